import { seededIntegers } from "../equity/random.ts";
import { groupLinks, type Links, linksOf } from "./links.ts";
import { type Network, neighboursOf } from "./network.ts";

/** Groups of organizations with more ties inside than chance would give. */
export interface Communities {
  /** The group of each organization, by number; the largest group is 0. */
  of: Int32Array;
  /** The organizations of each group, in rising order. */
  members: number[][];
  /** Newman's modularity of the division; null without ties. */
  modularity: number | null;
}

const fewestTries = 1;
const mostTries = 50;
const workForOneTry = 200_000;

/**
 * Divides a network by modularity, taking each pair that is tied in whichever direction as one link: the Louvain method
 * (Blondel et al. 2008, doi 10.1088/1742-5468/2008/10/P10008), started again from its own result until nothing improves,
 * with groups that are not held together split (the fault that Traag et al. 2019 found in it, doi
 * 10.1038/s41598-019-41695-z). The best of up to 50 seeded tries, fewer for large networks; the same for the same seed.
 */
export function findCommunities(network: Network, seed = 1): Communities {
  const links = linksOf(network);
  const random = seededIntegers(seed);
  const wanted = Math.floor(workForOneTry / (network.size + links.to.length + 1));
  const tries = Math.min(mostTries, Math.max(fewestTries, wanted));
  let best: Int32Array = everyoneAlone(network.size);
  let most = -Infinity;
  for (let k = 0; k < tries; k++) {
    const found = divideOnce(network, links, random);
    const reached = measureModularity(network, found) ?? 0;
    if (reached > most + 1e-12) {
      best = found;
      most = reached;
    }
  }
  const { of, members } = largestFirst(best);
  return { of, members, modularity: measureModularity(network, of) };
}

/** Newman's modularity of a division: the share of links inside groups less what chance would give; null without ties. */
export function measureModularity(network: Network, of: ArrayLike<number>): number | null {
  const { size, linked } = network;
  const ends = linked.to.length;
  if (ends === 0) return null;
  const endsOf = new Map<number, number>();
  let inside = 0;
  for (let node = 0; node < size; node++) {
    const group = of[node] ?? 0;
    const neighbours = neighboursOf(linked, node);
    endsOf.set(group, (endsOf.get(group) ?? 0) + neighbours.length);
    for (const other of neighbours) if (of[other] === group) inside++;
  }
  return [...endsOf.values()].reduce((sum, count) => sum - (count / ends) ** 2, inside / ends);
}

type Random = (bound: number) => number;

function divideOnce(network: Network, links: Links, random: Random): Int32Array {
  let found: Int32Array = everyoneAlone(network.size);
  for (let reached = -Infinity; ; ) {
    const next = splitApart(network, climb(links, found.slice(), random));
    const modularity = measureModularity(network, next) ?? 0;
    if (modularity <= reached + 1e-12) return found;
    found = next;
    reached = modularity;
  }
}

/** Moves one by one, then makes each group one organization and goes on with those. */
function climb(links: Links, start: Int32Array, random: Random): Int32Array {
  moveOneByOne(links, start, random);
  const { of, members } = largestFirst(start);
  if (members.length === links.size) return of;
  const above = climb(groupLinks(links, of, members.length), everyoneAlone(members.length), random);
  return of.map((group) => above[group] ?? 0);
}

/** Lets everyone, in random order, join the neighbouring group that raises modularity most, until nobody wants to move. */
function moveOneByOne(links: Links, of: Int32Array, random: Random): void {
  const { size, start, to, weight, strength, total } = links;
  const held = new Float64Array(size);
  strength.forEach((one, node) => {
    held[of[node] ?? 0] = (held[of[node] ?? 0] ?? 0) + one;
  });
  const toGroup = new Float64Array(size);
  const queue = shuffle(size, random);
  const queued = new Uint8Array(size).fill(1);
  for (const node of queue) {
    queued[node] = 0;
    const own = of[node] ?? 0;
    const one = strength[node] ?? 0;
    held[own] = (held[own] ?? 0) - one;
    const [first, end] = [start[node] ?? 0, start[node + 1] ?? 0];
    for (let k = first; k < end; k++) {
      const group = of[to[k] ?? 0] ?? 0;
      toGroup[group] = (toGroup[group] ?? 0) + (weight[k] ?? 0);
    }
    const gainOf = (group: number) => (toGroup[group] ?? 0) - (one * (held[group] ?? 0)) / total;
    let best = own;
    let most = gainOf(own) + 1e-9;
    for (let k = first; k < end; k++) {
      const group = of[to[k] ?? 0] ?? 0;
      const gain = gainOf(group);
      if (gain > most) {
        best = group;
        most = gain;
      }
    }
    for (let k = first; k < end; k++) toGroup[of[to[k] ?? 0] ?? 0] = 0;
    held[best] = (held[best] ?? 0) + one;
    if (best === own) continue;
    of[node] = best;
    for (let k = first; k < end; k++) {
      const other = to[k] ?? 0;
      if (of[other] === best || queued[other] === 1) continue;
      queued[other] = 1;
      queue.push(other);
    }
  }
}

/** Makes each piece of a group that is not held together a group of its own, which never lowers modularity. */
function splitApart({ size, linked }: Network, of: Int32Array): Int32Array {
  const piece = new Int32Array(size).fill(-1);
  for (let first = 0; first < size; first++) {
    if (piece[first] !== -1) continue;
    piece[first] = first;
    const members = [first];
    for (const node of members) {
      for (const next of neighboursOf(linked, node)) {
        if (piece[next] !== -1 || of[next] !== of[node]) continue;
        piece[next] = first;
        members.push(next);
      }
    }
  }
  return piece;
}

function largestFirst(of: Int32Array): { of: Int32Array; members: number[][] } {
  const groups = new Map<number, number[]>();
  of.forEach((group, node) => {
    const members = groups.get(group);
    if (members) members.push(node);
    else groups.set(group, [node]);
  });
  const members = [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const numbered = new Int32Array(of.length);
  members.forEach((nodes, group) => {
    for (const node of nodes) numbered[node] = group;
  });
  return { of: numbered, members };
}

const everyoneAlone = (size: number) => Int32Array.from({ length: size }, (_, node) => node);

function shuffle(size: number, random: Random): number[] {
  const order = Array.from({ length: size }, (_, node) => node);
  for (let k = size - 1; k > 0; k--) {
    const other = random(k + 1);
    [order[k], order[other]] = [order[other] ?? 0, order[k] ?? 0];
  }
  return order;
}
