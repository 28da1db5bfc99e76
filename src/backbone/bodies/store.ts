import { type ExpressionBuilder, sql } from "kysely";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import {
  type Body,
  type BodyDetail,
  type BodyView,
  bodyDetailSchema,
  bodyViewSchema,
  type Seat,
  type SeatView,
  seatViewSchema,
} from "./body.ts";

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

const seatColumns = [
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
] as const;

const byDuty = sql`array_position('{chair,secretary,member,observer}', duty)`;

const onDay = (seat: ExpressionBuilder<Tables, "seat">, day: string) =>
  seat.and([seat("since", "<=", day), seat.or([seat("until", "is", null), seat("until", ">=", day)])]);

/** Who sits in a committee on a day, `2026-03-12`, the chair first. */
export async function listSeats(tx: Reader, initiativeId: string, bodyId: string, day: string): Promise<SeatView[]> {
  const rows = await tx
    .selectFrom("seat")
    .select(seatColumns)
    .where("initiative_id", "=", initiativeId)
    .where("body_id", "=", bodyId)
    .where((seat) => onDay(seat, day))
    .orderBy(byDuty)
    .orderBy("id")
    .execute();
  return seatViewSchema.array().parse(rows);
}

/** Everybody who sits in any committee of an initiative on a day. */
export async function listAllSeats(tx: Reader, initiativeId: string, day: string): Promise<SeatView[]> {
  const rows = await tx
    .selectFrom("seat")
    .select(seatColumns)
    .where("initiative_id", "=", initiativeId)
    .where((seat) => onDay(seat, day))
    .orderBy(byDuty)
    .orderBy("id")
    .execute();
  return seatViewSchema.array().parse(rows);
}

/** Everybody who ever sat or will sit in a committee, with why it ended. */
export async function listSeatHistory(
  tx: Reader,
  initiativeId: string,
  bodyId: string,
): Promise<(SeatView & { endedBecause: string | null })[]> {
  const rows = await tx
    .selectFrom("seat")
    .select([...seatColumns, "ended_because"])
    .where("initiative_id", "=", initiativeId)
    .where("body_id", "=", bodyId)
    .orderBy(byDuty)
    .orderBy("since")
    .orderBy("id")
    .execute();
  return rows.map(({ ended_because, ...row }) => ({ ...seatViewSchema.parse(row), endedBecause: ended_because }));
}

/** The committees in which a person sits on a day; all in which every partner sits are among them where she is one. */
export async function listBodiesOf(
  tx: Reader,
  initiativeId: string,
  person: { personId: string; isPartner: boolean },
  day: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom("body")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where((body) =>
      body.or([
        body.and([body.val(person.isPartner), body("all_partners", "=", true)]),
        body.exists(
          body
            .selectFrom("seat")
            .select("seat.id")
            .whereRef("seat.initiative_id", "=", "body.initiative_id")
            .whereRef("seat.body_id", "=", "body.id")
            .where("seat.person_id", "=", person.personId)
            .where("seat.since", "<=", day)
            .where((seat) => seat.or([seat("seat.until", "is", null), seat("seat.until", ">=", day)])),
        ),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** A committee by the last part of its address, with all that is said of it. */
export async function findBodyBySlug(tx: Reader, initiativeId: string, slug: string): Promise<BodyDetail | undefined> {
  const row = await tx
    .selectFrom("body")
    .select([...bodyColumns, "mandate", "mandate_until as mandateUntil", "opened_on as openedOn"])
    .where("initiative_id", "=", initiativeId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row && bodyDetailSchema.parse(row);
}

/** Holds a committee until the transaction ends, so that two do not seat the same person at once. */
export async function lockBody(tx: Writer, initiativeId: string, id: string): Promise<BodyDetail | undefined> {
  const row = await tx
    .selectFrom("body")
    .select([...bodyColumns, "mandate", "mandate_until as mandateUntil", "opened_on as openedOn"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && bodyDetailSchema.parse(row);
}

const columnsOf = (body: Body) => ({
  kind: body.kind,
  names: JSON.stringify(body.names),
  mandate: JSON.stringify(body.mandate),
  mandate_until: body.mandateUntil,
  all_partners: body.allPartners,
  quorum_share: body.quorumShare,
  quorum_least: body.quorumLeast,
  papers_for: body.papersFor,
});

/** Adds a committee after the others. Answers false, and adds nothing, where its address is taken. */
export async function addBody(
  tx: Writer,
  initiativeId: string,
  body: Body & { id: string; slug: string; openedOn: string },
): Promise<boolean> {
  const row = await tx
    .insertInto("body")
    .values({
      initiative_id: initiativeId,
      id: body.id,
      slug: body.slug,
      opened_on: body.openedOn,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from body where initiative_id = ${initiativeId})`,
      ...columnsOf(body),
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "slug"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets what is said of a committee. */
export async function setBody(tx: Writer, initiativeId: string, id: string, body: Body): Promise<void> {
  await tx
    .updateTable("body")
    .set(columnsOf(body))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Sets the day on which a committee ended; null where it goes on. */
export async function setClosed(tx: Writer, initiativeId: string, id: string, day: string | null): Promise<void> {
  await tx
    .updateTable("body")
    .set({ closed_on: day })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

const seatColumnsOf = (seat: Seat) => ({
  organization_id: seat.organizationId,
  duty: seat.duty,
  has_vote: seat.hasVote && seat.duty !== "observer",
  lived_experience: seat.livedExperience,
  until: seat.until,
  ...(seat.since && { since: seat.since }),
});

/** Seats somebody: a person with a sign-in, or a name. */
export async function addSeat(
  tx: Writer,
  initiativeId: string,
  seat: Seat & { id: string; bodyId: string; personId: string | null; holder: string | null; since: string },
): Promise<void> {
  await tx
    .insertInto("seat")
    .values({
      initiative_id: initiativeId,
      id: seat.id,
      body_id: seat.bodyId,
      person_id: seat.personId,
      holder: seat.holder,
      ...seatColumnsOf(seat),
    })
    .execute();
}

/** Sets what is said of a seat. */
export async function setSeat(tx: Writer, initiativeId: string, id: string, seat: Seat): Promise<void> {
  await tx
    .updateTable("seat")
    .set(seatColumnsOf(seat))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Ends a seat with its last day. */
export async function endSeat(
  tx: Writer,
  initiativeId: string,
  id: string,
  end: { until: string; because: string | null },
): Promise<void> {
  await tx
    .updateTable("seat")
    .set({ until: end.until, ended_because: end.because })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** One seat, whether somebody sits in it now or sat in it. */
export async function findSeat(tx: Reader, initiativeId: string, id: string): Promise<SeatView | undefined> {
  const row = await tx
    .selectFrom("seat")
    .select(seatColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && seatViewSchema.parse(row);
}
