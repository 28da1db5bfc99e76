import { seededIntegers } from "../equity/random.ts";
import { lanes } from "./lanes/kernel.ts";
import type { LaneMemory } from "./lanes/lanes.ts";
import type { LinkEstimates } from "./links-from-judgments.ts";
import { seededNormals } from "./normal-draws.ts";

/** How many numbers, in how many pieces, the draws of these links need in the lanes' memory. */
export const roomOfDraws = ({ challenges, pairs, offsets }: LinkEstimates) => ({
  numbers: challenges ** 2 + 1 + 2 * pairs.score.length + offsets.length * lanes,
  pieces: 4,
});

/**
 * Draws whole maps as they might be given what these raters said, sixteen at a time, into a row for each pair at `into`.
 * Each draw resamples the raters, which moves together all that a rater judged, and adds to every link what resampling
 * cannot show of its posterior variance: the shrinkage of thin pairs and the uncertainty of sender and receiver. The
 * variance of a link over many draws is its posterior variance, or that of resampling where this is larger.
 */
export function linkDraws(estimates: LinkEstimates, seed: number, memory: LaneMemory, into: number): () => void {
  const { pairs, challenges, offsets } = estimates;
  const pulls = pullsOf(estimates);
  const drawRater = seededIntegers(seed);
  const spread = spreadOf(estimates, pulls, seed);
  const places = {
    starts: memory.keepIntegers(startsByCell(estimates)),
    rater: memory.keepIntegers(pairs.rater),
    pulls: memory.keepFloats(pulls),
    times: memory.room(offsets.length * lanes),
  };
  const times = memory.floats.subarray(places.times / 4, places.times / 4 + offsets.length * lanes);
  const drawn = memory.floats.subarray(into / 4, into / 4 + challenges ** 2 * lanes);
  return () => {
    times.fill(-1);
    for (let k = 0; k < times.length; k++) {
      const at = drawRater(offsets.length) * lanes + (k % lanes);
      times[at] = (times[at] ?? 0) + 1;
    }
    spread(drawn);
    memory.kernel.add(into, places.starts, places.rater, places.pulls, places.times, challenges ** 2);
  };
}

/** Fills maps with what resampling does not show: a link's mean, its sender's and receiver's draws, and its own. */
function spreadOf(estimates: LinkEstimates, pulls: Float64Array, seed: number): (drawn: Float32Array) => void {
  const { challenges, mean, ownShare } = estimates;
  const normal = seededNormals(seed + 1);
  const own = ownSpread(estimates, pulls);
  const noise = new Float64Array(challenges * lanes);
  const [senders, receivers] = [new Float64Array(challenges * lanes), new Float64Array(challenges * lanes)];
  return (drawn) => {
    spread(senders, normal, estimates.senderUncertainty);
    spread(receivers, normal, estimates.receiverUncertainty);
    for (let from = 0; from < challenges; from++) {
      normal(noise);
      for (let to = 0; to < challenges; to++) {
        const cell = from * challenges + to;
        const open = from === to ? 0 : 1 - (ownShare[cell] ?? 0);
        const [level, width] = [mean[cell] ?? 0, own[cell] ?? 0];
        for (let lane = 0; lane < lanes; lane++) {
          const structural = (senders[from * lanes + lane] ?? 0) + (receivers[to * lanes + lane] ?? 0);
          drawn[cell * lanes + lane] = level + open * structural + width * (noise[to * lanes + lane] ?? 0);
        }
      }
    }
  };
}

/** The width of each link's own draw: what neither resampling nor its sender and receiver show. */
function ownSpread(estimates: LinkEstimates, pulls: Float64Array): Float64Array {
  const { challenges, variance, pairs } = estimates;
  const left = variance.map((all, cell) => Math.max(0, all - sharedOf(estimates, cell)));
  pairs.from.forEach((from, pair) => {
    const cell = from * challenges + (pairs.to[pair] ?? 0);
    let resampled = 0;
    for (let at = pairs.starts[pair] ?? 0; at < (pairs.starts[pair + 1] ?? 0); at++) resampled += (pulls[at] ?? 0) ** 2;
    left[cell] = Math.max(0, (left[cell] ?? 0) - resampled);
  });
  return left.map(Math.sqrt);
}

/** Where the answers of each ordered pair begin, those without answers included. */
function startsByCell({ challenges, pairs }: LinkEstimates): Int32Array {
  const starts = new Int32Array(challenges ** 2 + 1);
  pairs.from.forEach((from, pair) => {
    const cell = from * challenges + (pairs.to[pair] ?? 0);
    starts[cell + 1] = (pairs.starts[pair + 1] ?? 0) - (pairs.starts[pair] ?? 0);
  });
  for (let cell = 0; cell < challenges ** 2; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  return starts;
}

/** Fills with normal numbers, sixteen of each of the given variances. */
function spread(into: Float64Array, normal: (into: Float64Array) => void, variances: Float64Array): void {
  normal(into);
  for (let at = 0; at < into.length; at++)
    into[at] = (into[at] ?? 0) * Math.sqrt(variances[Math.floor(at / lanes)] ?? 0);
}

/** The part of a link's variance that it shares with its sender's and receiver's other links. */
function sharedOf(
  { challenges, ownShare, senderUncertainty, receiverUncertainty }: LinkEstimates,
  cell: number,
): number {
  const open = 1 - (ownShare[cell] ?? 0);
  const sender = senderUncertainty[Math.floor(cell / challenges)] ?? 0;
  return open * open * (sender + (receiverUncertainty[cell % challenges] ?? 0));
}

/** By how much each answer, drawn once more, would move the estimate of its pair. */
function pullsOf({ challenges, mean, ownShare, pairs, offsets, weights }: LinkEstimates): Float64Array {
  const pulls = new Float64Array(pairs.score.length);
  pairs.from.forEach((from, pair) => {
    const cell = from * challenges + (pairs.to[pair] ?? 0);
    const [start, end] = [pairs.starts[pair] ?? 0, pairs.starts[pair + 1] ?? 0];
    let amount = 0;
    for (let at = start; at < end; at++) amount += weights[pairs.rater[at] ?? 0] ?? 0;
    for (let at = start; at < end; at++) {
      const rater = pairs.rater[at] ?? 0;
      const left = (pairs.score[at] ?? 0) - (offsets[rater] ?? 0) - (mean[cell] ?? 0);
      pulls[at] = ((ownShare[cell] ?? 0) * (weights[rater] ?? 0) * left) / amount;
    }
  });
  return pulls;
}
