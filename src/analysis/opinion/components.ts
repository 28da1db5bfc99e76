import { seededIntegers } from "../equity/random.ts";
import { lanes, type SparseRows, strongestDirections } from "./strongest-directions.ts";
import type { Votes } from "./votes.ts";

/** The directions in which opinions differ most. */
export interface Components {
  /** For each statement, the mean of the votes on it. */
  means: Float64Array;
  /** One unit vector over the statements a component, the strongest first. */
  loadings: readonly Float64Array[];
  /** The sum of squares along each. */
  strengths: readonly number[];
  /** How many of them are stronger than the strongest of the same votes without their signs' order. */
  real: number;
}

const mostComponents = 32;

/**
 * Principal components of votes, of which most are missing. Votes are centred on the mean of their statement, and a
 * missing one is taken to be that mean, so that it pulls nowhere. Components count as real beyond the strongest of the
 * same centred votes with signs drawn at random, which keeps each participant's and statement's number of votes (Hong,
 * Sheng & Dobriban 2020).
 * Deterministic for a seed.
 */
export function findComponents(votes: Votes, seed: number): Components {
  const means = statementMeans(votes);
  const centred = centreVotes(votes, means);
  const stride = Math.ceil(votes.vote.length / enoughVotes);
  const draw = seededIntegers(seed);
  const noise = strengthOfNoise(centred, stride, draw);
  for (let width = 2 * lanes; ; width *= 2) {
    const { vectors: loadings, strengths } = strongestDirections(centred, width, draw, { stride });
    const real = strengths.filter((strength) => strength > noise).length;
    if (real < width - 2 || width >= mostComponents || width >= votes.statements) {
      return { means, loadings, strengths, real };
    }
  }
}

function statementMeans({ statements, statement, vote }: Votes): Float64Array {
  const sums = new Float64Array(statements);
  const counts = new Float64Array(statements);
  for (let at = 0; at < vote.length; at += 1) {
    const on = statement[at] ?? 0;
    sums[on] = (sums[on] ?? 0) + (vote[at] ?? 0);
    counts[on] = (counts[on] ?? 0) + 1;
  }
  return sums.map((sum, on) => sum / Math.max(1, counts[on] ?? 0));
}

function centreVotes({ participants, statements, start, statement, vote }: Votes, means: Float64Array): SparseRows {
  const value = new Float64Array(vote.length);
  for (let at = 0; at < vote.length; at += 1) value[at] = (vote[at] ?? 0) - (means[statement[at] ?? 0] ?? 0);
  return { rows: participants, columns: statements, start, column: statement, value };
}

/** So many votes show the directions well enough to begin with, or to measure what is noise. */
const enoughVotes = 500_000;
/** One draw of signs, after a few rounds, gives the strongest component of chance a little too weak. */
const noiseMargin = 1.04;

/** Of some of many participants, then made up to all of them as independent noise grows: (√rows + √columns)². */
function strengthOfNoise(centred: SparseRows, stride: number, draw: (bound: number) => number): number {
  const signed = { ...centred, value: randomSigns(centred.value, draw) };
  const [strength = 0] = strongestDirections(signed, lanes, draw, { stride, wholly: false }).strengths;
  const edge = (rows: number) => (Math.sqrt(rows) + Math.sqrt(centred.columns)) ** 2;
  return (noiseMargin * strength * edge(centred.rows)) / edge(centred.rows / stride);
}

function randomSigns(values: Float64Array, draw: (bound: number) => number): Float64Array {
  const signed = new Float64Array(values.length);
  let bits = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (at % 16 === 0) bits = draw(0x10000);
    signed[at] = (bits >> (at % 16)) & 1 ? (values[at] ?? 0) : -(values[at] ?? 0);
  }
  return signed;
}
