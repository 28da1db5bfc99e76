import { leavesHiddenOut } from "../../../analysis/equity/hidden-counts.ts";
import { readTable } from "../../../core/table-files/read-table.ts";
import type { FileSource } from "../../../core/table-files/table.ts";
import type { Cell } from "../../../storage/figure-values.ts";
import type { ColumnMapping } from "../../files/public.ts";
import type { PlaceLevel, PlaceView } from "../../places/public.ts";
import type { Figure } from "../figures/figure.ts";
import { type Making, makeFigures } from "../figures/make-figures.ts";
import type { Counted } from "../figures/store.ts";
import { makeGapReport } from "../gap-making.ts";
import type { GapReport } from "../gap-report.ts";
import { glanceAt } from "../uploads/glance.ts";
import { type NewPlace, PlaceFinder } from "../uploads/place-finder.ts";
import { RowTaker } from "../uploads/take-rows.ts";
import type { Glance, Report } from "../uploads/upload.ts";

/** A file, and how its rows are understood. */
interface Reading {
  path: string;
  filename: string;
  columns: ColumnMapping;
  placeLevel: PlaceLevel;
  places: readonly PlaceView[];
}

/** Rows that were taken, how many of the file have been read by now, and with the last ones what is known of it all. */
interface RowsTaken {
  rows: Cell[][];
  read: number;
  end: AllRead | null;
}

/** What is known of a file once all of it was read. */
export interface AllRead {
  report: Report;
  periods: string[];
  /** The groups that were found, by dimension. */
  groups: [slug: string, codes: string[]][];
  /** Places that were named and are not known yet. */
  places: NewPlace[];
  /** Whether people whom the source hides are missing from its denominators too. */
  hiddenOutsideDenominator: boolean;
}

/** What was counted in a file, and what in it and in the editions beside it, where there are any. */
interface Reckoned {
  counted: Counted;
  beside: { counted: Counted; figures: readonly Figure[] } | null;
  making: Making;
}

/** A part is unpacked at once by who takes it, and nobody is answered meanwhile. */
const rowsTogether = 2048;
const figuresTogether = 1024;

/**
 * The works that take seconds where a file is large. Each yields parts that are plain data, so that it can run in
 * another thread.
 */
export const works = {
  /** Looks through a whole file before anything of it is kept. */
  async *glance({ source, filename }: { source: FileSource; filename: string }): AsyncGenerator<Glance> {
    yield await glanceAt(source, filename);
  },

  /** Reads the rows of a file, in parts. */
  async *read({ path, filename, columns, placeLevel, places }: Reading): AsyncGenerator<RowsTaken> {
    const finder = new PlaceFinder(placeLevel, places);
    const taker = new RowTaker(columns, finder);
    let rows: Cell[][] = [];
    for await (const row of taker.rows(await readTable(path, filename))) {
      if (rows.push(row) < rowsTogether) continue;
      yield { rows, read: taker.report().rowsRead, end: null };
      rows = [];
    }
    const { zeroMeans } = columns;
    const report = taker.report();
    const end: AllRead = {
      report,
      periods: taker.periods(),
      groups: [...taker.groups()].map(([slug, codes]) => [slug, [...codes]]),
      places: finder.fresh(),
      hiddenOutsideDenominator: zeroMeans !== "zero" && leavesHiddenOut(taker.wholes(), zeroMeans.below),
    };
    yield { rows, read: report.rowsRead, end };
  },

  /** Makes the protected figures of a file, in parts, and then its gaps together with those of the editions beside it. */
  async *reckon({ counted, beside, making }: Reckoned): AsyncGenerator<{ figures: Figure[]; gaps: GapReport | null }> {
    const figures = makeFigures(counted, making);
    for (let from = 0; from < figures.length; from += figuresTogether)
      yield { figures: figures.slice(from, from + figuresTogether), gaps: null };
    const all = beside ? [...figures, ...beside.figures] : figures;
    yield { figures: [], gaps: makeGapReport(beside?.counted ?? counted, all, making.reckoning) };
  },
};
