import type { z } from "zod";
import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Checks, Form, Select, TextInput } from "../../../interface/form.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { type Sent, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import { Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import type { readProject } from "../operations.ts";
import { addTask, changeTask, dropTask, endTask } from "../tasks/operations.ts";
import { clashesOf, inOrder, type KeptTask, waitsFor } from "../tasks/task.ts";
import { projectWords as said } from "../words.ts";
import { Timeline } from "./timeline.tsx";

type Found = z.output<typeof readProject.output>;

/** What the form of a task sent. */
export const taskOf = (sent: Sent): Record<string, unknown> => ({
  projectId: textOf(sent, "projectId"),
  what: textOf(sent, "what"),
  organizationId: textOf(sent, "organizationId") ?? null,
  personId: textOf(sent, "personId") ?? null,
  startsOn: textOf(sent, "startsOn") ?? null,
  dueOn: textOf(sent, "dueOn") ?? null,
  after: sent.getAll("after").map(String).filter(Boolean),
});

/** The tasks of a project to its team: in their order, over time, with who waits for whom. */
export function Tasks({ view, found, tasks }: { view: View; found: Found; tasks: readonly KeptTask[] }) {
  const ordered = inOrder(tasks);
  const goesOn = found.project.state === "open";
  const adding = viewOfForm(view, addTask);
  return (
    <section class="stack">
      <h2>{view.t(said.tasks)}</h2>
      {tasks.length === 0 ? (
        <p class="quiet measure">{view.t(said.tasksWhy)}</p>
      ) : (
        <>
          <p>{view.t(said.tasksDone, found.tally)}</p>
          <Timeline view={view} project={found.project} tasks={ordered} />
          <List view={view} found={found} tasks={ordered} />
        </>
      )}
      {goesOn && (
        <details open={tasks.length === 0 || adding.faults.length > 0} class="measure">
          <summary>{view.t(said.addTask)}</summary>
          <Form view={adding} operation={addTask.name} hidden={{ projectId: found.project.id }}>
            <TaskFields view={adding} found={found} tasks={ordered} />
            <Button kind="main">{view.t(said.add)}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}

function List({ view, found, tasks }: { view: View; found: Found; tasks: readonly KeptTask[] }) {
  const people = new Map(found.choices.people.map(({ personId, name }) => [personId, name]));
  const whoOf = (task: KeptTask): string | undefined =>
    (task.organizationId ? found.names[task.organizationId] : people.get(task.personId ?? "")) ?? undefined;
  return (
    <Table
      blocks
      caption={view.t(said.tasks)}
      columns={[
        { label: view.t(said.what) },
        { label: view.t(said.who) },
        { label: view.t(said.when) },
        ...(found.project.state === "open" ? [{ label: view.t(said.change), unseen: true }] : []),
      ]}
      rows={tasks.map((task) => ({
        head: <TaskName view={view} task={task} all={tasks} />,
        cells: [
          <bdi key="who">{whoOf(task) ?? view.t(said.nobody)}</bdi>,
          <When key="when" view={view} task={task} />,
          ...(found.project.state === "open"
            ? [<Acts key="acts" view={view} found={found} task={task} all={tasks} />]
            : []),
        ],
      }))}
    />
  );
}

function TaskName({ view, task, all }: { view: View; task: KeptTask; all: readonly KeptTask[] }) {
  const waits = task.doneOn === null ? waitsFor(task, all) : [];
  return (
    <>
      <span lang={task.language} dir="auto">
        {task.what}
      </span>
      {waits.length > 0 && (
        <p class="small quiet">
          {view.t(said.waitsFor, { tasks: waits.map(({ what }) => `\u2068${what}\u2069`).join(" · ") })}
        </p>
      )}
      {clashesOf(task, all).map((before) => (
        <p key={before.id} class="small">
          <Tag sign="due">{view.t(said.clash, { task: before.what })}</Tag>
        </p>
      ))}
    </>
  );
}

function When({ view, task }: { view: View; task: KeptTask }) {
  const writeDay = (day: string): string => formatDate(new Date(day), view.language);
  if (task.doneOn)
    return (
      <>
        <Tag sign="done">{view.t(said.done)}</Tag> {writeDay(task.doneOn)}
      </>
    );
  if (!task.startsOn && !task.dueOn) return <span class="quiet">{view.t(said.noDay)}</span>;
  return (
    <>
      {task.startsOn && task.dueOn
        ? view.t(said.span, { from: writeDay(task.startsOn), until: writeDay(task.dueOn) })
        : writeDay(task.dueOn ?? task.startsOn ?? "")}{" "}
      {task.dueOn && task.dueOn <= dayOf(view.now) && <Tag sign="due">{view.t(said.due)}</Tag>}
    </>
  );
}

interface TaskProps {
  view: View;
  found: Found;
  task: KeptTask;
  all: readonly KeptTask[];
}

function Acts({ view, found, task, all }: TaskProps) {
  const hidden = { projectId: found.project.id, id: task.id };
  const entered = view.entered.id === task.id;
  const plain = { ...view, faults: [], entered: {} };
  const changing = entered ? viewOfForm(view, changeTask) : plain;
  return (
    <div class="acts">
      <Form view={plain} operation={endTask.name} hidden={{ ...hidden, done: task.doneOn ? "no" : "yes" }}>
        <Button kind="bare">{view.t(task.doneOn ? said.isOpen : said.isDone)}</Button>
      </Form>
      <details open={changing.faults.length > 0}>
        <summary>{view.t(said.change)}</summary>
        <Form view={changing} operation={changeTask.name} hidden={hidden}>
          <TaskFields view={changing} found={found} tasks={all.filter(({ id }) => id !== task.id)} task={task} />
          <Button>{view.t(said.save)}</Button>
        </Form>
        <Confirm view={view} label={view.t(said.drop)} question={view.t(said.dropTask)}>
          <Form view={plain} operation={dropTask.name} hidden={hidden}>
            <Button>{view.t(said.drop)}</Button>
          </Form>
        </Confirm>
      </details>
    </div>
  );
}

interface FieldsProps {
  view: View;
  found: Found;
  tasks: readonly KeptTask[];
  task?: KeptTask;
}

const sorted = (view: View, options: { value: string; label: string }[]) =>
  options.toSorted((a, b) => a.label.localeCompare(b.label, view.language));

function TaskFields({ view, found, tasks, task }: FieldsProps) {
  const within = task?.id ?? "new";
  const { organizations, people } = found.choices;
  return (
    <>
      <TextInput view={view} within={within} name="what" label={view.t(said.what)} value={task?.what} />
      <div class="pair">
        <Select
          view={view}
          within={within}
          name="organizationId"
          label={view.t(said.organization)}
          optional
          empty
          value={task?.organizationId ?? ""}
          options={sorted(
            view,
            organizations.map(({ id, name }) => ({ value: id, label: name })),
          )}
        />
        <Select
          view={view}
          within={within}
          name="personId"
          label={view.t(said.person)}
          optional
          empty
          value={task?.personId ?? ""}
          options={sorted(
            view,
            people.map(({ personId, name }) => ({ value: personId, label: name })),
          )}
        />
        <Days view={view} within={within} task={task} />
      </div>
      {tasks.length > 0 && (
        <Checks
          view={view}
          name="after"
          label={view.t(said.after)}
          hint={view.t(said.afterHint)}
          values={task?.after ?? []}
          options={tasks.map(({ id, what }) => ({ value: id, label: what }))}
          optional
        />
      )}
    </>
  );
}

/** From when to when a task goes. */
function Days({ view, within, task }: { view: View; within: string; task: KeptTask | undefined }) {
  return (
    <>
      <TextInput
        view={view}
        within={within}
        name="startsOn"
        type="date"
        label={view.t(said.from)}
        value={task?.startsOn ?? ""}
        optional
      />
      <TextInput
        view={view}
        within={within}
        name="dueOn"
        type="date"
        label={view.t(said.until)}
        value={task?.dueOn ?? ""}
        optional
      />
    </>
  );
}
