import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Assessment, Effort } from "./function.ts";

/** What people said of the six functions, by year, function and person. */
export const listAssessments = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("function_assessment")
    .select(["year", "function", "person_id as personId", "score", "words", "language"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("year")
    .orderBy("said_at")
    .execute();

/** Keeps what one person says of a function in a year; said again, the newer stands. */
export async function setAssessment(
  tx: Writer,
  initiativeId: string,
  {
    year,
    personId,
    language,
    now,
    ...said
  }: Assessment & { year: number; personId: string; language: Language; now: Date },
): Promise<void> {
  const row = { score: said.score, words: said.words, language, said_at: now };
  await tx
    .insertInto("function_assessment")
    .values({ initiative_id: initiativeId, year, function: said.function, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(["initiative_id", "year", "function", "person_id"]).doUpdateSet(row))
    .execute();
}

/** Time and money that went into the functions, by year. */
export const listEfforts = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("function_effort")
    .select(["year", "function", "days", "money", "currency"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("year")
    .execute();

/** Keeps the time and money of a function in a year, or takes them out where neither is named. */
export async function setEffort(
  tx: Writer,
  initiativeId: string,
  { year, by, now, ...effort }: Effort & { year: number; by: string | null; now: Date },
): Promise<void> {
  if (effort.days === null && effort.money === null) {
    await tx
      .deleteFrom("function_effort")
      .where("initiative_id", "=", initiativeId)
      .where("year", "=", year)
      .where("function", "=", effort.function)
      .execute();
    return;
  }
  const row = {
    days: effort.days,
    money: effort.money,
    currency: effort.money === null ? null : effort.currency,
    said_by: by,
    said_at: now,
  };
  await tx
    .insertInto("function_effort")
    .values({ initiative_id: initiativeId, year, function: effort.function, ...row })
    .onConflict((conflict) => conflict.columns(["initiative_id", "year", "function"]).doUpdateSet(row))
    .execute();
}
