import { stopWords } from "./stop-words.ts";
import { foldWord } from "./tokens.ts";

/** A word of a text: as it is compared, and where it stands. */
export interface FoundWord {
  folded: string;
  /** As it is written, in small letters. */
  written: string;
  from: number;
  to: number;
}

/** Letters and digits, with the apostrophes and marks of abbreviation inside: ח'אלד, צה"ל, don't. */
const word =
  /[\p{L}\p{M}\p{N}]+(?:['’׳`][\p{L}\p{M}\p{N}]+|["״](?=\p{Script=Hebrew})[\p{L}\p{M}]+)*(?:(?<=\p{Script=Hebrew}\p{M}*)['’׳])?/gu;

const longestWord = 40;

/** The words of a text one after the other, for whoever stops at the first that will do. */
export function* eachWord(text: string): Generator<FoundWord> {
  for (const found of text.matchAll(word)) {
    const folded = foldToSearch(found[0]);
    const to = found.index + found[0].length;
    if (folded !== "") yield { folded, written: found[0].toLowerCase(), from: found.index, to };
  }
}

/** The words of a text in their order. */
export const wordsToSearch = (text: string): FoundWord[] => [...eachWord(text)];

const marks = /[\p{Mn}\u0640\u200c-\u200f'’׳`"״]/gu;
const inOneForm: Readonly<Record<string, string>> = {
  ...{ ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" },
  ...{ ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك", ء: "" },
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" },
};
const special = new RegExp(`[${Object.keys(inOneForm).join("")}]`, "gu");

/**
 * A word as it is looked for: small letters, no accents, niqqud, harakat, hamza or stretching, no apostrophes, final
 * letters as inside words, one form of each Arabic letter that is written in several, double vav and yod as one, and
 * digits of every script as 0 to 9.
 */
export function foldToSearch(written: string): string {
  return written
    .normalize("NFKD")
    .toLowerCase()
    .replace(marks, "")
    .replace(special, (letter) => inOneForm[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/וו+/g, "ו")
    .replace(/יי+/g, "י")
    .slice(0, longestWord);
}

const hebrewPrefixes = /^(ו?)(לכש|כש|מש|ש)?([בלמכ])?(ה)?/;
const arabicPrefixes = /^([وف]?)([بلك])?(ال|ل)?/;
const fewestLetters = 2;

/**
 * What is left of a word without the small words that Hebrew and Arabic write together with it: of ובנצרת also בנצרת and
 * נצרת, of وللمدرسة also مدرسة. Which of these is the word nobody can tell without a dictionary: all are kept.
 */
export function withoutPrefixes(folded: string): string[] {
  const prefixes = /^[א-ת]/.test(folded) ? hebrewPrefixes : /^[\u0620-\u064a]/.test(folded) ? arabicPrefixes : null;
  if (!prefixes) return [];
  const left = new Set<string>();
  let rest = folded;
  for (let step = 0; step < 4; step += 1) {
    const [whole, ...taken] = prefixes.exec(rest) ?? [""];
    const first = taken.find(Boolean);
    if (!whole || !first) break;
    rest = rest.slice(first.length);
    if (rest.length < fewestLetters) break;
    left.add(rest);
  }
  return [...left];
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]{2,})ies$/, "$1y"],
  [/^([a-z]{3,})s$/, "$1"],
  [/^([א-ת]{3,})(?:ימ|ות)$/, "$1"],
  [/^([\u0620-\u064a]{3,})(?:ات|ون|ين)$/, "$1"],
];

/** Other forms in which somebody who looks for a word may have wanted it: without prefixes, and of one instead of many. */
export function loosened(folded: string): string[] {
  const stems = withoutPrefixes(folded).filter((stem) => stem.length > fewestLetters);
  const singular = [folded, ...stems].flatMap((stem) =>
    endings.flatMap(([from, to]) => (from.test(stem) ? [stem.replace(from, to)] : [])),
  );
  return [...new Set([...stems, ...singular])].filter((stem) => stem !== folded);
}

const sayHow = new Set(Object.values(stopWords).flatMap((listed) => [...listed]));

/** Whether a word says how, not what, in one of the languages. */
export const isStopWord = (written: string): boolean => sayHow.has(foldWord(written));

/**
 * Whether one word can be made of another by as many slips as its length forgives: one letter too many, too few, wrong
 * or swapped with its neighbour; two where a word has eight letters or more.
 * F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
 */
export function isSlipOf(written: string, meant: string): boolean {
  const most = Math.min(written.length, meant.length) >= 8 ? 2 : 1;
  if (Math.abs(written.length - meant.length) > most) return false;
  let [before, last] = [[] as number[], Array.from({ length: meant.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= written.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= meant.length; j += 1) {
      const same = written[i - 1] === meant[j - 1];
      let cost = Math.min((last[j - 1] ?? 0) + (same ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && written[i - 1] === meant[j - 2] && written[i - 2] === meant[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return (last[meant.length] ?? Number.POSITIVE_INFINITY) <= most;
}

/** The part of a word that one slip in its other part leaves as it is, at its begin and at its end. */
export const halves = (folded: string): { begin: string; end: string } => {
  const length = Math.floor((folded.length - 1) / 2);
  return { begin: folded.slice(0, length), end: folded.slice(folded.length - length) };
};
