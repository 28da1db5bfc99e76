/** How far a story is coded by one version of the code book, as one of its coders may know it. */
export interface CodingState {
  id: string;
  /** How many are through with it. */
  through: number;
  /** Whether she herself began it, or is through. */
  mine: "begun" | "through" | "none";
}

/** So many coders make a story compared. */
export const codersNeeded = 2;

/** Whether a story still waits for a coder: she began it, or it is not compared yet and she is not through. */
export const waitsFor = ({ mine, through }: CodingState): boolean =>
  mine === "begun" || (mine === "none" && through < codersNeeded);

/**
 * The story that a coder does best to take next: one that she began; then one that another is through with alone, so that
 * pairs come early and agreement can be looked at while the code book can still change; then one that nobody coded.
 * Stories that two coded already come to her no more. In their own order otherwise.
 */
export function nextStory(stories: readonly CodingState[]): string | null {
  const of = (fits: (story: CodingState) => boolean) => stories.find(fits)?.id;
  return (
    of(({ mine }) => mine === "begun") ??
    of(({ mine, through }) => mine === "none" && through > 0 && through < codersNeeded) ??
    of(({ mine, through }) => mine === "none" && through === 0) ??
    null
  );
}

/** How many stories there are to code, how many one and how many two coded, and with how many she herself is through. */
export const progressOf = (stories: readonly CodingState[]) => ({
  all: stories.length,
  once: stories.filter(({ through }) => through > 0).length,
  twice: stories.filter(({ through }) => through >= codersNeeded).length,
  mine: stories.filter(({ mine }) => mine === "through").length,
});
