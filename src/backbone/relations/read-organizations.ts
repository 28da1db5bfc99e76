import { StudyFault } from "../../core/study.ts";
import { demandColumn, findColumn, type Table } from "./read-table.ts";

/** The organizations of a survey, in the order of their identifiers, so that the order of rows changes no figure. */
export interface Organizations {
  ids: readonly string[];
  /** The number of each identifier in `ids`. */
  numberOf: ReadonlyMap<string, number>;
  /** The identifiers in the order of the file. */
  inFileOrder: readonly string[];
  /** Who answered this wave; everyone where the file does not say. */
  answered: readonly boolean[];
  /** Who answered the wave before; everyone where the file does not say. */
  answeredBefore: readonly boolean[];
  /** The sector of each, null where blank; null altogether where the file has no such column. */
  sectors: readonly (string | null)[] | null;
  /** The columns that were read for each, null where the file has none. */
  columns: { answered: string | null; answeredBefore: string | null; sector: string | null };
}

/** Columns that were asked for by name; where one is null, it is found by its usual names. */
export interface AskedColumns {
  answered: string | null;
  answeredBefore: string | null;
  sector: string | null;
}

const usualNames = {
  answered: [
    "answered",
    "responded",
    "response",
    "respondent",
    "replied",
    "ענה",
    "ענתה",
    "ענו",
    "השיב",
    "أجاب",
    "أجابت",
  ],
  answeredBefore: ["answered_before", "responded_before", "answered before", "responded before"],
  sector: ["sector", "מגזר", "القطاع", "قطاع"],
};

/**
 * Reads the organizations: the first column is the identifier.
 * @throws {StudyFault} where there are none, one is listed twice, or it cannot be told whether one answered.
 */
export function readOrganizations(table: Table, asked: AskedColumns): Organizations {
  const rows = table.rows.filter(({ cells }) => (cells[0] ?? "") !== "");
  if (rows.length === 0) throw new StudyFault(`The file ${table.name} lists no organization in its first column.`);
  const lineOf = new Map<string, number>();
  for (const { cells, line } of rows) {
    const id = cells[0] ?? "";
    const earlier = lineOf.get(id);
    if (earlier !== undefined) {
      throw new StudyFault(`The file ${table.name} lists “${id}” twice, on lines ${earlier} and ${line}.`);
    }
    lineOf.set(id, line);
  }
  const sorted = rows.toSorted((a, b) => compareText(a.cells[0] ?? "", b.cells[0] ?? ""));
  const ids = sorted.map(({ cells }) => cells[0] ?? "");
  const place = (kind: keyof AskedColumns) => {
    const name = asked[kind];
    return name === null ? findColumn(table, usualNames[kind]) : demandColumn(table, name);
  };
  const answersAt = (column: number | null) =>
    sorted.map(({ cells, line }) => column === null || readYesNo(cells[column] ?? "", table, column, line));
  const [answered, answeredBefore, sector] = [place("answered"), place("answeredBefore"), place("sector")];
  const nameOf = (column: number | null) => (column === null ? null : (table.columns[column] ?? null));
  return {
    ids,
    numberOf: new Map(ids.map((id, number) => [id, number])),
    inFileOrder: rows.map(({ cells }) => cells[0] ?? ""),
    answered: answersAt(answered),
    answeredBefore: answersAt(answeredBefore),
    sectors: sector === null ? null : sorted.map(({ cells }) => cells[sector] || null),
    columns: { answered: nameOf(answered), answeredBefore: nameOf(answeredBefore), sector: nameOf(sector) },
  };
}

const yes = new Set(["1", "yes", "y", "true", "t", "answered", "responded", "x", "✓", "כן", "ענה", "ענתה", "نعم"]);
const no = new Set(["", "0", "no", "n", "false", "f", "na", "n/a", "none", "silent", "לא", "لا"]);

function readYesNo(text: string, table: Table, column: number, line: number): boolean {
  const said = text.toLowerCase();
  if (yes.has(said)) return true;
  if (no.has(said)) return false;
  const where = `Line ${line} of ${table.name}`;
  throw new StudyFault(`${where} has “${text}” in the column “${table.columns[column]}”; it must say yes or no.`);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
