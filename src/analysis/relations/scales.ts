/**
 * The three items of a scale as one organization answered them about another: 1 to 4 each, null where not answered.
 * Trust asks of openness, reliability and shared mission; value of influence, involvement and resources.
 */
export type ScaleItems = readonly [number | null, number | null, number | null];

/**
 * The score 1…4 of a scale: the mean of its items; null where fewer than two of the three are answered.
 * @throws {RangeError} where an answer is not one of 1, 2, 3, 4.
 */
export function scoreScale(items: ScaleItems): number | null {
  const given = items.filter((item) => item !== null);
  if (given.some((item) => ![1, 2, 3, 4].includes(item))) throw new RangeError("An item is answered 1, 2, 3 or 4.");
  return given.length < 2 ? null : given.reduce((sum, item) => sum + item, 0) / given.length;
}

/** What may be said of scores that others gave. */
export interface ProtectedMean {
  mean: number;
  answers: number;
}

/** The fewest answers behind a figure that members may see, where the initiative asks for no more. */
export const usualFewest = 5;

/** From this many organizations on, a mean is told to a tenth; below, to a half. */
const fewestForTenths = 15;

/**
 * The mean of the scores given, from at least k answers; null below that. Rounded to a tenth, and to a half among fewer
 * than 15 organizations, so that one answer more or less rarely shows.
 */
export function meanOfScores(
  scores: readonly (number | null)[],
  { fewest, organizations }: { fewest: number; organizations: number },
): ProtectedMean | null {
  const given = scores.filter((score) => score !== null);
  if (given.length === 0 || given.length < fewest) return null;
  const parts = organizations < fewestForTenths ? 2 : 10;
  const mean = given.reduce((sum, score) => sum + score, 0) / given.length;
  return { mean: Math.round(mean * parts) / parts, answers: given.length };
}

/** What an organization may see of the scores it received: from two answers more than other figures need. */
export function meanReceived(
  scores: readonly (number | null)[],
  { fewest, organizations }: { fewest: number; organizations: number },
): ProtectedMean | null {
  return meanOfScores(scores, { fewest: fewest + 2, organizations });
}
