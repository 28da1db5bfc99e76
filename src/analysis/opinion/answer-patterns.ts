import type { Votes } from "./votes.ts";

/** Disagree, pass, agree. */
const kinds = 3;
const mostRounds = 40;
/** In a large conversation the first rounds settle nearly all; this many votes are weighed against groups. */
const mostWeighed = 100_000_000;
/** How many answers of all people each group's answers are begun with, so that three votes do not make a rule. */
const borrowed = 2;

/**
 * Puts each participant into the group whose answers explain theirs best: a group is how often its people disagree,
 * pass and agree on each statement (latent classes, Lazarsfeld & Henry 1968), fitted by expectation and maximization
 * from the groups given. Only votes that were cast count, and a small group of one mind keeps its own answers instead
 * of a share in the mean of a large one. `groupOf` is −1 for those who are not placed; they shape no group.
 */
export function fitGroups(votes: Votes, groupOf: Int32Array, groups: number): Int32Array {
  const shares = new Float64Array(votes.participants * groups);
  for (const [participant, group] of groupOf.entries()) if (group >= 0) shares[participant * groups + group] = 1;
  const rounds = Math.min(mostRounds, Math.max(2, Math.floor(mostWeighed / (2 * groups * votes.vote.length + 1))));
  let likelihood = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = likelihood;
    const weights = weighGroups(groupOf, shares, groups);
    likelihood = shareOut(votes, groupOf, describePatterns(votes, shares, groups), weights, shares);
    if (likelihood - before < Math.abs(likelihood) * 1e-5) break;
  }
  return groupOf.map((group, participant) => (group < 0 ? -1 : largestShare(shares, participant, groups)));
}

/** The logarithm of each group's share of people. */
function weighGroups(groupOf: Int32Array, shares: Float64Array, groups: number): Float64Array {
  const people = new Float64Array(groups).fill(1);
  for (const [participant, placed] of groupOf.entries()) {
    if (placed < 0) continue;
    for (let group = 0; group < groups; group += 1) {
      people[group] = (people[group] ?? 0) + (shares[participant * groups + group] ?? 0);
    }
  }
  const all = people.reduce((sum, count) => sum + count, 0);
  return people.map((count) => Math.log(count / all));
}

/** For each statement and answer, the logarithms of its share in each group, the groups side by side. */
function describePatterns(votes: Votes, shares: Float64Array, groups: number): Float64Array {
  const { participants, statements, start, statement, vote } = votes;
  const counts = new Float64Array(statements * kinds * groups);
  for (let participant = 0; participant < participants; participant += 1) {
    const own = participant * groups;
    for (let at = start[participant] ?? 0; at < (start[participant + 1] ?? 0); at += 1) {
      const to = ((statement[at] ?? 0) * kinds + (vote[at] ?? 0) + 1) * groups;
      for (let group = 0; group < groups; group += 1) {
        counts[to + group] = (counts[to + group] ?? 0) + (shares[own + group] ?? 0);
      }
    }
  }
  for (let on = 0; on < statements; on += 1) turnIntoLogarithms(counts, on * kinds * groups, groups);
  return counts;
}

/** Counts of one statement's answers become logarithms of shares, drawn a little to how all people answered. */
function turnIntoLogarithms(counts: Float64Array, from: number, groups: number): void {
  const all = [0.5, 0.5, 0.5];
  for (const kind of all.keys()) {
    for (let group = 0; group < groups; group += 1) {
      all[kind] = (all[kind] ?? 0) + (counts[from + kind * groups + group] ?? 0);
    }
  }
  const everybody = all.reduce((sum, count) => sum + count, 0);
  for (let group = 0; group < groups; group += 1) {
    let total = borrowed;
    for (const kind of all.keys()) total += counts[from + kind * groups + group] ?? 0;
    for (const [kind, count] of all.entries()) {
      const at = from + kind * groups + group;
      counts[at] = Math.log(((counts[at] ?? 0) + (borrowed * count) / everybody) / total);
    }
  }
}

/** Shares every placed participant out over the groups by how well they explain the answers; the likelihood of all. */
function shareOut(
  { start, statement, vote }: Votes,
  groupOf: Int32Array,
  patterns: Float64Array,
  weights: Float64Array,
  shares: Float64Array,
): number {
  const groups = weights.length;
  const fits = new Float64Array(groups);
  let likelihood = 0;
  for (const [participant, placed] of groupOf.entries()) {
    if (placed < 0) continue;
    fits.set(weights);
    for (let at = start[participant] ?? 0; at < (start[participant + 1] ?? 0); at += 1) {
      const from = ((statement[at] ?? 0) * kinds + (vote[at] ?? 0) + 1) * groups;
      for (let group = 0; group < groups; group += 1) fits[group] = (fits[group] ?? 0) + (patterns[from + group] ?? 0);
    }
    const best = fits.reduce((most, fit) => Math.max(most, fit), Number.NEGATIVE_INFINITY);
    const total = fits.reduce((sum, fit) => sum + Math.exp(fit - best), 0);
    for (let group = 0; group < groups; group += 1) {
      shares[participant * groups + group] = Math.exp((fits[group] ?? 0) - best) / total;
    }
    likelihood += best + Math.log(total);
  }
  return likelihood;
}

function largestShare(shares: Float64Array, participant: number, groups: number): number {
  let best = 0;
  for (let group = 1; group < groups; group += 1) {
    if ((shares[participant * groups + group] ?? 0) > (shares[participant * groups + best] ?? 0)) best = group;
  }
  return best;
}
