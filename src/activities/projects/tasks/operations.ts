import { z } from "zod";
import { findPermissions, peopleIn } from "../../../backbone/memberships/public.ts";
import { notify, seeAbout } from "../../../backbone/notifications/public.ts";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { may } from "../../../core/actor.ts";
import { ofOrganization } from "../../../core/audience.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { personOf } from "../../voices/public.ts";
import { pathOf } from "../project.ts";
import { takeOpen } from "../rights.ts";
import { projectNews as news, projectWords as said } from "../words.ts";
import { insertTask, listTasks, removeTask, setDone, setTask } from "./store.ts";
import { comesAfterItself, type KeptTask, type Task, taskSchema } from "./task.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const partners = may("backbone", "steering", "partner", "data-lead", "supplier", "funder", "evaluator");
const within = z.object({ projectId: idSchema });

/** @throws {Refusal} where a task speaks of what is not there, ends before it begins, or comes after itself. */
async function check(tx: Writer, on: OnChange, task: Task & { id: string }, all: readonly KeptTask[]): Promise<void> {
  if (task.personId && task.organizationId) throw refuseField("organizationId", said.oneOrOther);
  if (task.personId && !(await findPermissions(tx, on.initiativeId, task.personId)))
    throw refuseField("personId", coreWords.notOffered);
  const organizations = task.organizationId ? await listOrganizationNames(tx, on.initiativeId) : [];
  if (task.organizationId && !organizations.some(({ id }) => id === task.organizationId))
    throw refuseField("organizationId", coreWords.notOffered);
  if (task.startsOn && task.dueOn && task.dueOn < task.startsOn) throw refuseField("dueOn", said.endsBeforeItBegins);
  if (task.after.some((id) => !all.some((one) => one.id === id))) throw refuseField("after", coreWords.notOffered);
  if (comesAfterItself(all, task)) throw refuseField("after", said.roundAbout);
}

/** Tells those who are to do a task, unless they gave it to themselves. */
async function tellDoers(tx: Writer, on: OnChange, projectId: string, task: Task): Promise<void> {
  const doers = task.organizationId
    ? await peopleIn(tx, on.initiativeId, [ofOrganization(task.organizationId)])
    : [task.personId].filter((id) => id !== null);
  await notify(tx, on.initiativeId, {
    to: doers.filter((id) => id !== personOf(on)),
    reason: "asked",
    about: { kind: "project", id: projectId },
    path: pathOf(projectId),
    sentence: news.taskGiven,
    values: { what: task.what },
    due: task.dueOn,
    now: on.now,
  });
}

export const addTask = change({
  name: "project.add-task",
  summary: "Adds a task to a project of one's team: what, by whom, from when to when, and after which others.",
  scope: "initiative",
  input: taskSchema.extend({ projectId: idSchema }),
  output: within,
  allow: partners,
  example: { projectId: nowhere, what: "An example" },
  run: (on, { projectId, ...task }) =>
    on.write(async (tx, note) => {
      await takeOpen(tx, on, projectId);
      const id = newId();
      await check(tx, on, { ...task, id }, await listTasks(tx, on.initiativeId, projectId));
      await insertTask(tx, on.initiativeId, { ...task, id, projectId, language: on.language }, on.now);
      await tellDoers(tx, on, projectId, task);
      note({ kind: "project", id: projectId, detail: { task: id, dueOn: task.dueOn } });
      return { projectId };
    }),
});

/** A task of a project that goes on, for one of its team, and the tasks beside it. */
async function takeTask(tx: Writer, on: OnChange, projectId: string, id: string) {
  await takeOpen(tx, on, projectId);
  const all = await listTasks(tx, on.initiativeId, projectId);
  const task = all.find((one) => one.id === id);
  if (!task) throw new Refusal("not-found", coreWords.notFound);
  return { task, all };
}

export const changeTask = change({
  name: "project.change-task",
  summary: "Changes a task of a project.",
  scope: "initiative",
  input: taskSchema.extend({ projectId: idSchema, id: idSchema }),
  output: within,
  allow: partners,
  example: { projectId: nowhere, id: nowhere, what: "An example" },
  run: (on, { projectId, id, ...task }) =>
    on.write(async (tx, note) => {
      const { task: before, all } = await takeTask(tx, on, projectId, id);
      await check(tx, on, { ...task, id }, all);
      await setTask(tx, on.initiativeId, id, task);
      const handed = before.personId !== task.personId || before.organizationId !== task.organizationId;
      if (handed) await tellDoers(tx, on, projectId, task);
      note({ kind: "project", id: projectId, detail: { task: id, dueOn: task.dueOn } });
      return { projectId };
    }),
});

export const endTask = change({
  name: "project.end-task",
  summary: "Says that a task is done, or open again.",
  scope: "initiative",
  input: z.object({ projectId: idSchema, id: idSchema, done: z.boolean() }),
  output: within,
  allow: partners,
  example: { projectId: nowhere, id: nowhere, done: true },
  run: (on, { projectId, id, done }) =>
    on.write(async (tx, note) => {
      const { task, all } = await takeTask(tx, on, projectId, id);
      const doneOn = task.doneOn ?? dayOf(on.now);
      await setDone(tx, on.initiativeId, id, done ? { on: doneOn, by: personOf(on) } : null);
      const left = all.some((one) => one.id !== id && one.doneOn === null && one.personId === task.personId);
      if (done && task.personId && !left)
        await seeAbout(tx, on.initiativeId, task.personId, { kind: "project", id: projectId, now: on.now });
      note({ kind: "project", id: projectId, detail: { task: id, done } });
      return { projectId };
    }),
});

export const dropTask = change({
  name: "project.drop-task",
  summary: "Takes a task out of a project, and out of what others come after.",
  scope: "initiative",
  input: z.object({ projectId: idSchema, id: idSchema }),
  output: within,
  allow: partners,
  example: { projectId: nowhere, id: nowhere },
  run: (on, { projectId, id }) =>
    on.write(async (tx, note) => {
      await takeTask(tx, on, projectId, id);
      await removeTask(tx, on.initiativeId, id);
      note({ kind: "project", id: projectId, detail: { dropped: id } });
      return { projectId };
    }),
});

export const operations = [addTask, changeTask, endTask, dropTask];
