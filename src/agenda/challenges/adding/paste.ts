import { splitCells } from "../../../backbone/organizations/public.ts";
import { type Language, languages } from "../../../core/message.ts";
import { languageByLetters } from "./wording.ts";

/** The most rows that one pasted list may have. */
export const mostPasted = 2000;
const longest = 2000;

/** One row of a pasted list that is a cause. */
export interface PastedCause {
  row: number;
  names: { [language in Language]?: string };
  theme: string | null;
}

/** A row that is none, and why. */
export interface PasteFault {
  row: number;
  fault: "no-words" | "too-long";
}

export interface PastedCauses {
  rows: PastedCause[];
  faults: PasteFault[];
}

type Kind = Language | "theme" | "words";

const titles: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:en|english|אנגלית|الإنجليزية|إنجليزية|الانجليزية)$/iu, "en"],
  [/^(?:he|hebrew|עברית|العبرية|عبرية)$/iu, "he"],
  [/^(?:ar|arabic|ערבית|العربية|عربية)$/iu, "ar"],
  [/^(?:theme|topic|category|group|נושא|תחום|קטגוריה|الموضوع|موضوع|مجال|المجال|فئة)$/iu, "theme"],
  [/^(?:cause|causes|challenge|challenges|barrier|סיבה|סיבות|אתגר|חסם|السبب|سبب|الأسباب|تحدٍّ|التحدي|عائق)$/iu, "words"],
];

const kindOf = (title: string): Kind | null => titles.find(([pattern]) => pattern.test(title.trim()))?.[1] ?? null;

/**
 * Reads causes from cells that were copied from a spreadsheet. With titles, each column is a language or the theme; without
 * them, each cell is in the language of its letters, and a second one in the same language is the theme.
 */
export function readPastedCauses(text: string): PastedCauses {
  // A list of plain lines is one cause a line, whatever commas are in it.
  const cells =
    text.includes("\t") || /^[^\n]*;/.test(text) ? splitCells(text) : text.split(/\r\n?|\n/).map((one) => [one]);
  const kinds = (cells[0] ?? []).map(kindOf);
  const titled = kinds.some((kind) => kind !== null);
  const found: PastedCauses = { rows: [], faults: [] };
  for (const [place, row] of cells.entries()) {
    if ((titled && place === 0) || row.every((cell) => cell.trim() === "")) continue;
    const cause = readRow(row, titled ? kinds : null);
    if (Object.keys(cause.names).length === 0) found.faults.push({ row: place + 1, fault: "no-words" });
    else if (Object.values(cause.names).some((name) => name.length > longest) || (cause.theme?.length ?? 0) > 200)
      found.faults.push({ row: place + 1, fault: "too-long" });
    else found.rows.push({ row: place + 1, ...cause });
  }
  return found;
}

function readRow(row: readonly string[], kinds: readonly (Kind | null)[] | null): Omit<PastedCause, "row"> {
  const names: PastedCause["names"] = {};
  let theme: string | null = null;
  for (const [column, cell] of row.entries()) {
    const words = cell.trim();
    if (words === "") continue;
    const kind = kinds ? kinds[column] : "words";
    const language = kind === "words" ? languageByLetters(words) : languages.find((one) => one === kind);
    if (kind === "theme" || (language && !kinds && names[language] !== undefined)) theme ??= words;
    else if (language) names[language] ??= words;
  }
  return { names, theme };
}
