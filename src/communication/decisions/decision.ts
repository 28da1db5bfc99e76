import { z } from "zod";
import type { Audience } from "../../core/audience.ts";
import { ofBody, ofPerson } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";
import { idSchema } from "../../core/schemas.ts";

/** How a decision is taken. The first three are offered first. */
export const methods = ["consent", "majority", "score", "consensus", "ranking", "dots"] as const;
export type Method = (typeof methods)[number];

/** The methods that choose among options; the others decide the proposal itself. */
const choosing: readonly Method[] = ["score", "ranking", "dots"];
export const chooses = (method: Method): boolean => choosing.includes(method);

/** How many of those for and against must be for: more than half, or at least so many. */
export const shares = ["half", "two-thirds", "three-quarters"] as const;
export type Share = (typeof shares)[number];

/** How a ranking is counted. */
export const rankingCounts = ["schulze", "borda"] as const;

/** Where a decision stands. */
export const states = [
  "preparation",
  "open",
  "withdrawn",
  "decided",
  "not-adopted",
  "in-work",
  "done",
  "reviewed",
] as const;
export type State = (typeof states)[number];

/** Who reads a decision once it is taken. */
export const readBy = ["body", "members", "everyone"] as const;

/** What somebody proposes to decide. */
export const proposalSchema = z.object({
  title: z.string().trim().min(1).max(200),
  proposal: z.string().trim().max(10_000).default(""),
  method: z.enum(methods),
  options: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
  shareNeeded: z.enum(shares).default("half"),
  countedBy: z.enum(rankingCounts).default("schulze"),
  dots: z.number().int().min(1).max(100).default(5),
  readBy: z.enum(readBy).default("members"),
  /** The organizations that it is about: whoever declared an interest in one is reminded of it. */
  organizationIds: z.array(idSchema).max(20).default([]),
});
export type Proposal = z.output<typeof proposalSchema>;

/** What was counted when a decision closed; never changed afterwards. */
export const resultSchema = z.object({
  outcome: z.enum(["adopted", "not-adopted", "chosen", "level", "no-quorum"]),
  /** How many took part, how many were needed, how many could, and how many stepped aside. */
  took: z.number().int(),
  quorum: z.number().int(),
  mayVote: z.number().int(),
  recused: z.number().int(),
  /** How often each answer was given; empty where options were chosen among. */
  counts: z.record(z.string(), z.number().int()),
  /** The options of the best place, by number. */
  winners: z.array(z.number().int()),
  /** For each option, in their order: its place, and what it was given. */
  options: z.array(
    z.object({
      place: z.number().int(),
      points: z.number().optional(),
      median: z.number().optional(),
      low: z.number().optional(),
      high: z.number().optional(),
    }),
  ),
  /** How many put each option before each other, where a ranking was counted in pairs. */
  pairs: z.array(z.array(z.number().int())).optional(),
  /** Taken at once in a meeting: who was there, by voter. */
  present: z.array(z.string()).optional(),
});
export type Result = z.output<typeof resultSchema>;

/** A decision as it is kept. */
export const decisionSchema = proposalSchema.extend({
  id: z.string(),
  bodyId: z.string(),
  meetingId: z.string().nullable(),
  aboutKind: z.string().nullable(),
  aboutId: z.string().nullable(),
  language: z.enum(languages),
  round: z.number().int(),
  state: z.enum(states),
  openUntil: z.string().nullable(),
  /** Null where Fivefold itself proposed it. */
  proposedBy: z.string().nullable(),
  proposedAt: z.date(),
  openedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  closedBy: z.string().nullable(),
  result: resultSchema.nullable(),
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  ownerPersonId: z.string().nullable(),
  ownerName: z.string().nullable(),
  effect: z.string(),
  reviewOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  cameOfIt: z.string().nullable(),
});
export type Decision = z.output<typeof decisionSchema>;

/** Whether a decision was adopted and so has something to come of it. */
export const wasAdopted = ({ state }: Pick<Decision, "state">): boolean =>
  ["decided", "in-work", "done", "reviewed"].includes(state);

/** Whether a decision is taken, one way or the other. */
export const isClosed = (decision: Pick<Decision, "state">): boolean =>
  wasAdopted(decision) || decision.state === "not-adopted";

/** Who reads a decision: the committee until it is taken, then whom it was opened for, and who is to carry it out. */
export function audienceOf(decision: Pick<Decision, "state" | "bodyId" | "readBy" | "ownerPersonId">): Audience {
  const body = ofBody(decision.bodyId);
  if (!isClosed(decision)) return [body];
  const owner = decision.ownerPersonId ? [ofPerson(decision.ownerPersonId)] : [];
  if (decision.readBy === "body") return [body, ...owner];
  return decision.readBy === "members" ? ["members", body] : ["everyone", "members", body];
}
