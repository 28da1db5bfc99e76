/** How a statement was answered so far. */
export interface Tally {
  id: string;
  agrees: number;
  disagrees: number;
  passes: number;
}

/** Up to about so many answers a statement is new and comes much oftener. */
const newFor = 5;
const newCounts = 8;

/**
 * How much a further answer to a statement is worth, in the spirit of the comment routing of Polis (Small, Björkegren,
 * Erkkilä, Shaw & Megill 2021, "Polis: Scaling deliberation by mapping high dimensional opinion spaces", Recerca 26(2),
 * section 3): statements that few have seen are explored, those that divide, or unite, tell most, those that people pass
 * tell least. Ours takes no extremity from the map of opinions, so that it needs no groups: how a statement divides is
 * `1/2 + 2a(1−a)`, with `a` the share of those who agree among those who took a side, smoothed by Laplace. What divides
 * in halves is worth the most; what all agree on still half as much, for what unites is looked for as well.
 */
export function worthOf({ agrees, disagrees, passes }: Omit<Tally, "id">): number {
  const sides = agrees + disagrees;
  const seen = sides + passes;
  const agreeing = (agrees + 1) / (sides + 2);
  const divides = 0.5 + 2 * agreeing * (1 - agreeing);
  const answered = 1 - (passes + 1) / (seen + 2);
  const isNew = 1 + newCounts * 2 ** (-seen / newFor);
  return (divides * answered * isNew) ** 2;
}

/**
 * Which statements come next to somebody: drawn without putting back, each as likely as it is worth, so that no order is
 * the same for all and nobody can tell from hers how others answered (Efraimidis & Spirakis 2006, doi
 * 10.1016/j.ipl.2005.11.003).
 */
export function chooseNext(tallies: readonly Tally[], count: number, random: () => number = Math.random): string[] {
  return tallies
    .map((tally) => ({ id: tally.id, key: Math.log(1 - random()) / worthOf(tally) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, Math.max(0, count))
    .map(({ id }) => id);
}
