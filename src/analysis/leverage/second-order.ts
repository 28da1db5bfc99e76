import { type InfluenceMap, rowSums, timesVector } from "./influence-map.ts";

/** Influence given directly, through one challenge between, and both together; in units of the map's weights. */
export interface SecondOrder {
  direct: Float64Array;
  second: Float64Array;
  total: Float64Array;
}

/**
 * Influence of first and second order: row sums, and row sums + ½ (matrix × row sums), signs kept.
 * Weitz, Carlsen, Nilsson & Skånberg 2018, Sustainability Science 13:531–548, doi 10.1007/s11625-017-0470-0.
 */
export function secondOrder(map: InfluenceMap): SecondOrder {
  const direct = rowSums(map);
  const second = timesVector(map, direct).map((sum) => sum / 2);
  return { direct, second, total: direct.map((sum, at) => sum + (second[at] ?? 0)) };
}
