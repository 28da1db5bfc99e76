import { z } from "zod";
import { dayOf } from "../../../core/days.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../core/schemas.ts";
import { questionKeys } from "./questions.ts";

/** What is asked: how organizations work with one another, or what being part of the initiative is worth. */
export const kinds = ["relationship", "partner"] as const;
export const kindSchema = z.enum(kinds);
export type WaveKind = z.output<typeof kindSchema>;

/** Questions in an initiative's own words, where it changed the usual ones. */
export const ownQuestionsSchema = z.partialRecord(z.enum(questionKeys), maybeNamesSchema);

/** The installation that holds the answers in place of this one. */
export const elsewhereSchema = z.object({
  name: z.string().trim().min(1).max(200),
  address: z.url({ protocol: /^https?$/ }).max(300),
});

/** For whom this installation holds a wave: the initiative and the wave there. */
export const heldForSchema = z.object({ names: namesSchema, waveId: idSchema, invitationSha256: z.string() });

/** One survey between organizations, as its initiative sees it. */
export const waveSchema = z.object({
  id: z.string(),
  /** Counted from 1 within its kind. */
  number: z.number().int(),
  kind: kindSchema,
  names: namesSchema,
  organizationIds: z.array(z.string()),
  questions: ownQuestionsSchema,
  /** Nothing is told of fewer answers. */
  fewest: z.number().int(),
  elsewhere: elsewhereSchema.nullable(),
  heldFor: heldForSchema.nullable(),
  opensOn: z.string(),
  closesOn: z.string(),
  closedAt: z.iso.datetime().nullable(),
  keepsAnswers: z.boolean(),
  clearedAt: z.iso.datetime().nullable(),
  hasFigures: z.boolean(),
  figuresSha256: z.string().nullable(),
});
export type Wave = z.output<typeof waveSchema>;

/** Whether answers are taken: after its last day a wave waits to be closed and takes none. */
export const waveStates = ["not-yet", "open", "over", "closed"] as const;
export type WaveState = (typeof waveStates)[number];
export function stateOfWave(wave: Pick<Wave, "opensOn" | "closesOn" | "closedAt">, now: Date): WaveState {
  if (wave.closedAt) return "closed";
  const day = dayOf(now);
  if (day < wave.opensOn) return "not-yet";
  return day > wave.closesOn ? "over" : "open";
}

/** How far one organization is. */
export const askedStates = ["asked", "begun", "done", "declined"] as const;
export const askedStateSchema = z.enum(askedStates);
export type AskedState = z.output<typeof askedStateSchema>;

/** How many answered, of how many who were asked. */
export const countsSchema = z.object({ done: z.number().int(), asked: z.number().int() });
