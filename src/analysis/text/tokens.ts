const addresses = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,80}@[^\s@]+/giu;
/** Letters with the marks on them, apostrophes inside, and the marks of Hebrew abbreviations: צה"ל, ג'ירפה. */
const word = /[\p{L}\p{M}\p{N}\u0640]+(?:['’׳][\p{L}\p{M}]+|["״]\p{Script=Hebrew}(?![\p{L}\p{M}]))*/gu;
/** What a word ends with in French, and begins with, is a word of its own: l'école, c'est. */
const elided = /^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu;

/** A text without the addresses of pages and people in it, which are in no language. */
export const withoutAddresses = (text: string): string =>
  /@|:\/\/|www\./iu.test(text) ? text.replace(addresses, " ") : text;

/** The words of a text in order, as they are written. Addresses, and what is only digits, are none. */
export const tokenize = (text: string): string[] =>
  (withoutAddresses(text).match(word) ?? [])
    .map((written) => written.replace(elided, ""))
    .filter((written) => hasLetter.test(written));

const hasLetter = /\p{L}/u;

/**
 * A word as it is compared: small letters, no points or vowel signs (niqqud, harakat), no stretching, one form of each
 * Arabic letter that is written in several (أإآٱ as ا, ى as ي, ة as ه, ؤ as و, ئ as ي), one apostrophe. Latin accents
 * stay: they tell words apart.
 */
export function foldWord(written: string): string {
  const plain = written.toLowerCase();
  if (/^[a-zא-ת]+$/.test(plain)) return plain;
  return plain
    .normalize("NFKC")
    .replace(/[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f]/gu, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/[ىئ]/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/ؤ/gu, "و")
    .replace(/[’׳]/gu, "'")
    .replace(/״/gu, '"');
}

/** A Hebrew word with its last letter in the form that it has inside words, as stems are compared. */
export const openFinals = (folded: string): string =>
  folded.replace(/[ךםןףץ]/gu, (letter) => "כמנפצ"["ךםןףץ".indexOf(letter)] ?? letter);
