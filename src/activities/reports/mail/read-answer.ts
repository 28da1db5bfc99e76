import type { Language } from "../../../core/message.ts";
import { readAmount } from "../read-amount.ts";

/** What somebody answered by mail: a number alone, a number with words below it, or something else. */
export type MailAnswer = { kind: "number"; typed: string } | { kind: "more"; typed: string; words: string } | null;

/** Marks of direction that mail programs put around numbers. */
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Reads what was written above the mail that is answered. */
export function readAnswer(text: string, language: Language): MailAnswer {
  const lines = text.split("\n").map((line) => line.replaceAll(marks, "").trim());
  const first = lines.findIndex((line) => line !== "");
  const typed = lines[first]?.replace(/[.!؟?]$/, "") ?? "";
  if (typed.length > 40 || !readAmount(typed, language)) return null;
  const words = lines
    .slice(first + 1)
    .join("\n")
    .trim();
  return words === "" ? { kind: "number", typed } : { kind: "more", typed, words: words.slice(0, 4000) };
}
