import type { Points } from "./positions.ts";

/** The distances between all points, row by row. */
export function distancesBetween({ count, dimensions, at }: Points): Float32Array {
  const distances = new Float32Array(count * count);
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      let squared = 0;
      for (let axis = 0; axis < dimensions; axis += 1) {
        const apart = (at[one * dimensions + axis] ?? 0) - (at[other * dimensions + axis] ?? 0);
        squared += apart * apart;
      }
      const distance = Math.sqrt(squared);
      distances[one * count + other] = distance;
      distances[other * count + one] = distance;
    }
  }
  return distances;
}

/**
 * How well points fit their group rather than the next one, −1 to 1: each point's silhouette (Rousseeuw 1987) averaged
 * within each group and then over the groups, so that a small group weighs as much as a large one. A point alone in its
 * group counts 0.
 */
export function silhouetteOf(distances: Float32Array, groupOf: Int32Array, groups: number): number {
  const count = groupOf.length;
  const sizes = new Float64Array(groups);
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
  const silhouettes = new Float64Array(groups);
  const sums = new Float64Array(groups);
  for (let point = 0; point < count; point += 1) {
    sums.fill(0);
    for (let other = 0; other < count; other += 1) {
      const group = groupOf[other] ?? 0;
      sums[group] = (sums[group] ?? 0) + (distances[point * count + other] ?? 0);
    }
    const own = groupOf[point] ?? 0;
    if ((sizes[own] ?? 0) < 2) continue;
    const inside = (sums[own] ?? 0) / ((sizes[own] ?? 0) - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groups; group += 1) {
      const size = sizes[group] ?? 0;
      if (group !== own && size > 0) outside = Math.min(outside, (sums[group] ?? 0) / size);
    }
    silhouettes[own] = (silhouettes[own] ?? 0) + (outside - inside) / Math.max(outside, inside, 1e-12);
  }
  return silhouettes.reduce((sum, silhouette, group) => sum + silhouette / Math.max(1, sizes[group] ?? 0), 0) / groups;
}
