/** So many people, as one partner counts them. */
export interface Claim {
  id: string;
  amount: number;
}

/** Two claims that may hold the same people: how many, or null as long as the partners have not answered. */
export interface Overlap {
  one: string;
  other: string;
  both: number | null;
}

/** Claims counted once. */
export interface Unduplicated {
  /** The claims added up. */
  sum: number;
  /** Everybody once; whoever may be in two claims and is asked about counts once. */
  unduplicated: number;
  /** If all that is asked about turns out to be the same people, in whatever way they overlap. */
  low: number;
  /** If all of it turns out to be different people. */
  high: number;
  /** What each claim is credited with: who is in two counts half and half. They add up to `unduplicated`. */
  credits: Map<string, number>;
}

interface Tie {
  one: string;
  other: string;
  both: number;
}

/**
 * Counts claims once. Of more than two that overlap, no more people can be in all of them than their claims less the
 * heaviest tree of their overlaps (Hunter 1976; Worsley 1982), which is exact for the same people counted by many, and
 * no fewer than their claims less every overlap (Bonferroni), or than the largest claim.
 */
export function countClaims(claims: readonly Claim[], overlaps: readonly Overlap[]): Unduplicated {
  const amounts = new Map(claims.map(({ id, amount }) => [id, amount]));
  const ties = (open: "same" | "different"): Tie[] =>
    overlaps.flatMap(({ one, other, both }) => {
      const [mine, theirs] = [amounts.get(one), amounts.get(other)];
      if (mine === undefined || theirs === undefined || one === other) return [];
      const most = Math.min(mine, theirs);
      const shared = both === null ? (open === "same" ? most : 0) : Math.min(Math.max(0, both), most);
      const [first, second] = one < other ? [one, other] : [other, one];
      return shared > 0 ? [{ one: first, other: second, both: shared }] : [];
    });
  const sum = total(claims.map(({ amount }) => amount));
  const [same, different] = [heaviestTree(ties("same")), heaviestTree(ties("different"))];
  const credits = creditAll(claims, same);
  return {
    sum,
    unduplicated: sum - total(same.map(({ both }) => both)),
    low: lowest(claims, ties("same")),
    high: sum - total(different.map(({ both }) => both)),
    credits,
  };
}

const total = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b).reduce((sum, one) => sum + one, 0);

const byWeight = (a: Tie, b: Tie): number =>
  b.both - a.both || (a.one < b.one ? -1 : a.one > b.one ? 1 : a.other < b.other ? -1 : 1);

/** The heaviest overlaps that tie claims together without a ring (Kruskal). */
function heaviestTree(ties: readonly Tie[]): Tie[] {
  const groups = new Groups();
  return ties.toSorted(byWeight).filter(({ one, other }) => groups.join(one, other));
}

class Groups {
  private readonly parent = new Map<string, string>();

  rootOf(one: string): string {
    const parent = this.parent.get(one) ?? one;
    if (parent === one) return one;
    const root = this.rootOf(parent);
    this.parent.set(one, root);
    return root;
  }

  /** False where the two were together already. */
  join(one: string, other: string): boolean {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b) return false;
    this.parent.set(a < b ? b : a, a < b ? a : b);
    return true;
  }
}

function lowest(claims: readonly Claim[], ties: readonly Tie[]): number {
  const groups = new Groups();
  for (const { one, other } of ties) groups.join(one, other);
  const together = Map.groupBy(claims, ({ id }) => groups.rootOf(id));
  const tied = Map.groupBy(ties, ({ one }) => groups.rootOf(one));
  return total(
    [...together].map(([root, group]) => {
      const amounts = group.map(({ amount }) => amount);
      const all = total((tied.get(root) ?? []).map(({ both }) => both));
      return Math.max(...amounts, total(amounts) - all);
    }),
  );
}

/** Half of each overlap off either side; where that would leave less than nothing, in proportion to the claims. */
function creditAll(claims: readonly Claim[], tree: readonly Tie[]): Map<string, number> {
  const credits = new Map(claims.map(({ id, amount }) => [id, amount]));
  const groups = new Groups();
  for (const { one, other, both } of tree) {
    groups.join(one, other);
    for (const id of [one, other]) credits.set(id, (credits.get(id) ?? 0) - both / 2);
  }
  for (const group of Map.groupBy(claims, ({ id }) => groups.rootOf(id)).values()) {
    if (group.every(({ id }) => (credits.get(id) ?? 0) >= 0)) continue;
    const counted = total(group.map(({ id }) => credits.get(id) ?? 0));
    const claimed = total(group.map(({ amount }) => amount));
    for (const { id, amount } of group) credits.set(id, (amount / claimed) * counted);
  }
  return credits;
}
