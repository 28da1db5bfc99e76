/** A year or a school year of a table. `key` is the year, for a school year the one in which it ends; days are ISO. */
export interface Period {
  key: string;
  kind: "year" | "school-year";
  label: string;
  hebrew?: string;
  start: string;
  end: string;
}

const firstYear = 1950;
const lastYear = 2100;
const introductions =
  /^(?:שנת הלימודים|שנת לימודים|שנת|שנה"ל|school year|academic year|year|sy|ay|fy|السنة الدراسية|العام الدراسي|عام|سنة)\s+/;

/**
 * Reads `2016`, `2015/16`, `2015-2016`, or a Hebrew school year such as תשע״ו, with or without the word for year; null
 * for anything else. A school year is keyed by the year in which it ends, which a person is asked to confirm.
 */
export function parsePeriod(text: string): Period | null {
  const plain = toPlainDigits(text)
    .trim()
    .toLowerCase()
    .replace(/[׳’‘`´]/g, "'")
    .replace(/''|[״”“„]/g, '"')
    .replace(introductions, "");
  const year = /^(\d{4})(?:\.0+)?$/.exec(plain)?.[1];
  if (year) return inRange(Number(year)) ? calendarYear(Number(year)) : null;
  const [, first, second] = /^(\d{4})\s*[/\-–—־\\]\s*(\d{2}|\d{4})$/.exec(plain) ?? [];
  if (first && second) {
    const ending = Number(first) + 1;
    const follows = second.length === 4 ? Number(second) === ending : Number(second) === ending % 100;
    return follows && inRange(ending) ? schoolYear(ending) : null;
  }
  const hebrew = readHebrewYear(plain);
  return hebrew && inRange(hebrew - 3760) ? schoolYear(hebrew - 3760) : null;
}

const inRange = (year: number): boolean => year >= firstYear && year <= lastYear;

const calendarYear = (year: number): Period => ({
  key: String(year),
  kind: "year",
  label: String(year),
  start: `${year}-01-01`,
  end: `${year}-12-31`,
});

/** School years run from September to August. */
const schoolYear = (ending: number): Period => ({
  key: String(ending),
  kind: "school-year",
  label: `${ending - 1}/${String(ending % 100).padStart(2, "0")}`,
  hebrew: writeHebrewYear(ending + 3760),
  start: `${ending - 1}-09-01`,
  end: `${ending}-08-31`,
});

/** Arabic and Persian digits as Western ones. */
export const toPlainDigits = (text: string): string =>
  /[٠-٩۰-۹]/.test(text) ? text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)) : text;

const letterValues: Readonly<Record<string, number>> = Object.fromEntries(
  [..."אבגדהוזחטיכלמנסעפצקרשת"].map((letter, at) => [
    letter,
    at < 9 ? at + 1 : at < 18 ? (at - 8) * 10 : (at - 17) * 100,
  ]),
);
const finals: Readonly<Record<string, string>> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };

/** The year of the Hebrew calendar, 5700 and later, or null. Unmarked letters must stand in their usual order. */
function readHebrewYear(text: string): number | null {
  const marked = /["']/.test(text);
  const letters = text
    .replace(/["']/g, "")
    .replace(/^ה(?=ת)/, "")
    .replace(/[ךםןףץ]/g, (letter) => finals[letter] ?? letter);
  if (!/^ת[א-ת]{2,4}$/.test(letters) && !(marked && /^תת$/.test(letters))) return null;
  const values = [...letters].map((letter) => letterValues[letter] ?? 0);
  const year = 5000 + values.reduce((sum, value) => sum + value, 0);
  return marked || writeHebrewYear(year).replace(/["״]/g, "") === letters ? year : null;
}

/** Writes a year of the Hebrew calendar as it is said, without its thousands: 5776 is תשע״ו. */
export function writeHebrewYear(year: number): string {
  const byValue = Object.entries(letterValues).toSorted(([, a], [, b]) => b - a);
  let rest = year % 1000;
  let letters = "";
  while (rest > 0) {
    // 15 and 16 are written 9+6 and 9+7, so as not to spell the name of God.
    const [letter, value] =
      rest === 15 || rest === 16 ? ["ט", 9] : (byValue.find(([, size]) => size <= rest) ?? ["", rest]);
    letters += letter;
    rest -= Number(value);
  }
  return letters.length > 1 ? `${letters.slice(0, -1)}״${letters.slice(-1)}` : `${letters}׳`;
}
