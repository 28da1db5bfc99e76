import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { languageOfName, type Organization, type OrganizationView } from "./organization.ts";
import { type Sector, sectors } from "./sector.ts";

const isSector = (text: string | null): text is Sector => sectors.some((sector) => sector === text);

/** Every organization of an initiative, with mail and phone; whoever shows it takes them out for who may not see them. */
export async function listOrganizations(tx: Reader, initiativeId: string): Promise<OrganizationView[]> {
  const rows = await tx
    .selectFrom("organization")
    .select(["id", "name", "language", "sector", "contact_name", "contact_mail", "contact_phone"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    language: row.language as Language,
    sector: isSector(row.sector) ? row.sector : null,
    contactName: row.contact_name,
    contactMail: row.contact_mail,
    contactPhone: row.contact_phone,
  }));
}

const columnsOf = (organization: Organization) => ({
  name: organization.name,
  language: languageOfName(organization.name),
  sector: organization.sector,
  contact_name: organization.contactName,
  contact_mail: organization.contactMail,
  contact_phone: organization.contactPhone,
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
): Promise<boolean> {
  const row = await tx
    .updateTable("organization")
    .set(columnsOf(organization))
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
