/** A stretch of a story's masked words: letters as JavaScript counts them, `until` not included. Both 0: the whole story. */
export interface Stretch {
  from: number;
  until: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Made once for each language and grain: making one is slow. An unknown language is divided as any other. */
function segmenter(language: string | null, granularity: "sentence" | "grapheme"): Intl.Segmenter {
  const known =
    language && /^[a-z]{2,3}$/.test(language) && Intl.Segmenter.supportedLocalesOf([language]).length > 0
      ? language
      : "en";
  const key = `${granularity} ${known}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(known, { granularity });
  segmenters.set(key, made);
  return made;
}

/** The sentences of a text, each without the blanks around it: what can be marked without a mouse. */
export function sentencesOf(text: string, language: string | null): Stretch[] {
  return [...segmenter(language, "sentence").segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim();
    if (trimmed === "") return [];
    const from = index + segment.indexOf(trimmed);
    return [{ from, until: from + trimmed.length }];
  });
}

/**
 * A stretch widened to whole letters, so that no accent, vowel sign or half of a pair is cut off, without the blanks
 * at its ends; null where nothing of the text is left in it.
 */
export function wholeLetters(text: string, asked: Stretch): Stretch | null {
  const begin = Math.max(0, Math.min(asked.from, text.length));
  const end = Math.max(begin, Math.min(asked.until, text.length));
  let [from, until] = [begin, end];
  for (const { segment, index } of segmenter(null, "grapheme").segment(text)) {
    const after = index + segment.length;
    if (index < begin && after > begin) from = index;
    if (index < end && after > end) until = after;
    if (index >= end) break;
  }
  const inside = text.slice(from, until);
  const trimmed = inside.trim();
  if (trimmed === "") return null;
  const start = from + inside.indexOf(trimmed);
  return { from: start, until: start + trimmed.length };
}

/** A piece of text that the same codes cover from its first letter to its last. */
export interface Piece extends Stretch {
  text: string;
  /** The codes that cover it, by the place of their marks, and those that begin and end here. */
  marks: number[];
  begins: number[];
  ends: number[];
}

/** A text divided wherever a mark begins or ends, so that marks may overlap in any way. */
export function piecesOf(
  text: string,
  marks: readonly Stretch[],
  within: Stretch = { from: 0, until: text.length },
): Piece[] {
  const inside = marks.map((mark) => ({
    from: Math.max(mark.from, within.from),
    until: Math.min(mark.until, within.until),
    begins: mark.from >= within.from,
    ends: mark.until <= within.until,
  }));
  const borders = new Set([within.from, within.until]);
  for (const { from, until } of inside) if (from < until) borders.add(from).add(until);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, place) => {
    const until = sorted[place + 1] ?? from;
    const covering = inside.flatMap((mark, index) => (mark.from <= from && mark.until >= until ? [index] : []));
    return {
      from,
      until,
      text: text.slice(from, until),
      marks: covering,
      begins: covering.filter((index) => inside[index]?.from === from && inside[index]?.begins),
      ends: covering.filter((index) => inside[index]?.until === until && inside[index]?.ends),
    };
  });
}
