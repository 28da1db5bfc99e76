import { peopleIn } from "../../../backbone/memberships/public.ts";
import { membersOf } from "../../../backbone/things/public.ts";
import type { OnChange } from "../../../core/operation.ts";
import type { Writer } from "../../../storage/records.ts";
import {
  isForFew,
  listWishes,
  type otherLanguages,
  removeTranslations,
  translationServer,
  wantIfRoom,
} from "../../translations/public.ts";
import type { OpenThread } from "../access.ts";
import type { Message } from "../store.ts";
import { languageOfMessage } from "./source.ts";

/** The server that may get what is said in a discussion: outside the own network none gets what is for few. */
export function serverFor({ audience }: Pick<OpenThread, "audience">) {
  const server = translationServer();
  return server && (server.isOurs || !isForFew(audience)) ? server : null;
}

type Written = Pick<Message, "id" | "text" | "language">;
type Telling = Pick<OnChange, "initiativeId" | "now">;

/** What was just said is translated for those who may read it and asked to read posts in their language. */
export async function translateForReaders(tx: Writer, on: Telling, open: OpenThread, message: Written): Promise<void> {
  if (!serverFor(open)) return;
  const readers = await peopleIn(tx, on.initiativeId, membersOf(open.audience));
  const into = await listWishes(tx, on.initiativeId, readers);
  await want(tx, on, message, into);
}

/** What was made of the words before goes; where it was read in other languages, it is translated anew. */
export async function translateAnew(tx: Writer, on: Telling, open: OpenThread, message: Written): Promise<void> {
  const into = await removeTranslations(tx, on.initiativeId, [message.id]);
  if (serverFor(open)) await want(tx, on, message, into);
}

/** A message that is taken back or hidden leaves no translation behind. */
export const forgetTranslationsOf = (tx: Writer, initiativeId: string, id: string): Promise<unknown> =>
  removeTranslations(tx, initiativeId, [id]);

const want = (tx: Writer, on: Telling, message: Written, into: ReturnType<typeof otherLanguages>): Promise<void> =>
  wantIfRoom(tx, on, "message", [{ ...message, language: languageOfMessage(message), into }]);

/** Whether a text has words that can be put into another language. */
export const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);
