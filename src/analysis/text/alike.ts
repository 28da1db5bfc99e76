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
/** Letters are compared only where two wordings share at least so much of their words, or are short. */
const near = 0.4;
const short = 3;
/** In a list up to this length all are compared with all, so that a slip of the pen is found too. */
const fewTexts = 200;
/** Of a word that more texts have among their rarest, only the first so many are compared with the others. */
const mostCommon = 300;

interface Compared {
  letters: string;
  counts: Uint8Array;
  /** The places of its stems in the order of all, from the rarest on. */
  stems: Int32Array;
  weight: number;
}

/**
 * The pairs of short texts of one language that may say the same, the likeliest first: by the words they share, forms of
 * a word counting as one and rarer words for more (weighted Jaccard), or by the letters that must change (Levenshtein).
 */
export function findAlike(texts: readonly string[], language: string): AlikePair[] {
  const { compared, weights } = prepare(texts, language);
  const found: AlikePair[] = [];
  const isLong = texts.length > fewTexts;
  const offer = (one: number, other: number) => {
    const likeness = likenessOf(compared[one], compared[other], weights, isLong ? near : 0);
    if (likeness >= likely) found.push({ one, other, likeness });
  };
  if (isLong) pairSharing(compared, weights, offer);
  else
    for (let one = 0; one < texts.length; one += 1)
      for (let other = one + 1; other < texts.length; other += 1) offer(one, other);
  return found.sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other);
}

/** The texts that may say the same as the first, by their places in the list, the likeliest first. */
export function findAlikeToFirst(texts: readonly string[], language: string): Omit<AlikePair, "one">[] {
  const { compared, weights } = prepare(texts, language);
  return [...compared.keys()]
    .slice(1)
    .map((other) => ({ other, likeness: likenessOf(compared[0], compared[other], weights, 0) }))
    .filter(({ likeness }) => likeness >= likely)
    .sort((a, b) => b.likeness - a.likeness || a.other - b.other);
}

function prepare(texts: readonly string[], language: string) {
  const folded = texts.map((text) => foldWords(text, language));
  const counts = new Map<string, number>();
  for (const word of folded.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const stems = findStems(counts, language);
  const sets = folded.map((words) => new Set(words.map((word) => stems.get(word) ?? word)));
  const having = new Map<string, number>();
  for (const set of sets) for (const stem of set) having.set(stem, (having.get(stem) ?? 0) + 1);
  const fromRarest = [...having].sort(([, a], [, b]) => a - b);
  const placeOf = new Map(fromRarest.map(([stem], place) => [stem, place]));
  const weights = Float64Array.from(fromRarest, ([, count]) => Math.log(1 + texts.length / count));
  const compared = sets.map((set, at): Compared => {
    const letters = (folded[at] ?? []).join(" ");
    const own = Int32Array.from(set, (stem) => placeOf.get(stem) ?? 0).sort();
    return { letters, counts: countLetters(letters), stems: own, weight: weightOf(own, weights) };
  });
  return { compared, weights };
}

const weightOf = (stems: Int32Array, weights: Float64Array) =>
  stems.reduce((sum, stem) => sum + (weights[stem] ?? 0), 0);

/** How alike two texts are; their letters are compared only where they share so much of their words. */
function likenessOf(
  one: Compared | undefined,
  other: Compared | undefined,
  weights: Float64Array,
  least: number,
): number {
  if (!one || !other) return 0;
  const shared = sharedWeight(one, other, weights);
  const isShort = Math.min(one.stems.length, other.stems.length) <= short;
  return shared >= least || isShort ? Math.max(shared, likenessOfLetters(one, other)) : shared;
}

/**
 * Offers pairs that may share as much as is likely, each once: they must have one of their rarest words in common, taken
 * until what is left of a text weighs less than that share of it (prefix filter of Chaudhuri, Ganti & Kaushik 2006, doi
 * 10.1109/ICDE.2006.9).
 */
function pairSharing(
  compared: readonly Compared[],
  weights: Float64Array,
  offer: (one: number, other: number) => void,
): void {
  const having = new Map<number, number[]>();
  const offered = new Int32Array(compared.length).fill(-1);
  for (const [other, { stems, weight }] of compared.entries()) {
    let left = weight;
    for (const stem of stems) {
      if (left < likely * weight && stems.length > short) break;
      left -= weights[stem] ?? 0;
      const places = having.get(stem) ?? [];
      if (places.length === 0) having.set(stem, places);
      for (const one of places) {
        if (offered[one] === other) continue;
        offered[one] = other;
        offer(one, other);
      }
      if (places.length < mostCommon) places.push(other);
    }
  }
}

/** The words of a text as they are compared, without those that say how and not what; all of them where nothing is left. */
function foldWords(text: string, language: string): string[] {
  const words = tokenize(text).map((word) => foldWord(word));
  const telling = words.filter((word) => !stopWords[language]?.has(word));
  return (telling.length > 0 ? telling : words).map((word) => comparable(word, language));
}

/** The weight of the stems that both have, of those that either has. */
function sharedWeight(one: Compared, other: Compared, weights: Float64Array): number {
  const [a, b] = [one.stems, other.stems];
  let [shared, at, next] = [0, 0, 0];
  while (at < a.length && next < b.length) {
    const apart = (a[at] ?? 0) - (b[next] ?? 0);
    if (apart === 0) shared += weights[a[at] ?? 0] ?? 0;
    if (apart <= 0) at += 1;
    if (apart >= 0) next += 1;
  }
  const all = one.weight + other.weight - shared;
  return all === 0 ? 0 : shared / all;
}

/** 1 less the share of letters that must be put in, left out or changed to come from one text to the other; 0 for less than is likely. */
function likenessOfLetters(one: Compared, other: Compared): number {
  const longest = Math.max(one.letters.length, other.letters.length);
  const most = Math.floor(longest * (1 - likely) + 1e-9);
  if (longest === 0 || longest > longestCompared || lettersApart(one, other) > most) return 0;
  const distance = editDistance(one.letters, other.letters, most);
  return distance > most ? 0 : 1 - distance / longest;
}

const longestCompared = 400;
const kinds = 64;

/** How often each kind of letter stands in a text. */
function countLetters(text: string): Uint8Array {
  const counts = new Uint8Array(kinds);
  for (let at = 0; at < text.length; at += 1) {
    const kind = text.charCodeAt(at) % kinds;
    counts[kind] = Math.min(255, (counts[kind] ?? 0) + 1);
  }
  return counts;
}

/** Letters that one text has more often than the other: no fewer than these must change. */
function lettersApart({ counts: one }: Compared, { counts: other }: Compared): number {
  let [more, fewer] = [0, 0];
  for (let kind = 0; kind < kinds; kind += 1) {
    const apart = (one[kind] ?? 0) - (other[kind] ?? 0);
    if (apart > 0) more += apart;
    else fewer -= apart;
  }
  return Math.max(more, fewer);
}

/**
 * How many letters must be put in, left out or changed to come from one text to the other (Levenshtein 1966). Where it is
 * more than `most` it answers something more than `most`.
 */
export function editDistance(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  let before = Uint16Array.from({ length: other.length + 1 }, (_, at) => at);
  let now = new Uint16Array(other.length + 1);
  for (let row = 1; row <= one.length; row += 1) {
    const letter = one.charCodeAt(row - 1);
    let [left, least] = [row, row];
    now[0] = row;
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (before[at - 1] ?? 0) + (letter === other.charCodeAt(at - 1) ? 0 : 1);
      left = Math.min(changed, (before[at] ?? 0) + 1, left + 1);
      now[at] = left;
      if (left < least) least = left;
    }
    if (least > most) return least;
    [before, now] = [now, before];
  }
  return before[other.length] ?? 0;
}
