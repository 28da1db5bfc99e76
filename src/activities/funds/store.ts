import type { Reader, Writer } from "../../storage/records.ts";
import {
  type Fund,
  type KeptFund,
  type KeptNeed,
  keptFundSchema,
  keptNeedSchema,
  type Need,
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
      shownToIds: row.readers
        .filter((one) => one.startsWith(ofOrganization))
        .map((one) => one.slice(ofOrganization.length)),
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
