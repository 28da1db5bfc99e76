import { type Language, say, words } from "./message.ts";

const shown = new Map<Language, Intl.DisplayNames>();

/** By its standard, ZZ is no country: where all is made up, it stands for one. */
const { madeUp } = words({ madeUp: { en: "a made-up country", he: "מדינה בדויה", ar: "بلد مختلَق" } });

/** What a country is called in the reader's language, by its code of ISO 3166; the code, where nobody calls it anything. */
export function nameOfCountry(code: string, reader: Language): string {
  if (code === "ZZ") return say(madeUp, reader);
  const names = shown.get(reader) ?? new Intl.DisplayNames([reader], { type: "region" });
  shown.set(reader, names);
  return names.of(code) ?? code;
}
