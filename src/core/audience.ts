import type { Actor, Membership } from "./actor.ts";

/**
 * One circle of readers. `members` are all who belong to the initiative; `partners` are those of them who are no
 * funders, suppliers or evaluators alone; a committee, an organization or a person stands for itself.
 */
export type Circle =
  | "everyone"
  | "members"
  | "partners"
  | "backbone"
  | `body:${string}`
  | `organization:${string}`
  | `person:${string}`;

/** Who may read a thing: whoever is in one of these circles. */
export type Audience = readonly Circle[];

export const ofBody = (bodyId: string): Circle => `body:${bodyId}`;
export const ofOrganization = (organizationId: string): Circle => `organization:${organizationId}`;
export const ofPerson = (personId: string): Circle => `person:${personId}`;

/** A funder is never among the partners: what partners share with one another is not for those who pay them. */
const amongPartners = ["backbone", "data-lead", "steering", "partner"] as const;

/** The circles that a reader is in, in one initiative; null for the program itself, which sees all. */
export function circlesOf(actor: Actor, initiativeId: string): Circle[] | null {
  if (actor.kind === "program") return null;
  if (actor.kind === "visitor") return ["everyone"];
  const membership = actor.memberships.find((one) => one.initiativeId === initiativeId);
  return membership ? circlesIn(membership, actor.personId) : ["everyone"];
}

/** The circles that a person is in by what she is in one initiative. */
export function circlesIn(membership: Membership, personId: string): Circle[] {
  const { permissions: held, organizationIds, bodyIds } = membership;
  if (held.length === 0) return ["everyone"];
  const circles: Circle[] = ["everyone", "members", ofPerson(personId)];
  if (!held.includes("funder") && amongPartners.some((one) => held.includes(one))) circles.push("partners");
  if (held.includes("backbone")) circles.push("backbone");
  return [...circles, ...organizationIds.map(ofOrganization), ...bodyIds.map(ofBody)];
}

/** Whether somebody may read what is open to an audience. */
export function isOpenTo(actor: Actor, initiativeId: string, audience: Audience): boolean {
  const circles = circlesOf(actor, initiativeId);
  return circles === null || audience.some((circle) => circles.includes(circle));
}
