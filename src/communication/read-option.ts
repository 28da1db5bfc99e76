import { StudyFault, type StudyValues } from "../core/study.ts";

/** A text given on the command line; null where it is absent or blank. */
export const readText = (value: StudyValues[string]): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** A text that must be given. @throws {StudyFault} */
export function needText(values: StudyValues, name: string, about: string): string {
  const text = readText(values[name]);
  if (text === null) throw new StudyFault(`Say ${about} with --${name}.`);
  return text;
}

/** A whole number given on the command line; `absent` where it is not. @throws {StudyFault} outside its bounds. */
export function readWhole<Absent>(
  values: StudyValues,
  name: string,
  { least, most, absent }: { least: number; most: number; absent: Absent },
): number | Absent {
  const value = values[name];
  if (value === undefined) return absent;
  const number = typeof value === "string" && /^\d+$/u.test(value.trim()) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new StudyFault(`--${name} must be a whole number from ${least} to ${most}, not “${String(value)}”.`);
}
