import { z } from "zod";
import { findBody, listSeats } from "../../backbone/bodies/public.ts";
import { openTextTo } from "../../backbone/documents/public.ts";
import { seeAbout } from "../../backbone/notifications/public.ts";
import { type Actor, isMember, members } from "../../core/actor.ts";
import { dayOf, onTheWall } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { replySchema } from "./attendance.ts";
import { addItem } from "./items/store.ts";
import { type MeetingRow, meetingSchema, repeatSchema } from "./meeting.ts";
import { clearReplies, listReplies, markTold, setReply } from "./people/store.ts";
import { checkGuests, spanOf, warnOfDays, zoneOf } from "./planning.ts";
import { daysBy } from "./recurrence.ts";
import { papersAudience, plansFor, type Standing, sittersOf, standingIn } from "./rights.ts";
import {
  addMeeting,
  cancelMeeting,
  findMeeting,
  findUnapproved,
  lockMeeting,
  openPapersTo,
  setGuests,
  setMeeting,
} from "./store.ts";
import { byOf, invitedTo, tellOfMeeting, tellPeople } from "./telling.ts";
import { meetingWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const planSchema = meetingSchema.extend({
  /** Made by whoever asks, so that a form that is sent twice plans once. */
  id: idSchema.optional(),
  /** The committee that meets; without it, the people who are asked. */
  bodyId: idSchema.nullable().default(null),
  repeat: repeatSchema.default({ rule: "once", times: 2 }),
});
type Plan = z.output<typeof planSchema>;

/** The committee for which somebody plans. @throws {Refusal} where she may not, or it has ended. */
async function bodyFor(tx: Writer, on: OnChange, bodyId: string | null) {
  const body = bodyId ? await findBody(tx, on.initiativeId, bodyId) : undefined;
  if (bodyId && !body) throw new Refusal("not-found", coreWords.notFound);
  const today = dayOf(on.now);
  const seats = body ? await listSeats(tx, on.initiativeId, body.id, today) : [];
  if (!plansFor(on, seats, bodyId)) throw new Refusal("forbidden", coreWords.forbidden);
  if (body?.closedOn && body.closedOn <= today) throw refuseField("bodyId", said.noSuchBody);
  return body;
}

/** What the program puts on every agenda of a committee by itself: open actions, and minutes that are not approved yet. */
async function beginAgenda(tx: Writer, on: OnChange, meeting: MeetingRow): Promise<void> {
  if (!meeting.bodyId) return;
  const made = { meetingId: meeting.id, title: "", note: null, minutes: 10, leader: null };
  await addItem(tx, on.initiativeId, { ...made, id: newId(), source: "actions", kind: "discussion" });
  if (await findUnapproved(tx, on.initiativeId, meeting.bodyId, meeting.startsAt))
    await addItem(tx, on.initiativeId, { ...made, id: newId(), source: "minutes", kind: "decision", minutes: 5 });
}

/** Writes down the meetings of a plan, each with its first agenda; none where this very plan was carried out before. */
async function addPlanned(tx: Writer, on: OnChange, plan: Plan, papersFor: MeetingRow["papersFor"]) {
  const timeZone = await zoneOf(tx, on.initiativeId);
  const days = daysBy(plan.repeat.rule, plan.day, plan.repeat.times);
  const spans = days.map((day) => spanOf(day, plan, timeZone));
  warnOfDays(days, plan, timeZone, on.language);
  const { title, place, link, languages, interpreting, openTo, bodyId } = plan;
  const seriesId = spans.length > 1 ? newId() : null;
  const about = { title, place, link, languages, interpreting, openTo, bodyId, papersFor, seriesId, timeZone };
  const added: MeetingRow[] = [];
  for (const [number, span] of spans.entries()) {
    const id = number === 0 && plan.id ? plan.id : newId();
    const meeting = { ...about, ...span, id, language: on.language, plannedBy: byOf(on) };
    if (!(await addMeeting(tx, on.initiativeId, meeting, on.now))) return [];
    await setGuests(tx, on.initiativeId, id, plan.guests);
    const row = await findMeeting(tx, on.initiativeId, id);
    if (!row) throw new Error("a meeting that was just added is not there");
    await beginAgenda(tx, on, row);
    await tellOfMeeting(tx, on, row);
    added.push(row);
  }
  return added;
}

export const planMeeting = change({
  name: "meeting.plan",
  summary:
    "Plans a meeting of a committee, or several by a simple rule, and asks whoever sits in it; warns of holidays.",
  scope: "initiative",
  input: planSchema,
  output: z.object({ id: z.string(), planned: z.number().int() }),
  allow: members,
  example: { bodyId: nowhere, title: "Steering committee", day: "2026-03-12", from: "10:00", to: "11:30" },
  run: (on, plan) =>
    on.write(async (tx, note) => {
      const body = await bodyFor(tx, on, plan.bodyId);
      if (!body && plan.guests.length === 0) throw refuseField("guests", said.needsGuests);
      await checkGuests(tx, on, plan.guests);
      const added = await addPlanned(tx, on, plan, body?.papersFor ?? "body");
      const [first, ...later] = added;
      if (!first) {
        const id = plan.id ?? on.initiativeId;
        note({ kind: "meeting", id, detail: { askedAgain: true } });
        return { id, planned: 0 };
      }
      const people = await invitedTo(tx, on.initiativeId, first, plan.guests);
      await tellPeople(tx, on, first, {
        ...{ kind: "invitation", people },
        message: later.length > 0 ? said.invitedToSeries : said.invited,
        values: { times: added.length },
      });
      // The one invitation was to all of them.
      for (const { id } of later)
        await markTold(tx, on.initiativeId, { meetingId: id, kind: "invitation", people, now: on.now });
      note({ kind: "meeting", id: first.id, detail: { title: plan.title, times: added.length } });
      return { id: first.id, planned: added.length };
    }),
});

/** A meeting that can still be changed by whoever plans it, held until the transaction ends. */
async function plannedOf(tx: Writer, on: OnChange, id: string): Promise<Standing> {
  await lockMeeting(tx, on.initiativeId, id);
  const standing = await standingIn(tx, on, id);
  if (!standing.plans) throw new Refusal("forbidden", coreWords.forbidden);
  if (standing.meeting.state !== "planned") throw new Refusal("conflict", said.notPlanned);
  return standing;
}

/** Tells those who are asked what has changed: a new time is answered anew, a new place is told. */
async function tellOfChange(
  tx: Writer,
  on: OnChange,
  before: MeetingRow,
  after: MeetingRow,
  guests: readonly string[],
) {
  const people = await invitedTo(tx, on.initiativeId, after, guests);
  const told = { kind: "change" as const, people, sequence: after.sequence };
  if (before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime()) {
    await clearReplies(tx, on.initiativeId, after.id);
    await tellPeople(tx, on, after, { ...told, message: said.changed });
  } else if (before.place !== after.place || before.link !== after.link)
    await tellPeople(tx, on, after, { ...told, message: said.placeChanged });
  // Whoever is asked only now is invited; the others have been.
  await tellPeople(tx, on, after, { kind: "invitation", people, message: said.invited });
}

/** In a meeting of no committee the papers are for those who are asked: whoever is asked no more reads them no more. */
async function openPapersAnew(tx: Writer, on: OnChange, meeting: MeetingRow, guests: readonly string[]) {
  if (meeting.bodyId) return;
  const readers = papersAudience(meeting, guests);
  await openPapersTo(tx, on.initiativeId, meeting.id, readers);
  if (meeting.minutesId)
    await openTextTo(tx, on.initiativeId, meeting.minutesId, { readers, writers: sittersOf(meeting, guests) });
}

export const changeMeeting = change({
  name: "meeting.change",
  summary: "Changes when and where a planned meeting is, and tells whoever is asked; a new time is answered anew.",
  scope: "initiative",
  input: meetingSchema.extend({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere, title: "Steering committee", day: "2026-03-12", from: "10:00", to: "11:30" },
  run: (on, { id, ...written }) =>
    on.write(async (tx, note) => {
      const { meeting: before, readsLink } = await plannedOf(tx, on, id);
      await checkGuests(tx, on, written.guests);
      if (!before.bodyId && written.guests.length === 0) throw refuseField("guests", said.needsGuests);
      const span = spanOf(written.day, written, before.timeZone);
      if (onTheWall(before.startsAt, before.timeZone).day !== written.day)
        warnOfDays([written.day], written, before.timeZone, on.language);
      const { title, place, languages, interpreting, openTo } = written;
      // Whoever may not read the link does not change it either.
      const link = readsLink ? written.link : before.link;
      await setMeeting(
        tx,
        on.initiativeId,
        id,
        { title, place, link, languages, interpreting, openTo, ...span },
        on.now,
      );
      await setGuests(tx, on.initiativeId, id, written.guests);
      const after = await findMeeting(tx, on.initiativeId, id);
      if (!after) throw new Refusal("not-found", coreWords.notFound);
      await openPapersAnew(tx, on, after, written.guests);
      await tellOfMeeting(tx, on, after);
      await tellOfChange(tx, on, before, after, written.guests);
      note({ kind: "meeting", id, detail: { title, day: written.day, from: written.from } });
      return {};
    }),
});

export const callOff = change({
  name: "meeting.cancel",
  summary: "Calls a planned meeting off, with a reason, and tells whoever was asked and has not said no.",
  scope: "initiative",
  input: z.object({ id: idSchema, because: z.string().trim().min(1).max(500) }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere, because: "Too few can come" },
  run: (on, { id, because }) =>
    on.write(async (tx, note) => {
      const { meeting, guests } = await plannedOf(tx, on, id);
      await cancelMeeting(tx, on.initiativeId, id, because, on.now);
      await tellOfMeeting(tx, on, { ...meeting, state: "cancelled" });
      const saidNo = (await listReplies(tx, on.initiativeId, [id])).filter(({ reply }) => reply === "no");
      const people = await invitedTo(tx, on.initiativeId, meeting, guests);
      await tellPeople(tx, on, meeting, {
        kind: "cancellation",
        people: people.filter((personId) => !saidNo.some((one) => one.personId === personId)),
        message: said.calledOff,
      });
      note({ kind: "meeting", id, detail: { cancelled: because } });
      return {};
    }),
});

const mayCome = (actor: Actor, initiativeId: string, { sits, meeting }: Standing): boolean =>
  sits || (meeting.openTo !== "body" && isMember(actor, initiativeId));

export const answerInvitation = change({
  name: "meeting.answer",
  summary: "Says whether one comes to a meeting: there, online, perhaps or not, and who comes instead.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    reply: replySchema,
    substitute: z.string().trim().max(120).nullable().default(null),
  }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere, reply: "here" },
  run: (on, { id, reply, substitute }) =>
    on.write(async (tx, note) => {
      const personId = byOf(on);
      const standing = await standingIn(tx, on, id);
      if (!personId || !mayCome(on.actor, on.initiativeId, standing))
        throw new Refusal("forbidden", coreWords.forbidden);
      if (standing.meeting.state !== "planned") throw new Refusal("conflict", said.notPlanned);
      await setReply(tx, on.initiativeId, {
        meetingId: id,
        personId,
        reply,
        substitute: substitute || null,
        now: on.now,
      });
      await seeAbout(tx, on.initiativeId, personId, { kind: "meeting", id, now: on.now });
      // What one person answers is no news for the history that all members read.
      note({ kind: "meeting", id, detail: { answered: true } });
      return {};
    }),
});

export const operations = [planMeeting, changeMeeting, callOff, answerInvitation];
