/** So many people went alike from one part into another, or from or into none, saying the same as before or not. */
export interface Flow {
  from: number | null;
  to: number | null;
  isSame: boolean;
  people: number;
}

/** A sum of parts whose two sights against each other tell of so many people; of `null` parts it is not known which. */
export interface Seen {
  sum: ReadonlySet<number> | null;
  people: number;
}

/** So many parts that hang together are looked at in each of their sums; above that, they count as seen. */
const mostSummed = 10;

/** Whether somebody who goes like this is seen in a sum of parts. */
export function isSeenIn(sum: ReadonlySet<number>, { from, to, isSame }: Omit<Flow, "people">): boolean {
  const [before, after] = [from !== null && sum.has(from), to !== null && sum.has(to)];
  return before !== after || (before && !isSame);
}

/**
 * Of all sums of parts the one whose two sights tell of fewest people, if these are fewer than `k`. Parts of which already
 * `k` are seen for certain are in no such sum, and parts between which `k` moved are in it together or not at all: so that
 * few are left to be tried, each lot that hangs together for itself.
 */
export function leastSeen(flows: readonly Flow[], k: number): Seen | null {
  const lots = new Map<number, number>();
  for (const { from, to } of flows) {
    if (from !== null) lots.set(from, from);
    if (to !== null) lots.set(to, to);
  }
  while (setAside(flows, lots, k) || joinOne(flows, lots, k));
  if (lots.size === 0) return null;
  let least: Seen | null = null;
  for (const together of hangingTogether(flows, lots)) {
    const found = tryAll(flows, lots, together, k);
    if (found && (!least || found.people < least.people)) least = found;
  }
  return least;
}

const lotOf = (lots: ReadonlyMap<number, number>, part: number | null): number | undefined =>
  part === null ? undefined : lots.get(part);

/** Takes away the lots of which `k` people are seen in whatever sum they are. */
function setAside(flows: readonly Flow[], lots: Map<number, number>, k: number): boolean {
  const certain = new Map<number, number>();
  for (const { from, to, isSame, people } of flows) {
    const [a, b] = [lotOf(lots, from), lotOf(lots, to)];
    if (isSame && (a === b || (a !== undefined && b !== undefined))) continue;
    for (const lot of new Set([a, b])) if (lot !== undefined) certain.set(lot, (certain.get(lot) ?? 0) + people);
  }
  let isChanged = false;
  for (const [part, lot] of lots) {
    if ((certain.get(lot) ?? 0) < k) continue;
    lots.delete(part);
    isChanged = true;
  }
  return isChanged;
}

/** Joins two lots between which `k` people moved. */
function joinOne(flows: readonly Flow[], lots: Map<number, number>, k: number): boolean {
  const moved = new Map<string, { low: number; high: number; people: number }>();
  for (const { from, to, isSame, people } of flows) {
    const [a, b] = [lotOf(lots, from), lotOf(lots, to)];
    if (!isSame || a === undefined || b === undefined || a === b) continue;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = moved.get(`${low} ${high}`) ?? { low, high, people: 0 };
    between.people += people;
    moved.set(`${low} ${high}`, between);
    if (between.people < k) continue;
    for (const [part, lot] of lots) if (lot === high) lots.set(part, low);
    return true;
  }
  return false;
}

/** The lots, those between which anybody goes in one list. */
function hangingTogether(flows: readonly Flow[], lots: ReadonlyMap<number, number>): number[][] {
  const lists = new Map([...new Set(lots.values())].map((lot) => [lot, [lot]]));
  for (const { from, to } of flows) {
    const [a, b] = [lists.get(lotOf(lots, from) ?? Number.NaN), lists.get(lotOf(lots, to) ?? Number.NaN)];
    if (!a || !b || a === b) continue;
    a.push(...b);
    for (const lot of b) lists.set(lot, a);
  }
  return [...new Set(lists.values())];
}

function tryAll(
  flows: readonly Flow[],
  lots: ReadonlyMap<number, number>,
  together: readonly number[],
  k: number,
): Seen | null {
  const own = new Set(together);
  const touching = flows.filter(({ from, to }) => [from, to].some((part) => own.has(lotOf(lots, part) ?? Number.NaN)));
  if (together.length > mostSummed) return touching.length > 0 ? { sum: null, people: 1 } : null;
  let least: Seen | null = null;
  for (let mask = 1; mask < 2 ** together.length; mask += 1) {
    const chosen = new Set(together.filter((_, at) => mask & (1 << at)));
    const sum = new Set([...lots].filter(([, lot]) => chosen.has(lot)).map(([part]) => part));
    const people = touching.reduce((all, flow) => all + (isSeenIn(sum, flow) ? flow.people : 0), 0);
    if (people > 0 && people < (least?.people ?? k)) least = { sum, people };
  }
  return least;
}
