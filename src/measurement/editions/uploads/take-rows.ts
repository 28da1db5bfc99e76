import type { Names } from "../../../core/message.ts";
import type { Table } from "../../../core/table-files/table.ts";
import type { Cell } from "../../../storage/figure-values.ts";
import { type ColumnMapping, checkRows, type Observation } from "../../files/public.ts";
import { finerLevels } from "../figures/store.ts";
import { plain } from "./glance.ts";
import type { PlaceFinder } from "./place-finder.ts";
import { mostNamed, type RefusedLine, type Report } from "./upload.ts";
import { uploadWords as said } from "./words.ts";

/** Takes the rows of a file one by one, and keeps what must be said of them. */
export class RowTaker {
  readonly #mapping: ColumnMapping;
  readonly #places: PlaceFinder;
  readonly #named: RefusedLine[] = [];
  readonly #leftOut = new Map<string, { reason: Names; count: number }>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #wholes: number[] = [];
  readonly #periods = new Set<string>();
  #read = 0;
  #taken = 0;
  #refused = 0;

  constructor(mapping: ColumnMapping, places: PlaceFinder) {
    this.#mapping = mapping;
    this.#places = places;
    for (const { dimension } of mapping.dimensions) this.#groups.set(dimension, new Set());
  }

  /** Every row that is understood, in the order of the columns of a file of rows; the others are kept for the report. */
  async *rows(table: Pick<Table, "header" | "rows">): AsyncGenerator<Cell[]> {
    for await (const row of checkRows(table, this.#mapping)) {
      this.#read += 1;
      if (row.kind === "observation") yield this.#take(row);
      else if (row.kind === "refused") this.#refuse(row);
      else if (row.kind === "repeated") this.#leave(said.repeated);
      else this.#leave(said.missing, row.column);
    }
  }

  report(): Report {
    return {
      rowsRead: this.#read,
      taken: this.#taken,
      refused: this.#refused,
      named: this.#named,
      leftOut: [...this.#leftOut.values()],
      failure: null,
    };
  }

  periods = (): string[] => [...this.#periods].sort();

  /** The groups that were found in each dimension, as the source writes them. */
  groups = (): ReadonlyMap<string, ReadonlySet<string>> => this.#groups;

  /** Numbers of people that shares were taken of, only those under a limit: what tells whether hidden people are in them. */
  wholes = (): readonly number[] => this.#wholes;

  #take({ period, place, placeCode, unit, groups, numerator, denominator }: Observation): Cell[] {
    this.#taken += 1;
    this.#periods.add(period.key);
    if (denominator !== null && denominator < 2_000) this.#wholes.push(denominator);
    const { code, codes } = this.#places.find(place, placeCode);
    const dimensions = [...this.#groups].map(([dimension, found]) => {
      const group = groups[dimension] ?? "";
      if (group !== "") found.add(group);
      return group;
    });
    const { low, high } = numerator;
    return [
      period.key,
      code,
      ...finerLevels.map((level) => codes[level]),
      unit ?? "",
      ...dimensions,
      numerator.recorded ?? middleOf(low, high),
      low,
      high,
      denominator,
    ];
  }

  #refuse(row: { row: number; column: string; cell: string; reason: RefusedLine["message"]; values: object }): void {
    this.#refused += 1;
    const { column, cell, reason } = row;
    if (this.#named.length < mostNamed)
      this.#named.push({ row: row.row, column, cell, message: reason, values: plain({ ...row.values }) });
    this.#leave(said.unreadable);
  }

  #leave(message: Record<"en" | "he" | "ar", string>, column = ""): void {
    const reason = {
      en: message.en.replace("{column}", column),
      he: message.he.replace("{column}", column),
      ar: message.ar.replace("{column}", column),
    };
    const counted = this.#leftOut.get(reason.en) ?? { reason, count: 0 };
    counted.count += 1;
    this.#leftOut.set(reason.en, counted);
  }
}

/** What stands for a figure of which only bounds are known: their middle; nobody, where nobody may be meant. */
const middleOf = (low: number, high: number): number => (low > 0 ? (low + high) / 2 : 0);
