import type { RosterPerson } from "./person-tokens.ts";

/** Whether 3/4/2011 is the third of April or the fourth of March, where a file does not say so itself. */
export type DayOrder = "day-first" | "month-first";

/** What was read of a roster's table. */
export interface ReadRoster {
  people: RosterPerson[];
  /** The titles of the columns that were read, for the person who sent the file to see. */
  nameColumns: string[];
  dateColumn: string | null;
  /** Rows without any name. */
  empty: number;
}

const nameTitle = /\bname\b|first|given|middle|last|family|surname|שם|משפחה|פרטי|اسم|الاسم|العائلة|عائلة|الشخصي/iu;
const notAPersonsName =
  /school|class|teacher|parent|mother|father|city|town|street|user|file|organi|בית|כיתה|מורה|הורה|אם |אב |יישוב|עיר|רחוב|ארגון|مدرسة|صف|معلم|والد|أم |بلدة|مدينة|شارع|منظمة/iu;
const dateTitle = /birth|born|\bdob\b|לידה|نولد|ميلاد|الولادة/iu;

/** Reads people from the rows of a table: under titles in any of three languages, or, without any, by what stands there. */
export function readRoster(rows: readonly (readonly string[])[], order: DayOrder, thisYear: number): ReadRoster {
  const titled = rows.findIndex((row) => row.some((cell) => nameTitle.test(cell)) && !row.some(isDate));
  const titles = titled >= 0 ? (rows[titled] ?? []) : [];
  const body = rows.slice(titled + 1).filter((row) => row.some((cell) => cell.trim() !== ""));
  const width = Math.max(0, ...body.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  const date = columns.find((at) => dateTitle.test(titles[at] ?? "")) ?? columns.find((at) => mostly(body, at, isDate));
  const named = columns.filter((at) => isNameTitle(titles[at] ?? ""));
  const names = named.length > 0 ? named : columns.filter((at) => at !== date && mostly(body, at, isWords)).slice(0, 2);
  const dates = body.map((row) => (date === undefined ? "" : (row[date] ?? "")));
  const believed = evidentOrder(dates) ?? order;
  const people = body.map((row, at) => ({
    name: names
      .map((column) => row[column]?.trim() ?? "")
      .join(" ")
      .trim(),
    born: readDay(dates[at] ?? "", believed, thisYear) ?? "",
  }));
  const titleOf = (at: number) => titles[at]?.trim() || String(at + 1);
  return {
    people: people.filter(({ name }) => name !== ""),
    nameColumns: names.map(titleOf),
    dateColumn: date === undefined ? null : titleOf(date),
    empty: people.filter(({ name }) => name === "").length,
  };
}

const isNameTitle = (title: string): boolean => nameTitle.test(title) && !notAPersonsName.test(title);
const isDate = (cell: string): boolean => readDay(cell, "day-first", 2100) !== null;
const isWords = (cell: string): boolean => /\p{L}{2}/u.test(cell) && !/\d/.test(cell);

function mostly(body: readonly (readonly string[])[], at: number, fits: (cell: string) => boolean): boolean {
  const told = body.map((row) => row[at] ?? "").filter((cell) => cell.trim() !== "");
  return told.length > 0 && told.filter(fits).length > told.length / 2;
}

const parted = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})(?:[T\s].*)?$/;

/** Some date of a file tells which number is the day. */
function evidentOrder(dates: readonly string[]): DayOrder | null {
  for (const date of dates) {
    const [, one, two] = parted.exec(date.trim()) ?? [];
    if (Number(one) > 12) return "day-first";
    if (Number(two) > 12) return "month-first";
  }
  return null;
}

/** A day as people and spreadsheets write it, `2011-04-03`; null where it is none, or a month or a year alone. */
export function readDay(written: string, order: DayOrder, thisYear: number): string | null {
  const plain = written
    .trim()
    .replace(/[\u200e\u200f]/g, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{4,5}(\.0+)?$/.test(plain) && Number(plain) > 3000 && Number(plain) < 60_000)
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(plain)) * 86_400_000).toISOString().slice(0, 10);
  const [, one, two, last = ""] = parted.exec(plain) ?? [];
  if (!one) return null;
  const [day, month] = order === "day-first" ? [Number(one), Number(two)] : [Number(two), Number(one)];
  const year = last.length === 4 ? Number(last) : Number(last) + (Number(last) > thisYear % 100 ? 1900 : 2000);
  return dayOf(year, month, day);
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const fits = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1880 && year < 2200;
  return fits ? date.toISOString().slice(0, 10) : null;
}
