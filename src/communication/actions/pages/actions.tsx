import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Select } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { ActionLines } from "../action-lines.tsx";
import { listWhatWasSaid, sayAction } from "../operations.ts";
import { actionWords as said } from "../words.ts";
import { PromiseFields, promiseOf } from "./promise-form.tsx";

type Found = z.output<typeof listWhatWasSaid.output>;

/** What we said we would do: one's own first, then by committee. */
export const actionsPage = page({
  path: "/:initiative/actions",
  reads: listWhatWasSaid,
  input: ({ query }) => ({ body: query.get("body") || undefined }),
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "actions")}>
      {found.actions.length === 0 && !query.get("body") && found.ownBodies.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.emptyTitle)}
          why={view.t(said.emptyForOthers)}
          actions={<ButtonLink href={view.url("committees")}>{view.t(said.toCommittees)}</ButtonLink>}
        />
      ) : (
        <Actions view={view} found={found} query={query} />
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: sayAction,
      input: (sent) => ({
        ...promiseOf(sent),
        bodyId: textOf(sent, "bodyId"),
        meetingId: textOf(sent, "meetingId") ?? null,
        decisionId: textOf(sent, "decisionId") ?? null,
      }),
      leadsTo: (_output, { params }) => `/${params.initiative}/actions`,
      receipt: said.added,
    }),
  ],
});

function Actions({ view, found, query }: { view: View; found: Found; query: URLSearchParams }) {
  const open = found.actions.filter(({ state }) => state === "open");
  const ended = found.actions.filter(({ state }) => state !== "open");
  const mine = open.filter(({ isMine }) => isMine);
  const others = open.filter(({ isMine }) => !isMine);
  const done = ended.filter(({ state }) => state === "done").length;
  return (
    <>
      <div class="wrap top stack">
        <h1>{view.t(said.title)}</h1>
        <p class="lead">{view.t(said.finding, { open: open.length, mine: mine.length, done })}</p>
        {found.actions.length === 0 && <p class="quiet measure">{view.t(said.emptyWhy)}</p>}
      </div>
      <div class="wrap stack">
        {found.bodies.length > 1 && <Filter view={view} found={found} query={query} />}
        {mine.length > 0 && (
          <section class="stack">
            <h2>{view.t(said.mine)}</h2>
            <ActionLines view={view} actions={mine} caption={view.t(said.mine)} />
          </section>
        )}
        {found.bodies
          .map((body) => ({ body, actions: others.filter(({ bodyId }) => bodyId === body.id) }))
          .filter(({ actions }) => actions.length > 0)
          .map(({ body, actions }) => (
            <section key={body.id} class="stack">
              <h2>
                <span dir="auto">{view.name(body.names)}</span>
              </h2>
              <ActionLines view={view} actions={actions} caption={view.name(body.names)} ofOneBody />
            </section>
          ))}
        {ended.length > 0 && (
          <details>
            <summary>{view.t(said.ended)}</summary>
            <ActionLines view={view} actions={ended} caption={view.t(said.ended)} />
          </details>
        )}
      </div>
      {found.ownBodies.length > 0 && <Add view={viewOfForm(view, sayAction)} found={found} query={query} />}
    </>
  );
}

function Filter({ view, found, query }: { view: View; found: Found; query: URLSearchParams }) {
  return (
    <form method="get" class="filter noprint">
      <Select
        view={view}
        name="body"
        label={view.t(said.body)}
        value={query.get("body") ?? ""}
        options={[
          { value: "", label: view.t(said.all) },
          ...found.bodies.map(({ slug, names }) => ({ value: slug, label: view.name(names) })),
        ]}
      />
      <Button>{view.t(said.show)}</Button>
    </form>
  );
}

function Add({ view, found, query }: { view: View; found: Found; query: URLSearchParams }) {
  const wished = found.ownBodies.find(({ slug }) => slug === query.get("body")) ?? found.ownBodies[0];
  const hidden = Object.fromEntries(
    ["meetingId", "decisionId"].flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  return (
    <section class="wrap block" id="say">
      <div class="measure stack">
        <h2>{view.t(said.add)}</h2>
        <Form view={view} operation={sayAction.name} hidden={hidden}>
          <Select
            view={view}
            name="bodyId"
            label={view.t(said.body)}
            value={wished?.id}
            options={found.ownBodies.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
          />
          <PromiseFields view={view} people={found.people} organizations={found.organizations} />
          <Button kind="main">{view.t(said.addIt)}</Button>
        </Form>
      </div>
    </section>
  );
}
