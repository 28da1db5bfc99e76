import { listMemberNames } from "../../../backbone/memberships/public.ts";
import { findThing, membersOf } from "../../../backbone/things/public.ts";
import type { Audience } from "../../../core/audience.ts";
import type { Reader } from "../../../storage/records.ts";
import { isForFew, type TranslatedText, type TranslationSource, writtenLanguage } from "../../translations/public.ts";
import { findMessages, findThread, type Message } from "../store.ts";

/** The language that a message is written in, as far as its words tell. */
export const languageOfMessage = ({ text, language }: Pick<Message, "text" | "language">): string =>
  writtenLanguage(text, language);

/** The messages that may be translated now: said still, in a discussion that is still there. */
export const messagesToTranslate: TranslationSource = {
  kind: "message",
  async read(tx, initiativeId, ids) {
    const messages = (await findMessages(tx, initiativeId, ids)).filter((one) => !one.takenBackAt && !one.hiddenAt);
    const names = (await listMemberNames(tx, initiativeId)).map(({ name }) => name);
    const closed = new Map<string, boolean>();
    const found = new Map<string, TranslatedText>();
    for (const message of messages) {
      if (!closed.has(message.threadId)) {
        const audience = await audienceOfThread(tx, initiativeId, message.threadId);
        closed.set(message.threadId, !audience || isForFew(audience));
      }
      found.set(message.id, {
        ...{ text: message.text, language: languageOfMessage(message), names, isMarkdown: true },
        isClosed: closed.get(message.threadId) ?? true,
      });
    }
    return found;
  },
};

/** Who reads a discussion at this moment, whoever asks; null where what it is about is gone. */
async function audienceOfThread(tx: Reader, initiativeId: string, id: string): Promise<Audience | null> {
  const thread = await findThread(tx, initiativeId, id);
  if (!thread) return null;
  if (!thread.about) return thread.audience ?? [];
  const whole = await findThing(tx, initiativeId, null, thread.about);
  return whole ? membersOf(whole.audience) : null;
}
