import { foldWord, tokenize } from "../../../../analysis/text/tokens.ts";

const mostLetters = 240;
const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** The sentences of a story in which most of these words stand, whole words only; its beginning where none does. */
export function passageOf(story: string, words: readonly string[]): string {
  const wanted = words.map(foldWord).filter((word) => word.length > 1);
  const weightOf = (sentence: string): number => {
    const said = tokenize(sentence).map(foldWord);
    return wanted.filter((word) => said.some((one) => one.includes(word))).length;
  };
  const all = [...sentences.segment(story.replaceAll(/\s+/gu, " ").trim())].map(({ segment }) => segment);
  const weights = all.map(weightOf);
  const first = Math.max(0, weights.indexOf(Math.max(...weights)));
  let passage = "";
  for (const sentence of all.slice(first)) {
    if (passage && passage.length + sentence.length > mostLetters) break;
    passage += sentence;
  }
  return `${first > 0 ? "… " : ""}${shorten(passage.trim())}`;
}

/** Cut after a whole word. */
function shorten(text: string): string {
  if (text.length <= mostLetters) return text;
  const cut = text.slice(0, mostLetters);
  const end = cut.lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).trim()} …`;
}
