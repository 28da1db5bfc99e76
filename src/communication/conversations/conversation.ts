import { z } from "zod";
import { type Audience, ofPerson } from "../../core/audience.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** Whom a conversation asks: whoever has its link, or members who are signed in. */
export const asked = ["link", "members"] as const;
/** When those who take part see groups and totals. */
export const showing = ["after-voting", "when-closed"] as const;
/** What a conversation can be about: things of the initiative whose words members read. */
export const aboutKinds = ["goal", "challenge", "theme", "goal-candidate", "decision", "project"] as const;

/** The ground of all that is told of votes: nothing of fewer people. */
export const leastPeople = 5;
const mostModerators = 30;

/** A conversation as those who lead it set it up. */
export const conversationSchema = z.object({
  names: namesSchema,
  about: maybeNamesSchema,
  asks: z.enum(asked).default("link"),
  takesStatements: z.boolean().default(true),
  /** Statements are put into the other languages by the installation's own server; those who take part are told. */
  machineTranslates: z.boolean().default(false),
  rulingsNeeded: z.number().int().min(1).max(5).default(1),
  moderatorIds: z.array(z.string().max(100)).max(mostModerators).default([]),
  shows: z.enum(showing).default("after-voting"),
  fewest: z.number().int().min(leastPeople).max(100).default(leastPeople),
  aboutThing: z
    .object({ kind: z.enum(aboutKinds), id: z.uuid() })
    .nullable()
    .default(null),
  closesAt: z.iso.datetime().nullable().default(null),
});
export type Conversation = z.output<typeof conversationSchema>;

/** A conversation as it is kept. */
export const conversationViewSchema = conversationSchema.extend({
  id: z.string(),
  number: z.number().int(),
  code: z.string(),
  opensAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  cameOfIt: maybeNamesSchema.nullable(),
  cameOfItAt: z.iso.datetime().nullable(),
  broughtFrom: z.string().nullable(),
});
export type ConversationView = z.output<typeof conversationViewSchema>;

/** Where a conversation stands: prepared by those who lead it, open, or over. */
export const conversationStates = ["prepared", "open", "closed"] as const;
export type ConversationState = (typeof conversationStates)[number];

/** Where a conversation stands at a moment. */
export function stateOfConversation(
  { opensAt, closesAt, closedAt }: Pick<ConversationView, "opensAt" | "closesAt" | "closedAt">,
  now: Date,
): ConversationState {
  const moment = now.toISOString();
  if (closedAt) return "closed";
  if (!opensAt || opensAt > moment) return "prepared";
  return closesAt && closesAt <= moment ? "closed" : "open";
}

/** Who reads of a conversation inside the initiative: members once it was opened, until then whoever prepares it. */
export function audienceOf({ opensAt, moderatorIds }: Pick<ConversationView, "opensAt" | "moderatorIds">): Audience {
  return opensAt ? ["members"] : ["backbone", ...moderatorIds.map(ofPerson)];
}

/** How many people, as it may be told while votes come in: a step of five, so that no single one is seen to come. */
export const inFives = (count: number): number => Math.floor(count / leastPeople) * leastPeople;

/** Where the pages of a conversation are, inside the initiative. */
export const pathOf = (number: number): string => `listening/conversations/${number}`;
