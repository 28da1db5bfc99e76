import { sql } from "kysely";
import type { Permission } from "../../core/actor.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type ContactFor, type Described, permissionsAmong } from "./membership.ts";

const columns = [
  "person_id",
  "permissions",
  "joined_at",
  "until",
  "about",
  "phone",
  "skills",
  "speaks",
  "contact_for",
] as const;

interface Row {
  person_id: string;
  permissions: string[];
  joined_at: Date;
  until: string | null;
  about: string | null;
  phone: string | null;
  skills: string[];
  speaks: string[];
  contact_for: string;
}

const keptOf = (row: Row) => ({
  personId: row.person_id,
  permissions: permissionsAmong(row.permissions),
  joinedAt: row.joined_at.toISOString(),
  until: row.until,
  about: row.about,
  phone: row.phone,
  skills: row.skills,
  speaks: row.speaks,
  contactFor: (row.contact_for === "backbone" ? "backbone" : "members") as ContactFor,
});

/** Everybody who belongs to an initiative, the first to join first; whoever shows it takes out what is not for a reader. */
export async function listMemberships(tx: Reader, initiativeId: string) {
  const rows = await tx
    .selectFrom("membership")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy("joined_at")
    .orderBy("person_id")
    .execute();
  return rows.map(keptOf);
}

/** The membership of one person, with what is only for some. */
export async function findMembership(tx: Reader, initiativeId: string, personId: string) {
  const row = await tx
    .selectFrom("membership")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row && keptOf(row);
}

/** Whether a person belongs to an initiative; she stays until the transaction ends. */
export async function lockMembership(tx: Writer, initiativeId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("membership")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets what a person tells of herself. */
export async function describeMember(
  tx: Writer,
  initiativeId: string,
  personId: string,
  described: Described,
): Promise<void> {
  await tx
    .updateTable("membership")
    .set({
      about: described.about,
      phone: described.phone,
      skills: described.skills,
      speaks: described.speaks,
      contact_for: described.contactFor,
    })
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .execute();
}

/** Sets the last day of a mandate, or that it has none. Answers false where she does not belong to the initiative. */
export async function setUntil(
  tx: Writer,
  initiativeId: string,
  personId: string,
  until: string | null,
): Promise<boolean> {
  const row = await tx
    .updateTable("membership")
    .set({ until })
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .returning("person_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** What a person may do in an initiative; null where she does not belong to it. */
export async function findPermissions(
  tx: Reader,
  initiativeId: string,
  personId: string,
): Promise<Permission[] | null> {
  const row = await tx
    .selectFrom("membership")
    .select("permissions")
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .where((m) => m.or([m("until", "is", null), m("until", ">=", sql<never>`current_date`)]))
    .executeTakeFirst();
  return row ? permissionsAmong(row.permissions) : null;
}

/**
 * Lets a person belong to an initiative; who belongs to it already keeps what she may do and gets the rest. A mandate
 * that is over is no belonging: she begins anew, without a last day.
 */
export async function addMembership(
  tx: Writer,
  initiativeId: string,
  membership: { personId: string; permissions: readonly Permission[]; organizationId?: string | null },
): Promise<void> {
  const before = await tx
    .selectFrom("membership")
    .select(["permissions", sql<boolean>`until < current_date`.as("isOver")])
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", membership.personId)
    .forUpdate()
    .executeTakeFirst();
  const held = before && !before.isOver ? before.permissions : [];
  const together = permissionsAmong([...held, ...membership.permissions]);
  await tx
    .insertInto("membership")
    .values({
      initiative_id: initiativeId,
      person_id: membership.personId,
      permissions: together,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "person_id"])
        .doUpdateSet({ permissions: together, ...(before?.isOver ? { until: null } : {}) }),
    )
    .execute();
  if (membership.organizationId)
    await addRepresentation(tx, initiativeId, membership.personId, membership.organizationId);
}

/** Lets a person act for an organization, if it is still there; who acts for it already goes on, who had stopped begins again. */
async function addRepresentation(
  tx: Writer,
  initiativeId: string,
  personId: string,
  organizationId: string,
): Promise<void> {
  const found = await tx
    .selectFrom("organization")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", organizationId)
    .forKeyShare()
    .executeTakeFirst();
  if (!found) return;
  await tx
    .insertInto("representation")
    .values({ initiative_id: initiativeId, person_id: personId, organization_id: organizationId })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "person_id", "organization_id"]).doUpdateSet({ until: null }),
    )
    .execute();
}

/** The ids of those of the backbone team whose mandate has no last day, locked until the transaction ends so that two cannot remove each other at once. */
export async function lockBackbone(tx: Writer, initiativeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("membership")
    .select(["person_id", "permissions"])
    .where("initiative_id", "=", initiativeId)
    .where("until", "is", null)
    .orderBy("person_id")
    .forUpdate()
    .execute();
  return rows.filter((row) => row.permissions.includes("backbone")).map((row) => row.person_id);
}

/** Sets what a person may do; answers false where she does not belong to the initiative. */
export async function setPermissions(
  tx: Writer,
  initiativeId: string,
  personId: string,
  permissions: readonly Permission[],
): Promise<boolean> {
  const row = await tx
    .updateTable("membership")
    .set({ permissions: [...permissions] })
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .returning("person_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a person's belonging; what she wrote stays. Answers false where she did not belong. */
export async function endMembership(tx: Writer, initiativeId: string, personId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("membership")
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .returning("person_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The ids of everybody who belongs to an initiative. */
export async function listMemberIds(tx: Reader, initiativeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("membership")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .execute();
  return rows.map((row) => row.person_id);
}

/** A visit ends when somebody has not looked for so long. */
const visitEnds = sql<string>`interval '1 hour'`;

/** Until when a person belongs, and since when something is new to her: since her last visit before this one ended. */
export async function findStay(
  tx: Reader,
  initiativeId: string,
  personId: string,
  now: Date,
): Promise<{ until: string | null; since: Date | null } | undefined> {
  return tx
    .selectFrom("membership")
    .select([
      "until",
      sql<Date | null>`case when seen_at < ${now}::timestamptz - ${visitEnds} then seen_at else seen_since end`.as(
        "since",
      ),
    ])
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
}

/** Remembers that a person looks now; at most every ten minutes, so that looking costs nothing. */
export async function setSeen(tx: Writer, initiativeId: string, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable("membership")
    .set({
      seen_since: sql`case when seen_at < ${now}::timestamptz - ${visitEnds} then seen_at else seen_since end`,
      seen_at: now,
    })
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .where((m) =>
      m.or([m("seen_at", "is", null), m("seen_at", "<", sql<never>`${now}::timestamptz - interval '10 minutes'`)]),
    )
    .execute();
}
