import { z } from "zod";
import type { Audience } from "../../core/audience.ts";
import { ofOrganization } from "../../core/audience.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import { aimSchema } from "../aims/public.ts";

/** What an organization does already, without having promised it: what, for which causes, where, for whom, read by what. */
export const undertakingSchema = aimSchema.extend({
  organizationId: z.uuid(),
  names: namesSchema,
  about: maybeNamesSchema,
  /** The key of a group. */
  group: z.string().max(300).nullable().default(null),
  indicatorId: z.uuid().nullable().default(null),
  since: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
});
export type Undertaking = z.output<typeof undertakingSchema>;

/** An activity as it is kept. */
export const undertakingViewSchema = undertakingSchema.extend({
  id: z.string(),
  waitsForWord: z.boolean(),
  version: z.number().int(),
});
export type UndertakingView = z.output<typeof undertakingViewSchema>;

/** Whether it goes on, on a day. */
export const goesOn = ({ until }: Pick<UndertakingView, "until">, day: string): boolean =>
  until === null || until >= day;

/** Who reads of an activity: members; while it waits for its organization's word, that one and the backbone team. */
export const audienceOf = ({
  waitsForWord,
  organizationId,
}: Pick<UndertakingView, "waitsForWord" | "organizationId">): Audience =>
  waitsForWord ? ["backbone", ofOrganization(organizationId)] : ["members"];
