import { z } from "zod";
import { daysAfter, onTheWall, timeZoneOf } from "../../core/days.ts";
import { isDayOfRest } from "../../core/holidays/holidays.ts";
import type { Language } from "../../core/message.ts";
import { notificationReasons } from "./notification.ts";

/** The zones that are offered; any other that the program knows is taken too. */
export const offeredZones = [
  "Asia/Jerusalem",
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
] as const;

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const weekday = z.number().int().min(0).max(6);

/** When and of what a person wants to be told. Weekdays are counted from Sunday, 0. */
export const wishesSchema = z.object({
  zone: z.string().max(60).refine(isZone),
  /** No mail from Friday afternoon to Sunday morning. */
  restsOnSabbath: z.boolean(),
  /** No mail on holidays in Israel and on the afternoon before. */
  restsOnHolidays: z.boolean(),
  quietDays: z.array(weekday).max(6),
  fromHour: z.number().int().min(0).max(23),
  /** The first hour in which none goes out any more. */
  toHour: z.number().int().min(1).max(24),
  /** The day of the weekly digest; null for never. */
  digestDay: weekday.nullable(),
  muted: z.array(z.enum(notificationReasons).exclude(["asked"])),
});
export type Wishes = z.output<typeof wishesSchema>;

const [sunday, monday, friday, saturday] = [0, 1, 5, 6];
const noonAfter = 13;
const morning = 7;

/** What a person wants who has chosen only some of it, by the language that she reads and the zone she is in. */
export function wishesOf(chosen: unknown, language: Language): Wishes {
  const read = wishesSchema.partial().safeParse(chosen);
  const said = read.success ? read.data : {};
  const zone = said.zone ?? timeZoneOf(language);
  const inIsrael = zone === "Asia/Jerusalem";
  return {
    restsOnSabbath: inIsrael,
    restsOnHolidays: inIsrael,
    quietDays: [],
    fromHour: morning,
    toHour: 20,
    digestDay: inIsrael ? sunday : monday,
    muted: [],
    ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<Wishes>),
    zone,
  };
}

/** A moment as the clocks of a zone show it. */
export interface LocalTime {
  /** `2026-06-30`. */
  day: string;
  weekday: number;
  hour: number;
}

/** What clocks and calendars of a zone show at a moment. */
export function localTime(moment: Date, zone: string): LocalTime {
  const { day, time } = onTheWall(moment, zone);
  return { day, weekday: new Date(day).getUTCDay(), hour: Number(time.slice(0, 2)) };
}

/** Whether no mail may go at a moment. */
export function isQuiet(wishes: Wishes, moment: Date): boolean {
  const { day, weekday, hour } = localTime(moment, wishes.zone);
  if (hour < wishes.fromHour || hour >= wishes.toHour || wishes.quietDays.includes(weekday)) return true;
  const afternoon = hour >= noonAfter;
  if (wishes.restsOnSabbath) {
    if (weekday === saturday || (weekday === friday && afternoon)) return true;
    if (weekday === sunday && hour < morning) return true;
  }
  return wishes.restsOnHolidays && (isDayOfRest(day) || (afternoon && isDayOfRest(daysAfter(day, 1))));
}

const quarter = 900_000;
const hour = 3_600_000;
const longest = 40 * 24 * hour;

/** The first of the moments at every quarter of an hour, from one on, at which something holds. */
function firstMoment(from: Date, holds: (moment: Date) => boolean): Date {
  if (holds(from)) return from;
  const start = Math.ceil(from.getTime() / quarter) * quarter;
  for (let at = start; at < start + longest; at += quarter) {
    const moment = new Date(at);
    if (holds(moment)) return moment;
  }
  return new Date(start + longest);
}

/** When mail may go next, at a moment or after it. */
export const mailFrom = (wishes: Wishes, from: Date): Date => firstMoment(from, (moment) => !isQuiet(wishes, moment));

/** When mail may go on a later day of hers than that of a moment: one mail a day at most. */
export function mailFromNextDay(wishes: Wishes, from: Date): Date {
  const { day } = localTime(from, wishes.zone);
  return firstMoment(from, (moment) => localTime(moment, wishes.zone).day > day && !isQuiet(wishes, moment));
}

/** When the next digest goes: on her weekday, or as soon after as mail may go; never earlier than six days after the last. */
export function digestFrom(wishes: Wishes, now: Date, last: Date | null): Date | null {
  const { digestDay, zone, fromHour } = wishes;
  if (digestDay === null) return null;
  const earliest = last ? new Date(Math.max(now.getTime(), last.getTime() + 6 * 24 * hour)) : now;
  const onDay = firstMoment(earliest, (moment) => {
    const local = localTime(moment, zone);
    return local.weekday === digestDay && local.hour >= fromHour;
  });
  return mailFrom(wishes, onDay);
}
