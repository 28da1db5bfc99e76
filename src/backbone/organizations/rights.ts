import { permissionsIn } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import type { On } from "../../core/operation.ts";
import { audienceOf, type Organization } from "./organization.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Whether somebody is of the backbone team. */
export const leads = ({ actor, initiativeId }: Asking): boolean =>
  actor.kind === "program" || permissionsIn(actor, initiativeId).includes("backbone");

/** Whether somebody acts for an organization today. */
export const actsFor = ({ actor, initiativeId }: Asking, organizationId: string): boolean =>
  actor.kind === "person" &&
  actor.memberships.some((one) => one.initiativeId === initiativeId && one.organizationIds.includes(organizationId));

/** Whether somebody may read an organization's profile. */
export const reads = ({ actor, initiativeId }: Asking, organization: Pick<Organization, "isPublic">): boolean =>
  isOpenTo(actor, initiativeId, audienceOf(organization));

/** Who changes a profile, and sees its contact: the backbone, and whoever acts for the organization. */
export const keeps = (on: Asking, organizationId: string): boolean => leads(on) || actsFor(on, organizationId);
