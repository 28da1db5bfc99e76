import { sql } from "kysely";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Identifier, languageOfName, type Organization, type OrganizationView } from "./organization.ts";
import { type Sector, sectors } from "./sector.ts";

const isSector = (text: string | null): text is Sector => sectors.some((sector) => sector === text);

const columns = [
  "id",
  "name",
  "language",
  "sector",
  "other_names",
  "places",
  "speaks",
  "does",
  "website",
  "identifiers",
  "contact_name",
  "contact_title",
  "contact_mail",
  "contact_phone",
  "admitted_on",
  "is_public",
] as const;

interface Row {
  id: string;
  name: string;
  language: string;
  sector: string | null;
  other_names: string[];
  places: string[];
  speaks: string[];
  does: string | null;
  website: string | null;
  identifiers: unknown;
  contact_name: string | null;
  contact_title: string | null;
  contact_mail: string | null;
  contact_phone: string | null;
  admitted_on: string | null;
  is_public: boolean;
}

const viewOf = (row: Row): OrganizationView => ({
  id: row.id,
  name: row.name,
  language: row.language as Language,
  sector: isSector(row.sector) ? row.sector : null,
  otherNames: row.other_names,
  places: row.places,
  speaks: row.speaks,
  does: row.does,
  website: row.website,
  identifiers: row.identifiers as Identifier[],
  contactName: row.contact_name,
  contactTitle: row.contact_title,
  contactMail: row.contact_mail,
  contactPhone: row.contact_phone,
  admittedOn: row.admitted_on,
  isPublic: row.is_public,
});

/** Every organization of an initiative, with mail and phone; whoever shows it takes them out for who may not see them. */
export async function listOrganizations(tx: Reader, initiativeId: string): Promise<OrganizationView[]> {
  const rows = await tx
    .selectFrom("organization")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy("id")
    .execute();
  return rows.map(viewOf);
}

/** One organization, with mail and phone, and when it was last changed. */
export async function findOrganization(
  tx: Reader,
  initiativeId: string,
  id: string,
): Promise<(OrganizationView & { changedAt: string }) | undefined> {
  const row = await tx
    .selectFrom("organization")
    .select([...columns, "changed_at"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...viewOf(row), changedAt: row.changed_at.toISOString() };
}

/** The same, locked until the transaction ends, so that two who change it come one after another. */
export async function lockOrganization(
  tx: Writer,
  initiativeId: string,
  id: string,
): Promise<(OrganizationView & { changedAt: string }) | undefined> {
  const row = await tx
    .selectFrom("organization")
    .select([...columns, "changed_at"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...viewOf(row), changedAt: row.changed_at.toISOString() };
}

const columnsOf = (organization: Organization) => ({
  name: organization.name,
  language: languageOfName(organization.name),
  sector: organization.sector,
  other_names: organization.otherNames,
  places: organization.places,
  speaks: organization.speaks,
  does: organization.does,
  website: organization.website,
  identifiers: JSON.stringify(organization.identifiers),
  contact_name: organization.contactName,
  contact_title: organization.contactTitle,
  contact_mail: organization.contactMail,
  contact_phone: organization.contactPhone,
  admitted_on: organization.admittedOn,
  is_public: organization.isPublic,
});

/** How many rows go into one statement: PostgreSQL counts its parameters in 16 bits. */
const perStatement = 1000;

/** Adds organizations under ids that the caller made, in this order. */
export async function addOrganizations(
  tx: Writer,
  initiativeId: string,
  organizations: readonly (Organization & { id: string })[],
): Promise<void> {
  for (let start = 0; start < organizations.length; start += perStatement)
    await tx
      .insertInto("organization")
      .values(
        organizations
          .slice(start, start + perStatement)
          .map((organization) => ({ initiative_id: initiativeId, id: organization.id, ...columnsOf(organization) })),
      )
      .execute();
}

/** Sets what is written about an organization; answers false where there is none. */
export async function setOrganization(
  tx: Writer,
  initiativeId: string,
  id: string,
  organization: Organization,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable("organization")
    .set({ ...columnsOf(organization), changed_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes an organization out; answers its name, or undefined where there is none. */
export async function removeOrganization(tx: Writer, initiativeId: string, id: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom("organization")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("name")
    .executeTakeFirst();
  return row?.name;
}

/** Lets one paste at a time look for doubles and add, so that two of the same list do not both find none. */
export async function lockOrganizations(tx: Writer, initiativeId: string): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
}

/** The names of all organizations of an initiative, for choosing one; sorted by whoever shows them. */
export const listOrganizationNames = (tx: Reader, initiativeId: string): Promise<{ id: string; name: string }[]> =>
  tx.selectFrom("organization").select(["id", "name"]).where("initiative_id", "=", initiativeId).execute();

/** The ids of the organizations that nobody leads the contact with on a day. */
export async function listWithoutLead(tx: Reader, initiativeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("organization")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where((o) =>
      o.not(
        o.exists(
          o
            .selectFrom("representation")
            .innerJoin("membership", (join) =>
              join
                .onRef("membership.initiative_id", "=", "representation.initiative_id")
                .onRef("membership.person_id", "=", "representation.person_id"),
            )
            .select("representation.person_id")
            .whereRef("representation.initiative_id", "=", "organization.initiative_id")
            .whereRef("representation.organization_id", "=", "organization.id")
            .where("representation.is_lead", "=", true)
            .where((r) =>
              r.or([r("representation.until", "is", null), r("representation.until", ">=", sql<never>`current_date`)]),
            ),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Says that these look alike and are different ones. */
export async function keepApart(tx: Writer, initiativeId: string, ids: readonly string[]): Promise<void> {
  const sorted = [...new Set(ids)].sort();
  const pairs = sorted.flatMap((lower, at) =>
    sorted.slice(at + 1).map((higher) => ({
      initiative_id: initiativeId,
      lower_organization_id: lower,
      higher_organization_id: higher,
    })),
  );
  if (pairs.length === 0) return;
  await tx
    .insertInto("organization_apart")
    .values(pairs)
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "lower_organization_id", "higher_organization_id"]).doNothing(),
    )
    .execute();
}

/** The pairs that a person told apart. */
export async function listApart(tx: Reader, initiativeId: string): Promise<[string, string][]> {
  const rows = await tx
    .selectFrom("organization_apart")
    .select(["lower_organization_id", "higher_organization_id"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  return rows.map((row) => [row.lower_organization_id, row.higher_organization_id]);
}

/** The places that are written most often, so that one place is not called by five names. */
export async function listPlaces(tx: Reader, initiativeId: string, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("organization")
    .select(sql<string>`unnest(places)`.as("place"))
    .select(({ fn }) => fn.countAll().as("times"))
    .where("initiative_id", "=", initiativeId)
    .groupBy("place")
    .orderBy("times", "desc")
    .orderBy("place")
    .limit(most)
    .execute();
  return rows.map(({ place }) => place);
}

/** The sector of each organization of an initiative, for telling a balance; null where nobody has said one. */
export async function listSectors(
  tx: Reader,
  initiativeId: string,
): Promise<{ id: string; name: string; sector: Sector | null }[]> {
  const rows = await tx
    .selectFrom("organization")
    .select(["id", "name", "sector"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  return rows.map((row) => ({ ...row, sector: isSector(row.sector) ? row.sector : null }));
}
