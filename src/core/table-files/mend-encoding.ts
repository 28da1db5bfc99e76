import type { Note } from "./table.ts";
import { fileWords } from "./words.ts";

type Legacy = "windows-1255" | "windows-1256" | "windows-1252";

const spoken: Record<Legacy, string> = {
  "windows-1255": "hebrew",
  "windows-1256": "arabic",
  "windows-1252": "western",
};

/**
 * A small text file as UTF-8, whatever it was written in: lists grow over years, and lines of one file come from several
 * programs. Each line that is not UTF-8 is read in the code page that fits all such lines best.
 */
export function mendEncoding(bytes: Uint8Array): { bytes: Uint8Array; notes: Note[] } {
  const wide = wideOf(bytes);
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes);
    const count = text.split("\n").length;
    return { bytes: new TextEncoder().encode(text), notes: [noteOf(count, "wide")] };
  }
  const strict = new TextDecoder("utf-8", { fatal: true });
  const lines = linesOf(bytes).map((line) => ({ line, text: decodeStrictly(strict, line) }));
  const strange = lines.filter(({ text }) => text === null).map(({ line }) => line);
  if (strange.length === 0) return { bytes, notes: [] };
  const encoding = codePageOf(strange);
  const legacy = new TextDecoder(encoding);
  const whole = lines.map(({ line, text }) => text ?? legacy.decode(line)).join("\n");
  return { bytes: new TextEncoder().encode(whole), notes: [noteOf(strange.length, spoken[encoding])] };
}

const noteOf = (count: number, encoding: string): Note => ({
  message: fileWords.linesMended,
  values: { count, encoding },
});

/** UTF-16 by its mark, or by the zeros that it has on one side of plain letters; null for all else. */
export function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 2000);
  const zerosAt = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd * 8 > start.length && even * 10 < odd) return "utf-16le";
  return even * 8 > start.length && odd * 10 < even ? "utf-16be" : null;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, at));
    start = at + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function decodeStrictly(decoder: TextDecoder, line: Uint8Array): string | null {
  try {
    return decoder.decode(line);
  } catch {
    return null;
  }
}

const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xc0;
const isPlainLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

/**
 * Western letters with accents stand among plain ones; Hebrew and Arabic stand among their own, and Hebrew has nearly
 * nothing where Arabic has its first letters.
 */
function codePageOf(lines: readonly Uint8Array[]): Legacy {
  let among = 0;
  let own = 0;
  let early = 0;
  for (const line of lines)
    for (const [at, byte] of line.entries()) {
      if (!isHigh(byte)) continue;
      if (isHigh(line[at - 1]) || isHigh(line[at + 1])) own += 1;
      else if (isPlainLetter(line[at - 1]) || isPlainLetter(line[at + 1])) among += 1;
      if (byte < 0xe0) early += 1;
    }
  if (among > own) return "windows-1252";
  return early * 5 > among + own ? "windows-1256" : "windows-1255";
}
