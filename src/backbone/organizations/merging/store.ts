import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { OrganizationView } from "../organization.ts";

/** A record that was made one with another: what it was called, and where it leads. */
export interface MergedRecord {
  id: string;
  name: string;
  intoId: string;
  intoName: string;
  mergedAt: Date;
  mergedBy: string | null;
}

/** The record that had this id before it was made one with another. */
export async function findMerged(tx: Reader, initiativeId: string, id: string): Promise<MergedRecord | undefined> {
  const row = await mergedRecords(tx, initiativeId).where("merged_organization.id", "=", id).executeTakeFirst();
  return row;
}

/** The records that were made one with an organization. */
export const listMergedInto = (tx: Reader, initiativeId: string, intoId: string): Promise<MergedRecord[]> =>
  mergedRecords(tx, initiativeId)
    .where("merged_organization.into_organization_id", "=", intoId)
    .orderBy("merged_at")
    .orderBy("merged_organization.id")
    .execute();

const mergedRecords = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("merged_organization")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "merged_organization.initiative_id")
        .onRef("organization.id", "=", "merged_organization.into_organization_id"),
    )
    .select([
      "merged_organization.id",
      "merged_organization.name",
      "into_organization_id as intoId",
      "organization.name as intoName",
      "merged_at as mergedAt",
      "merged_by as mergedBy",
    ])
    .where("merged_organization.initiative_id", "=", initiativeId);

/**
 * Makes one record of an organization lead to another: whoever acted for it acts for the other, all that names it names
 * the other, and what was written in it is kept to be read.
 */
export async function mergeInto(
  tx: Writer,
  initiativeId: string,
  gone: OrganizationView,
  kept: { id: string },
  merged: { at: Date; by: string | null },
): Promise<void> {
  await joinRepresentations(tx, initiativeId, gone.id, kept.id);
  await sql`delete from affiliation where initiative_id = ${initiativeId}
    and (organization_id, other_organization_id) in ((${gone.id}, ${kept.id}), (${kept.id}, ${gone.id}))`.execute(tx);
  const { rows } = await sql<{ left: unknown }>`
    select move_organization(${initiativeId}, ${gone.id}, ${kept.id}) as left`.execute(tx);
  await tx
    .insertInto("merged_organization")
    .values({
      initiative_id: initiativeId,
      id: gone.id,
      into_organization_id: kept.id,
      name: gone.name,
      record: JSON.stringify(gone),
      left_behind: JSON.stringify(rows[0]?.left ?? []),
      merged_at: merged.at,
      merged_by: merged.by,
    })
    .execute();
  await tx.deleteFrom("organization").where("initiative_id", "=", initiativeId).where("id", "=", gone.id).execute();
}

/** Who acts for both goes on with what either said; of two leads the one of the record that stays remains. */
async function joinRepresentations(tx: Writer, initiativeId: string, goneId: string, keptId: string): Promise<void> {
  await sql`update representation kept set
      title = coalesce(kept.title, gone.title),
      level = coalesce(kept.level, gone.level),
      authority = coalesce(kept.authority, gone.authority),
      since = least(kept.since, gone.since),
      until = case when kept.until is null or gone.until is null then null else greatest(kept.until, gone.until) end
    from representation gone
    where kept.initiative_id = ${initiativeId} and kept.organization_id = ${keptId}
      and gone.initiative_id = ${initiativeId} and gone.organization_id = ${goneId}
      and gone.person_id = kept.person_id`.execute(tx);
  await sql`update representation set is_lead = false
    where initiative_id = ${initiativeId} and organization_id = ${goneId} and exists (
      select from representation kept
      where kept.initiative_id = ${initiativeId} and kept.organization_id = ${keptId} and kept.is_lead and kept.until is null)`.execute(
    tx,
  );
  await sql`update representation kept set is_lead = true
    from representation gone
    where kept.initiative_id = ${initiativeId} and kept.organization_id = ${keptId} and kept.until is null
      and gone.initiative_id = ${initiativeId} and gone.organization_id = ${goneId}
      and gone.person_id = kept.person_id and gone.is_lead`.execute(tx);
}
