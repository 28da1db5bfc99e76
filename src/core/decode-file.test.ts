import { expect, test } from "vitest";
import { decodeFile } from "./decode-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, mark: boolean) => new Uint8Array(Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le"));
/** Letters of a code page in which each stands `shift` below its code point. */
const shifted = (text: string, shift: number) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - shift;
  });
const table = "id,said\n1,שלום לכולם\n2,תודה רבה\n";

test.each([
  ["UTF-8", utf8(table), table],
  ["UTF-8 with a mark", utf8(`\ufeff${table}`), table],
  ["UTF-16 with a mark", wide(table, true), table],
  ["UTF-16 without one", wide(table, false), table],
  [
    "UTF-16, the high byte first",
    wide(table, false).map((_, at, all) => all[at % 2 === 0 ? at + 1 : at - 1] ?? 0),
    table,
  ],
  ["the Hebrew code page", shifted(table, 0x5d0 - 0xe0), table],
  ["the Arabic code page", Uint8Array.from([105, 10, 0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3, 10]), "i\nالسلام\n"],
  ["the Western code page", shifted("id\nJ'étais à l'école, très bien\n", 0), "id\nJ'étais à l'école, très bien\n"],
])("%s is read", (_name, bytes, text) => {
  expect(decodeFile(bytes)).toBe(text);
});

test("one damaged sign does not make a file of UTF-8 unreadable", () => {
  const long = table.repeat(3);
  const damaged = Uint8Array.from([...utf8(long), 0xd7, 10]);
  expect(decodeFile(damaged)).toBe(`${long}\ufffd\n`);
});
