import { z } from "zod";
import { sectors } from "../../backbone/organizations/public.ts";
import { type Permission, permissions } from "../../core/actor.ts";
import { type Audience, type Circle, ofPerson } from "../../core/audience.ts";
import { type Language, languages, type Names } from "../../core/message.ts";
import { namesSchema } from "../../core/schemas.ts";

/** Of whom an announcement reaches those who fit all that is said. */
export const segmentSchema = z.object({
  /** Members, partners without funders, the backbone team, or one committee. */
  circle: z.union([z.enum(["members", "partners", "backbone"]), z.string().regex(/^body:[0-9a-f-]{36}$/)]),
  /** Who act for an organization of one of these sectors; all where none is said. */
  sectors: z.array(z.enum(sectors)).max(sectors.length).default([]),
  /** Who act for an organization that was admitted in this year. */
  admittedIn: z.number().int().min(1900).max(2200).nullable().default(null),
  permission: z.enum(permissions).nullable().default(null),
  /** Who read in this language. */
  language: z.enum(languages).nullable().default(null),
});
export type Segment = z.output<typeof segmentSchema>;

export const circleOf = ({ circle }: Segment): Circle => circle as Circle;

/** The committee to which alone it goes; null where it goes to no single one. */
export const bodyOf = ({ circle }: Segment): string | null => (circle.startsWith("body:") ? circle.slice(5) : null);

const longText = z.string().trim().min(1).max(20_000);

/** The same text in up to three languages; at least one is there. */
export const textsSchema = z
  .object({ en: longText.optional(), he: longText.optional(), ar: longText.optional() })
  .refine((texts) => Boolean(texts.en || texts.he || texts.ar));

/** An announcement as a list shows it. */
export const announcementLineSchema = z.object({
  id: z.string(),
  titles: namesSchema,
  writtenBy: z.string(),
  sentAt: z.iso.datetime().nullable(),
  reached: z.number().int(),
});

/** The languages that both a title and a text are written in: only in these can it be read whole. */
export const writtenIn = (titles: Names, texts: Names): Language[] =>
  languages.filter((language) => titles[language] && texts[language]);

/** The text in the reader's language or else in the first in which it was written whole, and which that is. */
export function inReadersLanguage(titles: Names, texts: Names, reader: Language) {
  const whole = writtenIn(titles, texts);
  const language = whole.includes(reader) ? reader : (whole[0] ?? reader);
  return { language, title: titles[language] ?? "", text: texts[language] ?? "" };
}

export interface Filter {
  sectors: readonly string[];
  admittedIn: number | null;
  permission: Permission | null;
}

/**
 * Whom a sent announcement is open to: those whom it reached and the backbone team; one to a committee is the
 * committee's, as its papers are, and closes to whoever sits there no more. Whoever wrote it keeps it.
 */
export function audienceAfter(segment: Segment, reached: readonly string[], writtenBy: string): Audience {
  if (bodyOf(segment)) return [circleOf(segment), ofPerson(writtenBy)];
  return [...new Set<Circle>([...reached, writtenBy].map(ofPerson)), "backbone"];
}
