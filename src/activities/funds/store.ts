import type { Reader, Writer } from "../../storage/records.ts";
import {
  type Fund,
  type KeptFund,
  type KeptNeed,
  type KeptPledge,
  type KeptRound,
  keptFundSchema,
  keptNeedSchema,
  keptPledgeSchema,
  keptRoundSchema,
  type Need,
  type Pledge,
  type Round,
  readersOf,
  widths,
} from "./fund.ts";

/** Who did something, and when. */
interface Doing {
  by: string | null;
  now: Date;
}

const ofOrganization = "organization:";

/** The needs of an initiative with whom they are shown to, the newest first; or one of them, held where it is to change. */
export async function listNeeds(
  tx: Reader,
  initiativeId: string,
  { id, held = false }: { id?: string; held?: boolean } = {},
): Promise<KeptNeed[]> {
  let asked = tx.selectFrom("funding_need").selectAll().where("initiative_id", "=", initiativeId);
  if (id) asked = asked.where("id", "=", id);
  const rows = await (held ? asked.forUpdate() : asked).orderBy("id", "desc").execute();
  return rows.map((row) =>
    keptNeedSchema.parse({
      id: row.id,
      organizationId: row.organization_id,
      names: row.names,
      about: row.about,
      amount: row.amount,
      currency: row.currency,
      neededBy: row.needed_by,
      commitmentId: row.commitment_id,
      challengeId: row.challenge_id,
      placeIds: row.place_ids,
      shownTo: widths.find((width) => row.readers.includes(width)) ?? "backbone",
      shownToIds: row.readers.filter((one) => one.startsWith(ofOrganization)).map((one) => one.slice(ofOrganization.length)),
      state: row.state,
      outcome: row.outcome,
      version: row.version,
    }),
  );
}

const needColumns = (need: Need) => ({
  organization_id: need.organizationId,
  names: JSON.stringify(need.names),
  about: JSON.stringify(need.about),
  amount: need.amount,
  currency: need.currency,
  needed_by: need.neededBy,
  commitment_id: need.commitmentId,
  challenge_id: need.challengeId,
  place_ids: need.placeIds,
  readers: readersOf(need),
});

/** Writes a need under an id that the caller made. */
export async function addNeed(
  tx: Writer,
  initiativeId: string,
  { id, ...need }: Need & { id: string },
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto("funding_need")
    .values({ initiative_id: initiativeId, id, ...needColumns(need), made_at: now, made_by: by })
    .execute();
}

/** Writes what a need is now. */
export async function setNeed(tx: Writer, initiativeId: string, id: string, need: Need): Promise<void> {
  await tx
    .updateTable("funding_need")
    .set(({ eb }) => ({ ...needColumns(need), version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Says that a need is met or no longer there, with what came of it, or that it is open again. */
export async function setNeedState(
  tx: Writer,
  initiativeId: string,
  id: string,
  { state, outcome }: Pick<KeptNeed, "state" | "outcome">,
): Promise<void> {
  await tx
    .updateTable("funding_need")
    .set({ state, outcome })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** The funds of an initiative, the newest first; or one of them, held where it is to change. */
export async function listFunds(
  tx: Reader,
  initiativeId: string,
  { id, held = false }: { id?: string; held?: boolean } = {},
): Promise<KeptFund[]> {
  let asked = tx.selectFrom("fund").selectAll().where("initiative_id", "=", initiativeId);
  if (id) asked = asked.where("id", "=", id);
  const rows = await (held ? asked.forUpdate() : asked).orderBy("id", "desc").execute();
  return rows.map((row) =>
    keptFundSchema.parse({
      id: row.id,
      organizationId: row.organization_id,
      funderName: row.funder_name,
      names: row.names,
      about: row.about,
      how: row.how,
      url: row.url,
      amount: row.amount,
      currency: row.currency,
      challengeIds: row.challenge_ids,
      placeIds: row.place_ids,
      isClosed: row.closed_at !== null,
      version: row.version,
    }),
  );
}

const fundColumns = (fund: Fund) => ({
  organization_id: fund.organizationId,
  funder_name: fund.funderName,
  names: JSON.stringify(fund.names),
  about: JSON.stringify(fund.about),
  how: JSON.stringify(fund.how),
  url: fund.url,
  amount: fund.amount,
  currency: fund.currency,
  challenge_ids: fund.challengeIds,
  place_ids: fund.placeIds,
});

/** Writes a fund under an id that the caller made. */
export async function addFund(
  tx: Writer,
  initiativeId: string,
  { id, ...fund }: Fund & { id: string },
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto("fund")
    .values({ initiative_id: initiativeId, id, ...fundColumns(fund), made_at: now, made_by: by })
    .execute();
}

/** Writes what a fund is now. */
export async function setFund(tx: Writer, initiativeId: string, id: string, fund: Fund): Promise<void> {
  await tx
    .updateTable("fund")
    .set(({ eb }) => ({ ...fundColumns(fund), version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Closes a fund for good, or opens it again. */
export async function closeFund(tx: Writer, initiativeId: string, id: string, at: Date | null): Promise<void> {
  await tx
    .updateTable("fund")
    .set({ closed_at: at })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
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

/** The pledges for needs and funds, in the order in which they were said; or one of them, held where it is to change. */
export async function listPledges(
  tx: Reader,
  initiativeId: string,
  { id, held = false }: { id?: string; held?: boolean } = {},
): Promise<KeptPledge[]> {
  let asked = tx.selectFrom("fund_pledge").selectAll().where("initiative_id", "=", initiativeId);
  if (id) asked = asked.where("id", "=", id);
  const rows = await (held ? asked.forUpdate() : asked).orderBy("id").execute();
  return rows.map((row) =>
    keptPledgeSchema.parse({
      id: row.id,
      organizationId: row.organization_id,
      giverName: row.giver_name,
      needId: row.need_id,
      fundId: row.fund_id,
      amount: row.amount,
      currency: row.currency,
      state: row.state,
      words: row.words,
      forAll: row.for_all,
      saidAt: row.said_at.toISOString(),
    }),
  );
}

/** Writes a pledge under an id that the caller made. */
export async function addPledge(
  tx: Writer,
  initiativeId: string,
  { id, ...pledge }: Pledge & { id: string },
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto("fund_pledge")
    .values({
      initiative_id: initiativeId,
      id,
      organization_id: pledge.organizationId,
      giver_name: pledge.giverName,
      need_id: pledge.needId,
      fund_id: pledge.fundId,
      amount: pledge.amount,
      currency: pledge.currency,
      words: pledge.words,
      for_all: pledge.forAll,
      said_at: now,
      said_by: by,
    })
    .execute();
}

/** Says how a pledge stands now. */
export async function setPledgeState(
  tx: Writer,
  initiativeId: string,
  id: string,
  state: KeptPledge["state"],
): Promise<void> {
  await tx
    .updateTable("fund_pledge")
    .set({ state })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
