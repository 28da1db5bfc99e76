import { foldWord } from "./tokens.ts";

/** A word where it stands in a text, and as it is compared. */
export interface WrittenWord {
  from: number;
  until: number;
  written: string;
  folded: string;
  /** Nothing but spaces, hyphens and marks of short forms stand between it and the word before. */
  follows: boolean;
  /** A sentence begins with it. */
  begins: boolean;
}

const word = /[\p{L}\p{M}]+(?:['’׳][\p{L}\p{M}]+|["״]\p{Script=Hebrew}(?![\p{L}\p{M}]))*/gu;
const joins = /^[\s\-־–]{1,3}$/u;
const ends = /(?:^|[.!?؟…:\n"“”«»])[\s"“”«»'’(]*$/u;

/** The words of a text with their places; a word that is written with a hyphen is two. */
export function writtenWords(text: string): WrittenWord[] {
  const found: WrittenWord[] = [];
  for (const match of text.matchAll(word)) {
    const from = match.index;
    const last = found.at(-1);
    const between = text.slice(last?.until ?? 0, from);
    found.push({
      ...{ from, until: from + match[0].length, written: match[0], folded: foldWord(match[0]) },
      follows: last !== undefined && joins.test(between),
      begins: last === undefined || ends.test(between),
    });
  }
  return found;
}

/** What Hebrew and Arabic write together with the word that follows: and, that, the, in, to, from, as. */
const hebrewPrefix = /^[ושהבלכמ]\p{M}*/u;
const arabicPrefix = /^[وفبلك]\p{M}*/u;
const mostPrefixes = 3;

/** A word as it may be without what is written together with it; `skipped` letters stand before it. */
export interface Bare {
  folded: string;
  skipped: number;
}

/** All that a word may be: as it stands first, then with one, two, three letters less where these may be prefixes. */
export function bareForms(written: string): Bare[] {
  const prefix = /^\p{Script=Hebrew}/u.test(written)
    ? hebrewPrefix
    : /^\p{Script=Arabic}/u.test(written)
      ? arabicPrefix
      : null;
  const forms: Bare[] = [{ folded: foldWord(written), skipped: 0 }];
  if (!prefix) return forms;
  let skipped = 0;
  for (let times = 0; times < mostPrefixes; times += 1) {
    const rest = written.slice(skipped);
    const taken = prefix.exec(rest)?.[0];
    if (!taken || foldWord(rest).length - 1 < 2) break;
    skipped += taken.length;
    // "to the" is written لل: what is named with ال has lost its first letter
    if (/^ل\p{M}*ل/u.test(rest)) forms.push({ folded: `ا${foldWord(written.slice(skipped))}`, skipped });
    forms.push({ folded: foldWord(written.slice(skipped)), skipped });
  }
  return forms;
}

/** A name as it is looked for: its words, folded, with one space between them. */
export const nameKey = (name: string): string =>
  writtenWords(name)
    .map(({ folded }) => folded)
    .join(" ");
