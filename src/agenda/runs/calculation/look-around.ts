import type { InfluenceMap } from "../../../analysis/leverage/influence-map.ts";
import { influencesOf, reverse, timesVector } from "../../../analysis/leverage/influence-map.ts";
import { countLoops, type LoopCount } from "../../../analysis/leverage/loops.ts";
import type { CauseResult, Tie } from "../run.ts";
import type { Reading } from "./calculation.ts";
import type { Laid } from "./lay-lenses.ts";
import { answeredCells } from "./read-map.ts";

/** At most so many stand on each side of a circle of influence. */
const perSide = 7;
/** Weaker than this is not drawn. */
const weakest = 0.05;
/** The standard deviation of answers from which people are said to be far apart, in units of the answers. */
const farApart = 1;
/** With fewer answers nothing is said of disagreement. */
const fewestToDisagree = 3;

/** What acts on each cause and what it acts on, the strongest first. */
export function findTies({ map, estimates }: Reading, idOf: (place: number) => string) {
  const answers = estimates ? answeredCells(estimates) : null;
  const apart = estimates ? disputedCells(estimates) : new Set<number>();
  const size = map.size;
  const incoming = Array.from({ length: size }, (): Tie[] => []);
  const outgoing = Array.from({ length: size }, (): Tie[] => []);
  for (const { from, to, weight } of influencesOf(map)) {
    const cell = from * size + to;
    const count = answers?.get(cell) ?? 0;
    const isKnown = !estimates || count > 0 || estimates.variance[cell] === 0;
    if (!isKnown || Math.abs(weight) < weakest || from === to) continue;
    const spread = estimates ? Math.sqrt(estimates.variance[cell] ?? 0) : null;
    const tie = { weight, spread, answers: count, disputed: apart.has(cell) };
    incoming[to]?.push({ id: idOf(from), ...tie });
    outgoing[from]?.push({ id: idOf(to), ...tie });
  }
  return { incoming: incoming.map(strongestFew), outgoing: outgoing.map(strongestFew) };
}

const strongestFew = (ties: Tie[]): Tie[] =>
  ties.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.id.localeCompare(b.id)).slice(0, perSide);

function disputedCells({ challenges, pairs }: NonNullable<Reading["estimates"]>): Set<number> {
  const found = new Set<number>();
  pairs.from.forEach((from, pair) => {
    const scores = pairs.score.subarray(pairs.starts[pair] ?? 0, pairs.starts[pair + 1] ?? 0);
    if (scores.length < fewestToDisagree) return;
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    const variance = scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (scores.length - 1);
    if (Math.sqrt(variance) > farApart) found.add(from * challenges + (pairs.to[pair] ?? 0));
  });
  return found;
}

/** Loops longer than this are not counted. */
export const longestLoop = 6;
const mostLoops = 2_000_000;

/** The loops of a map, or null where they are too many to count. */
export function countFewLoops(map: InfluenceMap): LoopCount | null {
  try {
    return countLoops(map, longestLoop, mostLoops);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const examples = 3;
const mostSteps = 20_000;

/** A few of the shortest loops through a cause, as places; the sign of each. */
export function findShortLoops(map: InfluenceMap, home: number): { places: number[]; reinforcing: boolean }[] {
  const found: { places: number[]; reinforcing: boolean }[] = [];
  let waiting: { places: number[]; sign: number }[] = [{ places: [home], sign: 1 }];
  for (let length = 1, steps = 0; length <= longestLoop && found.length < examples; length++) {
    const next: typeof waiting = [];
    for (const { places, sign } of waiting) {
      const last = places.at(-1) ?? home;
      for (let at = map.starts[last] ?? 0; at < (map.starts[last + 1] ?? 0) && steps < mostSteps; at++, steps++) {
        const to = map.targets[at] ?? 0;
        const carried = sign * Math.sign(map.weights[at] ?? 0);
        if (to === home) found.push({ places, reinforcing: carried > 0 });
        else if (!places.includes(to)) next.push({ places: [...places, to], sign: carried });
      }
    }
    waiting = next;
  }
  return found.slice(0, examples);
}

/** Multiplications that are spent on what changes if causes are solved, all together. */
const mostSpread = 3e7;
const mostTerms = 100;

/** What changes most if each cause were solved: on a fuzzy map where there is one, else by spreading along all paths. */
export function imagineSolved(
  map: InfluenceMap,
  { fuzzy, second }: Laid,
  idOf: (place: number) => string,
): CauseResult["solved"][] {
  if (fuzzy) return fuzzy.map((changes) => ({ by: "fuzzy", moved: mostMoved(changes, idOf) }));
  const scale = scaleOf(map);
  const back = reverse(map);
  const most = scale === 0 ? 0 : Math.floor(mostSpread / Math.max(1, map.targets.length));
  const first = new Set(
    [...second.total.keys()].sort((a, b) => (second.total[b] ?? 0) - (second.total[a] ?? 0)).slice(0, most),
  );
  return Array.from({ length: map.size }, (_, solved) =>
    first.has(solved) ? { by: "spread", moved: mostMoved(spreadFrom(back, solved, scale), idOf) } : null,
  );
}

/** The row of X + X² + …, X the map scaled so that nothing grows: how far solving one cause reaches each other. */
function spreadFrom(back: InfluenceMap, solved: number, scale: number): Float64Array {
  const sums = new Float64Array(back.size);
  let wave = new Float64Array(back.size);
  wave[solved] = 1;
  for (let term = 0; term < mostTerms; term++) {
    const next = timesVector(back, wave);
    let largest = 0;
    for (let at = 0; at < next.length; at++) {
      const one = (next[at] ?? 0) / scale;
      next[at] = one;
      sums[at] = (sums[at] ?? 0) + one;
      largest = Math.max(largest, Math.abs(one));
    }
    wave = Float64Array.from(next);
    if (largest < 1e-6) break;
  }
  sums[solved] = 0;
  return sums;
}

function scaleOf(map: InfluenceMap): number {
  const columns = new Float64Array(map.size);
  const rows = new Float64Array(map.size);
  for (const { from, to, weight } of influencesOf(map)) {
    rows[from] = (rows[from] ?? 0) + Math.abs(weight);
    columns[to] = (columns[to] ?? 0) + Math.abs(weight);
  }
  return rows.reduce((most, one, at) => Math.max(most, one, columns[at] ?? 0), 0);
}

const mostMoved = (changes: Float64Array, idOf: (place: number) => string) =>
  [...changes.entries()]
    .filter(([, change]) => Math.abs(change) > 1e-9)
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || a - b)
    .slice(0, perSide)
    .map(([place, change]) => ({ id: idOf(place), change }));
