/** A tie between two organizations, given by their numbers; in a directed network from the first to the second. */
export type Tie = readonly [from: number, to: number];

/** Neighbours of organization i: `to[start[i]]` up to, without it, `to[start[i + 1]]`, in rising order. */
export interface Adjacency {
  start: Int32Array;
  to: Int32Array;
}

/** Organizations 0 … size−1 and the ties between them, each at most once and none to itself. */
export interface Network {
  size: number;
  directed: boolean;
  ties: number;
  /** Whom each one names; in an undirected network the same as `linked`. */
  out: Adjacency;
  /** Who names each one; in an undirected network the same as `linked`. */
  into: Adjacency;
  /** Who is tied to each one, in whichever direction. */
  linked: Adjacency;
}

/** A network from its ties; a tie to itself is dropped and a repeated one counts once (undirected: in either order). */
export function buildNetwork(size: number, ties: readonly Tie[], directed: boolean): Network {
  const between = ties.filter(([from, to]) => from !== to);
  const linked = listNeighbours(
    size,
    between.flatMap(([from, to]) => [from * size + to, to * size + from]),
  );
  if (!directed) return { size, directed, ties: linked.to.length / 2, out: linked, into: linked, linked };
  const out = listNeighbours(
    size,
    between.map(([from, to]) => from * size + to),
  );
  const into = listNeighbours(
    size,
    between.map(([from, to]) => to * size + from),
  );
  return { size, directed, ties: out.to.length, out, into, linked };
}

/** Each pair is one number, row × size + column, so that sorting numbers sorts pairs. */
function listNeighbours(size: number, pairs: readonly number[]): Adjacency {
  const sorted = Float64Array.from(pairs).sort();
  const different = sorted.filter((pair, k) => k === 0 || pair !== sorted[k - 1]);
  const start = new Int32Array(size + 1);
  const to = new Int32Array(different.length);
  different.forEach((pair, k) => {
    const row = Math.floor(pair / size);
    to[k] = pair - row * size;
    start[row + 1] = k + 1;
  });
  for (let row = 1; row <= size; row++) start[row] = Math.max(start[row] ?? 0, start[row - 1] ?? 0);
  return { start, to };
}

/** The neighbours of one organization, in rising order. */
export const neighboursOf = ({ start, to }: Adjacency, node: number): Int32Array =>
  to.subarray(start[node] ?? 0, start[node + 1] ?? 0);

/** How many neighbours an organization has. */
export const countNeighbours = ({ start }: Adjacency, node: number): number =>
  (start[node + 1] ?? 0) - (start[node] ?? 0);

/** Whether `other` is among the neighbours of `node`. */
export function isNeighbour(adjacency: Adjacency, node: number, other: number): boolean {
  let low = adjacency.start[node] ?? 0;
  let high = adjacency.start[node + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((adjacency.to[middle] ?? 0) < other) low = middle + 1;
    else high = middle;
  }
  return low < (adjacency.start[node + 1] ?? 0) && adjacency.to[low] === other;
}

/** Every tie once; in an undirected network from the lower to the higher number. */
export function* listTies({ size, directed, out }: Network): Generator<Tie> {
  for (let from = 0; from < size; from++)
    for (const to of neighboursOf(out, from)) if (directed || from < to) yield [from, to];
}

/** How many ties there could be: each ordered pair in a directed network, each pair in an undirected one. */
export const countPossibleTies = (size: number, directed: boolean): number => (size * (size - 1)) / (directed ? 1 : 2);
