/** In which order the numbers of days like 05/06/2014 stand in a file. */
export type DayOrder = "day-first" | "month-first" | "unsure" | "mixed" | "none";

const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[ T].*)?$/;

/** Finds the order out over the whole file: a 17 can be no month. */
export function findOrder(cells: Iterable<string>): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  let any = false;
  for (const cell of cells) {
    const [, first, second] = numbers.exec(cell.trim()) ?? [];
    if (!first || !second) continue;
    any = true;
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return "mixed";
  if (dayFirst || monthFirst) return dayFirst ? "day-first" : "month-first";
  return any ? "unsure" : "none";
}

/** The day that a cell says, `2014-06-05`; null where it says none. Without another sign the day is read first. */
export function readDay(cell: string, order: DayOrder): string | null {
  const text = cell.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1];
  if (iso) return isDay(iso) ? iso : null;
  const [, first = "", second = "", year = ""] = numbers.exec(text) ?? [];
  if (!year) return null;
  const [day, month] =
    order === "month-first" || (order === "mixed" && Number(second) > 12) ? [second, first] : [first, second];
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

function isDay(iso: string): boolean {
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
}
