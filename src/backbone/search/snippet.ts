import { type FoundWord, withoutPrefixes, wordsToSearch } from "../../analysis/text/search-words.ts";
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
  const words = wordsToSearch(text);
  const first = words.findIndex((word) => isWanted(word, wanted, false));
  const hit = words[first];
  if (!hit) return [];
  const begin = words.find(({ from }) => from >= hit.from - shown.before) ?? hit;
  const inside = words.filter(({ from, to }) => from >= begin.from && to <= hit.to + shown.after);
  const end = inside.at(-1)?.to ?? hit.to;
  const from = begin === words[0] ? 0 : begin.from;
  const to = end === words.at(-1)?.to ? text.length : end;
  const moved = inside
    .filter((word) => isWanted(word, wanted, false))
    .map((word) => ({ ...word, from: word.from - from, to: word.to - from }));
  const stretches = mark(text.slice(from, to), moved);
  return [
    ...(from > 0 ? [{ text: "… ", found: false }] : []),
    ...stretches,
    ...(to < text.length ? [{ text: " …", found: false }] : []),
  ];
}
