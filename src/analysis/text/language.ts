import { samples } from "./sample-texts.ts";
import { tokenize, withoutAddresses } from "./tokens.ts";

/** What is said of a text whose language cannot be told. */
export const undetermined = "und";

const letters = /\p{L}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ["he", /\p{Script=Hebrew}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["latin", /\p{Script=Latin}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["am", /\p{Script=Ethiopic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["ja", kana],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];
/** Words of these are about half as long, and name what is foreign in its own letters: each letter counts twice. */
const withoutVowels = /[\p{Script=Hebrew}\p{Script=Arabic}]/gu;
const fewestLetters = 2;
/** A text that begins like this tells its language. */
const enoughCharacters = 4000;

/**
 * The language of a text as a code of ISO 639-1, `undetermined` where it cannot be told. First by the script that most
 * of its words are in; then Latin letters by their words and by the threes of letters in them, Arabic ones by the
 * letters that only Persian or Urdu has, Cyrillic ones by those of Ukrainian. Where two languages share a script
 * beyond that (Amharic and Tigrinya, say), the code is of the larger.
 */
export function detectLanguage(text: string): string {
  const begun = withoutAddresses(text.slice(0, enoughCharacters));
  const total = count(begun, letters);
  if (total < fewestLetters) return undetermined;
  const [code, share] = mostUsedScript(begun, total);
  if (share < 0.4) return undetermined;
  if (code === "latin") return detectLatin(begun);
  if (code === "ar") return detectArabicScript(begun);
  if (code === "cyrillic") return count(begun, /[іїєґ]/giu) > 0 ? "uk" : "ru";
  if (code === "zh" && count(begun, kana) > total * 0.05) return "ja";
  return code;
}

function mostUsedScript(text: string, total: number): readonly [code: string, share: number] {
  const beyond = count(text, withoutVowels);
  let most: readonly [string, number] = [undetermined, 0];
  for (const [code, script] of scripts) {
    const found = count(text, script);
    const share = (code === "he" || code === "ar" ? 2 * found : found) / (total + beyond);
    if (share > most[1]) most = [code, share];
    if (share > 0.5) break;
  }
  return most;
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

function detectArabicScript(text: string): string {
  const total = count(text, /\p{Script=Arabic}/gu);
  if (count(text, /[ٹڈڑےںہھ]/gu) > total * 0.03) return "ur";
  return count(text, /[پچژگکی]/gu) > total * 0.03 ? "fa" : "ar";
}

interface Model {
  code: string;
  words: ReadonlySet<string>;
  /** How often each run of one, two and three letters stands in the sample; a word begins and ends with a space. */
  runs: ReadonlyMap<string, number>;
  total: number;
}

/** These are asked about more often than the others, e² times. */
const expected: readonly string[] = ["en", "fr"];
const lead = 2;
/** What a text takes at least to prefer one language: e^0.5 times as likely as the next. */
const leastLead = 0.5;
/** Of all words, about so many are among the listed ones. */
const listedShare = 0.4;
const alphabet = 30;

let models: readonly Model[] | null = null;

function detectLatin(text: string): string {
  models ??= Object.entries(samples).map(([code, { words, text: sample }]) => trainModel(code, words, sample));
  const words = tokenize(text)
    .map((written) => written.toLowerCase().normalize("NFC"))
    .filter((word) => /^[\p{Script=Latin}'’]+$/u.test(word))
    .slice(0, 150);
  const fits = models.map((model) => ({
    code: model.code,
    fit: words.reduce((sum, word) => sum + Math.log(likelihood(word, model)), expected.includes(model.code) ? lead : 0),
  }));
  const chance = words.reduce((sum, word) => sum - (word.length + 1) * Math.log(alphabet), 0);
  const [best, next] = fits.sort((a, b) => b.fit - a.fit);
  if (!best || !next || best.fit - lead <= chance || best.fit - next.fit < leastLead) return undetermined;
  return best.code;
}

function trainModel(code: string, words: string, sample: string): Model {
  const runs = new Map<string, number>();
  let total = 0;
  for (const written of tokenize(sample)) {
    const spaced = `  ${written.toLowerCase()} `;
    for (let at = 2; at < spaced.length; at += 1) {
      total += 1;
      for (const length of [1, 2, 3]) {
        const run = spaced.slice(at - length + 1, at + 1);
        runs.set(run, (runs.get(run) ?? 0) + 1);
      }
      for (const length of [1, 2]) {
        const before = `${spaced.slice(at - length, at)}→`;
        runs.set(before, (runs.get(before) ?? 0) + 1);
      }
    }
  }
  return { code, words: new Set(words.split(/\s+/u)), runs, total };
}

/** How likely a language writes this word: from its listed words, or letter by letter. */
function likelihood(word: string, { words, runs, total }: Model): number {
  const spaced = `  ${word} `;
  let spelled = 1;
  for (let at = 2; at < spaced.length; at += 1) {
    const shareOf = (length: number) => {
      const before = runs.get(`${spaced.slice(at - length + 1, at)}→`) ?? 0;
      return before === 0 ? 0 : (runs.get(spaced.slice(at - length + 1, at + 1)) ?? 0) / before;
    };
    const single = (runs.get(spaced[at] ?? "") ?? 0) / total;
    spelled *= 0.5 * shareOf(3) + 0.3 * shareOf(2) + 0.17 * single + 0.03 / alphabet;
  }
  return (words.has(word) ? listedShare / words.size : 0) + (1 - listedShare) * spelled;
}
