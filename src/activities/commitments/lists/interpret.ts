import { z } from "zod";
import {
  type Amount,
  type BroughtState,
  readAmount,
  readDay,
  readEscapes,
  readState,
  splitBodies,
  splitPlaces,
} from "./cells.ts";
import { type ColumnKind, columnKinds } from "./columns.ts";
import type { ListRow } from "./read-list.ts";

/** What each column holds; null where it is kept and not read. */
export const mappingSchema = z.array(z.enum(columnKinds).nullable()).max(60);
export type Mapping = z.output<typeof mappingSchema>;

export const rowFaultSchema = z.object({
  row: z.number().int(),
  /** The first three keep the row out; of the others the cell is left blank. */
  fault: z.enum(["no-promise", "no-lead", "too-long", "amount", "day", "place", "cause", "state"]),
  value: z.string(),
});
export type RowFault = z.output<typeof rowFaultSchema>;

/** A promise as a row of a list says it, in the list's own words. */
export interface ListedPromise extends Amount {
  row: number;
  names: string;
  lead: string;
  partners: string[];
  reference: string;
  type: string;
  forWhom: string;
  places: string[];
  challenge: string;
  about: string;
  ownGoal: string;
  phase: string;
  state: BroughtState;
  startsOn: string | null;
  dueOn: string | null;
  promisedOn: string | null;
  heardOn: string | null;
  cells: readonly string[];
}

/** The most letters that each text may have. */
const longest = { names: 2000, lead: 200, about: 4000, ownGoal: 4000, forWhom: 4000, phase: 100, unit: 200 } as const;

/** Reads the rows of a list by what its columns hold; rows that cannot come in, and cells that cannot be read, are named. */
export function interpretRows(
  rows: readonly ListRow[],
  mapping: Mapping,
  { escapes }: { escapes: boolean },
): { promises: ListedPromise[]; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const promises = rows.flatMap((row) => interpretRow(row, mapping, escapes, faults) ?? []);
  return { promises, faults };
}

function interpretRow(
  { row, cells }: ListRow,
  mapping: Mapping,
  escapes: boolean,
  faults: RowFault[],
): ListedPromise | null {
  const cell = (kind: ColumnKind): string => {
    const text = (cells[mapping.indexOf(kind)] ?? "").trim();
    return escapes ? readEscapes(text) : text;
  };
  const blame = (fault: RowFault["fault"], value: string): null => {
    faults.push({ row, fault, value: value.slice(0, 80) });
    return null;
  };
  const [names, lead] = [cell("names"), cell("lead").replace(/\s+/g, " ")];
  const whole = cells.filter(Boolean).join(" · ");
  if (names === "") return blame("no-promise", whole);
  if (lead === "") return blame("no-lead", whole);
  if (names.length > longest.names || lead.length > longest.lead)
    return blame("too-long", names.length > longest.names ? names : lead);
  const short = (kind: "about" | "ownGoal" | "forWhom" | "phase" | "unit"): string => {
    const text = cell(kind);
    return text.length > longest[kind] ? (blame("too-long", text) ?? "") : text;
  };
  const day = (kind: ColumnKind, last: boolean): string | null => {
    const text = cell(kind);
    return text === "" ? null : (readDay(text, { last }) ?? blame("day", text));
  };
  const stateCell = cell("state");
  const state = readState(stateCell);
  if (stateCell !== "" && !state) blame("state", stateCell);
  return {
    row,
    names,
    lead,
    partners: splitBodies(cell("partners")).filter((name) => name !== lead && name.length <= 300),
    reference: cell("reference").slice(0, 200),
    type: cell("type").slice(0, 200),
    ...amountOf(cell("amount"), { unit: short("unit"), currency: cell("currency") }, (value) => blame("amount", value)),
    forWhom: short("forWhom"),
    places: splitPlaces(cell("places")),
    challenge: cell("challenge"),
    about: short("about"),
    ownGoal: short("ownGoal"),
    phase: short("phase"),
    state: state ?? "open",
    startsOn: day("startsOn", false),
    dueOn: day("dueOn", true),
    promisedOn: day("promisedOn", false),
    heardOn: day("heardOn", true),
    cells,
  };
}

const nothing: Amount = { measure: "open", quantity: null, currency: null, unit: "" };

/** How much, from the columns that say it together. */
function amountOf(cell: string, beside: { unit: string; currency: string }, blame: (value: string) => void): Amount {
  const currency = /^[A-Z]{3}$/.test(beside.currency.toUpperCase()) ? beside.currency.toUpperCase() : null;
  const read = cell === "" ? nothing : readAmount(cell);
  if (!read) blame(cell);
  const amount = read ?? nothing;
  const unit = beside.unit || amount.unit;
  if (amount.measure === "count" && currency) return { ...amount, measure: "money", currency, unit };
  if (amount.measure !== "money") return { ...amount, unit };
  // A currency is three letters; anything else is a word for what is counted.
  return /^[A-Z]{3}$/.test(amount.currency ?? "") ? { ...amount, unit } : { ...nothing, unit };
}
