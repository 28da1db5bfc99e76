import type { Language, Names } from "../../../core/message.ts";

/** The language that a word is written in, told from its letters. */
export const languageOf = (text: string): Language =>
  /[\u0590-\u05ff]/.test(text) ? "he" : /[\u0600-\u06ff]/.test(text) ? "ar" : "en";

/** What the source calls a thing, as a name in the language in which it is written. */
export const namesAsWritten = (text: string): Names => ({ [languageOf(text)]: text });
