import { z } from "zod";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../../core/schemas.ts";

/** How a goal that could be set stands. */
export const candidateStates = ["candidate", "taken-up", "not-now"] as const;
export type CandidateState = (typeof candidateStates)[number];

/** What is written of a goal that could be set: its sentence, why, and what it comes from. */
export const candidateSchema = z.object({
  names: namesSchema,
  why: maybeNamesSchema,
  themeIds: z.array(idSchema).max(50).default([]),
  challengeIds: z.array(idSchema).max(50).default([]),
});
export type Candidate = z.output<typeof candidateSchema>;

/** A goal that could be set, as it is kept. */
export const keptCandidateSchema = candidateSchema.extend({
  id: z.string(),
  state: z.enum(candidateStates),
  because: z.string().nullable(),
  indicatorId: z.string().nullable(),
  decisionId: z.string().nullable(),
  settledOn: z.string().nullable(),
});
export type KeptCandidate = z.output<typeof keptCandidateSchema>;

/** Where it is, inside its initiative. */
export const pathOfCandidate = (id: string): string => `listening/candidates/${id}`;
