import type { Reader } from "../../storage/records.ts";
import { type CurrentEdition, divideByPeriod, type EditionReader, editionsAsKnownOn } from "./edition.ts";
import type { GapReport } from "./gap-report.ts";
import { listEditions } from "./store.ts";

export type { CurrentEdition, Edition, EditionStage } from "./edition.ts";
export { mayRead } from "./edition.ts";
export type { Figure, FigureFilter, SourcedFigure } from "./figures/figure.ts";
export { figuresCsv } from "./figures/figures-csv.ts";
export { readFigures } from "./figures/read-figures.ts";
export type { Gap, GapReport } from "./gap-report.ts";
export { listEditions } from "./store.ts";

/** The editions of an indicator that a reader sees, or saw at a moment, each with the periods it speaks for. */
export async function currentEditions(
  tx: Reader,
  initiativeId: string,
  indicatorId: string,
  reader: Exclude<EditionReader, "keeper">,
  asKnownOn: Date = new Date(),
): Promise<CurrentEdition[]> {
  const all = await listEditions(tx, initiativeId, indicatorId);
  return divideByPeriod(editionsAsKnownOn(all, reader, asKnownOn));
}

/** The gap report of the newest of these editions that has one; null where none compares anything. */
export const gapReport = (current: readonly CurrentEdition[]): GapReport | null =>
  current.find(({ edition }) => edition.gaps.gaps.length > 0)?.edition.gaps ?? null;
