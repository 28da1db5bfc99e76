import type { Selectable } from "kysely";
import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import { type Conversation, type ConversationView, conversationViewSchema } from "./conversation.ts";

const viewOf = (row: Selectable<Tables["conversation"]>): ConversationView =>
  conversationViewSchema.parse({
    id: row.id,
    number: row.number,
    names: row.names,
    about: row.about,
    code: row.code,
    asks: row.asks,
    takesStatements: row.takes_statements,
    machineTranslates: row.machine_translates,
    rulingsNeeded: row.rulings_needed,
    moderatorIds: row.moderator_ids,
    shows: row.shows,
    fewest: row.fewest,
    aboutThing: row.about_kind && row.about_id ? { kind: row.about_kind, id: row.about_id } : null,
    opensAt: row.opens_at?.toISOString() ?? null,
    closesAt: row.closes_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    cameOfIt: row.came_of_it,
    cameOfItAt: row.came_of_it_at?.toISOString() ?? null,
    broughtFrom: row.brought_from,
  });

const columnsOf = (conversation: Conversation) => ({
  names: JSON.stringify(conversation.names),
  about: JSON.stringify(conversation.about),
  asks: conversation.asks,
  takes_statements: conversation.takesStatements,
  machine_translates: conversation.machineTranslates,
  rulings_needed: conversation.rulingsNeeded,
  moderator_ids: [...conversation.moderatorIds],
  shows: conversation.shows,
  fewest: conversation.fewest,
  about_kind: conversation.aboutThing?.kind ?? null,
  about_id: conversation.aboutThing?.id ?? null,
  closes_at: conversation.closesAt,
});

/** What a new conversation has beside what people set up. */
interface Made {
  id: string;
  code: string;
  by: string | null;
  now: Date;
  /** Where its votes come from, if they were brought; such a one is over when it comes. */
  broughtFrom?: string;
}

/** Keeps a new conversation, numbered on from the last; answers its number. */
export async function addConversation(
  tx: Writer,
  initiativeId: string,
  conversation: Conversation & Made,
): Promise<number> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const last = await tx
    .selectFrom("conversation")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const { id, code, by, now, broughtFrom } = conversation;
  await tx
    .insertInto("conversation")
    .values({
      initiative_id: initiativeId,
      ...{ id, number, code, made_by: by, made_at: now },
      ...columnsOf(conversation),
      ...(broughtFrom && { brought_from: broughtFrom, opens_at: now, closed_at: now, closed_by: by }),
    })
    .execute();
  return number;
}

/** Changes how a conversation is set up. */
export async function setConversation(
  tx: Writer,
  initiativeId: string,
  id: string,
  conversation: Conversation,
): Promise<void> {
  await tx
    .updateTable("conversation")
    .set(columnsOf(conversation))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Opens a conversation; answers false where it was opened already. */
export async function openConversation(tx: Writer, initiativeId: string, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable("conversation")
    .set({ opens_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("opens_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Closes a conversation; answers false where it is closed already. */
export async function closeConversation(
  tx: Writer,
  initiativeId: string,
  id: string,
  { by, now }: { by: string | null; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable("conversation")
    .set({ closed_at: now, closed_by: by })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes what came of a conversation. */
export async function setCameOfIt(
  tx: Writer,
  initiativeId: string,
  id: string,
  { words, now }: { words: Names; now: Date },
): Promise<void> {
  await tx
    .updateTable("conversation")
    .set({ came_of_it: JSON.stringify(words), came_of_it_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** The conversations of an initiative, newest first. */
export async function listConversations(tx: Reader, initiativeId: string): Promise<ConversationView[]> {
  const rows = await tx
    .selectFrom("conversation")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("number", "desc")
    .execute();
  return rows.map(viewOf);
}

/** By what a conversation is found: its id, its number, or the code that its link ends in. */
export type ConversationKey = { id: string } | { number: number } | { code: string };

/** One conversation. */
export async function findConversation(
  tx: Reader,
  initiativeId: string,
  by: ConversationKey,
): Promise<ConversationView | undefined> {
  const row = await chosen(tx, initiativeId, by).executeTakeFirst();
  return row && viewOf(row);
}

/** Holds one conversation until the transaction ends. */
export async function lockConversation(
  tx: Writer,
  initiativeId: string,
  by: ConversationKey,
): Promise<ConversationView | undefined> {
  const row = await chosen(tx, initiativeId, by).forUpdate().executeTakeFirst();
  return row && viewOf(row);
}

function chosen(tx: Reader, initiativeId: string, by: ConversationKey) {
  const all = tx.selectFrom("conversation").selectAll().where("initiative_id", "=", initiativeId);
  if ("id" in by) return all.where("id", "=", by.id);
  return "number" in by ? all.where("number", "=", by.number) : all.where("code", "=", by.code);
}

/** The conversations whose last day is over and that nobody has closed. */
export async function listOverdue(tx: Reader, initiativeId: string, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom("conversation")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("closed_at", "is", null)
    .where("closes_at", "<=", now)
    .execute();
  return rows.map(({ id }) => id);
}

/** What is counted of conversations while they run: people, statements waiting and shown. */
export interface Counted {
  people: number;
  waiting: number;
  shown: number;
  notShown: number;
}

/** Counts people and statements of conversations, by id. */
export async function countIn(tx: Reader, initiativeId: string, ids: readonly string[]): Promise<Map<string, Counted>> {
  const counted = new Map(ids.map((id) => [id, { people: 0, waiting: 0, shown: 0, notShown: 0 }]));
  if (ids.length === 0) return counted;
  const people = await tx
    .selectFrom("participant")
    .select(["conversation_id", ({ fn }) => fn.countAll<number>().as("count")])
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "in", [...ids])
    .groupBy("conversation_id")
    .execute();
  for (const row of people) Object.assign(counted.get(row.conversation_id) ?? {}, { people: Number(row.count) });
  const statements = await tx
    .selectFrom("statement")
    .select(["conversation_id", "state", ({ fn }) => fn.countAll<number>().as("count")])
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "in", [...ids])
    .groupBy(["conversation_id", "state"])
    .execute();
  for (const row of statements) {
    const key = row.state === "not-shown" ? "notShown" : row.state;
    Object.assign(counted.get(row.conversation_id) ?? {}, { [key]: Number(row.count) });
  }
  return counted;
}
