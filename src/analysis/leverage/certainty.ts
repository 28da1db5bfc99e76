import { sumOfSeries } from "./dematel.ts";
import { columnSums, type InfluenceMap, rowSums } from "./influence-map.ts";
import { linkDraws } from "./link-draws.ts";
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
export type DrawnLens = "direct" | "second_order" | "dematel";

/** What a draw says of every challenge through each lens. */
type Scores = Record<DrawnLens, Float64Array>;

/** The estimated links as a map of all pairs. */
export function mapOfEstimates({ challenges }: LinkEstimates, weights: Float64Array): InfluenceMap {
  return {
    size: challenges,
    starts: Int32Array.from({ length: challenges + 1 }, (_, row) => row * challenges),
    targets: Int32Array.from(weights, (_, cell) => cell % challenges),
    weights,
  };
}

/**
 * The rank of each challenge through each lens, with the interval and the probability of the top k over seeded draws of
 * the map (`linkDraws`). It is the certainty of what these people think, not of what is so.
 */
export function drawRanks(
  estimates: LinkEstimates,
  { top, replicates, seed }: { top: number; replicates: number; seed: number },
): Record<DrawnLens, RankCertainty[]> {
  const map = mapOfEstimates(estimates, estimates.mean.slice());
  const series = new Float64Array(map.size);
  const point = scoresOf(map, series);
  const draw = linkDraws(estimates, seed);
  const tallies = {
    direct: new RankTally(map.size),
    second_order: new RankTally(map.size),
    dematel: new RankTally(map.size),
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    draw(map.weights);
    const scores = scoresOf(map, series);
    tallies.direct.add(scores.direct);
    tallies.second_order.add(scores.second_order);
    tallies.dematel.add(scores.dematel);
  }
  return {
    direct: tallies.direct.tell(point.direct, top),
    second_order: tallies.second_order.tell(point.second_order, top),
    dematel: tallies.dematel.tell(point.dematel, top),
  };
}

/** Scores of a map of all pairs; `series` is where DEMATEL's series begins, and is moved to its end. */
function scoresOf(map: InfluenceMap, series: Float64Array): Scores {
  const { direct, total } = secondOrder(map);
  const helping = { ...map, weights: map.weights.map((weight) => Math.max(0, weight)) };
  const scale = Math.max(...rowSums(helping), ...columnSums(helping));
  const dematel = scale > 0 ? sumOfSeries(helping, scale * (1 + 1e-9), series, 1e-5).slice() : direct;
  return { direct, second_order: total, dematel };
}

/** Counts, over draws, how often each challenge had each rank. */
class RankTally {
  readonly #size: number;
  readonly #counts: Uint32Array;
  #draws = 0;

  constructor(size: number) {
    this.#size = size;
    this.#counts = new Uint32Array(size * size);
  }

  add(scores: Float64Array): void {
    this.#draws++;
    orderOf(scores).forEach((challenge, rank) => {
      const cell = challenge * this.#size + rank;
      this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
    });
  }

  tell(point: Float64Array, top: number): RankCertainty[] {
    return Array.from(ranksOf(point), (rank, challenge) => {
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
