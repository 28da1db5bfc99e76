import { gregorianEaster, orthodoxEaster } from "date-easter";
import { dayOf, daysAfter } from "../days.ts";
import { type HolidayKey, type HolidayRule, holidayRules, type Religion, type Rule } from "./holiday-rules.ts";

/** A holiday in one year, by its days. */
export interface Holiday {
  key: HolidayKey;
  religion: Religion;
  /** The first day and the last, `2026-09-21`. */
  from: string;
  to: string;
  fromEvening: boolean;
  rest: boolean;
  /** Its day is announced by the moon and may be one earlier or later. */
  mayShift: boolean;
}

const oneDay = 86_400_000;

const hebrewCalendar = new Intl.DateTimeFormat("en-u-ca-hebrew-nu-latn", {
  month: "long",
  day: "numeric",
  timeZone: "UTC",
});
/** The calendar of Umm al-Qura, computed in advance: what is announced by the moon may differ by a day. */
const islamicCalendar = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

const partsOf = (calendar: Intl.DateTimeFormat, time: number): { month: string; day: number } => {
  const parts = calendar.formatToParts(time);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return { month: part("month"), day: Number(part("day")) };
};

/** In a leap year of the Hebrew calendar what is kept in Adar is kept in the second one. */
const monthName = (month: string): string => (month === "Adar II" ? "Adar" : month);

/** A year's days by their Hebrew and by their Islamic name, e.g. `Tishri 1`, `10 1`. */
function namesOfDays(year: number): Map<string, string[]> {
  const named = new Map<string, string[]>();
  const add = (name: string, time: number) => named.set(name, [...(named.get(name) ?? []), dayOf(new Date(time))]);
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += oneDay) {
    const [hebrew, islamic] = [partsOf(hebrewCalendar, time), partsOf(islamicCalendar, time)];
    add(`${monthName(hebrew.month)} ${hebrew.day}`, time);
    add(`${islamic.month} ${islamic.day}`, time);
  }
  return named;
}

/** The first days of a holiday in a year of the common calendar; the Islamic year is shorter, so there may be two. */
function firstDays(rule: Rule, year: number, named: Map<string, string[]>): string[] {
  if ("hebrew" in rule) return named.get(`${rule.hebrew[0]} ${rule.hebrew[1]}`) ?? [];
  if ("islamic" in rule) return named.get(`${rule.islamic[0]} ${rule.islamic[1]}`) ?? [];
  if ("fixed" in rule) return [dayOf(new Date(Date.UTC(year, rule.fixed[0] - 1, rule.fixed[1])))];
  const sunday = rule.easter === "west" ? gregorianEaster(year) : orthodoxEaster(year);
  return [dayOf(new Date(Date.UTC(year, sunday.month - 1, sunday.day + rule.after)))];
}

const isSaturday = (day: string): boolean => new Date(day).getUTCDay() === 6;

function holidaysOfYear(year: number, inIsrael: boolean): Holiday[] {
  const named = namesOfDays(year);
  return holidayRules.flatMap((one: HolidayRule) =>
    firstDays(one.rule, year, named).map((day) => {
      const from = one.notOnSaturday && isSaturday(day) ? daysAfter(day, 1) : day;
      const days = inIsrael ? one.days : (one.daysAbroad ?? one.days);
      return {
        key: one.key as HolidayKey,
        religion: one.religion,
        from,
        to: daysAfter(from, days - 1),
        fromEvening: one.fromEvening,
        rest: one.rest,
        mayShift: "islamic" in one.rule,
      };
    }),
  );
}

/** Years as they were computed: a year takes some milliseconds and is asked for again and again. */
const known = new Map<string, readonly Holiday[]>();

function yearOf(year: number, inIsrael: boolean): readonly Holiday[] {
  const key = `${year} ${inIsrael}`;
  const found = known.get(key) ?? holidaysOfYear(year, inIsrael);
  if (known.size < 60) known.set(key, found);
  return found;
}

/** The holidays that touch the days from one to another, by their first day. */
export function holidaysBetween(from: string, to: string, { inIsrael = true } = {}): Holiday[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  return years
    .flatMap((year) => yearOf(year, inIsrael))
    .filter((one) => one.from <= to && one.to >= from)
    .sort((a, b) => a.from.localeCompare(b.from) || a.key.localeCompare(b.key));
}

/** From this hour on, the evening before a holiday counts as part of it. */
const evening = 15;

/** What somebody who plans something should know of a day: holidays on which many rest, and their evening before. */
export function holidaysTouching(day: string, endsAtHour: number, { inIsrael = true } = {}): Holiday[] {
  return holidaysBetween(day, daysAfter(day, 1), { inIsrael }).filter(
    (one) =>
      one.rest &&
      (one.from <= day ? one.to >= day : one.fromEvening && one.from === daysAfter(day, 1) && endsAtHour >= evening),
  );
}

/** The days of rest of a year, found once. */
const daysOfRest = new Map<number, ReadonlySet<string>>();

function daysOfRestIn(year: number): ReadonlySet<string> {
  const found = daysOfRest.get(year);
  if (found) return found;
  const rests = new Map<string, readonly number[]>(
    holidayRules.map((one: HolidayRule) => [one.key, one.sabbathOn ?? []] as const),
  );
  const days = new Set(
    yearOf(year, true).flatMap(({ key, from }) => (rests.get(key) ?? []).map((later) => daysAfter(from, later))),
  );
  if (daysOfRest.size < 60) daysOfRest.set(year, days);
  return days;
}

/** Whether a day, `2026-09-21`, is a day of rest in Israel beside the Sabbath. */
export const isDayOfRest = (day: string): boolean => daysOfRestIn(Number(day.slice(0, 4))).has(day);
