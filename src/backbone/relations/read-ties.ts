import type { Tie } from "../../analysis/relations/network.ts";
import { StudyFault } from "../../core/study.ts";
import type { Organizations } from "./read-organizations.ts";
import { findColumn, listColumns, type Table, type TableRow } from "./read-table.ts";

/** Rows that are no tie of their own, by why. */
export interface LeftOut {
  reason: string;
  count: number;
  /** The first few lines of the file. */
  lines: number[];
}

/** The ties of a file, each once in each direction, by the numbers of their organizations. */
export interface Ties {
  ties: Tie[];
  /** The names of the columns that were read. */
  columns: [from: string, to: string];
  leftOut: LeftOut[];
  /** Different ties with an end that is not among the organizations; only where that is allowed. */
  departed: Tie[];
}

/** What files call the two ends; the first is what is asked for. */
const usualEnds = [
  ["from", "to"],
  ["from_id", "to_id"],
  ["source", "target"],
  ["ego", "alter"],
] as const;

/**
 * Reads ties from the columns `from` and `to` (or `from_id` and `to_id`, `source` and `target`, `ego` and `alter`, where
 * those are the ones that name the organizations). A weight of 0 is no tie; other weights are not used. `whenUnknown`
 * says whether an end that is no organization is a fault or marks a tie of one that has since left.
 * @throws {StudyFault} naming the line, for an end that is blank or unknown, or for a weight that is no number.
 */
export function readTies(table: Table, organizations: Organizations, whenUnknown: "fault" | "departed"): Ties {
  const [from, to] = findEnds(table, organizations);
  const weight = findColumn(table, ["weight"]);
  const numbers = new Map(organizations.numberOf);
  const numberOf = (row: TableRow, column: number): number => {
    const id = row.cells[column] ?? "";
    const number = numbers.get(id);
    if (number !== undefined) return number;
    if (id === "") throw new StudyFault(`Line ${row.line} of ${table.name} has nothing in “${table.columns[column]}”.`);
    if (whenUnknown === "fault") {
      throw new StudyFault(
        `Line ${row.line} of ${table.name} names “${id}”, which is not among the ${organizations.ids.length} organizations.`,
      );
    }
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const seen = new Set<string>();
  const all: Tie[] = [];
  const leftOut = new Map<string, LeftOut>();
  for (const row of table.rows) {
    const tie: Tie = [numberOf(row, from), numberOf(row, to)];
    const reason = whyLeftOut(tie, weight === null ? 1 : readWeight(row, weight, table), seen);
    if (reason === null) all.push(tie);
    else countLeftOut(leftOut, reason, row.line);
  }
  const isKnown = ([a, b]: Tie) => a < organizations.ids.length && b < organizations.ids.length;
  return {
    ties: all.filter(isKnown),
    columns: [table.columns[from] ?? "", table.columns[to] ?? ""],
    leftOut: [...leftOut.values()],
    departed: all.filter((tie) => !isKnown(tie)),
  };
}

function whyLeftOut([from, to]: Tie, weight: number, seen: Set<string>): string | null {
  if (weight === 0) return "the weight is 0: no tie";
  if (from === to) return "a tie to itself";
  const key = `${from} ${to}`;
  if (seen.has(key)) return "the same tie again";
  seen.add(key);
  return null;
}

function countLeftOut(leftOut: Map<string, LeftOut>, reason: string, line: number): void {
  const found = leftOut.get(reason) ?? { reason, count: 0, lines: [] };
  leftOut.set(reason, found);
  found.count++;
  if (found.lines.length < 5) found.lines.push(line);
}

function findEnds(table: Table, { numberOf }: Organizations): [number, number] {
  const candidates = usualEnds.flatMap(([from, to]): { ends: [number, number]; unknown: number }[] => {
    const ends = [findColumn(table, [from]), findColumn(table, [to])] as const;
    if (ends[0] === null || ends[1] === null) return [];
    const [first, second] = [ends[0], ends[1]];
    const isUnknown = ({ cells }: TableRow) => !numberOf.has(cells[first] ?? "") || !numberOf.has(cells[second] ?? "");
    return [{ ends: [first, second], unknown: table.rows.filter(isUnknown).length }];
  });
  const best = candidates.toSorted((a, b) => a.unknown - b.unknown)[0];
  if (best) return best.ends;
  throw new StudyFault(
    `The file ${table.name} has no columns “from” and “to”; its columns are: ${listColumns(table)}.`,
  );
}

function readWeight(row: TableRow, column: number, table: Table): number {
  const text = row.cells[column] ?? "";
  if (text === "") return 1;
  const weight = Number(table.semicolons ? text.replace(",", ".") : text);
  if (weight >= 0 && Number.isFinite(weight)) return weight;
  throw new StudyFault(`Line ${row.line} of ${table.name} has the weight “${text}”; it must be a number from 0 up.`);
}
