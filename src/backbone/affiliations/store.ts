import type { Reader, Writer } from "../../storage/records.ts";
import type { AffiliationKind, AffiliationView } from "./affiliation.ts";

/** What an organization is to others, on both sides; what goes on comes first, then the newest. */
export async function listAffiliations(
  tx: Reader,
  initiativeId: string,
  organizationId: string,
): Promise<AffiliationView[]> {
  const side = (isFirst: boolean) =>
    tx
      .selectFrom("affiliation")
      .innerJoin("organization", (join) =>
        join
          .onRef("organization.initiative_id", "=", "affiliation.initiative_id")
          .onRef("organization.id", "=", isFirst ? "affiliation.other_organization_id" : "affiliation.organization_id"),
      )
      .select(["affiliation.id", "kind", "what", "since", "until", "organization.id as otherId", "name", "is_public"])
      .where("affiliation.initiative_id", "=", initiativeId)
      .where(isFirst ? "affiliation.organization_id" : "affiliation.other_organization_id", "=", organizationId)
      .execute();
  const [first, second] = [await side(true), await side(false)];
  const view =
    (isFirst: boolean) =>
    (row: (typeof first)[number]): AffiliationView => ({
      id: row.id,
      kind: row.kind as AffiliationKind,
      what: row.what,
      isFirst,
      other: { id: row.otherId, name: row.name, isPublic: row.is_public },
      since: row.since,
      until: row.until,
    });
  return [...first.map(view(true)), ...second.map(view(false))].sort(
    (a, b) =>
      Number(a.until !== null) - Number(b.until !== null) ||
      (b.until ?? "").localeCompare(a.until ?? "") ||
      (b.since ?? "").localeCompare(a.since ?? ""),
  );
}

/** Adds what one organization is to another. */
export async function addAffiliation(
  tx: Writer,
  initiativeId: string,
  affiliation: {
    id: string;
    organizationId: string;
    otherId: string;
    kind: AffiliationKind;
    what: string | null;
    since: string | null;
    until: string | null;
  },
): Promise<void> {
  await tx
    .insertInto("affiliation")
    .values({
      initiative_id: initiativeId,
      id: affiliation.id,
      organization_id: affiliation.organizationId,
      other_organization_id: affiliation.otherId,
      kind: affiliation.kind,
      what: affiliation.what,
      since: affiliation.since,
      until: affiliation.until,
    })
    .execute();
}

/** The two of an affiliation and when it began, locked until the transaction ends. */
export const lockAffiliation = (tx: Writer, initiativeId: string, id: string) =>
  tx
    .selectFrom("affiliation")
    .select(["organization_id as organizationId", "other_organization_id as otherId", "kind", "since", "until"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** Sets the last day of an affiliation. */
export async function endAffiliation(tx: Writer, initiativeId: string, id: string, until: string): Promise<void> {
  await tx
    .updateTable("affiliation")
    .set({ until })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Whether the same is written between the two already and goes on. */
export async function goesOn(
  tx: Reader,
  initiativeId: string,
  { organizationId, otherId, kind }: { organizationId: string; otherId: string; kind: AffiliationKind },
): Promise<boolean> {
  const row = await tx
    .selectFrom("affiliation")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("organization_id", "=", organizationId)
    .where("other_organization_id", "=", otherId)
    .where("kind", "=", kind)
    .where("until", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
