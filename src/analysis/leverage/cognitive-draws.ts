import { seededIntegers } from "../equity/random.ts";
import { simulate } from "./cognitive-map.ts";
import type { InfluenceMap } from "./influence-map.ts";
import { groupByPair, type JudgedPairs, type Judgments } from "./judgments.ts";
import { lanes } from "./lanes/kernel.ts";
import { LaneMap, roomOfMap } from "./lanes/lane-map.ts";
import { type LaneForm, type LaneMemory, openLanes } from "./lanes/lanes.ts";

/** How people are drawn anew, and how the map that they make moves (modified Kosko, sigmoid). */
export interface StatesWanted {
  /** The answer that makes an influence of 1. */
  scale: number;
  lambda: number;
  threshold: number;
  replicates: number;
  seed: number;
  form?: LaneForm;
}

/** Parts of an answer that can be counted with: whole ones, halves, quarters … hundredths. */
const parts = [1, 2, 4, 5, 6, 10, 12, 20, 60, 100];
const mostWhole = 32_767;

/** Into how many equal parts answers must be cut for all to be whole; null where they are finer than a hundredth. */
export function partsOf(scores: Float64Array): number | null {
  const isWhole = (by: number) =>
    scores.every((one) => Math.abs(one * by - Math.round(one * by)) < 1e-9 && Math.abs(one * by) <= mostWhole);
  return parts.find(isWhole) ?? null;
}

/**
 * A fuzzy cognitive map that people judged, its influences the mean answers, brought to rest over and over with these
 * people drawn anew: the plain bootstrap. Sixteen draws go side by side, answers counted as whole numbers. `take` gets the
 * states of sixteen draws, a row of sixteen for each challenge, and how many of them count; null for draws that do not rest.
 * An influence that nobody of a draw judged has the mean of all. The same seed gives the same draws on every machine.
 */
export function drawStates(
  judgments: Judgments,
  wanted: StatesWanted,
  take: (states: Float32Array | null, count: number) => void,
): void {
  const cut = partsOf(judgments.score);
  if (cut === null) throw new RangeError("Answers are finer than a hundredth.");
  const pairs = groupByPair(judgments);
  const map = mapOfPairs(pairs, judgments.challenges);
  const twos = Math.ceil(judgments.raters / 2);
  const [links, isWhole] = [pairs.from.length, pairs.score.length === pairs.from.length * judgments.raters];
  const ofMap = roomOfMap(map);
  const tables = links * twos * (isWhole ? 1 : 2);
  const numbers = ofMap.numbers + tables + (twos + links + judgments.challenges + 2) * lanes;
  const memory = openLanes(numbers, ofMap.pieces + 8, wanted.form);
  const own = new LaneMap(memory, map);
  const answers = keepTable(memory, pairs, twos, (score) => Math.round(score * cut));
  const given = isWhole ? null : keepTable(memory, pairs, twos, () => 1);
  const [times, counts] = [memory.room(twos * lanes), memory.room(links * lanes)];
  const state = memory.room(judgments.challenges * lanes);
  const factor = memory.keepFloats(new Float32Array(lanes).fill(1));
  const drawn = memory.shorts.subarray(times / 2, times / 2 + twos * lanes * 2);
  const rows = (place: number, count: number) => memory.floats.subarray(place / 4, place / 4 + count * lanes);
  const [states, weights, amounts] = [rows(state, judgments.challenges), rows(own.weights, links), rows(counts, links)];
  const begin = beginOf(map, wanted);
  const step = 1 / cut / wanted.scale;
  for (let group = 0; group * lanes < wanted.replicates; group++) {
    drawPeople(drawn, judgments.raters, (wanted.seed ^ Math.imul(group, 0x9e3779b1)) >>> 0);
    memory.kernel.tally(own.weights, answers, times, links, twos, given === null ? step / judgments.raters : step);
    if (given !== null) {
      memory.kernel.tally(counts, given, times, links, twos, 1);
      for (let at = 0; at < weights.length; at++) {
        const amount = amounts[at] ?? 0;
        weights[at] =
          amount > 0 ? (weights[at] ?? 0) / amount : (map.weights[Math.floor(at / lanes)] ?? 0) / wanted.scale;
      }
    }
    states.set(begin);
    const steps = own.rest(state, { lambda: wanted.lambda, factor, threshold: wanted.threshold });
    take(steps === null ? null : states, Math.min(lanes, wanted.replicates - group * lanes));
  }
}

/** Where the map of the means rests, which no draw is far from, for sixteen draws; the middle where it does not rest. */
function beginOf(map: InfluenceMap, { scale, lambda }: StatesWanted): Float32Array {
  const weights = map.weights.map((weight) => weight / scale);
  const motion = { rule: "modified-kosko", squash: "sigmoid", lambda } as const;
  const found = simulate({ ...map, weights }, motion, { start: new Float64Array(map.size).fill(0.5) });
  const isRest = found.outcome === "converged";
  return Float32Array.from({ length: map.size * lanes }, (_, at) =>
    isRest ? (found.state[Math.floor(at / lanes)] ?? 0.5) : 0.5,
  );
}

/**
 * How often each person is drawn, of as many draws as there are people, for sixteen draws: xorshift32 of Marsaglia 2003
 * (doi 10.18637/jss.v008.i14), each number split in two and taken to a person without preference (Lemire 2019, doi
 * 10.1145/3230636). Written out, as millions are drawn.
 */
function drawPeople(drawn: Int16Array, raters: number, seed: number): void {
  if (raters > 0xffff) throw new RangeError("More people than can be drawn.");
  let word = (seededIntegers(seed)(0xffff_ffff) + 1) | 0;
  const unfair = 0x1_0000 % raters;
  drawn.fill(0);
  for (let lane = 0; lane < lanes; lane++) {
    for (let left = raters; left > 0; ) {
      word ^= word << 13;
      word ^= word >>> 17;
      word ^= word << 5;
      const first = (word & 0xffff) * raters;
      const second = (word >>> 16) * raters;
      if ((first & 0xffff) >= unfair) {
        const at = placeOf(first >>> 16, lane);
        drawn[at] = (drawn[at] ?? 0) + 1;
        left--;
      }
      if (left > 0 && (second & 0xffff) >= unfair) {
        const at = placeOf(second >>> 16, lane);
        drawn[at] = (drawn[at] ?? 0) + 1;
        left--;
      }
    }
  }
}

/** Where a person's draws of a lane stand: two neighbouring people side by side. */
const placeOf = (rater: number, lane: number) => ((rater >> 1) * lanes + lane) * 2 + (rater & 1);

/** A row for each pair with a whole number of two bytes for each person; 0 where she did not answer. */
function keepTable(memory: LaneMemory, pairs: JudgedPairs, twos: number, numberOf: (score: number) => number): number {
  const table = memory.room(pairs.from.length * twos);
  for (let pair = 0; pair < pairs.from.length; pair++) {
    for (let at = pairs.starts[pair] ?? 0; at < (pairs.starts[pair + 1] ?? 0); at++)
      memory.shorts[table / 2 + pair * 2 * twos + (pairs.rater[at] ?? 0)] = numberOf(pairs.score[at] ?? 0);
  }
  return table;
}

/** The judged pairs as influences, each with its mean answer, in the order of the pairs. */
function mapOfPairs({ from, to, starts, score }: JudgedPairs, size: number): InfluenceMap {
  const rows = new Int32Array(size + 1);
  for (const sender of from) rows[sender + 1] = (rows[sender + 1] ?? 0) + 1;
  for (let row = 0; row < size; row++) rows[row + 1] = (rows[row + 1] ?? 0) + (rows[row] ?? 0);
  const weights = Float64Array.from(to, (_, pair) => {
    const own = score.subarray(starts[pair] ?? 0, starts[pair + 1] ?? 0);
    return own.reduce((sum, one) => sum + one, 0) / own.length;
  });
  return { size, starts: rows, targets: to, weights };
}
