/** Letters as they are commonly written in Latin; not a scholar's transliteration but what stands in an address. */
const hebrew: Record<string, string> = {
  א: "a",
  ב: "b",
  ג: "g",
  ד: "d",
  ה: "h",
  ו: "u",
  ז: "z",
  ח: "h",
  ט: "t",
  י: "y",
  כ: "k",
  ך: "k",
  ל: "l",
  מ: "m",
  ם: "m",
  נ: "n",
  ן: "n",
  ס: "s",
  ע: "a",
  פ: "p",
  ף: "p",
  צ: "ts",
  ץ: "ts",
  ק: "k",
  ר: "r",
  ש: "sh",
  ת: "t",
};
const arabic: Record<string, string> = {
  ا: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  ة: "a",
  و: "w",
  ي: "y",
  ى: "a",
  ء: "",
};
const letters: Record<string, string> = { ...hebrew, ...arabic };

/** Signs on letters that change nothing about which word it is: accents, niqqud, harakat, the stretching line. */
const signs = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** A text without accents, vowel points and stretching lines, in small letters. */
export const withoutSigns = (text: string): string => text.normalize("NFKD").replace(signs, "").toLowerCase();

/** Writes Hebrew and Arabic letters in Latin ones, leaving everything else as it is. */
export const romanize = (text: string): string =>
  [...withoutSigns(text)].map((letter) => letters[letter] ?? letter).join("");
