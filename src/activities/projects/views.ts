import { z } from "zod";
import { listChallenges } from "../../agenda/challenges/public.ts";
import { listBodies } from "../../backbone/bodies/public.ts";
import { listMemberNames } from "../../backbone/memberships/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { listPlaces } from "../../measurement/places/public.ts";
import type { Reader } from "../../storage/records.ts";
import { type KeptProject, keptProjectSchema, type Taking } from "./project.ts";

const named = z.object({ id: z.string(), name: z.string() });
const called = z.object({ id: z.string(), names: maybeNamesSchema });

/** A project with the names of all that it speaks of. */
export const projectViewSchema = keptProjectSchema.extend({
  /** Who leads it. */
  organization: z.string(),
  challenge: called.nullable(),
  body: z.object({ slug: z.string(), names: maybeNamesSchema }).nullable(),
  places: z.array(called),
  /** Who takes part beside the one who leads; a person who left has no name. */
  taking: z.array(z.object({ id: z.string(), name: z.string().nullable(), isOrganization: z.boolean() })),
});
export type ProjectView = z.output<typeof projectViewSchema>;

/** What can be chosen where a project or a task is written. */
export const choicesSchema = z.object({
  organizations: z.array(named),
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  challenges: z.array(called),
  bodies: z.array(called),
  places: z.array(called),
});
export type Choices = z.output<typeof choicesSchema>;

export const noChoices: Choices = { organizations: [], people: [], challenges: [], bodies: [], places: [] };

/** All that can be chosen in an initiative now. */
export const choicesOf = async (tx: Reader, initiativeId: string): Promise<Choices> => ({
  organizations: await listOrganizationNames(tx, initiativeId),
  people: await listMemberNames(tx, initiativeId),
  challenges: await listChallenges(tx, initiativeId),
  bodies: (await listBodies(tx, initiativeId)).filter(({ closedOn }) => closedOn === null),
  places: await listPlaces(tx, initiativeId),
});

/** Gives projects the names of all that they speak of. */
export async function nameProjects(
  tx: Reader,
  initiativeId: string,
  projects: readonly KeptProject[],
  taking: readonly Taking[],
): Promise<ProjectView[]> {
  if (projects.length === 0) return [];
  const organizations = new Map((await listOrganizationNames(tx, initiativeId)).map(({ id, name }) => [id, name]));
  const people = new Map((await listMemberNames(tx, initiativeId)).map(({ personId, name }) => [personId, name]));
  const challenges = new Map((await listChallenges(tx, initiativeId, { all: true })).map((one) => [one.id, one]));
  const bodies = new Map((await listBodies(tx, initiativeId)).map((one) => [one.id, one]));
  const places = new Map((await listPlaces(tx, initiativeId)).map((one) => [one.id, one]));
  return projects.map((project) => ({
    ...project,
    organization: organizations.get(project.organizationId) ?? "",
    challenge: (project.challengeId && challenges.get(project.challengeId)) || null,
    body: (project.bodyId && bodies.get(project.bodyId)) || null,
    places: project.placeIds.flatMap((id) => places.get(id) ?? []),
    taking: taking
      .filter(({ projectId }) => projectId === project.id)
      .map(({ id, organizationId, personId }) => ({
        id,
        name: (organizationId ? organizations.get(organizationId) : people.get(personId ?? "")) ?? null,
        isOrganization: organizationId !== null,
      })),
  }));
}
