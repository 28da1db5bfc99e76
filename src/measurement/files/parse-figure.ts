import { toPlainDigits } from "./parse-period.ts";

/** What a cell of figures says: a number, bounds around one, that it is hidden, nothing, or nothing that is understood. */
export type CellFigure =
  | { kind: "number"; value: number; percent: boolean }
  | { kind: "between"; low: number | null; high: number | null; percent: boolean; open: "none" | "low" | "high" }
  | { kind: "hidden" }
  | { kind: "blank" }
  | { kind: "ambiguous" }
  | { kind: "unreadable" };

const blanks = new Set([
  "",
  "-",
  "–",
  "—",
  "n/a",
  "na",
  "nan",
  "null",
  "none",
  "#n/a",
  "אין נתונים",
  'ל"ר',
  "לא רלוונטי",
  "لا يوجد",
]);
const hiddenMarks = new Set([
  "*",
  "**",
  "s",
  "ps",
  "..",
  "...",
  "…",
  "x",
  "c",
  ":",
  "suppressed",
  "hidden",
  "חסוי",
  "מוסתר",
  "محجوب",
]);
const number = String.raw`\d[\d,. '\u00a0\u202f]*(?:e[+-]?\d+)?`;
const range = new RegExp(`^(${number})(%?)\\s*(?:-|–|—|־|to|עד|إلى)\\s*(${number})(%?)$`);
const bound = new RegExp(
  `^(ge|gt|le|lt|>=|<=|>|<|≥|≤|פחות מ-?|מתחת ל-?|יותר מ-?|מעל|أقل من|أكثر من)\\s*(${number})(%?)$`,
);
const single = new RegExp(`^([+-]?)(${number})(%?)$`);

const meanings: Readonly<Record<string, "ge" | "gt" | "le" | "lt">> = {
  ge: "ge",
  ">=": "ge",
  "≥": "ge",
  gt: "gt",
  ">": "gt",
  "יותר מ": "gt",
  "יותר מ-": "gt",
  מעל: "gt",
  "أكثر من": "gt",
  le: "le",
  "<=": "le",
  "≤": "le",
  lt: "lt",
  "<": "lt",
  "פחות מ": "lt",
  "פחות מ-": "lt",
  "מתחת ל": "lt",
  "מתחת ל-": "lt",
  "أقل من": "lt",
};

/**
 * Reads a cell as ministries write figures: `1,234`, `45%`, `60-69`, `GE50`, `<10`, `*`. A comma before three digits
 * parts thousands; any other comma could be a decimal point, so it is `ambiguous`. Numbers are as written: 45% is 45.
 * In bounds that leave out their own end (`<10`), `open` names that end.
 */
export function parseFigure(cell: string): CellFigure {
  const text = toPlainDigits(cell)
    .trim()
    .toLowerCase()
    .replace(/[\u200e\u200f\u2066-\u2069]/g, "")
    .replace(/٪/g, "%")
    .replace(/٬/g, ",")
    .replace(/٫/g, ".")
    .replace(/−/g, "-")
    .replace(/מ[־-]\s*(?=\d)/, "מ-")
    .replace(/\s+%/, "%");
  if (blanks.has(text)) return { kind: "blank" };
  if (hiddenMarks.has(text)) return { kind: "hidden" };

  const one = single.exec(text);
  if (one) {
    const value = readNumber(one[2] ?? "");
    if (typeof value !== "number") return { kind: value };
    return { kind: "number", value: one[1] === "-" ? -value : value, percent: one[3] === "%" };
  }
  const two = range.exec(text);
  if (two) {
    const low = readNumber(two[1] ?? "");
    const high = readNumber(two[3] ?? "");
    if (typeof low !== "number") return { kind: low };
    if (typeof high !== "number") return { kind: high };
    if (low > high) return { kind: "unreadable" };
    return { kind: "between", low, high, percent: Boolean(two[2] || two[4]), open: "none" };
  }
  return readBound(bound.exec(text));
}

function readBound(found: RegExpExecArray | null): CellFigure {
  const meaning = meanings[(found?.[1] ?? "").trim()];
  if (!found || !meaning) return { kind: "unreadable" };
  const value = readNumber(found[2] ?? "");
  if (typeof value !== "number") return { kind: value };
  const percent = found[3] === "%";
  if (meaning === "ge" || meaning === "gt") {
    return { kind: "between", low: value, high: null, percent, open: meaning === "gt" ? "low" : "none" };
  }
  return { kind: "between", low: null, high: value, percent, open: meaning === "lt" ? "high" : "none" };
}

function readNumber(written: string): number | "ambiguous" | "unreadable" {
  const text = written.trim().replace(/[ '\u00a0\u202f](?=\d{3}(?!\d))/g, "");
  if (/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  return /^\d[\d.]*,\d+$/.test(text) ? "ambiguous" : "unreadable";
}
