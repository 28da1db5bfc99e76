/** Options by their points, the most first; those with equal points share a place. */
export function placesByPoints(points: readonly number[]): number[][] {
  const different = [...new Set(points)].sort((a, b) => b - a);
  return different.map((value) => points.flatMap((one, option) => (one === value ? [option] : [])));
}
