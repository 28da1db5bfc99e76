import { type InfluenceMap, reverse } from "./influence-map.ts";

/** What a concept becomes: of its causes alone, of its causes and itself, or the same measured from the middle. */
export type CognitiveRule = "kosko" | "modified-kosko" | "rescaled";

/** What keeps states in bounds: sigmoid 1/(1 + e^(−λx)) between 0 and 1, or tanh(λx) between −1 and 1. */
export type Squash = "sigmoid" | "tanh";

/** How a fuzzy cognitive map moves from one step to the next. */
export interface Motion {
  rule: CognitiveRule;
  squash: Squash;
  lambda: number;
}

/** Where a run begins and what is done to it. */
export interface Setting {
  start: Float64Array;
  /** Concepts kept at a value throughout. */
  hold?: ReadonlyMap<number, number>;
  /** What is added to a concept's sum of causes at every step, as by a cause of strength 1 from outside. */
  push?: ReadonlyMap<number, number>;
  /** How near to its end a state must be; 1e-10 if not given. */
  threshold?: number;
}

/** Where a run ended, and whether that is an end at all. */
export interface CognitiveRun {
  state: Float64Array;
  iterations: number;
  outcome: "converged" | "cycle" | "unsettled";
  /** After how many steps a cycle repeats; null where there is none. */
  period: number | null;
  /** The largest change of the last step. */
  residual: number;
}

const mostWork = 1e9;

/**
 * Runs a fuzzy cognitive map until it rests. Kosko 1986 (doi 10.1016/S0020-7373(86)80040-2); modified: Stylianou &
 * Groumpos 2004; rescaled: Papageorgiou 2011. A small step is no rest where the steps shrink slowly: the run goes on
 * until the way that is left, estimated from how fast the steps shrink, is under the threshold too. A state that comes
 * back after two steps or more is a cycle (Brent 1980); anything else is unsettled.
 */
export function simulate(map: InfluenceMap, motion: Motion, setting: Setting): CognitiveRun {
  const causes = reverse(map);
  const threshold = setting.threshold ?? 1e-10;
  const most = Math.max(1000, Math.min(1_000_000, Math.floor(mostWork / (map.targets.length + map.size + 1))));
  let state = held(setting.start, setting.hold);
  let anchor = state;
  let [sinceAnchor, nextAnchor] = [0, 1];
  const residuals: number[] = [];
  for (let iterations = 1; iterations <= most; iterations++) {
    const next = held(step(causes, motion, state, setting.push), setting.hold);
    const residual = distance(next, state);
    state = next;
    residuals.push(residual);
    if (residuals.length > 4) residuals.shift();
    if (rests(residuals, threshold)) return { state, iterations, outcome: "converged", period: null, residual };
    sinceAnchor++;
    if (sinceAnchor > 1 && residual > threshold && distance(state, anchor) <= Math.min(threshold, 1e-12)) {
      return { state, iterations, outcome: "cycle", period: sinceAnchor, residual };
    }
    if (sinceAnchor === nextAnchor) [anchor, sinceAnchor, nextAnchor] = [state, 0, nextAnchor * 2];
  }
  return { state, iterations: most, outcome: "unsettled", period: null, residual: residuals.at(-1) ?? 0 };
}

/** Whether the last step, and all the steps still to come at the pace of the last ones, are under the threshold. */
function rests(residuals: readonly number[], threshold: number): boolean {
  const last = residuals.at(-1) ?? Number.POSITIVE_INFINITY;
  if (last === 0) return true;
  if (last > threshold || residuals.length < 3) return false;
  const pace = Math.max(...residuals.slice(1).map((residual, at) => residual / (residuals[at] || residual)));
  return pace < 1 && (last * pace) / (1 - pace) <= threshold;
}

function step(
  causes: InfluenceMap,
  motion: Motion,
  state: Float64Array,
  push: ReadonlyMap<number, number> | undefined,
): Float64Array {
  const rescaled = motion.rule === "rescaled";
  const next = new Float64Array(state.length);
  for (let concept = 0; concept < state.length; concept++) {
    const own = state[concept] ?? 0;
    let sum = motion.rule === "kosko" ? 0 : rescaled ? 2 * own - 1 : own;
    const end = causes.starts[concept + 1] ?? 0;
    for (let at = causes.starts[concept] ?? 0; at < end; at++) {
      const cause = state[causes.targets[at] ?? 0] ?? 0;
      sum += (causes.weights[at] ?? 0) * (rescaled ? 2 * cause - 1 : cause);
    }
    next[concept] = squash(motion, sum + (push?.get(concept) ?? 0));
  }
  return next;
}

const squash = ({ squash, lambda }: Motion, sum: number) =>
  squash === "tanh" ? Math.tanh(lambda * sum) : 1 / (1 + Math.exp(-lambda * sum));

function held(state: Float64Array, hold: ReadonlyMap<number, number> | undefined): Float64Array {
  if (!hold || hold.size === 0) return state;
  const kept = state.slice();
  for (const [concept, value] of hold) kept[concept] = value;
  return kept;
}

function distance(a: Float64Array, b: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < a.length; at++) largest = Math.max(largest, Math.abs((a[at] ?? 0) - (b[at] ?? 0)));
  return largest;
}
