import { editDistance } from "../../text/alike.ts";
import { allSoundsOf } from "../../text/sounds.ts";
import { foldWord, openFinals, tokenize } from "../../text/tokens.ts";

/** Why two partners are asked whether they counted the same people. */
export const overlapReasons = ["site", "place", "said"] as const;
export type OverlapReason = (typeof overlapReasons)[number];

/** So many people counted by one partner: where, in which program, when, and whom else it names. */
export interface PlacedClaim {
  id: string;
  organizationId: string;
  amount: number;
  period: string;
  placeId: string | null;
  group: string | null;
  site: string | null;
  program: string | null;
  /** What is counted, under each name that it has, e.g. `teachers`; empty where nobody said. */
  of: readonly string[];
  /** Partners who, it says, counted them too, or may have. */
  with: readonly string[];
}

/** Two claims of two partners that may hold the same people, and why. */
export interface FoundOverlap {
  one: string;
  other: string;
  reasons: OverlapReason[];
}

/** Two numbers this near to each other, of the same place, group and period, are asked about. */
const nearlyEqual = 0.05;

/** The pairs of claims of different partners in one period that may hold the same people; each once, in the order of ids. */
export function findOverlaps(claims: readonly PlacedClaim[]): FoundOverlap[] {
  const found: FoundOverlap[] = [];
  for (const together of Map.groupBy(
    claims.filter(({ amount }) => amount > 0),
    ({ period }) => period,
  ).values()) {
    const ordered = together.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const [at, one] of ordered.entries())
      for (const other of ordered.slice(at + 1)) {
        if (one.organizationId === other.organizationId || !mayBeAlike(one, other)) continue;
        const reasons = overlapReasons.filter((reason) => holds[reason](one, other));
        if (reasons.length > 0) found.push({ one: one.id, other: other.id, reasons });
      }
  }
  return found;
}

type Pair = (one: PlacedClaim, other: PlacedClaim) => boolean;

/** Hours are no teachers: what is counted has a name in common, or one of the two has none. */
const mayBeAlike: Pair = (one, other) =>
  one.of.length === 0 || other.of.length === 0 || one.of.some((name) => other.of.includes(name));

const samePlace: Pair = (one, other) => one.placeId === null || other.placeId === null || one.placeId === other.placeId;
const sameGroup: Pair = (one, other) => one.group === null || other.group === null || one.group === other.group;

const holds: Record<OverlapReason, Pair> = {
  site: (one, other) =>
    one.site !== null &&
    other.site !== null &&
    samePlace(one, other) &&
    sameGroup(one, other) &&
    areLike(one.site, other.site) &&
    (one.program === null || other.program === null || areLike(one.program, other.program)),
  place: (one, other) =>
    one.placeId !== null &&
    one.placeId === other.placeId &&
    one.group === other.group &&
    (one.site === null || other.site === null) &&
    Math.abs(one.amount - other.amount) <= nearlyEqual * Math.max(one.amount, other.amount),
  said: (one, other) =>
    (one.with.includes(other.organizationId) || other.with.includes(one.organizationId)) &&
    samePlace(one, other) &&
    sameGroup(one, other) &&
    (one.site === null || other.site === null || areLike(one.site, other.site)),
};

/** Words that say what kind of place or program it is, and not which. */
const kinds = new Set(
  [
    "school high middle primary elementary secondary college university campus center centre program programme project course the of in at for and",
    "בית ספר תיכון חטיבה חטיבת יסודי מכללה מכללת אוניברסיטה אוניברסיטת קמפוס מרכז תכנית תוכנית פרויקט קורס של",
    "مدرسة ثانوية اعدادية إعدادية ابتدائية كلية جامعة مركز برنامج مشروع دورة في",
  ].flatMap((words) => words.split(" ").map((word) => openFinals(foldWord(word)))),
);

interface Heard {
  spelled: string;
  sounds: readonly string[];
}

function tellingWords(name: string): Heard[] {
  const words = [...tokenize(name), ...(name.match(/\p{N}+/gu) ?? [])].map((written) => ({
    spelled: openFinals(foldWord(written)).replace(/^(?:ה|ال)(?=..)/, ""),
    sounds: allSoundsOf(written).map((sound) => sound.replace(/\$/g, "s").replace(/h/g, "k")),
    isKind: kinds.has(openFinals(foldWord(written))),
  }));
  const telling = words.filter(({ isKind }) => !isKind);
  return telling.length > 0 ? telling : words;
}

const isSameWord = (one: Heard, other: Heard): boolean =>
  one.spelled === other.spelled ||
  (one.spelled.length > 4 && editDistance(one.spelled, other.spelled) <= 1) ||
  one.sounds.some((sound) => sound.length > 1 && other.sounds.includes(sound));

/** Whether two names, in any of the three scripts, may be of the same site or program: at least two thirds of their telling words are. */
export function areLike(one: string, other: string): boolean {
  const [mine, theirs] = [tellingWords(one), tellingWords(other)];
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (fewer.length === 0) return false;
  const left = [...more];
  const shared = fewer.filter((word) => {
    const at = left.findIndex((candidate) => isSameWord(word, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return shared / ((fewer.length + more.length) / 2) >= 2 / 3 - 1e-9;
}
