import { z } from "zod";
import { halves, isSlipOf, isStopWord, loosened, wordsToSearch } from "../../analysis/text/search-words.ts";
import { soundsOf } from "../../analysis/text/sounds.ts";
import { backwards, ranks, signs, thingKinds } from "../things/public.ts";

/** What is asked is cut here: nobody looks for more, and whoever sends ten thousand letters waits no longer than others. */
const most = { letters: 120, words: 8 };

/** What somebody looks for, as it is searched. */
export const questionSchema = z.string().transform((text) => [...text.trim()].slice(0, most.letters).join(""));

/** A stretch of text, and whether it is what was looked for. */
export const stretchSchema = z.object({ text: z.string(), found: z.boolean() });
export type Stretch = z.output<typeof stretchSchema>;

/** A thing that was found, as far as the reader may see it. */
export const foundSchema = z.object({
  kind: z.enum(thingKinds),
  id: z.string(),
  path: z.string(),
  name: z.array(stretchSchema),
  /** Where the words stand in it; empty where they are in its name alone. */
  snippet: z.array(stretchSchema),
  changedAt: z.iso.datetime(),
});
export type Found = z.output<typeof foundSchema>;

/** A stretch of the order of words to look through, and what it costs to be found there. */
export interface Range {
  from: string;
  /** The first word behind it. */
  to: string;
  cost: number;
}

/** One word of a question, with all that it may have meant. */
export interface Wanted {
  written: string;
  folded: string;
  ranges: Range[];
}

/** Above every letter and below nothing: where the words that begin with a prefix end. */
const behind = "\u{10ffff}";
const beginningWith = (prefix: string, cost: number): Range => ({ from: prefix, to: prefix + behind, cost });
const exactly = (word: string, cost: number): Range => ({ from: word, to: `${word}\u0001`, cost });

/** What it costs to be found by more than the word itself. */
const costs = { loosened: 4, heard: 10, slip: 14 } as const;

/**
 * The words of a question: those that say how are left out where others remain. Each is looked for as the beginning of a
 * word, without its prefixes and endings, and by its sound.
 */
export function wantedIn(question: string): Wanted[] {
  const all = wordsToSearch(question);
  const telling = all.filter(({ written }) => !isStopWord(written));
  const words = new Map((telling.length > 0 ? telling : all).slice(0, most.words).map((one) => [one.folded, one]));
  return [...words.values()].map(({ folded, written }) => ({
    written,
    folded,
    ranges: [
      beginningWith(folded, 0),
      ...loosened(folded).map((other) => beginningWith(other, costs.loosened)),
      ...soundsOf(written).map((sound) => exactly(signs.sound + sound, costs.heard)),
    ],
  }));
}

const longEnoughForSlips = 4;

/** Where words stand that may have been meant by one with a slip in it; none for a short one. */
export function nearRanges({ folded }: Wanted): Range[] {
  if (folded.length <= longEnoughForSlips) return [];
  const { begin, end } = halves(folded);
  return [beginningWith(begin, 0), beginningWith(signs.backwards + backwards(end), 0)];
}

/** A word with the words near it that it may have been meant to be, some at most; undefined where there are none. */
export function withSlips(wanted: Wanted, near: readonly string[]): Wanted {
  const words = near.map((word) => (word.startsWith(signs.backwards) ? backwards(word.slice(1)) : word));
  const meant = [...new Set(words)].filter((word) => word !== wanted.folded && isSlipOf(wanted.folded, word));
  return { ...wanted, ranges: [...wanted.ranges, ...meant.slice(0, 8).map((word) => exactly(word, costs.slip))] };
}

/** Sounds and words from their end are found by their own ranges, which cost enough. */
export const freeRanks = [ranks.sound, ranks.backwards];
