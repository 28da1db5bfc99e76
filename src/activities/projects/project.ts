import { z } from "zod";
import { type Audience, ofOrganization, ofPerson } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** A team that makes something, a lab that looks for a solution, or some who think along on one partner's question. */
export const projectKinds = ["project-team", "solution-lab", "brain-trust"] as const;
/** How a project stands; nothing ends by itself because its day has come. */
export const projectStates = ["open", "done", "ended"] as const;

/** What is said of a project. It has an end from the start: that is what makes it one. */
export const projectSchema = z.object({
  kind: z.enum(projectKinds),
  names: namesSchema,
  about: maybeNamesSchema,
  organizationId: idSchema,
  challengeId: idSchema.nullable().default(null),
  bodyId: idSchema.nullable().default(null),
  placeIds: z.array(idSchema).max(100).default([]),
  startsOn: z.iso.date(),
  dueOn: z.iso.date(),
  /** Partners come in by themselves; otherwise the team asks them. */
  openToAll: z.boolean().default(true),
});
export type Project = z.output<typeof projectSchema>;

/** A project as it is kept. */
export const keptProjectSchema = projectSchema.extend({
  id: z.string(),
  /** Counted from 1 in each initiative. */
  number: z.number().int(),
  state: z.enum(projectStates),
  endedOn: z.string().nullable(),
  cameOfIt: z.string().nullable(),
  language: z.enum(languages),
  version: z.number().int(),
});
export type KeptProject = z.output<typeof keptProjectSchema>;

/** Who takes part in a project: an organization with all its people, or one person. */
export interface Taking {
  id: string;
  projectId: string;
  organizationId: string | null;
  personId: string | null;
}

/** The circles of those who do the work: they read and change its tasks, and so does the backbone team. */
export const teamOf = (project: Pick<KeptProject, "organizationId">, taking: readonly Taking[]): Audience => [
  "backbone",
  ofOrganization(project.organizationId),
  ...taking.flatMap(({ organizationId, personId }) => [
    ...(organizationId ? [ofOrganization(organizationId)] : []),
    ...(personId ? [ofPerson(personId)] : []),
  ]),
];

/** Where a project is, inside its initiative. */
export const pathOf = (id: string): string => `work/projects/${id}`;
