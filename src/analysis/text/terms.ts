import type { SparseRows } from "../opinion/strongest-directions.ts";
import { comparable, findStems } from "./stems.ts";
import { stopWords } from "./stop-words.ts";
import { foldWord, tokenize } from "./tokens.ts";

/** Texts of one language as weighed terms, a row each. */
export interface TermTable extends SparseRows {
  /** How readers read each term: the form in which these texts have it most, whole. */
  readable: readonly string[];
}

/** A term in more of the texts than this tells none of them apart. */
const mostCommon = 0.5;
const mostTerms = 20_000;

/**
 * Weighs the words of texts by TF-IDF: (1 + log of how often in the text) × (1 + log of (1 + texts) / (1 + texts with
 * it)), each row then of length 1. Stop words, single letters, and terms that only one text has are left out; forms of
 * a word are one term. A text with no such term is an empty row.
 */
export function weighTerms(texts: readonly string[], language: string): TermTable {
  const lexicon = readWords(texts, language);
  const { readable, termOf, spread } = chooseTerms(lexicon, language);
  const rarity = spread.map((having) => 1 + Math.log((1 + texts.length) / (1 + having)));
  const start = new Int32Array(texts.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [row, words] of lexicon.texts.entries()) {
    const counts = new Map<number, number>();
    for (const word of words) {
      const term = termOf[word] ?? -1;
      if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const from = column.length;
    let squared = 0;
    for (const [term, count] of counts) {
      const weight = (1 + Math.log(count)) * (rarity[term] ?? 1);
      column.push(term);
      value.push(weight);
      squared += weight * weight;
    }
    for (let cell = from; cell < value.length; cell += 1) value[cell] = (value[cell] ?? 0) / Math.sqrt(squared);
    start[row + 1] = column.length;
  }
  const cells = { column: Int32Array.from(column), value: Float64Array.from(value) };
  return { rows: texts.length, columns: readable.length, start, ...cells, readable };
}

/** A word in other letters than its text's language stands in it as a guest, and names no theme. */
const scripts: Readonly<Record<string, RegExp>> = {
  he: /^\p{Script=Hebrew}/u,
  ar: /^\p{Script=Arabic}/u,
  en: /^\p{Script=Latin}/u,
  fr: /^\p{Script=Latin}/u,
};
const anyLetter = /\p{L}/u;

/** The words of texts, each way of writing one having a number. */
interface Lexicon {
  written: string[];
  /** What each is compared by, and how often it occurs. */
  keys: string[];
  counts: number[];
  texts: number[][];
}

/** Each way of writing a word is looked at but once, however often it occurs. */
function readWords(texts: readonly string[], language: string): Lexicon {
  const letters = scripts[language] ?? anyLetter;
  const numbers = new Map<string, number>();
  const lexicon: Lexicon = { written: [], keys: [], counts: [], texts: [] };
  for (const text of texts) {
    const own: number[] = [];
    for (const written of tokenize(text)) {
      let number = numbers.get(written);
      if (number === undefined) {
        const folded = foldWord(written);
        const left = folded.length < 2 || !letters.test(folded) || isStopWord(folded, language);
        number = left ? -1 : lexicon.keys.push(comparable(folded, language)) - 1;
        if (!left) lexicon.written.push(written);
        numbers.set(written, number);
      }
      if (number < 0) continue;
      lexicon.counts[number] = (lexicon.counts[number] ?? 0) + 1;
      own.push(number);
    }
    lexicon.texts.push(own);
  }
  return lexicon;
}

/** Small words that may stand joined to the next one. */
const joined: Readonly<Record<string, RegExp>> = { he: /^(?:ו|ש|כש|וש)(?=..)/u, ar: /^(?:و|ف)(?=..)/u };

function isStopWord(folded: string, language: string): boolean {
  const listed = stopWords[language] ?? stopWords.en;
  if (!listed) return false;
  const begin = joined[language];
  return listed.has(folded) || (begin !== undefined && listed.has(folded.replace(begin, "")));
}

interface Candidate {
  stem: string;
  count: number;
  texts: number;
  lastText: number;
  /** The numbers of the ways of writing it. */
  forms: number[];
}

function chooseTerms(lexicon: Lexicon, language: string) {
  const counts = new Map<string, number>();
  for (const [word, key] of lexicon.keys.entries())
    counts.set(key, (counts.get(key) ?? 0) + (lexicon.counts[word] ?? 0));
  const stems = findStems(counts, language);
  const candidates = new Map<string, Candidate>();
  const candidateOf = lexicon.keys.map((key, word) => {
    const stem = stems.get(key) ?? key;
    const one = candidates.get(stem) ?? { stem, count: 0, texts: 0, lastText: -1, forms: [] };
    one.count += lexicon.counts[word] ?? 0;
    one.forms.push(word);
    candidates.set(stem, one);
    return one;
  });
  for (const [row, words] of lexicon.texts.entries()) {
    for (const word of words) {
      const one = candidateOf[word];
      if (!one || one.lastText === row) continue;
      one.texts += 1;
      one.lastText = row;
    }
  }
  const most = Math.max(2, lexicon.texts.length * mostCommon);
  const chosen = [...candidates.values()]
    .filter(({ texts }) => texts > 1 && texts <= most)
    .sort((a, b) => b.texts - a.texts)
    .slice(0, mostTerms);
  const termOf = new Int32Array(lexicon.keys.length).fill(-1);
  for (const [term, { forms }] of chosen.entries()) for (const word of forms) termOf[word] = term;
  return {
    termOf,
    readable: chosen.map((one) => readableForm(one, lexicon)),
    spread: chosen.map(({ texts }) => texts),
  };
}

/** A stem that people wrote by itself often enough is read best; else the form that they wrote most. */
function readableForm({ stem, count, forms }: Candidate, { written, keys, counts }: Lexicon): string {
  const timesOf = (word: number) => counts[word] ?? 0;
  const mostFirst = [...forms].sort((a, b) => timesOf(b) - timesOf(a) || a - b);
  const bare = mostFirst.filter((word) => keys[word] === stem);
  const often = bare.reduce((sum, word) => sum + timesOf(word), 0) > count / 4;
  return written[(often ? bare[0] : mostFirst[0]) ?? -1] ?? stem;
}
