import { hashToken } from "../../../core/id.ts";
import type { On } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { type ConversationView, stateOfConversation } from "../conversation.ts";
import { findConversation } from "../store.ts";
import { findParticipant, listShown } from "./store.ts";
import type { Participant } from "./vote.ts";
import { voteWords as said } from "./words.ts";

/** What must be known of a conversation to take a vote in it. */
export interface Votable {
  conversation: ConversationView;
  /** The numbers of the statements that are shown, by their ids. */
  shown: ReadonlyMap<string, number>;
}

/** So long what is known of a conversation is held good while hundreds vote in it, in milliseconds. */
const goodFor = 2000;
const mostKnown = 500;
const known = new Map<string, { readAt: number; votable: Promise<Votable | undefined> }>();

/** A conversation by its code; asked anew every two seconds at most. */
async function votableOf(on: On, code: string): Promise<Votable> {
  const key = `${on.initiativeId} ${code}`;
  const kept = known.get(key);
  const votable =
    kept && performance.now() - kept.readAt < goodFor
      ? await kept.votable
      : await readAnew(key, () => on.read((tx) => readVotable(tx, on.initiativeId, code)));
  if (!votable) throw new Refusal("not-found", said.unknownLink);
  return votable;
}

async function readVotable(
  tx: Parameters<typeof findConversation>[0],
  initiativeId: string,
  code: string,
): Promise<Votable | undefined> {
  const conversation = await findConversation(tx, initiativeId, { code });
  return conversation && { conversation, shown: await listShown(tx, initiativeId, conversation.id) };
}

async function readAnew(key: string, read: () => Promise<Votable | undefined>): Promise<Votable | undefined> {
  if (known.size > mostKnown) known.clear();
  const votable = read();
  known.set(key, { readAt: performance.now(), votable });
  try {
    const found = await votable;
    if (!found) known.delete(key);
    return found;
  } catch (error) {
    known.delete(key);
    throw error;
  }
}

/** A conversation that takes votes now, where all these statements are shown; a statement shown just now is looked for. */
export async function openFor(on: On, code: string, statementIds: readonly string[]): Promise<Votable> {
  let votable = await votableOf(on, code);
  if (statementIds.some((id) => !votable.shown.has(id)) || stateOf(votable, on) !== "open") {
    known.delete(`${on.initiativeId} ${code}`);
    votable = await votableOf(on, code);
  }
  refuseUnlessOpen(votable.conversation, on.now);
  return votable;
}

const stateOf = ({ conversation }: Votable, on: On) => stateOfConversation(conversation, on.now);

/** Votes are taken while a conversation is open. */
export function refuseUnlessOpen(conversation: ConversationView, now: Date): void {
  const state = stateOfConversation(conversation, now);
  if (state === "closed") throw new Refusal("conflict", said.closed);
  if (state === "prepared") throw new Refusal("conflict", said.notYet);
}

/** What is closed is closed at once, and what is taken away takes no more votes. */
export function forgetVotable(initiativeId: string, code: string): void {
  known.delete(`${initiativeId} ${code}`);
}

const mostParticipants = 20_000;
const participants = new Map<string, Participant>();

/** Whoever holds this key in this conversation. */
export async function participantOf(on: On, conversationId: string, token: string): Promise<Participant> {
  const tokenHash = hashToken(token);
  const key = `${on.initiativeId} ${tokenHash}`;
  const one = participants.get(key) ?? (await on.read((tx) => findParticipant(tx, on.initiativeId, tokenHash)));
  if (one?.conversationId !== conversationId) throw new Refusal("not-found", said.unknownKey);
  if (participants.size > mostParticipants) participants.clear();
  participants.set(key, { id: one.id, conversationId: one.conversationId, number: one.number });
  return one;
}

/** A key that was given anew makes the one before it void. */
export function forgetParticipants(): void {
  participants.clear();
}
