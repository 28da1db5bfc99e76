import { z } from "zod";
import type { Audience } from "../../core/audience.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** By what a campaign reaches people. */
export const channels = [
  "television",
  "radio",
  "press",
  "web",
  "social",
  "mail",
  "messages",
  "events",
  "schools",
  "street",
  "petition",
  "other",
] as const;
export type Channel = (typeof channels)[number];

/** What is counted; one kind is never added to another. */
export const measures = ["people", "views", "signatures", "attendances", "articles"] as const;
export type ReachMeasure = (typeof measures)[number];

/** A campaign: whom it means to reach, by what, from when to when, and what it asks of them. */
export const campaignSchema = z.object({
  names: namesSchema,
  asks: maybeNamesSchema,
  forWhom: maybeNamesSchema,
  channels: z
    .array(z.enum(channels))
    .max(channels.length)
    .default([])
    .transform((all) => [...new Set(all)]),
  startsOn: z.iso.date().nullable().default(null),
  endsOn: z.iso.date().nullable().default(null),
  organizationId: z.uuid().nullable().default(null),
  /** What is asked of those who govern meanwhile. */
  askId: z.uuid().nullable().default(null),
  challengeId: z.uuid().nullable().default(null),
});
export type Campaign = z.output<typeof campaignSchema>;

/** A campaign as it is kept. */
export const keptCampaignSchema = campaignSchema.extend({
  id: z.string(),
  channels: z.array(z.enum(channels)),
  isOpen: z.boolean(),
  version: z.number().int(),
});
export type KeptCampaign = z.output<typeof keptCampaignSchema>;

/** How many were reached in some days, in one channel, counted in one way. */
export const reachSchema = z.object({
  channel: z.enum(channels),
  measure: z.enum(measures),
  fromOn: z.iso.date(),
  toOn: z.iso.date(),
  amount: z.number().finite().min(0).max(1e10),
  source: z.string().trim().min(1).max(500),
});
export type Reach = z.output<typeof reachSchema>;

/** Who reads a campaign: members, and everyone once it was opened. */
export const audienceOf = ({ isOpen }: Pick<KeptCampaign, "isOpen">): Audience => (isOpen ? ["everyone"] : ["members"]);

/** Where a campaign is, inside its initiative. */
export const pathOf = (id: string): string => `work/government/campaigns/${id}`;
