import { seededIntegers } from "../equity/random.ts";
import type { LinkEstimates } from "./links-from-judgments.ts";
import { seededNormals } from "./normal-draws.ts";

/**
 * Draws whole maps as they might be given what these raters said. Each draw resamples the raters, which moves together
 * all that a rater judged, and adds to every link what resampling cannot show of its posterior variance: the shrinkage
 * of thin pairs and the uncertainty of sender and receiver. The variance of a link over many draws is its posterior
 * variance, or that of resampling where this is larger.
 */
export function linkDraws(estimates: LinkEstimates, seed: number): (into: Float64Array) => void {
  const { challenges, mean, variance, ownShare, pairs, offsets } = estimates;
  const drawRater = seededIntegers(seed);
  const normal = seededNormals(seed + 1);
  const pulls = pullsOf(estimates);
  const own = variance.map((all, cell) => Math.sqrt(Math.max(0, all - sharedOf(estimates, cell))));
  pairs.from.forEach((from, pair) => {
    const cell = from * challenges + (pairs.to[pair] ?? 0);
    let resampled = 0;
    for (let at = pairs.starts[pair] ?? 0; at < (pairs.starts[pair + 1] ?? 0); at++) resampled += (pulls[at] ?? 0) ** 2;
    own[cell] = Math.sqrt(Math.max(0, (own[cell] ?? 0) ** 2 - resampled));
  });
  const [senders, receivers] = [new Float64Array(challenges), new Float64Array(challenges)];
  const [times, noise] = [new Float64Array(offsets.length), new Float64Array(mean.length)];
  const cells = pairs.from.map((from, pair) => from * challenges + (pairs.to[pair] ?? 0));
  const open = ownShare.map((share, cell) => (Math.floor(cell / challenges) === cell % challenges ? 0 : 1 - share));
  const { starts, rater } = pairs;
  return (into) => {
    times.fill(-1);
    for (let k = 0; k < times.length; k++) {
      const drawn = drawRater(times.length);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    spread(senders, normal, estimates.senderUncertainty);
    spread(receivers, normal, estimates.receiverUncertainty);
    normal(noise);
    for (let from = 0, cell = 0; from < challenges; from++) {
      const sender = senders[from] ?? 0;
      for (let to = 0; to < challenges; to++, cell++) {
        const structural = (open[cell] ?? 0) * (sender + (receivers[to] ?? 0));
        into[cell] = (mean[cell] ?? 0) + structural + (own[cell] ?? 0) * (noise[cell] ?? 0);
      }
    }
    let at = 0;
    for (let pair = 0; pair < cells.length; pair++) {
      const end = starts[pair + 1] ?? 0;
      let pulled = 0;
      for (; at < end; at++) pulled += (times[rater[at] ?? 0] ?? 0) * (pulls[at] ?? 0);
      const cell = cells[pair] ?? 0;
      into[cell] = (into[cell] ?? 0) + pulled;
    }
  };
}

/** Fills with normal numbers of the given variances. */
function spread(into: Float64Array, normal: (into: Float64Array) => void, variances: Float64Array): void {
  normal(into);
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) * Math.sqrt(variances[at] ?? 0);
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
