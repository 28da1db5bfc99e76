import { seededIntegers } from "../equity/random.ts";
import { orthonormalize, rotateToAxes } from "./subspace.ts";
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

/** How many vectors are carried side by side, in numbers that stay in registers. */
const lanes = 4;
const mostComponents = 32;

/**
 * Principal components of votes, of which most are missing. Votes are centred on the mean of their statement, and a
 * missing one is taken to be that mean, so that it pulls nowhere. Found by randomized subspace iteration (Halko,
 * Martinsson & Tropp 2011); counted as real beyond the strongest component of the same centred votes with signs drawn
 * at random, which keeps each participant's and statement's number of votes (Hong, Sheng & Dobriban 2020).
 * Deterministic for a seed.
 */
export function findComponents(votes: Votes, seed: number): Components {
  const means = statementMeans(votes);
  const centred = centreVotes(votes, means);
  const draw = seededIntegers(seed);
  const noise = strengthOfNoise(votes, centred, draw);
  for (let width = 2 * lanes; ; width *= 2) {
    const found = strongest(votes, centred, width, draw);
    const real = found.strengths.filter((strength) => strength > noise).length;
    if (real < width - 2 || width >= mostComponents || width >= votes.statements) return { means, ...found, real };
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

function centreVotes({ statement, vote }: Votes, means: Float64Array): Float64Array {
  const centred = new Float64Array(vote.length);
  for (let at = 0; at < vote.length; at += 1) centred[at] = (vote[at] ?? 0) - (means[statement[at] ?? 0] ?? 0);
  return centred;
}

/** So many votes show the directions well enough to begin with, or to measure what is noise. */
const enoughVotes = 500_000;
const roundsOfSome = 10;
const roundsOfAll = 2;
/** One draw of signs, after so many rounds, gives the strongest component of chance a little too weak. */
const noiseMargin = 1.04;

/** Every how many participants to take so that about `enoughVotes` are looked at. */
const strideOf = (votes: Votes): number => Math.ceil(votes.vote.length / enoughVotes);

/** Of some of many participants, and then made up to all of them as independent noise grows: (√n + √statements)². */
function strengthOfNoise(votes: Votes, centred: Float64Array, draw: (bound: number) => number): number {
  const stride = strideOf(votes);
  const signed = randomSigns(centred, draw);
  let basis = randomBasis(votes.statements, lanes, draw);
  for (let round = 0; round < roundsOfSome; round += 1) basis = orthonormalize(imagesOf(votes, signed, basis, stride));
  const [strength = 0] = rotateToAxes(basis, imagesOf(votes, signed, basis, stride)).values;
  const edge = (participants: number) => (Math.sqrt(participants) + Math.sqrt(votes.statements)) ** 2;
  return (noiseMargin * strength * edge(votes.participants)) / edge(votes.participants / stride);
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

function strongest(votes: Votes, values: Float64Array, width: number, draw: (bound: number) => number) {
  const stride = strideOf(votes);
  let basis = randomBasis(votes.statements, width, draw);
  for (let round = 0; round < roundsOfSome; round += 1) basis = orthonormalize(imagesOf(votes, values, basis, stride));
  for (let round = 1; round < roundsOfAll; round += 1) basis = orthonormalize(imagesOf(votes, values, basis, 1));
  const { vectors: loadings, values: strengths } = rotateToAxes(basis, imagesOf(votes, values, basis, 1));
  return { loadings, strengths };
}

const randomBasis = (length: number, width: number, draw: (bound: number) => number): Float64Array[] =>
  orthonormalize(Array.from({ length: width }, () => Float64Array.from({ length }, () => draw(0x10000) / 0x8000 - 1)));

const imagesOf = (votes: Votes, values: Float64Array, basis: readonly Float64Array[], stride: number): Float64Array[] =>
  vectorsOf(
    blocksOf(basis, votes.statements).map((block) => applyTwice(votes, values, block, stride)),
    votes.statements,
  );

/** XᵀX times four vectors, X being the votes' values of every so manyeth participant; one walk over each participant's votes, there and back. */
function applyTwice(votes: Votes, values: Float64Array, vectors: Float64Array, stride: number): Float64Array {
  const { participants, start, statement } = votes;
  const images = new Float64Array(vectors.length);
  for (let participant = 0; participant < participants; participant += stride) {
    const from = start[participant] ?? 0;
    const to = start[participant + 1] ?? 0;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let at = from; at < to; at += 1) {
      const value = values[at] ?? 0;
      const on = (statement[at] ?? 0) * lanes;
      a += value * (vectors[on] ?? 0);
      b += value * (vectors[on + 1] ?? 0);
      c += value * (vectors[on + 2] ?? 0);
      d += value * (vectors[on + 3] ?? 0);
    }
    for (let at = from; at < to; at += 1) {
      const value = values[at] ?? 0;
      const on = (statement[at] ?? 0) * lanes;
      images[on] = (images[on] ?? 0) + value * a;
      images[on + 1] = (images[on + 1] ?? 0) + value * b;
      images[on + 2] = (images[on + 2] ?? 0) + value * c;
      images[on + 3] = (images[on + 3] ?? 0) + value * d;
    }
  }
  return images;
}

const vectorsOf = (blocks: readonly Float64Array[], length: number): Float64Array[] =>
  blocks.flatMap((block) =>
    Array.from({ length: lanes }, (_, lane) => Float64Array.from({ length }, (_, at) => block[at * lanes + lane] ?? 0)),
  );

const blocksOf = (vectors: readonly Float64Array[], length: number): Float64Array[] =>
  Array.from({ length: vectors.length / lanes }, (_, block) =>
    Float64Array.from(
      { length: length * lanes },
      (_, at) => vectors[block * lanes + (at % lanes)]?.[Math.floor(at / lanes)] ?? 0,
    ),
  );
