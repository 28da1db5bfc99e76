import { findAlike } from "../../../analysis/text/alike.ts";
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
  const found = new Map<string, LikelyPair>();
  for (const language of languages) {
    const named = causes.flatMap(({ id, names }) => (names[language] ? [{ id, text: names[language] }] : []));
    const texts = named.map(({ text }) => text);
    for (const { one, other, likeness } of findAlike(texts, language)) {
      const [oneId, otherId] = [named[one]?.id ?? "", named[other]?.id ?? ""];
      const key = keyOfPair(oneId, otherId);
      if (!unlike.has(key) && likeness > (found.get(key)?.likeness ?? 0)) found.set(key, { oneId, otherId, likeness });
    }
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, mostPairs);
}

/** The cause that is worded as these names are, letter by letter but for capitals and signs. */
export function findSame<T extends Named>(causes: readonly T[], names: Names): T | undefined {
  const wanted = new Set(keysOf(names));
  return causes.find((cause) => keysOf(cause.names).some((key) => wanted.has(key)));
}

/** The causes that are worded like these names, the likeliest first. */
export function likeNames<T extends Named>(causes: readonly T[], names: Names): T[] {
  const typed = "typed";
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  return findLikely([{ id: typed, names }, ...causes])
    .flatMap(({ oneId, otherId }) => (oneId === typed ? [otherId] : otherId === typed ? [oneId] : []))
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, 5);
}
