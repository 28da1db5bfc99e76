import { sql } from "kysely";
import type { Reader } from "../../storage/records.ts";
import { type BodyView, bodyViewSchema, type SeatView, seatViewSchema } from "./body.ts";

const bodyColumns = [
  "id",
  "slug",
  "kind",
  "names",
  "all_partners as allPartners",
  "quorum_share as quorumShare",
  "quorum_least as quorumLeast",
  "papers_for as papersFor",
  "closed_on as closedOn",
] as const;

/** The committees and groups of an initiative, in their order; those that have ended come last. */
export async function listBodies(tx: Reader, initiativeId: string): Promise<BodyView[]> {
  const rows = await tx
    .selectFrom("body")
    .select(bodyColumns)
    .where("initiative_id", "=", initiativeId)
    .orderBy(sql`closed_on is not null`)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return bodyViewSchema.array().parse(rows);
}

/** One committee or group. */
export async function findBody(tx: Reader, initiativeId: string, id: string): Promise<BodyView | undefined> {
  const row = await tx
    .selectFrom("body")
    .select(bodyColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && bodyViewSchema.parse(row);
}

/** Who sits in a committee on a day, `2026-03-12`, the chair first. */
export async function listSeats(tx: Reader, initiativeId: string, bodyId: string, day: string): Promise<SeatView[]> {
  const rows = await tx
    .selectFrom("seat")
    .select([
      "id",
      "body_id as bodyId",
      "person_id as personId",
      "holder",
      "organization_id as organizationId",
      "duty",
      "lived_experience as livedExperience",
      "has_vote as hasVote",
      "since",
      "until",
    ])
    .where("initiative_id", "=", initiativeId)
    .where("body_id", "=", bodyId)
    .where("since", "<=", day)
    .where((seat) => seat.or([seat("until", "is", null), seat("until", ">=", day)]))
    .orderBy(sql`array_position('{chair,secretary,member,observer}', duty)`)
    .orderBy("id")
    .execute();
  return seatViewSchema.array().parse(rows);
}
