import { z } from "zod";
import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import { keeps } from "../../../backbone/organizations/public.ts";
import { type Allowance, may, members } from "../../../core/actor.ts";
import { dayIn, daysAfter, timeZoneOf } from "../../../core/days.ts";
import { hashToken, newId, newToken } from "../../../core/id.ts";
import { change } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { personOf } from "../../voices/public.ts";
import { todayIn } from "../access.ts";
import { addLinks, prolongLinks } from "../links/store.ts";
import { askAll } from "./asking.ts";
import { addWindow, findCalendar, listAsks, listWindows, lockWindows, setCalendar, setDue } from "./store.ts";
import { calendarSchema, endOf, isOpenOn, monthsAfter, type ReportWindow } from "./window.ts";
import { windowWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const gone = () => new Refusal("not-found", coreWords.notFound);
/** A window is open for at least so many days, so that nobody has to answer at once, and not for longer than a season. */
const [fewestDays, mostDays] = [3, 120];

export const openWindow = change({
  name: "report.open-window",
  summary: "Opens a time in which each organization with open promises is asked once how it goes, with one reminder.",
  scope: "initiative",
  input: z.object({
    names: namesSchema,
    opensOn: z.iso.date().optional(),
    dueOn: z.iso.date(),
    /** From now on it opens by itself, every so many months; 0 is once. */
    everyMonths: z.union([z.literal(0), z.literal(3), z.literal(6), z.literal(12)]).default(0),
  }),
  output: z.object({ id: z.string(), asked: z.number().int() }),
  allow: may("backbone"),
  example: { names: { en: "Yearly update 2027" }, dueOn: "2999-06-30", opensOn: "2999-06-01" },
  run: (on, { names, dueOn, everyMonths, ...rest }) =>
    on.write(async (tx, note) => {
      await lockWindows(tx, on.initiativeId);
      const today = await todayIn(tx, on);
      const opensOn = rest.opensOn ?? today;
      if (opensOn < today) throw refuseField("opensOn", said.opensTooEarly);
      if (dueOn < daysAfter(opensOn, fewestDays)) throw refuseField("dueOn", said.dueTooEarly, { days: fewestDays });
      if (dueOn > daysAfter(opensOn, mostDays)) throw refuseField("dueOn", said.dueTooLate, { days: mostDays });
      const others = await listWindows(tx, on.initiativeId);
      if (others.some((one) => one.opensOn <= dueOn && opensOn <= one.dueOn))
        throw new Refusal("conflict", said.overlaps);
      const window: ReportWindow = { id: newId(), names, opensOn, dueOn, toldAt: null };
      await addWindow(tx, on.initiativeId, { ...window, by: personOf(on) });
      if (everyMonths > 0)
        await setCalendar(
          tx,
          on.initiativeId,
          calendarSchema.parse({
            everyMonths,
            nextOpensOn: monthsAfter(opensOn, everyMonths),
            openDays: Math.min(mostDays, Math.max(7, daysBetween(opensOn, dueOn))),
            names: withoutYear(names),
          }),
          personOf(on),
        );
      const asked = opensOn === today ? await askAll(tx, on.initiativeId, window, on.now) : 0;
      note({ kind: "report-window", id: window.id, detail: { names, opensOn, dueOn, asked } });
      return { id: window.id, asked };
    }),
});

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The next one of its kind is of another year. */
const withoutYear = (names: z.output<typeof namesSchema>) =>
  Object.fromEntries(
    Object.entries(names).map(([language, name]) => [language, name?.replace(/\s*\b20\d{2}\b/, "").trim() || name]),
  );

export const setReportCalendar = change({
  name: "report.set-calendar",
  summary: "Sets how often the initiative asks all partners by itself, or that it does not.",
  scope: "initiative",
  input: z.object({ calendar: calendarSchema.nullable() }),
  output: z.object({}),
  allow: may("backbone"),
  example: {
    calendar: { everyMonths: 12, nextOpensOn: "2999-06-01", openDays: 30, names: { en: "Yearly update" } },
  },
  run: (on, { calendar }) =>
    on.write(async (tx, note) => {
      if (calendar && calendar.nextOpensOn <= (await todayIn(tx, on)))
        throw refuseField("calendar.nextOpensOn", said.nextTooEarly);
      await setCalendar(tx, on.initiativeId, calendar, personOf(on));
      note({ kind: "report-window", id: on.initiativeId, detail: { calendar: calendar?.everyMonths ?? 0 } });
      return {};
    }),
});

export const moveDue = change({
  name: "report.move-due",
  summary: "Gives a window more time, or ends it earlier; links hold until its new last day.",
  scope: "initiative",
  input: z.object({ id: idSchema, dueOn: z.iso.date() }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: nowhere, dueOn: "2999-06-30" },
  run: (on, { id, dueOn }) =>
    on.write(async (tx, note) => {
      await lockWindows(tx, on.initiativeId);
      const windows = await listWindows(tx, on.initiativeId);
      const window = windows.find((one) => one.id === id);
      if (!window) throw gone();
      if (dueOn < window.opensOn || dueOn < daysAfter(await todayIn(tx, on), -1))
        throw refuseField("dueOn", said.dueTooEarly, { days: 0 });
      if (windows.some((one) => one.id !== id && one.opensOn <= dueOn && window.opensOn <= one.dueOn))
        throw new Refusal("conflict", said.overlaps);
      await setDue(tx, on.initiativeId, id, dueOn);
      await prolongLinks(tx, on.initiativeId, id, endOf({ dueOn }));
      note({ kind: "report-window", id, detail: { dueOn } });
      return {};
    }),
});

export const makeTaskLink = change({
  name: "report.make-link",
  summary: "Makes a link that opens an organization's update without a sign-in, to be handed on; it dies with sending.",
  scope: "initiative",
  input: z.object({ windowId: idSchema, organizationId: idSchema, commitmentId: idSchema.nullable().default(null) }),
  output: z.object({ token: z.string() }),
  allow: members,
  example: { windowId: nowhere, organizationId: nowhere },
  run: (on, { windowId, organizationId, commitmentId }) =>
    on.write(async (tx, note) => {
      if (!keeps(on, organizationId)) throw gone();
      const [window] = await listWindows(tx, on.initiativeId, windowId);
      const asks = await listAsks(tx, on.initiativeId, windowId);
      if (!window || !asks.some((ask) => ask.organizationId === organizationId)) throw gone();
      if (endOf(window) <= on.now) throw new Refusal("conflict", said.isOver);
      const token = newToken();
      const link = { tokenHash: hashToken(token), initiativeId: on.initiativeId, kind: "task" as const };
      const opens = { windowId, organizationId, commitmentId, reportId: null, personId: null, until: endOf(window) };
      await addLinks(tx, [{ ...link, ...opens }], on.now);
      note({ kind: "report-window", id: windowId, detail: { link: organizationId } });
      return { token };
    }),
});

/** The clock alone, which acts as the program. */
const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const askDue = change({
  name: "report.ask-due",
  summary:
    "Opens the windows whose day has come by the calendar of each initiative, and asks in those that open today.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ asked: z.number().int() }),
  allow: programAlone,
  example: {},
  async run(on) {
    let asked = 0;
    for (const { id, defaultLanguage } of await on.read((tx) => listInitiatives(tx))) {
      const today = dayIn(timeZoneOf(defaultLanguage), on.now);
      asked += await on.write(async (tx, note) => {
        note({ kind: "report-window", id, keptElsewhere: true });
        await lockWindows(tx, id);
        const opened = await openByCalendar(tx, id, today);
        if (opened) note({ kind: "report-window", id: opened.id, detail: { byItself: true } });
        let count = 0;
        for (const window of await listWindows(tx, id))
          if (!window.toldAt && isOpenOn(window, today)) count += await askAll(tx, id, window, on.now);
        return count;
      }, id);
    }
    return { asked };
  },
});

async function openByCalendar(
  tx: Parameters<typeof addWindow>[0],
  initiativeId: string,
  today: string,
): Promise<ReportWindow | null> {
  const calendar = await findCalendar(tx, initiativeId, "hold");
  if (!calendar || calendar.nextOpensOn > today) return null;
  let next = calendar.nextOpensOn;
  while (next <= today) next = monthsAfter(next, calendar.everyMonths);
  await setCalendar(tx, initiativeId, { ...calendar, nextOpensOn: next }, null);
  const windows = await listWindows(tx, initiativeId);
  const dueOn = daysAfter(today, calendar.openDays);
  if (windows.some((one) => one.opensOn <= dueOn && today <= one.dueOn)) return null;
  const names = Object.fromEntries(
    Object.entries(calendar.names).map(([language, name]) => [language, `${name} ${today.slice(0, 4)}`]),
  );
  const window: ReportWindow = { id: newId(), names, opensOn: today, dueOn, toldAt: null };
  await addWindow(tx, initiativeId, { ...window, by: null });
  return window;
}

export const askingOperations = [openWindow, setReportCalendar, moveDue, makeTaskLink, askDue];
