import { type Audience, isOpenTo, ofOrganization } from "../../core/audience.ts";
import type { On } from "../../core/operation.ts";
import { actsFor, leads } from "../voices/public.ts";
import type { CommitmentView } from "./commitment.ts";

type Asking = Pick<On, "actor" | "initiativeId">;
type Owned = Pick<CommitmentView, "organizationId" | "promisedAt">;

/** Who reads a promise: its organization and the backbone until it is promised; then all members, or everybody. */
export function audienceOf({ organizationId, promisedAt }: Owned, openToEveryone: boolean): Audience {
  if (promisedAt === null) return [ofOrganization(organizationId), "backbone"];
  return openToEveryone ? ["everyone"] : ["members"];
}

/** Whether somebody may read a promise at all. */
export const reads = (on: Asking, one: Owned, openToEveryone: boolean): boolean =>
  isOpenTo(on.actor, on.initiativeId, audienceOf(one, openToEveryone));

/** Who writes a promise and sees how it goes: whoever acts for its organization, and the backbone team. */
export const keepsPromise = (on: Asking, { organizationId }: Pick<Owned, "organizationId">): boolean =>
  leads(on) || actsFor(on, organizationId);
