import { sql } from "kysely";
import type { Permission } from "../../core/actor.ts";
import type { Circle } from "../../core/audience.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { permissionsAmong } from "./membership.ts";

/** Everybody who belongs to an initiative, the first to join first, with the names of the organizations they act for. */
export async function listMemberships(tx: Reader, initiativeId: string) {
  const rows = await tx
    .selectFrom("membership")
    .select((from) => [
      "person_id",
      "permissions",
      "joined_at",
      from
        .selectFrom("representation")
        .innerJoin("organization", (join) =>
          join
            .onRef("organization.initiative_id", "=", "representation.initiative_id")
            .onRef("organization.id", "=", "representation.organization_id"),
        )
        .select(({ fn }) => fn.agg<string>("string_agg", ["organization.name", sql.lit(" · ")]).as("names"))
        .whereRef("representation.initiative_id", "=", "membership.initiative_id")
        .whereRef("representation.person_id", "=", "membership.person_id")
        .where("representation.until", "is", null)
        .as("organization"),
    ])
    .where("initiative_id", "=", initiativeId)
    .orderBy("joined_at")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    permissions: permissionsAmong(row.permissions),
    joinedAt: row.joined_at.toISOString(),
    organization: row.organization,
  }));
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
    .executeTakeFirst();
  return row ? permissionsAmong(row.permissions) : null;
}

/** Lets a person belong to an initiative; who belongs to it already keeps what she may do and gets the rest. */
export async function addMembership(
  tx: Writer,
  initiativeId: string,
  membership: { personId: string; permissions: readonly Permission[]; organizationId?: string | null },
): Promise<void> {
  const before = await tx
    .selectFrom("membership")
    .select("permissions")
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", membership.personId)
    .forUpdate()
    .executeTakeFirst();
  const together = permissionsAmong([...(before?.permissions ?? []), ...membership.permissions]);
  await tx
    .insertInto("membership")
    .values({
      initiative_id: initiativeId,
      person_id: membership.personId,
      permissions: together,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "person_id"]).doUpdateSet({ permissions: together }))
    .execute();
  if (membership.organizationId)
    await addRepresentation(tx, initiativeId, membership.personId, membership.organizationId);
}

/** Lets a person act for an organization; who acts for it already goes on, who had stopped begins again. */
async function addRepresentation(
  tx: Writer,
  initiativeId: string,
  personId: string,
  organizationId: string,
): Promise<void> {
  await tx
    .insertInto("representation")
    .values({ initiative_id: initiativeId, person_id: personId, organization_id: organizationId })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "person_id", "organization_id"]).doUpdateSet({ until: null }),
    )
    .execute();
}

/** The ids of the backbone team, locked until the transaction ends so that two cannot remove each other at once. */
export async function lockBackbone(tx: Writer, initiativeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("membership")
    .select(["person_id", "permissions"])
    .where("initiative_id", "=", initiativeId)
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

/** The people in any of these circles of an initiative today, to tell them something; nobody for `everyone` alone. */
export async function peopleIn(tx: Reader, initiativeId: string, circles: readonly Circle[]): Promise<string[]> {
  const idsOf = (kind: string) =>
    circles.filter((circle) => circle.startsWith(`${kind}:`)).map((circle) => circle.slice(kind.length + 1));
  const all = circles.includes("members");
  const rows = await tx
    .selectFrom("membership")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where((m) => m.or([m("until", "is", null), m("until", ">=", sql<never>`current_date`)]))
    .where((m) =>
      m.or([
        m.val(all),
        m("person_id", "in", orNone(idsOf("person"))),
        m.and([m.val(circles.includes("backbone")), sql<boolean>`permissions && '{backbone}'`]),
        m.and([
          m.val(circles.includes("partners")),
          sql<boolean>`permissions && '{backbone,data-lead,steering,partner}' and not permissions && '{funder}'`,
        ]),
        m.exists(
          m
            .selectFrom("representation")
            .select("person_id")
            .where("representation.initiative_id", "=", initiativeId)
            .whereRef("representation.person_id", "=", "membership.person_id")
            .where("organization_id", "in", orNoId(idsOf("organization")))
            .where((r) =>
              r.or([r("representation.until", "is", null), r("representation.until", ">=", sql<never>`current_date`)]),
            ),
        ),
        m.exists(
          m
            .selectFrom("seat")
            .select("person_id")
            .where("seat.initiative_id", "=", initiativeId)
            .whereRef("seat.person_id", "=", "membership.person_id")
            .where("body_id", "in", orNoId(idsOf("body")))
            .where("seat.since", "<=", sql<string>`current_date`)
            .where((s) => s.or([s("seat.until", "is", null), s("seat.until", ">=", sql<never>`current_date`)])),
        ),
        m.and([
          sql<boolean>`permissions && '{backbone,data-lead,steering,partner}'`,
          m.exists(
            m
              .selectFrom("body")
              .select("id")
              .where("body.initiative_id", "=", initiativeId)
              .where("all_partners", "=", true)
              .where("id", "in", orNoId(idsOf("body"))),
          ),
        ]),
      ]),
    )
    .execute();
  return rows.map((row) => row.person_id);
}

const orNone = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : [""]);
const orNoId = (ids: readonly string[]): readonly string[] =>
  ids.length > 0 ? ids : ["00000000-0000-0000-0000-000000000000"];

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
