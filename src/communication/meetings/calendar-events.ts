import { listBodies } from "../../backbone/bodies/public.ts";
import { isOpenTo, ofBody } from "../../core/audience.ts";
import { inLanguage, type Names } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import type { Reader } from "../../storage/records.ts";
import type { MeetingRow } from "./meeting.ts";
import { listReplies } from "./people/store.ts";
import { linkAudience, noticeAudience } from "./rights.ts";
import { listAskedByName, listGuests, listMeetings } from "./store.ts";
import { meetingPath } from "./telling.ts";

/** A meeting as a calendar shows it: its notice, and the link where the reader may come in. Nothing of its papers. */
export interface MeetingEvent {
  uid: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  link: string | null;
  /** Inside the initiative. */
  path: string;
  sequence: number;
  changedAt: string;
  cancelled: boolean;
  busy: boolean;
  about: string | null;
}

/** How far back a calendar shows what was. */
const backwards = 90 * 86_400_000;

/**
 * The meetings that somebody's calendar shows now: those of one committee, or all that she sits in, is asked to or has
 * said she comes to.
 */
export async function listEvents(tx: Reader, on: On, asked: { bodyId: string | null }): Promise<MeetingEvent[]> {
  const { initiativeId, actor } = on;
  const me = actor.kind === "person" ? actor.personId : "";
  const of = asked.bodyId ? { bodyId: asked.bodyId } : {};
  const since = new Date(on.now.getTime() - backwards);
  const rows = await listMeetings(tx, initiativeId, { ...of, endsAfter: since, most: 500 });
  const open = rows.filter((row) => isOpenTo(actor, initiativeId, noticeAudience(row)));
  const ids = open.map(({ id }) => id);
  const mine = (await listReplies(tx, initiativeId, ids)).filter(({ personId }) => personId === me);
  const byName = await listAskedByName(tx, initiativeId, me);
  const replyTo = ({ id }: MeetingRow) => mine.find(({ meetingId }) => meetingId === id)?.reply;
  const isHers = (row: MeetingRow): boolean =>
    byName.includes(row.id) ||
    row.plannedBy === me ||
    (row.bodyId !== null && isOpenTo(actor, initiativeId, [ofBody(row.bodyId)])) ||
    replyTo(row) !== undefined;
  const names = new Map((await listBodies(tx, initiativeId)).map((body) => [body.id, body.names as Names]));
  const events: MeetingEvent[] = [];
  for (const row of asked.bodyId ? open : open.filter(isHers)) {
    const readsLink = isOpenTo(actor, initiativeId, linkAudience(row, await listGuests(tx, initiativeId, row.id)));
    const body = row.bodyId ? names.get(row.bodyId) : undefined;
    events.push({
      uid: `meeting-${row.id}`,
      title: row.title,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      place: row.place,
      link: readsLink ? row.link : null,
      path: meetingPath(row.id),
      sequence: row.sequence,
      changedAt: row.changedAt.toISOString(),
      cancelled: row.state === "cancelled",
      busy: isHers(row) && replyTo(row) !== "no",
      about: body ? inLanguage(body, on.language) : null,
    });
  }
  return events;
}
