import { type Network, neighboursOf } from "./network.ts";

/** The pieces of a network, where a tie in either direction holds two organizations together (weak components). */
export interface Components {
  /** The piece of each organization, by number; −1 where it was taken out. */
  of: Int32Array;
  /** How many organizations each piece has, by the piece's number. */
  sizes: number[];
}

/** The pieces of a network, if need be with some organizations taken out. */
export function findComponents({ size, linked }: Network, taken: readonly number[] = []): Components {
  const unseen = -2;
  const of = new Int32Array(size).fill(unseen);
  for (const node of taken) of[node] = -1;
  const sizes: number[] = [];
  for (let first = 0; first < size; first++) {
    if (of[first] !== unseen) continue;
    const piece = sizes.length;
    const members = [first];
    of[first] = piece;
    for (const node of members) {
      for (const next of neighboursOf(linked, node)) {
        if (of[next] !== unseen) continue;
        of[next] = piece;
        members.push(next);
      }
    }
    sizes.push(members.length);
  }
  return { of, sizes };
}

/** The size of the largest piece; 0 for none. */
export const sizeOfGiant = ({ sizes }: Components): number => sizes.reduce((most, size) => Math.max(most, size), 0);

/** What is left of a network when some organizations are taken out. */
export interface Remainder {
  components: number;
  giant: number;
  /** Share 0…1 of the pairs of others that could reach each other and no longer can; null where there were none. */
  separated: number | null;
}

/** What falls apart when some organizations are taken out, such as the backbone. */
export function takeOut(network: Network, taken: readonly number[]): Remainder {
  const whole = findComponents(network);
  const sizes = [...whole.sizes];
  for (const node of new Set(taken)) {
    const piece = whole.of[node] ?? -1;
    sizes[piece] = (sizes[piece] ?? 0) - 1;
  }
  const left = findComponents(network, taken);
  const before = countPairs(sizes);
  return {
    components: left.sizes.length,
    giant: sizeOfGiant(left),
    separated: before === 0 ? null : 1 - countPairs(left.sizes) / before,
  };
}

const countPairs = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

/**
 * Organizations without which their piece of the network falls into more pieces, in rising order (articulation points;
 * Tarjan 1972, doi 10.1137/0201010), walking with a list instead of recursion so that long chains are no trouble.
 */
export function findCutPoints({ size, linked }: Network): number[] {
  const place = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const next = Int32Array.from(linked.start);
  const cut = new Set<number>();
  let visited = 0;
  for (let root = 0; root < size; root++) {
    if (place[root] !== -1) continue;
    let branches = 0;
    const path = [root];
    place[root] = lowest[root] = visited++;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = next[node] ?? 0;
      if (at < (linked.start[node + 1] ?? 0)) {
        next[node] = at + 1;
        const other = linked.to[at] ?? 0;
        if (place[other] === -1) {
          parent[other] = node;
          place[other] = lowest[other] = visited++;
          path.push(other);
        } else if (other !== parent[node]) lowest[node] = Math.min(lowest[node] ?? 0, place[other] ?? 0);
        continue;
      }
      path.pop();
      const above = parent[node] ?? -1;
      if (above === -1) continue;
      lowest[above] = Math.min(lowest[above] ?? 0, lowest[node] ?? 0);
      if (above === root) branches++;
      else if ((lowest[node] ?? 0) >= (place[above] ?? 0)) cut.add(above);
    }
    if (branches > 1) cut.add(root);
  }
  return [...cut].sort((a, b) => a - b);
}
