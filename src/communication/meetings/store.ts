import { sql, type UpdateObject } from "kysely";
import type { Circle } from "../../core/audience.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import { type MeetingRow, meetingRowSchema } from "./meeting.ts";

const columns = [
  ...(["id", "title", "language", "place", "link", "languages", "interpreting", "state", "sequence"] as const),
  "body_id as bodyId",
  "starts_at as startsAt",
  "ends_at as endsAt",
  "time_zone as timeZone",
  "open_to as openTo",
  "papers_for as papersFor",
  "cancelled_because as cancelledBecause",
  "minutes_id as minutesId",
  "corrections_until as correctionsUntil",
  "approved_at as approvedAt",
  "planned_by as plannedBy",
  "changed_at as changedAt",
] as const;

/** The meeting with this id. */
export async function findMeeting(tx: Reader, initiativeId: string, id: string): Promise<MeetingRow | undefined> {
  const row = await tx
    .selectFrom("meeting")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && meetingRowSchema.parse(row);
}

/** Holds a meeting's row until the transaction ends, so that two people change it one after the other. */
export async function lockMeeting(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx
    .selectFrom("meeting")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
}

/** The meetings that end after a moment, or those that ended before it, the nearest first. */
export async function listMeetings(
  tx: Reader,
  initiativeId: string,
  asked: { endsAfter?: Date; endedBefore?: Date; bodyId?: string; most: number },
): Promise<MeetingRow[]> {
  let query = tx.selectFrom("meeting").select(columns).where("initiative_id", "=", initiativeId);
  if (asked.bodyId) query = query.where("body_id", "=", asked.bodyId);
  if (asked.endsAfter) query = query.where("ends_at", ">=", asked.endsAfter);
  if (asked.endedBefore) query = query.where("ends_at", "<", asked.endedBefore);
  const rows = await query
    .orderBy("starts_at", asked.endedBefore ? "desc" : "asc")
    .orderBy("id")
    .limit(asked.most)
    .execute();
  return meetingRowSchema.array().parse(rows);
}

/** The last meeting of a committee before a moment that was held, of those whose minutes are not approved yet. */
export async function findUnapproved(tx: Reader, initiativeId: string, bodyId: string, before: Date) {
  const row = await tx
    .selectFrom("meeting")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("body_id", "=", bodyId)
    .where("starts_at", "<", before)
    .where("state", "=", "held")
    .where("minutes_id", "is not", null)
    .orderBy("starts_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && meetingRowSchema.parse(row);
}

/** The meetings that were held and whose minutes are open for corrections or wait to be approved. */
export async function listToSettle(tx: Reader, initiativeId: string): Promise<MeetingRow[]> {
  const rows = await tx
    .selectFrom("meeting")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("state", "=", "held")
    .where("corrections_until", "is not", null)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();
  return meetingRowSchema.array().parse(rows);
}

/** How many meetings were held between two moments. */
export async function countHeld(tx: Reader, initiativeId: string, from: Date, to: Date): Promise<number> {
  const row = await tx
    .selectFrom("meeting")
    .select(({ fn }) => fn.countAll<number>().as("held"))
    .where("initiative_id", "=", initiativeId)
    .where("state", "in", ["held", "approved"])
    .where("starts_at", ">=", from)
    .where("starts_at", "<=", to)
    .executeTakeFirstOrThrow();
  return Number(row.held);
}

/** What stands in a meeting's row when it is made. */
export interface NewMeeting
  extends Pick<
    MeetingRow,
    "id" | "bodyId" | "title" | "language" | "startsAt" | "endsAt" | "timeZone" | "place" | "link" | "languages"
  > {
  seriesId: string | null;
  interpreting: string | null;
  openTo: MeetingRow["openTo"];
  papersFor: MeetingRow["papersFor"];
  plannedBy: string | null;
}

/** Adds a meeting. Answers false, and adds nothing, where one with its id is there. */
export async function addMeeting(tx: Writer, initiativeId: string, meeting: NewMeeting, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto("meeting")
    .values({
      initiative_id: initiativeId,
      id: meeting.id,
      body_id: meeting.bodyId,
      series_id: meeting.seriesId,
      language: meeting.language,
      time_zone: meeting.timeZone,
      papers_for: meeting.papersFor,
      planned_by: meeting.plannedBy,
      ...whenAndWhere(meeting),
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** What can be changed of a planned meeting. */
export type WhenAndWhere = Pick<
  MeetingRow,
  "title" | "startsAt" | "endsAt" | "place" | "link" | "languages" | "interpreting" | "openTo"
>;

const whenAndWhere = (meeting: WhenAndWhere) => ({
  title: meeting.title,
  starts_at: meeting.startsAt,
  ends_at: meeting.endsAt,
  place: meeting.place,
  link: meeting.link,
  languages: [...meeting.languages],
  interpreting: meeting.interpreting,
  open_to: meeting.openTo,
});

/** Changes a meeting; what stands in calendars is a new one from now on. */
export const setMeeting = (tx: Writer, initiativeId: string, id: string, meeting: WhenAndWhere, now: Date) =>
  update(tx, initiativeId, id, { ...whenAndWhere(meeting), sequence: sql<number>`sequence + 1`, changed_at: now });

/** Calls a meeting off. */
export const cancelMeeting = (tx: Writer, initiativeId: string, id: string, because: string, now: Date) =>
  update(tx, initiativeId, id, {
    ...{ state: "cancelled", cancelled_because: because },
    ...{ sequence: sql<number>`sequence + 1`, changed_at: now },
  });

/** What becomes of a meeting after it was planned, and of its minutes. */
export interface Course {
  state?: MeetingRow["state"];
  minutesId?: string;
  correctionsUntil?: string | null;
  approvedAt?: Date;
}

/** Sets how far a meeting and its minutes have come. */
export const setCourse = (tx: Writer, initiativeId: string, id: string, course: Course) =>
  update(tx, initiativeId, id, {
    ...(course.state !== undefined && { state: course.state }),
    ...(course.minutesId !== undefined && { minutes_id: course.minutesId }),
    ...(course.correctionsUntil !== undefined && { corrections_until: course.correctionsUntil }),
    ...(course.approvedAt !== undefined && { approved_at: course.approvedAt }),
  });

type Changed = UpdateObject<Tables, "meeting">;

async function update(tx: Writer, initiativeId: string, id: string, row: Changed): Promise<void> {
  await tx.updateTable("meeting").set(row).where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** The people who are asked to a meeting beside its committee. */
export async function listGuests(tx: Reader, initiativeId: string, meetingId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("meeting_guest")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", meetingId)
    .orderBy("person_id")
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Sets who is asked beside the committee. */
export async function setGuests(
  tx: Writer,
  initiativeId: string,
  meetingId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("meeting_guest")
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", meetingId)
    .execute();
  if (personIds.length === 0) return;
  await tx
    .insertInto("meeting_guest")
    .values(
      [...new Set(personIds)].map((id) => ({ initiative_id: initiativeId, meeting_id: meetingId, person_id: id })),
    )
    .execute();
}

/** Opens what lies beside a meeting of no committee to those who are asked now, and to nobody else. */
export async function openPapersTo(
  tx: Writer,
  initiativeId: string,
  meetingId: string,
  audience: readonly Circle[],
): Promise<void> {
  await tx
    .updateTable("file")
    .set({ audience: [...audience] })
    .where("initiative_id", "=", initiativeId)
    .where("about_kind", "=", "meeting")
    .where("about_id", "=", meetingId)
    .execute();
  await tx
    .updateTable("thing")
    .set({ audience: [...audience] })
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", "meeting")
    .where("object_id", "=", `${meetingId}:minutes`)
    .execute();
}

/** The meetings to which a person is asked by name. */
export async function listAskedByName(tx: Reader, initiativeId: string, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("meeting_guest")
    .select("meeting_id")
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .execute();
  return rows.map(({ meeting_id }) => meeting_id);
}
