import { placesAround } from "../aims/public.ts";
import { sameSkill } from "./skills.ts";

/** What two sides are compared by. */
export interface Side {
  challengeIds: readonly string[];
  placeIds: readonly string[];
  skills: readonly string[];
}

/** Why two fit: the same cause, the same place or one that lies in the other, or a skill; `about` says which. */
export interface Reason {
  by: "challenge" | "place" | "around" | "skill";
  about: string;
}

export interface Match {
  score: number;
  reasons: Reason[];
}

const weight: Record<Reason["by"], number> = { challenge: 3, skill: 3, place: 2, around: 1 };
/** A place alone brings nobody together: a cause or a skill must be shared. */
const needed: readonly Reason["by"][] = ["challenge", "skill"];

/** How well two sides fit, either way round, and why; null where they share neither a cause nor a skill. */
export function match(
  one: Side,
  other: Side,
  places: readonly { id: string; parentId: string | null }[],
): Match | null {
  const reasons: Reason[] = [
    ...one.challengeIds
      .filter((id) => other.challengeIds.includes(id))
      .map((about) => ({ by: "challenge" as const, about })),
    ...one.skills
      .filter((skill) => other.skills.some((each) => sameSkill(skill, each)))
      .map((about) => ({ by: "skill" as const, about })),
    ...sharedPlaces(one, other, places),
  ];
  if (!reasons.some(({ by }) => needed.includes(by))) return null;
  return { score: reasons.reduce((sum, { by }) => sum + weight[by], 0), reasons };
}

function sharedPlaces(one: Side, other: Side, places: Parameters<typeof match>[2]): Reason[] {
  const same = one.placeIds.filter((id) => other.placeIds.includes(id));
  if (same.length > 0) return same.map((about) => ({ by: "place", about }));
  const liesIn = (inner: string, outer: string): boolean => placesAround(places, inner).includes(outer);
  const near = one.placeIds.find((a) => other.placeIds.some((b) => liesIn(a, b) || liesIn(b, a)));
  return near ? [{ by: "around", about: near }] : [];
}

/** Those that fit, the best first; of two that fit alike the one that stands first. */
export function matchAll<T extends Side>(
  one: Side,
  others: readonly T[],
  places: Parameters<typeof match>[2],
): (Match & { other: T })[] {
  return others
    .flatMap((other) => {
      const found = match(one, other, places);
      return found ? [{ ...found, other }] : [];
    })
    .sort((a, b) => b.score - a.score);
}
