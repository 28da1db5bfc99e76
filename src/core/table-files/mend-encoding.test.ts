import { expect, test } from "vitest";
import { mendEncoding } from "./mend-encoding.ts";

const read = (bytes: Uint8Array) => {
  const mended = mendEncoding(bytes);
  return {
    text: new TextDecoder().decode(mended.bytes),
    encodings: mended.notes.map(({ values }) => values?.encoding),
  };
};

/** Letters in a code page of Windows, made by asking its decoder for each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byLetter = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((letter) => byLetter.get(letter) ?? 63));
}

test.each([
  ["windows-1255", "שם,מגזר\nרשת בתי ספר צפון,עמותה", "hebrew"],
  ["windows-1256", "الاسم,القطاع\nجمعية القاسمي,جمعية", "arabic"],
  ["windows-1252", "name,sector\nÉcole de la Forêt,business", "western"],
])("%s is told by its letters", (encoding, text, said) => {
  expect(read(encode(text, encoding))).toEqual({ text, encodings: [said] });
});

test("lines of one file that were written in different ways are each read in their own", () => {
  const utf8 = new TextEncoder().encode("שם\nארגון ראשון\n");
  const old = encode("ארגון שני\n", "windows-1255");
  const mixed = Uint8Array.from([...utf8, ...old, ...new TextEncoder().encode("منظمة ثالثة")]);
  expect(read(mixed)).toEqual({ text: "שם\nארגון ראשון\nארגון שני\nمنظمة ثالثة", encodings: ["hebrew"] });
});

test("UTF-16 in either order, with its mark or without", () => {
  const little = Buffer.from("\ufeffName\tSector\nאור\tNGO", "utf16le");
  const big = Buffer.from(little).swap16();
  expect(read(little).text).toContain("אור\tNGO");
  expect(read(big).text).toContain("אור\tNGO");
  expect(read(little.subarray(2)).text).toContain("אור\tNGO");
});

test("what is UTF-8 already stays as it is", () => {
  const bytes = new TextEncoder().encode("שם\nא");
  expect(mendEncoding(bytes)).toEqual({ bytes, notes: [] });
});
