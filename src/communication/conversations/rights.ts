import { leads, personOf } from "../../activities/voices/public.ts";
import { findThing, tellThing } from "../../backbone/things/public.ts";
import { circlesOf, isOpenTo } from "../../core/audience.ts";
import type { Message, Names, Values } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { audienceOf, type ConversationView, pathOf } from "./conversation.ts";
import { type ConversationKey, findConversation, lockConversation } from "./store.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Who tells of something, where and when. */
export type Telling = Asking & Pick<On, "now">;

const mayRead = (on: Asking, conversation: ConversationView): boolean =>
  isOpenTo(on.actor, on.initiativeId, audienceOf(conversation));

/** A conversation that the reader may read inside the initiative; for everybody else it is not there. */
export async function demandConversation(tx: Reader, on: Asking, by: ConversationKey): Promise<ConversationView> {
  const found = await findConversation(tx, on.initiativeId, by);
  if (!found || !mayRead(on, found)) throw new Refusal("not-found", coreWords.notFound);
  return found;
}

/** Holds a conversation that the reader may read. */
export async function holdConversation(tx: Writer, on: Asking, by: ConversationKey): Promise<ConversationView> {
  const found = await lockConversation(tx, on.initiativeId, by);
  if (!found || !mayRead(on, found)) throw new Refusal("not-found", coreWords.notFound);
  return found;
}

/** Whether somebody is among those who say which statements of a conversation are shown. */
export const moderates = (on: Asking, { moderatorIds }: Pick<ConversationView, "moderatorIds">): boolean => {
  const person = personOf(on);
  return person !== null && moderatorIds.includes(person);
};

/** Whether somebody sees what waits and what was said about it: those who lead, and the moderators. */
export const mayLookAfter = (on: Asking, conversation: ConversationView): boolean =>
  leads(on) || moderates(on, conversation);

/** What a conversation is about, for a reader who may read that as well. */
export async function findAbout(
  tx: Reader,
  on: Asking,
  { aboutThing }: Pick<ConversationView, "aboutThing">,
): Promise<{ names: Names; path: string } | null> {
  if (!aboutThing) return null;
  const found = await findThing(tx, on.initiativeId, circlesOf(on.actor, on.initiativeId), aboutThing);
  return found ? { names: found.names, path: found.path } : null;
}

const linesOf = (names: Names | null): string =>
  Object.values(names ?? {})
    .filter(Boolean)
    .join("\n");

/** Tells of a conversation as it stands: its words and what came of it, never a statement or a vote. */
export async function tellConversation(
  tx: Writer,
  on: Telling,
  conversation: ConversationView,
  state?: { message: Message; values?: Values },
): Promise<void> {
  await tellThing(tx, on.initiativeId, {
    kind: "conversation",
    id: conversation.id,
    path: pathOf(conversation.number),
    names: conversation.names,
    body: [linesOf(conversation.about), linesOf(conversation.cameOfIt)].filter(Boolean).join("\n"),
    audience: audienceOf(conversation),
    ...(state && { state }),
    by: personOf(on),
    now: on.now,
  });
}
