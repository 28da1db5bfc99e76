import type { Components } from "./components.ts";
import type { Votes } from "./votes.ts";

/** Points, one after the other in `at`, each of `dimensions` numbers. */
export interface Points {
  count: number;
  dimensions: number;
  at: Float64Array;
}

/**
 * Where each participant stands along the first `dimensions` components: what fits the votes that were cast best,
 * drawn to the middle the fewer there are (the posterior mean of probabilistic PCA, Tipping & Bishop 1999). A missing
 * vote says nothing; nobody is moved to the middle for statements never seen, or far out for three votes. Passing says
 * nothing either: those who pass much would otherwise stand together in the middle, whatever they think.
 */
export function placeParticipants(votes: Votes, components: Components, dimensions: number): Points {
  const { means, strengths } = components;
  const noise = noisePerVote(votes, components, dimensions);
  const draw = strengths
    .slice(0, dimensions)
    .map((strength) => noise / Math.max(varianceAlong(votes, strength, noise), 1e-6));
  const loadings = sideBySide(components.loadings, votes.statements, dimensions);
  const at = new Float64Array(votes.participants * dimensions);
  const width = dimensions + 1;
  const equations = new Float64Array(dimensions * width);
  for (let participant = 0; participant < votes.participants; participant += 1) {
    equations.fill(0);
    for (let index = 0; index < dimensions; index += 1) equations[index * width + index] = draw[index] ?? 1;
    for (let place = votes.start[participant] ?? 0; place < (votes.start[participant + 1] ?? 0); place += 1) {
      if (votes.vote[place] === 0) continue;
      const on = votes.statement[place] ?? 0;
      addVote(equations, loadings, on * dimensions, (votes.vote[place] ?? 0) - (means[on] ?? 0), dimensions);
    }
    solve(equations, dimensions);
    for (let index = 0; index < dimensions; index += 1) {
      at[participant * dimensions + index] = equations[index * width + dimensions] ?? 0;
    }
  }
  return { count: votes.participants, dimensions, at };
}

/**
 * Where each participant stands as Polis draws it: the votes along each component, times √(statements / votes), a
 * missing one being the mean. Who cast few votes lies as far out as who cast many. Passing counts as missing.
 */
export function spreadParticipants(votes: Votes, { means, loadings }: Components, dimensions: number): Points {
  const along = sideBySide(loadings, votes.statements, dimensions);
  const at = new Float64Array(votes.participants * dimensions);
  for (let participant = 0; participant < votes.participants; participant += 1) {
    const [from, to] = [votes.start[participant] ?? 0, votes.start[participant + 1] ?? 0];
    let taken = 0;
    for (let place = from; place < to; place += 1) if (votes.vote[place] !== 0) taken += 1;
    const times = Math.sqrt(votes.statements / Math.max(1, taken));
    for (let place = from; place < to; place += 1) {
      if (votes.vote[place] === 0) continue;
      const on = votes.statement[place] ?? 0;
      const value = ((votes.vote[place] ?? 0) - (means[on] ?? 0)) * times;
      for (let index = 0; index < dimensions; index += 1) {
        const own = participant * dimensions + index;
        at[own] = (at[own] ?? 0) + value * (along[on * dimensions + index] ?? 0);
      }
    }
  }
  return { count: votes.participants, dimensions, at };
}

/** The loadings of each statement after those of the one before. */
function sideBySide(loadings: readonly Float64Array[], statements: number, dimensions: number): Float64Array {
  const all = new Float64Array(statements * dimensions);
  for (let at = 0; at < all.length; at += 1) all[at] = loadings[at % dimensions]?.[Math.floor(at / dimensions)] ?? 0;
  return all;
}

/** Adds what one vote says to the upper half of the normal equations. */
function addVote(equations: Float64Array, loadings: Float64Array, from: number, value: number, dimensions: number) {
  const width = dimensions + 1;
  for (let i = 0; i < dimensions; i += 1) {
    const row = i * width;
    const weight = loadings[from + i] ?? 0;
    for (let j = i; j < dimensions; j += 1) {
      equations[row + j] = (equations[row + j] ?? 0) + weight * (loadings[from + j] ?? 0);
    }
    equations[row + dimensions] = (equations[row + dimensions] ?? 0) + weight * value;
  }
}

/** Solves symmetric positive equations, of which the upper half is given, in place; the answer is the last column. */
function solve(equations: Float64Array, size: number): void {
  const width = size + 1;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) equations[i * width + j] = equations[j * width + i] ?? 0;
  }
  for (let pivot = 0; pivot < size; pivot += 1) {
    const from = pivot * width;
    const scale = 1 / (equations[from + pivot] ?? 1);
    for (let column = pivot; column <= size; column += 1) {
      equations[from + column] = (equations[from + column] ?? 0) * scale;
    }
    for (let index = 0; index < size; index += 1) {
      const row = index * width;
      const times = equations[row + pivot] ?? 0;
      if (index === pivot || times === 0) continue;
      for (let column = pivot; column <= size; column += 1) {
        equations[row + column] = (equations[row + column] ?? 0) - times * (equations[from + column] ?? 0);
      }
    }
  }
}

/** What the components leave over of one vote, squared. */
function noisePerVote(votes: Votes, { means, strengths }: Components, dimensions: number): number {
  let all = 0;
  for (let at = 0; at < votes.vote.length; at += 1) {
    all += ((votes.vote[at] ?? 0) - (means[votes.statement[at] ?? 0] ?? 0)) ** 2;
  }
  const explained = strengths.slice(0, dimensions).reduce((sum, strength) => sum + strength, 0);
  return Math.max(all - explained, all * 0.1) / Math.max(1, votes.vote.length);
}

/** The variance of positions along a component: its strength without the noise, each participant seeing only a share. */
function varianceAlong({ participants, statements, start }: Votes, strength: number, noise: number): number {
  let [share, squared] = [0, 0];
  for (let participant = 0; participant < participants; participant += 1) {
    const seen = ((start[participant + 1] ?? 0) - (start[participant] ?? 0)) / statements;
    share += seen;
    squared += seen ** 2;
  }
  return Math.max(strength - noise * share, strength * 0.1) / Math.max(squared, 1e-9);
}
