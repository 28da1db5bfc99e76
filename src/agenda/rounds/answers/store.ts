import { sql } from "kysely";
import type { Language } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Given, Rater } from "../round.ts";

/** Lets somebody begin to answer. */
export async function addRater(
  tx: Writer,
  initiativeId: string,
  rater: Omit<Rater, "setAside"> & { tokenHash: string; originHash: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("rater")
    .values({
      initiative_id: initiativeId,
      id: rater.id,
      round_id: rater.roundId,
      token_hash: rater.tokenHash,
      role: rater.role,
      theme_ids: [...rater.themeIds],
      language: rater.language,
      origin_hash: rater.originHash,
      begun_at: rater.now,
      seen_at: rater.now,
    })
    .execute();
}

/** Whoever holds this secret. */
export async function findRater(tx: Reader, initiativeId: string, tokenHash: string): Promise<Rater | undefined> {
  const row = await tx
    .selectFrom("rater")
    .select(["id", "round_id", "role", "theme_ids", "language", "set_aside_at"])
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      roundId: row.round_id,
      role: row.role,
      themeIds: row.theme_ids,
      language: row.language as Language,
      setAside: row.set_aside_at !== null,
    }
  );
}

/** Keeps answers; a pair answered again has the newer answer. */
export async function keepAnswers(
  tx: Writer,
  initiativeId: string,
  rater: Pick<Rater, "id" | "roundId">,
  given: readonly Given[],
  now: Date,
): Promise<void> {
  const newest = new Map(given.map((one) => [`${one.from} ${one.to}`, one]));
  await tx
    .insertInto("judgment")
    .values(
      [...newest.values()].map((one) => ({
        initiative_id: initiativeId,
        rater_id: rater.id,
        round_id: rater.roundId,
        from_id: one.from,
        to_id: one.to,
        answer: one.answer,
        answered_at: now,
        took: one.took,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "rater_id", "from_id", "to_id"]).doUpdateSet((eb) => ({
        answer: eb.ref("excluded.answer"),
        answered_at: eb.ref("excluded.answered_at"),
        took: eb.ref("excluded.took"),
      })),
    )
    .execute();
}

/** What one person answered, the newest last. */
export const listOwnAnswers = (tx: Reader, initiativeId: string, raterId: string) =>
  tx
    .selectFrom("judgment")
    .select(["from_id as from", "to_id as to", "answer", "answered_at as at"])
    .where("initiative_id", "=", initiativeId)
    .where("rater_id", "=", raterId)
    .orderBy("answered_at")
    .execute();

/** Every answer of rounds with who gave it; of those not set aside. */
export const listAnswers = (tx: Reader, initiativeId: string, roundIds: readonly string[]) =>
  tx
    .selectFrom("judgment")
    .innerJoin("rater", (join) =>
      join.onRef("rater.initiative_id", "=", "judgment.initiative_id").onRef("rater.id", "=", "judgment.rater_id"),
    )
    .select(["rater_id as raterId", "judgment.round_id as roundId", "from_id as from", "to_id as to", "answer", "role"])
    .where("judgment.initiative_id", "=", initiativeId)
    .where(
      "judgment.round_id",
      "in",
      roundIds.length > 0 ? [...roundIds] : [sql.lit("00000000-0000-0000-0000-000000000000")],
    )
    .where("rater.set_aside_at", "is", null)
    .orderBy("rater_id")
    .execute();

/** Everybody who answers in a round, with all that signs of carelessness are looked for in. */
export async function listRaters(tx: Reader, initiativeId: string, roundId: string) {
  const raters = await tx
    .selectFrom("rater")
    .select(["id", "begun_at", "origin_hash", "set_aside_at", "set_aside_because"])
    .where("initiative_id", "=", initiativeId)
    .where("round_id", "=", roundId)
    .orderBy("id")
    .execute();
  const answers = await tx
    .selectFrom("judgment")
    .select(["rater_id", "from_id", "to_id", "answer", "took"])
    .where("initiative_id", "=", initiativeId)
    .where("round_id", "=", roundId)
    .execute();
  const byRater = Map.groupBy(answers, ({ rater_id }) => rater_id);
  return raters.map((rater) => ({ ...rater, answers: byRater.get(rater.id) ?? [] }));
}

/** Sets a person's answers aside with a reason, or takes them in again with none; answers false where there is nobody. */
export async function setAside(
  tx: Writer,
  initiativeId: string,
  raterId: string,
  aside: { because: string; by: string | null; now: Date } | null,
): Promise<string | undefined> {
  const row = await tx
    .updateTable("rater")
    .set({
      set_aside_at: aside?.now ?? null,
      set_aside_because: aside?.because ?? null,
      set_aside_by: aside?.by ?? null,
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", raterId)
    .returning("round_id")
    .executeTakeFirst();
  return row?.round_id;
}

/** Whose answers in rounds are set aside, and in which round. */
export async function listSetAside(
  tx: Reader,
  initiativeId: string,
  roundIds: readonly string[],
): Promise<{ id: string; roundId: string }[]> {
  if (roundIds.length === 0) return [];
  return tx
    .selectFrom("rater")
    .select(["id", "round_id as roundId"])
    .where("initiative_id", "=", initiativeId)
    .where("round_id", "in", roundIds)
    .where("set_aside_at", "is not", null)
    .orderBy("id")
    .execute();
}

/** How many people gave how many answers that count, by round; without those that were set aside. */
export async function countAnswered(
  tx: Reader,
  initiativeId: string,
): Promise<Map<string, { people: number; answers: number }>> {
  const rows = await tx
    .selectFrom("judgment")
    .innerJoin("rater", (join) =>
      join.onRef("rater.initiative_id", "=", "judgment.initiative_id").onRef("rater.id", "=", "judgment.rater_id"),
    )
    .select([
      "judgment.round_id as roundId",
      sql<number>`count(distinct judgment.rater_id)`.as("people"),
      sql<number>`count(*)`.as("answers"),
    ])
    .where("judgment.initiative_id", "=", initiativeId)
    .where("judgment.answer", "not in", ["unknown", "skip"])
    .where("rater.set_aside_at", "is", null)
    .groupBy("judgment.round_id")
    .execute();
  return new Map(rows.map((row) => [row.roundId, { people: Number(row.people), answers: Number(row.answers) }]));
}
