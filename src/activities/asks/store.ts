import type { Reader, Writer } from "../../storage/records.ts";
import { type AnswerView, type Ask, type AskView, answerViewSchema, askViewSchema } from "./ask.ts";

const columns = [
  "id",
  "kind",
  "organization_id as organizationId",
  "title",
  "words",
  "language",
  "challenge_ids as challengeIds",
  "place_ids as placeIds",
  "skills",
  "by_when as byWhen",
  "readers",
  "until",
  "rested_at",
  "closed_at",
  "came_of_it as cameOfIt",
  "made_at",
  "version",
] as const;

interface Times {
  rested_at: Date | null;
  closed_at: Date | null;
  made_at: Date;
}

const viewOf = ({ rested_at, closed_at, made_at, ...row }: Times): AskView =>
  askViewSchema.parse({
    ...row,
    restedAt: rested_at?.toISOString() ?? null,
    closedAt: closed_at?.toISOString() ?? null,
    madeAt: made_at.toISOString(),
  });

/** All asks and offers of an initiative, the newest first, whoever may read them. */
export async function listAsks(
  tx: Reader,
  initiativeId: string,
  { closed }: { closed?: boolean } = {},
): Promise<AskView[]> {
  let asked = tx.selectFrom("ask").select(columns).where("initiative_id", "=", initiativeId);
  if (closed !== undefined) asked = asked.where("closed_at", closed ? "is not" : "is", null);
  return (await asked.orderBy("made_at", "desc").orderBy("id", "desc").execute()).map(viewOf);
}

/** One ask or offer, or undefined. */
export async function findAsk(tx: Reader, initiativeId: string, id: string): Promise<AskView | undefined> {
  const row = await tx
    .selectFrom("ask")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Holds an ask until the end of the transaction. */
export async function lockAsk(tx: Writer, initiativeId: string, id: string): Promise<AskView | undefined> {
  const row = await tx
    .selectFrom("ask")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Keeps a new ask or offer. */
export async function addAsk(
  tx: Writer,
  initiativeId: string,
  ask: Ask & { id: string; language: string; until: string; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("ask")
    .values({
      initiative_id: initiativeId,
      id: ask.id,
      kind: ask.kind,
      organization_id: ask.organizationId,
      ...columnsOf(ask),
      until: ask.until,
      made_at: ask.now,
      made_by: ask.by,
    })
    .execute();
}

/** Sets what is written of an ask that is held. */
export async function setAsk(
  tx: Writer,
  initiativeId: string,
  id: string,
  ask: Ask & { language: string },
): Promise<void> {
  await tx
    .updateTable("ask")
    .set((eb) => ({ ...columnsOf(ask), version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Lets an ask go on until a day. */
export async function setUntil(tx: Writer, initiativeId: string, id: string, until: string): Promise<void> {
  await tx
    .updateTable("ask")
    .set({ until, rested_at: null })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Closes an ask with what came of it. */
export async function closeAsk(
  tx: Writer,
  initiativeId: string,
  id: string,
  { cameOfIt, now }: { cameOfIt: string; now: Date },
): Promise<void> {
  await tx
    .updateTable("ask")
    .set({ closed_at: now, came_of_it: cameOfIt })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Takes an ask away with its answers. */
export async function removeAsk(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("ask").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** Holds those whose time is over on a day and that were not laid to rest yet, and lays them to rest. */
export async function restAsks(tx: Writer, initiativeId: string, day: string, now: Date): Promise<AskView[]> {
  const rows = await tx
    .updateTable("ask")
    .set({ rested_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("closed_at", "is", null)
    .where("rested_at", "is", null)
    .where("until", "<", day)
    .returning(columns)
    .execute();
  return rows.map(viewOf);
}

const answerColumns = [
  "id",
  "ask_id as askId",
  "organization_id as organizationId",
  "words",
  "language",
  "said_by as saidBy",
  "said_at",
  "state",
  "reply",
] as const;

const answerOf = ({ said_at, ...row }: { said_at: Date }): AnswerView =>
  answerViewSchema.parse({ ...row, saidAt: said_at.toISOString() });

/** The answers to one ask, or to all, the oldest first, whoever may read them. */
export async function listAnswers(tx: Reader, initiativeId: string, askId?: string): Promise<AnswerView[]> {
  let asked = tx.selectFrom("ask_answer").select(answerColumns).where("initiative_id", "=", initiativeId);
  if (askId) asked = asked.where("ask_id", "=", askId);
  return (await asked.orderBy("said_at").orderBy("id").execute()).map(answerOf);
}

/** Holds an answer until the end of the transaction. */
export async function lockAnswer(tx: Writer, initiativeId: string, id: string): Promise<AnswerView | undefined> {
  const row = await tx
    .selectFrom("ask_answer")
    .select(answerColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && answerOf(row);
}

/** Keeps an answer; answers false where the organization has one that stands. */
export async function addAnswer(
  tx: Writer,
  initiativeId: string,
  answer: Pick<AnswerView, "id" | "askId" | "organizationId" | "words" | "language" | "saidBy"> & { now: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto("ask_answer")
    .values({
      initiative_id: initiativeId,
      id: answer.id,
      ask_id: answer.askId,
      organization_id: answer.organizationId,
      words: answer.words,
      language: answer.language,
      said_by: answer.saidBy,
      said_at: answer.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets where an answer stands. */
export async function setAnswer(
  tx: Writer,
  initiativeId: string,
  id: string,
  { state, reply, by, now }: { state: AnswerView["state"]; reply: string | null; by: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable("ask_answer")
    .set({ state, reply, decided_at: now, decided_by: by })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

const columnsOf = (ask: Ask & { language: string }) => ({
  title: ask.title,
  words: ask.words,
  language: ask.language,
  challenge_ids: ask.challengeIds,
  place_ids: ask.placeIds,
  skills: ask.skills,
  by_when: ask.byWhen,
  readers: ask.readers,
});

/** Whether there is one whose time is over on a day, and that was not laid to rest yet. */
export async function hasTiredAsks(tx: Reader, initiativeId: string, day: string): Promise<boolean> {
  const row = await tx
    .selectFrom("ask")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("closed_at", "is", null)
    .where("rested_at", "is", null)
    .where("until", "<", day)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
