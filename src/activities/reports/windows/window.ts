import { z } from "zod";
import { daysAfter } from "../../../core/days.ts";
import { namesSchema } from "../../../core/schemas.ts";

/** A time in which all partners are asked how it goes. */
export const windowSchema = z.object({
  id: z.string(),
  names: namesSchema,
  opensOn: z.string(),
  dueOn: z.string(),
  toldAt: z.iso.datetime().nullable(),
});
export type ReportWindow = z.output<typeof windowSchema>;

/** How often the initiative asks by itself, in months. */
export const rhythms = [12, 6, 3] as const;

/** When the initiative asks by itself. */
export const calendarSchema = z.object({
  everyMonths: z.union(rhythms.map((months) => z.literal(months))),
  nextOpensOn: z.iso.date(),
  openDays: z.number().int().min(7).max(120),
  names: namesSchema,
});
export type ReportCalendar = z.output<typeof calendarSchema>;

/** Whether answers are awaited on a day. */
export const isOpenOn = ({ opensOn, dueOn }: Pick<ReportWindow, "opensOn" | "dueOn">, day: string): boolean =>
  opensOn <= day && day <= dueOn;

/** A day so many months later; the last of the month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 7)}-${String(Math.min(date, last)).padStart(2, "0")}`;
}

/** The moment from which a window takes no answer any more: a day after its last, so that every clock has passed it. */
export const endOf = ({ dueOn }: Pick<ReportWindow, "dueOn">): Date => new Date(`${daysAfter(dueOn, 1)}T12:00:00Z`);
