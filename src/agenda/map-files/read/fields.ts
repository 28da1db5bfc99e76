import type { Names } from "../../../core/message.ts";
import { languageByLetters } from "../../challenges/public.ts";

/** What stands at an element or a link of a file, by small-lettered name. */
export type Fields = ReadonlyMap<string, string>;

const first = (fields: Fields, names: readonly string[]): string | undefined =>
  names.map((name) => fields.get(name)).find((text) => text !== undefined && text.trim() !== "");

const inThree = (fields: Fields, stem: string) => ({
  en: fields.get(`${stem}_en`),
  he: fields.get(`${stem}_he`),
  ar: fields.get(`${stem}_ar`),
});
const isThere = (names: object): boolean =>
  Object.values(names).some((text) => typeof text === "string" && text.trim() !== "");

/** One text under the language of its letters. */
export const underLetters = (text: string): { [language in "en" | "he" | "ar"]?: string } => ({
  [languageByLetters(text)]: text,
});

/** The names, the description and the theme of an element. */
export function readElement(fields: Fields): { names: Names; about: Names; theme: string | null } {
  const own = inThree(fields, "name");
  const label = first(fields, ["label", "name", "title", "text"]);
  const names = isThere(own) ? own : label ? underLetters(label) : {};
  const about = inThree(fields, "about");
  const description = first(fields, ["description", "definition", "about"]);
  return {
    names,
    about: withoutBlanks(
      isThere(about) ? about : description && /\p{L}/u.test(description) ? underLetters(description) : {},
    ),
    theme: first(fields, ["theme", "cluster", "mapcluster", "category", "element type"]) ?? null,
  };
}

const withoutBlanks = (names: Names): Names =>
  Object.fromEntries(
    Object.entries(names).flatMap(([language, text]) => (text?.trim() ? [[language, text.trim().slice(0, 4000)]] : [])),
  );

/** A number as files have it: a decimal comma, thin spaces and the long minus too; null for anything else. */
export function readNumber(cell: string): number | null {
  const bare = cell.replace(/[\s\u00a0\u200e\u200f\u202f]/gu, "").replace(/[−–]/gu, "-");
  const pointed = /^[-+]?\d*,\d+$/u.test(bare) ? bare.replace(",", ".") : bare;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu.test(pointed)) return null;
  const number = Number(pointed);
  return Number.isFinite(number) ? number : null;
}

const positive = ["+", "positive", "pos", "plus", "increase", "increases", "s", "same", "חיובי", "إيجابي"];
const negative = ["-", "−", "–", "negative", "neg", "minus", "decrease", "decreases", "o", "opposite", "שלילי", "سلبي"];

/** The sign that a word or a number stands for; null where it stands for none. */
export function readSign(text: string): 1 | -1 | null {
  const word = text.trim().toLowerCase();
  if (positive.includes(word)) return 1;
  if (negative.includes(word)) return -1;
  const number = readNumber(word);
  return number === null || number === 0 ? null : number > 0 ? 1 : -1;
}

/** The weight and what else is said of a link; `fault` holds what stood where a number should. */
export function readLink(
  fields: Fields,
): { weight: number; weighted: boolean; delay: string | null; note: string | null } | { fault: string } {
  const written = first(fields, ["weight", "strength", "value", "score"]);
  const signed = first(fields, ["sign", "polarity", "influence", "type", "connection type"]);
  const sign = signed === undefined ? null : readSign(signed);
  const weight = written === undefined ? null : (readNumber(written) ?? (sign === null ? readSign(written) : null));
  if (written !== undefined && weight === null && sign === null) return { fault: written };
  const size = weight ?? sign ?? 1;
  return {
    weight: weight !== null && sign !== null ? sign * Math.abs(size) : size,
    weighted: written !== undefined && readNumber(written) !== null,
    delay: first(fields, ["delay"]) ?? null,
    note: first(fields, ["note", "description", "label"]) ?? null,
  };
}
