import { z } from "zod";
import { foldToSearch, wordsToSearch } from "../../analysis/text/search-words.ts";
import { fileViewSchema } from "../../backbone/files/public.ts";
import { type Actor, isMember } from "../../core/actor.ts";
import { type Circle, isOpenTo } from "../../core/audience.ts";
import type { Language } from "../../core/message.ts";

/** Who reads a page of the library, or writes it: one circle. */
const bodyCircle = z.templateLiteral(["body:", z.uuid()]);
export const readersSchema = z.union([z.enum(["everyone", "members", "partners", "backbone"]), bodyCircle]);
export const writersSchema = z.union([z.enum(["members", "partners", "backbone"]), bodyCircle]);
export type Readers = z.output<typeof readersSchema>;
export type Writers = z.output<typeof writersSchema>;

export const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(160)
  .regex(/^[^[\]\p{Cc}]+$/u);

/** A page as a list shows it. */
export const pageEntrySchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  language: z.enum(["en", "he", "ar"]),
  parentId: z.string().nullable(),
  readers: readersSchema,
  writers: writersSchema,
  changedAt: z.iso.datetime(),
});
export type PageEntry = z.output<typeof pageEntrySchema>;

/** A committee that a page can be for. */
export const bodyChoiceSchema = z.object({ id: z.string(), names: z.record(z.string(), z.string().optional()) });
export type BodyChoice = z.output<typeof bodyChoiceSchema>;

/** A file of a page, and whether the reader may remove it. */
export const pageFileSchema = fileViewSchema.extend({ mine: z.boolean() });

/** How long a removed page can be brought back, in days. */
export const keptDays = 30;

const breadths: Readonly<Record<string, number>> = { everyone: 3, members: 2, partners: 1 };
const breadthOf = (circle: string): number => breadths[circle] ?? 0;

/** Whether a page can be written by these where those read it: nobody may write what she may not read. */
export const fits = (readers: Readers, writers: Writers): boolean =>
  readers === writers ||
  breadthOf(writers) < breadthOf(readers) ||
  (writers === "backbone" && breadthOf(readers) === 0);

/** Whoever reads a page: those for whom it is, and those who write it. */
export const audienceOf = ({ readers, writers }: { readers: Readers; writers: Writers }): Circle[] => [
  ...new Set<Circle>([readers as Circle, writers as Circle]),
];

type Rights = Pick<PageEntry, "readers" | "writers">;

/** Whether somebody may read a page. */
export const mayRead = (actor: Actor, initiativeId: string, page: Rights): boolean =>
  isOpenTo(actor, initiativeId, audienceOf(page));

/** Whether somebody may write a page, name it, open it and remove it. */
export const mayWrite = (actor: Actor, initiativeId: string, page: Rights): boolean =>
  isMember(actor, initiativeId) && isOpenTo(actor, initiativeId, [page.writers as Circle]);

/** The language of a title, by its letters. */
export const languageOf = (title: string): Language =>
  /\p{Script=Hebrew}/u.test(title) ? "he" : /\p{Script=Arabic}/u.test(title) ? "ar" : "en";

/** A title as links to it are compared: by its words alone. */
export const titleKey = (title: string): string =>
  wordsToSearch(title)
    .map(({ folded }) => folded)
    .join(" ") || foldToSearch(title);

const link = /\[\[([^[\]\n]{1,200})\]\]/g;

/** The titles of other pages that a text leads to. */
export const linkedTitles = (text: string): string[] => [
  ...new Set([...text.matchAll(link)].map(([, title]) => (title ?? "").trim())),
];

const escaped = (title: string): string => title.replace(/[\\`*_<>&!#|~[\]()]/g, "\\$&");

/** A text with its links to other pages as Markdown has them; a title without an address is only its words. */
export const withLinks = (text: string, addressOf: (title: string) => string | undefined): string =>
  text.replace(link, (_, written: string) => {
    const title = written.trim();
    const address = addressOf(title);
    return address ? `[${escaped(title)}](${address})` : escaped(title);
  });
