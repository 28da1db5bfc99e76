import { StudyFault, type StudyValues } from "../../core/study.ts";

/** A text that was given; null where it was not, or is blank. */
export const readText = (value: StudyValues[string]): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : null;

/**
 * A whole number between `least` and `most`, or `absent` where none was given.
 * @throws {StudyFault} where it is something else.
 */
export function readWhole(
  value: StudyValues[string],
  name: string,
  { least, most, absent }: { least: number; most: number; absent: number },
): number {
  if (value === undefined) return absent;
  const number = typeof value === "string" && /^\d+$/u.test(value.trim()) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new StudyFault(`--${name} must be a whole number from ${least} to ${most}, not “${String(value)}”.`);
}

/**
 * One of the choices, the first where none was given.
 * @throws {StudyFault} where it is none of them.
 */
export function readChoice<Choice extends string>(
  value: StudyValues[string],
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (value === undefined) return choices[0];
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw new StudyFault(`--${name} must be ${choices.join(" or ")}, not “${String(value)}”.`);
}

/**
 * A cell as a number: decimal point or comma, any minus sign, spaces left aside; null where it is none.
 */
export function readNumber(cell: string): number | null {
  const bare = cell.replace(/[\s\u00a0\u200e\u200f]/gu, "").replace(/[−–]/gu, "-");
  const pointed = /^[-+]?\d*,\d+$/u.test(bare) ? bare.replace(",", ".") : bare;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu.test(pointed)) return null;
  const number = Number(pointed);
  return Number.isFinite(number) ? number : null;
}

/** A name as written, without space around it and with its letters composed, so that equal names are equal. */
export const readName = (cell: string | undefined): string => (cell ?? "").normalize("NFC").trim();
