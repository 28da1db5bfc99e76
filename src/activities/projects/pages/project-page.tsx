import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import { Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { changeProject, endProject, readProject } from "../operations.ts";
import { adoptOutput, dropOutput, giveOutput } from "../outputs/operations.ts";
import { addTask, changeTask, dropTask, endTask } from "../tasks/operations.ts";
import { askIn, comeIn, goOut } from "../team-operations.ts";
import { projectKindWords, projectStateWords, projectWords as said } from "../words.ts";
import { Outputs } from "./outputs.tsx";
import { ProjectFields, projectOf } from "./project-fields.tsx";
import { Tasks, taskOf } from "./tasks.tsx";
import { Team } from "./team.tsx";

type Found = z.output<typeof readProject.output>;

const back = (_: unknown, { params }: PageRequest): string => `/${params.initiative}/work/projects/${params.id}`;
const partOf = (sent: Sent) => ({ projectId: textOf(sent, "projectId"), id: textOf(sent, "id") });

/** One project: what it is for, who takes part, its tasks to its team, and what came out of it. */
export const projectPage = page({
  path: "/:initiative/work/projects/:id",
  reads: readProject,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.name(found.project.names)} navigation={navigationFor(view, "projects")}>
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/projects")}>{view.t(said.title)}</a>
        </p>
        <h1>
          <span dir="auto">{view.name(found.project.names)}</span>
        </h1>
        {Object.keys(found.project.about).length > 0 && (
          <p class="lead measure" dir="auto">
            {view.name(found.project.about)}
          </p>
        )}
      </div>
      <div class="wrap stack">
        <Facts view={view} project={found.project} />
        <Team view={view} found={found} />
        {found.tasks ? (
          <Tasks view={view} found={found} tasks={found.tasks} />
        ) : (
          <section class="stack">
            <h2>{view.t(said.tasks)}</h2>
            <p>
              {found.tally.tasks > 0 && `${view.t(said.tasksDone, found.tally)}. `}
              <span class="quiet">{view.t(said.tasksForTeam)}</span>
            </p>
          </section>
        )}
        <Outputs view={view} found={found} />
        {found.leads && <Change view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "project", id: found.project.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: comeIn,
      input: (sent) => ({ id: textOf(sent, "id"), organizationId: textOf(sent, "organizationId") }),
      leadsTo: back,
      receipt: said.cameIn,
    }),
    form({
      operation: askIn,
      input: (sent) => ({
        id: textOf(sent, "id"),
        organizationId: textOf(sent, "organizationId") ?? null,
        personId: textOf(sent, "personId") ?? null,
      }),
      leadsTo: back,
      receipt: said.asked,
    }),
    form({
      operation: goOut,
      input: (sent) => ({ id: textOf(sent, "id"), takingId: textOf(sent, "takingId") }),
      leadsTo: back,
      receipt: said.wentOut,
    }),
    form({ operation: addTask, input: taskOf, leadsTo: back, receipt: said.saved }),
    form({
      operation: changeTask,
      input: (sent) => ({ ...taskOf(sent), id: textOf(sent, "id") }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: endTask,
      input: (sent) => ({ ...partOf(sent), done: textOf(sent, "done") === "yes" }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({ operation: dropTask, input: partOf, leadsTo: back, receipt: said.saved }),
    form({
      operation: giveOutput,
      input: (sent) => ({
        projectId: textOf(sent, "projectId"),
        what: textOf(sent, "what"),
        link: textOf(sent, "link") ?? null,
      }),
      leadsTo: back,
      receipt: said.given,
    }),
    form({ operation: dropOutput, input: partOf, leadsTo: back, receipt: said.saved }),
    form({
      operation: adoptOutput,
      input: (sent) => ({
        projectId: textOf(sent, "projectId"),
        outputId: textOf(sent, "outputId"),
        organizationId: textOf(sent, "organizationId"),
        since: textOf(sent, "since") ?? null,
        words: textOf(sent, "words") ?? null,
        uses: textOf(sent, "uses") !== "no",
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: changeProject,
      input: (sent) => ({
        ...projectOf(sent, undefined),
        id: textOf(sent, "id"),
        version: Number(textOf(sent, "version")),
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: endProject,
      input: (sent) => ({
        id: textOf(sent, "id"),
        state: textOf(sent, "state"),
        cameOfIt: textOf(sent, "cameOfIt") ?? null,
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
  ],
});

function Facts({ view, project }: { view: View; project: Found["project"] }) {
  const writeDay = (day: string): string => formatDate(new Date(day), view.language);
  return (
    <dl class="facts">
      <dt>{view.t(said.kind)}</dt>
      <dd>{view.t(projectKindWords[project.kind])}</dd>
      <dt>{view.t(said.ledBy)}</dt>
      <dd>
        <bdi dir="auto">{project.organization}</bdi>
      </dd>
      <dt>{view.t(said.when)}</dt>
      <dd>
        {view.t(said.span, { from: writeDay(project.startsOn), until: writeDay(project.dueOn) })}{" "}
        {project.state === "open"
          ? project.dueOn <= dayOf(view.now) && <Tag sign="due">{view.t(said.due)}</Tag>
          : `· ${view.t(projectStateWords[project.state])}${project.endedOn ? `, ${writeDay(project.endedOn)}` : ""}`}
      </dd>
      {project.challenge && (
        <>
          <dt>{view.t(said.cause)}</dt>
          <dd>
            <a href={view.url(`causes/${project.challenge.id}`)} dir="auto">
              {view.name(project.challenge.names)}
            </a>
          </dd>
        </>
      )}
      {project.body && (
        <>
          <dt>{view.t(said.committee)}</dt>
          <dd>
            <a href={view.url(`committees/${project.body.slug}`)} dir="auto">
              {view.name(project.body.names)}
            </a>
          </dd>
        </>
      )}
      {project.places.length > 0 && (
        <>
          <dt>{view.t(said.places)}</dt>
          <dd dir="auto">{project.places.map(({ names }) => view.name(names)).join(" · ")}</dd>
        </>
      )}
    </dl>
  );
}

function Change({ view, found }: { view: View; found: Found }) {
  const { project } = found;
  const ending = viewOfForm(view, endProject);
  const changing = viewOfForm(view, changeProject);
  if (project.state !== "open")
    return (
      <Form view={ending} operation={endProject.name} hidden={{ id: project.id, state: "open" }}>
        <Button>{view.t(said.reopen)}</Button>
      </Form>
    );
  return (
    <section class="stack noprint">
      <details open={changing.faults.length > 0} class="measure">
        <summary>{view.t(said.change)}</summary>
        <Form
          view={changing}
          operation={changeProject.name}
          hidden={{ id: project.id, version: String(project.version) }}
        >
          <ProjectFields view={changing} choices={found.choices} project={project} today={project.startsOn} />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
      <details open={ending.faults.length > 0} class="measure">
        <summary>{view.t(said.end)}</summary>
        <Form view={ending} operation={endProject.name} hidden={{ id: project.id }}>
          <Radios
            view={ending}
            name="state"
            label={view.t(said.howItEnded)}
            value="done"
            options={[
              { value: "done", label: view.t(said.endedDone) },
              { value: "ended", label: view.t(said.endedBefore) },
            ]}
          />
          <TextArea
            view={ending}
            name="cameOfIt"
            label={view.t(said.cameOfIt)}
            hint={view.t(said.cameOfItHint)}
            rows={4}
          />
          <Button>{view.t(said.end)}</Button>
        </Form>
      </details>
    </section>
  );
}
