import { detectLanguage, undetermined } from "./language.ts";
import { gatherTexts, type Meanings } from "./text-groups.ts";

/** What several texts speak of: a suggestion, for people to name. */
export interface Theme {
  language: string;
  /** Whole words of the texts in their language, the most telling first. */
  words: string[];
  size: number;
  /** The texts that stand nearest to it, by their number. */
  examples: number[];
}

/** Themes, the largest first, and for each text the number of its theme; null where no word tells one. */
export interface Themes {
  themes: Theme[];
  assignments: (number | null)[];
}

/** Of texts in another language than most there must be so many before they have themes of their own. */
const fewestTexts = 4;
const leastShare = 0.02;

/**
 * Suggests themes: each language by itself, its texts weighed by TF-IDF, brought to the directions in which they
 * differ most (latent semantic analysis, Deerwester et al. 1990), and divided by k-means on the sphere. `count` is how
 * many themes over all languages, each language getting at least one; null for the number that fits best.
 * Deterministic for a seed. With meanings, a point for each text, these are compared instead of words.
 */
export function suggestThemes(
  texts: readonly string[],
  count: number | null,
  seed = 1,
  meanings: Meanings | null = null,
): Themes {
  const parts = divideByLanguage(texts, count ?? Number.POSITIVE_INFINITY);
  const shares = count === null ? parts.map(() => null) : shareThemes(parts, count);
  const found = parts.flatMap(({ language, members }, index) =>
    gatherTexts(
      members.map((text) => texts[text] ?? ""),
      language,
      shares[index] ?? null,
      { seed, meanings: meanings && members.map((text) => meanings[text] ?? []) },
    ).map((group) => ({
      language,
      words: group.words,
      examples: group.examples.map((at) => members[at] ?? 0),
      members: group.members.map((at) => members[at] ?? 0),
    })),
  );
  found.sort((a, b) => b.members.length - a.members.length);
  const assignments = texts.map((): number | null => null);
  for (const [number, { members }] of found.entries()) for (const text of members) assignments[text] = number;
  return { assignments, themes: found.map(({ members, ...theme }) => ({ ...theme, size: members.length })) };
}

interface Part {
  language: string;
  members: number[];
}

/** Texts by language; those whose language cannot be told, or that few others share, are tried with the largest part. */
function divideByLanguage(texts: readonly string[], most: number): Part[] {
  const parts = new Map<string, number[]>();
  for (const [text, said] of texts.entries()) {
    const language = detectLanguage(said);
    const own = parts.get(language);
    if (own) own.push(text);
    else parts.set(language, [text]);
  }
  const told = [...parts]
    .filter(([language]) => language !== undetermined)
    .map(([language, members]) => ({ language, members }))
    .sort((a, b) => b.members.length - a.members.length);
  const enough = Math.max(fewestTexts, texts.length * leastShare);
  const kept = told.filter(({ members }, place) => place === 0 || (members.length >= enough && place < most));
  const rest = [
    ...told.filter((part) => !kept.includes(part)).flatMap(({ members }) => members),
    ...(parts.get(undetermined) ?? []),
  ];
  const [first] = kept;
  if (!first) return rest.length > 0 ? [{ language: undetermined, members: rest }] : [];
  first.members = [...first.members, ...rest].sort((a, b) => a - b);
  return kept;
}

/** So many themes for each part that the texts a theme are as even as they can be (largest averages). */
function shareThemes(parts: readonly Part[], count: number): number[] {
  const shares = parts.map(() => 1);
  for (let left = count - parts.length; left > 0; left -= 1) {
    const averages = parts.map(({ members }, index) => members.length / (shares[index] ?? 1));
    const next = averages.indexOf(Math.max(...averages));
    shares[next] = (shares[next] ?? 0) + 1;
  }
  return shares;
}
