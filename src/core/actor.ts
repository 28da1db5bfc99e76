/** What a person may do in one initiative. A person may hold several. */
export const permissions = ["backbone", "data-lead", "steering", "partner", "supplier", "funder", "evaluator"] as const;
export type Permission = (typeof permissions)[number];

/** One membership of the person who acts. */
export interface Membership {
  initiativeId: string;
  permissions: readonly Permission[];
  /** The organizations that the person acts for. */
  organizationIds: readonly string[];
  /** The committees and groups in which the person sits now. */
  bodyIds: readonly string[];
}

/** Who asks. A visitor has no sign-in; the program itself acts when a schedule or a first start does. */
export type Actor =
  | { kind: "visitor" }
  | {
      kind: "person";
      personId: string;
      name: string;
      mail: string;
      ownsInstallation: boolean;
      memberships: readonly Membership[];
    }
  | { kind: "program" };

/** The person's permissions in an initiative; empty for a stranger. */
export function permissionsIn(actor: Actor, initiativeId: string | null): readonly Permission[] {
  if (actor.kind !== "person" || !initiativeId) return [];
  return actor.memberships.find((membership) => membership.initiativeId === initiativeId)?.permissions ?? [];
}

/** Whether the actor belongs to the initiative at all. */
export const isMember = (actor: Actor, initiativeId: string | null): boolean =>
  actor.kind === "program" || permissionsIn(actor, initiativeId).length > 0;

/** Who may: a list for the permission matrix and the test that dispatch asks. */
export interface Allowance {
  readonly who: readonly string[];
  readonly test: (actor: Actor, initiativeId: string | null) => boolean;
}

/** Everybody, signed in or not. What they see may still differ. */
export const anyone: Allowance = { who: ["visitor", ...permissions, "owner"], test: () => true };

/** Whoever is signed in. */
export const signedIn: Allowance = { who: [...permissions, "owner"], test: (actor) => actor.kind !== "visitor" };

/** The person who owns this installation. */
export const installationOwner: Allowance = {
  who: ["owner"],
  test: (actor) => actor.kind === "program" || (actor.kind === "person" && actor.ownsInstallation),
};

/** Every member of the initiative, whatever they may do in it. */
export const members: Allowance = { who: [...permissions], test: isMember };

/** Members of the initiative who hold one of these permissions. */
export const may = (...needed: Permission[]): Allowance => ({
  who: needed,
  test: (actor, initiativeId) =>
    actor.kind === "program" || permissionsIn(actor, initiativeId).some((permission) => needed.includes(permission)),
});
