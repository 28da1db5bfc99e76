import type { InfluenceMap } from "./influence-map.ts";

/**
 * A largest set of influences of which no two share a giver and no two a receiver: for each challenge, whom it is matched
 * to as giver (`giving`) and by whom as receiver (`receiving`), −1 where by nobody.
 */
export interface Matching {
  size: number;
  giving: Int32Array;
  receiving: Int32Array;
}

/** Finds a largest matching by Hopcroft & Karp 1973 (doi 10.1137/0202019). */
export function largestMatching(map: InfluenceMap): Matching {
  const matching: Matching = {
    size: 0,
    giving: new Int32Array(map.size).fill(-1),
    receiving: new Int32Array(map.size).fill(-1),
  };
  const layers = new Int32Array(map.size);
  while (layOut(map, matching, layers)) {
    for (let giver = 0; giver < map.size; giver++) {
      if (matching.giving[giver] === -1 && augment(map, matching, layers, giver)) matching.size++;
    }
  }
  return matching;
}

/** Numbers givers by their distance from those that are free; answers whether a free receiver can be reached. */
function layOut(map: InfluenceMap, { giving, receiving }: Matching, layers: Int32Array): boolean {
  const queue: number[] = [];
  layers.fill(-1);
  for (let giver = 0; giver < map.size; giver++) {
    if (giving[giver] !== -1) continue;
    layers[giver] = 0;
    queue.push(giver);
  }
  let reached = false;
  for (const giver of queue) {
    for (let at = map.starts[giver] ?? 0; at < (map.starts[giver + 1] ?? 0); at++) {
      const next = receiving[map.targets[at] ?? 0] ?? -1;
      if (next === -1) reached = true;
      else if (layers[next] === -1) {
        layers[next] = (layers[giver] ?? 0) + 1;
        queue.push(next);
      }
    }
  }
  return reached;
}

/** Follows the layers from a free giver to a free receiver, without recursion, and turns the way round. */
function augment(map: InfluenceMap, { giving, receiving }: Matching, layers: Int32Array, free: number): boolean {
  const way: { giver: number; at: number }[] = [{ giver: free, at: map.starts[free] ?? 0 }];
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    if (here.at >= (map.starts[here.giver + 1] ?? 0)) {
      layers[here.giver] = -1;
      way.pop();
      continue;
    }
    const next = receiving[map.targets[here.at] ?? 0] ?? -1;
    if (next === -1) {
      for (const { giver, at } of way) {
        const receiver = map.targets[at] ?? 0;
        giving[giver] = receiver;
        receiving[receiver] = giver;
      }
      return true;
    }
    if (layers[next] === (layers[here.giver] ?? 0) + 1) way.push({ giver: next, at: map.starts[next] ?? 0 });
    else here.at++;
  }
  return false;
}
