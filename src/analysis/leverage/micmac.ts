import { type InfluenceMap, influencesOf, LensRefused, refuseSigned } from "./influence-map.ts";

/** Influence and dependence through paths of k steps, once their orders no longer change with k. */
export interface Micmac {
  /** The smallest power from which both orders stay as they are. */
  power: number;
  /** The power from which the order of influence stays, and that of dependence. */
  powers: { influence: number; dependence: number };
  /** Places from the most influential to the least; ties in the order of the list. */
  influenceOrder: number[];
  dependenceOrder: number[];
  /** Ranks in indirect influence; equal ones share the better rank. */
  influenceRanks: Int32Array;
  /** Places that stand higher in indirect influence than in direct, whichever way ties are broken. */
  hidden: number[];
}

/** Exact row sums (influence) and column sums (dependence) of a power of the map, weights times 10^`decimals`. */
export interface PowerSums {
  influence: bigint[];
  dependence: bigint[];
}

interface Ranks {
  influence: Int32Array;
  dependence: Int32Array;
}

const mostPowers = 120;
const quietPowers = 10;

/**
 * MICMAC: row and column sums of M^k, k raised until both orders have stayed the same for ten powers more.
 * Duperrin & Godet 1973. Weights are taken as exact decimals of up to six places, so that ties are ties.
 * @throws {LensRefused} where a weight is negative, where no influence comes back in a loop, or where orders never settle.
 */
export function micmac(map: InfluenceMap): Micmac {
  refuseSigned(map, "MICMAC");
  let direct: Ranks = { influence: Int32Array.of(), dependence: Int32Array.of() };
  let [last, power] = [direct, 0];
  const since = { influence: 1, dependence: 1 };
  for (const sums of powersOf(map)) {
    power++;
    if (sums.influence.every((sum) => sum === 0n)) throw new LensRefused(sayEnded(power));
    const ranks = { influence: exactRanks(sums.influence), dependence: exactRanks(sums.dependence) };
    if (power === 1) direct = ranks;
    if (!sameRanks(ranks.influence, last.influence)) since.influence = power;
    if (!sameRanks(ranks.dependence, last.dependence)) since.dependence = power;
    last = ranks;
    const settled = Math.max(since.influence, since.dependence);
    if (power - settled >= quietPowers) {
      return {
        power: settled,
        powers: since,
        influenceOrder: orderByRank(ranks.influence),
        dependenceOrder: orderByRank(ranks.dependence),
        influenceRanks: ranks.influence,
        hidden: orderByRank(ranks.influence).filter(
          (at) => worstRank(ranks.influence, at) < (direct.influence[at] ?? 0),
        ),
      };
    }
    if (power === mostPowers) break;
  }
  throw new LensRefused(`MICMAC's orders do not settle within ${mostPowers} powers of the map.`);
}

const sayEnded = (power: number) =>
  power === 1
    ? "MICMAC needs at least one influence."
    : `MICMAC needs loops: on this map every chain of influence ends after ${power - 1} ${power === 2 ? "step" : "steps"}.`;

/** The sums of M, M², M³ … without end. For a map of zeros and ones they count walks. */
export function* powersOf(map: InfluenceMap): Generator<PowerSums> {
  const links = influencesOf(map);
  const weights = exactWeights(links.map(({ weight }) => weight));
  const ones = Array<bigint>(map.size).fill(1n);
  let sums: PowerSums = { influence: ones, dependence: ones };
  while (true) {
    const next = { influence: Array<bigint>(map.size).fill(0n), dependence: Array<bigint>(map.size).fill(0n) };
    links.forEach(({ from, to }, at) => {
      const weight = weights[at] ?? 0n;
      next.influence[from] = (next.influence[from] ?? 0n) + weight * (sums.influence[to] ?? 0n);
      next.dependence[to] = (next.dependence[to] ?? 0n) + weight * (sums.dependence[from] ?? 0n);
    });
    sums = next;
    yield sums;
  }
}

function exactWeights(weights: readonly number[]): bigint[] {
  const places = [0, 1, 2, 3, 4, 5].find((digits) =>
    weights.every((weight) => Number(weight.toFixed(digits)) === weight),
  );
  return weights.map((weight) => BigInt(Math.round(weight * 10 ** (places ?? 6))));
}

function exactRanks(sums: readonly bigint[]): Int32Array {
  const order = [...sums.keys()].sort((a, b) => compare(sums[b] ?? 0n, sums[a] ?? 0n));
  const ranks = new Int32Array(sums.length);
  order.forEach((place, at) => {
    const before = order[at - 1];
    const tied = before !== undefined && sums[before] === sums[place];
    ranks[place] = tied ? (ranks[before] ?? 1) : at + 1;
  });
  return ranks;
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
const sameRanks = (a: Int32Array, b: Int32Array) => a.length === b.length && a.every((rank, at) => rank === b[at]);
const orderByRank = (ranks: Int32Array) => [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
const worstRank = (ranks: Int32Array, place: number) =>
  (ranks[place] ?? 0) + ranks.filter((rank) => rank === ranks[place]).length - 1;
