/**
 * The centre of compositions: shares of a whole, each adding up to 1, as the points of a triad do. The geometric mean
 * of each part, made up to 1 again: an arithmetic one would weigh how far a point lies, not how its parts compare
 * (Aitchison 1986). A part of 0 counts as `least`, the others giving it up in proportion (Martín-Fernández et al.
 * 2003). Null where there is none.
 */
export function geometricCentre(compositions: readonly (readonly number[])[], least = 0.005): number[] | null {
  const [first] = compositions;
  if (!first) return null;
  const filled = compositions.map((parts) => fillZeros(parts, least));
  const means = first.map((_, part) =>
    Math.exp(filled.reduce((sum, parts) => sum + Math.log(parts[part] ?? least), 0) / filled.length),
  );
  const whole = means.reduce((sum, mean) => sum + mean, 0);
  return means.map((mean) => mean / whole);
}

function fillZeros(parts: readonly number[], least: number): number[] {
  const zeros = parts.filter((part) => part <= 0).length;
  return parts.map((part) => (part <= 0 ? least : part * (1 - least * zeros)));
}
