import type { Reader } from "../../storage/records.ts";
import { type CurrentEdition, divideByPeriod, type EditionReader, editionsAsKnownOn } from "./edition.ts";
import { listEditions } from "./store.ts";

export type { CurrentEdition } from "./edition.ts";
export { mayRead } from "./edition.ts";
export type { SourcedFigure } from "./figures/figure.ts";
export { figuresCsv } from "./figures/figures-csv.ts";
export { readFigures } from "./figures/read-figures.ts";
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
