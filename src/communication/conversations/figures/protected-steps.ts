import { type Flow, isSeenIn, leastSeen, type Seen } from "./least-seen.ts";
import { absent, codeOf, type Share, type Shares, shareOfCode, type ToldSteps } from "./told-steps.ts";

/**
 * The next step of what is told of one table. Held against each step that was told before, each part of it (a group, or all
 * others), and each sum of parts, differs by nobody or by at least `k` people, and each part holds nobody or at least `k`;
 * whoever's change would break that stays as she was told last. So no two moments, however far apart, and no total less its
 * parts, tell of fewer than `k` people.
 */
export function nextStep(told: ToldSteps, now: Shares, k: number): Map<number, Share> {
  const next = new Map(now);
  for (;;) {
    const changed = whoChanges(told.last, next);
    const staying = changed.length === 0 ? [] : whoStays(told, next, changed, k);
    if (staying.length === 0) return next;
    for (const one of staying) {
      const before = told.last.get(one);
      if (before) next.set(one, before);
      else next.delete(one);
    }
  }
}

function whoChanges(told: Shares, next: Shares): number[] {
  return [...new Set([...told.keys(), ...next.keys()])].filter(
    (one) => codeOf(told.get(one)) !== codeOf(next.get(one)),
  );
}

/** Who is held back, of all that may not be told yet those of the difference that tells of fewest. */
function whoStays(told: ToldSteps, next: Shares, changed: readonly number[], k: number): readonly number[] {
  const sizes = new Map<number | null, number>();
  for (const { part } of next.values()) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const isSmall = (part: number | null) => part !== null && (sizes.get(part) ?? k) < k;
  const small = changed.filter((one) => [told.last, next].some((all) => isSmall(all.get(one)?.part ?? null)));
  if (small.length > 0) return someWhoStay(told.last, small, sizes, k) ?? small;
  // Who comes for the first time adds to every difference, and takes from none: then the last step alone decides.
  const isFirst = changed.every((one) => !told.tales.has(one));
  let least: (Seen & { sight: number }) | null = null;
  for (const [sight, flows] of differences(told, next, isFirst ? told.steps - 1 : 0)) {
    const seen = leastSeen(flows, k);
    if (seen && (!least || seen.people < least.people)) least = { ...seen, sight };
  }
  if (!least) return [];
  const { sum, sight } = least;
  if (!sum) return changed;
  const staying = changed.filter((one) => {
    const before = told.sightOf(one, sight);
    const sees = (after: Share | undefined) => isSeenIn(sum, flowOf(before, codeOf(after)));
    return sees(told.last.get(one)) !== sees(next.get(one));
  });
  return staying.length > 0 ? staying : changed;
}

/** Where too few would be left in a part, as many of the many who go stay a while: what the others change is told. */
function someWhoStay(
  told: Shares,
  small: readonly number[],
  sizes: ReadonlyMap<number | null, number>,
  k: number,
): number[] | undefined {
  const going = Map.groupBy(small, (one) => told.get(one)?.part ?? null);
  for (const [from, people] of [...going].sort(([, a], [, b]) => b.length - a.length)) {
    const left = sizes.get(from) ?? k;
    if (from !== null && left < k && people.length >= 2 * k - left) return people.slice(left - k);
  }
  return undefined;
}

const partOf = (code: number): number | null => (code === absent ? null : shareOfCode(code).part);

function flowOf(before: number, after: number): Omit<Flow, "people"> {
  const isSame = before !== absent && after !== absent && shareOfCode(before).vote === shareOfCode(after).vote;
  return { from: partOf(before), to: partOf(after), isSame };
}

/** How the next step differs from each that was told, from one on: everybody's tale is gone through once for all of them. */
function* differences(told: ToldSteps, next: Shares, since: number): Generator<[number, Flow[]]> {
  const kinds = new Map<string, { flow: Omit<Flow, "people">; changes: Int32Array }>();
  const note = (from: number, to: number, before: number, after: number) => {
    if (before === after || to <= Math.max(from, since)) return;
    const flow = flowOf(before, after);
    const key = `${flow.from} ${flow.to} ${flow.isSame}`;
    const kind = kinds.get(key) ?? { flow, changes: new Int32Array(told.steps + 1) };
    kinds.set(key, kind);
    const first = Math.max(from, since);
    kind.changes[first] = (kind.changes[first] ?? 0) + 1;
    kind.changes[to] = (kind.changes[to] ?? 0) - 1;
  };
  for (const one of new Set([...told.tales.keys(), ...next.keys()])) {
    const after = codeOf(next.get(one));
    const tale = told.tales.get(one) ?? [];
    let [from, before] = [0, absent];
    for (let at = 0; at < tale.length; at += 2) {
      note(from, tale[at] ?? 0, before, after);
      [from, before] = [tale[at] ?? 0, tale[at + 1] ?? absent];
    }
    note(from, told.steps, before, after);
  }
  const all = [...kinds.values()];
  const people = new Int32Array(all.length);
  for (let sight = Math.max(0, since); sight < told.steps; sight += 1) {
    const flows: Flow[] = [];
    for (const [at, { flow, changes }] of all.entries()) {
      const count = (people[at] ?? 0) + (changes[sight] ?? 0);
      people[at] = count;
      if (count > 0) flows.push({ ...flow, people: count });
    }
    yield [sight, flows];
  }
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
