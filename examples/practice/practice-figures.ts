import type { MadeUpRow } from "./made-up-schools.ts";

/** A made-up figure as an edition takes it: of a place (the whole where none is named) and at most one group. */
export interface PracticeFigure {
  period: string;
  place?: string;
  groups?: Record<string, string>;
  numerator: number;
  numeratorLow: number;
  numeratorHigh: number;
  denominator: number;
  units: number;
}

type Cell = Pick<PracticeFigure, "period" | "place" | "groups">;

/** Adds made-up rows up: the whole, each district and each town; in each of them all students and each group. */
export function practiceFigures(rows: readonly MadeUpRow[]): PracticeFigure[] {
  const cells = new Map<string, { cell: Cell; rows: MadeUpRow[] }>();
  for (const row of rows)
    for (const cell of cellsOf(row)) {
      const key = JSON.stringify(cell);
      const found = cells.get(key) ?? { cell, rows: [] };
      found.rows.push(row);
      cells.set(key, found);
    }
  return [...cells.values()].map(({ cell, rows }) => ({ ...cell, ...sum(rows) }));
}

function cellsOf(row: MadeUpRow): Cell[] {
  const places = [{}, { place: row.district }, { place: row.town }];
  const groups = [{}, ...Object.entries(row.groups).map(([dimension, code]) => ({ groups: { [dimension]: code } }))];
  return places.flatMap((place) => groups.map((group) => ({ period: row.period, ...place, ...group })));
}

function sum(rows: readonly MadeUpRow[]) {
  const add = (count: (row: MadeUpRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  const numerator = add((row) => row.numerator);
  return {
    numerator,
    numeratorLow: numerator,
    numeratorHigh: numerator + add((row) => row.hidden),
    denominator: add((row) => row.denominator),
    units: new Set(rows.map((row) => row.unit)).size,
  };
}
