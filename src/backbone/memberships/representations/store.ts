import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Authority, Level, Representation } from "./representation.ts";

const representations = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("representation")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "representation.initiative_id")
        .onRef("organization.id", "=", "representation.organization_id"),
    )
    .select([
      "person_id",
      "organization_id",
      "organization.name as organization",
      "title",
      "level",
      "authority",
      "is_lead",
      "since",
      "until",
    ])
    .where("representation.initiative_id", "=", initiativeId)
    .orderBy(sql`until is not null`)
    .orderBy("is_lead", "desc")
    .orderBy("organization.name")
    .orderBy("person_id");

type Row = Awaited<ReturnType<ReturnType<typeof representations>["execute"]>>[number];

const viewOf = (row: Row): Representation & { personId: string } => ({
  personId: row.person_id,
  organizationId: row.organization_id,
  organization: row.organization,
  title: row.title,
  level: row.level as Level | null,
  authority: row.authority as Authority | null,
  isLead: row.is_lead,
  since: row.since,
  until: row.until,
});

/** For whom a person acts and acted; what goes on comes first. */
export const listOfPerson = async (tx: Reader, initiativeId: string, personId: string): Promise<Representation[]> =>
  (await representations(tx, initiativeId).where("person_id", "=", personId).execute()).map(viewOf);

/** Who acts and acted for an organization; the one who leads the contact comes first. */
export const listOfOrganization = async (
  tx: Reader,
  initiativeId: string,
  organizationId: string,
): Promise<(Representation & { personId: string })[]> =>
  (await representations(tx, initiativeId).where("organization_id", "=", organizationId).execute()).map(viewOf);

/** All that go on, for a list of everybody. */
export const listPresent = async (
  tx: Reader,
  initiativeId: string,
  day: string,
): Promise<(Representation & { personId: string })[]> =>
  (
    await representations(tx, initiativeId)
      .where((r) => r.or([r("until", "is", null), r("until", ">=", day)]))
      .execute()
  ).map(viewOf);

/** Writes down that a person acts for an organization, in place of what was written; one lead at most is left. */
export async function setRepresentation(
  tx: Writer,
  initiativeId: string,
  set: Omit<Representation, "organization"> & { personId: string },
): Promise<void> {
  if (set.isLead)
    await tx
      .updateTable("representation")
      .set({ is_lead: false })
      .where("initiative_id", "=", initiativeId)
      .where("organization_id", "=", set.organizationId)
      .where("person_id", "<>", set.personId)
      .execute();
  const row = {
    title: set.title,
    level: set.level,
    authority: set.authority,
    is_lead: set.isLead,
    since: set.since,
    until: set.until,
  };
  await tx
    .insertInto("representation")
    .values({ initiative_id: initiativeId, person_id: set.personId, organization_id: set.organizationId, ...row })
    .onConflict((conflict) => conflict.columns(["initiative_id", "person_id", "organization_id"]).doUpdateSet(row))
    .execute();
}

/** Ends that a person acts for an organization, or for all of them; seats that she held for it end too. */
export async function endRepresentations(
  tx: Writer,
  initiativeId: string,
  ending: { personId: string; organizationId?: string; lastDay: string },
): Promise<number> {
  const { personId, organizationId, lastDay } = ending;
  const ended = await tx
    .updateTable("representation")
    .set({ until: lastDay, is_lead: false })
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .$if(organizationId !== undefined, (query) => query.where("organization_id", "=", organizationId ?? ""))
    .where((r) => r.or([r("until", "is", null), r("until", ">", lastDay)]))
    .returning("organization_id")
    .execute();
  await tx
    .updateTable("seat")
    .set({ until: lastDay, ended_because: organizationId ? "representation" : "left" })
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .$if(organizationId !== undefined, (query) => query.where("organization_id", "=", organizationId ?? ""))
    .where((s) => s.or([s("until", "is", null), s("until", ">", lastDay)]))
    .execute();
  return ended.length;
}

/** Locks an organization, so that it stays while somebody begins to act for it, and two leads are set one after another. */
export async function lockOrganizationName(
  tx: Writer,
  initiativeId: string,
  organizationId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("organization")
    .select("name")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", organizationId)
    .forUpdate()
    .executeTakeFirst();
  return row?.name;
}
