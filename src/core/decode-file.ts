/**
 * The letters of a file that somebody gives to a study: UTF-8, with or without mark, a few damaged signs aside; UTF-16,
 * with or without mark; else the Windows code page of Hebrew, Arabic or Western Europe that its letters look like.
 */
export function decodeFile(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const damaged = text.match(/\ufffd/gu)?.length ?? 0;
    const others = (text.match(/[^\0-\x7f]/gu)?.length ?? 0) - damaged;
    return damaged * 20 <= others ? text : new TextDecoder(codePage(bytes)).decode(bytes);
  }
}

/** UTF-16 by its mark, or by every other byte of many being 0, as in separators and digits. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const begin = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [at, byte] of begin.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < begin.length / 20) return null;
  if (odd > 20 * even) return "utf-16le";
  return even > 20 * odd ? "utf-16be" : null;
}

/** In Western texts letters beyond ASCII stand among others; Arabic ones lie partly where Hebrew has no letters. */
function codePage(bytes: Uint8Array): "windows-1252" | "windows-1255" | "windows-1256" {
  const isPlain = (byte: number | undefined) => byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));
  let [letters, amongPlain, beyondHebrew] = [0, 0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    letters += 1;
    if (byte < 0xe0) beyondHebrew += 1;
    if (isPlain(bytes[at - 1]) || isPlain(bytes[at + 1])) amongPlain += 1;
  }
  if (amongPlain > letters / 2) return "windows-1252";
  return beyondHebrew > letters / 10 ? "windows-1256" : "windows-1255";
}
