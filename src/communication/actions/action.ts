import { z } from "zod";
import { type Audience, ofBody, ofOrganization, ofPerson } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";
import { idSchema } from "../../core/schemas.ts";

/** How what somebody said she would do stands. */
export const actionStates = ["open", "done", "dropped"] as const;

/** What somebody says that will be done: by whom, until when. */
export const promiseSchema = z.object({
  what: z.string().trim().min(1).max(500),
  /** Who does it: a person with a sign-in, an organization, or a name. One of the three, or nobody yet. */
  personId: z.string().max(100).nullable().default(null),
  organizationId: idSchema.nullable().default(null),
  name: z.string().trim().max(120).nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
  /** Read by all members of the initiative, not by the committee alone. */
  forMembers: z.boolean().default(false),
});
export type Promised = z.output<typeof promiseSchema>;

/** An action as it is kept. */
export const actionSchema = promiseSchema.extend({
  id: z.string(),
  bodyId: z.string(),
  meetingId: z.string().nullable(),
  decisionId: z.string().nullable(),
  language: z.enum(languages),
  state: z.enum(actionStates),
  saidOn: z.string(),
  endedOn: z.string().nullable(),
  outcome: z.string().nullable(),
});
export type Action = z.output<typeof actionSchema>;

/** Who reads an action: the committee it was said in, and whoever is to do it. */
export function audienceOf(action: Pick<Action, "bodyId" | "personId" | "organizationId" | "forMembers">): Audience {
  return [
    ofBody(action.bodyId),
    ...(action.personId ? [ofPerson(action.personId)] : []),
    ...(action.organizationId ? [ofOrganization(action.organizationId)] : []),
    ...(action.forMembers ? ["members" as const] : []),
  ];
}
