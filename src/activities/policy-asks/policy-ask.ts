import { z } from "zod";
import type { Audience } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";
import { maybeNamesSchema, namesSchema, whenSchema } from "../../core/schemas.ts";

/** What is asked of those who govern. */
export const askKinds = ["regulation", "budget", "incentive", "training", "program", "campaign", "other"] as const;

/** How an ask stands, in words that blame nobody. */
export const askStates = ["preparing", "asked", "talks", "partly", "granted", "not-granted", "taken-back"] as const;
export type AskState = (typeof askStates)[number];

/** Something asked of those who govern: a regulation, a budget, an incentive, training, a program. */
export const policyAskSchema = z.object({
  kind: z.enum(askKinds),
  names: namesSchema,
  about: maybeNamesSchema,
  /** Of whom: an organization of the initiative, or a name. */
  askedOrganizationId: z.uuid().nullable().default(null),
  askedName: z.string().trim().min(1).max(300).nullable().default(null),
  /** Who carries it: a committee, a person, or both. */
  bodyId: z.uuid().nullable().default(null),
  ownerId: z.string().max(100).nullable().default(null),
  why: maybeNamesSchema,
  challengeId: z.uuid().nullable().default(null),
  indicatorId: z.uuid().nullable().default(null),
});
export type PolicyAsk = z.output<typeof policyAskSchema>;

/** An ask as it is kept. */
export const keptAskSchema = policyAskSchema.extend({
  id: z.string(),
  /** Declared in public. */
  isOpen: z.boolean(),
  version: z.number().int(),
});
export type KeptAsk = z.output<typeof keptAskSchema>;

/** How an ask stood from a day on, with what was said and where that is written. */
export const stepSchema = z.object({
  state: z.enum(askStates),
  on: whenSchema,
  words: z.string().trim().min(1).max(4000).nullable().default(null),
  source: z.string().trim().min(1).max(500).nullable().default(null),
});

/** A step as it is kept. */
export const keptStepSchema = stepSchema.extend({
  id: z.string(),
  language: z.enum(languages),
  eventId: z.string().nullable(),
  saidAt: z.iso.datetime(),
});
export type KeptStep = z.output<typeof keptStepSchema>;

/** Answers come late in a month or a year of which the day is not known; what is done for them comes early. */
const answers: readonly AskState[] = ["partly", "granted", "not-granted", "taken-back"];

const orderOf = ({ on, state, saidAt }: Pick<KeptStep, "on" | "state" | "saidAt">): string => {
  const [year, month, day] = on.split("-");
  const open = answers.includes(state) ? "99" : "00";
  return [year, month ?? open, day ?? open, saidAt].join(" ");
};

/** The steps of an ask in the order in which they happened. */
export const inOrder = <S extends Pick<KeptStep, "on" | "state" | "saidAt">>(steps: readonly S[]): S[] =>
  steps.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));

/** When an ask was first granted, whole or in part; null while it was not. */
export const grantedIn = (steps: readonly Pick<KeptStep, "on" | "state" | "saidAt">[]): string | null =>
  inOrder(steps).find(({ state }) => state === "granted" || state === "partly")?.on ?? null;

/** Whether somebody outside owes an answer. */
export const waitsForAnswer = (state: AskState): boolean => state === "asked" || state === "talks";

/** Who reads an ask: members, and everyone once it was declared in public. */
export const audienceOf = ({ isOpen }: Pick<KeptAsk, "isOpen">): Audience => (isOpen ? ["everyone"] : ["members"]);

/** Where an ask is, inside its initiative. */
export const pathOf = (id: string): string => `work/government/asks/${id}`;
