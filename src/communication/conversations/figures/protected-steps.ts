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
    const refused = refusedFlows(flows, next, k);
    if (refused.size === 0) return next;
    for (const { people } of refused)
      for (const one of people) {
        const before = told.get(one);
        if (before) next.set(one, before);
        else next.delete(one);
      }
    flows = flows.filter((flow) => !refused.has(flow));
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

/** Of what may not be told yet, that which holds back fewest people. */
function refusedFlows(flows: readonly Flow[], next: Shares, k: number): ReadonlySet<Flow> {
  if (flows.length === 0) return new Set();
  const sizes = new Map<number, number>();
  for (const { part } of next.values()) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const small = flows.filter(({ from, to }) => isTooSmall(sizes, from, k) || isTooSmall(sizes, to, k));
  if (small.length > 0) return new Set(small);
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
  return new Set(refused);
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
