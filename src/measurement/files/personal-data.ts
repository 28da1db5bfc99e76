import type { Message } from "../../core/message.ts";
import { type Fault, Refusal } from "../../core/refusal.ts";
import { letterOf, type SourceRow, type Table } from "../../core/table-files/table.ts";
import {
  announcesOrganization,
  announcesPerson,
  couldBePhone,
  hasIdentityCheckDigit,
  hidesIdentityNumber,
  identityShape,
  looksLikeMail,
  looksLikePhone,
  type PersonalKind,
  personalHeader,
  saysOnlyName,
} from "./personal-patterns.ts";
import { personalWords } from "./words.ts";

/** A column that seems to hold details of people: its name, and the first few rows. Never what stands in them. */
export interface PersonalFinding {
  column: string;
  kind: PersonalKind;
  rows: readonly number[];
}

const rowsNamed = 5;
const enoughNumbers = 3;
const turnEvery = 2_000;

interface Tally {
  filled: number;
  firstRows: number[];
  shaped: number;
  valid: number;
  ofOrganizations: number;
  validRows: number[];
  hidden: number;
  hiddenRows: number[];
  phoneRows: number[];
  mailRows: number[];
  loosePhones: number;
}

/**
 * Looks through every cell of a table for details of people, before anything of it is stored. Nine digits count as
 * identity numbers where the header says so or where nearly all of a column pass the check digit, which one in ten
 * numbers does by chance; so six-digit codes and counts are let through.
 */
export async function findPersonalData(
  table: Pick<Table, "header" | "headerRow" | "rows">,
  signal?: AbortSignal,
): Promise<PersonalFinding[]> {
  const tallies = table.header.map(newTally);
  const beyond = newTally();
  let seen = 0;
  for await (const row of table.rows) {
    for (const [column, cell] of row.cells.entries()) count(tallies[column] ?? beyond, cell, row);
    seen += 1;
    if (seen % turnEvery === 0) signal?.throwIfAborted();
  }
  const findings = table.header.flatMap((header, column) => {
    const inHeader = judgeHeader(header, column, table.headerRow);
    return inHeader ?? judge(header, tallies[column] ?? newTally());
  });
  findings.push(...judge("…", beyond));
  if (findings.length === 0 && !table.header.some(announcesPerson)) return findings;
  return [
    ...findings,
    ...table.header.flatMap((header, column): PersonalFinding[] =>
      saysOnlyName(header) ? [{ column: header, kind: "person-name", rows: tallies[column]?.firstRows ?? [] }] : [],
    ),
  ];
}

const newTally = (): Tally => ({
  filled: 0,
  firstRows: [],
  shaped: 0,
  valid: 0,
  ofOrganizations: 0,
  validRows: [],
  hidden: 0,
  hiddenRows: [],
  phoneRows: [],
  mailRows: [],
  loosePhones: 0,
});

const digitsInside = /\d{7}/;

function count(tally: Tally, cell: string, { row }: SourceRow): void {
  if (cell === "") return;
  tally.filled += 1;
  name(tally.firstRows, row);
  if (looksLikeMail(cell)) name(tally.mailRows, row);
  if (cell.length < 8) return;
  if (looksLikePhone(cell)) name(tally.phoneRows, row);
  if (couldBePhone(cell)) tally.loosePhones += 1;
  const digits = identityShape(cell);
  if (digits) {
    tally.shaped += 1;
    if (/^5[18]/.test(digits)) tally.ofOrganizations += 1;
    if (!hasIdentityCheckDigit(digits)) return;
    tally.valid += 1;
    name(tally.validRows, row);
  } else if (digitsInside.test(cell) && hidesIdentityNumber(cell)) {
    tally.hidden += 1;
    name(tally.hiddenRows, row);
  }
}

function name(rows: number[], row: number): void {
  if (rows.length < rowsNamed) rows.push(row);
}

function judge(column: string, tally: Tally): PersonalFinding[] {
  const announced = personalHeader(column);
  const found: PersonalFinding[] = [];
  const add = (kind: PersonalKind, rows: readonly number[]): number => found.push({ column, kind, rows });

  if (announced === "person-name" && tally.filled > 0) add("person-name", tally.firstRows);
  if (announced === "identity-number" && tally.filled > 0) add("identity-number", tally.firstRows);
  else if (isIdentityColumn(column, tally)) add("identity-number", tally.validRows);
  else if (tally.hidden >= enoughNumbers) add("identity-number", tally.hiddenRows);

  if (tally.phoneRows.length > 0) add("phone", tally.phoneRows);
  else if (announced === "phone" && tally.loosePhones > 0) add("phone", tally.firstRows);
  if (tally.mailRows.length > 0) add("mail", tally.mailRows);
  return found;
}

function isIdentityColumn(column: string, tally: Tally): boolean {
  if (tally.valid < enoughNumbers || tally.valid < tally.shaped * 0.8 || tally.shaped < tally.filled * 0.5)
    return false;
  return !announcesOrganization(column) && tally.ofOrganizations < tally.shaped;
}

/** A file without names of columns has a person in its first row: the column is then called by its letter. */
function judgeHeader(header: string, column: number, row: number): PersonalFinding[] | null {
  const letter = letterOf(column);
  const digits = identityShape(header);
  if (digits && hasIdentityCheckDigit(digits)) return [{ column: letter, kind: "identity-number", rows: [row] }];
  if (looksLikeMail(header)) return [{ column: letter, kind: "mail", rows: [row] }];
  if (looksLikePhone(header)) return [{ column: letter, kind: "phone", rows: [row] }];
  return null;
}

const wordsOf: Record<PersonalKind, Message> = {
  "identity-number": personalWords.identityNumber,
  phone: personalWords.phone,
  mail: personalWords.mail,
  "person-name": personalWords.personName,
};

/** The no to a file with details of people: each column named with its first rows, and never a value. */
export function refusePersonalData(findings: readonly PersonalFinding[]): Refusal {
  const faults = findings.map(
    ({ column, kind, rows }): Fault => ({
      field: column,
      message: wordsOf[kind],
      values: { column, rows: rows.join(", ") },
    }),
  );
  return new Refusal("invalid", personalWords.stopped, { faults });
}
