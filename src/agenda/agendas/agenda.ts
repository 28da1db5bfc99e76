import { z } from "zod";
import type { Circle } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";

/** The parts of the text that is agreed on, in their order. */
export const sectionKinds = ["vision", "mission", "principles", "non-goals"] as const;
export const sectionSchema = z.enum(sectionKinds);
export type SectionKind = z.output<typeof sectionSchema>;

export const languageSchema = z.enum(languages);

/** The text of each section; an empty one is left out of what is shown. */
export const sectionsSchema = z.object({
  vision: z.string(),
  mission: z.string(),
  principles: z.string(),
  "non-goals": z.string(),
});
export type Sections = z.output<typeof sectionsSchema>;

/** How one side of a disagreement sees it, in its own words. */
export const stanceSchema = z.object({
  id: z.string(),
  /** Whose view it is; null where it is a person's and the reader is no member. */
  holder: z.string().nullable(),
  /** A person's own view, not an organization's. */
  isPersonal: z.boolean(),
  wording: z.string(),
});

/** What is not agreed. */
export const disagreementSchema = z.object({
  id: z.string(),
  question: z.string(),
  openedOn: z.string(),
  settledOn: z.string().nullable(),
  settledHow: z.string().nullable(),
  stances: z.array(stanceSchema),
});
export type Disagreement = z.output<typeof disagreementSchema>;

/** A version of what was agreed; once published it never changes. */
export const versionSchema = z.object({
  number: z.number().int(),
  language: languageSchema,
  sections: sectionsSchema,
  disagreements: z.array(disagreementSchema),
  note: z.string(),
  endorseBy: z.string().nullable(),
  publishedAt: z.string(),
});
export type Version = z.output<typeof versionSchema>;

/** The agenda as it is being worked on. */
export interface Agenda {
  language: z.output<typeof languageSchema>;
  writtenBy: "backbone" | "members";
  openToEveryone: boolean;
}

/** Who reads what was published. */
export const readersOf = ({ openToEveryone }: Pick<Agenda, "openToEveryone">): Circle[] =>
  openToEveryone ? ["everyone"] : ["members"];

export const emptySections = (): Sections => ({ vision: "", mission: "", principles: "", "non-goals": "" });

/** Whether two states of the text say the same. */
export const saysTheSame = (one: Sections, other: Sections): boolean =>
  sectionKinds.every((kind) => one[kind].trim() === other[kind].trim());

/** A version as somebody outside may read it: whose view it is stays unsaid where it is a person's. */
export const withoutPersons = (version: Version): Version => ({
  ...version,
  disagreements: version.disagreements.map((disagreement) => ({
    ...disagreement,
    stances: disagreement.stances.map((stance) => (stance.isPersonal ? { ...stance, holder: null } : stance)),
  })),
});
