import type { DeskSource } from "../../backbone/desk/public.ts";
import type { FunctionSource } from "../../backbone/functions/public.ts";
import type { WaitingSource } from "../../backbone/people/public.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { listOutputs } from "./outputs/store.ts";
import { pathOf } from "./project.ts";
import { listProjects } from "./store.ts";
import { listTasks } from "./tasks/store.ts";
import { projectNews as said, projectWords as words } from "./words.ts";

/** What is due is told of two weeks ahead. */
const aheadDays = 14;

/** Tasks of projects that go on, which a person or her organization is to do soon. */
export const tasksWaiting: WaitingSource = async (tx, { initiativeId, organizationIds, personId, now }) => {
  const soon = daysAfter(dayOf(now), aheadDays);
  const goOn = new Set(
    (await listProjects(tx, initiativeId)).filter(({ state }) => state === "open").map(({ id }) => id),
  );
  return (await listTasks(tx, initiativeId))
    .filter(({ projectId, doneOn }) => doneOn === null && goOn.has(projectId))
    .filter((one) => one.personId === personId || (one.organizationId && organizationIds.includes(one.organizationId)))
    .filter(({ dueOn }) => dueOn !== null && dueOn <= soon)
    .map(({ projectId, what, dueOn }) => ({
      sentence: said.taskDue,
      values: { what },
      path: pathOf(projectId),
      due: dueOn,
    }));
};

/** Projects whose day has come and which nobody has ended. */
export const projectsOnDesk: DeskSource = async (tx, { initiativeId, now }) =>
  (await listProjects(tx, initiativeId))
    .filter(({ state, dueOn }) => state === "open" && dueOn <= dayOf(now))
    .map(({ id, names, dueOn }) => ({
      about: "actions" as const,
      sentence: said.dayHasCome,
      values: { project: Object.values(names)[0] ?? "" },
      path: pathOf(id),
      due: dueOn,
    }));

/** Joint projects that go on, and how many organizations use what came out of any. */
export const projectsFunctions: FunctionSource = async (tx, { initiativeId }) => {
  const projects = await listProjects(tx, initiativeId);
  if (projects.length === 0) return [];
  const using = (await listOutputs(tx, initiativeId)).flatMap(({ adoptions }) =>
    adoptions.map(({ organizationId }) => organizationId),
  );
  const open = projects.filter(({ state }) => state === "open").length;
  return [
    {
      function: "activities",
      sentence: words.finding,
      values: { open, adopted: new Set(using).size },
      path: "work/projects",
    },
  ];
};
