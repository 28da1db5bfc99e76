import type { z } from "zod";
import { navigationFor, wholeAddress } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, CopyField, FileDrop } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type Page, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { bringTable } from "../tables/operations.ts";
import { taskWords } from "../words.ts";
import { makeTaskLink, moveDue } from "./operations.ts";
import { readOwn, watchWindow } from "./watching.ts";
import { windowWords as said } from "./words.ts";

type Watched = z.output<typeof watchWindow.output>;
type Standing = Watched["standings"][number];

/** Who has answered and who has not yet: for the backbone team alone, and worded so that nobody is shamed by it. */
export const windowPage: Page = page({
  path: "/:initiative/work/updates/:window",
  reads: watchWindow,
  input: ({ params }) => ({ id: params.window ?? "" }),
  draw: ({ window, standings }, view, request) => {
    const answered = standings.filter((one) => one.answered);
    const notYet = standings.filter((one) => !one.answered);
    return (
      <Layout view={view} title={view.name(window.names)} navigation={navigationFor(view, "promises")}>
        <div class="wrap top">
          <p class="kicker">
            <a href={view.url("work/updates")}>{view.t(said.whole)}</a>
            {" · "}
            <span dir="auto">{view.name(window.names)}</span>
          </p>
          <h1>{view.t(said.headline, { answered: answered.length, asked: standings.length })}</h1>
          <p class="lead">
            {view.t(said.fromTo, { from: writeDay(view, window.opensOn), to: writeDay(view, window.dueOn) })}
          </p>
          <p class="quiet measure">{view.t(said.onlyBackbone)}</p>
        </div>
        <div class="wrap stack">
          <MadeLink view={view} request={request} watched={{ window, standings }} />
          {notYet.length > 0 && (
            <Organizations view={view} title={view.t(said.notYetList)} standings={notYet} isOpen={window.isOpen} />
          )}
          {answered.length > 0 && (
            <Organizations view={view} title={view.t(said.answeredList)} standings={answered} isOpen={false} />
          )}
          <details>
            <summary>{view.t(said.moveDue)}</summary>
            <Form view={view} operation={moveDue.name}>
              <TextInput view={view} name="dueOn" type="date" label={view.t(said.dueOn)} value={window.dueOn} />
              <Button>{view.t(said.move)}</Button>
            </Form>
          </details>
        </div>
      </Layout>
    );
  },
  forms: [
    form({
      operation: makeTaskLink,
      input: (sent, { params }) => ({ windowId: params.window, organizationId: textOf(sent, "organizationId") }),
      leadsTo: ({ token }, { params, query }) =>
        `/${params.initiative}/work/updates/${params.window}?${new URLSearchParams({ for: query.get("for") ?? "", link: token })}`,
    }),
    form({
      operation: moveDue,
      input: (sent, { params }) => ({ id: params.window, dueOn: textOf(sent, "dueOn") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/work/updates/${params.window}`,
      receipt: said.moved,
    }),
  ],
});

/** A message for one organization, ready to be handed on. */
function MadeLink({ view, request, watched }: { view: View; request: PageRequest; watched: Watched }) {
  const token = request.query.get("link");
  const standing = watched.standings.find(({ organizationId }) => organizationId === request.query.get("for"));
  if (!token || !standing) return null;
  const { organization } = standing;
  const link = wholeAddress(request, view.url(`update/${encodeURIComponent(token)}`));
  const day = writeDay(view, watched.window.dueOn);
  return (
    <section class="fig">
      <h2>{view.t(said.theLink, { organization })}</h2>
      <CopyField
        view={view}
        label={view.t(said.theLink, { organization })}
        text={view.t(said.message, { organization, day, link })}
        button={view.t(said.forWhatsApp)}
      />
      <p class="small quiet">{view.t(said.linkNote)}</p>
    </section>
  );
}

function Organizations(props: { view: View; title: string; standings: readonly Standing[]; isOpen: boolean }) {
  const { view, title, standings, isOpen } = props;
  return (
    <section class="fig">
      <h2>{title}</h2>
      <Table
        caption={title}
        columns={[said.organization, said.state, said.act].map((label) => ({ label: view.t(label) }))}
        rows={standings.map((one) => ({
          head: <span dir="auto">{one.organization}</span>,
          cells: [
            <State key="state" view={view} standing={one} />,
            <Acts key="acts" {...{ view, isOpen, standing: one }} />,
          ],
        }))}
        blocks
      />
    </section>
  );
}

function State({ view, standing: { promises, told } }: { view: View; standing: Standing }) {
  const sent = promises.filter(({ state }) => state === "sent").length;
  return (
    <span>
      {view.t(said.sentOf, { sent, all: promises.length })}
      {!told && <span class="small quiet"> · {view.t(said.nobodyTold)}</span>}
    </span>
  );
}

function Acts({ view, standing, isOpen }: { view: View; standing: Standing; isOpen: boolean }) {
  const { organizationId, promises } = standing;
  return (
    <div class="acts">
      {isOpen && (
        <Form view={view} operation={makeTaskLink.name} action={`?for=${organizationId}`} hidden={{ organizationId }}>
          <Button>{view.t(said.makeLink)}</Button>
        </Form>
      )}
      {promises.length === 1 ? (
        <a href={view.url(`work/promises/${promises[0]?.id}/${isOpen ? "update" : "updates"}`)}>
          {view.t(isOpen ? said.enterFor : said.read)}
        </a>
      ) : (
        <OwnLink view={view} standing={standing} />
      )}
    </div>
  );
}

const OwnLink = ({ view, standing: { promises } }: { view: View; standing: Standing }) => (
  <details>
    <summary>{view.t(said.promises)}</summary>
    <ul>
      {promises.map(({ id, names, state }) => (
        <li key={id}>
          <a href={view.url(`work/promises/${id}/${state === "sent" ? "updates" : "update"}`)} dir="auto">
            {view.name(names)}
          </a>
        </li>
      ))}
    </ul>
  </details>
);

const stateWords = { sent: taskWords.done, waits: taskWords.confirmIt, begun: taskWords.begun, open: taskWords.toDo };

/** An organization's promises in a window, one after the other, or all by file. */
export const ownWindowPage: Page = page({
  path: "/:initiative/work/updates/:window/:organization",
  reads: readOwn,
  input: ({ params }) => ({ windowId: params.window ?? "", organizationId: params.organization ?? "" }),
  draw: ({ window, standing, acts }, view) => (
    <Layout view={view} title={view.name(window.names)} navigation={navigationFor(view, "my-part")}>
      <div class="wrap top">
        <p class="kicker">
          <span dir="auto">{view.name(window.names)}</span>
        </p>
        <h1>
          {view.t(taskWords.promisesTitle, { organization: standing.organization, count: standing.promises.length })}
        </h1>
        <p class="lead">{view.t(taskWords.leadOpen, { day: writeDay(view, window.dueOn) })}</p>
        <Table
          caption={view.t(said.promises)}
          columns={[said.promises, said.state, said.act].map((label) => ({ label: view.t(label) }))}
          rows={standing.promises.map(({ id, names, state }) => ({
            head: <span dir="auto">{view.name(names)}</span>,
            cells: [
              view.t(stateWords[state]),
              <ButtonLink key="go" href={view.url(`work/promises/${id}/${state === "sent" ? "updates" : "update"}`)}>
                {view.t(state === "sent" ? said.read : taskWords.answer)}
              </ButtonLink>,
            ],
          }))}
          blocks
        />
      </div>
      {acts && window.isOpen && !standing.answered && (
        <section class="wrap fig">
          <h2>{view.t(said.byFile)}</h2>
          <p class="measure">{view.t(said.byFileHint)}</p>
          <p class="acts">
            <ButtonLink href={view.url(`work/updates/${window.id}/${standing.organizationId}/table.csv`)}>
              {view.t(said.download)}
            </ButtonLink>
          </p>
          <Form view={view} operation={bringTable.name} files class="measure">
            <FileDrop view={view} name="file" label={view.t(said.file)} accept=".csv,.xlsx" />
            <Button>{view.t(said.bring)}</Button>
          </Form>
        </section>
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: bringTable,
      input: (sent, { params }) => ({
        windowId: params.window,
        organizationId: params.organization,
        file: sent.get("file"),
      }),
      leadsTo: (_output, { params }) => `/${params.initiative}/work/updates/${params.window}/${params.organization}`,
      receipt: said.fileTaken,
    }),
  ],
});
