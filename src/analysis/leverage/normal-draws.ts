import { seededIntegers } from "../equity/random.ts";

const tableSize = 1 << 16;

/**
 * A seeded stream of standard normal numbers, many of them fast: quantiles of the normal distribution at even steps,
 * drawn in random order with replacement.
 */
export function seededNormals(seed: number): () => number {
  const draw = seededIntegers(seed);
  let [word, left] = [0, 0];
  return () => {
    if (left === 0) [word, left] = [draw(0x1_0000_0000), 2];
    left--;
    const place = word & (tableSize - 1);
    word >>>= 16;
    return normalTable[place] ?? 0;
  };
}

/** Quantiles by Wichura's algorithm would be exact; the sums of Box & Muller at even steps are as good here. */
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
