import type { Names } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import {
  type Arrangement,
  type AskedQuestion,
  arrangementSchema,
  askedQuestionSchema,
  type StatedCriterion,
  statedCriterionSchema,
  untouched,
} from "./arrangement.ts";

/** What the backbone has arranged; the program's own where it has not. */
export async function readArrangement(tx: Reader, initiativeId: string): Promise<Arrangement> {
  const row = await tx
    .selectFrom("joining")
    .select([
      "invitation",
      "score_words as scoreWords",
      "vetters_each as vettersEach",
      "apply_until as applyUntil",
      "vet_until as vetUntil",
      "cohort_id as cohortId",
    ])
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  return row ? arrangementSchema.parse(row) : untouched;
}

/** Sets what is arranged. */
export async function setArrangement(tx: Writer, initiativeId: string, arrangement: Arrangement): Promise<void> {
  const columns = {
    invitation: JSON.stringify(arrangement.invitation),
    score_words: JSON.stringify(arrangement.scoreWords),
    vetters_each: arrangement.vettersEach,
    apply_until: arrangement.applyUntil,
    vet_until: arrangement.vetUntil,
    cohort_id: arrangement.cohortId,
  };
  await tx
    .insertInto("joining")
    .values({ initiative_id: initiativeId, ...columns })
    .onConflict((conflict) => conflict.column("initiative_id").doUpdateSet(columns))
    .execute();
}

/** Makes changes of what is asked wait for one another, so that no limit is passed by two at once. */
export async function lockJoining(tx: Writer, initiativeId: string): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
}

/** The questions that are asked, in their order; with those of these ids that are asked no longer. */
export async function listQuestions(
  tx: Reader,
  initiativeId: string,
  answered: readonly string[] = [],
): Promise<AskedQuestion[]> {
  const rows = await tx
    .selectFrom("joining_question")
    .select(["id", "kind", "label", "hint", "options", "needed", "dropped_at"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const wanted = rows.filter(({ id, dropped_at }) => !dropped_at || answered.includes(id));
  return askedQuestionSchema.array().parse(wanted);
}

/** Adds a question at the end, or changes the one with its id; answers false where there is none. */
export async function keepQuestion(
  tx: Writer,
  initiativeId: string,
  { id, isNew, ...question }: AskedQuestion & { isNew: boolean },
): Promise<boolean> {
  const columns = {
    kind: question.kind,
    label: JSON.stringify(question.label),
    hint: JSON.stringify(question.hint),
    options: JSON.stringify(question.options),
    needed: question.needed,
  };
  if (isNew) {
    const position = await nextPosition(tx, "joining_question", initiativeId);
    await tx
      .insertInto("joining_question")
      .values({ initiative_id: initiativeId, id, position, ...columns })
      .execute();
    return true;
  }
  const row = await tx
    .updateTable("joining_question")
    .set(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("dropped_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

async function nextPosition(
  tx: Writer,
  table: "joining_question" | "joining_criterion",
  initiativeId: string,
): Promise<number> {
  const last = await tx
    .selectFrom(table)
    .select("position")
    .where("initiative_id", "=", initiativeId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}

/** The criteria by which is read, in their order; with those of these ids that are stated no longer. */
export async function listCriteria(
  tx: Reader,
  initiativeId: string,
  scored: readonly string[] = [],
): Promise<StatedCriterion[]> {
  const rows = await tx
    .selectFrom("joining_criterion")
    .select(["id", "names", "hint", "dropped_at"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const wanted = rows.filter(({ id, dropped_at }) => !dropped_at || scored.includes(id));
  return statedCriterionSchema.array().parse(wanted);
}

/** Adds a criterion at the end, or changes the one with its id; answers false where there is none. */
export async function keepCriterion(
  tx: Writer,
  initiativeId: string,
  { id, isNew, names, hint }: { id: string; isNew: boolean; names: Names; hint: Names },
): Promise<boolean> {
  const columns = { names: JSON.stringify(names), hint: JSON.stringify(hint) };
  if (isNew) {
    const position = await nextPosition(tx, "joining_criterion", initiativeId);
    await tx
      .insertInto("joining_criterion")
      .values({ initiative_id: initiativeId, id, position, ...columns })
      .execute();
    return true;
  }
  const row = await tx
    .updateTable("joining_criterion")
    .set(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("dropped_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Asks a question, or states a criterion, no longer; what was answered stays. Answers false where there is none. */
export async function drop(
  tx: Writer,
  table: "joining_question" | "joining_criterion",
  initiativeId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable(table)
    .set({ dropped_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("dropped_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
