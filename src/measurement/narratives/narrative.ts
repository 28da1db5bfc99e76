import { z } from "zod";
import { languages } from "../../core/message.ts";
import { idSchema } from "../../core/schemas.ts";

/** A person's dated words beside a figure: the story behind a curve, or a supplier's answer to a notice. */
export const narrativeSchema = z.object({
  about: z.enum(["goal", "notice"]),
  /** The goal's id; for a notice, the id of the edition that gave rise to it. */
  subjectId: idSchema,
  language: z.enum(languages),
  body: z.string().trim().min(1).max(4000),
  saidBy: z.string().trim().min(1).max(200),
  saidOn: z.iso.date(),
  source: z.string().trim().max(500).optional(),
});

export const narrativeViewSchema = z.object({
  id: z.string(),
  language: z.enum(languages),
  body: z.string(),
  saidBy: z.string(),
  saidOn: z.string(),
  source: z.string().nullable(),
});
export type NarrativeView = z.output<typeof narrativeViewSchema>;
