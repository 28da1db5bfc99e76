import { type Language, languages, type Message } from "../../../core/message.ts";
import { Refusal } from "../../../core/refusal.ts";
import { withoutSigns } from "../../../core/romanize.ts";
import { readTable } from "../../../core/table-files/read-table.ts";
import { readAmount } from "../read-amount.ts";
import { type Answers, answersSchema, type Pace, paces } from "../report.ts";
import { paceWords } from "../words.ts";
import { columnWords, tableWords as said } from "./words.ts";

/** One row of a table: for which promise, and what it answers; a pace that is none of the four is named. */
export interface ReportRow {
  row: number;
  number: number | null;
  numberText: string;
  answers: Answers;
  strangePace: string | null;
}

const plain = (text: string): string =>
  withoutSigns(text)
    .replaceAll(/[\s_?؟:]+/g, " ")
    .trim();
const isSaid = (message: Message, text: string): boolean =>
  languages.some((one) => plain(message[one]) === plain(text));

const yes = ["yes", "y", "כן", "نعم", "x", "1", "true"];
const no = ["no", "n", "לא", "لا", "0", "false"];

/** A day as spreadsheets write it: `2026-06-30` with or without a time, or `30/06/2026`. */
function readDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [, d = "", m = "", y] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  return y ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : text;
}

/** Reads the table that an organization filled in; rows in which nothing was written are left out. */
export async function readReports(bytes: Uint8Array, filename: string, language: Language): Promise<ReportRow[]> {
  const table = await readTable(bytes, filename);
  const placeOf = (column: keyof typeof columnWords): number =>
    table.header.findIndex((title) => isSaid(columnWords[column], title));
  for (const column of ["number", "more", "pace"] as const)
    if (placeOf(column) < 0)
      throw new Refusal("invalid", said.noColumn, { values: { column: columnWords[column][language] } });
  const rows: ReportRow[] = [];
  for await (const { row, cells } of table.rows) {
    const cell = (column: keyof typeof columnWords): string => {
      const text = cells[placeOf(column)]?.trim() ?? "";
      // Spreadsheets are kept from reading text as a formula by an apostrophe; it is no part of what was written.
      return text.replace(/^'(?=[=+\-@])/, "");
    };
    const read = readRow(cell, language);
    if (read) rows.push({ row, ...read });
  }
  return rows;
}

function readRow(
  cell: (column: keyof typeof columnWords) => string,
  language: Language,
): Omit<ReportRow, "row"> | null {
  const [typed, words, paceText] = [cell("more"), cell("words"), cell("pace")];
  if (typed === "" && words === "" && paceText === "") return null;
  const pace = paces.find((one) => one === paceText || isSaid(paceWords[one], paceText)) ?? null;
  const isNothing = typed === "" || readAmount(typed, language)?.value === 0;
  return {
    number: Number.isInteger(Number(cell("number"))) && cell("number") !== "" ? Number(cell("number")) : null,
    numberText: cell("number"),
    strangePace: paceText !== "" && pace === null ? paceText.slice(0, 100) : null,
    answers: answersSchema.parse({
      count: isNothing ? "nothing-new" : "more",
      typed: typed.slice(0, 60),
      sureOf: yes.includes(plain(cell("sure"))) ? typed.slice(0, 60) : "",
      asOf: readDay(cell("asOf")).slice(0, 10),
      pace: pace satisfies Pace | null,
      // What is not said in the table is asked later; nothing is held up.
      alsoCounted: no.includes(plain(cell("also"))) ? "no" : "unsure",
      words: words.slice(0, 4000),
    }),
  };
}
