import { orderBy } from "../../../analysis/equity/panel.ts";
import { isAtOrAbove, type PlaceLevel } from "../../places/public.ts";
import { makeCells, panelOf, type Reckoning } from "./cells.ts";
import type { Figure } from "./figure.ts";
import { protectFigures } from "./protect.ts";
import { type Counted, finerLevels } from "./store.ts";

/** The conditions under which figures are made. */
export interface Making {
  publicLevel: PlaceLevel;
  groupMinimum: number;
  reckoning: Reckoning;
}

/**
 * Makes every figure of an edition from what was counted: the total and each dimension, for the whole and for each
 * place at or above the public level, protected. No place below that level is in it at all.
 */
export function makeFigures(counted: Counted, { publicLevel, groupMinimum, reckoning }: Making): Figure[] {
  const hidden = reckoning.hiddenOutsideDenominator;
  const whole = panelOf(counted, everyRow(counted), hidden);
  const cells = makeCells(whole, { place: "", placeLevel: "country" }, reckoning);
  for (const level of finerLevels.filter((one) => isAtOrAbove(one, publicLevel)))
    for (const [place, rows] of rowsByPlace(counted, level))
      for (const cell of makeCells(panelOf(counted, rows, hidden), { place, placeLevel: level }, reckoning))
        cells.push(cell);
  return protectFigures(cells, groupMinimum);
}

/** The numbers of all rows. */
export const everyRow = ({ numerator }: Counted): Int32Array => Int32Array.from(numerator, (_, row) => row);

/** The rows of every place of a level; those that name none are in none. */
function* rowsByPlace(counted: Counted, level: (typeof finerLevels)[number]): Generator<[string, Int32Array]> {
  const { words, number } = counted.places[level];
  const order = orderBy(number, words.length);
  for (let from = 0; from < order.length; ) {
    const own = number[order[from] ?? 0] ?? 0;
    let to = from;
    while (to < order.length && number[order[to] ?? 0] === own) to += 1;
    const place = words[own] ?? "";
    if (place !== "") yield [place, order.subarray(from, to)];
    from = to;
  }
}

/** Counts what is hidden, by reason. */
export function countHidden(figures: readonly Figure[]): { cells: number; reasons: Record<string, number> } {
  const reasons: Record<string, number> = {};
  for (const { hidden, reason } of figures) if (hidden) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return { cells: Object.values(reasons).reduce((sum, count) => sum + count, 0), reasons };
}
