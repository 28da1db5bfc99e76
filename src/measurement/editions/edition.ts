import { z } from "zod";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { placeLevels } from "../places/public.ts";
import { gapReportSchema } from "./gap-report.ts";

/** Where an edition stands: only its makers see a draft; then partners; then everyone; or it was taken back. */
export const editionStages = ["draft", "partners", "everyone", "withdrawn"] as const;

/** Who reads: somebody who makes editions, a member of the initiative, or anybody. */
export type EditionReader = "keeper" | "member" | "visitor";

/** What the supplier of the figures asks for, and what the initiative promises. */
export const conditionsSchema = z.object({
  /** Who the figures come from, e.g. the Ministry of Education. */
  sourceName: maybeNamesSchema,
  /** The line that stands under every figure, as the supplier wants it. */
  sourceLine: maybeNamesSchema,
  /** No figure of a place below this level is shown to anybody. */
  publicLevel: z.enum(placeLevels).default("country"),
  /** No figure about fewer people than this is shown to anybody. */
  groupMinimum: z.number().int().min(1).max(1000).default(10),
  /** Nothing goes to everyone before this moment. */
  embargoUntil: z.iso.datetime().nullable().default(null),
});

/** One look of the supplier before the edition goes to everyone; it is logged, whoever it was. */
export const earlyLookSchema = z.object({
  personId: z.string().nullable(),
  name: z.string(),
  at: z.iso.datetime(),
  /** Whether the supplier said that it may go to everyone now. */
  agrees: z.boolean(),
  said: z.string().nullable(),
});

/** Rows of the file that are in no figure, counted by reason. */
export const leftOutSchema = z.object({ reason: maybeNamesSchema, count: z.number().int() });

/** How many figures are hidden and why, and what a 0 of the source means. */
export const hiddenSchema = z.object({
  cells: z.number().int(),
  reasons: z.record(z.string(), z.number().int()),
  /** The most that a 0 of the source can stand for; 0 where a 0 is a 0. */
  zeroMeans: z.number().int().default(0),
});

/** An immutable set of figures from one source, under the supplier's conditions. Times are ISO strings. */
export const editionSchema = conditionsSchema.extend({
  id: z.string(),
  number: z.number().int(),
  indicatorId: z.string(),
  definitionVersion: z.number().int(),
  uploadId: z.string().nullable(),
  status: z.enum(editionStages),
  earlyLookUntil: z.iso.datetime().nullable(),
  earlyLooks: z.array(earlyLookSchema),
  sha256: z.string(),
  rowsRead: z.number().int(),
  rowsLeftOut: z.array(leftOutSchema),
  periods: z.array(z.string()),
  gaps: gapReportSchema,
  hidden: hiddenSchema,
  madeAt: z.iso.datetime(),
  madeBy: z.string().nullable(),
  partnersAt: z.iso.datetime().nullable(),
  partnersBy: z.string().nullable(),
  everyoneAt: z.iso.datetime().nullable(),
  everyoneBy: z.string().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnReason: z.string().nullable(),
  replaces: z.string().nullable(),
});

/** An edition as the program holds it: with the names of its two files in the warehouse, which no page shows. */
export type Edition = z.output<typeof editionSchema> & {
  initiativeId: string;
  rowsFile: string | null;
  figuresFile: string;
};

const within = (moment: string | null, at: string): boolean => moment !== null && moment <= at;

/** When an edition became open to a reader; null while it is not. */
export const openedAt = (edition: Edition, reader: EditionReader): string | null =>
  reader === "keeper" ? edition.madeAt : reader === "member" ? edition.partnersAt : edition.everyoneAt;

/** Whether a reader may know of the edition: one taken back stays known to those who could see it. */
export const mayRead = (edition: Edition, reader: EditionReader): boolean => openedAt(edition, reader) !== null;

/**
 * The editions whose figures a reader saw, or would have seen, at a moment: open to the reader by then, not taken back
 * by then, and not replaced by another of which both are true. A draft is never among them. Newest first.
 */
export function editionsAsKnownOn(editions: readonly Edition[], reader: EditionReader, at: Date): Edition[] {
  const moment = at.toISOString();
  const sight = reader === "keeper" ? "member" : reader;
  const open = editions.filter(
    (edition) => within(openedAt(edition, sight), moment) && !within(edition.withdrawnAt, moment),
  );
  const replaced = new Set(open.map((edition) => edition.replaces));
  return open
    .filter((edition) => !replaced.has(edition.id))
    .toSorted((a, b) => (openedAt(b, sight) ?? "").localeCompare(openedAt(a, sight) ?? "") || b.number - a.number);
}

/** An edition, and the periods that it speaks for: those that no newer edition holds. */
export interface CurrentEdition {
  edition: Edition;
  periods: readonly string[];
}

/** Gives every period to the newest edition that holds it; editions left with no period drop out. */
export function divideByPeriod(newestFirst: readonly Edition[]): CurrentEdition[] {
  const taken = new Set<string>();
  const current: CurrentEdition[] = [];
  for (const edition of newestFirst) {
    const periods = edition.periods.filter((period) => !taken.has(period));
    for (const period of periods) taken.add(period);
    if (periods.length > 0) current.push({ edition, periods });
  }
  return current;
}
