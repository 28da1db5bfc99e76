/** A piece of what is added up: what one partner delivered, as it is credited at one moment. */
export interface Piece {
  id: string;
  organizationId: string;
  amount: number;
}

/** A total that may be shown: a name, and the pieces that add up to it. */
export interface Total {
  key: string;
  pieces: readonly Piece[];
}

/** Totals of fewer partners than this are not shown. */
export const fewestPartners = 3;
/** What all but the two largest partners brought is at least this share of the largest, or the total nearly says it (the p% rule). */
const leastRest = 0.1;

const prime = 67_108_859;

/** Why a total would speak of somebody by itself: too few partners in it, or one so large that the total is nearly hers. */
export function isTooNarrow({ pieces }: Total): boolean {
  const sums = new Map<string, number>();
  for (const { organizationId, amount } of pieces)
    if (amount > 0) sums.set(organizationId, (sums.get(organizationId) ?? 0) + amount);
  const [largest = 0, second = 0, ...rest] = [...sums.values()].sort((a, b) => b - a);
  if (second === 0 || rest.length + 2 < fewestPartners) return true;
  return rest.reduce((sum, one) => sum + one, 0) < leastRest * largest;
}

/**
 * Which of the totals can be shown, given all that was ever shown: from no sums and differences of them, whatever their
 * factors, comes anything about only one partner, or only two, of whom one knows her own. The totals are asked in the
 * order given, so the most important come first.
 */
export function chooseTotals(wanted: readonly Total[], shown: readonly Total[]): Total[] {
  const chosen: Total[] = [];
  for (const total of wanted) {
    if (isTooNarrow(total)) continue;
    if (!givesAway([...shown, ...chosen, total])) chosen.push(total);
  }
  return chosen;
}

/** Pieces that are in the same totals cannot be told apart by them: they are one column. */
interface Column {
  rows: readonly number[];
  organizationIds: ReadonlySet<string>;
}

/**
 * Whether totals, added to and taken from one another with any factors, leave something that only one or two partners
 * are in. Worked out by ranks over a large prime field: what many partners share must cancel, so only combinations in
 * which it does are looked at, and of these whether any rests on two partners alone.
 */
export function givesAway(totals: readonly Total[]): boolean {
  const columns = columnsOf(totals);
  const rare = columns.filter(({ organizationIds }) => organizationIds.size < fewestPartners);
  if (rare.length === 0) return false;
  const many = columns.filter((column) => !rare.includes(column));
  const cancelling = leftNullSpace(
    totals.map((_, row) => many.map(({ rows }) => (rows.includes(row) ? 1 : 0))),
    totals.length,
  );
  const left = rare.map(({ rows, organizationIds }) => ({
    organizationIds,
    vector: cancelling.map((factors) => rows.reduce((sum, row) => (sum + (factors[row] ?? 0)) % prime, 0)),
  }));
  return restsOnTwo(left);
}

/** A column of what is left once all that many partners share has cancelled. */
interface Left {
  organizationIds: ReadonlySet<string>;
  vector: readonly number[];
}

/**
 * Whether without the columns of some one or two partners the others no longer reach every dimension: then some
 * combination rests on those two alone. Columns that reach them all by themselves are looked for first, with other
 * partners each time: whoever takes nothing from one of these sets need not be asked about.
 */
function restsOnTwo(columns: readonly Left[]): boolean {
  const whole = reachOf(columns.map(({ vector }) => vector));
  if (whole === 0) return false;
  const used = new Set<string>();
  const sets: ReadonlySet<string>[] = [];
  for (let many = 0; many < fewestPartners; many += 1) {
    const free = columns.filter(({ organizationIds }) => ![...organizationIds].some((id) => used.has(id)));
    const span = new Span();
    const partners = new Set<string>();
    for (const { organizationIds, vector } of free)
      if (span.size < whole && span.add(vector)) for (const id of organizationIds) partners.add(id);
    if (span.size < whole) break;
    sets.push(partners);
    for (const id of partners) used.add(id);
  }
  if (sets.length === fewestPartners) return false;
  const all = [...new Set(columns.flatMap(({ organizationIds }) => [...organizationIds]))];
  const leaves = (...two: string[]): boolean =>
    sets.every((set) => two.some((id) => set.has(id))) &&
    reachOf(
      columns
        .filter(({ organizationIds }) => ![...organizationIds].every((id) => two.includes(id)))
        .map((one) => one.vector),
      whole,
    ) < whole;
  return all.some((one, at) => leaves(one) || all.slice(at + 1).some((other) => leaves(one, other)));
}

/** How many dimensions vectors reach; no more than `enough` are looked for. */
function reachOf(vectors: readonly (readonly number[])[], enough = Number.POSITIVE_INFINITY): number {
  const span = new Span();
  for (const vector of vectors) {
    if (span.size >= enough) break;
    span.add(vector);
  }
  return span.size;
}

/** What some vectors reach, each new one brought into steps behind the others. */
class Span {
  private readonly steps: { lead: number; row: number[] }[] = [];

  get size(): number {
    return this.steps.length;
  }

  /** False where the vector reaches nothing new. */
  add(vector: readonly number[]): boolean {
    const left = [...vector];
    for (const { lead, row } of this.steps) {
      const factor = left[lead] ?? 0;
      if (factor !== 0) for (let k = lead; k < left.length; k += 1) left[k] = minus(left[k] ?? 0, factor, row[k] ?? 0);
    }
    const lead = left.findIndex((value) => value !== 0);
    if (lead < 0) return false;
    const scale = inverse(left[lead] ?? 1);
    this.steps.push({ lead, row: left.map((value) => times(value, scale)) });
    return true;
  }
}

function columnsOf(totals: readonly Total[]): Column[] {
  const rowsOf = new Map<string, { rows: Set<number>; organizationId: string }>();
  totals.forEach(({ pieces }, row) => {
    for (const { id, organizationId, amount } of pieces) {
      if (amount <= 0) continue;
      const known = rowsOf.get(id) ?? { rows: new Set<number>(), organizationId };
      known.rows.add(row);
      rowsOf.set(id, known);
    }
  });
  const alike = Map.groupBy(rowsOf.values(), ({ rows }) => [...rows].sort((a, b) => a - b).join());
  return [...alike.values()].map((pieces) => ({
    rows: [...(pieces[0]?.rows ?? [])],
    organizationIds: new Set(pieces.map(({ organizationId }) => organizationId)),
  }));
}

const times = (one: number, other: number): number => (one * other) % prime;

function inverse(of: number): number {
  let [power, base, left] = [1, of, prime - 2];
  while (left > 0) {
    if (left % 2 === 1) power = times(power, base);
    base = times(base, base);
    left = Math.floor(left / 2);
  }
  return power;
}

const minus = (from: number, factor: number, of: number): number => (from + prime - times(factor, of)) % prime;

/** Brings a matrix into steps over its first `width` columns; answers how many steps there are. */
function reduce(matrix: number[][], width: number): number {
  let rank = 0;
  for (let column = 0; column < width && rank < matrix.length; column += 1) {
    const at = matrix.findIndex((row, place) => place >= rank && (row[column] ?? 0) !== 0);
    if (at < 0) continue;
    const chosen = matrix[at] as number[];
    matrix[at] = matrix[rank] as number[];
    matrix[rank] = chosen;
    const scale = inverse(chosen[column] ?? 1);
    for (const row of matrix.slice(rank + 1)) {
      const factor = times(row[column] ?? 0, scale);
      if (factor === 0) continue;
      for (let k = column; k < row.length; k += 1) row[k] = minus(row[k] ?? 0, factor, chosen[k] ?? 0);
    }
    rank += 1;
  }
  return rank;
}

/** The combinations of rows that come to nothing. */
function leftNullSpace(matrix: readonly (readonly number[])[], rows: number): number[][] {
  const width = matrix[0]?.length ?? 0;
  const joined = matrix.map((row, at) => [...row, ...Array.from({ length: rows }, (_, k) => (k === at ? 1 : 0))]);
  const rank = reduce(joined, width);
  return joined.slice(rank).map((row) => row.slice(width));
}
