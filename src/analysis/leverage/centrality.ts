import { type InfluenceMap, LensRefused, reverse, timesVector } from "./influence-map.ts";

const mostSteps = 20_000;

/** How many influences each challenge gives and receives, one on itself counted in both. */
export function countDegrees(map: InfluenceMap): { given: Int32Array; received: Int32Array } {
  const given = new Int32Array(map.size);
  const received = new Int32Array(map.size);
  for (let row = 0; row < map.size; row++) given[row] = (map.starts[row + 1] ?? 0) - (map.starts[row] ?? 0);
  for (const to of map.targets) received[to] = (received[to] ?? 0) + 1;
  return { given, received };
}

/**
 * The principal vector of the weights without their signs, received from those who give (left eigenvector), of length 1;
 * with its eigenvalue. Bonacich 1972. Found by the power method on matrix + identity, which rings cannot trap.
 * @throws {LensRefused} where no influence comes back in a loop or the vector is not found.
 */
export function eigenvectorCentrality(map: InfluenceMap): { scores: Float64Array; radius: number } {
  const causes = unsigned(reverse(map));
  let scores = normalized(new Float64Array(map.size).fill(1));
  for (let steps = 0; steps < mostSteps; steps++) {
    const carried = timesVector(causes, scores);
    const radius = Math.hypot(...carried);
    const next = normalized(carried.map((one, at) => one + (scores[at] ?? 0)));
    const moved = next.reduce((most, one, at) => Math.max(most, Math.abs(one - (scores[at] ?? 0))), 0);
    scores = next;
    if (radius === 0) break;
    if (moved < 1e-12) return { scores, radius };
  }
  throw new LensRefused(
    "Eigenvector centrality needs loops that carry influence round; this map has no single strongest.",
  );
}

/**
 * Katz 1953 (doi 10.1007/BF02289026): 1 + alpha × what those who give have, of length 1. Alpha is 0.1, or 0.9 / radius
 * where the series would have no end with that.
 */
export function katzCentrality(map: InfluenceMap, radius: number): { scores: Float64Array; alpha: number } {
  const causes = unsigned(reverse(map));
  const alpha = 0.1 * radius < 0.9 ? 0.1 : 0.9 / radius;
  let scores = new Float64Array(map.size).fill(1);
  for (let steps = 0; steps < mostSteps; steps++) {
    const next = timesVector(causes, scores).map((one) => 1 + alpha * one);
    const moved = next.reduce((most, one, at) => Math.max(most, Math.abs(one - (scores[at] ?? 0)) / one), 0);
    scores = next;
    if (moved < 1e-13) return { scores: normalized(scores), alpha };
  }
  throw new LensRefused("Katz centrality did not settle on this map.");
}

/**
 * PageRank with damping 0.85, weights without their signs; who gives nothing gives to all alike; sums to 1.
 * Brin & Page 1998 (doi 10.1016/S0169-7552(98)00110-X).
 */
export function pageRank(map: InfluenceMap, damping = 0.85): Float64Array {
  const causes = unsigned(reverse(map));
  const given = timesVector(unsigned(map), new Float64Array(map.size).fill(1));
  let scores: Float64Array = new Float64Array(map.size).fill(1 / map.size);
  for (let steps = 0; steps < mostSteps; steps++) {
    const shares = scores.map((score, at) => ((given[at] ?? 0) > 0 ? score / (given[at] ?? 1) : 0));
    const idle = scores.reduce((sum, score, at) => sum + ((given[at] ?? 0) > 0 ? 0 : score), 0);
    const next = timesVector(causes, shares).map((one) => (1 - damping + damping * idle) / map.size + damping * one);
    const moved = next.reduce((sum, one, at) => sum + Math.abs(one - (scores[at] ?? 0)), 0);
    scores = next;
    if (moved < 1e-14) break;
  }
  return scores;
}

const unsigned = (map: InfluenceMap): InfluenceMap => ({ ...map, weights: map.weights.map(Math.abs) });

function normalized(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  return vector.map((one) => one / length);
}
