import { type Actor, type Permission, permissions } from "../../core/actor.ts";
import type { Records } from "../../storage/records.ts";
import type { SignedIn } from "./sign-in.ts";
import { findStanding } from "./store.ts";

/** A person who acts from a session; operations on her own sessions must know which of them she is using. */
export type SignedInActor = Extract<Actor, { kind: "person" }> & { sessionId: string };

const isPermission = (text: string): text is Permission => permissions.some((permission) => permission === text);

const idsIn = (all: readonly { initiative_id: string; id: string }[], initiativeId: string): string[] =>
  all.filter(({ initiative_id }) => initiative_id === initiativeId).map(({ id }) => id);

/** The actor that a signed-in person is, with what she may do in each of her initiatives: one query. */
export async function personActor(records: Records, person: SignedIn): Promise<SignedInActor> {
  const { personId, name, mail, sessionId } = person;
  const standing = await records.read({ initiativeId: null, personId }, (tx) => findStanding(tx, personId));
  return {
    kind: "person",
    personId,
    name,
    mail,
    sessionId,
    ownsInstallation: standing.owns,
    memberships: standing.memberships.map((membership) => ({
      initiativeId: membership.initiative_id,
      permissions: membership.permissions.filter(isPermission),
      organizationIds: idsIn(standing.organizations, membership.initiative_id),
      bodyIds: idsIn(standing.bodies, membership.initiative_id),
    })),
  };
}

/** The session that an actor uses; null where the actor comes from elsewhere, such as the command line. */
export function sessionOf(actor: Actor): string | null {
  return actor.kind === "person" && "sessionId" in actor && typeof actor.sessionId === "string"
    ? actor.sessionId
    : null;
}
