import { z } from "zod";
import { listBodies } from "../../backbone/bodies/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import type { Circle } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { namesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { type Action, actionSchema, audienceOf } from "./action.ts";
import { listActions } from "./store.ts";

/** An action with the names of who does it and where it was said. */
export const actionViewSchema = actionSchema.extend({
  who: z.string().nullable(),
  body: z.object({ slug: z.string(), names: namesSchema }).nullable(),
});
export type ActionView = z.output<typeof actionViewSchema>;

/** Whether a reader in these circles may read an action; `null` circles read all. */
export const isFor = (circles: readonly Circle[] | null, action: Action): boolean =>
  circles === null || audienceOf(action).some((circle) => circles.includes(circle));

/** Puts names to actions, as they are today. */
export async function nameActions(tx: Reader, initiativeId: string, actions: readonly Action[]): Promise<ActionView[]> {
  if (actions.length === 0) return [];
  const people = await listPeople(tx, [...new Set(actions.flatMap(({ personId }) => personId ?? []))]);
  const organizations = await listOrganizationNames(tx, initiativeId);
  const bodies = await listBodies(tx, initiativeId);
  return actions.map((action) => {
    const body = bodies.find(({ id }) => id === action.bodyId);
    return {
      ...action,
      who:
        people.find(({ id }) => id === action.personId)?.name ??
        organizations.find(({ id }) => id === action.organizationId)?.name ??
        action.name,
      body: body ? { slug: body.slug, names: body.names } : null,
    };
  });
}

/** The open actions of a committee that a reader in these circles may read: what its next meeting begins with. */
export async function listOpenActions(
  tx: Reader,
  initiativeId: string,
  { bodyId, circles }: { bodyId: string; circles: readonly Circle[] | null },
): Promise<ActionView[]> {
  const open = await listActions(tx, initiativeId, { bodyId, states: ["open"] });
  return nameActions(
    tx,
    initiativeId,
    open.filter((action) => isFor(circles, action)),
  );
}

/** Whether the day by which an action was to be done has come. */
export const isDue = ({ dueOn, state }: Pick<Action, "dueOn" | "state">, now: Date): boolean =>
  state === "open" && dueOn !== null && dueOn <= dayOf(now);
