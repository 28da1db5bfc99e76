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
import { type Organization, organizationSchema } from "./organization.ts";
import { readSector } from "./sector.ts";

/** How many rows one pasted list may have. */
export const mostRows = 5000;

/** What is wrong with a cell. Only `no-name` and `long-name` keep the row out; of the others the cell is left blank. */
const pasteFaults = ["no-name", "long-name", "sector", "contact", "long-person"] as const;

export const rowFaultSchema = z.object({
  /** As the spreadsheet counts, from 1 and with its row of titles. */
  row: z.number().int(),
  fault: z.enum(pasteFaults),
  value: z.string(),
});
export type RowFault = z.output<typeof rowFaultSchema>;

const pastedRowSchema = organizationSchema.extend({ row: z.number().int(), contactMail: z.string().nullable() });
export type PastedRow = z.output<typeof pastedRowSchema>;

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
  const start = cells.findIndex((row) => row.some((cell) => cell !== ""));
  const first = cells[start];
  if (!first) return { columns: [], titled: false, rows: [], faults: [] };
  const byTitle = columnsByTitle(first);
  const body = cells.slice(byTitle ? start + 1 : start);
  const kinds = byTitle ?? columnsByContent(body);
  const firstRow = start + (byTitle ? 2 : 1);
  const read = body.flatMap((row, place) =>
    row.some((cell) => cell !== "") ? [readRow(row, kinds, firstRow + place)] : [],
  );
  return {
    columns: kinds.map((kind, place) => ({ title: first[place] ?? "", kind })),
    titled: byTitle !== null,
    rows: read.flatMap(({ organization }) => (organization ? [organization] : [])),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function readRow(cells: readonly string[], kinds: readonly (ColumnKind | null)[], row: number) {
  const faults: RowFault[] = [];
  const blame = (fault: RowFault["fault"], value: string) => faults.push({ row, fault, value: value.slice(0, 80) });
  const cell = (kind: ColumnKind): string => cells[kinds.indexOf(kind)] ?? "";
  const name = cell("name");
  const nameFits = organizationSchema.shape.name.safeParse(name).success;
  if (!nameFits) {
    blame(name === "" ? "no-name" : "long-name", name || cells.filter(Boolean).join(" · "));
    return { organization: null, faults };
  }
  const sector = readSector(cell("sector"));
  if (!sector && cell("sector") !== "") blame("sector", cell("sector"));
  const personFits = cell("person").length <= 120;
  if (!personFits) blame("long-person", cell("person"));
  const organization: PastedRow = {
    row,
    name,
    sector,
    contactName: (personFits && cell("person")) || null,
    ...readContact([cell("contact"), cell("mail"), cell("phone")], (value) => blame("contact", value)),
  };
  return { organization, faults };
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
      if (looksLikeMail(part) && organizationSchema.shape.contactMail.safeParse(part).success)
        found.contactMail ??= part;
      else if (looksLikePhone(part) && part.length <= 40) found.contactPhone ??= part;
      else blame(part);
    }
  }
  return found;
}
