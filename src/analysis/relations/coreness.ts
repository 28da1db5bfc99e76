import { countNeighbours, type Network, neighboursOf } from "./network.ts";

/**
 * How deep in the core each organization stands: the largest k such that it is in a group where everyone is tied to at
 * least k others of the group, in whichever direction (k-cores; Batagelj & Zaveršnik 2003, arXiv cs/0310049).
 */
export function measureCoreness({ size, linked }: Network): Int32Array {
  const left = Int32Array.from({ length: size }, (_, node) => countNeighbours(linked, node));
  const waiting: number[][] = [];
  left.forEach((degree, node) => {
    const bin = waiting[degree] ?? [];
    waiting[degree] = bin;
    bin.push(node);
  });
  const depth = new Int32Array(size).fill(-1);
  for (let k = 0; k < waiting.length; k++) {
    const bin = waiting[k] ?? [];
    // The bin grows while it is walked: whoever falls to k ties joins it.
    for (const node of bin) {
      if (depth[node] !== -1) continue;
      depth[node] = k;
      for (const other of neighboursOf(linked, node)) {
        if (depth[other] !== -1 || (left[other] ?? 0) <= k) continue;
        const fewer = (left[other] ?? 0) - 1;
        left[other] = fewer;
        const lower = waiting[fewer] ?? [];
        waiting[fewer] = lower;
        lower.push(other);
      }
    }
  }
  return depth;
}
