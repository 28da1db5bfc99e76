import { z } from "zod";
import type { Message, Values } from "../../core/message.ts";
import type { Reader } from "../../storage/records.ts";

/** The six activities of a backbone (Turner, Merchant, Kania & Martin 2012), in their order. */
export const functions = ["vision", "activities", "measurement", "public-will", "policy", "funding"] as const;
export type BackboneFunction = (typeof functions)[number];

/** What really happened for one function, in a sentence with a door. */
export interface FunctionLine {
  function: BackboneFunction;
  /** E.g. "3 decisions were taken in the last twelve months". */
  sentence: Message;
  values?: Values;
  /** Inside the initiative. */
  path: string;
}

/** Finds what happened for the six functions between two moments; open to whoever steers. One quick query or two. */
export type FunctionSource = (
  tx: Reader,
  asked: { initiativeId: string; since: Date; now: Date },
) => Promise<readonly FunctionLine[]>;

/** What one person says of a function in a year: 1 not yet, 2 beginning, 3 steady, 4 strong. */
export const assessmentSchema = z.object({
  function: z.enum(functions),
  score: z.number().int().min(1).max(4),
  words: z.string().trim().max(2000).nullable().default(null),
});
export type Assessment = z.output<typeof assessmentSchema>;

/** Time and money that went into a function in a year. */
export const effortSchema = z.object({
  function: z.enum(functions),
  days: z.number().finite().min(0).max(100_000).nullable().default(null),
  money: z.number().finite().min(0).max(1e12).nullable().default(null),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
});
export type Effort = z.output<typeof effortSchema>;

/** How many must have answered before what they say is shown to others than themselves. */
export const fewestVoices = 3;

/** How many said each score, from 1 to 4; null where fewer answered than may be shown. */
export function voicesOf(scores: readonly number[]): number[] | null {
  if (scores.length < fewestVoices) return null;
  return [1, 2, 3, 4].map((score) => scores.filter((one) => one === score).length);
}
