import type { InfluenceMap } from "../../../analysis/leverage/influence-map.ts";
import type { LinkEstimates } from "../../../analysis/leverage/links-from-judgments.ts";
import type { Settings } from "../run.ts";

/** One answer with a score; people and causes by their place. */
export interface Answered {
  rater: number;
  from: number;
  to: number;
  score: number;
}

/** All that a calculation reads, as plain data that a thread can be given. */
export interface Calculation {
  causes: readonly { id: string; themeId: string | null }[];
  /** The role that each person gave; null where none. */
  roles: readonly (string | null)[];
  answers: readonly Answered[];
  links: readonly { from: number; to: number; weight: number }[];
  settings: Settings;
  /** Fewer people than this are never shown apart. */
  fewest: number;
}

/** A map to be looked at, whether people's answers made it or somebody drew it. */
export interface Reading {
  map: InfluenceMap;
  estimates: LinkEstimates | null;
  /** The strongest influences, few enough to look for loops in; a drawn map whole. */
  strong: InfluenceMap;
}
