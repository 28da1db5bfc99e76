import { z } from "zod";
import { thingKinds } from "../../backbone/things/public.ts";
import { type Audience, ofPerson } from "../../core/audience.ts";
import type { Language } from "../../core/message.ts";
import { idSchema, maybeNamesSchema } from "../../core/schemas.ts";
import { translationSchema } from "../translations/public.ts";

/** For how long whoever wrote a message may still change it, in minutes. */
export const changeableMinutes = 60;

/** No text holds the sign that the database cannot keep. */
const kept = (text: string): string => text.replaceAll("\0", "");

/** What is written into a thread, in Markdown. */
export const textSchema = z.string().overwrite(kept).trim().min(1).max(20_000);
export const titleSchema = z.string().overwrite(kept).trim().min(1).max(200);
export const languageSchema = z.enum(["en", "he", "ar"]);

/** Who reads a thread that stands free. */
export const forWhomSchema = z.union([
  z.enum(["members", "partners", "backbone"]),
  z.string().regex(/^body:[0-9a-f-]{36}$/),
]);

/** The people who are asked to look, by id. */
export const tellSchema = z.array(z.string().min(1).max(100)).max(100).default([]);

/** The readers of a thread that stands free; whoever writes to the backbone team reads along. */
export const audienceOf = (forWhom: z.output<typeof forWhomSchema>, openedBy: string | null): Audience =>
  forWhom === "backbone" ? ["backbone", ...(openedBy ? [ofPerson(openedBy)] : [])] : [forWhom as Audience[number]];

/** A thread as a list shows it. */
export const threadLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  language: languageSchema,
  saidAt: z.iso.datetime(),
  messages: z.number().int(),
  unread: z.number().int(),
  /** What it is about; null where it stands free. */
  about: z.object({ kind: z.enum(thingKinds), id: z.string(), names: maybeNamesSchema }).nullable(),
});
export type ThreadLine = z.output<typeof threadLineSchema>;

/** A message as a reader sees it. */
export const messageViewSchema = z.object({
  id: z.string(),
  author: z.string(),
  isMine: z.boolean(),
  language: languageSchema,
  /** Empty where it was taken back or hidden. */
  text: z.string(),
  at: z.iso.datetime(),
  changed: z.boolean(),
  state: z.enum(["said", "taken-back", "hidden"]),
  hiddenBecause: z.string().nullable(),
  /** The message that it answers, with its beginning. */
  answers: z.object({ id: z.string(), author: z.string(), beginning: z.string() }).nullable(),
  told: z.array(z.string()),
  mayChange: z.boolean(),
  mayHide: z.boolean(),
  /** The language that its words are in, as far as they tell. */
  writtenIn: z.string(),
  /** It can be had in the reader's language from the installation's own server. */
  mayTranslate: z.boolean(),
  /** What a machine made of it in the reader's language. */
  translation: translationSchema.nullable(),
});
export type MessageView = z.output<typeof messageViewSchema>;

/** An answer that came by mail, as its writer and the author of the message see it. */
export const replyViewSchema = z.object({
  id: z.string(),
  messageId: z.string(),
  author: z.string(),
  isMine: z.boolean(),
  language: languageSchema,
  text: z.string(),
  at: z.iso.datetime(),
  shared: z.boolean(),
});
export type ReplyView = z.output<typeof replyViewSchema>;

export const threadIdSchema = z.object({ id: idSchema });

/** The language that a text is written in, by its letters; where they do not tell, the one its writer reads in. */
export function languageOfText(text: string, otherwise: Language): Language {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const found: [Language, number][] = [
    ["en", count(/\p{Script=Latin}/gu)],
    ["he", count(/\p{Script=Hebrew}/gu)],
    ["ar", count(/\p{Script=Arabic}/gu)],
  ];
  const [most, next] = found.sort(([, a], [, b]) => b - a);
  return most && next && most[1] > next[1] ? most[0] : otherwise;
}

/** Whom a text names with an @ before the whole name; the longest names are looked for first. */
export function namedIn(text: string, people: readonly { personId: string; name: string }[]): string[] {
  let left = text.normalize("NFC");
  const found: string[] = [];
  for (const { personId, name } of people.toSorted((a, b) => b.name.length - a.name.length)) {
    const sign = `@${name.normalize("NFC")}`;
    if (name === "" || !left.includes(sign)) continue;
    const alike = people.filter((one) => one.name === name);
    found.push(...(alike.length === 1 ? [personId] : []));
    left = left.replaceAll(sign, " ");
  }
  return found;
}

/** The beginning of a text in one line, without the signs of Markdown. */
export function beginningOf(text: string, most = 120): string {
  const line = text
    .replaceAll(/[*_`#>[\]]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

/** Whether the writer of a message may still change it. */
export const isChangeable = (at: Date, now: Date): boolean =>
  now.getTime() - at.getTime() <= changeableMinutes * 60_000;
