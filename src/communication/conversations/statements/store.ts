import type { Selectable } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Tables } from "../../../storage/tables.ts";
import { type RulingView, rulingViewSchema } from "./ruling.ts";
import { type StatementState, type StatementView, statementViewSchema } from "./statement.ts";

const columns = ["id", "number", "texts", "language", "is_seed", "state"] as const;

const viewOf = (row: Pick<Selectable<Tables["statement"]>, (typeof columns)[number]>): StatementView =>
  statementViewSchema.parse({
    id: row.id,
    number: row.number,
    texts: row.texts,
    language: row.language,
    isSeed: row.is_seed,
    state: row.state,
  });

/** A statement to keep. */
export interface NewStatement {
  id: string;
  text: string;
  language: string;
  isSeed: boolean;
  participantId: string | null;
  state: StatementState;
  now: Date;
}

/** Keeps statements of a conversation, numbered on from the last; whoever calls holds the conversation. */
export async function addStatements(
  tx: Writer,
  initiativeId: string,
  conversationId: string,
  all: readonly NewStatement[],
): Promise<void> {
  if (all.length === 0) return;
  const last = await tx
    .selectFrom("statement")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId)
    .executeTakeFirst();
  const from = (last?.number ?? 0) + 1;
  await tx
    .insertInto("statement")
    .values(
      all.map((one, at) => ({
        initiative_id: initiativeId,
        id: one.id,
        conversation_id: conversationId,
        number: from + at,
        texts: JSON.stringify({ [one.language]: one.text }),
        language: one.language,
        is_seed: one.isSeed,
        participant_id: one.participantId,
        state: one.state,
        said_at: one.now,
      })),
    )
    .execute();
}

/** The statements of a conversation, in the order in which they were put. */
export async function listStatements(
  tx: Reader,
  initiativeId: string,
  conversationId: string,
  state?: StatementState,
): Promise<StatementView[]> {
  let asked = tx
    .selectFrom("statement")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId);
  if (state) asked = asked.where("state", "=", state);
  return (await asked.orderBy("number").execute()).map(viewOf);
}

/** The statements that one participant put, for her alone. */
export async function listStatementsOf(
  tx: Reader,
  initiativeId: string,
  participantId: string,
): Promise<StatementView[]> {
  const rows = await tx
    .selectFrom("statement")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("participant_id", "=", participantId)
    .orderBy("number")
    .execute();
  return rows.map(viewOf);
}

/** Holds a statement until the transaction ends. */
export async function lockStatement(
  tx: Writer,
  initiativeId: string,
  id: string,
): Promise<(StatementView & { conversationId: string }) | undefined> {
  const row = await tx
    .selectFrom("statement")
    .select([...columns, "conversation_id"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...viewOf(row), conversationId: row.conversation_id };
}

/** Of these, the statements that are shown in conversations whose statements a machine may translate. */
export async function findToTranslate(
  tx: Reader,
  initiativeId: string,
  ids: readonly string[],
): Promise<StatementView[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("statement")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "in", [...ids])
    .where("state", "=", "shown")
    .where("conversation_id", "in", (all) =>
      all
        .selectFrom("conversation")
        .select("id")
        .where("initiative_id", "=", initiativeId)
        .where("machine_translates", "=", true),
    )
    .execute();
  return rows.map(viewOf);
}

/** Changes where a statement stands, or the languages it is in. */
export async function setStatement(
  tx: Writer,
  initiativeId: string,
  id: string,
  changed: { state?: StatementState; texts?: StatementView["texts"]; language?: string },
): Promise<void> {
  const { state, texts, language } = changed;
  await tx
    .updateTable("statement")
    .set({ ...(state && { state }), ...(texts && { texts: JSON.stringify(texts) }), ...(language && { language }) })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Keeps what a moderator said about a statement. Nothing of the log is ever changed. */
export async function addRuling(
  tx: Writer,
  initiativeId: string,
  ruling: Omit<RulingView, "ruledAt"> & { id: string; statementId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("statement_ruling")
    .values({
      initiative_id: initiativeId,
      id: ruling.id,
      statement_id: ruling.statementId,
      person_id: ruling.personId,
      ruling: ruling.ruling,
      reason: ruling.reason,
      words: ruling.words,
      ruled_at: ruling.now,
    })
    .execute();
}

/** All that moderators said about the statements of a conversation, oldest first, by statement. */
export async function listRulings(
  tx: Reader,
  initiativeId: string,
  conversationId: string,
): Promise<Map<string, RulingView[]>> {
  const rows = await tx
    .selectFrom("statement_ruling")
    .innerJoin("statement", (join) =>
      join
        .onRef("statement.initiative_id", "=", "statement_ruling.initiative_id")
        .onRef("statement.id", "=", "statement_ruling.statement_id"),
    )
    .select(["statement_id", "person_id", "ruling", "reason", "words", "ruled_at"])
    .where("statement_ruling.initiative_id", "=", initiativeId)
    .where("statement.conversation_id", "=", conversationId)
    .orderBy("ruled_at")
    .orderBy("statement_ruling.id")
    .execute();
  const byStatement = new Map<string, RulingView[]>();
  for (const row of rows) {
    const ruling = rulingViewSchema.parse({
      personId: row.person_id,
      ruling: row.ruling,
      reason: row.reason,
      words: row.words,
      ruledAt: row.ruled_at.toISOString(),
    });
    byStatement.set(row.statement_id, [...(byStatement.get(row.statement_id) ?? []), ruling]);
  }
  return byStatement;
}

/** The statements that wait in open conversations, with the people who have said something about each already. */
export async function listWaiting(
  tx: Reader,
  initiativeId: string,
): Promise<{ number: number; moderatorIds: string[]; saidAt: Date; ruledBy: string[] }[]> {
  const rows = await tx
    .selectFrom("statement")
    .innerJoin("conversation", (join) =>
      join
        .onRef("conversation.initiative_id", "=", "statement.initiative_id")
        .onRef("conversation.id", "=", "statement.conversation_id"),
    )
    .leftJoin("statement_ruling", (join) =>
      join
        .onRef("statement_ruling.initiative_id", "=", "statement.initiative_id")
        .onRef("statement_ruling.statement_id", "=", "statement.id"),
    )
    .select(["statement.id", "conversation.number", "moderator_ids", "said_at", "statement_ruling.person_id"])
    .where("statement.initiative_id", "=", initiativeId)
    .where("statement.state", "=", "waiting")
    .where("conversation.closed_at", "is", null)
    .execute();
  const found = new Map<string, { number: number; moderatorIds: string[]; saidAt: Date; ruledBy: string[] }>();
  for (const row of rows) {
    const one = found.get(row.id) ?? {
      number: row.number,
      moderatorIds: row.moderator_ids,
      saidAt: row.said_at,
      ruledBy: [],
    };
    found.set(row.id, { ...one, ruledBy: row.person_id ? [...one.ruledBy, row.person_id] : one.ruledBy });
  }
  return [...found.values()];
}
