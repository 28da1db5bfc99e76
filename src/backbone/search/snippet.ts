import { eachWord, type FoundWord, withoutPrefixes, wordsToSearch } from "../../analysis/text/search-words.ts";
import { soundsOf } from "../../analysis/text/sounds.ts";
import { signs } from "../things/public.ts";
import type { Stretch, Wanted } from "./search.ts";

/** How many letters of a text are shown round what was found. */
const shown = { before: 60, after: 140 };
/** Longer texts are looked through to here for what to show. */
const mostLetters = 200_000;

/** Whether a word of a text is one that was looked for. */
function isWanted({ folded, written }: FoundWord, wanted: readonly Wanted[], byName: boolean): boolean {
  const forms = [
    folded,
    ...withoutPrefixes(folded),
    ...(byName ? soundsOf(written).map((one) => signs.sound + one) : []),
  ];
  return wanted.some(({ ranges }) => ranges.some(({ from, to }) => forms.some((form) => form >= from && form < to)));
}

/** A text in stretches: what was looked for, and what stands between. */
function mark(text: string, hits: readonly FoundWord[]): Stretch[] {
  const stretches: Stretch[] = [];
  let place = 0;
  for (const { from, to } of hits) {
    if (from > place) stretches.push({ text: text.slice(place, from), found: false });
    stretches.push({ text: text.slice(from, to), found: true });
    place = to;
  }
  if (place < text.length) stretches.push({ text: text.slice(place), found: false });
  return stretches;
}

/** A name with what was looked for in it. */
export const markName = (name: string, wanted: readonly Wanted[]): Stretch[] =>
  mark(
    name,
    wordsToSearch(name).filter((word) => isWanted(word, wanted, true)),
  );

/** The lines of a text without the signs that only lay it out. */
const plain = (text: string): string =>
  text
    .slice(0, mostLetters)
    .replace(/\[\[([^\]\n]{1,200})\]\]/g, "$1")
    .replace(/\]\([^)\s]{0,500}\)/g, "")
    .replace(/[#*_`>[\]|]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Where what was looked for stands in a text, with some words round it; empty where it does not. */
export function snippetOf(body: string, wanted: readonly Wanted[]): Stretch[] {
  const text = plain(body);
  let hit: FoundWord | undefined;
  for (const word of eachWord(text)) {
    if (!isWanted(word, wanted, false)) continue;
    hit = word;
    break;
  }
  if (!hit) return [];
  const from = hit.from <= shown.before ? 0 : text.indexOf(" ", hit.from - shown.before) + 1;
  const to = hit.to + shown.after >= text.length ? text.length : text.lastIndexOf(" ", hit.to + shown.after);
  const excerpt = text.slice(Math.min(from, hit.from), Math.max(to, hit.to));
  const hits = wordsToSearch(excerpt).filter((word) => isWanted(word, wanted, false));
  return [
    ...(from > 0 ? [{ text: "… ", found: false }] : []),
    ...mark(excerpt, hits),
    ...(to < text.length ? [{ text: " …", found: false }] : []),
  ];
}
