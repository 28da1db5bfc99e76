import type { VoiceSource } from "../../../measurement/scorecards/public.ts";
import { areVoicesOpen } from "../themes/rights.ts";
import { publishedVoices } from "./voices.ts";

const aDay = 86_400_000;
/** A first page holds a sentence, not a story. */
const mostLetters = 240;

/** One short sentence that its teller lets everybody read, another each day; null where there is none. */
export const voiceOfTheDay: VoiceSource = async (tx, { initiativeId, now }) => {
  if (!(await areVoicesOpen(tx, initiativeId))) return null;
  const voices = (await publishedVoices(tx, initiativeId, now)).flatMap(({ quote }) =>
    quote.extent === "sentence" && quote.words.length <= mostLetters ? [quote] : [],
  );
  const voice = voices[Math.floor(now.getTime() / aDay) % Math.max(1, voices.length)];
  return voice ? { words: voice.words, language: voice.language, firstName: voice.firstName } : null;
};
