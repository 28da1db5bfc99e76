import { createHash } from "node:crypto";
import { findAlike, findAlikeToFirst } from "../../../analysis/text/alike.ts";
import { languages, type Names } from "../../../core/message.ts";
import { keysOf } from "../adding/wording.ts";

interface Named {
  id: string;
  names: Names;
}

/** Two causes that may be the same, and how much their wordings are alike, 1 where they are the same. */
export interface LikelyPair {
  oneId: string;
  otherId: string;
  likeness: number;
}

/** Pairs are looked through by people; more than this are no help to them. */
const mostPairs = 100;

/** The key of a pair, whichever way round. */
export const keyOfPair = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Pairs of causes that are worded alike in any of the three languages, the likeliest first; without those said to differ. */
export function findLikely(causes: readonly Named[], unlike: ReadonlySet<string> = new Set()): LikelyPair[] {
  return pairsOf(causes)
    .filter(({ oneId, otherId }) => !unlike.has(keyOfPair(oneId, otherId)))
    .slice(0, mostPairs);
}

/** What was found in lists lately, as long as their wordings are the same: comparing thousands takes a while. */
const lately = new Map<string, readonly LikelyPair[]>();
const mostLists = 8;
const mostKept = 5000;

function pairsOf(causes: readonly Named[]): readonly LikelyPair[] {
  const hash = createHash("sha256");
  for (const { id, names } of causes) hash.update(JSON.stringify([id, ...languages.map((one) => names[one] ?? "")]));
  const key = hash.digest("hex");
  const pairs = lately.get(key) ?? comparePairs(causes);
  lately.delete(key);
  lately.set(key, pairs);
  const [oldest] = lately.keys();
  if (lately.size > mostLists && oldest !== undefined) lately.delete(oldest);
  return pairs;
}

function comparePairs(causes: readonly Named[]): LikelyPair[] {
  const found = new Map<string, LikelyPair>();
  for (const language of languages) {
    const named = causes.flatMap(({ id, names }) => (names[language] ? [{ id, text: names[language] }] : []));
    const texts = named.map(({ text }) => text);
    for (const { one, other, likeness } of findAlike(texts, language)) {
      const [oneId, otherId] = [named[one]?.id ?? "", named[other]?.id ?? ""];
      const key = keyOfPair(oneId, otherId);
      if (likeness > (found.get(key)?.likeness ?? 0)) found.set(key, { oneId, otherId, likeness });
    }
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, mostKept);
}

/** The cause that is worded as these names are, letter by letter but for capitals and signs. */
export function findSame<T extends Named>(causes: readonly T[], names: Names): T | undefined {
  const wanted = new Set(keysOf(names));
  return causes.find((cause) => keysOf(cause.names).some((key) => wanted.has(key)));
}

/** The causes that are worded like these names, the likeliest first. */
export function likeNames<T extends Named>(causes: readonly T[], names: Names): T[] {
  const found = new Map<T, number>();
  for (const language of languages) {
    const typed = names[language];
    if (!typed) continue;
    const named = causes.flatMap((cause) => (cause.names[language] ? [{ cause, text: cause.names[language] }] : []));
    const texts = [typed, ...named.map(({ text }) => text)];
    for (const { other, likeness } of findAlikeToFirst(texts, language)) {
      const cause = named[other - 1]?.cause;
      if (cause && likeness > (found.get(cause) ?? 0)) found.set(cause, likeness);
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([cause]) => cause);
}
