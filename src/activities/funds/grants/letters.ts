/** What windows-1252 has in the places where other code pages have control signs. */
const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const bytes = new Map<string, number>([...special].map((sign, place) => [sign, 0x80 + place]));

const byteOf = (sign: string): number | undefined => {
  const code = sign.charCodeAt(0);
  return bytes.get(sign) ?? (code >= 0x80 && code <= 0xff ? code : undefined);
};

const strict = new TextDecoder("utf-8", { fatal: true });
/** A first byte of a letter in UTF-8, and up to three that follow it, read as letters of their own. */
const strange = new RegExp(`[\\u00c2-\\u00f4][\\u0080-\\u00bf${special}]{1,3}`, "gu");

/**
 * Mends words that were written in UTF-8 and read in another code page, e.g. "Â£" for "£". Only runs that make whole
 * letters again are touched; all else stays as it is.
 */
export function mendLetters(text: string): string {
  if (!/[\u00c2-\u00f4]/u.test(text)) return text;
  return text.replace(strange, (run) => {
    for (let length = run.length; length >= 2; length -= 1) {
      const values = [...run.slice(0, length)].map(byteOf);
      if (values.some((value) => value === undefined)) continue;
      try {
        return strict.decode(Uint8Array.from(values as number[])) + run.slice(length);
      } catch {
        // Not a letter of this length.
      }
    }
    return run;
  });
}
