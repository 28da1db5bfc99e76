import type { InfluenceMap } from "./influence-map.ts";

/** What shortest ways say of each challenge, a way's length being its number of influences. */
export interface WayCounts {
  /** Over all ordered pairs of others, the share of shortest ways that lead through it; not scaled. */
  betweenness: Float64Array;
  /** 1 / mean distance to those it reaches, times the share of others that it reaches. */
  closeness: Float64Array;
}

/**
 * Betweenness by Brandes 2001 (doi 10.1080/0022250X.2001.9990249) and, from the same searches, closeness along the
 * influences with the correction of Wasserman & Faust for what is not reached. Self-loops lie on no shortest way.
 */
export function countWays(map: InfluenceMap): WayCounts {
  const { size, starts, targets } = map;
  const betweenness = new Float64Array(size);
  const closeness = new Float64Array(size);
  const [distance, order] = [new Int32Array(size), new Int32Array(size)];
  const [ways, owed] = [new Float64Array(size), new Float64Array(size)];
  for (let home = 0; home < size; home++) {
    distance.fill(-1);
    ways.fill(0);
    distance[home] = 0;
    ways[home] = 1;
    order[0] = home;
    let [reached, sum] = [1, 0];
    for (let head = 0; head < reached; head++) {
      const here = order[head] ?? 0;
      const next = (distance[here] ?? 0) + 1;
      const waysHere = ways[here] ?? 0;
      const end = starts[here + 1] ?? 0;
      for (let at = starts[here] ?? 0; at < end; at++) {
        const to = targets[at] ?? 0;
        const known = distance[to] ?? 0;
        if (known === -1) {
          distance[to] = next;
          ways[to] = waysHere;
          order[reached++] = to;
          sum += next;
        } else if (known === next) ways[to] = (ways[to] ?? 0) + waysHere;
      }
    }
    closeness[home] = sum === 0 ? 0 : (reached - 1) ** 2 / (sum * (size - 1));
    shareBack(map, { distance, order, ways, owed, betweenness }, reached);
  }
  return { betweenness, closeness };
}

interface Search {
  distance: Int32Array;
  order: Int32Array;
  ways: Float64Array;
  owed: Float64Array;
  betweenness: Float64Array;
}

/** Adds, from the farthest home, what each challenge's shortest ways owe to those they lead through. */
function shareBack({ starts, targets }: InfluenceMap, search: Search, reached: number): void {
  const { distance, order, ways, owed, betweenness } = search;
  for (let at = reached - 1; at > 0; at--) {
    const here = order[at] ?? 0;
    const next = (distance[here] ?? 0) + 1;
    const end = starts[here + 1] ?? 0;
    let share = 0;
    for (let link = starts[here] ?? 0; link < end; link++) {
      const to = targets[link] ?? 0;
      if (distance[to] === next) share += (1 + (owed[to] ?? 0)) / (ways[to] ?? 1);
    }
    owed[here] = share * (ways[here] ?? 0);
    betweenness[here] = (betweenness[here] ?? 0) + (owed[here] ?? 0);
  }
}
