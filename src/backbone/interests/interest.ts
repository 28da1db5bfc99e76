import { z } from "zod";
import { languages } from "../../core/message.ts";
import { idSchema } from "../../core/schemas.ts";

/** How somebody is tied to what a committee decides about. */
export const interestKinds = ["funder", "employed", "board", "family", "other"] as const;
export type InterestKind = (typeof interestKinds)[number];

/** What a person declares of herself to a committee. */
export const interestSchema = z.object({
  kind: z.enum(interestKinds),
  /** The organization that it is about; null where words alone say it. */
  organizationId: idSchema.nullable().default(null),
  words: z.string().trim().max(1000).default(""),
  since: z.iso.date().optional(),
  until: z.iso.date().nullable().default(null),
  /** Read by all members of the initiative, not by the committee and the backbone team alone. */
  forMembers: z.boolean().default(false),
});
export type Interest = z.output<typeof interestSchema>;

/** A declared interest as others read it. */
export const interestViewSchema = z.object({
  id: z.string(),
  bodyId: z.string(),
  personId: z.string(),
  kind: z.enum(interestKinds),
  organizationId: z.string().nullable(),
  words: z.string(),
  language: z.enum(languages),
  since: z.string(),
  until: z.string().nullable(),
  forMembers: z.boolean(),
});
export type InterestView = z.output<typeof interestViewSchema>;

/** Whether a declared interest holds on a day. */
export const holdsOn = ({ since, until }: Pick<InterestView, "since" | "until">, day: string): boolean =>
  since <= day && (until === null || until >= day);
