import { z } from "zod";
import { readDocument } from "../../backbone/documents/public.ts";
import { fileViewSchema, listFiles } from "../../backbone/files/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { circlesOf } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import type { Reader } from "../../storage/records.ts";
import { listOpenActions } from "../actions/public.ts";
import { listDecisionsIn } from "../decisions/public.ts";
import { quorumOf, replySchema, waySchema } from "./attendance.ts";
import { itemSchema } from "./items/item.ts";
import { listItems, listMatters } from "./items/store.ts";
import { type MeetingRow, noticeOf, noticeSchema } from "./meeting.ts";
import { listCorrections } from "./minutes/store.ts";
import { listAttendance, listReplies } from "./people/store.ts";
import type { Standing } from "./rights.ts";
import { listGuests } from "./store.ts";
import { invitedTo } from "./telling.ts";

type DecisionsIn = Awaited<ReturnType<typeof listDecisionsIn>>;
type OpenActions = Awaited<ReturnType<typeof listOpenActions>>;

const matterViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  language: z.enum(languages),
  raisedBy: z.string().nullable(),
  isMine: z.boolean(),
  carried: z.number().int(),
});

/** What those read who read the papers of a meeting. */
const insideSchema = z.object({
  items: z.array(itemSchema),
  actions: z.custom<OpenActions>(),
  decisions: z.custom<DecisionsIn>(),
  papers: z.array(fileViewSchema),
  minutes: z
    .object({
      id: z.string(),
      text: z.string(),
      version: z.number().int(),
      language: z.enum(languages),
      locked: z.boolean(),
      changedAt: z.iso.datetime(),
    })
    .nullable(),
  correctionsUntil: z.string().nullable(),
  approvedAt: z.iso.datetime().nullable(),
  attendance: z.array(
    z.object({
      who: z.string(),
      name: z.string(),
      duty: z.string().nullable(),
      hasVote: z.boolean(),
      how: waySchema.nullable(),
      /** What she had answered before. */
      reply: replySchema.nullable(),
    }),
  ),
  quorum: z
    .object({ votes: z.number().int(), needed: z.number().int(), there: z.number().int(), reached: z.boolean() })
    .nullable(),
});

/** What those read who sit in a meeting. */
const sittingSchema = z.object({
  matters: z.array(matterViewSchema),
  corrections: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      askedBy: z.string(),
      answer: z.string().nullable(),
    }),
  ),
});

/** What those read who sit in a meeting or prepare it. */
const repliesSchema = z.array(
  z.object({ personId: z.string(), name: z.string(), reply: replySchema, substitute: z.string().nullable() }),
);

/** A meeting as its reader sees it; what is not hers to read is null. */
export const foundMeetingSchema = z.object({
  ...noticeSchema.shape,
  /** For the ways to what the committee decides and does. */
  bodySlug: z.string().nullable(),
  link: z.string().nullable(),
  inside: insideSchema.nullable(),
  sitting: sittingSchema.nullable(),
  replies: repliesSchema.nullable(),
  /** How many of those who are asked have not answered. */
  unanswered: z.number().int().nullable(),
  guests: z.array(z.object({ personId: z.string(), name: z.string() })).nullable(),
  mine: z.object({ reply: replySchema, substitute: z.string().nullable() }).nullable(),
  mayAnswer: z.boolean(),
  sits: z.boolean(),
  plans: z.boolean(),
  runs: z.boolean(),
  standing: standingSchema,
});
export type FoundMeeting = z.output<typeof foundMeetingSchema>;

/** The names of some people, by their ids; who is not known any more has none. */
export async function namesOf(tx: Reader, personIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(personIds.filter((id): id is string => id !== null))];
  return new Map((await listPeople(tx, known)).map(({ id, name }) => [id, name]));
}

/** Those who are asked to a meeting and have not answered. */
export async function countUnanswered(
  tx: Reader,
  initiativeId: string,
  meeting: MeetingRow,
  replies: readonly { personId: string }[],
): Promise<number> {
  const invited = await invitedTo(tx, initiativeId, meeting, await listGuests(tx, initiativeId, meeting.id));
  return invited.filter((id) => !replies.some(({ personId }) => personId === id)).length;
}

/** A meeting as whoever stands so to it may read it. */
export async function readFor(tx: Reader, on: On, standing: Standing, isMember: boolean): Promise<FoundMeeting> {
  const { meeting, guests, body, sits, plans, runs, readsLink, readsPapers } = standing;
  const replies = await listReplies(tx, on.initiativeId, [meeting.id]);
  const personId = on.actor.kind === "person" ? on.actor.personId : null;
  const mine = replies.find((one) => one.personId === personId);
  const seesReplies = sits || plans;
  const names = await namesOf(tx, seesReplies ? [...guests, ...replies.map((one) => one.personId)] : []);
  const named = (id: string): string => names.get(id) ?? "–";
  return {
    // Which committees there are is for members.
    ...noticeOf(meeting, (isMember && body?.names) || null),
    bodySlug: (isMember && body?.slug) || null,
    link: readsLink ? meeting.link : null,
    inside: readsPapers ? await readInside(tx, on, standing, replies) : null,
    sitting: readsPapers && (sits || runs) ? await readSitting(tx, on, standing) : null,
    replies: seesReplies ? replies.map((one) => ({ ...one, name: named(one.personId), personId: one.personId })) : null,
    unanswered: seesReplies ? await countUnanswered(tx, on.initiativeId, meeting, replies) : null,
    guests: seesReplies ? guests.map((id) => ({ personId: id, name: named(id) })) : null,
    mine: mine ? { reply: mine.reply, substitute: mine.substitute } : null,
    mayAnswer: personId !== null && meeting.state === "planned" && (sits || (isMember && meeting.openTo !== "body")),
    ...{ sits, plans, runs },
    standing: await standingFor(tx, on, { kind: "meeting", id: meeting.id }),
  };
}

type Replies = Awaited<ReturnType<typeof listReplies>>;

async function readInside(tx: Reader, on: On, standing: Standing, replies: Replies): Promise<FoundMeeting["inside"]> {
  const { meeting, body } = standing;
  const { initiativeId } = on;
  const circles = circlesOf(on.actor, initiativeId);
  const minutes = meeting.minutesId ? await readDocument(tx, initiativeId, meeting.minutesId) : undefined;
  const attendance = await attendanceIn(tx, initiativeId, standing, replies);
  return {
    items: await listItems(tx, initiativeId, meeting.id),
    actions: body ? await listOpenActions(tx, initiativeId, { bodyId: body.id, circles }) : [],
    decisions: await listDecisionsIn(tx, initiativeId, { meetingId: meeting.id, circles }),
    papers: await listFiles(tx, initiativeId, { kind: "meeting", id: meeting.id }),
    minutes: minutes ? { ...minutes, changedAt: minutes.changedAt.toISOString() } : null,
    correctionsUntil: meeting.correctionsUntil,
    approvedAt: meeting.approvedAt?.toISOString() ?? null,
    attendance,
    quorum: body && !body.allPartners ? quorumOf(body, attendance) : null,
  };
}

type Attending = NonNullable<FoundMeeting["inside"]>["attendance"][number];

/** Everybody who can be written down for a meeting, with how each took part: seats, people who were asked, names. */
async function attendanceIn(tx: Reader, initiativeId: string, standing: Standing, replies: Replies) {
  const { meeting, seats, guests } = standing;
  const written = await listAttendance(tx, initiativeId, meeting.id);
  const seated = seats.flatMap(({ personId }) => (personId ? [personId] : []));
  const asked = [...new Set([...guests, ...(meeting.bodyId || !meeting.plannedBy ? [] : [meeting.plannedBy])])];
  const others = asked.filter((id) => !seated.includes(id));
  const names = await namesOf(tx, [...seated, ...others]);
  const line = (who: string, personId: string | null, more: Omit<Attending, "who" | "how" | "reply">): Attending => ({
    ...{ who, ...more },
    how: written.find((one) => one.who === who)?.how ?? null,
    reply: replies.find((one) => one.personId === personId)?.reply ?? null,
  });
  return [
    ...seats.map((seat) => {
      const name = (seat.personId ? names.get(seat.personId) : seat.holder) ?? seat.holder ?? "–";
      return line(`seat:${seat.id}`, seat.personId, { name, duty: seat.duty, hasVote: seat.hasVote });
    }),
    ...others.map((id) => line(`person:${id}`, id, { name: names.get(id) ?? "–", duty: null, hasVote: false })),
    ...written
      .filter(({ who }) => who.startsWith("name:"))
      .map(({ who, name }) => line(who, null, { name: name ?? "–", duty: null, hasVote: false })),
  ];
}

async function readSitting(tx: Reader, on: On, { meeting }: Standing): Promise<FoundMeeting["sitting"]> {
  const { initiativeId, actor } = on;
  const matters = meeting.bodyId ? await listMatters(tx, initiativeId, meeting.bodyId) : [];
  const corrections = await listCorrections(tx, initiativeId, meeting.id);
  const names = await namesOf(tx, [...matters.map((one) => one.raisedBy), ...corrections.map((one) => one.askedBy)]);
  const me = actor.kind === "person" ? actor.personId : null;
  return {
    matters: matters
      .filter(({ notBefore }) => !notBefore || notBefore < meeting.startsAt)
      .map((matter) => ({
        ...matter,
        raisedBy: matter.raisedBy ? (names.get(matter.raisedBy) ?? null) : null,
        isMine: matter.raisedBy !== null && matter.raisedBy === me,
      })),
    corrections: corrections.map(({ id, text, askedBy, answer }) => ({
      ...{ id, text, answer },
      askedBy: (askedBy && names.get(askedBy)) ?? "–",
    })),
  };
}
