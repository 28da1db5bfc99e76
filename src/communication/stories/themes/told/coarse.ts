import { type Step, stepOf, steps } from "../../coarse.ts";

/** What was told of a theme, and from which count it was made; the count itself is never told. */
export interface Told {
  step: Step;
  counted: number;
  /** When, as ISO 8601. */
  at: string;
}

/** A theme as it stands inside, before the counts of its campaign are told. */
export interface Standing {
  id: string;
  told: Told | null;
  /** How many stories stand in it now. */
  stories: number;
  /** How many came since what was told of it was made, also of those that were taken back since. */
  came: number;
}

interface Telling {
  fewest: number;
  at: string;
  /** Off only in the test that shows what it protects against. */
  protect?: boolean;
}

/**
 * What is told of the themes of a campaign from now on, all at once; null where nothing is. A step is made anew only
 * when at least `fewest` stories came to the theme since it was made, or at least so many left it.
 */
export function tellTogether(
  themes: readonly Standing[],
  { fewest, at, protect = true }: Telling,
): Map<string, Told | null> {
  return new Map(
    themes.map(({ id, told, stories, came }) => {
      const step = stepOf(stories, protect ? fewest : 1);
      if (!protect) return [id, { step: step ?? steps[0], counted: stories, at }];
      if (step === null) return [id, null];
      const left = told ? told.counted + came - stories : 0;
      if (told && came < fewest && left < fewest) return [id, told];
      return [id, { step, counted: stories, at }];
    }),
  );
}

/** Why the counts of a campaign cannot be told anew yet. */
export type NotYet = "too-soon" | "too-few";

/** The first day on which counts that were told at a moment may be told anew: a month later, or a few days more where that month is short. */
export const nextTelling = (last: Date): Date =>
  new Date(
    Date.UTC(
      last.getUTCFullYear(),
      last.getUTCMonth() + 1,
      last.getUTCDate(),
      last.getUTCHours(),
      last.getUTCMinutes(),
    ),
  );

/** Whether the counts of a campaign may be told: at most monthly, and after at least so many stories more. */
export function waitsWith({
  last,
  now,
  more,
  fewest,
}: {
  last: Date | null;
  now: Date;
  /** Stories that came to some theme since the counts were told last, also of those that were taken back since. */
  more: number;
  fewest: number;
}): NotYet | null {
  if (last && now.getTime() < nextTelling(last).getTime()) return "too-soon";
  return more < fewest ? "too-few" : null;
}
