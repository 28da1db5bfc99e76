import type { Network } from "./network.ts";

/** Undirected links with weights, as the search for communities needs them; a link to oneself counts in strength alone. */
export interface Links {
  size: number;
  start: Int32Array;
  to: Int32Array;
  weight: Float64Array;
  /** The weight of all links that end at each one, those inside it counting twice. */
  strength: Float64Array;
  /** The sum of all strengths. */
  total: number;
}

/** Each pair that is tied, in whichever direction, as one link of weight 1. */
export function linksOf({ size, linked: { start, to } }: Network): Links {
  const strength = Float64Array.from({ length: size }, (_, node) => (start[node + 1] ?? 0) - (start[node] ?? 0));
  return { size, start, to, weight: new Float64Array(to.length).fill(1), strength, total: to.length };
}

/** The links between groups, each group taken as one; `of` gives the group of each one, 0 … count−1. */
export function groupLinks(links: Links, of: Int32Array, count: number): Links {
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  const strength = new Float64Array(count);
  for (let node = 0; node < links.size; node++) {
    const group = of[node] ?? 0;
    strength[group] = (strength[group] ?? 0) + (links.strength[node] ?? 0);
    const sum = sums[group];
    for (let k = links.start[node] ?? 0; k < (links.start[node + 1] ?? 0); k++) {
      const other = of[links.to[k] ?? 0] ?? 0;
      if (other !== group) sum?.set(other, (sum.get(other) ?? 0) + (links.weight[k] ?? 0));
    }
  }
  const start = new Int32Array(count + 1);
  sums.forEach((sum, group) => {
    start[group + 1] = (start[group] ?? 0) + sum.size;
  });
  const to = Int32Array.from(sums.flatMap((sum) => [...sum.keys()]));
  const weight = Float64Array.from(sums.flatMap((sum) => [...sum.values()]));
  return { size: count, start, to, weight, strength, total: links.total };
}
