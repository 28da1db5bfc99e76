import { orthonormalize, rotateToAxes } from "./subspace.ts";

/** A table of mostly empty cells: those of row r stand from `start[r]` up to `start[r + 1]` in `column` and `value`. */
export interface SparseRows {
  rows: number;
  columns: number;
  start: Int32Array;
  column: Int32Array;
  value: Float64Array;
}

/** The directions along which rows differ most from nothing, the strongest first. */
export interface Directions {
  /** Unit vectors over the columns. */
  vectors: readonly Float64Array[];
  /** The sum of the squares of the rows along each. */
  strengths: readonly number[];
}

/** How many vectors are carried side by side, in numbers that stay in registers. */
export const lanes = 4;
const roundsOfAll = 2;

/**
 * The `width` strongest directions of a table, `width` being a multiple of `lanes`, by randomized subspace iteration
 * (Halko, Martinsson & Tropp 2011): first `rounds` over every so manyeth row (`stride`), then two over all; with `wholly` false over
 * those rows alone.
 */
export function strongestDirections(
  table: SparseRows,
  width: number,
  draw: (bound: number) => number,
  { stride, wholly = true, rounds = 10 }: { stride: number; wholly?: boolean; rounds?: number },
): Directions {
  const last = wholly ? 1 : stride;
  let basis = randomBasis(table.columns, width, draw);
  for (let round = 0; round < rounds; round += 1) basis = orthonormalize(imagesOf(table, basis, stride));
  for (let round = 1; round < roundsOfAll; round += 1) basis = orthonormalize(imagesOf(table, basis, last));
  const { vectors, values: strengths } = rotateToAxes(basis, imagesOf(table, basis, last));
  return { vectors, strengths };
}

const randomBasis = (length: number, width: number, draw: (bound: number) => number): Float64Array[] =>
  orthonormalize(Array.from({ length: width }, () => Float64Array.from({ length }, () => draw(0x10000) / 0x8000 - 1)));

const imagesOf = (table: SparseRows, basis: readonly Float64Array[], stride: number): Float64Array[] =>
  vectorsOf(
    blocksOf(basis, table.columns).map((block) => applyTwice(table, block, stride)),
    table.columns,
  );

/** XᵀX times four vectors, X being every so manyeth row of the table; one walk over each row, there and back. */
function applyTwice({ rows, start, column, value }: SparseRows, vectors: Float64Array, stride: number): Float64Array {
  const images = new Float64Array(vectors.length);
  for (let row = 0; row < rows; row += stride) {
    const from = start[row] ?? 0;
    const to = start[row + 1] ?? 0;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let at = from; at < to; at += 1) {
      const weight = value[at] ?? 0;
      const on = (column[at] ?? 0) * lanes;
      a += weight * (vectors[on] ?? 0);
      b += weight * (vectors[on + 1] ?? 0);
      c += weight * (vectors[on + 2] ?? 0);
      d += weight * (vectors[on + 3] ?? 0);
    }
    for (let at = from; at < to; at += 1) {
      const weight = value[at] ?? 0;
      const on = (column[at] ?? 0) * lanes;
      images[on] = (images[on] ?? 0) + weight * a;
      images[on + 1] = (images[on + 1] ?? 0) + weight * b;
      images[on + 2] = (images[on + 2] ?? 0) + weight * c;
      images[on + 3] = (images[on + 3] ?? 0) + weight * d;
    }
  }
  return images;
}

const vectorsOf = (blocks: readonly Float64Array[], length: number): Float64Array[] =>
  blocks.flatMap((block) =>
    Array.from({ length: lanes }, (_, lane) => Float64Array.from({ length }, (_, at) => block[at * lanes + lane] ?? 0)),
  );

const blocksOf = (vectors: readonly Float64Array[], length: number): Float64Array[] =>
  Array.from({ length: vectors.length / lanes }, (_, block) =>
    Float64Array.from(
      { length: length * lanes },
      (_, at) => vectors[block * lanes + (at % lanes)]?.[Math.floor(at / lanes)] ?? 0,
    ),
  );
