import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { setWish, waitForTranslations, wantTranslations } from "../../translations/public.ts";
import { findReadable, type OpenThread } from "../access.ts";
import { writerOf } from "../say.ts";
import { findMessages, listMessages, type Message } from "../store.ts";
import { threadIdSchema } from "../thread.ts";
import { threadWords as said } from "../words.ts";
import { hasWords, serverFor } from "./keeping-up.ts";
import { languageOfMessage } from "./source.ts";

const nothing = "00000000-0000-7000-8000-000000000000";
/** So many of the newest messages of a discussion are translated at one press of a button. */
const mostAtOnce = 100;

/** Whether whoever pressed a button waits a little for what comes. */
const waits = z.boolean().default(false);

export const translateMessage = change({
  name: "message.translate",
  summary: "Asks the installation's own server for one message in the reader's language; the original stays.",
  scope: "initiative",
  input: z.object({ id: idSchema, waits }),
  output: z.object({ id: z.string(), threadId: z.string() }),
  allow: members,
  example: { id: nothing },
  async run(on, { id, waits }) {
    const threadId = await on.write(async (tx, note) => {
      const [message] = await findMessages(tx, on.initiativeId, [id]);
      if (!message) throw new Refusal("not-found", coreWords.notFound);
      const open = await findReadable(tx, on, message.threadId);
      if (message.takenBackAt || message.hiddenAt) throw new Refusal("conflict", said.goneAlready);
      await want(tx, on, open, [message]);
      note({ kind: "message", id, keptElsewhere: true });
      return message.threadId;
    });
    if (waits) await waitForTranslations(on, [id], on.language);
    return { id, threadId };
  },
});

export const translateThread = change({
  name: "discussion.translate",
  summary: "Asks the installation's own server for the messages of a discussion in the reader's language.",
  scope: "initiative",
  input: threadIdSchema.extend({ waits }),
  output: threadIdSchema,
  allow: members,
  example: { id: nothing },
  async run(on, { id, waits }) {
    const ids = await on.write(async (tx, note) => {
      const open = await findReadable(tx, on, id);
      const all = await listMessages(tx, on.initiativeId, id);
      const messages = all.filter((one) => !one.takenBackAt && !one.hiddenAt).slice(-mostAtOnce);
      await want(tx, on, open, messages);
      note({ kind: "thread", id, keptElsewhere: true });
      return messages.map((one) => one.id);
    });
    if (waits && ids.length > 0) await waitForTranslations(on, ids, on.language);
    return { id };
  },
});

async function want(tx: Writer, on: OnChange, open: OpenThread, messages: readonly Message[]): Promise<void> {
  writerOf(on);
  if (!serverFor(open)) throw new Refusal("unavailable", said.noTranslation);
  await wantTranslations(
    ...([tx, on, "message"] as const),
    messages
      .filter(({ text }) => hasWords(text))
      .map((one) => ({ id: one.id, text: one.text, language: languageOfMessage(one), into: [on.language] })),
  );
}

export const preferLanguage = change({
  name: "discussion.prefer",
  summary: "Notes that the reader wants to see posts in the language of her pages first, or as they were written.",
  scope: "initiative",
  input: z.object({ inMine: z.boolean() }),
  output: z.object({}),
  allow: members,
  example: { inMine: false },
  run: (on, { inMine }) =>
    on.write(async (tx, note) => {
      const { personId } = writerOf(on);
      await setWish(tx, on.initiativeId, personId, inMine ? on.language : null);
      note({ kind: "reading", id: personId, keptElsewhere: true });
      return {};
    }),
});

export const operations = [translateMessage, translateThread, preferLanguage];
