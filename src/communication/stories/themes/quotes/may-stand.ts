import type { AgeRule } from "../../campaigns/age-table.ts";
import type { Use } from "../../campaigns/campaign.ts";

/** What decides whether something of a story may be shown to others, as it stands today. */
export interface Standing {
  state: string;
  /** The last day on which it is kept. */
  keepUntil: string | null;
  /** Until when the law stops its deletion. */
  heldUntil: string | null;
  /** The day on which its teller took it back, while the law stopped its deletion. */
  askedBackOn: string | null;
  consents: readonly { use: string; guardian: string | null }[];
  /** What its teller's age allows in its campaign; null where the age is not known. */
  rule: Pick<AgeRule, "mayPublish" | "needsGuardian"> | null;
}

/** A sentence as it would stand. */
interface Shown {
  extent: string;
  withFirstName: boolean;
  /** The recordings and pictures that it stands with. */
  parts?: readonly { kind: string }[];
}

/** What a teller must have allowed for a sentence, or a whole story, to stand as she saw it. */
export const usesOf = ({ extent, withFirstName, parts = [] }: Shown): Use[] => [
  extent === "whole" ? "publish" : "quote",
  ...(withFirstName ? (["first-name"] as const) : []),
  ...(parts.some(({ kind }) => kind === "audio") ? (["voice"] as const) : []),
  ...(parts.some(({ kind }) => kind === "photo") ? (["handwriting"] as const) : []),
];

/**
 * Whether something of a story may be shown to others today for all the uses that it needs. This alone decides it, for
 * voices, themes and reports: the teller allows each use, a parent said yes where the age table asks for one or one was
 * asked, the age may publish, and the story has not run out, is not held and was not taken back.
 */
export function mayStand(story: Standing, uses: readonly Use[], today: string): boolean {
  const { rule, consents } = story;
  if (story.state !== "told" || story.askedBackOn !== null || !rule?.mayPublish || uses.length === 0) return false;
  if (story.keepUntil !== null && story.keepUntil < today) return false;
  if (story.heldUntil !== null && story.heldUntil >= today) return false;
  return uses.every((use) =>
    consents.some(
      (one) => one.use === use && (one.guardian === "yes" || (one.guardian === null && !rule.needsGuardian)),
    ),
  );
}
