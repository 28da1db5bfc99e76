import { comparable, findStems } from "./stems.ts";
import { stopWords } from "./stop-words.ts";
import { foldWord, tokenize } from "./tokens.ts";

/** Two texts, by their places in the list, that may say the same; 1 where they are the same letter by letter. */
export interface AlikePair {
  one: number;
  other: number;
  likeness: number;
}

/** Above this two wordings are offered as the same. */
const likely = 0.62;
/** A word that more texts have than this is no reason to compare two of them. */
const mostCommon = 200;

/**
 * The pairs of short texts of one language that may say the same, the likeliest first: by the words they share, forms of
 * a word counting as one and rarer words for more (weighted Jaccard), or by the letters that must change (Levenshtein).
 */
export function findAlike(texts: readonly string[], language: string): AlikePair[] {
  const folded = texts.map((text) => foldWords(text, language));
  const counts = new Map<string, number>();
  for (const word of folded.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const stems = findStems(counts, language);
  const sets = folded.map((words) => new Set(words.map((word) => stems.get(word) ?? word)));
  const having = new Map<string, number[]>();
  for (const [place, set] of sets.entries())
    for (const stem of set) having.set(stem, [...(having.get(stem) ?? []), place]);
  const weightOf = (stem: string) => Math.log(1 + texts.length / (having.get(stem)?.length ?? 1));
  const found: AlikePair[] = [];
  for (const key of pairsSharing(having, texts.length)) {
    const [one, other] = [Math.floor(key / texts.length), key % texts.length];
    const shared = sharedWeight(sets[one] ?? new Set(), sets[other] ?? new Set(), weightOf);
    const likeness = Math.max(
      shared,
      likenessOfLetters((folded[one] ?? []).join(" "), (folded[other] ?? []).join(" ")),
    );
    if (likeness >= likely) found.push({ one, other, likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other);
}

/** Pairs that share a word that is not everywhere, each once; in a short list, all pairs, so that a slip of the pen is found too. */
function pairsSharing(having: ReadonlyMap<string, readonly number[]>, texts: number): Set<number> {
  const pairs = new Set<number>();
  const pairUp = (places: readonly number[]) => {
    for (const [at, one] of places.entries()) for (const other of places.slice(at + 1)) pairs.add(one * texts + other);
  };
  if (texts <= mostCommon) pairUp([...Array(texts).keys()]);
  else for (const places of having.values()) if (places.length <= mostCommon) pairUp(places);
  return pairs;
}

/** The words of a text as they are compared, without those that say how and not what; all of them where nothing is left. */
function foldWords(text: string, language: string): string[] {
  const words = tokenize(text).map((word) => foldWord(word));
  const telling = words.filter((word) => !stopWords[language]?.has(word));
  return (telling.length > 0 ? telling : words).map((word) => comparable(word, language));
}

function sharedWeight(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weightOf: (stem: string) => number,
): number {
  let [shared, all] = [0, 0];
  for (const stem of one) {
    all += weightOf(stem);
    if (other.has(stem)) shared += weightOf(stem);
  }
  for (const stem of other) if (!one.has(stem)) all += weightOf(stem);
  return all === 0 ? 0 : shared / all;
}

/** 1 less the share of letters that must be put in, left out or changed to come from one text to the other. */
function likenessOfLetters(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0 || longest > 400 || Math.abs(one.length - other.length) > longest * (1 - likely)) return 0;
  return 1 - editDistance(one, other) / longest;
}

/** How many letters must be put in, left out or changed to come from one text to the other (Levenshtein 1966). */
export function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      now.push(Math.min(changed, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
