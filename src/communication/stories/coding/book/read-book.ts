import { type Language, languages, type Names } from "../../../../core/message.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { readTable } from "../../../../core/table-files/read-table.ts";
import { runsFromRight } from "../../../../interface/prose.tsx";
import type { CodeText } from "./code-book.ts";
import { bookWords as said } from "./words.ts";

const mostCodes = 300;

/** A code as a row of a file says it; `parent` is the name of the code above it. */
export type BookRow = Omit<CodeText, "parentId"> & { row: number; parent: string | null };

/** The columns of the file that code books travel in. */
export const bookColumns = [
  ...languages.map((language) => `name_${language}`),
  ...languages.map((language) => `meaning_${language}`),
  "use_when",
  "not_when",
  "parent",
];

/** In which language a name is taken that a file gives without one: as its letters are. */
const languageOf = (text: string): Language =>
  !runsFromRight(text, "en") ? "en" : /\p{Script=Arabic}/u.test(text) ? "ar" : "he";

/**
 * Reads codes from a file: `name` or `name_en`, `name_he`, `name_ar`, and, where there are any, `meaning…`, `use_when`,
 * `not_when` and `parent`, the name of a code that stands above it in the file or is in the book already.
 * @throws {Refusal} naming the row that is not understood.
 */
export async function readBook(file: File): Promise<BookRow[]> {
  const table = await readTable(new Uint8Array(await file.arrayBuffer()), file.name).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    throw refuseField("file", error.said, error.values);
  });
  const header = table.header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  );
  const at = (name: string): number => header.indexOf(name);
  if (!header.some((name) => /^name(_(en|he|ar))?$/.test(name)))
    throw refuseField("file", said.noNames, { name: "name" });
  const read: BookRow[] = [];
  for await (const { row, cells } of table.rows) {
    const cell = (name: string): string =>
      at(name) < 0 ? "" : (cells[at(name)] ?? "").trim().replace(/^'(?=[=+\-@])/, "");
    const inEach = (name: string): Names => {
      const given = languages.flatMap((language) =>
        cell(`${name}_${language}`) ? [[language, cell(`${name}_${language}`)]] : [],
      );
      const plain = cell(name);
      return { ...(plain && { [languageOf(plain)]: plain }), ...Object.fromEntries(given) };
    };
    if (cells.every((one) => one.trim() === "")) continue;
    const names = inEach("name");
    const longest = Math.max(
      0,
      ...[...Object.values(names), cell("use_when"), cell("not_when")].map((text) => text?.length ?? 0),
    );
    if (Object.keys(names).length === 0) throw refuseField("file", said.rowWithoutName, { row });
    if (longest > 1000) throw refuseField("file", said.rowTooLong, { row });
    if (read.length >= mostCodes) throw refuseField("file", said.tooManyCodes, { most: mostCodes });
    read.push({
      row,
      names,
      meaning: inEach("meaning"),
      useWhen: cell("use_when") || null,
      notWhen: cell("not_when") || null,
      parent: cell("parent") || null,
    });
  }
  if (read.length === 0) throw refuseField("file", said.noCodes);
  return read;
}
