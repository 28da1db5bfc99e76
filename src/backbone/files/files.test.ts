import { expect, test } from "vitest";
import { cleanName, endingOf } from "./clean-name.ts";
import { isCalendar, isPlainText, signatureOf } from "./kinds.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["../../etc/passwd.txt", "passwd.txt"],
  ["C:\\Users\\noa\\Desktop\\דוח.pdf", "דוח.pdf"],
  ["invoice\u202Egnp.exe", "invoicegnp.exe"],
  ["a\u0000b\r\nc.txt", "ab c.txt"],
  ["...hidden.pdf", "hidden.pdf"],
  ['a<b>:"c|?*.csv', "a-b---c---.csv"],
  ["..", "file"],
  ["تقرير  السنة.docx", "تقرير السنة.docx"],
])("the name %j is kept as %j", (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});

test("a name that is too long keeps what it ends with", () => {
  const kept = cleanName(`${"א".repeat(500)}.pdf`);
  expect([...kept]).toHaveLength(120);
  expect(endingOf(kept)).toBe("pdf");
});

test.each([
  "<!doctype html><script>alert(1)</script>",
  "  <!-- hello --> <svg onload=alert(1)>",
  "<?xml version='1.0'?><svg/>",
  "<ScRipT>1</script>",
  "#!/bin/sh\nrm -rf /",
  "MZ\u0090",
  "a\u0000b",
])("%j is no plain text", (text) => {
  expect(isPlainText(bytes(text))).toBe(false);
});

test("tables and notes are plain text, also in two bytes a letter", () => {
  expect(isPlainText(bytes("שם,עיר\nרות,נצרת\n"))).toBe(true);
  expect(isPlainText(bytes("a < b, and 3 <4"))).toBe(true);
  expect(isPlainText(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0]))).toBe(true);
  expect(isCalendar(bytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))).toBe(true);
  expect(isCalendar(bytes("VERSION:2.0\r\nBEGIN:VCALENDAR"))).toBe(false);
});

test("signatures are read from the first bytes", () => {
  expect(signatureOf(bytes("%PDF-1.7"))).toBe("pdf");
  expect(signatureOf(bytes("GIF89a"))).toBe("gif");
  expect(signatureOf(bytes("\u0000\u0000\u0000 ftypheic"))).toBe("heic");
  expect(signatureOf(bytes("hello"))).toBeNull();
});
