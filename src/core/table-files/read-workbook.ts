import { Refusal } from "../refusal.ts";
import { maximum } from "./bounds.ts";
import { type CellStyle, styleOf } from "./cell-style.ts";
import type { Zip } from "./open-zip.ts";
import { walkWholeXml } from "./walk-xml.ts";
import { fileWords } from "./words.ts";

/** What the sheets of a workbook refer to. A shared text that is longer than a cell may be is null. */
export interface Workbook {
  sheets: readonly { name: string; part: string; hidden: boolean }[];
  texts: readonly (string | null)[];
  styles: readonly CellStyle[];
  from1904: boolean;
}

const book = "xl/workbook.xml";

/** Reads a workbook but for its sheets. @throws Refusal when it is damaged or beyond bounds. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await walkWholeXml(await zip.unpack(book), {
    open: (tag, attributes) => {
      if (tag === "workbookPr") from1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (tag !== "sheet" || listed.length >= maximum.columns) return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      listed.push({ name: attributes.name ?? "", id, hidden: (attributes.state ?? "visible") !== "visible" });
    },
  });
  const parts = await readRelations(zip);
  const sheets = listed.flatMap(({ name, id, hidden }) => {
    const part = parts.get(id);
    return part && zip.names.includes(part) ? [{ name, part, hidden }] : [];
  });
  return { sheets, texts: await readTexts(zip), styles: await readStyles(zip), from1904 };
}

async function readRelations(zip: Zip): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  await walkWholeXml(await zip.unpack("xl/_rels/workbook.xml.rels"), {
    open: (tag, { Id, Target, TargetMode }) => {
      if (tag !== "Relationship" || !Id || !Target || TargetMode === "External") return;
      parts.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return parts;
}

async function readTexts(zip: Zip): Promise<(string | null)[]> {
  const texts: (string | null)[] = [];
  const part = "xl/sharedStrings.xml";
  if (!zip.names.includes(part)) return texts;
  let characters = 0;
  let text = "";
  let phonetic = false;
  let open = false;
  await walkWholeXml(await zip.unpack(part), {
    open: (tag) => {
      if (tag === "si") text = "";
      if (tag === "rPh") phonetic = true;
      open = tag === "t" && !phonetic;
    },
    text: (piece) => {
      if (open && text.length <= maximum.cellCharacters) text += piece;
    },
    close: (tag) => {
      open = false;
      if (tag === "rPh") phonetic = false;
      if (tag !== "si") return;
      const fits = text.length <= maximum.cellCharacters;
      characters += fits ? text.length : 0;
      texts.push(fits ? unescapeText(text) : null);
      if (characters > maximum.sharedCharacters || texts.length > maximum.sharedStrings) {
        throw new Refusal("invalid", fileWords.tooMuchText);
      }
    },
  });
  return texts;
}

/** Undoes the `_x000D_` by which spreadsheets write characters that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function readStyles(zip: Zip): Promise<CellStyle[]> {
  const styles: CellStyle[] = [];
  const part = "xl/styles.xml";
  if (!zip.names.includes(part)) return styles;
  const patterns = new Map<number, string>();
  let ofCells = false;
  await walkWholeXml(await zip.unpack(part), {
    open: (tag, attributes) => {
      const id = Number(attributes.numFmtId ?? 0);
      if (tag === "cellXfs") ofCells = true;
      if (tag === "numFmt" && patterns.size < 10_000) patterns.set(id, attributes.formatCode ?? "");
      if (tag === "xf" && ofCells && styles.length < 100_000) styles.push(styleOf(id, patterns.get(id)));
    },
    close: (tag) => {
      if (tag === "cellXfs") ofCells = false;
    },
  });
  return styles;
}
