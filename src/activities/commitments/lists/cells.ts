import { withoutSigns } from "../../../core/romanize.ts";
import type { CommitmentView } from "../commitment.ts";

/** Characters that somebody's program wrote out as `\u2019` in a text, read as what they are. */
export const readEscapes = (text: string): string =>
  text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export const hasEscapes = (text: string): boolean => /\\u[0-9a-fA-F]{4}/.test(text);

/** Bodies that are named in one cell. */
export const splitBodies = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;؛\n|]/)
      .map((part) => part.replace(/\s+/g, " ").trim())
      .filter(Boolean),
  ),
];

/** Places or words that are named in one cell, with commas too. */
export const splitPlaces = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;؛,،\n|]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

const signs: Record<string, string> = { "₪": "ILS", $: "USD", "€": "EUR", "£": "GBP" };

export type Amount = Pick<CommitmentView, "measure" | "quantity" | "currency"> & { unit: string };

/** How much, as people write it: `120`, `1,200 teachers`, `40%`, `₪2,000,000`, `USD 5000`; words alone have no number. */
export function readAmount(cell: string): Amount | null {
  const text = cell.replace(/\s+/g, " ").trim();
  if (text === "") return null;
  const match = /^([₪$€£]|[A-Z]{3})?\s?(\d[\d,.\u00a0 ]*)\s?(%|[₪$€£]|[A-Z]{3}(?![\p{L}]))?\s?(.*)$/u.exec(text);
  if (!match) return { measure: "open", quantity: null, currency: null, unit: "" };
  const [, before = "", digits = "", after = "", rest = ""] = match;
  const quantity = Number(digits.replace(/[,\u00a0 ]/g, "").replace(/\.$/, ""));
  if (!Number.isFinite(quantity)) return null;
  if (after === "%") return { measure: "percent", quantity, currency: null, unit: rest };
  const money = before || after;
  if (money) return { measure: "money", quantity, currency: signs[money] ?? money, unit: rest };
  return { measure: "count", quantity, currency: null, unit: rest };
}

const isReal = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const written = (year: number, month: number, day: number): string | null =>
  isReal(year, month, day) ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` : null;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day as people write it; of a year or a month alone its last day, or its first. */
export function readDay(cell: string, { last }: { last: boolean }): string | null {
  const text = cell.trim();
  const whole = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (whole) return written(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const near = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (near) return written(Number(near[3]), Number(near[2]), Number(near[1]));
  const year = /^(\d{4})$/.exec(text);
  if (year) return last ? `${year[1]}-12-31` : `${year[1]}-01-01`;
  const month = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (month) {
    const [of, at] = [Number(month[1]), Number(month[2])];
    return written(of, at, last ? new Date(Date.UTC(of, at, 0)).getUTCDate() : 1);
  }
  const named = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(\d{4})$/.exec(text);
  const at = named ? months.indexOf((named[1] ?? "").toLowerCase()) : -1;
  return named && at >= 0 ? written(Number(named[3]), at + 1, Number(named[2])) : null;
}

/** How a promise stands by the word of a list. */
export type BroughtState = "open" | "slower" | "done" | "ended";

const stateWords: Record<BroughtState, readonly string[]> = {
  open: [
    ...["open", "active", "ongoing", "in progress", "on track", "going on", "promised", "silent", "no update"],
    ...[
      "בתוקף",
      "פעיל",
      "בעיצומו",
      "قائم",
      "جار",
      "مفتوح",
      "no update lately",
      "בלי עדכון בתקופה האחרונה",
      "بلا تحديث مؤخرا",
    ],
  ],
  slower: [
    "stalled",
    "delayed",
    "slower",
    "slower than planned",
    "behind",
    "מתעכב",
    "לאט מהמתוכנן",
    "متاخر",
    "ابطا من المخطط",
  ],
  done: [
    "complete",
    "completed",
    "done",
    "all of it came",
    "fulfilled",
    "kept",
    "הושלם",
    "הכול התממש",
    "مكتمل",
    "تحقق كله",
  ],
  ended: [
    ...["unsuccessful", "ended", "cancelled", "canceled", "stopped", "ended before the goal", "unfulfilled", "broken"],
    ...["הסתיים", "הופסק", "הסתיים לפני היעד", "انتهى", "انتهى قبل بلوغ الهدف", "توقف"],
  ],
};

const plain = (text: string): string => withoutSigns(text).replace(/[أإآ]/g, "ا").replace(/\s+/g, " ").trim();

const stateOfWord = new Map(
  Object.entries(stateWords).flatMap(([state, all]) =>
    all.map((word) => [plain(word), state as BroughtState] as const),
  ),
);

/** How it stands, by a word that is known; undefined for any other. */
export const readState = (cell: string): BroughtState | undefined => stateOfWord.get(plain(cell));
