import {
  type DrawnLens,
  drawRanks,
  type RankCertainty,
  ranksWithoutRaters,
} from "../../../analysis/leverage/certainty.ts";
import { simulate } from "../../../analysis/leverage/cognitive-map.ts";
import { type Dematel, dematel } from "../../../analysis/leverage/dematel.ts";
import { type InfluenceMap, LensRefused } from "../../../analysis/leverage/influence-map.ts";
import { keepHelp } from "../../../analysis/leverage/keep-help.ts";
import { type Micmac, micmac } from "../../../analysis/leverage/micmac.ts";
import { ranksOf } from "../../../analysis/leverage/ranks.ts";
import { type SecondOrder, secondOrder } from "../../../analysis/leverage/second-order.ts";
import type { Lens, LensRefusal, Settings, Standing } from "../run.ts";
import type { Reading } from "./calculation.ts";

/** A map through every lens. */
export interface Laid {
  second: SecondOrder;
  dematel: Dematel | null;
  micmac: Micmac | null;
  /** For each cause that is held as solved, by how much every other changes on a fuzzy map. */
  fuzzy: Float64Array[] | null;
  refused: Partial<Record<"dematel" | "micmac" | "fuzzy", LensRefusal>>;
  /** Where each cause stands, by lens. */
  standings: Record<Lens, Standing[] | null>;
  /** Influence given, by lens; higher is more. */
  scores: Partial<Record<Lens, ArrayLike<number>>>;
  /** Some estimates lie below 0 within chance and count as none where one sign is needed. */
  belowZero: boolean;
}

/** Lays every lens on a map, and says of each that the map does not allow why. */
export function layLenses({ map, estimates }: Reading, settings: Settings): Laid {
  const refused: Laid["refused"] = {};
  const help = estimates ? keepHelp(map) : { map, warnings: [] };
  const attempt = <Found>(lens: "dematel" | "micmac", find: (map: InfluenceMap) => Found): Found | null => {
    if ("refused" in help.map) {
      refused[lens] = "harm";
      return null;
    }
    try {
      return find(help.map);
    } catch (error) {
      if (!(error instanceof LensRefused)) throw error;
      refused[lens] = whyRefused(help.map, lens);
      return null;
    }
  };
  const second = secondOrder(map);
  const total = attempt("dematel", dematel);
  const powers = attempt("micmac", micmac);
  const fuzzy = estimates ? "dense" : simulateEach(map);
  if (typeof fuzzy === "string") refused.fuzzy = fuzzy;
  const moved = typeof fuzzy === "string" ? null : fuzzy;
  const scores: Laid["scores"] = {
    direct: second.direct,
    second_order: second.total,
    ...(total && { dematel: total.given }),
    ...(powers && { micmac: Float64Array.from(powers.influenceRanks, (rank) => -rank) }),
    ...(moved && { fuzzy: moved.map((changes) => changes.reduce((sum, one) => sum + one, 0)) }),
  };
  const drawn = estimates ? drawRanks(estimates, { top: settings.k, ...settings }) : null;
  return {
    second,
    dematel: total,
    micmac: powers,
    fuzzy: moved,
    refused,
    scores,
    standings: standingsOf(scores, drawn, settings.k),
    belowZero: help.warnings.length > 0,
  };
}

function standingsOf(
  scores: Laid["scores"],
  drawn: Record<DrawnLens, RankCertainty[]> | null,
  top: number,
): Laid["standings"] {
  const certain = (lens: Exclude<DrawnLens, "fcm">): Standing[] | null => {
    const score = scores[lens];
    return score ? (drawn ? drawn[lens] : ranksWithoutRaters(score, top)) : null;
  };
  const plain = (lens: Lens): Standing[] | null => {
    const score = scores[lens];
    return score ? Array.from(ranksOf(score), (rank) => ({ rank, low: null, high: null, probability: null })) : null;
  };
  return {
    direct: certain("direct"),
    second_order: certain("second_order"),
    dematel: certain("dematel"),
    micmac: plain("micmac"),
    fuzzy: plain("fuzzy"),
  };
}

function whyRefused(map: InfluenceMap, lens: "dematel" | "micmac"): LensRefusal {
  if (map.weights.length === 0) return "empty";
  if (map.weights.some((weight) => weight < 0)) return "signed";
  if (lens === "dematel") return "no-end";
  return hasLoop(map) ? "unsettled" : "no-loops";
}

/** Whether some chain of influence comes back: what is left after taking away, again and again, whatever nothing acts on. */
export function hasLoop({ size, starts, targets }: InfluenceMap): boolean {
  const acted = new Int32Array(size);
  for (const to of targets) acted[to] = (acted[to] ?? 0) + 1;
  const free = Array.from(acted.keys()).filter((one) => acted[one] === 0);
  let gone = 0;
  for (let one = free.pop(); one !== undefined; one = free.pop()) {
    gone++;
    for (const to of targets.subarray(starts[one] ?? 0, starts[one + 1] ?? 0)) {
      acted[to] = (acted[to] ?? 0) - 1;
      if (acted[to] === 0) free.push(to);
    }
  }
  return gone < size;
}

const motion = { rule: "modified-kosko", squash: "sigmoid", lambda: 1 } as const;
/** Influences times causes beyond which a fuzzy map is not run once for every cause. */
const mostFuzzy = 400_000;

/** Holds each cause as solved in turn, from where the map rests by itself. */
function simulateEach(drawn: InfluenceMap): Float64Array[] | LensRefusal {
  if (drawn.weights.length === 0) return "empty";
  if (drawn.size * drawn.targets.length > mostFuzzy) return "large";
  const largest = drawn.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const map = { ...drawn, weights: drawn.weights.map((weight) => weight / largest) };
  const rest = simulate(map, motion, { start: new Float64Array(map.size).fill(1), threshold: 1e-8 });
  if (rest.outcome !== "converged") return "unsettled";
  const changes: Float64Array[] = [];
  for (let solved = 0; solved < map.size; solved++) {
    const run = simulate(map, motion, { start: rest.state, hold: new Map([[solved, 1]]), threshold: 1e-8 });
    if (run.outcome !== "converged") return "unsettled";
    changes.push(run.state.map((one, at) => (at === solved ? 0 : one - (rest.state[at] ?? 0))));
  }
  return changes;
}
