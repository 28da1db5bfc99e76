import { seededIntegers } from "../equity/random.ts";

const tableSize = 1 << 16;

/**
 * A seeded stream of standard normal numbers that fills arrays fast: a table of the normal distribution, read at random
 * places by xorshift32 of Marsaglia 2003 (doi 10.18637/jss.v008.i14).
 */
export function seededNormals(seed: number): (into: Float64Array) => void {
  let state = seededIntegers(seed)(0xffff_ffff) + 1;
  return (into) => {
    let word = state | 0;
    for (let at = 0; at < into.length; at++) {
      word ^= word << 13;
      word ^= word >>> 17;
      word ^= word << 5;
      into[at] = normalTable[(word >>> 8) & (tableSize - 1)] ?? 0;
    }
    state = word;
  };
}

/** What Box & Muller 1958 make of an even grid, with variance 1. */
const normalTable = fillTable();

function fillTable(): Float64Array {
  const side = Math.sqrt(tableSize);
  const table = new Float64Array(tableSize);
  for (let radius = 0; radius < side; radius++) {
    const length = Math.sqrt(-2 * Math.log((radius + 0.5) / side));
    for (let angle = 0; angle < side; angle++) {
      table[radius * side + angle] = length * Math.cos((2 * Math.PI * (angle + 0.5)) / side);
    }
  }
  const scale = Math.sqrt(tableSize / table.reduce((sum, one) => sum + one * one, 0));
  return table.map((one) => one * scale);
}
