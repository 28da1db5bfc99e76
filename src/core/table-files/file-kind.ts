import type { Message, Values } from "../message.ts";
import { Refusal } from "../refusal.ts";
import { fileWords } from "./words.ts";

type Stranger = "pdf" | "word" | "picture" | "web" | "opendocument" | "archive" | "binary";

const beginnings: readonly (readonly [string, Stranger | "zip" | "compound"])[] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "archive"],
  ["\xd0\xcf\x11\xe0", "compound"],
  ["%PDF", "pdf"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["RIFF", "picture"],
  ["{\\rtf", "word"],
  ["\x1f\x8b", "archive"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
];

/**
 * Tells by a file's first bytes, not by its name, whether it is text with a delimiter or an archive that may be an
 * Excel workbook. @throws Refusal naming what it is instead.
 */
export function tellKind(start: Uint8Array, filename: string): "csv" | "zip" {
  const text = Buffer.from(start).toString("latin1");
  const found = beginnings.find(([beginning]) => text.startsWith(beginning))?.[1];
  if (found === "zip") return "zip";
  if (found === "compound")
    throw /\.docx?$/i.test(filename) ? refuseStranger("word", filename) : refuse(fileWords.oldExcel);
  if (found) throw refuseStranger(found, filename);
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)/i.test(text)) throw refuseStranger("web", filename);
  const wide = text.startsWith("\xff\xfe");
  if (!wide && text.includes("\0")) throw refuseStranger("binary", filename);
  return "csv";
}

/** Makes sure that an archive with these parts is an Excel workbook. @throws Refusal naming what it is instead. */
export function expectWorkbook(parts: readonly string[], filename: string): void {
  if (parts.includes("xl/workbook.xml")) return;
  if (parts.includes("xl/workbook.bin")) throw refuse(fileWords.binaryExcel);
  if (parts.some((part) => part.startsWith("word/"))) throw refuseStranger("word", filename);
  throw refuseStranger(parts.includes("mimetype") ? "opendocument" : "archive", filename);
}

const refuse = (message: Message, values: Values = {}): Refusal => new Refusal("invalid", message, { values });

const refuseStranger = (kind: Stranger, file: string): Refusal => refuse(fileWords.notTable, { kind, file });
