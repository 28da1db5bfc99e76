import type { Reader, Writer } from "../../../storage/records.ts";
import { type KeptRound, keptRoundSchema, type Round } from "../fund.ts";

/** Who did something, and when. */
interface Doing {
  by: string | null;
  now: Date;
}

/** The rounds of funds, the earliest first. */
export async function listRounds(
  tx: Reader,
  initiativeId: string,
  only: { fundId?: string; id?: string } = {},
): Promise<KeptRound[]> {
  let asked = tx.selectFrom("fund_round").selectAll().where("initiative_id", "=", initiativeId);
  if (only.fundId) asked = asked.where("fund_id", "=", only.fundId);
  if (only.id) asked = asked.where("id", "=", only.id);
  const rows = await asked.orderBy("closes_on").orderBy("id").execute();
  return rows.map((row) =>
    keptRoundSchema.parse({
      id: row.id,
      fundId: row.fund_id,
      names: row.names,
      opensOn: row.opens_on,
      closesOn: row.closes_on,
      amount: row.amount,
      currency: row.currency,
      bodyId: row.body_id,
    }),
  );
}

/** Writes a round, new or changed, under its id. */
export async function setRound(
  tx: Writer,
  initiativeId: string,
  { id, fundId, ...round }: Round & { id: string; fundId: string },
  { by, now }: Doing,
): Promise<void> {
  const columns = {
    names: JSON.stringify(round.names),
    opens_on: round.opensOn,
    closes_on: round.closesOn,
    amount: round.amount,
    currency: round.currency,
    body_id: round.bodyId,
  };
  await tx
    .insertInto("fund_round")
    .values({ initiative_id: initiativeId, fund_id: fundId, id, ...columns, made_at: now, made_by: by })
    .onConflict((conflict) => conflict.columns(["initiative_id", "id"]).doUpdateSet(columns))
    .execute();
}

/** Who stepped aside from rounds. */
export const listRecusals = (tx: Reader, initiativeId: string, roundIds: readonly string[]) =>
  roundIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("fund_recusal")
        .select(["round_id as roundId", "person_id as personId"])
        .where("initiative_id", "=", initiativeId)
        .where("round_id", "in", roundIds)
        .orderBy("stepped_aside_at")
        .execute();

/** Writes down that somebody stepped aside from a round; once. */
export async function addRecusal(
  tx: Writer,
  initiativeId: string,
  recusal: { roundId: string; personId: string; interestId: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("fund_recusal")
    .values({
      initiative_id: initiativeId,
      round_id: recusal.roundId,
      person_id: recusal.personId,
      interest_id: recusal.interestId,
      stepped_aside_at: recusal.now,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "round_id", "person_id"]).doNothing())
    .execute();
}
