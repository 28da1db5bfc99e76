import { createHash } from "node:crypto";
import { isStopWord, withoutPrefixes, wordsToSearch } from "../../analysis/text/search-words.ts";
import { soundsOf } from "../../analysis/text/sounds.ts";
import type { Names } from "../../core/message.ts";

/** How much a found word says of a thing: the lower, the more. */
export const ranks = { name: 0, inName: 1, text: 2, inText: 3, sound: 4, backwards: 5 } as const;

/** What stands before a word that is a sound, and before one that is written from its end, so that no letter meets them. */
export const signs = { sound: "~", backwards: "<" } as const;

/** Goes up whenever words are made by other rules: things are then read anew at the next start. */
const rules = "1";
/** A text has so many letters and different words at most that are looked for; longer ones are found by their beginning. */
const most = { letters: 200_000, words: 4000 };

/** What the words of a thing are made of, in short. */
export const madeOf = (names: Names, body: string, circles: readonly string[]): string =>
  `${rules}:${createHash("sha256")
    .update(JSON.stringify([names, body, circles]))
    .digest("base64url")
    .slice(0, 22)}`;

/** Whether words were made by these rules. */
export const rulesOfNow = `${rules}:`;

/** A word turned round, by its letters. */
export const backwards = (word: string): string => [...word].reverse().join("");

/** Every word by which a thing is found, with how much it says. */
export function wordsOf(names: Names, body: string): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, rank: number): void => {
    if (words.size < most.words && rank < (words.get(word) ?? Number.POSITIVE_INFINITY)) words.set(word, rank);
  };
  for (const name of new Set(Object.values(names)))
    for (const { folded, written } of wordsToSearch(name ?? "")) {
      add(folded, ranks.name);
      for (const stem of withoutPrefixes(folded)) add(stem, ranks.inName);
      for (const sound of soundsOf(written)) add(signs.sound + sound, ranks.sound);
      add(signs.backwards + backwards(folded), ranks.backwards);
    }
  for (const { folded, written } of wordsToSearch(body.slice(0, most.letters))) {
    if (isStopWord(written)) continue;
    add(folded, ranks.text);
    for (const stem of withoutPrefixes(folded)) add(stem, ranks.inText);
  }
  return words;
}

/** The circles under which words are kept: whoever is in a narrower one is in the wider one, too. */
export function widest(audience: readonly string[]): string[] {
  if (audience.includes("everyone")) return ["everyone"];
  if (audience.includes("members")) return ["members"];
  return [...new Set(audience)];
}
