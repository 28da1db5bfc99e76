import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { permissionsIn } from "../../core/actor.ts";
import type { On } from "../../core/operation.ts";
import type { Reader } from "../../storage/records.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Whether somebody is of the backbone team. */
export const leads = ({ actor, initiativeId }: Asking): boolean =>
  actor.kind === "program" || permissionsIn(actor, initiativeId).includes("backbone");

/** The organizations that somebody acts for today. */
export const actsForIds = ({ actor, initiativeId }: Asking): readonly string[] =>
  actor.kind === "person"
    ? (actor.memberships.find((one) => one.initiativeId === initiativeId)?.organizationIds ?? [])
    : [];

/** Whether somebody acts for an organization today, whatever else she is. */
export const actsFor = (on: Asking, organizationId: string): boolean => actsForIds(on).includes(organizationId);

/** The id of the person who acts; null for the program. */
export const personOf = ({ actor }: Pick<On, "actor">): string | null =>
  actor.kind === "person" ? actor.personId : null;

/** The organizations for which somebody can speak, by name: those she acts for, or all where `all` are hers to enter. */
export async function listVoices(
  tx: Reader,
  on: Asking,
  { all }: { all: boolean },
): Promise<{ id: string; name: string }[]> {
  const own = actsForIds(on);
  return (await listOrganizationNames(tx, on.initiativeId))
    .filter(({ id }) => all || own.includes(id))
    .sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)) || a.name.localeCompare(b.name));
}
