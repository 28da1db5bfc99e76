import { type Motion, simulate } from "./cognitive-map.ts";
import { columnSums, type InfluenceMap, LensRefused, rowSums, timesVector } from "./influence-map.ts";

/** What a fuzzy cognitive map says of leverage. */
export interface CognitiveLeverage {
  /** The number that every weight was divided by. */
  scale: number;
  iterations: number;
  /** How active each challenge is where the map rests. */
  state: Float64Array;
  /** By how much all states together move for each unit of lasting push on the challenge. */
  moved: Float64Array;
}

/** How the lens moves: a challenge becomes of itself and its causes. */
export const leverageMotion: Motion = { rule: "modified-kosko", squash: "sigmoid", lambda: 1 };

const tolerance = 1e-12;

/**
 * A fuzzy cognitive map as a lens of leverage: where it rests, and how much a small lasting push on each challenge moves
 * the sum of all states there, which is one linear system run backwards and not a run for each challenge. Weights are
 * divided by the largest row or column sum of their sizes, so that a step at most halves what two states differ in: there
 * is one rest, it is always reached, and states do not crowd at 1 as they do on a map of all pairs. Signs are kept.
 * @throws {LensRefused} where nothing influences anything.
 */
export function cognitiveLeverage(map: InfluenceMap): CognitiveLeverage {
  const sizes = { ...map, weights: map.weights.map(Math.abs) };
  const scale = [...rowSums(sizes), ...columnSums(sizes)].reduce((most, one) => Math.max(most, one), 0);
  if (scale === 0) throw new LensRefused("A fuzzy cognitive map needs at least one influence.");
  const scaled = { ...map, weights: map.weights.map((weight) => weight / scale) };
  const start = new Float64Array(map.size).fill(0.5);
  const { state, iterations, outcome } = simulate(scaled, leverageMotion, { start, threshold: tolerance });
  if (outcome !== "converged") throw new LensRefused("The fuzzy cognitive map does not come to rest.");
  return { scale, iterations, state, moved: movedBy(scaled, state) };
}

/** Solves h = g · (1 + h + W h), g the slope of the squash where the map rests. */
function movedBy(scaled: InfluenceMap, state: Float64Array): Float64Array {
  const slope = state.map((one) => leverageMotion.lambda * one * (1 - one));
  let moved = slope.slice();
  for (let change = 1; change > tolerance; ) {
    const onward = timesVector(scaled, moved);
    const next = slope.map((one, at) => one * (1 + (moved[at] ?? 0) + (onward[at] ?? 0)));
    change = next.reduce((most, one, at) => Math.max(most, Math.abs(one - (moved[at] ?? 0))), 0);
    moved = next;
  }
  return moved;
}
