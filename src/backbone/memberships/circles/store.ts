import { sql } from "kysely";
import type { Circle } from "../../../core/audience.ts";
import type { Reader } from "../../../storage/records.ts";

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
