import { inLanguage, type Language, languages, type Names } from "../../../../core/message.ts";
import { writeCsv } from "../../../../core/table-files/spreadsheet-safe.ts";
import { bookColumns } from "./read-book.ts";

/** What of a code travels in files. */
export interface TravellingCode {
  rootId: string;
  names: Names;
  meaning: Names;
  useWhen: string | null;
  notWhen: string | null;
  parentId: string | null;
}

/** A code book as a CSV file that can be brought back. */
export function writeBookCsv(codes: readonly TravellingCode[]): string {
  const nameOf = new Map(codes.map(({ rootId, names }) => [rootId, inLanguage(names, "en")]));
  return writeCsv(
    bookColumns,
    codes.map(({ names, meaning, useWhen, notWhen, parentId }) => [
      ...languages.map((language) => names[language]),
      ...languages.map((language) => meaning[language]),
      useWhen,
      notWhen,
      parentId && nameOf.get(parentId),
    ]),
  );
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;" };
/** Text as XML holds it; signs that XML 1.0 knows no way to write are left out. */
const inXml = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "").replaceAll(/[&<>"\n]/g, (sign) => escapes[sign] ?? sign);

/**
 * A code book in the exchange form of programs for qualitative analysis: a REFI-QDA code book, `.qdc`, version 1.0.
 * Codes stand inside those that they belong under; what they mean, and when and when not to use them, is their description.
 */
export function writeBookQdc(
  codes: readonly TravellingCode[],
  language: Language,
  says: { use: string; not: string },
): string {
  const known = new Set(codes.map(({ rootId }) => rootId));
  const above = (code: TravellingCode): string | null =>
    code.parentId && known.has(code.parentId) ? code.parentId : null;
  const within = (parent: string | null, indent: string): string =>
    codes
      .filter((code) => above(code) === parent)
      .map((code) => {
        const description = [
          inLanguage(code.meaning, language),
          code.useWhen && `${says.use}: ${code.useWhen}`,
          code.notWhen && `${says.not}: ${code.notWhen}`,
        ].filter(Boolean);
        const inside = [
          description.length > 0 ? `${indent}  <Description>${inXml(description.join("\n"))}</Description>\n` : "",
          within(code.rootId, `${indent}  `),
        ].join("");
        const opening = `${indent}<Code guid="${code.rootId.toUpperCase()}" name="${inXml(inLanguage(code.names, language))}" isCodable="true"`;
        return inside ? `${opening}>\n${inside}${indent}</Code>\n` : `${opening}/>\n`;
      })
      .join("");
  return `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Fivefold">\n  <Codes>\n${within(null, "    ")}  </Codes>\n</CodeBook>\n`;
}
