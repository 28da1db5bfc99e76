/** The letters that a text message carries in 7 bits each (3GPP TS 23.038, the default alphabet). */
const plain = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Those that take two places of it: a sign that another letter follows, and that. */
const doubled = new Set("\f^{}\\[~]|€");

/** What one message carries: alone, and as a part of several, each of which says which part it is. */
const holds = {
  gsm: { alone: 160, part: 153 },
  ucs2: { alone: 70, part: 67 },
} as const;

/** How a text goes over the air, and in how many messages. */
export interface Segments {
  coding: keyof typeof holds;
  count: number;
}

/** Counts in how many messages a text goes: what belongs together, as two halves of a sign, is never parted. */
export function segmentsOf(text: string): Segments {
  const letters = [...text];
  const isPlain = letters.every((letter) => plain.has(letter) || doubled.has(letter));
  const coding = isPlain ? "gsm" : "ucs2";
  const sizes = letters.map((letter) => (isPlain ? (doubled.has(letter) ? 2 : 1) : letter.length));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = holds[coding];
  if (whole <= alone) return { coding, count: 1 };
  let [count, used] = [1, 0];
  for (const size of sizes) {
    if (used + size > part) [count, used] = [count + 1, 0];
    used += size;
  }
  return { coding, count };
}

/** The most messages in which the program answers at once: what is longer costs much, and phones of old put it together badly. */
export const mostSegments = 6;

const written: Readonly<Record<string, string>> = {
  ...{ "’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"' },
  ...{ "–": "-", "—": "-", "‑": "-", "−": "-", "…": "...", "•": "-", "\u00a0": " ", "\u202f": " ", "\t": " " },
};

/** A text as it is sent: without marks of direction, and with plain signs for those that would make every letter take two bytes. */
export const asSent = (text: string): string =>
  [...text.normalize("NFC").replaceAll(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, "")]
    .map((letter) => written[letter] ?? letter)
    .join("")
    .replaceAll(/[ \t]+\n/g, "\n")
    .trim();
