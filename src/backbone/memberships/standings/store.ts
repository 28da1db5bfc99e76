import { type ExpressionBuilder, type StringReference, sql } from "kysely";
import type { Actor } from "../../../core/actor.ts";
import type { Reader } from "../../../storage/records.ts";
import { permissionsAmong } from "../membership.ts";

const untilToday = <DB, TB extends keyof DB>(still: ExpressionBuilder<DB, TB>, column: StringReference<DB, TB>) =>
  still.or([still(column, "is", null), still(column, ">=", sql<never>`current_date`)]);

/** The people whose places in one plenary count: all but those who are funders, suppliers or evaluators alone. */
const inPlenary = ["backbone", "data-lead", "steering", "partner"] as const;

/**
 * People as they stand in one initiative today, for whoever does something in their name: their circles are those that
 * they have when they ask themselves. Who does not belong to it is left out.
 */
export async function actorsIn(
  tx: Reader,
  initiativeId: string,
  personIds: readonly string[],
): Promise<Map<string, Extract<Actor, { kind: "person" }>>> {
  if (personIds.length === 0) return new Map();
  const memberships = await tx
    .selectFrom("membership")
    .select(["person_id", "permissions"])
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "in", personIds)
    .where((still) => untilToday(still, "until"))
    .execute();
  const organizations = await tx
    .selectFrom("representation")
    .select(["person_id", "organization_id as id"])
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "in", personIds)
    .where((still) => untilToday(still, "until"))
    .execute();
  const seats = await tx
    .selectFrom("seat")
    .select(["person_id", "body_id as id"])
    .distinct()
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "in", personIds)
    .where((still) => untilToday(still, "until"))
    .execute();
  const plenaries = await tx
    .selectFrom("body")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("all_partners", "=", true)
    .execute();
  const [organizationsOf, seatsOf] = [byPerson(organizations), byPerson(seats)];
  return new Map(
    memberships.map(({ person_id: personId, permissions }) => {
      const all = inPlenary.some((one) => permissions.includes(one)) ? plenaries.map(({ id }) => id) : [];
      const membership = {
        initiativeId,
        permissions: permissionsAmong(permissions),
        organizationIds: organizationsOf.get(personId) ?? [],
        bodyIds: [...new Set([...(seatsOf.get(personId) ?? []), ...all])],
      };
      const person = { kind: "person", personId, name: "", mail: "", ownsInstallation: false } as const;
      return [personId, { ...person, memberships: [membership] }];
    }),
  );
}

function byPerson(rows: readonly { person_id: string | null; id: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { person_id, id } of rows) if (person_id) found.set(person_id, [...(found.get(person_id) ?? []), id]);
  return found;
}

/** The people whose mandate ended by its last day, before a day. */
export async function listEnded(tx: Reader, initiativeId: string, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("membership")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where("until", "<", day)
    .orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}
