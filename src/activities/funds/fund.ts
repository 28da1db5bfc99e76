import { z } from "zod";
import { type Audience, type Circle, ofOrganization } from "../../core/audience.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

const amountSchema = z.number().finite().positive().max(1e15);
/** A currency by its three letters. */
export const currencySchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/);

/** To how many a need is shown beside its organization and the backbone team. */
export const widths = ["backbone", "partners", "members"] as const;

/** Money that a partner needs. */
export const needSchema = z.object({
  organizationId: z.uuid(),
  names: namesSchema,
  about: maybeNamesSchema,
  amount: amountSchema,
  currency: currencySchema,
  neededBy: z.iso.date().nullable().default(null),
  commitmentId: z.uuid().nullable().default(null),
  challengeId: z.uuid().nullable().default(null),
  placeIds: z.array(z.uuid()).max(50).default([]),
  /** `partners` are no funders; `members` are all; nobody sees it unless somebody ticks so. */
  shownTo: z.enum(widths).default("backbone"),
  /** Organizations, mostly funders, that see it by name. */
  shownToIds: z.array(z.uuid()).max(100).default([]),
});
export type Need = z.output<typeof needSchema>;

/** Where a need stands. */
export const needStates = ["open", "met", "closed"] as const;

/** A need as it is kept. */
export const keptNeedSchema = needSchema.extend({
  id: z.string(),
  state: z.enum(needStates),
  outcome: z.string().nullable(),
  version: z.number().int(),
});
export type KeptNeed = z.output<typeof keptNeedSchema>;

/** The circles that were ticked for a need. */
export const readersOf = ({ shownTo, shownToIds }: Pick<Need, "shownTo" | "shownToIds">): Circle[] => [
  ...(shownTo === "backbone" ? [] : [shownTo]),
  ...shownToIds.map(ofOrganization),
];

/** Who reads a need: its organization, the backbone team, and whom the organization ticked. */
export const audienceOfNeed = (need: Pick<Need, "organizationId" | "shownTo" | "shownToIds">): Audience => [
  ofOrganization(need.organizationId),
  "backbone",
  ...readersOf(need),
];

const sumSchema = z.object({
  amount: amountSchema.nullable().default(null),
  currency: currencySchema.nullable().default(null),
});

/** Money that somebody gives, what it is for and how one applies. */
export const fundSchema = sumSchema.extend({
  organizationId: z.uuid().nullable().default(null),
  /** Whose it is, where it is no organization of the initiative. */
  funderName: z.string().trim().min(1).max(300).nullable().default(null),
  names: namesSchema,
  about: maybeNamesSchema,
  how: maybeNamesSchema,
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  challengeIds: z.array(z.uuid()).max(50).default([]),
  placeIds: z.array(z.uuid()).max(50).default([]),
});
export type Fund = z.output<typeof fundSchema>;

/** A fund as it is kept. */
export const keptFundSchema = fundSchema.extend({ id: z.string(), isClosed: z.boolean(), version: z.number().int() });
export type KeptFund = z.output<typeof keptFundSchema>;

/** The days between which one can apply, for how much, and which committee decides. */
export const roundSchema = sumSchema.extend({
  names: namesSchema,
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  bodyId: z.uuid().nullable().default(null),
});
export type Round = z.output<typeof roundSchema>;

/** A round as it is kept. */
export const keptRoundSchema = roundSchema.extend({ id: z.string(), fundId: z.string() });
export type KeptRound = z.output<typeof keptRoundSchema>;

/** How a pledge stands; no money passes here. */
export const pledgeStates = ["said", "agreed", "given", "taken-back"] as const;

/** What somebody says will be given, for a need or into a fund. */
export const pledgeSchema = z.object({
  organizationId: z.uuid().nullable().default(null),
  giverName: z.string().trim().min(1).max(300).nullable().default(null),
  needId: z.uuid().nullable().default(null),
  fundId: z.uuid().nullable().default(null),
  amount: amountSchema,
  currency: currencySchema,
  words: z.string().trim().min(1).max(2000).nullable().default(null),
  /** Read by all who read what it is for, and not by giver, receiver and backbone team alone. */
  forAll: z.boolean().default(false),
});
export type Pledge = z.output<typeof pledgeSchema>;

/** A pledge as it is kept. */
export const keptPledgeSchema = pledgeSchema.extend({
  id: z.string(),
  state: z.enum(pledgeStates),
  saidAt: z.iso.datetime(),
});
export type KeptPledge = z.output<typeof keptPledgeSchema>;

/** Where a need and a fund are, inside their initiative. */
export const pathOfNeed = (id: string): string => `work/funds/needs/${id}`;
export const pathOfFund = (id: string): string => `work/funds/fund/${id}`;
