import { detectLanguage } from "../../analysis/text/language.ts";
import { study } from "../../core/study.ts";
import { readTexts, textOptions } from "./read-texts.ts";

/** The language of each text in a file. */
export const languageStudy = study({
  name: "language",
  summary: "The language of each text in a file, as a code of ISO 639-1; und where it cannot be told.",
  options: { ...textOptions, json: { type: "boolean", about: "write JSON (the only form)" } },
  run: async (values) => ({ languages: (await readTexts(values)).map(detectLanguage) }),
});
