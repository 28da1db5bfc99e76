import type { Language, Names } from "../../../core/message.ts";

/** The language that a word is written in, told from its letters. */
export const languageOf = (text: string): Language =>
  /[\u0590-\u05ff]/.test(text) ? "he" : /[\u0600-\u06ff]/.test(text) ? "ar" : "en";

/** What the source calls a thing, as a name in the language in which it is written. */
export const namesAsWritten = (text: string): Names => ({ [languageOf(text)]: text });

/** What a group is called until somebody names it: a bare number means nothing without what it is a number of. */
export const groupNames = (code: string, dimension: Names): Names =>
  /^\d+([.,]\d+)?$/.test(code)
    ? Object.fromEntries(Object.entries(dimension).map(([language, name]) => [language, `${name} ${code}`]))
    : namesAsWritten(code);
