import type { Amount, Detail, Measured, Score } from "./figures.ts";

/** How closely figures are told, and from how many answers. */
export interface Telling {
  detail: Detail;
  fewest: number;
  /** Organizations that answered: one of them is one part in so many. */
  answered: number;
  /** The steps of shares: usual, or twice as wide for what is counted in organizations, of which there are few. */
  steps?: "wide";
  /** Everything as it is: for the test that tries to recover answers, never for a reader. */
  exact: boolean;
}

/** Steps of five in a hundred, of ten for what is counted in organizations where fewer than a hundred answered. */
const stepFor = ({ answered, steps }: Telling): number => (steps === "wide" && answered < 100 ? 0.1 : 0.05);

/** How a share of organizations is told. */
export const inOrganizations = (telling: Telling): Telling => ({ ...telling, steps: "wide" });

/** So that 0.15 stays 0.15. */
const clean = (value: number): number => Math.round(value * 1e6) / 1e6;
const wordOf = (share: number): Amount["word"] => (share < 1 / 3 ? "few" : share <= 2 / 3 ? "some" : "most");

/**
 * Tells a share 0…1 in steps. The lowest step reaches at least as far as twice what one organization
 * alone answers, and so does the highest: knowing one's own part never leaves nothing, or everything, for all others.
 * Null where the steps would meet.
 */
export function tellShare(
  share: number,
  telling: Telling,
  { part = 1 / telling.answered }: { part?: number } = {},
): Amount | null {
  if (telling.exact) return { word: wordOf(share), about: share, edge: null };
  const step = stepFor(telling);
  const lowest = Math.max(0.1, Math.ceil((2 * part) / step - 1e-9) * step);
  if (telling.detail === "nothing" || !(lowest <= 1 / 3 + 1e-9)) return null;
  if (telling.detail === "words") return { word: wordOf(share), about: null, edge: null };
  const about = clean(Math.round(clean(share / step)) * step);
  if (about <= lowest) return { word: wordOf(lowest), about: clean(lowest), edge: "or-less" };
  if (about >= 1 - lowest) return { word: wordOf(1 - lowest), about: clean(1 - lowest), edge: "or-more" };
  return { word: wordOf(about), about, edge: null };
}

/** Tells a share with the range it lies in; its ends in the same steps, since rounded outwards they would tell more. */
export function tellMeasured(
  share: number | null,
  range: { low: number; high: number } | null,
  telling: Telling,
  part?: number,
): Measured {
  if (share === null) return null;
  const given = part === undefined ? {} : { part };
  const recorded = tellShare(share, telling, given);
  const low = tellShare(Math.min(share, range?.low ?? share), telling, given);
  const high = tellShare(Math.max(share, range?.high ?? share), telling, given);
  return recorded && low && high && { recorded, low, high };
}

/** What one organization can move a mean of so many from 1 to 4. */
const reach = (parts: number): number => 3 / parts;

/**
 * Tells a mean of scores from 1 to 4, each organization counting once, to halves; the ends reach so far that one's own
 * answers never fix those of all others. Null below the fewest.
 */
export function tellScore(scores: readonly number[], telling: Telling, fewest = telling.fewest): Score {
  if (scores.length === 0) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const word = mean < 2.25 ? "low" : mean < 3.25 ? "middle" : "high";
  if (telling.exact) return { word, about: mean, edge: null };
  if (telling.detail === "nothing" || scores.length < fewest) return null;
  if (telling.detail === "words") return { word, about: null, edge: null };
  const halves = [1, 1.5, 2, 2.5, 3, 3.5, 4];
  const lowest = halves.find((half) => half + 0.25 > 1 + reach(scores.length)) ?? 2.5;
  const highest = halves.findLast((half) => half - 0.25 < 4 - reach(scores.length)) ?? 2.5;
  const about = Math.round(mean * 2) / 2;
  const told = Math.min(highest, Math.max(lowest, about));
  return {
    word: told < 2.25 ? "low" : told < 3.25 ? "middle" : "high",
    about: told,
    edge: about <= lowest ? "or-less" : about >= highest ? "or-more" : null,
  };
}
