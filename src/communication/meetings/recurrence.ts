import { daysAfter } from "../../core/days.ts";

/** How a meeting comes again. */
export type Rule = "once" | "weekly" | "two-weekly" | "monthly";
export const rules = ["once", "weekly", "two-weekly", "monthly"] as const satisfies readonly Rule[];

/** The day of a month that is the same weekday and the same one of them as a day; the last where a month has no fifth. */
function sameWeekdayOfMonth(day: string, monthsLater: number): string {
  const from = new Date(day);
  const which = Math.ceil(from.getUTCDate() / 7);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + monthsLater, 1));
  const ahead = (from.getUTCDay() - first.getUTCDay() + 7) % 7;
  const month = first.getUTCMonth();
  for (let date = 1 + ahead + (which - 1) * 7; ; date -= 7) {
    const found = new Date(Date.UTC(first.getUTCFullYear(), month, date));
    if (found.getUTCMonth() === month) return found.toISOString().slice(0, 10);
  }
}

/** The days on which a meeting comes, the first one included: every week or two, or each month on the same weekday. */
export function daysBy(rule: Rule, firstDay: string, times: number): string[] {
  if (rule === "once") return [firstDay];
  return Array.from({ length: times }, (_, number) =>
    rule === "monthly"
      ? sameWeekdayOfMonth(firstDay, number)
      : daysAfter(firstDay, number * (rule === "weekly" ? 7 : 14)),
  );
}
