import { formed, longTitles, type MaskKind, schoolBefore, titles } from "./mask-patterns.ts";
import { alsoWords, capitalized, commonNames } from "./name-lists.ts";
import { stopWords } from "./stop-words.ts";
import { foldWord } from "./tokens.ts";
import { bareForms, nameKey, type WrittenWord, writtenWords } from "./written-words.ts";

/** A stretch of a text that may tell who, where or when; `until` is the place after its last letter. */
export interface MaskSuggestion {
  kind: MaskKind;
  from: number;
  until: number;
  text: string;
}

/** What is known beside the text itself. */
export interface KnownNames {
  places?: readonly string[];
  schools?: readonly string[];
  people?: readonly string[];
}

const longestName = 4;
const names: ReadonlySet<string> = new Set(commonNames.map(foldWord));
const isLatin = (written: string): boolean => /^\p{Script=Latin}/u.test(written);
const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written);
const isStop = (folded: string): boolean =>
  ["en", "he", "ar"].some((language) => stopWords[language]?.has(folded) ?? false);

/**
 * What a person may want to mask in a text before others read it: people, places, schools, dates, numbers, ways to reach
 * somebody. By forms and lists alone, in English, Hebrew and Arabic, also where a preposition is written together with a
 * name. It misses much, above all names that are on no list: a person must read the whole text.
 */
export function suggestMasks(text: string, known: KnownNames = {}): MaskSuggestion[] {
  const words = writtenWords(text);
  const taken = new Taken(text);
  for (const [kind, form] of formed)
    for (const match of text.matchAll(form)) taken.add(kind, match.index, match.index + match[0].length);
  takeSchools(text, words, taken);
  takeKnown(words, taken, "school", known.schools ?? []);
  takeKnown(words, taken, "place", known.places ?? []);
  takeKnown(words, taken, "person", known.people ?? []);
  takeNames(words, taken);
  return taken.inOrder();
}

/** Stretches that do not overlap: what came first stands. */
class Taken {
  readonly #text: string;
  readonly #found: MaskSuggestion[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  holds(from: number, until: number): boolean {
    return this.#found.some((one) => one.from < until && from < one.until);
  }

  add(kind: MaskKind, from: number, until: number): boolean {
    if (from >= until || this.holds(from, until)) return false;
    this.#found.push({ kind, from, until, text: this.#text.slice(from, until) });
    return true;
  }

  inOrder(): MaskSuggestion[] {
    return [...this.#found].sort((a, b) => a.from - b.from);
  }
}

/** A school by the word before its name: the next word, and one more where that is no plain word. */
function takeSchools(text: string, words: readonly WrittenWord[], taken: Taken): void {
  for (const form of schoolBefore)
    for (const match of text.matchAll(form)) {
      const end = match.index + match[0].length;
      const after = words.filter(({ from }) => from >= end).slice(0, 2);
      const [first, second] = after;
      if (!first || text.slice(end, first.from).trim().length > 1 || isStop(first.folded)) continue;
      const goesOn = second?.follows && !isStop(second.folded) && names.has(second.folded);
      taken.add("school", match.index, goesOn ? second.until : first.until);
    }
}

/** Names that are known, of up to four words, also after prefixes. */
function takeKnown(words: readonly WrittenWord[], taken: Taken, kind: MaskKind, known: readonly string[]): void {
  const keys = new Set(known.map(nameKey).filter((key) => key.length > 1));
  if (keys.size === 0) return;
  for (const [at, first] of words.entries())
    for (const { folded, skipped } of bareForms(first.written)) {
      const until = longestKnown(words, at, folded, keys);
      if (until !== null && taken.add(kind, first.from + skipped, until)) break;
    }
}

/** Where the longest known name ends that begins with a word; null where none does. */
function longestKnown(
  words: readonly WrittenWord[],
  at: number,
  first: string,
  keys: ReadonlySet<string>,
): number | null {
  let key = first;
  let until = keys.has(key) ? (words[at]?.until ?? null) : null;
  for (let more = 1; more < longestName; more += 1) {
    const next = words[at + more];
    if (!next?.follows) break;
    key = `${key} ${next.folded}`;
    if (keys.has(key)) until = next.until;
  }
  return until;
}

/** People: after a title, on the list of names, or with a capital letter inside a sentence; then the name that follows. */
function takeNames(words: readonly WrittenWord[], taken: Taken): void {
  for (const [at, word] of words.entries()) {
    const skipped = startOfName(words, at);
    if (skipped === null || taken.holds(word.from, word.until)) continue;
    const next = words[at + 1];
    const goesOn = next?.follows && !taken.holds(next.from, next.until) && isSecondName(word, next);
    taken.add("person", word.from + skipped, goesOn ? next.until : word.until);
  }
}

/** How many letters of a word stand before the name in it; null where it is none. */
function startOfName(words: readonly WrittenWord[], at: number): number | null {
  const word = words[at];
  if (!word || word.folded.length < 2) return null;
  if (isLatin(word.written)) return isLatinName(words, at, word) ? 0 : null;
  if (followsTitle(words, at) && !isStop(word.folded)) return 0;
  const found = bareForms(word.written).find(
    ({ folded, skipped }) => names.has(folded) && (skipped === 0 || !isStop(word.folded)),
  );
  return found ? found.skipped : null;
}

function isLatinName(words: readonly WrittenWord[], at: number, word: WrittenWord): boolean {
  const plain = word.folded.replace(/['’]s$/u, "");
  if (capitalized.has(plain) || isStop(plain)) return false;
  if (followsTitle(words, at)) return isCapital(word.written) || names.has(plain);
  if (names.has(plain) && !alsoWords.has(plain)) return true;
  return isCapital(word.written) && !word.begins;
}

/** Whether a title such as "Ms" stands before a word, alone or with what is written together with it. */
function followsTitle(words: readonly WrittenWord[], at: number): boolean {
  const [before, earlier] = [words[at - 1], words[at - 2]];
  if (!before) return false;
  if (earlier && longTitles.has(`${earlier.folded} ${before.folded}`)) return true;
  return bareForms(before.written).some(({ folded }) => titles.has(folded));
}

const isSecondName = (first: WrittenWord, next: WrittenWord): boolean =>
  isLatin(first.written)
    ? isCapital(first.written) && isCapital(next.written) && !capitalized.has(next.folded)
    : names.has(next.folded);

/** A stretch of a text, and what stands there instead. */
export interface Mask {
  from: number;
  until: number;
  label: string;
}

/** A text with its masks put on; of two that overlap the one that begins first stands, and of those the longer. */
export function putMasks(text: string, masks: readonly Mask[]): string {
  const inOrder = [...masks].sort((a, b) => a.from - b.from || b.until - a.until);
  let [masked, done] = ["", 0];
  for (const { from, until, label } of inOrder) {
    if (from < done || until <= from || until > text.length) continue;
    masked += text.slice(done, from) + label;
    done = until;
  }
  return masked + text.slice(done);
}

/** Every place where words stand in a text that a person named, after prefixes too; letters may be small or capital. */
export function findWords(text: string, wanted: string): { from: number; until: number }[] {
  const key = nameKey(wanted);
  const plain = wanted.trim();
  if (plain === "") return [];
  if (key === "" || /\p{Nd}/u.test(plain)) {
    const found: { from: number; until: number }[] = [];
    for (let from = text.indexOf(plain); from >= 0; from = text.indexOf(plain, from + plain.length))
      found.push({ from, until: from + plain.length });
    return found;
  }
  const taken = new Taken(text);
  const words = writtenWords(text);
  const length = key.split(" ").length;
  for (const [at, first] of words.entries()) {
    const rest = words.slice(at + 1, at + length);
    if (rest.length < length - 1 || rest.some(({ follows }) => !follows)) continue;
    const tail = rest.map(({ folded }) => ` ${folded}`).join("");
    const found = bareForms(first.written).find(({ folded }) => folded + tail === key);
    if (found) taken.add("person", first.from + found.skipped, (rest.at(-1) ?? first).until);
  }
  return taken.inOrder().map(({ from, until }) => ({ from, until }));
}
