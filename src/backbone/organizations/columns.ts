import { withoutSigns } from "../../core/romanize.ts";
import { columnTitles } from "./column-title-words.ts";
import { isSector } from "./sector.ts";

/** What a column of a pasted list may hold. `contact` is mail or phone, as people keep them in one column. */
export const columnKinds = [
  "name",
  "sector",
  "person",
  "mail",
  "phone",
  "contact",
  "title",
  "other-names",
  "number",
  "website",
  "places",
  "speaks",
  "does",
  "admitted",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

const tidy = (title: string): string =>
  withoutSigns(title)
    .replace(/["״׳'’]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const kindOfTitle = new Map(
  columnKinds.flatMap((kind) => columnTitles[kind].map((title) => [tidy(title), kind] as const)),
);

/** Whether a text is a mail address; meant for telling what a cell holds, not for sending. */
export const looksLikeMail = (text: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/.test(text);

/** Whether a text is a telephone number: seven digits or more, and nothing but what stands between digits. */
export const looksLikePhone = (text: string): boolean =>
  /^[+\d\s().\-–/\u200e\u202a\u202c*]+$/.test(text) && text.replace(/\D/g, "").length >= 7;

/** Whether a text is the address of a web site, with or without its beginning. */
export const looksLikeWebsite = (text: string): boolean =>
  /^(https?:\/\/)?([\p{L}\p{N}-]+\.)+\p{L}{2,}(\/\S*)?$/iu.test(text);

/** The columns by the first row, where that row holds titles; null where it holds an organization already. */
export function columnsByTitle(row: readonly string[]): (ColumnKind | null)[] | null {
  const kinds = row.map((title) => kindOfTitle.get(tidy(title)) ?? null);
  const known = kinds.filter((kind) => kind !== null).length;
  const filled = row.filter((title) => title !== "").length;
  if (known === 0 || known * 2 < filled) return null;
  if (row.some((cell) => looksLikeMail(cell) || looksLikePhone(cell))) return null;
  return kinds.includes("name") ? once(kinds) : null;
}

/** Names may stand in a column for each language, and numbers in one for each registry. */
const severalOf: readonly (ColumnKind | null)[] = ["other-names", "number"];

/** Of two columns with one title the first counts. */
const once = (kinds: readonly (ColumnKind | null)[]): (ColumnKind | null)[] =>
  kinds.map((kind, place) => (severalOf.includes(kind) || kinds.indexOf(kind) === place ? kind : null));

/** The columns by what most of their cells hold, for a list without titles: the first text is the name, the next the person. */
export function columnsByContent(rows: readonly (readonly string[])[]): (ColumnKind | null)[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const kinds = Array.from({ length: width }, (_, place) => kindOfCells(rows.map((row) => row[place] ?? "")));
  const texts = kinds.flatMap((kind, place) => (kind === "text" ? [place] : []));
  const asText = (place: number): ColumnKind | null => {
    if (place === texts[0]) return "name";
    // Three texts and no known sector: the sector is in words that are not known, and stands where people put it.
    if (texts.length >= 3 && !kinds.includes("sector"))
      return place === texts[1] ? "sector" : place === texts[2] ? "person" : null;
    return place === texts[1] ? "person" : null;
  };
  return once(kinds.map((kind, place) => (kind === "text" ? asText(place) : kind)));
}

function kindOfCells(cells: readonly string[]): ColumnKind | "text" | null {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return null;
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length;
  const mails = share(looksLikeMail);
  const phones = share(looksLikePhone);
  if (share(looksLikeWebsite) > 0.9) return "website";
  if (mails > 0.9) return "mail";
  if (phones > 0.9) return "phone";
  if (mails + phones > 0.5 || share((cell) => cell.split(/[\s,;]+/).some(looksLikeMail)) > 0.5) return "contact";
  return share(isSector) > 0.6 ? "sector" : "text";
}
