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
  const { size } = map;
  const betweenness = new Float64Array(size);
  const closeness = new Float64Array(size);
  const search = openSearch(map);
  for (let home = 0; home < size; home++) {
    const { reached, steps, sum } = searchFrom(map, search, home);
    closeness[home] = sum === 0 ? 0 : (reached - 1) ** 2 / (sum * (size - 1));
    shareBack(search, betweenness, reached, steps);
  }
  return { betweenness, closeness };
}

/** One breadth-first search: those reached in order, how many shortest ways lead to each, and every step of those ways. */
interface Search {
  distance: Int32Array;
  order: Int32Array;
  ways: Float64Array;
  stepFrom: Int32Array;
  stepTo: Int32Array;
  /** For each challenge 1 / the number of its shortest ways, and what leads on through it, so divided too. */
  part: Float64Array;
  owed: Float64Array;
}

const openSearch = ({ size, targets }: InfluenceMap): Search => ({
  distance: new Int32Array(size),
  order: new Int32Array(size),
  ways: new Float64Array(size),
  stepFrom: new Int32Array(targets.length),
  stepTo: new Int32Array(targets.length),
  part: new Float64Array(size),
  owed: new Float64Array(size),
});

function searchFrom({ starts, targets }: InfluenceMap, search: Search, home: number) {
  const { distance, order, ways, stepFrom, stepTo } = search;
  distance.fill(-1);
  distance[home] = 0;
  ways[home] = 1;
  order[0] = home;
  let [reached, steps, sum] = [1, 0, 0];
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
      else continue;
      stepFrom[steps] = here;
      stepTo[steps++] = to;
    }
  }
  return { reached, steps, sum };
}

/** Adds, from the last step home, what each challenge's shortest ways owe to those they lead through. */
function shareBack(search: Search, betweenness: Float64Array, reached: number, steps: number): void {
  const { order, ways, stepFrom, stepTo, part, owed } = search;
  for (let at = 0; at < reached; at++) {
    const here = order[at] ?? 0;
    part[here] = 1 / (ways[here] ?? 1);
    owed[here] = 0;
  }
  for (let step = steps - 1; step >= 0; step--) {
    const from = stepFrom[step] ?? 0;
    const to = stepTo[step] ?? 0;
    owed[from] = (owed[from] ?? 0) + (owed[to] ?? 0) + (part[to] ?? 0);
  }
  for (let at = 1; at < reached; at++) {
    const here = order[at] ?? 0;
    betweenness[here] = (betweenness[here] ?? 0) + (owed[here] ?? 0) * (ways[here] ?? 0);
  }
}
