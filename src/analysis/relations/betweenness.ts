import type { Adjacency, Network } from "./network.ts";

/**
 * How often each organization stands on the shortest paths between two others, a path shared by several counting in
 * parts (Brandes 2001, doi 10.1080/0022250X.2001.9990249). Not divided by the number of pairs; an undirected pair counts
 * once, as in igraph's `betweenness`.
 */
export function measureBetweenness(network: Network): Float64Array {
  const { size, directed, out } = network;
  const between = new Float64Array(size);
  const walk: Walk = {
    order: new Int32Array(size),
    distance: new Int32Array(size).fill(-1),
    paths: new Float64Array(size),
    handed: new Float64Array(size),
    onward: new Int32Array(out.to.length),
    onwardEnd: new Int32Array(size),
  };
  for (let source = 0; source < size; source++) {
    const reached = countPaths(out, source, walk);
    collectDependence(reached, walk, between);
  }
  return directed ? between : between.map((twice) => twice / 2);
}

/** The shortest paths from one organization, kept in the same room for every one. */
interface Walk {
  /** Organizations in the order in which they are reached, nearest first. */
  order: Int32Array;
  /** Steps to each organization; −1 where it is not reached. */
  distance: Int32Array;
  /** Shortest paths to each organization. */
  paths: Float64Array;
  /** What each path to an organization is worth to the one before it. */
  handed: Float64Array;
  /** The next organizations on shortest paths, for one organization after the other in order … */
  onward: Int32Array;
  /** … and where those of the one at each place in the order end. */
  onwardEnd: Int32Array;
}

/** Shortest paths from one organization to all others; says how many organizations it reached. */
function countPaths({ start, to }: Adjacency, source: number, walk: Walk): number {
  const { order, distance, paths, onward, onwardEnd } = walk;
  order[0] = source;
  distance[source] = 0;
  paths[source] = 1;
  let reached = 1;
  let steps = 0;
  for (let place = 0; place < reached; place++) {
    const node = order[place] ?? 0;
    const further = (distance[node] ?? 0) + 1;
    const ways = paths[node] ?? 0;
    const end = start[node + 1] ?? 0;
    for (let k = start[node] ?? 0; k < end; k++) {
      const next = to[k] ?? 0;
      const known = distance[next];
      if (known === -1) {
        distance[next] = further;
        order[reached++] = next;
      } else if (known !== further) continue;
      paths[next] = (paths[next] ?? 0) + ways;
      onward[steps++] = next;
    }
    onwardEnd[place] = steps;
  }
  return reached;
}

/** Gathers from the farthest back to the source how much of the paths hangs on each one, and clears the walk. */
function collectDependence(reached: number, walk: Walk, between: Float64Array): void {
  const { order, distance, paths, handed, onward, onwardEnd } = walk;
  for (let place = reached - 1; place > 0; place--) {
    const node = order[place] ?? 0;
    const end = onwardEnd[place] ?? 0;
    let sum = 0;
    for (let k = onwardEnd[place - 1] ?? 0; k < end; k++) sum += handed[onward[k] ?? 0] ?? 0;
    const ways = paths[node] ?? 1;
    between[node] = (between[node] ?? 0) + ways * sum;
    handed[node] = 1 / ways + sum;
  }
  for (let place = 0; place < reached; place++) {
    const node = order[place] ?? 0;
    distance[node] = -1;
    paths[node] = 0;
  }
}
