/** Where a sentence may stand, as its teller is told. */
export const purposes = ["voices", "theme", "report"] as const;

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of masked words, in order; what holds no letter is none. */
export function splitSentences(text: string, language: string | null): string[] {
  const locale = language && /^[a-z]{2,3}$/.test(language) ? language : "en";
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "sentence" });
  segmenters.set(locale, segmenter);
  // What stands for a name begins a sentence as the name would.
  const read = text.replace(/\[(\p{Ll})/gu, (mark) => mark.toUpperCase());
  const segments = [...segmenter.segment(read.length === text.length ? read : text)];
  return segments
    .map(({ segment, index }) => text.slice(index, index + segment.length).trim())
    .filter((one) => /\p{L}/u.test(one));
}

/** A consent, and where the age table asks for it, what a parent said. */
export interface Consent {
  use: string;
  guardian: string | null;
}

/** Whether a listener may ask for a sentence at all: the teller allows it, whether or not a parent has answered yet. */
export const mayAsk = (consents: readonly Consent[]): boolean => consents.some(({ use }) => use === "quote");
