import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Reply, Way } from "../attendance.ts";

/** What somebody answered. */
export interface ReplyRow {
  meetingId: string;
  personId: string;
  reply: Reply;
  substitute: string | null;
}

/** What people answered to some meetings. */
export async function listReplies(
  tx: Reader,
  initiativeId: string,
  meetingIds: readonly string[],
): Promise<ReplyRow[]> {
  if (meetingIds.length === 0) return [];
  const rows = await tx
    .selectFrom("meeting_reply")
    .select(["meeting_id", "person_id", "reply", "substitute"])
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "in", meetingIds)
    .orderBy("at")
    .execute();
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    personId: row.person_id,
    reply: row.reply as Reply,
    substitute: row.substitute,
  }));
}

/** Keeps what somebody answers; her last answer is the one that holds. */
export async function setReply(tx: Writer, initiativeId: string, reply: ReplyRow & { now: Date }): Promise<void> {
  const said = { reply: reply.reply, substitute: reply.substitute, at: reply.now };
  await tx
    .insertInto("meeting_reply")
    .values({ initiative_id: initiativeId, meeting_id: reply.meetingId, person_id: reply.personId, ...said })
    .onConflict((conflict) => conflict.columns(["initiative_id", "meeting_id", "person_id"]).doUpdateSet(said))
    .execute();
}

/** Forgets all answers: they were given for another day. */
export async function clearReplies(tx: Writer, initiativeId: string, meetingId: string): Promise<void> {
  await tx
    .deleteFrom("meeting_reply")
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", meetingId)
    .execute();
}

/** Somebody's attendance: `who` is `seat:…`, `person:…` or `name:…`. */
export interface AttendanceRow {
  who: string;
  name: string | null;
  how: Way;
}

/** Who was there, as far as it was written down. */
export async function listAttendance(tx: Reader, initiativeId: string, meetingId: string): Promise<AttendanceRow[]> {
  const rows = await tx
    .selectFrom("meeting_attendance")
    .select(["who", "name", "how"])
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", meetingId)
    .orderBy("who")
    .execute();
  return rows.map((row) => ({ ...row, how: row.how as Way }));
}

/** Writes down how one took part; without `how`, takes it back. */
export async function setAttendance(
  tx: Writer,
  initiativeId: string,
  meetingId: string,
  { who, name, how }: { who: string; name: string | null; how: Way | null },
): Promise<void> {
  if (how === null) {
    await tx
      .deleteFrom("meeting_attendance")
      .where("initiative_id", "=", initiativeId)
      .where("meeting_id", "=", meetingId)
      .where("who", "=", who)
      .execute();
    return;
  }
  await tx
    .insertInto("meeting_attendance")
    .values({ initiative_id: initiativeId, meeting_id: meetingId, who, name, how })
    .onConflict((conflict) => conflict.columns(["initiative_id", "meeting_id", "who"]).doUpdateSet({ name, how }))
    .execute();
}

/** What people are told of a meeting, each once. */
export type ToldKind = "invitation" | "change" | "cancellation" | "papers" | "reminder" | "minutes";

/** Marks people as told; answers those of them who had not been told before, also when two ask at once. */
export async function markTold(
  tx: Writer,
  initiativeId: string,
  told: { meetingId: string; kind: ToldKind; sequence?: number; people: readonly string[]; now: Date },
): Promise<string[]> {
  if (told.people.length === 0) return [];
  const rows = await tx
    .insertInto("meeting_told")
    .values(
      [...new Set(told.people)].map((personId) => ({
        initiative_id: initiativeId,
        meeting_id: told.meetingId,
        person_id: personId,
        kind: told.kind,
        sequence: told.sequence ?? 0,
        at: told.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("person_id")
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Who has been told of a meeting after a moment: a reminder on the next day is too much. */
export async function listToldSince(tx: Reader, initiativeId: string, meetingId: string, since: Date) {
  const rows = await tx
    .selectFrom("meeting_told")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", meetingId)
    .where("kind", "in", ["invitation", "change"])
    .where("at", ">", since)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** With whom an organization's people came to two meetings at least, and the day of the first. */
export async function listCameTogether(
  tx: Reader,
  initiativeId: string,
  organizationId: string,
): Promise<{ otherId: string; since: string }[]> {
  const came = tx
    .selectFrom("meeting_attendance as a")
    .innerJoin("meeting as m", (j) =>
      j.onRef("m.initiative_id", "=", "a.initiative_id").onRef("m.id", "=", "a.meeting_id"),
    )
    .leftJoin("seat as s", (j) =>
      j.onRef("s.initiative_id", "=", "a.initiative_id").on(sql`'seat:' || s.id`, "=", sql.ref("a.who")),
    )
    .innerJoin("representation as r", (j) =>
      j
        .onRef("r.initiative_id", "=", "a.initiative_id")
        .on(sql`coalesce('person:' || s.person_id, a.who)`, "=", sql`'person:' || r.person_id`),
    )
    .select(["a.meeting_id", "r.organization_id", "m.starts_at"])
    .distinct()
    .where("a.initiative_id", "=", initiativeId)
    .where("a.how", "in", ["present", "online"])
    .where("m.state", "in", ["held", "approved"]);
  const rows = await tx
    .selectFrom(came.as("own"))
    .innerJoin(came.as("other"), "other.meeting_id", "own.meeting_id")
    .select(["other.organization_id as otherId"])
    .select(sql<Date>`min(own.starts_at)`.as("since"))
    .where("own.organization_id", "=", organizationId)
    .where("other.organization_id", "<>", organizationId)
    .groupBy("other.organization_id")
    .having(sql`count(distinct own.meeting_id)`, ">=", 2)
    .execute();
  return rows.map(({ otherId, since }) => ({ otherId, since: since.toISOString().slice(0, 10) }));
}
