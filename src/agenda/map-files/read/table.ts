import { Refusal } from "../../../core/refusal.ts";
import { type Brought, Gathering } from "../brought.ts";
import { mapWords as said } from "../words.ts";
import { type Fields, readLink, readNumber, underLetters } from "./fields.ts";
import type { MapTable } from "./table-source.ts";

const starts = ["from", "source", "cause", "sender", "מ", "מקור", "من", "المصدر"];
const ends = ["to", "target", "effect", "receiver", "אל", "יעד", "إلى", "الهدف"];

/**
 * Reads a map from a table: a list of links with columns from and to, or a square matrix in which each row influences the
 * columns.
 * @throws {Refusal} where it is neither.
 */
export function readTableMap(table: MapTable): Brought {
  const headings = table.header.map((name) => name.trim().toLowerCase());
  const at = (names: readonly string[]) => headings.findIndex((heading) => names.includes(heading));
  const [from, to] = [at(starts), at(ends)];
  return from !== -1 && to !== -1 ? readLinks(table, headings, [from, to]) : readMatrix(table, headings);
}

function readLinks(table: MapTable, headings: readonly string[], [from, to]: readonly [number, number]): Brought {
  const found = new Gathering();
  for (const { row, cells } of table.rows) {
    const fields: Fields = new Map(headings.map((heading, column) => [heading, cells[column] ?? ""]));
    const [start, end] = [cells[from]?.trim() ?? "", cells[to]?.trim() ?? ""];
    for (const [end, key] of [
      ["from", start],
      ["to", cells[to]?.trim() ?? ""],
    ] as const)
      if (key !== "") found.cause(key, { names: namesOf(fields, end, key) }, { row });
    if (start === "" || end === "") {
      if (start === "" && end !== "") found.leave("no-end", { row });
      continue;
    }
    const read = readLink(fields);
    if ("fault" in read) found.leave("no-number", { row }, read.fault);
    else {
      found.weighted ||= read.weighted;
      found.link([start, end], read, { row });
    }
  }
  return found.finish("links");
}

/** The names of one end: its columns by language, and its one name too where none of them says the same. */
function namesOf(fields: Fields, end: "from" | "to", key: string) {
  const columns = ["en", "he", "ar"].flatMap((language): [string, string][] => {
    const text = fields.get(`${end}_${language}`)?.trim();
    return text ? [[language, text]] : [];
  });
  const own = Object.fromEntries(columns);
  return columns.some(([, text]) => text === key) ? own : { ...underLetters(key), ...own };
}

const languageColumns = ["en", "he", "ar"] as const;

function readMatrix(table: MapTable, headings: readonly string[]): Brought {
  const languages = languageColumns.filter((language) => headings.slice(0, 3).includes(language));
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const found = new Gathering();
  const nameOf = (cells: readonly string[]) => cells[0]?.trim() ?? "";
  const keys = rows.map(({ cells }, place) => (languages.length > 0 ? String(place) : nameOf(cells)));
  const columns = languages.length > 0 ? rows.map((_, place) => place + languages.length) : columnsOf(table, keys);
  const width = languages.length > 0 ? headings.length - languages.length : columns.length;
  if (rows.length < 2 || width !== rows.length)
    throw new Refusal("invalid", said.neitherLinksNorMatrix, {
      values: { rows: rows.length, columns: headings.length },
    });
  for (const [place, { row, cells }] of rows.entries()) {
    const own = Object.fromEntries(languages.map((language) => [language, cells[headings.indexOf(language)]]));
    found.cause(keys[place] ?? "", { names: languages.length > 0 ? own : underLetters(nameOf(cells)) }, { row });
  }
  found.weighted = true;
  for (const [place, { row, cells }] of rows.entries())
    for (const [other, column] of columns.entries()) {
      const cell = cells[column]?.trim() ?? "";
      const weight = cell === "" || cell === "–" || cell === "-" ? 0 : readNumber(cell);
      if (weight === null && place !== other) found.leave("no-number", { row, element: keys[other] ?? "" }, cell);
      else if (weight) found.link([keys[place] ?? "", keys[other] ?? ""], { weight }, { row });
    }
  return found.finish("matrix");
}

/** For each row of a matrix the column of the same name; its corner may be missing. @throws {Refusal} where one has none. */
function columnsOf(table: MapTable, keys: readonly string[]): number[] {
  const cornerMissing = table.header.length === keys.length;
  const header = (cornerMissing ? ["", ...table.header] : table.header).map((name) => name.replace(/\s+/g, " ").trim());
  const places = new Map<string, number>();
  for (const [column, name] of header.entries()) if (column > 0 && !places.has(name)) places.set(name, column);
  if (places.size === 0) return [];
  return keys.map((key, row) => {
    const name = key.replace(/\s+/g, " ");
    // An empty corner is called A by the reader of tables, so that a cause of this name gets a number.
    const column = places.get(name) ?? places.get(`${name} (2)`);
    if (column === undefined) {
      if (places.size !== keys.length)
        throw new Refusal("invalid", said.neitherLinksNorMatrix, {
          values: { rows: keys.length, columns: header.length },
        });
      throw new Refusal("invalid", said.rowWithoutColumn, { values: { row: table.rows[row]?.row ?? 0, name: key } });
    }
    return column;
  });
}
