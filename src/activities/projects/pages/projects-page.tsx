import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import { Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { beginProject, listAllProjects, offerProject } from "../operations.ts";
import { projectKindWords, projectStateWords, projectWords as said } from "../words.ts";
import { ProjectFields, projectOf } from "./project-fields.tsx";

type Found = z.output<typeof listAllProjects.output>;

/** What partners make together for a time: what goes on, and what came out of it. */
export const projectsPage = page({
  path: "/:initiative/work/projects",
  reads: listAllProjects,
  draw: (found, view) => {
    const mayBegin = found.organizations.length > 0;
    const begin = (
      <ButtonLink kind="main" href={view.url("work/projects/new")}>
        {view.t(said.beginOne)}
      </ButtonLink>
    );
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "projects")}>
        {found.projects.length === 0 ? (
          <Empty
            view={view}
            title={view.t(said.emptyTitle)}
            why={view.t(mayBegin ? said.emptyWhy : said.emptyForReaders)}
            actions={mayBegin && begin}
            specimen={[
              [view.t(said.kind), view.t(projectKindWords["project-team"])],
              [view.t(said.name), view.t(said.specimen)],
              [view.t(said.tasks), view.t(said.tasksDone, { done: 3, tasks: 7 })],
            ]}
          />
        ) : (
          <>
            <div class="wrap top stack">
              <h1>{view.t(said.title)}</h1>
              <p class="lead">
                {view.t(said.finding, {
                  open: found.projects.filter(({ state }) => state === "open").length,
                  adopted: Math.max(0, ...found.projects.map(({ adopted }) => adopted)),
                })}
              </p>
              {mayBegin && <p class="acts noprint">{begin}</p>}
            </div>
            <div class="wrap">
              <Projects view={view} projects={found.projects} />
            </div>
          </>
        )}
      </Layout>
    );
  },
});

function Projects({ view, projects }: { view: View; projects: Found["projects"] }) {
  const writeDay = (day: string): string => formatDate(new Date(day), view.language);
  const rowOf = (project: Found["projects"][number]) => ({
    head: (
      <>
        <a href={view.url(`work/projects/${project.id}`)}>
          <span dir="auto">{view.name(project.names)}</span>
        </a>
        {project.takesPart && !view.viewer?.permissions.includes("backbone") && (
          <span class="small quiet"> · {view.t(said.youTakePart)}</span>
        )}
      </>
    ),
    cells: [
      view.t(projectKindWords[project.kind]),
      <bdi key="led">{project.organization}</bdi>,
      <div key="until">
        {writeDay(project.state === "open" ? project.dueOn : (project.endedOn ?? project.dueOn))}{" "}
        {project.state === "open" && project.dueOn <= dayOf(view.now) && <Tag sign="due">{view.t(said.due)}</Tag>}
      </div>,
      <div key="state">
        {project.state !== "open"
          ? view.t(projectStateWords[project.state])
          : project.tally.tasks === 0
            ? view.t(said.noTasks)
            : view.t(said.tasksDone, project.tally)}
        {project.outputs > 0 && (
          <p class="small quiet">{view.t(said.usedBy, { count: project.adopted }).replace(/:$/, "")}</p>
        )}
      </div>,
    ],
  });
  const ended = projects.filter(({ state }) => state !== "open");
  return (
    <Table
      blocks
      caption={view.t(said.title)}
      columns={[
        { label: view.t(said.name) },
        { label: view.t(said.kind) },
        { label: view.t(said.ledBy) },
        { label: view.t(said.until) },
        { label: view.t(said.state) },
      ]}
      rows={[
        ...projects.filter(({ state }) => state === "open").map(rowOf),
        ...(ended.length > 0 ? [{ head: view.t(said.endedOnes), cells: [], subhead: true }] : []),
        ...ended.map(rowOf),
      ]}
    />
  );
}

/** Beginning a project. */
export const newProjectPage = page({
  path: "/:initiative/work/projects/new",
  reads: offerProject,
  draw: (choices, view) => (
    <Layout view={view} title={view.t(said.beginOne)} navigation={navigationFor(view, "projects")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/projects")}>{view.t(said.title)}</a>
        </p>
        <h1>{view.t(said.beginOne)}</h1>
        <p class="lead measure">{view.t(said.emptyWhy)}</p>
        <div class="measure">
          <Form view={view} operation={beginProject.name} hidden={{ language: view.language }}>
            <ProjectFields view={view} choices={choices} project={undefined} today={dayOf(view.now)} />
            <Button kind="main">{view.t(said.begin)}</Button>
          </Form>
        </div>
      </section>
    </Layout>
  ),
  forms: [
    form({
      operation: beginProject,
      input: (sent) => projectOf(sent, textOf(sent, "language")),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/projects/${id}`,
      receipt: said.begun,
    }),
  ],
});
