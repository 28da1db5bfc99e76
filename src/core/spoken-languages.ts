import { type Language, languages } from "./message.ts";

/** The languages that are offered where people say in which they work; any other is kept as it was written. */
export const offeredLanguages = ["ar", "he", "en", "ru", "am", "fr", "es", "zh"] as const;

const shown = new Map<Language, Intl.DisplayNames>();

/** What a language is called: by its code in the reader's language, or as somebody wrote it. */
export function sayLanguage(spoken: string, reader: Language): string {
  if (!/^[a-z]{2,3}$/.test(spoken)) return spoken;
  const names = shown.get(reader) ?? new Intl.DisplayNames([reader], { type: "language" });
  shown.set(reader, names);
  return names.of(spoken) ?? spoken;
}

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase().replace(/^ال/, "");

const codes = new Map(
  offeredLanguages.flatMap((code) =>
    [code, ...languages.map((reader) => sayLanguage(code, reader)), sayLanguage(code, code as Language)].map(
      (name) => [plain(name), code] as const,
    ),
  ),
);

/** The code of a language that somebody wrote in any of the three languages, or else the words as they stand. */
export const readLanguage = (written: string): string => codes.get(plain(written)) ?? written.trim();

/** Every name by which a language is searched. */
export const namesOfLanguage = (spoken: string): string[] => [
  spoken,
  ...languages.map((reader) => sayLanguage(spoken, reader)),
];

/** Several in one line, with the comma of the language. */
export const joinList = (texts: readonly string[], language: Language): string =>
  texts.join(language === "ar" ? "، " : ", ");
