import type { Selectable } from "kysely";
import { newId } from "../../core/id.ts";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import { type KeptProject, keptProjectSchema, type Project, type Taking } from "./project.ts";

const projectOf = (row: Selectable<Tables["project"]>): KeptProject =>
  keptProjectSchema.parse({
    id: row.id,
    number: row.number,
    kind: row.kind,
    names: row.names,
    about: row.about,
    organizationId: row.organization_id,
    challengeId: row.challenge_id,
    bodyId: row.body_id,
    placeIds: row.place_ids,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    openToAll: row.open_to_all,
    state: row.state,
    endedOn: row.ended_on,
    cameOfIt: row.came_of_it,
    language: row.language,
    version: row.version,
  });

const columnsOf = (project: Project) => ({
  kind: project.kind,
  names: JSON.stringify(project.names),
  about: JSON.stringify(project.about),
  organization_id: project.organizationId,
  challenge_id: project.challengeId,
  body_id: project.bodyId,
  place_ids: project.placeIds,
  starts_on: project.startsOn,
  due_on: project.dueOn,
  open_to_all: project.openToAll,
});

/** The projects of an initiative: those that go on, the earliest due first, then those that have ended. */
export async function listProjects(tx: Reader, initiativeId: string): Promise<KeptProject[]> {
  const rows = await tx
    .selectFrom("project")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("ended_on", (day) => day.desc().nullsFirst())
    .orderBy("due_on")
    .orderBy("id")
    .execute();
  return rows.map(projectOf);
}

/** One project. */
export async function findProject(tx: Reader, initiativeId: string, id: string): Promise<KeptProject | undefined> {
  const row = await tx
    .selectFrom("project")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && projectOf(row);
}

/** One project, held until the transaction ends. */
export async function lockProject(tx: Writer, initiativeId: string, id: string): Promise<KeptProject | undefined> {
  const row = await tx
    .selectFrom("project")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && projectOf(row);
}

/** Keeps a new project, numbered on from the last; one caller at a time. */
export async function insertProject(
  tx: Writer,
  initiativeId: string,
  project: Project & { id: string; language: Language },
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const last = await tx
    .selectFrom("project")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  await tx
    .insertInto("project")
    .values({
      initiative_id: initiativeId,
      id: project.id,
      number: (last?.number ?? 0) + 1,
      language: project.language,
      made_at: now,
      made_by: by,
      ...columnsOf(project),
    })
    .execute();
}

/** Sets what is said of a project where it still is as `version` had it; answers false otherwise. */
export async function setProject(
  tx: Writer,
  initiativeId: string,
  id: string,
  project: Project,
  version: number,
): Promise<boolean> {
  const row = await tx
    .updateTable("project")
    .set((eb) => ({ ...columnsOf(project), version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a project with what came of it, or opens it again. */
export async function setProjectEnd(
  tx: Writer,
  initiativeId: string,
  id: string,
  end: { state: KeptProject["state"]; endedOn: string | null; cameOfIt: string | null },
): Promise<void> {
  await tx
    .updateTable("project")
    .set((eb) => ({
      state: end.state,
      ended_on: end.endedOn,
      came_of_it: end.cameOfIt,
      version: eb("version", "+", 1),
    }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Who takes part in projects now, beside those who lead them. */
export async function listTaking(tx: Reader, initiativeId: string, projectId?: string): Promise<Taking[]> {
  let asked = tx
    .selectFrom("project_member")
    .select(["id", "project_id as projectId", "organization_id as organizationId", "person_id as personId"])
    .where("initiative_id", "=", initiativeId)
    .where("until", "is", null);
  if (projectId) asked = asked.where("project_id", "=", projectId);
  return asked.orderBy("id").execute();
}

/** Which organizations take part in projects now beside those who lead them, and since when. */
export async function listTakingSince(
  tx: Reader,
  initiativeId: string,
): Promise<{ projectId: string; organizationId: string; since: string }[]> {
  const rows = await tx
    .selectFrom("project_member")
    .select(["project_id as projectId", "organization_id as organizationId", "since"])
    .where("initiative_id", "=", initiativeId)
    .where("until", "is", null)
    .where("organization_id", "is not", null)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, organizationId: row.organizationId ?? "" }));
}

/** Lets an organization or a person take part from a day on; who does already is left as it is. */
export async function addTaking(
  tx: Writer,
  initiativeId: string,
  projectId: string,
  who: { organizationId: string } | { personId: string },
  since: string,
): Promise<void> {
  await tx
    .insertInto("project_member")
    .values({
      initiative_id: initiativeId,
      id: newId(),
      project_id: projectId,
      organization_id: "organizationId" in who ? who.organizationId : null,
      person_id: "personId" in who ? who.personId : null,
      since,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends a part in a project; answers whether there was one. */
export async function endTaking(
  tx: Writer,
  initiativeId: string,
  { projectId, id, until }: { projectId: string; id: string; until: string },
): Promise<boolean> {
  const row = await tx
    .updateTable("project_member")
    .set({ until })
    .where("initiative_id", "=", initiativeId)
    .where("project_id", "=", projectId)
    .where("id", "=", id)
    .where("until", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
