/** What one person adds to a table of parts: the part she stands in (−1 is no group that is shown), and what she said. */
export interface Share {
  part: number;
  vote: number;
}

/** Who stands where in one table: by the number of each who takes part. */
export type Shares = ReadonlyMap<number, Share>;

/**
 * The next step of what is told of one statement. Each part of it (a group, or all others), and each sum of parts, changes
 * by nobody or by at least `k` people at once, and holds nobody or at least `k`; whoever's change would break that stays as
 * she was told before. So no two moments, and no total less its parts, tell of fewer than `k` people.
 */
export function nextStep(told: Shares, now: Shares, k: number): Map<number, Share> {
  const next = new Map(now);
  let flows = flowsBetween(told, now);
  for (;;) {
    const refused = heldBack(flows, next, k);
    if (refused.length === 0) return next;
    const held = new Set(refused);
    for (const one of held) {
      const before = told.get(one);
      if (before) next.set(one, before);
      else next.delete(one);
    }
    flows = flows
      .map((flow) => ({ ...flow, people: flow.people.filter((one) => !held.has(one)) }))
      .filter(({ people }) => people.length > 0);
  }
}

/** People who change alike: from one part into another, or from or into none, and whether they say the same as before. */
interface Flow {
  from: number | null;
  to: number | null;
  isSame: boolean;
  people: number[];
}

function flowsBetween(told: Shares, now: Shares): Flow[] {
  const flows = new Map<string, Flow>();
  for (const one of new Set([...told.keys(), ...now.keys()])) {
    const [before, after] = [told.get(one), now.get(one)];
    const isSame = before?.vote === after?.vote;
    if (isSame && before?.part === after?.part) continue;
    const [from, to] = [before?.part ?? null, after?.part ?? null];
    const key = `${from} ${to} ${isSame}`;
    const flow = flows.get(key) ?? { from, to, isSame, people: [] };
    flow.people.push(one);
    flows.set(key, flow);
  }
  return [...flows.values()];
}

/** With more parts than this, only each part, all but each, and the whole are looked at: sums of several are not. */
const mostSummed = 8;

/** Who is held back, of all that may not be told yet those of the change that holds back fewest. */
function heldBack(flows: readonly Flow[], next: Shares, k: number): readonly number[] {
  if (flows.length === 0) return [];
  const sizes = new Map<number, number>();
  for (const { part } of next.values()) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const small = flows.filter(({ from, to }) => isTooSmall(sizes, from, k) || isTooSmall(sizes, to, k));
  if (small.length > 0) return someWhoStay(flows, sizes, k) ?? small.flatMap(({ people }) => people);
  const parts = [...new Set([...sizes.keys(), ...flows.flatMap(({ from, to }) => [from, to])])].filter(
    (part) => part !== null,
  );
  let refused: Flow[] = [];
  let fewest = k;
  for (const sum of sumsOf(parts)) {
    const seen = flows.filter(({ from, to, isSame }) => {
      const [before, after] = [from !== null && sum.has(from), to !== null && sum.has(to)];
      return before !== after || (before && !isSame);
    });
    const people = seen.reduce((all, flow) => all + flow.people.length, 0);
    if (people > 0 && people < fewest) [refused, fewest] = [seen, people];
  }
  return refused.flatMap(({ people }) => people);
}

/** Where too few would be left in a part, as many of the many who go stay a while: what the others change is told. */
function someWhoStay(flows: readonly Flow[], sizes: ReadonlyMap<number, number>, k: number): number[] | undefined {
  for (const { from, people } of flows.toSorted((a, b) => b.people.length - a.people.length)) {
    if (!isTooSmall(sizes, from, k)) continue;
    const missing = k - (sizes.get(from ?? 0) ?? 0);
    if (people.length >= k + missing) return people.slice(-missing);
  }
  return undefined;
}

const isTooSmall = (sizes: ReadonlyMap<number, number>, part: number | null, k: number): boolean => {
  const size = part === null ? 0 : (sizes.get(part) ?? 0);
  return size > 0 && size < k;
};

function* sumsOf(parts: readonly number[]): Generator<ReadonlySet<number>> {
  if (parts.length > mostSummed) {
    yield new Set(parts);
    for (const part of parts) {
      yield new Set([part]);
      yield new Set(parts.filter((other) => other !== part));
    }
    return;
  }
  for (let mask = 1; mask < 2 ** parts.length; mask += 1) yield new Set(parts.filter((_, at) => mask & (1 << at)));
}

/** What is told of one part: how many agreed, disagreed, and said anything at all. */
export interface Told {
  agrees: number;
  disagrees: number;
  seen: number;
}

/** The totals of each part. */
export function totalsOf(shares: Shares): Map<number, Told> {
  const totals = new Map<number, Told>();
  for (const { part, vote } of shares.values()) {
    const total = totals.get(part) ?? { agrees: 0, disagrees: 0, seen: 0 };
    total.seen += 1;
    if (vote === 1) total.agrees += 1;
    if (vote === -1) total.disagrees += 1;
    totals.set(part, total);
  }
  return totals;
}
