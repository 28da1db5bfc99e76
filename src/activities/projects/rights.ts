import { permissionsIn } from "../../core/actor.ts";
import { circlesOf, isOpenTo, ofOrganization } from "../../core/audience.ts";
import type { On, OnChange } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { type KeptProject, type Taking, teamOf } from "./project.ts";
import { findProject, listTaking, lockProject } from "./store.ts";
import { projectWords as said } from "./words.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Whether somebody is of those who do the work of a project, or of the backbone team. */
export const isOfTeam = (
  on: Asking,
  project: Pick<KeptProject, "organizationId">,
  taking: readonly Taking[],
): boolean => isOpenTo(on.actor, on.initiativeId, teamOf(project, taking));

/** Whether somebody leads a project: acts for the organization that does, or is of the backbone team. */
export const leadsProject = (on: Asking, project: Pick<KeptProject, "organizationId">): boolean =>
  isOpenTo(on.actor, on.initiativeId, ["backbone", ofOrganization(project.organizationId)]);

/** The organizations for which somebody may begin a project or take part: all of them for the backbone team. */
export function organizationsOf<T extends { id: string }>(on: Asking, all: readonly T[]): T[] {
  const circles = circlesOf(on.actor, on.initiativeId);
  if (circles === null || permissionsIn(on.actor, on.initiativeId).includes("backbone")) return [...all];
  return all.filter(({ id }) => circles.includes(ofOrganization(id)));
}

/** A project that goes on, held until the transaction ends, for one of its team; @throws {Refusal} to anybody else. */
export async function takeOpen(
  tx: Writer,
  on: OnChange,
  id: string,
): Promise<{ project: KeptProject; taking: Taking[] }> {
  const project = await lockProject(tx, on.initiativeId, id);
  if (!project) throw new Refusal("not-found", coreWords.notFound);
  const taking = await listTaking(tx, on.initiativeId, id);
  if (!isOfTeam(on, project, taking)) throw new Refusal("forbidden", said.forTheTeam);
  if (project.state !== "open") throw new Refusal("conflict", said.hasEnded);
  return { project, taking };
}

/** A project, held until the transaction ends, for those who lead it; @throws {Refusal} to anybody else. */
export async function takeLed(tx: Writer, on: OnChange, id: string): Promise<KeptProject> {
  const project = await lockProject(tx, on.initiativeId, id);
  if (!project) throw new Refusal("not-found", coreWords.notFound);
  if (!leadsProject(on, project)) throw new Refusal("forbidden", said.forWhoLeads);
  return project;
}

/** A project as it stands after a change in this transaction. */
export async function reread(tx: Writer, on: OnChange, id: string): Promise<KeptProject> {
  const project = await findProject(tx, on.initiativeId, id);
  if (!project) throw new Error(`The project ${id} was lost`);
  return project;
}
