import { z } from "zod";
import { idSchema, namesSchema } from "../../../../core/schemas.ts";

/** What is done about a worry; each stands in its log with its time. */
export const stepKinds = ["raised", "taken", "noted", "held", "released", "told-more", "settled"] as const;

/** A step as it is kept: who, when, and what was done; never what the story says. */
export const stepSchema = z.object({
  at: z.string(),
  by: z.string().nullable(),
  kind: z.enum(stepKinds),
  what: z.string().nullable(),
});
export type Step = z.output<typeof stepSchema>;

/** A worry as it is kept. */
export interface Worry {
  id: string;
  campaignId: string;
  /** Null once the story is gone: the log stays. */
  storyId: string | null;
  raisedBy: string;
  raisedAt: Date;
  urgent: boolean;
  steps: Step[];
  takenBy: string | null;
  takenAt: Date | null;
  toldMoreAt: Date | null;
  settledAt: Date | null;
}

/** When more people are told that nobody took a worry on. */
export const tellMoreAt = (worry: Pick<Worry, "raisedAt" | "urgent">, hours: { urgent: number; other: number }): Date =>
  new Date(worry.raisedAt.getTime() + (worry.urgent ? hours.urgent : hours.other) * 3_600_000);

/** Whether more people are to be told now: nobody took it on within the hours, and they were not told before. */
export const isUntaken = (worry: Worry, hours: { urgent: number; other: number }, now: Date): boolean =>
  worry.takenAt === null && worry.settledAt === null && worry.toldMoreAt === null && tellMoreAt(worry, hours) <= now;

/** A worry as those read it who look after it. */
export const worryViewSchema = z.object({
  id: idSchema,
  campaign: namesSchema,
  urgent: z.boolean(),
  raisedAt: z.string(),
  raisedBy: z.string(),
  takenBy: z.string().nullable(),
  settledAt: z.string().nullable(),
  /** By when somebody takes it on before more people are told. */
  takeBy: z.string(),
  isStoryThere: z.boolean(),
  /** Where whoever listens reads the story again. */
  storyId: z.string().nullable(),
  heldUntil: z.string().nullable(),
  /** Whoever reads it is called when there is a worry: she takes it on and settles it. */
  guards: z.boolean(),
  mayHold: z.boolean(),
  steps: z.array(stepSchema),
});
export type WorryView = z.output<typeof worryViewSchema>;
