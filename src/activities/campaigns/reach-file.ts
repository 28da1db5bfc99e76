import type { Message, Values } from "../../core/message.ts";
import { languages } from "../../core/message.ts";
import type { SourceRow } from "../../core/table-files/table.ts";
import { type Channel, channels, measures, type Reach, type ReachMeasure, reachSchema } from "./campaign.ts";
import { channelWords, measureWords, reachFileWords as said } from "./words.ts";

/** A row that is not understood, and why. */
export interface RowFault {
  row: number;
  message: Message;
  values: Values;
}

type Column = "from" | "to" | "channel" | "measure" | "amount" | "source";

const titles: readonly (readonly [RegExp, Column])[] = [
  [/^(?:day|date|from|from day|since|start|יום|תאריך|מיום|מתאריך|התחלה|اليوم|يوم|التاريخ|تاريخ|من|من يوم)$/iu, "from"],
  [/^(?:to|to day|until|end|עד|עד יום|עד תאריך|סיום|إلى|حتى|إلى يوم|النهاية)$/iu, "to"],
  [/^(?:channel|medium|ערוץ|אמצעי|القناة|قناة|الوسيلة)$/iu, "channel"],
  [/^(?:measure|what|kind|metric|מדד|מה נספר|סוג|القياس|المقياس|النوع|ماذا)$/iu, "measure"],
  [/^(?:amount|number|count|reach|how many|כמות|מספר|כמה|العدد|عدد|كم)$/iu, "amount"],
  [/^(?:source|מקור|المصدر|مصدر)$/iu, "source"],
];

const columnOf = (title: string): Column | null => titles.find(([pattern]) => pattern.test(title.trim()))?.[1] ?? null;

const plain = (text: string): string => text.trim().toLowerCase();
const known = <T extends string>(words: Record<T, Message>, all: readonly T[]): Map<string, T> =>
  new Map(
    all.flatMap((one) => [one, ...languages.map((language) => words[one][language])].map((text) => [plain(text), one])),
  );

const channelOf: ReadonlyMap<string, Channel> = known(channelWords, channels);
const measureOf: ReadonlyMap<string, ReachMeasure> = known(measureWords, measures);

const pad = (part: string): string => part.padStart(2, "0");

/** The first and last day of what a cell says: a day, a month or a year; null where it is none. */
export function daysIn(cell: string): { first: string; last: string } | null {
  const text = cell.trim().replace(/[T ]\d{2}:\d{2}.*$/, "");
  const european = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const iso = european ? `${european[3]}-${pad(european[2] ?? "")}-${pad(european[1] ?? "")}` : text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return isDay(iso) ? { first: iso, last: iso } : null;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(iso)) {
    const [year = 0, month = 1] = iso.split("-").map(Number);
    return { first: `${iso}-01`, last: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
  }
  return /^\d{4}$/.test(iso) ? { first: `${iso}-01-01`, last: `${iso}-12-31` } : null;
}

function isDay(iso: string): boolean {
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
}

/** Reads counts of reach from the rows of a table with titles; every row that is not understood is named. */
export function readReach(rows: readonly SourceRow[]): { reach: (Reach & { row: number })[]; faults: RowFault[] } {
  const [header, ...below] = rows;
  const columns = (header?.cells ?? []).map(columnOf);
  const missing = (["from", "channel", "measure", "amount", "source"] as const).filter((one) => !columns.includes(one));
  if (missing.length > 0)
    return { reach: [], faults: [{ row: header?.row ?? 1, message: said.columnsMissing, values: {} }] };
  const reach: (Reach & { row: number })[] = [];
  const faults: RowFault[] = [];
  for (const { row, cells } of below) {
    const cell = (column: Column): string => (cells[columns.indexOf(column)] ?? "").trim();
    const found = readRow(cell);
    if ("message" in found) faults.push({ row, message: found.message, values: { row, cell: found.cell } });
    else reach.push({ row, ...found });
  }
  return { reach, faults };
}

function readRow(cell: (column: Column) => string): Reach | { message: Message; cell: string } {
  const from = daysIn(cell("from"));
  if (!from) return { message: said.noDay, cell: cell("from") };
  const to = cell("to") === "" ? from : daysIn(cell("to"));
  if (!to || to.last < from.first) return { message: said.noLastDay, cell: cell("to") };
  const channel = channelOf.get(plain(cell("channel")));
  if (!channel) return { message: said.noChannel, cell: cell("channel") };
  const measure = measureOf.get(plain(cell("measure")));
  if (!measure) return { message: said.noMeasure, cell: cell("measure") };
  const amount = Number(cell("amount").replace(/[,\s\u00a0\u202f]/g, "") || Number.NaN);
  const read = reachSchema.safeParse({
    channel,
    measure,
    fromOn: from.first,
    toOn: to.last,
    amount,
    source: cell("source"),
  });
  if (read.success) return read.data;
  return Number.isFinite(amount) && amount >= 0
    ? { message: said.noSource, cell: cell("source") }
    : { message: said.noAmount, cell: cell("amount") };
}
