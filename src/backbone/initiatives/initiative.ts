import { z } from "zod";
import { type Language, languages, type Names } from "../../core/message.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import type { ViewedInitiative } from "../../interface/view.ts";
import { isSlug } from "./slug.ts";

/** The rooms that a director opens when there is something to put in them; home, goal, partners and meetings are there at birth. */
export const rooms = ["causes", "work", "listening"] as const;
export const roomSchema = z.enum(rooms);

/** Whose figures and people these are: an initiative's own, a public example's, or made up for practice. */
export const initiativeKinds = ["real", "example", "practice"] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];

/** What the initiative has decided about protecting people, and about reading its charts. */
export const careSchema = z.object({
  /** A group with fewer people than this is never shown to everyone. */
  groupMinimum: z.number().int().min(5).max(1000).default(10),
  /** Answers of people are shown only together with those of at least so many others. */
  k: z.number().int().min(5).max(100).default(5),
  /** Whether time in charts runs as the page is read, or from left to right also in Hebrew and Arabic. */
  timeRuns: z.enum(["as-read", "left-to-right"]).default("as-read"),
});
export type Care = z.output<typeof careSchema>;

/** The care of an initiative from what is stored in its settings; what nobody has decided is as the program proposes. */
export const careOf = (settings: unknown): Care => careSchema.catch(careSchema.parse({})).parse(settings);

export const languageSchema = z.enum(languages);

/** What an initiative is founded with. */
export const newInitiativeSchema = z.object({
  names: namesSchema,
  /** Suggested from the names where it is left out. */
  slug: z.string().trim().toLowerCase().refine(isSlug).optional(),
  defaultLanguage: languageSchema,
  purpose: maybeNamesSchema,
  /** Examples and places to practise are made by the program alone. */
  kind: z.enum(initiativeKinds).default("real"),
  /** The program is still filling it: where it is cut short before it has finished, it is taken away and begun anew. */
  unfinished: z.boolean().default(false),
});

/** An initiative as its members see it. */
export const initiativeViewSchema = z.object({
  id: z.string(),
  slug: z.string(),
  names: maybeNamesSchema,
  purpose: maybeNamesSchema,
  defaultLanguage: languageSchema,
  kind: z.enum(initiativeKinds),
  rooms: z.array(roomSchema),
  care: careSchema,
  /** Organizations can be nominated and can apply. */
  joiningIsOpen: z.boolean(),
  /** Whoever reads the goal may read why it is hard: causes, their map, leverage points. */
  causesAreOpen: z.boolean(),
  /** Everybody may read what was promised. */
  promisesAreOpen: z.boolean().optional(),
  /** Everybody may read what was heard, and what was done about it. */
  voicesAreOpen: z.boolean().optional(),
  /** The program has just begun it, and is still filling it. */
  isBeingFilled: z.boolean().optional(),
  foundedAt: z.iso.datetime(),
});
export interface InitiativeView extends Omit<z.output<typeof initiativeViewSchema>, "names" | "purpose"> {
  names: Names;
  purpose: Names;
}

/** The initiative as the doors and pages need it. */
export const asFound = ({
  id,
  slug,
  names,
  defaultLanguage,
  kind,
  rooms,
  care,
  joiningIsOpen,
  causesAreOpen,
  promisesAreOpen,
  voicesAreOpen,
  isBeingFilled,
}: InitiativeView): ViewedInitiative & { id: string; defaultLanguage: Language } => ({
  id,
  slug,
  names,
  defaultLanguage,
  isPractice: kind === "practice",
  isBeingFilled: isBeingFilled ?? false,
  isExample: kind === "example",
  timeFromLeft: care.timeRuns === "left-to-right",
  joiningIsOpen,
  causesAreOpen,
  promisesAreOpen: promisesAreOpen ?? false,
  voicesAreOpen: voicesAreOpen ?? false,
  rooms,
});
