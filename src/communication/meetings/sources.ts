import { listBodiesOf, listSeats } from "../../backbone/bodies/public.ts";
import type { ConditionSource, DeskSource } from "../../backbone/desk/public.ts";
import { listFiles } from "../../backbone/files/public.ts";
import type { Waiting, WaitingSource } from "../../backbone/people/public.ts";
import { type Circle, ofBody, ofPerson } from "../../core/audience.ts";
import { dayOf, onTheWall } from "../../core/days.ts";
import type { Reader } from "../../storage/records.ts";
import type { MeetingRow } from "./meeting.ts";
import { listReplies } from "./people/store.ts";
import { countUnanswered } from "./reading.ts";
import { papersAudience } from "./rights.ts";
import { countHeld, listAskedByName, listGuests, listMeetings, listToSettle } from "./store.ts";
import { meetingPath, withMeetingDay, withPlainDay } from "./telling.ts";
import { meetingWords as said } from "./words.ts";

const dayOfMeeting = ({ startsAt, timeZone }: MeetingRow): string => onTheWall(startsAt, timeZone).day;
const oneDay = 86_400_000;

/** What meetings ask of a person: to say whether she comes, to look at minutes, to approve them where she leads. */
export const meetingsWaiting: WaitingSource = async (tx, { initiativeId, personId, bodyIds, now }) => {
  const byName = await listAskedByName(tx, initiativeId, personId);
  const isHers = (meeting: MeetingRow): boolean =>
    byName.includes(meeting.id) || (meeting.bodyId !== null && bodyIds.includes(meeting.bodyId));
  const planned = (await listMeetings(tx, initiativeId, { endsAfter: now, most: 100 })).filter(
    (meeting) => meeting.state === "planned" && isHers(meeting),
  );
  const ids = planned.map(({ id }) => id);
  const answered = (await listReplies(tx, initiativeId, ids)).filter((one) => one.personId === personId);
  const waiting: Waiting[] = planned
    .filter(({ id }) => !answered.some(({ meetingId }) => meetingId === id))
    .map((meeting) => ({
      sentence: withMeetingDay(said.replyWaits, meeting),
      values: { title: meeting.title },
      path: meetingPath(meeting.id),
      due: dayOfMeeting(meeting),
    }));
  for (const meeting of (await listToSettle(tx, initiativeId)).filter(isHers))
    waiting.push(...(await minutesWaiting(tx, initiativeId, meeting, personId, now)));
  return waiting;
};

/** Minutes can be corrected until their day; after it they wait for whoever leads the committee. */
async function minutesWaiting(tx: Reader, initiativeId: string, meeting: MeetingRow, personId: string, now: Date) {
  const until = meeting.correctionsUntil;
  if (!until) return [];
  const told = { values: { title: meeting.title }, path: `${meetingPath(meeting.id)}/minutes` };
  if (until >= dayOf(now)) return [{ ...told, sentence: withPlainDay(said.minutesWait, until), due: until }];
  const seats = meeting.bodyId ? await listSeats(tx, initiativeId, meeting.bodyId, dayOfMeeting(meeting)) : [];
  const leads =
    meeting.plannedBy === personId ||
    seats.some((seat) => seat.personId === personId && (seat.duty === "chair" || seat.duty === "secretary"));
  return leads ? [{ ...told, sentence: said.approvalWaits, due: null }] : [];
}

/**
 * What the backbone team prepares: the meetings of the next two weeks, and how many have not answered; how many papers
 * there are only where the reader reads them.
 */
export const meetingsDesk: DeskSource = async (tx, { initiativeId, personId, now }) => {
  const own = await listBodiesOf(tx, initiativeId, { personId, isPartner: true }, now.toISOString().slice(0, 10));
  const circles: Circle[] = ["everyone", "members", ofPerson(personId), ...own.map(ofBody)];
  const until = new Date(now.getTime() + 14 * oneDay);
  const coming = (await listMeetings(tx, initiativeId, { endsAfter: now, most: 50 })).filter(
    ({ state, startsAt }) => state === "planned" && startsAt <= until,
  );
  const replies = await listReplies(
    tx,
    initiativeId,
    coming.map(({ id }) => id),
  );
  const lines = [];
  for (const meeting of coming) {
    const readers = papersAudience(meeting, await listGuests(tx, initiativeId, meeting.id));
    const readsPapers = readers.some((circle) => circles.includes(circle));
    const papers = readsPapers ? await listFiles(tx, initiativeId, { kind: "meeting", id: meeting.id }) : [];
    const answered = replies.filter(({ meetingId }) => meetingId === meeting.id);
    const open = await countUnanswered(tx, initiativeId, meeting, answered);
    lines.push({
      about: "meetings" as const,
      sentence: withMeetingDay(readsPapers ? said.deskToPrepare : said.deskIsPlanned, meeting),
      values: { title: meeting.title, open, ...(readsPapers && { papers: papers.length }) },
      path: meetingPath(meeting.id),
      due: dayOfMeeting(meeting),
    });
  }
  return lines;
};

/** How people talk with one another: the meetings of this year, and the next one. To others only what is open to all. */
export const meetingsCondition: ConditionSource = async (tx, { initiativeId, isMember, now }) => {
  if (!isMember) return null;
  const met = await countHeld(tx, initiativeId, new Date(Date.UTC(now.getUTCFullYear(), 0, 1)), now);
  const coming = await listMeetings(tx, initiativeId, { endsAfter: now, most: 50 });
  const next = coming.find(({ state }) => state === "planned");
  if (met === 0 && !next) return null;
  return {
    condition: "communication",
    sentence: next ? withMeetingDay(said.conditionMet, next) : said.conditionNothingNext,
    values: { met, title: next?.title ?? "" },
    path: "meetings",
  };
};
