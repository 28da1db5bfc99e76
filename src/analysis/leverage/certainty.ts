import { sumOfSeries } from "./dematel.ts";
import type { InfluenceMap } from "./influence-map.ts";
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
  const reader = new ScoreReader(map);
  const point = reader.readFirst(map);
  const draw = linkDraws(estimates, seed);
  const tallies = {
    direct: new RankTally(map.size),
    second_order: new RankTally(map.size),
    dematel: new RankTally(map.size),
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    draw(map.weights);
    const scores = reader.read(map, roughly);
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

/** As exact as ranks that are drawn again and again need to be. */
const roughly = 3e-4;

/** Scores maps of all pairs, one after another; DEMATEL's series of each begins where that of the first map ended. */
class ScoreReader {
  readonly #helping: InfluenceMap;
  readonly #columns: Float64Array;
  #series: Float64Array;
  /** The smallest row sum, relative to the scale: near 1 on a map where all give the same, whose series hardly ends. */
  #least = 0;

  constructor(map: InfluenceMap) {
    this.#helping = { ...map, weights: new Float64Array(map.weights.length) };
    this.#columns = new Float64Array(map.size);
    this.#series = new Float64Array(map.size);
  }

  /** The scores of the first map, exactly. */
  readFirst(map: InfluenceMap): Scores {
    const scores = this.read(map, 1e-12);
    this.#series = scores.dematel;
    return scores;
  }

  /** Scores with DEMATEL's as exact as asked for, relative to the largest. */
  read(map: InfluenceMap, tolerance: number): Scores {
    const { direct, total } = secondOrder(map);
    const scale = this.#keepHelping(map);
    if (scale === 0) return { direct, second_order: total, dematel: direct };
    const reached = this.#least > 1 - 1e-4 ? Math.max(tolerance, roughly) : tolerance;
    return { direct, second_order: total, dematel: sumOfSeries(this.#helping, scale, this.#series.slice(), reached) };
  }

  /** Takes over the weights above 0; answers their largest row or column sum, and a little more for regular maps. */
  #keepHelping({ size, weights }: InfluenceMap): number {
    const [helping, columns] = [this.#helping.weights, this.#columns];
    columns.fill(0);
    let scale = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let from = 0, cell = 0; from < size; from++) {
      let row = 0;
      for (let to = 0; to < size; to++, cell++) {
        const weight = Math.max(0, weights[cell] ?? 0);
        helping[cell] = weight;
        row += weight;
        columns[to] = (columns[to] ?? 0) + weight;
      }
      if (row > scale) scale = row;
      if (row < least) least = row;
    }
    for (const column of columns) if (column > scale) scale = column;
    this.#least = scale === 0 ? 0 : least / scale;
    return scale * (1 + 1e-9);
  }
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

/** Ranks of a map as it stands: an interval is the ranks that ties share, a probability that of a fair draw among them. */
export function ranksWithoutRaters(scores: ArrayLike<number>, top: number): RankCertainty[] {
  const ranks = ranksOf(scores);
  return Array.from(ranks, (rank) => {
    const tied = ranks.filter((other) => other === rank).length;
    const high = rank + tied - 1;
    return { rank, low: rank, high, probability: Math.max(0, Math.min(tied, top - rank + 1)) / tied };
  });
}
