import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import { type Coverage, type RoundView, roundViewSchema } from "./round.ts";

const viewOf = (row: Selectable<Tables["question_round"]>): RoundView =>
  roundViewSchema.parse({
    id: row.id,
    number: row.number,
    names: row.names,
    code: row.code,
    roles: row.roles,
    challengeIds: row.challenge_ids,
    wantedPerPair: row.wanted_per_pair,
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
  });

/** Opens a round, numbered on from the last. */
export async function addRound(
  tx: Writer,
  initiativeId: string,
  round: Omit<RoundView, "number" | "closedAt"> & { by: string | null },
): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const last = await tx
    .selectFrom("question_round")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  await tx
    .insertInto("question_round")
    .values({
      initiative_id: initiativeId,
      id: round.id,
      number: (last?.number ?? 0) + 1,
      names: JSON.stringify(round.names),
      code: round.code,
      roles: JSON.stringify(round.roles),
      challenge_ids: [...round.challengeIds],
      wanted_per_pair: round.wantedPerPair,
      opens_at: round.opensAt,
      closes_at: round.closesAt,
      made_by: round.by,
    })
    .execute();
}

/** The rounds of an initiative, newest first. */
export async function listRounds(tx: Reader, initiativeId: string): Promise<RoundView[]> {
  const rows = await tx
    .selectFrom("question_round")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("number", "desc")
    .execute();
  return rows.map(viewOf);
}

/** One round, by its id or by the code that its public link ends in. */
export async function findRound(
  tx: Reader,
  initiativeId: string,
  by: { id: string } | { code: string },
): Promise<RoundView | undefined> {
  const asked = tx.selectFrom("question_round").selectAll().where("initiative_id", "=", initiativeId);
  const row = await ("id" in by ? asked.where("id", "=", by.id) : asked.where("code", "=", by.code)).executeTakeFirst();
  return row && viewOf(row);
}

/** Closes a round; answers false where it is closed already or not there. What tells one place from another is forgotten. */
export async function closeRound(
  tx: Writer,
  initiativeId: string,
  id: string,
  { by, now }: { by: string | null; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable("question_round")
    .set({ closed_at: now, closed_by: by })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  await tx
    .updateTable("rater")
    .set({ origin_hash: null })
    .where("initiative_id", "=", initiativeId)
    .where("round_id", "=", id)
    .execute();
  return true;
}

/** How far rounds have come, by id. Answers of those set aside do not count. */
export async function coverageOf(
  tx: Reader,
  initiativeId: string,
  rounds: readonly RoundView[],
): Promise<Map<string, Coverage>> {
  if (rounds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("judgment")
    .innerJoin("rater", (join) =>
      join.onRef("rater.initiative_id", "=", "judgment.initiative_id").onRef("rater.id", "=", "judgment.rater_id"),
    )
    .select([
      "judgment.round_id",
      sql<number>`count(distinct judgment.rater_id)`.as("people"),
      sql<number>`count(*)`.as("answers"),
      sql<number>`count(distinct (from_id, to_id)) filter (where answer not in ('unknown','skip'))`.as("pairs"),
    ])
    .where("judgment.initiative_id", "=", initiativeId)
    .where(
      "judgment.round_id",
      "in",
      rounds.map(({ id }) => id),
    )
    .where("rater.set_aside_at", "is", null)
    .groupBy("judgment.round_id")
    .execute();
  const counted = new Map(rows.map((row) => [row.round_id, row]));
  return new Map(
    rounds.map((round) => {
      const row = counted.get(round.id);
      const pairs = round.challengeIds.length * (round.challengeIds.length - 1);
      return [
        round.id,
        {
          people: Number(row?.people ?? 0),
          answers: Number(row?.answers ?? 0),
          pairsAnswered: Number(row?.pairs ?? 0),
          pairs,
          answersWanted: Math.round(pairs * round.wantedPerPair),
        },
      ];
    }),
  );
}

/** Asks the queue for the first calculation of what closed rounds came to; what is asked twice is done once. */
export async function askForRun(tx: Writer, initiativeId: string): Promise<void> {
  const payload = JSON.stringify({ operation: "run.make-first", initiativeId, input: {} });
  await tx
    .selectNoFrom(sql`enqueue('operation', ${payload}::jsonb, ${`run.make-first ${initiativeId}`})`.as("asked"))
    .execute();
}

/** Notes who wants to be told the result, tied to no answer. */
export async function addWish(
  tx: Writer,
  initiativeId: string,
  wish: { roundId: string; mail: string; language: Language },
): Promise<void> {
  await tx
    .insertInto("result_wish")
    .values({ initiative_id: initiativeId, round_id: wish.roundId, mail: wish.mail, language: wish.language })
    .onConflict((conflict) => conflict.columns(["initiative_id", "round_id", "mail"]).doNothing())
    .execute();
}

/** Takes out everybody who wants to be told the result of a round: they are told once. */
export const takeWishes = (tx: Writer, initiativeId: string, roundId: string) =>
  tx
    .deleteFrom("result_wish")
    .where("initiative_id", "=", initiativeId)
    .where("round_id", "=", roundId)
    .returning(["mail", "language"])
    .execute();
