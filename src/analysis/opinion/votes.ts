/** −1 disagrees, 0 passes, 1 agrees. */
export type Vote = -1 | 0 | 1;

/**
 * Who said what of which statement, participants and statements by their number. The votes of participant p stand from
 * `start[p]` up to `start[p + 1]` in `statement` and `vote`; nobody votes twice on one statement.
 */
export interface Votes {
  participants: number;
  statements: number;
  start: Int32Array;
  statement: Int32Array;
  vote: Int8Array;
}

/** How a number of people answered one statement; who passes has seen it. */
export interface Answers {
  agrees: number;
  disagrees: number;
  seen: number;
}

/** How each statement was answered by the participants of each group, by the group's number; −1 is no group. */
export function tallyByGroup(votes: Votes, groupOf: ArrayLike<number>, groups: number): Answers[][] {
  const tally = Array.from({ length: votes.statements }, () =>
    Array.from({ length: groups }, (): Answers => ({ agrees: 0, disagrees: 0, seen: 0 })),
  );
  for (let participant = 0; participant < votes.participants; participant += 1) {
    const group = groupOf[participant] ?? -1;
    if (group < 0) continue;
    for (let at = votes.start[participant] ?? 0; at < (votes.start[participant + 1] ?? 0); at += 1) {
      const answers = tally[votes.statement[at] ?? 0]?.[group];
      if (!answers) continue;
      answers.seen += 1;
      if (votes.vote[at] === 1) answers.agrees += 1;
      if (votes.vote[at] === -1) answers.disagrees += 1;
    }
  }
  return tally;
}

/**
 * How far a statement unites all groups, 0 to 1, each group weighing the same however small: the product over the
 * groups of (agrees + 1) / (seen + 2). Group-informed consensus of Small et al., Polis (2021).
 */
export const groupInformedConsensus = (byGroup: readonly Answers[]): number =>
  byGroup.reduce((product, { agrees, seen }) => (product * (agrees + 1)) / (seen + 2), 1);
