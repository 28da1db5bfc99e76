import { createHash } from "node:crypto";

/**
 * Who reads: a visitor; people of partners of two organizations, a funder, a supplier; the backbone team without a seat;
 * who sits in the committee; whoever sat there and left; an evaluator within a mandate, and one after it; the backbone of
 * another initiative; the director, who is secretary of the committee; and who applied, who has her link alone.
 */
export const readerNames = [
  ...["visitor", "partner", "neighbour", "funder", "supplier", "backbone", "seated", "unseated"],
  ...["evaluator", "formerEvaluator", "stranger", "director", "applicant"],
] as const;
export type ReaderName = (typeof readerNames)[number];

/** Whoever belongs to the initiative now. */
export const members = [
  ...["partner", "neighbour", "funder", "supplier", "backbone", "seated", "unseated", "evaluator", "director"],
] as const;
/** Members without those who pay, supply or evaluate. */
export const partners = ["partner", "neighbour", "backbone", "seated", "unseated", "director"] as const;
export const everyone: readonly ReaderName[] = [...readerNames];
export const committee = ["seated", "director"] as const;
export const backbone = ["backbone", "director"] as const;

/** A pair of words in one place: one to look for, and one beside it that tells that it was read. */
export interface Mark {
  kind: string;
  find: string;
  tell: string;
  readers: ReadonlySet<string>;
  /** Search finds it, for its readers. */
  found: boolean;
}

/** Something that has an address of its own, by which those who may not read it must not notice it. */
export interface Planted {
  kind: string;
  readers: ReadonlySet<string>;
  id: string;
  /** Pages about it, inside the initiative. */
  pages: readonly string[];
  /** Queries about it: the name, and the field that bears the id. */
  queries: readonly (readonly [operation: string, field: string])[];
  /** What the names of the changes begin with that can be asked for it by its id. */
  changes: readonly string[];
  /** Its id is a number. */
  isNumber: boolean;
}

type Doors = Partial<Pick<Planted, "pages" | "queries" | "changes" | "isNumber">>;

const consonants = "bdfghklmnrst";

/** A word that is like no other, by letters and by sound. */
const wordFor = (kind: string): string =>
  [...createHash("sha256").update(kind).digest().subarray(0, 12)]
    .map((byte) => consonants[byte % consonants.length])
    .join("");

/** All that was planted, with who may read it. */
export class Sown {
  readonly marks: Mark[] = [];
  readonly planted: Planted[] = [];

  /** Writes down a mark for these readers, and answers the words to plant. */
  mark(kind: string, readers: readonly string[], found = false): string {
    const mark = { kind, find: wordFor(kind), tell: `tell${kind}q`, readers: new Set(readers), found };
    if (this.marks.some((one) => one.kind === kind)) throw new Error(`${kind} is planted twice`);
    this.marks.push(mark);
    return `${mark.find} ${mark.tell}`;
  }

  /** Writes down a number from 734611 to 734619, which is like no other, for these readers. */
  number(number: number, readers: readonly string[]): void {
    this.marks.push({ kind: `number${number}`, find: "", tell: "", readers: new Set(readers), found: false });
  }

  /** Writes down something with an address. */
  place(kind: string, readers: readonly string[], id: string, doors: Doors): void {
    if (!id) throw new Error(`${kind} has no id`);
    const { pages = [], queries = [], changes = [], isNumber = false } = doors;
    this.planted.push({ kind, readers: new Set(readers), id, pages, queries, changes, isNumber });
  }

  /** Lets a mark be read by others from now on. */
  reopen(kind: string, readers: readonly string[]): void {
    const mark = this.marks.find((one) => one.kind === kind);
    if (!mark) throw new Error(`${kind} is not planted`);
    mark.readers = new Set(readers);
  }
}
