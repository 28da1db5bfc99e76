import { z } from "zod";
import { splitCells } from "./cells.ts";
import {
  type ColumnKind,
  columnKinds,
  columnsByContent,
  columnsByTitle,
  looksLikeMail,
  looksLikePhone,
} from "./columns.ts";
import { fields, type Organization } from "./organization.ts";
import { readSector } from "./sector.ts";

/** How many rows one pasted list may have. */
export const mostRows = 5000;

/** What is wrong with a cell. Only `no-name` and `long-name` keep the row out; of the others the cell is left blank. */
const pasteFaults = [
  "no-name",
  "long-name",
  "sector",
  "contact",
  "long-person",
  "website",
  "number",
  "admitted",
  "long-text",
] as const;

export const rowFaultSchema = z.object({
  /** As the spreadsheet counts, from 1 and with its row of titles. */
  row: z.number().int(),
  fault: z.enum(pasteFaults),
  value: z.string(),
});
export type RowFault = z.output<typeof rowFaultSchema>;

/** A row as it was read; `row` as the spreadsheet counts. */
export type PastedRow = Organization & { row: number };

/** What a column was taken for, by its title or else by its first cell; null where it is not read. */
export const columnSchema = z.object({ title: z.string(), kind: z.enum(columnKinds).nullable() });

export interface Pasted {
  columns: z.output<typeof columnSchema>[];
  /** Whether the first row was taken for titles. */
  titled: boolean;
  rows: PastedRow[];
  faults: RowFault[];
}

/** Reads a list of organizations as people copy it from a spreadsheet, with or without a row of titles. */
export function readPaste(text: string): Pasted {
  const cells = splitCells(text);
  const { start, byTitle } = findTitles(cells);
  const first = cells[start];
  if (!first) return { columns: [], titled: false, rows: [], faults: [] };
  const body = cells.slice(byTitle ? start + 1 : start);
  const kinds = byTitle ?? columnsByContent(body);
  const firstRow = start + (byTitle ? 2 : 1);
  const columns = kinds.map((kind, place) => ({ kind, title: first[place] ?? "" }));
  const read = body.flatMap((row, place) =>
    row.some((cell) => cell !== "") ? [readRow(row, columns, firstRow + place)] : [],
  );
  return {
    columns,
    titled: byTitle !== null,
    rows: read.flatMap(({ organization }) => (organization ? [organization] : [])),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** How far down a row of titles is looked for, below the heading that people put over a list. */
const rowsAbove = 15;

/** The row of titles, or the first row with anything where there is none; a heading above it must not hide it. */
function findTitles(cells: readonly (readonly string[])[]) {
  const start = cells.findIndex((row) => row.some((cell) => cell !== ""));
  for (const [place, row] of cells.slice(0, start + rowsAbove).entries()) {
    if (place < start) continue;
    const byTitle = columnsByTitle(row);
    const telling = byTitle?.filter((kind) => kind !== null).length ?? 0;
    if (byTitle && (place === start || telling > 1)) return { start: place, byTitle };
  }
  return { start, byTitle: null };
}

type Column = z.output<typeof columnSchema>;

function readRow(cells: readonly string[], columns: readonly Column[], row: number) {
  const faults: RowFault[] = [];
  const blame = (fault: RowFault["fault"], value: string) => faults.push({ row, fault, value: value.slice(0, 80) });
  const cell = (kind: ColumnKind): string => cells[columns.findIndex((column) => column.kind === kind)] ?? "";
  const name = cell("name");
  const nameFits = fields.name.safeParse(name).success;
  if (!nameFits) {
    blame(name === "" ? "no-name" : "long-name", name || cells.filter(Boolean).join(" · "));
    return { organization: null, faults };
  }
  const sector = readSector(cell("sector"));
  if (!sector && cell("sector") !== "") blame("sector", cell("sector"));
  const personFits = cell("person").length <= 120;
  if (!personFits) blame("long-person", cell("person"));
  /** What a cell holds where it fits; else nothing, and the row is named. */
  const fitting = <T>(schema: z.ZodType<T>, fault: RowFault["fault"], value: unknown, written: string, blank: T): T => {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    blame(fault, written);
    return blank;
  };
  const several = (kind: ColumnKind): string[] =>
    columns.flatMap((column, place) => (column.kind === kind ? splitWords(cells[place] ?? "") : []));
  const organization: PastedRow = {
    row,
    name,
    sector,
    otherNames: fitting(fields.otherNames, "long-text", several("other-names"), cell("other-names"), []),
    places: fitting(fields.places, "long-text", several("places"), cell("places"), []),
    speaks: fitting(fields.speaks, "long-text", several("speaks"), cell("speaks"), []),
    does: fitting(fields.does, "long-text", cell("does") || null, cell("does"), null),
    website: fitting(fields.website, "website", cell("website") || null, cell("website"), null),
    identifiers: readNumbers(cells, columns, (value) => blame("number", value)),
    contactName: (personFits && cell("person")) || null,
    contactTitle: fitting(fields.contactTitle, "long-text", cell("title") || null, cell("title"), null),
    ...readContact([cell("contact"), cell("mail"), cell("phone")], (value) => blame("contact", value)),
    admittedOn: fitting(fields.admittedOn, "admitted", readDay(cell("admitted")), cell("admitted"), null),
    isPublic: false,
  };
  return { organization, faults };
}

const splitWords = (cell: string): string[] =>
  cell
    .split(/[;,|،؛\n]|\s\/\s/)
    .map((word) => word.trim())
    .filter(Boolean);

/** Numbers by which registries know the organization, each with the title of its column. */
function readNumbers(
  cells: readonly string[],
  columns: readonly Column[],
  blame: (value: string) => void,
): Organization["identifiers"] {
  return columns.flatMap(({ kind, title }, place) => {
    const number = cells[place] ?? "";
    if (kind !== "number" || number === "") return [];
    if (/\d{3}/.test(number) && number.length <= 40) return [{ scheme: title.slice(0, 60), number }];
    blame(number);
    return [];
  });
}

/** A day or a year as people write when somebody joined: 2014, 1.9.2014, 2014-09-01; a year alone is its first day. */
function readDay(cell: string): string | null {
  if (cell === "") return null;
  if (/^\d{4}$/.test(cell)) return `${cell}-01-01`;
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell.slice(0, 10);
}

/** Mail and phone from the cells that may hold them, whichever holds which. */
function readContact(
  cells: readonly string[],
  blame: (value: string) => void,
): Pick<Organization, "contactMail" | "contactPhone"> {
  const found: Pick<Organization, "contactMail" | "contactPhone"> = { contactMail: null, contactPhone: null };
  for (const cell of cells) {
    const parts = cell
      .split(/[,;|]|\s\/\s|\s(?=\S+@)|(?<=@\S+)\s/)
      .map((part) => part.replace(/^mailto:|[<>\u200e\u200f\u202a-\u202c]/g, "").trim())
      .filter(Boolean);
    for (const part of parts) {
      if (looksLikeMail(part) && fields.contactMail.safeParse(part).success) found.contactMail ??= part;
      else if (looksLikePhone(part) && part.length <= 40) found.contactPhone ??= part;
      else blame(part);
    }
  }
  return found;
}
