/** Why the answers of somebody may be no answers. A person decides; a sign alone sets nobody aside. */
export const signs = ["same-answer", "too-quick", "like-chance", "same-place"] as const;
export type Sign = (typeof signs)[number];

/** What is known of one who answers, to look for signs. */
export interface Answering {
  raterId: string;
  originHash: string | null;
  begunAt: Date;
  given: readonly { pair: string; score: number | null; took: number | null }[];
}

const enough = 10;

/** Signs of careless answering, by rater; those without any are left out. Meade & Craig 2012 (doi 10.1037/a0028085). */
export function findSigns(all: readonly Answering[]): Map<string, Sign[]> {
  const means = meansOf(all);
  const crowds = crowdsOf(all);
  const found = new Map<string, Sign[]>();
  for (const one of all) {
    const own: Sign[] = [];
    if (isSameAnswer(one)) own.push("same-answer");
    if (isTooQuick(one)) own.push("too-quick");
    if (isLikeChance(one, means)) own.push("like-chance");
    if (crowds.has(one.raterId)) own.push("same-place");
    if (own.length > 0) found.set(one.raterId, own);
  }
  return found;
}

/** Nine answers of ten are the same. */
function isSameAnswer({ given }: Answering): boolean {
  const scores = given.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length < enough) return false;
  const counts = Map.groupBy(scores, (score) => score);
  return Math.max(...[...counts.values()].map((same) => same.length)) >= 0.9 * scores.length;
}

/** Half of the questions stood for less than a second and a half: too short to read two sentences. */
function isTooQuick({ given }: Answering): boolean {
  const times = given.flatMap(({ took }) => (took === null ? [] : [took])).sort((a, b) => a - b);
  return times.length >= enough && (times[Math.floor(times.length / 2)] ?? 0) < 1500;
}

interface Mean {
  sum: number;
  count: number;
}

function meansOf(all: readonly Answering[]): Map<string, Mean> {
  const means = new Map<string, Mean>();
  for (const { given } of all)
    for (const { pair, score } of given) {
      if (score === null) continue;
      const mean = means.get(pair) ?? { sum: 0, count: 0 };
      means.set(pair, { sum: mean.sum + score, count: mean.count + 1 });
    }
  return means;
}

/** Over fifteen pairs that at least two others answered, the answers go against what the others said. */
function isLikeChance({ given }: Answering, means: ReadonlyMap<string, Mean>): boolean {
  const both = given.flatMap(({ pair, score }) => {
    const mean = means.get(pair);
    if (score === null || !mean || mean.count < 3) return [];
    return [[score, (mean.sum - score) / (mean.count - 1)] as const];
  });
  return both.length >= 15 && correlation(both) <= 0;
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [ma, mb] = [mean(0), mean(1)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const [a, b] of pairs) {
    ab += (a - ma) * (b - mb);
    aa += (a - ma) ** 2;
    bb += (b - mb) ** 2;
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

/** At least three who began at one place within ten minutes, and who gave the same answer to nine in ten of what they share. */
function crowdsOf(all: readonly Answering[]): Set<string> {
  const found = new Set<string>();
  const places = Map.groupBy(
    all.filter(({ originHash }) => originHash !== null),
    ({ originHash }) => originHash,
  );
  for (const group of places.values()) {
    if (group.length < 3) continue;
    for (const one of group) {
      const alike = group.filter((other) => other !== one && isAlike(one, other));
      if (alike.length >= 2) found.add(one.raterId);
    }
  }
  return found;
}

function isAlike(a: Answering, b: Answering): boolean {
  if (Math.abs(a.begunAt.getTime() - b.begunAt.getTime()) > 600_000) return false;
  const other = new Map(b.given.map(({ pair, score }) => [pair, score]));
  const common = a.given.filter(({ pair, score }) => score !== null && (other.get(pair) ?? null) !== null);
  if (common.length < 5) return false;
  return common.filter(({ pair, score }) => other.get(pair) === score).length >= 0.9 * common.length;
}
