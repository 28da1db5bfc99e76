import { z } from "zod";
import { namesSchema } from "../../core/schemas.ts";

/** What a committee or group is for. */
export const bodyKinds = ["steering", "working-group", "plenary", "project-team", "brain-trust"] as const;
export const bodyKindSchema = z.enum(bodyKinds);

/** What somebody does in a committee; an observer reads with it and decides nothing. */
export const duties = ["member", "chair", "secretary", "observer"] as const;
export const dutySchema = z.enum(duties);

/** Who reads the minutes and papers of a committee. */
export const papersForSchema = z.enum(["body", "members", "everyone"]);

/** A committee or group as others need it. */
export const bodyViewSchema = z.object({
  id: z.string(),
  slug: z.string(),
  kind: bodyKindSchema,
  names: namesSchema,
  allPartners: z.boolean(),
  quorumShare: z.number(),
  quorumLeast: z.number().int(),
  papersFor: papersForSchema,
  closedOn: z.string().nullable(),
});
export type BodyView = z.output<typeof bodyViewSchema>;

/** Somebody who sits in a committee on a day. */
export const seatViewSchema = z.object({
  id: z.string(),
  bodyId: z.string(),
  personId: z.string().nullable(),
  /** Who sits, where no sign-in is known. */
  holder: z.string().nullable(),
  organizationId: z.string().nullable(),
  duty: dutySchema,
  livedExperience: z.boolean(),
  hasVote: z.boolean(),
  since: z.string(),
  until: z.string().nullable(),
});
export type SeatView = z.output<typeof seatViewSchema>;
