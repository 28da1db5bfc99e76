/** How what is inside a file of a kind is looked over. */
export type Inside = "picture" | "pdf" | "office" | "open-document" | "text" | "calendar";

/** A kind of file that is taken. */
export interface FileKind {
  mediaType: string;
  inside: Inside;
}

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** What is taken, by what its name ends with. */
export const takenKinds: Readonly<Record<string, FileKind>> = {
  pdf: { mediaType: "application/pdf", inside: "pdf" },
  docx: { mediaType: `${office}.wordprocessingml.document`, inside: "office" },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, inside: "office" },
  pptx: { mediaType: `${office}.presentationml.presentation`, inside: "office" },
  odt: { mediaType: `${openDocument}.text`, inside: "open-document" },
  ods: { mediaType: `${openDocument}.spreadsheet`, inside: "open-document" },
  odp: { mediaType: `${openDocument}.presentation`, inside: "open-document" },
  csv: { mediaType: "text/csv", inside: "text" },
  txt: { mediaType: "text/plain", inside: "text" },
  md: { mediaType: "text/markdown", inside: "text" },
  jpg: { mediaType: "image/jpeg", inside: "picture" },
  jpeg: { mediaType: "image/jpeg", inside: "picture" },
  png: { mediaType: "image/png", inside: "picture" },
  webp: { mediaType: "image/webp", inside: "picture" },
  gif: { mediaType: "image/gif", inside: "picture" },
  ics: { mediaType: "text/calendar", inside: "calendar" },
};

/** What a browser may show on its own page; everything else is only saved. */
export const isShown = (mediaType: string): boolean =>
  mediaType.startsWith("image/") || mediaType === "application/pdf";

/** Why a file of some ending is not taken, so that it can be said what to do. */
export type Untaken = "macros" | "older-office" | "heic" | "program" | "other";

const untaken: Readonly<Record<string, Untaken>> = {
  ...Object.fromEntries(["docm", "dotm", "xlsm", "xltm", "xlsb", "pptm", "potm", "ppsm"].map((one) => [one, "macros"])),
  ...Object.fromEntries(["doc", "xls", "ppt", "rtf", "pages", "numbers", "key"].map((one) => [one, "older-office"])),
  ...Object.fromEntries(["heic", "heif"].map((one) => [one, "heic"])),
  ...Object.fromEntries(
    ["exe", "msi", "com", "bat", "cmd", "ps1", "sh", "js", "mjs", "vbs", "jar", "apk", "dmg", "html", "htm", "xhtml"]
      .concat(["svg", "xml", "php", "hta", "lnk", "scr", "wsf"])
      .map((one) => [one, "program"]),
  ),
};

/** Why what a name ends with is not taken. */
export const whyUntaken = (ending: string): Untaken => untaken[ending] ?? "other";

const startsWith = (bytes: Uint8Array, ...signature: (number | null)[]): boolean =>
  signature.every((byte, place) => byte === null || bytes[place] === byte);
const letters = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** What the first bytes say that a file is. */
export type Signature = "pdf" | "jpeg" | "png" | "gif" | "webp" | "heic" | "zip" | "compound" | "program" | null;

/** Reads the signature at the beginning of a file; null where it has none, as text. */
export function signatureOf(bytes: Uint8Array): Signature {
  if (letters(bytes, 0, 5) === "%PDF-") return "pdf";
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "jpeg";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (/^GIF8[79]a$/.test(letters(bytes, 0, 6))) return "gif";
  if (letters(bytes, 0, 4) === "RIFF" && letters(bytes, 8, 12) === "WEBP") return "webp";
  if (letters(bytes, 4, 8) === "ftyp" && /^(hei|hev|mif1|msf1)/.test(letters(bytes, 8, 12))) return "heic";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "compound";
  const isProgram =
    startsWith(bytes, 0x4d, 0x5a) ||
    startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46) ||
    startsWith(bytes, 0xca, 0xfe, 0xba, 0xbe) ||
    startsWith(bytes, 0xcf, 0xfa, 0xed, 0xfe) ||
    letters(bytes, 0, 2) === "#!";
  return isProgram ? "program" : null;
}

const markup =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype|\?xml|html|head|body|script|svg|iframe|style|meta|object|embed)\b/i;

/** The text of a file's beginning in whatever way it is encoded; null where these are no letters. */
function beginningOf(bytes: Uint8Array): string | null {
  const begin = bytes.subarray(0, 4096);
  const isUtf16 = startsWith(begin, 0xff, 0xfe) || startsWith(begin, 0xfe, 0xff);
  const text = new TextDecoder(isUtf16 ? (begin[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(begin);
  return text.includes("\u0000") ? null : text;
}

/** Whether bytes are text that is neither a page nor a drawing that runs scripts. */
export function isPlainText(bytes: Uint8Array): boolean {
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!isUtf16 && bytes.includes(0)) return false;
  const beginning = beginningOf(bytes);
  return beginning !== null && signatureOf(bytes) === null && !markup.test(beginning);
}

/** Whether bytes are a calendar. */
export const isCalendar = (bytes: Uint8Array): boolean =>
  isPlainText(bytes) && /^\s*BEGIN:VCALENDAR\r?\n/i.test(beginningOf(bytes) ?? "");
