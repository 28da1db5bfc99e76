import type { Reader } from "../../storage/records.ts";
import { type CurrentEdition, divideByPeriod, type Edition, type EditionReader, editionsAsKnownOn } from "./edition.ts";
import { listEditions } from "./store.ts";

export type { CurrentEdition } from "./edition.ts";
export { mayRead } from "./edition.ts";
export type { SourcedFigure } from "./figures/figure.ts";
export { figuresCsv } from "./figures/figures-csv.ts";
export { readFigures } from "./figures/read-figures.ts";
export { listEditions } from "./store.ts";

type Sight = Exclude<EditionReader, "keeper">;

/** As `currentEditions`, among all editions of an initiative that were read already. */
export const currentAmong = (all: readonly Edition[], indicatorId: string, reader: Sight, at: Date): CurrentEdition[] =>
  divideByPeriod(
    editionsAsKnownOn(
      all.filter((edition) => edition.indicatorId === indicatorId),
      reader,
      at,
    ),
  );

/** The editions of an indicator that a reader sees, or saw at a moment, each with the periods it speaks for. */
export async function currentEditions(
  tx: Reader,
  initiativeId: string,
  indicatorId: string,
  reader: Sight,
  asKnownOn: Date = new Date(),
): Promise<CurrentEdition[]> {
  return currentAmong(await listEditions(tx, initiativeId, indicatorId), indicatorId, reader, asKnownOn);
}
