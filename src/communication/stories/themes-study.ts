import { suggestThemes } from "../../analysis/text/themes.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { readWhole } from "../read-option.ts";
import { readTexts, textOptions } from "./read-texts.ts";

/** What the texts of a file speak of, as suggestions for people to name. */
export const themesStudy = study({
  name: "themes",
  summary: "Suggests what texts speak of, each language by itself, with the words and texts that say so.",
  options: {
    ...textOptions,
    k: { type: "string", value: "N", about: "number of themes over all languages; by their fit if not given" },
    seed: { type: "string", value: "S", about: "whole number that fixes what is drawn at random, 1 if not given" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runThemes,
});

async function runThemes(values: StudyValues) {
  const count = readWhole(values, "k", { least: 1, most: 500, absent: null });
  const seed = readWhole(values, "seed", { least: 0, most: Number.MAX_SAFE_INTEGER, absent: 1 });
  const texts = await readTexts(values);
  if (texts.every((text) => text === "")) {
    throw new StudyFault(`The file ${String(values.texts)} has no text in its column “${String(values.text)}”.`);
  }
  return suggestThemes(texts, count, seed);
}
