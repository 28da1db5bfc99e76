import { z } from "zod";
import { listBodies, listSeats } from "../../backbone/bodies/public.ts";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import { listMemberNames } from "../../backbone/memberships/public.ts";
import { anyone, isMember, members } from "../../core/actor.ts";
import { isOpenTo, ofBody } from "../../core/audience.ts";
import { dayOf, daysAfter, onTheWall, restsAsInIsrael, timeZoneOf } from "../../core/days.ts";
import { type Holiday, holidaysBetween } from "../../core/holidays/holidays.ts";
import { newId } from "../../core/id.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { type MeetingRow, noticeOf, noticeSchema } from "./meeting.ts";
import { listReplies } from "./people/store.ts";
import { foundMeetingSchema, readFor } from "./reading.ts";
import { noticeAudience, plansFor, standingIn } from "./rights.ts";
import { listAskedByName, listMeetings } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const namesSchema = z.record(z.string(), z.string().optional());
const chosenBodySchema = z.object({ id: z.string(), names: namesSchema });

const lineSchema = z.object({
  ...noticeSchema.shape,
  /** The reader sits in it or is asked by name. */
  isMine: z.boolean(),
  hasAnswered: z.boolean(),
});

const asHoliday = ({ key, religion, from, to, fromEvening, mayShift }: Holiday) => ({
  ...{ key: String(key), religion, from, to, fromEvening, mayShift },
});
const holidaySchema = z.object({
  key: z.string(),
  religion: z.string(),
  from: z.string(),
  to: z.string(),
  fromEvening: z.boolean(),
  mayShift: z.boolean(),
});

/** The committees whose meetings somebody plans, and those in which she sits. */
async function bodiesOf(tx: Reader, on: On) {
  const today = dayOf(on.now);
  const all = (await listBodies(tx, on.initiativeId)).filter(({ closedOn }) => !closedOn || closedOn > today);
  const planned = [];
  for (const body of all)
    if (plansFor(on, await listSeats(tx, on.initiativeId, body.id, today), body.id)) planned.push(body);
  const sitsIn = all.filter(({ id }) => isOpenTo(on.actor, on.initiativeId, [ofBody(id)]));
  return { planned, sitsIn };
}

async function zoneFor(tx: Reader, initiativeId: string): Promise<string> {
  const initiative = await readInitiative(tx, initiativeId);
  if (!initiative) throw new Refusal("not-found", coreWords.notFound);
  return timeZoneOf(initiative.defaultLanguage);
}

/** The meetings of a list as lines for a reader. */
async function linesFor(tx: Reader, on: On, rows: readonly MeetingRow[]) {
  const open = rows.filter((row) => isOpenTo(on.actor, on.initiativeId, noticeAudience(row)));
  // Which committees there are is for members.
  const bodies = isMember(on.actor, on.initiativeId) ? await listBodies(tx, on.initiativeId) : [];
  const names = new Map(bodies.map((body) => [body.id, body.names]));
  const me = on.actor.kind === "person" ? on.actor.personId : null;
  const byName = me ? await listAskedByName(tx, on.initiativeId, me) : [];
  const ids = open.map(({ id }) => id);
  const answered = (await listReplies(tx, on.initiativeId, ids)).filter(({ personId }) => personId === me);
  return open.map((row) => ({
    ...noticeOf(row, (row.bodyId && names.get(row.bodyId)) || null),
    isMine:
      byName.includes(row.id) || (row.bodyId !== null && isOpenTo(on.actor, on.initiativeId, [ofBody(row.bodyId)])),
    hasAnswered: answered.some(({ meetingId }) => meetingId === row.id),
  }));
}

export const listCalendar = query({
  name: "meeting.list",
  summary: "Lists the meetings that are to come and those that were, with the holidays of four religions among them.",
  scope: "initiative",
  input: z.object({ body: idSchema.optional() }),
  output: z.object({
    upcoming: z.array(lineSchema),
    past: z.array(lineSchema),
    holidays: z.array(holidaySchema),
    timeZone: z.string(),
    today: z.string(),
    /** The reader may plan a meeting; and the committees at which she may raise a matter. */
    mayPlan: z.boolean(),
    sitsIn: z.array(chosenBodySchema),
  }),
  allow: anyone,
  example: {},
  run: (on, { body }) =>
    on.read(async (tx) => {
      const timeZone = await zoneFor(tx, on.initiativeId);
      const today = onTheWall(on.now, timeZone).day;
      const of = body ? { bodyId: body } : {};
      const upcoming = await listMeetings(tx, on.initiativeId, { ...of, endsAfter: on.now, most: 200 });
      const past = await listMeetings(tx, on.initiativeId, { ...of, endedBefore: on.now, most: 100 });
      const shown = await linesFor(tx, on, upcoming);
      const belongs = isMember(on.actor, on.initiativeId);
      const { planned, sitsIn } = belongs ? await bodiesOf(tx, on) : { planned: [], sitsIn: [] };
      const last = shown.at(-1)?.startsAt.slice(0, 10) ?? today;
      const until = [last, daysAfter(today, 60)].sort().at(-1) ?? last;
      return {
        upcoming: shown,
        past: await linesFor(tx, on, past),
        holidays: holidaysBetween(today, until, { inIsrael: restsAsInIsrael(timeZone) }).map(asHoliday),
        ...{ timeZone, today },
        mayPlan: planned.length > 0 || plansFor(on, [], null),
        sitsIn: sitsIn.map(({ id, names }) => ({ id, names })),
      };
    }),
});

export const readMeeting = query({
  name: "meeting.read",
  summary:
    "Shows a meeting: its notice to every member; link, agenda, papers and minutes to those who read its papers.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: foundMeetingSchema,
  allow: anyone,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => readFor(tx, on, await standingIn(tx, on, id), isMember(on.actor, on.initiativeId))),
});

const choicesSchema = z.object({
  bodies: z.array(chosenBodySchema),
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  /** May plan a meeting of no committee. */
  leads: z.boolean(),
  timeZone: z.string(),
  today: z.string(),
  holidays: z.array(holidaySchema),
  /** A fresh id for the meeting that is planned. */
  id: z.string(),
});

async function choicesFor(tx: Reader, on: On): Promise<z.output<typeof choicesSchema>> {
  const timeZone = await zoneFor(tx, on.initiativeId);
  const { planned } = await bodiesOf(tx, on);
  const today = onTheWall(on.now, timeZone).day;
  const inIsrael = restsAsInIsrael(timeZone);
  return {
    bodies: planned.map(({ id, names }) => ({ id, names })),
    people: (await listMemberNames(tx, on.initiativeId)).sort((a, b) => a.name.localeCompare(b.name)),
    leads: plansFor(on, [], null),
    ...{ timeZone, today },
    holidays: holidaysBetween(today, daysAfter(today, 120), { inIsrael })
      .filter(({ rest }) => rest)
      .map(asHoliday),
    id: newId(),
  };
}

export const choicesToPlan = query({
  name: "meeting.choices",
  summary: "Tells whoever plans meetings for which committees, whom they can ask, and which holidays come.",
  scope: "initiative",
  input: z.object({}),
  output: choicesSchema,
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const choices = await choicesFor(tx, on);
      if (choices.bodies.length === 0 && !choices.leads) throw new Refusal("forbidden", coreWords.forbidden);
      return choices;
    }),
});

export const readToChange = query({
  name: "meeting.read-to-change",
  summary: "Shows a planned meeting to whoever may change when and where it is, with what can be chosen.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ meeting: foundMeetingSchema, choices: choicesSchema }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const standing = await standingIn(tx, on, id);
      if (!standing.plans) throw new Refusal("forbidden", coreWords.forbidden);
      return { meeting: await readFor(tx, on, standing, true), choices: await choicesFor(tx, on) };
    }),
});

export const bodiesToRaiseAt = query({
  name: "matter.choices",
  summary: "Tells at which committees one can raise a matter: those in which one sits.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ bodies: z.array(chosenBodySchema) }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const { sitsIn } = await bodiesOf(tx, on);
      return { bodies: sitsIn.map(({ id, names }) => ({ id, names })) };
    }),
});

export const queries = [listCalendar, readMeeting, choicesToPlan, readToChange, bodiesToRaiseAt];
