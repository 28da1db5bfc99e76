import { createHash } from "node:crypto";
import { z } from "zod";
import { detectLanguage, undetermined } from "../../analysis/text/language.ts";
import type { Circle } from "../../core/audience.ts";
import type { Language } from "../../core/message.ts";
import type { Reader } from "../../storage/records.ts";

/** What is translated: what is said in a discussion, and the statements of a conversation. Nothing else is. */
export const translatedKinds = ["message", "statement"] as const;
export type TranslatedKind = (typeof translatedKinds)[number];

/** Waits; was made; was checked by a person; was taken away by one, and is not made again; could not be made. */
export const translationStates = ["waiting", "made", "checked", "taken-away", "failed"] as const;
/** Why there is none: something was lost on the way, the answer was no text, or the same; or the server does not do it. */
export const failures = ["lost", "not-text", "same", "no-pair", "too-long", "refused"] as const;
export type Failure = (typeof failures)[number];

/** A translation of one text into one language, as whoever reads the text gets it. */
export const translationSchema = z.object({
  state: z.enum(translationStates),
  text: z.string().nullable(),
  because: z.enum(failures).nullable(),
  /** It waits, and the server did not answer so far. */
  isLate: z.boolean(),
});
export type Translation = z.output<typeof translationSchema>;

/** A longer text is not sent. */
export const mostLetters = 5000;

/** A print of a text in its language: what was made of another is never shown beside it. */
export const hashOf = ({ text, language }: { text: string; language: string }): string =>
  createHash("sha256").update(`${language}\n${text}`).digest("base64url");

/** A text that is to be translated, as its noun gives it at the moment of sending. */
export interface TranslatedText {
  text: string;
  /** The language that it is written in. */
  language: string;
  /** Those whom it can name after an @. */
  names: readonly string[];
  isMarkdown: boolean;
  /** Who reads it are few: it goes to a server of the installation's own network alone. */
  isClosed: boolean;
}

/** Gives the texts of one kind that may be translated now, by id; what is missing is translated no more. */
export interface TranslationSource {
  kind: TranslatedKind;
  read(tx: Reader, initiativeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, TranslatedText>>;
}

/** Whether what these circles read is for few: then it goes to no server outside the own network. */
export const isForFew = (audience: readonly Circle[]): boolean =>
  !audience.some((circle) => circle === "everyone" || circle === "members" || circle === "partners");

/** Latin letters tell less of their language than this many of them need. */
const tellsEnough = 60;

/** The language of a text as far as it can be told, else the one that it is said to be in. */
export function writtenLanguage(text: string, said: Language): string {
  const found = detectLanguage(text);
  if (found === undetermined) return said;
  const isShortLatin = text.length < tellsEnough && /\p{Script=Latin}/u.test(text) && !/^(he|ar|en)$/.test(found);
  return isShortLatin && said === "en" ? said : found;
}
