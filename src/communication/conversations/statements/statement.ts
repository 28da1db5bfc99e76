import { z } from "zod";
import { detectLanguage, undetermined } from "../../../analysis/text/language.ts";
import type { Language } from "../../../core/message.ts";

export const statementStates = ["waiting", "shown", "not-shown"] as const;
export type StatementState = (typeof statementStates)[number];

/** Short enough to be read in one breath, long enough for one thought. */
export const fewestLetters = 5;
export const mostLetters = 280;
/** How many statements one person can have waiting at once, and put in all. */
export const mostWaiting = 5;
export const mostOfOne = 20;
/** How many can be pasted at once. */
export const mostAtOnce = 300;

const oneLine = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** What somebody puts to the others: one line of text. */
export const statementText = z.string().transform(oneLine).pipe(z.string().min(fewestLetters).max(mostLetters));

/** A language by its code, whichever people write in. */
export const codeOfLanguage = z.string().regex(/^[a-z]{2,3}$/);

/** A statement as it is kept. Who put it is nowhere in it. */
export const statementViewSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  texts: z.record(codeOfLanguage, z.string()),
  language: codeOfLanguage,
  isSeed: z.boolean(),
  state: z.enum(statementStates),
});
export type StatementView = z.output<typeof statementViewSchema>;

/** What is said twice, letter by letter: capitals, marks and spaces do not tell two statements apart. */
export const plainly = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{P}\p{S}]/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

/** A line of Latin letters shorter than this tells its language too badly to overrule the language of the page. */
const tellsEnough = 60;
const latin = /^[^\p{L}]*\p{Script=Latin}/u;

/** The language that a statement is written in: by its letters, and where they tell too little, that of the page. */
export function languageOfStatement(text: string, page: Language): string {
  if (page === "en" && text.length < tellsEnough && latin.test(text)) return "en";
  const found = detectLanguage(text);
  return found === undetermined ? page : found;
}

/** A statement as one reader gets it: in her language where it was put into that, or else as it was written. */
export const readInSchema = z.object({
  text: z.string(),
  language: codeOfLanguage,
  /** What was written, where a machine put it into the reader's language; whether a person checked that. */
  original: z.object({ text: z.string(), language: codeOfLanguage, isChecked: z.boolean() }).optional(),
});
export type ReadIn = z.output<typeof readInSchema>;

/** What a machine made of a statement in the reader's language. */
export interface MachineMade {
  text: string;
  isChecked: boolean;
}

/** A statement in the words of whoever put it. */
export const originalOf = ({ texts, language }: Pick<StatementView, "texts" | "language">): string =>
  texts[language] ?? "";

/**
 * The words of a statement for a reader, and the language that they are in. What a person put into her language comes
 * before what a machine did.
 */
export function readIn(
  { texts, language }: Pick<StatementView, "texts" | "language">,
  reader: Language,
  machine?: MachineMade,
): ReadIn {
  const original = { text: texts[language] ?? "", language };
  const text = texts[reader];
  if (text !== undefined) return { text, language: reader };
  if (!machine) return original;
  return { text: machine.text, language: reader, original: { ...original, isChecked: machine.isChecked } };
}
