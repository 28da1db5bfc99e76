import { randomInt } from "node:crypto";
import { type Language, languages } from "../../../core/message.ts";
import { arabicList } from "./arabic-list.ts";
import { englishList } from "./english-list.ts";
import { hebrewList } from "./hebrew-list.ts";

/** How many words open a story. */
export const wordsOfKey = 4;

/** The words that keys are drawn from, by language. */
export const wordLists: Readonly<Record<Language, readonly string[]>> = {
  en: englishList,
  he: hebrewList,
  ar: arabicList,
};

const sameLetters: Readonly<Record<string, string>> = {
  ...{ ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" },
  ...{ أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ؤ: "و", ئ: "ي" },
};

/** A word as it is compared: small letters, no vowel signs, no lengthening, end letters and kinds of alef as one. */
export const foldKeyWord = (word: string): string =>
  [...word.normalize("NFKD").toLowerCase()]
    .filter((letter) => /\p{L}/u.test(letter) && letter !== "ـ")
    .join("")
    .normalize("NFC")
    .replaceAll(/./gu, (letter) => sameLetters[letter] ?? letter);

/** Whether two folded words are the same but for one slip: a letter more, less, other, or two that changed places. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let begin = 0;
  while (begin < short.length && short[begin] === long[begin]) begin += 1;
  const [restShort, restLong] = [short.slice(begin), long.slice(begin)];
  if (short.length < long.length) return restShort === restLong.slice(1);
  if (restShort.slice(1) === restLong.slice(1)) return true;
  return restShort[0] === restLong[1] && restShort[1] === restLong[0] && restShort.slice(2) === restLong.slice(2);
}

const folded = new Map(
  languages.map((language) => [language, new Map(wordLists[language].map((word) => [foldKeyWord(word), word]))]),
);

/** The word of a list that somebody meant, forgiving one slip where it can only be one; undefined where it is none. */
function meantIn(language: Language, written: string): string | undefined {
  const all = folded.get(language);
  const plain = foldKeyWord(written);
  const exact = all?.get(plain) ?? all?.get(plain.replace(/^ال/, ""));
  if (!all || exact) return exact;
  const near = [...all].filter(([word]) => plain.length > 2 && isOneSlip(word, plain));
  return near.length === 1 ? near[0]?.[1] : undefined;
}

/** Draws four different words in a language. */
export function drawKey(language: Language): string[] {
  const list = wordLists[language];
  const drawn = new Set<string>();
  while (drawn.size < wordsOfKey) drawn.add(list[randomInt(list.length)] ?? "");
  return [...drawn];
}

/** What somebody typed as her key: the words that were meant, or which of them are none of ours. */
export type TypedKey = { words: string[]; language: Language } | { unknown: string[]; count: number };

/** Reads a key as it was typed: any case, with or without vowel signs, apart by spaces, hyphens, commas or numbers. */
export function readKey(typed: string): TypedKey {
  const parts = typed.split(/[^\p{L}\p{M}'’]+/u).filter((part) => foldKeyWord(part) !== "");
  const readings = languages.map((language) => ({
    language,
    words: parts.map((part) => meantIn(language, part)),
  }));
  const best = readings.toSorted((a, b) => found(b.words) - found(a.words))[0];
  if (!best || parts.length !== wordsOfKey || found(best.words) < wordsOfKey)
    return { unknown: parts.filter((_, place) => best?.words[place] === undefined), count: parts.length };
  return { words: best.words.filter((word) => word !== undefined), language: best.language };
}

const found = (words: readonly (string | undefined)[]): number => words.filter((word) => word !== undefined).length;

/** A key as it goes into its hash: however it was typed, it is the same. */
export const canonicalKey = (words: readonly string[]): string => words.map(foldKeyWord).join(" ");
