import type { Reader, Writer } from "../../storage/records.ts";
import { groupKeyOf, groupOfKey } from "../aims/public.ts";
import { type Undertaking, type UndertakingView, undertakingViewSchema } from "./undertaking.ts";

const columns = [
  "id",
  "organization_id as organizationId",
  "names",
  "about",
  "challenge_ids as challengeIds",
  "place_ids as placeIds",
  "dimension_id",
  "group_code",
  "indicator_id as indicatorId",
  "since",
  "until",
  "waits_for_word as waitsForWord",
  "version",
] as const;

const viewOf = (row: { dimension_id: string | null; group_code: string | null }): UndertakingView =>
  undertakingViewSchema.parse({
    ...row,
    group: row.dimension_id && row.group_code ? groupKeyOf(row.dimension_id, row.group_code) : null,
  });

/** All that organizations do, what waits for their word too, in the order in which it was written down. */
export async function listUndertakings(
  tx: Reader,
  initiativeId: string,
  only: { organizationId?: string; waiting?: boolean } = {},
): Promise<UndertakingView[]> {
  let asked = tx.selectFrom("activity").select(columns).where("initiative_id", "=", initiativeId);
  if (only.organizationId) asked = asked.where("organization_id", "=", only.organizationId);
  if (only.waiting !== undefined) asked = asked.where("waits_for_word", "=", only.waiting);
  return (await asked.orderBy("id").execute()).map(viewOf);
}

/** One activity, or undefined. */
export async function findUndertaking(
  tx: Reader,
  initiativeId: string,
  id: string,
): Promise<UndertakingView | undefined> {
  const row = await tx
    .selectFrom("activity")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Holds an activity until the end of the transaction. */
export async function lockUndertaking(
  tx: Writer,
  initiativeId: string,
  id: string,
): Promise<UndertakingView | undefined> {
  const row = await tx
    .selectFrom("activity")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Writes down what an organization does. */
export async function addUndertaking(
  tx: Writer,
  initiativeId: string,
  one: Undertaking & { id: string; waitsForWord: boolean; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("activity")
    .values({
      initiative_id: initiativeId,
      id: one.id,
      organization_id: one.organizationId,
      ...columnsOf(one),
      waits_for_word: one.waitsForWord,
      made_at: one.now,
      made_by: one.by,
    })
    .execute();
}

/** Sets what is written of an activity that is held. */
export async function setUndertaking(
  tx: Writer,
  initiativeId: string,
  id: string,
  one: Undertaking & { waitsForWord: boolean },
): Promise<void> {
  await tx
    .updateTable("activity")
    .set((eb) => ({ ...columnsOf(one), waits_for_word: one.waitsForWord, version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Takes away what was written down by mistake. */
export async function removeUndertaking(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("activity").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

const columnsOf = (one: Undertaking) => {
  const group = one.group ? groupOfKey(one.group) : null;
  return {
    names: JSON.stringify(one.names),
    about: JSON.stringify(one.about),
    challenge_ids: one.challengeIds,
    place_ids: one.placeIds,
    dimension_id: group?.dimensionId ?? null,
    group_code: group?.groupCode ?? null,
    indicator_id: one.indicatorId,
    since: one.since,
    until: one.until,
  };
};
