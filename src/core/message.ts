import { IntlMessageFormat } from "intl-messageformat";

/** The languages of every page. */
export const languages = ["en", "he", "ar"] as const;
export type Language = (typeof languages)[number];

/** One thing to say, in ICU message syntax, in each language: a missing language is a type error. */
export type Message = Readonly<Record<Language, string>>;

/** What a message is filled with. Numbers are formatted for the reader; text is put in as it is. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** Text that people wrote, by language; at least one is there. */
export type Names = { readonly [language in Language]?: string | undefined };

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: Language): boolean => language !== "en";

/** Western digits and a comma for thousands in all three languages, as the visual direction says. */
const locales: Record<Language, string> = { en: "en-GB", he: "he-IL-u-nu-latn", ar: "ar-EG-u-nu-latn" };
export const localeOf = (language: Language): string => locales[language];

const compiled = new Map<string, IntlMessageFormat>();

/** Marks a stretch as left-to-right so that signs, per cents and ranges stay in order inside Hebrew and Arabic. */
export const isolate = (text: string): string => `\u2066${text}\u2069`;

/**
 * Says a message in a language. Numbers become isolated runs with Western digits.
 * @throws when the message needs a value that is not given: a bug, found by the tests of words.
 */
export function say(message: Message, language: Language, values: Values = {}): string {
  const pattern = message[language];
  if (!pattern.includes("{")) return pattern;
  const key = `${language} ${pattern}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(pattern, locales[language], undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  return String(format.format(values as Record<string, string | number | Date>));
}

/** Text that people wrote, in the reader's language or else in the first that is there. */
export function inLanguage(names: Names, language: Language): string {
  return names[language] ?? names.en ?? names.he ?? names.ar ?? "";
}

/** Declares the words of a page or noun. Only checks the shape; kept beside the page that says them. */
export const words = <T extends Record<string, Message>>(all: T): T => all;
