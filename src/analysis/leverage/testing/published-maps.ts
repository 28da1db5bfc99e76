import { mapOf, mapOfMatrix } from "../influence-map.ts";

/** The eight concepts of the R package `fcm`, C1 to C8. */
export const eightConcepts = mapOfMatrix([
  [0, 0, 0.6, 0.9, 0, 0, 0, 0.8],
  [0.1, 0, 0, 0, 0, 0, 0.2, 0.5],
  [0, 0.7, 0, 0, 0.9, 0, 0.4, 0.1],
  [0.4, 0, 0, 0, 0, 0.9, 0, 0],
  [0, 0, 0, 0, 0, -0.9, 0, 0.3],
  [-0.3, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0.8, 0.4, 0.9],
  [0.1, 0, 0, 0, 0, 0.1, 0.6, 0],
]);

const regulators: Record<number, number[]> = {
  1: [1, 2, 5, 7, 10, 14, 15],
  2: [2],
  3: [5, 13],
  4: [6],
  5: [4, 7, 10, 13],
  6: [7],
  7: [3, 5, 6, 13],
  8: [13],
  9: [9, 10, 15],
  10: [5, 7, 8, 9, 10, 11, 12, 13, 15],
  13: [5, 6, 7, 8],
  14: [1, 5, 7, 10, 14, 15],
  15: [7],
};

/** The fifteen genes of CANA's example (Thaliana), gene g at place g − 1. */
export const fifteenGenes = mapOf(
  15,
  Object.entries(regulators).flatMap(([to, from]) =>
    from.map((one) => ({ from: one - 1, to: Number(to) - 1, weight: 1 })),
  ),
);
