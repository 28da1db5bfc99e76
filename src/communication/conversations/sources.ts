import type { DeskSource } from "../../backbone/desk/public.ts";
import type { WaitingSource } from "../../backbone/people/public.ts";
import { pathOf, stateOfConversation } from "./conversation.ts";
import { listWaiting } from "./statements/store.ts";
import { listConversations } from "./store.ts";
import { conversationNews as news } from "./words.ts";

/** A statement should not wait longer than this, in milliseconds. */
const patience = 2 * 86_400_000;

/** The statements that wait for a word of a moderator, a line for each conversation. */
export const conversationsWaiting: WaitingSource = async (tx, { initiativeId, personId }) => {
  const mine = (await listWaiting(tx, initiativeId)).filter(
    ({ moderatorIds, ruledBy }) => moderatorIds.includes(personId) && !ruledBy.includes(personId),
  );
  const counts = new Map<number, number>();
  for (const { number } of mine) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].map(([number, count]) => ({
    sentence: news.waitsForYou,
    values: { count },
    path: `${pathOf(number)}/statements`,
    due: null,
  }));
};

/** What the backbone team owes a conversation: statements that wait too long, and a word on what came of it. */
export const conversationsOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const late = (await listWaiting(tx, initiativeId)).filter(
    ({ saidAt }) => now.getTime() - saidAt.getTime() > patience,
  );
  const over = (await listConversations(tx, initiativeId)).filter(
    (one) => stateOfConversation(one, now) === "closed" && !one.cameOfIt && !one.broughtFrom,
  );
  const line = (sentence: typeof news.waitsLong, count: number, path: string) =>
    count > 0 ? [{ about: "talks" as const, sentence, values: { count }, path, due: null }] : [];
  return [
    ...line(news.waitsLong, late.length, `${pathOf(late[0]?.number ?? 0)}/statements`),
    ...line(news.owesAnswer, over.length, over.length === 1 ? pathOf(over[0]?.number ?? 0) : "listening/conversations"),
  ];
};
