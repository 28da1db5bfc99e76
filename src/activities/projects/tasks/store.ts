import type { Language } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type KeptTask, keptTaskSchema, type Task } from "./task.ts";

/** The tasks of one project, or of all, with what each comes after. */
export async function listTasks(tx: Reader, initiativeId: string, projectId?: string): Promise<KeptTask[]> {
  let asked = tx
    .selectFrom("project_task")
    .select([
      "id",
      "project_id as projectId",
      "what",
      "language",
      "person_id as personId",
      "organization_id as organizationId",
      "starts_on as startsOn",
      "due_on as dueOn",
      "done_on as doneOn",
    ])
    .where("initiative_id", "=", initiativeId);
  if (projectId) asked = asked.where("project_id", "=", projectId);
  const rows = await asked.orderBy("id").execute();
  if (rows.length === 0) return [];
  const links = await tx
    .selectFrom("project_task_after")
    .select(["task_id", "after_task_id"])
    .where("initiative_id", "=", initiativeId)
    .where(
      "task_id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  const after = Map.groupBy(links, ({ task_id }) => task_id);
  return rows.map((row) =>
    keptTaskSchema.parse({ ...row, after: (after.get(row.id) ?? []).map(({ after_task_id }) => after_task_id) }),
  );
}

const columnsOf = (task: Task) => ({
  what: task.what,
  person_id: task.personId,
  organization_id: task.organizationId,
  starts_on: task.startsOn,
  due_on: task.dueOn,
});

/** Keeps a new task of a project. */
export async function insertTask(
  tx: Writer,
  initiativeId: string,
  task: Task & { id: string; projectId: string; language: Language },
  now: Date,
): Promise<void> {
  await tx
    .insertInto("project_task")
    .values({
      initiative_id: initiativeId,
      id: task.id,
      project_id: task.projectId,
      language: task.language,
      made_at: now,
      ...columnsOf(task),
    })
    .execute();
  await setAfter(tx, initiativeId, task.id, task.after);
}

/** Sets what a task is, and what it comes after. */
export async function setTask(tx: Writer, initiativeId: string, id: string, task: Task): Promise<void> {
  await tx
    .updateTable("project_task")
    .set(columnsOf(task))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
  await setAfter(tx, initiativeId, id, task.after);
}

async function setAfter(tx: Writer, initiativeId: string, taskId: string, after: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("project_task_after")
    .where("initiative_id", "=", initiativeId)
    .where("task_id", "=", taskId)
    .execute();
  if (after.length === 0) return;
  await tx
    .insertInto("project_task_after")
    .values([...new Set(after)].map((id) => ({ initiative_id: initiativeId, task_id: taskId, after_task_id: id })))
    .execute();
}

/** Marks a task as done on a day, or as open again. */
export async function setDone(
  tx: Writer,
  initiativeId: string,
  id: string,
  done: { on: string; by: string | null } | null,
): Promise<void> {
  await tx
    .updateTable("project_task")
    .set({ done_on: done?.on ?? null, done_by: done?.by ?? null })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Takes a task out, and out of what others come after. */
export async function removeTask(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("project_task").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}
