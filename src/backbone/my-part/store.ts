import type { Names } from "../../core/message.ts";
import type { Reader } from "../../storage/records.ts";

/** The organizations that a person acts for on a day, by name, and whether she is their lead contact. */
export async function listOwnOrganizations(tx: Reader, initiativeId: string, personId: string, day: string) {
  return tx
    .selectFrom("representation")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "representation.initiative_id")
        .onRef("organization.id", "=", "representation.organization_id"),
    )
    .select(["organization.id", "organization.name", "representation.is_lead as isLead"])
    .where("representation.initiative_id", "=", initiativeId)
    .where("representation.person_id", "=", personId)
    .where((one) => one.or([one("representation.until", "is", null), one("representation.until", ">=", day)]))
    .orderBy("organization.name")
    .execute();
}

/** The committees and groups that a person sits in on a day: her own seats, and those of all partners in `bodyIds`. */
export async function listOwnBodies(
  tx: Reader,
  initiativeId: string,
  { personId, bodyIds }: { personId: string; bodyIds: readonly string[] },
  day: string,
) {
  if (bodyIds.length === 0) return [];
  const rows = await tx
    .selectFrom("body")
    .leftJoin("seat", (join) =>
      join
        .onRef("seat.initiative_id", "=", "body.initiative_id")
        .onRef("seat.body_id", "=", "body.id")
        .on("seat.person_id", "=", personId)
        .on("seat.since", "<=", day)
        .on((seat) => seat.or([seat("seat.until", "is", null), seat("seat.until", ">=", day)])),
    )
    .select(["body.id", "body.slug", "body.names", "seat.duty", "seat.until"])
    .where("body.initiative_id", "=", initiativeId)
    .where("body.id", "in", bodyIds)
    .where((body) => body.or([body("body.closed_on", "is", null), body("body.closed_on", ">", day)]))
    .orderBy("body.position")
    .orderBy("body.id")
    .execute();
  return rows.map((row) => ({ ...row, names: row.names as Names }));
}
