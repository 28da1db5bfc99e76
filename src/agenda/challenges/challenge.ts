import { z } from "zod";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** Whether solving it would reach the ground, or only ease what shows. */
export const natures = ["root", "symptom"] as const;

/** The conditions of systems change (Kania, Kramer & Senge 2018), from what is written down to what is taken for granted. */
export const systemConditions = [
  "policies",
  "practices",
  "resource-flows",
  "relationships",
  "power",
  "mental-models",
] as const;

/** What is written about a cause. Its words are put so that "solved" means something, e.g. "Teachers have time to plan together". */
export const challengeSchema = z.object({
  names: namesSchema,
  about: maybeNamesSchema,
  themeId: z.uuid().nullable().default(null),
  nature: z.enum(natures).nullable().default(null),
  /** One of Meadows's twelve places to intervene, 12 the shallowest; judged by people, with a reason. */
  depth: z.number().int().min(1).max(12).nullable().default(null),
  depthReason: z.string().trim().max(1000).nullable().default(null),
  condition: z.enum(systemConditions).nullable().default(null),
});
export type Challenge = z.output<typeof challengeSchema>;

/** A cause as a reader sees it. */
export const challengeViewSchema = challengeSchema.extend({
  id: z.string(),
  /** Counted from 1 in each initiative: what people call it by when its words are long. */
  number: z.number().int(),
  mergedInto: z.string().nullable(),
  retiredAt: z.iso.datetime().nullable(),
});
export type ChallengeView = z.output<typeof challengeViewSchema>;

/** A theme under which causes are put together. */
export const themeViewSchema = z.object({ id: z.string(), names: namesSchema, position: z.number().int() });
export type ThemeView = z.output<typeof themeViewSchema>;
