import { cognitiveLeverage } from "./cognitive-leverage.ts";
import { sumOfSeries } from "./dematel.ts";
import { columnSums, type InfluenceMap, LensRefused, rowSums } from "./influence-map.ts";
import { lanes } from "./lanes/kernel.ts";
import { LaneReader, roomOfScores } from "./lanes/lane-scores.ts";
import { type LaneForm, openLanes } from "./lanes/lanes.ts";
import { linkDraws, roomOfDraws } from "./link-draws.ts";
import type { LinkEstimates } from "./links-from-judgments.ts";
import { orderOf, ranksOf } from "./ranks.ts";
import { secondOrder } from "./second-order.ts";

/** How sure a challenge's rank is, given what these people said. */
export interface RankCertainty {
  rank: number;
  /** The ranks that nine of ten draws lie between. */
  low: number;
  high: number;
  /** The share of draws that have it in the top k. */
  probability: number;
}

/** The lenses whose ranks can be drawn again and again. */
export type DrawnLens = "direct" | "second_order" | "dematel" | "fcm";

/** The estimated links as a map of all pairs. */
export function mapOfEstimates({ challenges }: Pick<LinkEstimates, "challenges">, weights: Float64Array): InfluenceMap {
  return {
    size: challenges,
    starts: Int32Array.from({ length: challenges + 1 }, (_, row) => row * challenges),
    targets: Int32Array.from(weights, (_, cell) => cell % challenges),
    weights,
  };
}

/**
 * The rank of each challenge through each lens, with the interval and the probability of the top k over seeded draws of
 * the map (`linkDraws`), sixteen at a time. It is the certainty of what these people think, not of what is so.
 */
export function drawRanks(
  estimates: LinkEstimates,
  { top, replicates, seed, form = "quickest" }: { top: number; replicates: number; seed: number; form?: LaneForm },
): Record<DrawnLens, RankCertainty[]> {
  const map = mapOfEstimates(estimates, estimates.mean);
  const { point, begin } = readPoint(map);
  const [ofScores, ofDraws] = [roomOfScores(map), roomOfDraws(estimates)];
  const memory = openLanes(ofScores.numbers + ofDraws.numbers, ofScores.pieces + ofDraws.pieces, form);
  const reader = new LaneReader(memory, map, begin);
  const draw = linkDraws(estimates, seed, memory, reader.map.weights);
  const tallies = drawnLenses.map((lens) => ({ lens, tally: new RankTally(point[lens]) }));
  for (let done = 0; done < replicates; done += lanes) {
    draw();
    reader.read();
    for (const { lens, tally } of tallies) {
      for (let lane = 0; lane < Math.min(lanes, replicates - done); lane++)
        tally.add(memory.floats, reader.scores[lens] / 4 + lane);
    }
  }
  return Object.fromEntries(tallies.map(({ lens, tally }) => [lens, tally.tell(top)])) as Record<
    DrawnLens,
    RankCertainty[]
  >;
}

const drawnLenses = ["direct", "second_order", "dematel", "fcm"] as const satisfies readonly DrawnLens[];

/** What the map drawn around says itself, exactly. A lens that says nothing of it ranks by direct influence. */
function readPoint(map: InfluenceMap) {
  const { direct, total } = secondOrder(map);
  const helping = { ...map, weights: map.weights.map((weight) => Math.max(0, weight)) };
  const rows = rowSums(helping);
  const scale = [...rows, ...columnSums(helping)].reduce((most, one) => Math.max(most, one), 0);
  // Where all give nearly the same the series hardly ends; its ranks are as exact then as those of the draws.
  const isRegular = rows.reduce((least, one) => Math.min(least, one), scale) > (1 - 1e-4) * scale;
  const zeros = new Float64Array(map.size);
  // A little more than the largest sum, for maps whose sums are all alike.
  const series = scale === 0 ? null : sumOfSeries(helping, scale * (1 + 1e-9), zeros.slice(), isRegular ? 3e-4 : 1e-12);
  const cognitive = readCognitive(map);
  return {
    point: { direct, second_order: total, dematel: series ?? direct, fcm: cognitive?.moved ?? direct },
    begin: { dematel: series ?? zeros, state: cognitive?.state ?? zeros, moved: cognitive?.moved ?? zeros },
  };
}

function readCognitive(map: InfluenceMap) {
  try {
    return cognitiveLeverage(map);
  } catch (error) {
    if (error instanceof LensRefused) return null;
    throw error;
  }
}

/** Counts, over draws, how often each challenge had each rank. */
class RankTally {
  readonly #point: Float64Array;
  readonly #size: number;
  readonly #counts: Uint32Array;
  /** The order of the last draw, from which that of the next is found quickly. */
  readonly #order: Int32Array;
  readonly #scores: Float64Array;
  #draws = 0;

  constructor(point: Float64Array) {
    this.#point = point;
    this.#size = point.length;
    this.#counts = new Uint32Array(point.length ** 2);
    this.#order = Int32Array.from(orderOf(point));
    this.#scores = new Float64Array(point.length);
  }

  /** Counts a draw whose scores stand at every sixteenth place from `start`; equal scores in the order of the list. */
  add(floats: Float32Array, start: number): void {
    const [order, scores, counts, size] = [this.#order, this.#scores, this.#counts, this.#size];
    this.#draws++;
    for (let at = 0; at < size; at++) scores[at] = floats[start + at * lanes] ?? 0;
    for (let at = 1; at < size; at++) {
      const one = order[at] ?? 0;
      const score = scores[one] ?? 0;
      let place = at;
      for (; place > 0; place--) {
        const before = order[place - 1] ?? 0;
        const other = scores[before] ?? 0;
        if (other > score || (other === score && before < one)) break;
        order[place] = before;
      }
      order[place] = one;
    }
    for (let rank = 0; rank < size; rank++) {
      const cell = (order[rank] ?? 0) * size + rank;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }

  tell(top: number): RankCertainty[] {
    return Array.from(ranksOf(this.#point), (rank, challenge) => {
      const counts = this.#counts.subarray(challenge * this.#size, (challenge + 1) * this.#size);
      return {
        rank,
        low: Math.min(rank, rankReached(counts, 0.05 * this.#draws)),
        high: Math.max(rank, rankReached(counts, 0.95 * this.#draws)),
        probability: counts.subarray(0, top).reduce((sum, one) => sum + one, 0) / Math.max(1, this.#draws),
      };
    });
  }
}

function rankReached(counts: Uint32Array, draws: number): number {
  let sum = 0;
  const at = counts.findIndex((count) => {
    sum += count;
    return sum > draws;
  });
  return at === -1 ? counts.length : at + 1;
}

/** Ranks of a map as it stands: an interval is the ranks that ties share, a probability that of a fair draw among them. */
export function ranksWithoutRaters(scores: ArrayLike<number>, top: number): RankCertainty[] {
  const ranks = ranksOf(scores);
  return Array.from(ranks, (rank) => {
    const tied = ranks.filter((other) => other === rank).length;
    const high = rank + tied - 1;
    return { rank, low: rank, high, probability: Math.max(0, Math.min(tied, top - rank + 1)) / tied };
  });
}
