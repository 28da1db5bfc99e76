import { compareNaturally } from "../../analysis/equity/panel.ts";

const hebrewLetters = new Map(
  [..."אבגדהוזחטיכלמנסעפצקרשת"].map((letter, index) => [
    letter,
    index < 10 ? index + 1 : index < 19 ? (index - 8) * 10 : (index - 17) * 100,
  ]),
);

/** Orders periods in time: numbers by size, Hebrew years (תשע״ו) by their value, anything else as text (2015/16). */
export function comparePeriods(a: string, b: string): number {
  const [x, y] = [hebrewYear(a), hebrewYear(b)];
  return x !== null && y !== null ? x - y : compareNaturally(a, b);
}

function hebrewYear(period: string): number | null {
  const letters = [...period.replace(/["'׳״\s]/gu, "")].map(
    (letter) => hebrewLetters.get(letter) ?? hebrewLetters.get(plainForm.get(letter) ?? ""),
  );
  return letters.length > 0 && letters.every((value) => value !== undefined)
    ? letters.reduce((sum, value) => sum + value, 0)
    : null;
}

const plainForm = new Map([
  ["ך", "כ"],
  ["ם", "מ"],
  ["ן", "נ"],
  ["ף", "פ"],
  ["ץ", "צ"],
]);
