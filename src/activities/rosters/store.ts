import type { RosterPart } from "../../analysis/counting/rosters/count-rosters.ts";
import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { jointFiguresSchema, type newCountSchema, type ShownJoint } from "./joint-count.ts";

/** A count as it is kept, with its partners. */
export interface KeptCount {
  id: string;
  names: Names;
  about: Names;
  period: string;
  openedBy: string | null;
  openedAt: Date;
  closedAt: Date | null;
  figures: ShownJoint | null;
  partners: { organizationId: string; name: string; hasGiven: boolean }[];
}

/** Counts, the newest first; one where an id is given. */
export async function listCounts(tx: Reader, initiativeId: string, id?: string): Promise<KeptCount[]> {
  let asked = tx.selectFrom("joint_count").selectAll().where("initiative_id", "=", initiativeId);
  if (id) asked = asked.where("id", "=", id);
  const rows = await asked.orderBy("opened_at", "desc").orderBy("id").execute();
  const partners = await tx
    .selectFrom("joint_count_partner")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "joint_count_partner.initiative_id")
        .onRef("organization.id", "=", "joint_count_partner.organization_id"),
    )
    .select(["count_id", "organization_id", "organization.name", "gave_at"])
    .where("joint_count_partner.initiative_id", "=", initiativeId)
    .orderBy("organization.name")
    .execute();
  const byCount = Map.groupBy(partners, ({ count_id }) => count_id);
  return rows.map((row) => ({
    id: row.id,
    names: row.names as Names,
    about: row.about as Names,
    period: row.period,
    openedBy: row.opened_by_organization,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    figures: row.figures === null ? null : jointFiguresSchema.parse(row.figures),
    partners: (byCount.get(row.id) ?? []).map(({ organization_id, name, gave_at }) => ({
      organizationId: organization_id,
      name,
      hasGiven: gave_at !== null,
    })),
  }));
}

/** Opens a count with its partners. */
export async function addCount(
  tx: Writer,
  initiativeId: string,
  id: string,
  count: (typeof newCountSchema)["_output"],
  { openedBy, by, now }: { openedBy: string | null; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("joint_count")
    .values({
      initiative_id: initiativeId,
      id,
      names: JSON.stringify(count.names),
      about: JSON.stringify(count.about),
      period: count.period,
      opened_by_organization: openedBy,
      opened_at: now,
      opened_by: by,
    })
    .execute();
  await tx
    .insertInto("joint_count_partner")
    .values(
      [...new Set(count.organizationIds)].map((organizationId) => ({
        initiative_id: initiativeId,
        count_id: id,
        organization_id: organizationId,
      })),
    )
    .execute();
}

/** Holds a count until the end of the transaction; undefined where there is none. */
export async function lockCount(
  tx: Writer,
  initiativeId: string,
  id: string,
): Promise<{ isClosed: boolean } | undefined> {
  const row = await tx
    .selectFrom("joint_count")
    .select("closed_at")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { isClosed: row.closed_at !== null };
}

/** What one partner gave beside the tokens themselves. */
export async function findGiven(
  tx: Reader,
  initiativeId: string,
  countId: string,
  organizationId: string,
): Promise<{ people: number; unclear: number; checkWord: string } | undefined> {
  return tx
    .selectFrom("roster_part")
    .select(["people", "unclear", "check_word as checkWord"])
    .where("initiative_id", "=", initiativeId)
    .where("count_id", "=", countId)
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
}

/** The check words of the parts of others. */
export async function listCheckWords(
  tx: Reader,
  initiativeId: string,
  countId: string,
  butOf: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom("roster_part")
    .select("check_word")
    .distinct()
    .where("initiative_id", "=", initiativeId)
    .where("count_id", "=", countId)
    .where("organization_id", "!=", butOf)
    .execute();
  return rows.map((row) => row.check_word);
}

/** Keeps the part of a partner; one that it gave before is gone. */
export async function setPart(
  tx: Writer,
  initiativeId: string,
  countId: string,
  organizationId: string,
  { checkWord, now, ...part }: RosterPart & { checkWord: string; now: Date },
): Promise<void> {
  await removePart(tx, initiativeId, countId, organizationId);
  await tx
    .insertInto("roster_part")
    .values({
      initiative_id: initiativeId,
      count_id: countId,
      organization_id: organizationId,
      check_word: checkWord,
      people: part.people,
      unclear: part.unclear,
      blocks: Buffer.from(part.blocks),
      decoys: Buffer.from(part.decoys),
    })
    .execute();
  await markGiven(tx, initiativeId, countId, organizationId, now);
}

async function markGiven(
  tx: Writer,
  initiativeId: string,
  countId: string,
  organizationId: string,
  at: Date | null,
): Promise<void> {
  await tx
    .updateTable("joint_count_partner")
    .set({ gave_at: at })
    .where("initiative_id", "=", initiativeId)
    .where("count_id", "=", countId)
    .where("organization_id", "=", organizationId)
    .execute();
}

/** Takes a part out again. */
export async function removePart(
  tx: Writer,
  initiativeId: string,
  countId: string,
  organizationId: string,
): Promise<void> {
  await tx
    .deleteFrom("roster_part")
    .where("initiative_id", "=", initiativeId)
    .where("count_id", "=", countId)
    .where("organization_id", "=", organizationId)
    .execute();
  await markGiven(tx, initiativeId, countId, organizationId, null);
}

/** All parts of a count. */
export async function listParts(tx: Reader, initiativeId: string, countId: string): Promise<RosterPart[]> {
  return tx
    .selectFrom("roster_part")
    .select(["people", "unclear", "blocks", "decoys"])
    .where("initiative_id", "=", initiativeId)
    .where("count_id", "=", countId)
    .orderBy("organization_id")
    .execute();
}

/** A fingerprint of every part, so that one that was changed meanwhile is noticed. */
export async function partPrints(tx: Reader, initiativeId: string, countId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("roster_part")
    .select(({ fn }) => ["organization_id", fn<string>("md5", ["blocks"]).as("print")])
    .where("initiative_id", "=", initiativeId)
    .where("count_id", "=", countId)
    .orderBy("organization_id")
    .execute();
  return rows.map((row) => `${row.organization_id} ${row.print}`);
}

/** Closes a count: the figures stay, every token goes. */
export async function closeWith(
  tx: Writer,
  initiativeId: string,
  id: string,
  { figures, now }: { figures: ShownJoint; now: Date },
): Promise<void> {
  await tx.deleteFrom("roster_part").where("initiative_id", "=", initiativeId).where("count_id", "=", id).execute();
  await tx
    .updateTable("joint_count")
    .set({ figures: JSON.stringify(figures), closed_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
