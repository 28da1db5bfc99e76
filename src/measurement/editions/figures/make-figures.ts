import type { Figures } from "../../../storage/figures.ts";
import { isAtOrAbove, type PlaceLevel } from "../../places/public.ts";
import { makeCells, type Reckoning } from "./cells.ts";
import type { Figure } from "./figure.ts";
import { protectFigures } from "./protect.ts";
import { finerLevels, sumByUnit } from "./store.ts";

/** What figures are made from, and under which conditions. */
export interface Making {
  initiativeId: string;
  rowsFile: string;
  dimensions: readonly string[];
  publicLevel: PlaceLevel;
  groupMinimum: number;
  reckoning: Reckoning;
}

/** Lets other work of the program through. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Makes every figure of an edition from its file of rows: the total and each dimension, for the whole and for each
 * place at or above the public level, protected. No place below that level is in it at all.
 */
export async function makeFigures(figures: Figures, making: Making, onStep: () => Promise<void>): Promise<Figure[]> {
  const levels = [null, ...finerLevels.filter((level) => isAtOrAbove(level, making.publicLevel))];
  const cells: Figure[] = [];
  for (const level of levels)
    for (const dimension of [null, ...making.dimensions]) {
      const sums = await sumByUnit(figures, making.initiativeId, making.rowsFile, { level, dimension });
      for (const [place, own] of Map.groupBy(sums, (sum) => sum.place)) {
        const of = { place, placeLevel: level ?? "country", dimension: dimension ?? "" };
        for (const cell of makeCells(own, of, making.reckoning)) cells.push(cell);
        await turn();
      }
      await onStep();
    }
  return protectFigures(cells, making.groupMinimum);
}

/** Counts what is hidden, by reason. */
export function countHidden(figures: readonly Figure[]): { cells: number; reasons: Record<string, number> } {
  const reasons: Record<string, number> = {};
  for (const { hidden, reason } of figures) if (hidden) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return { cells: Object.values(reasons).reduce((sum, count) => sum + count, 0), reasons };
}
