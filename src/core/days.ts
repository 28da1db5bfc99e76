import type { Language } from "./message.ts";

/** The day of a moment, `2026-03-12`, as the database counts days. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A day so many days later; earlier with a minus. */
export const daysAfter = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));

/** The time zone of an initiative, by the language that it speaks first. */
export const timeZoneOf = (defaultLanguage: Language): string =>
  defaultLanguage === "en" ? "America/New_York" : "Asia/Jerusalem";

/** Whether a time zone lies where Friday and Saturday are the days of rest. */
export const restsAsInIsrael = (timeZone: string): boolean => ["Asia/Jerusalem", "Asia/Hebron"].includes(timeZone);

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      ...{ year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    });
  clocks.set(timeZone, clock);
  return clock;
}

/** A day and a time as a clock on the wall shows them. */
export interface WallTime {
  /** `2026-03-12` */
  day: string;
  /** `14:30` */
  time: string;
}

/** What a clock on the wall of a zone shows at a moment. */
export function onTheWall(moment: Date, timeZone: string): WallTime {
  const parts = clockOf(timeZone).formatToParts(moment);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** The day that it is in a zone at a moment. */
export const dayIn = (timeZone: string, moment: Date): string => onTheWall(moment, timeZone).day;

const asIfUtc = ({ day, time }: WallTime): number => Date.parse(`${day}T${time}:00Z`);

/**
 * The moment at which the clocks of a zone show a day and a time; of two, the earlier. Null where they never show it,
 * in the hour that is left out in spring.
 */
export function momentOf(wall: WallTime, timeZone: string): Date | null {
  const wanted = asIfUtc(wall);
  if (Number.isNaN(wanted)) return null;
  const day = 86_400_000;
  const offsets = [wanted - day, wanted + day].map((near) => asIfUtc(onTheWall(new Date(near), timeZone)) - near);
  const fitting = offsets
    .map((offset) => new Date(wanted - offset))
    .filter((moment) => asIfUtc(onTheWall(moment, timeZone)) === wanted)
    .sort((a, b) => a.getTime() - b.getTime());
  return fitting[0] ?? null;
}
