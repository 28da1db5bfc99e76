import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../../core/days.ts";
import { isolate, type Message } from "../../../../core/message.ts";
import { Button, Confirm } from "../../../../interface/actions.tsx";
import { Form, Radios, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { OneTick } from "../../campaigns/pages/confirmed.tsx";
import { enterPaper, leaveStack, promiseSilence, readPapers, setAside, type Typing } from "../enter-operations.ts";
import { minutesToMend, type SheetState } from "../paper.ts";
import { paperWords as said } from "../words.ts";
import { TicksOfSheet, typedIn, WhoOfSheet, WordsOfSheet } from "./fields.tsx";

const stackIn = ({ params }: PageRequest) => ({ stackId: params.stack ?? "" });
const stackAt = ({ params }: PageRequest): string => `/${params.initiative}/listening/papers/${params.stack}`;

const stateNames: Readonly<Record<SheetState, Message>> = {
  waiting: said.stateWaiting,
  entered: said.stateEntered,
  empty: said.stateEmpty,
  withdrawn: said.stateWithdrawn,
};

type Papers = ReturnType<typeof readPapers.output.parse>;

/** Where a stack is typed in, one sheet after the other: never a word again of what was saved. */
export const enterPage = page({
  path: "/:initiative/listening/papers/:stack",
  reads: readPapers,
  input: stackIn,
  draw: (papers, view, request) => {
    const { stack, bridge, state, promised, entered } = papers;
    const title = view.t(said.enterTitle, { number: stack.number });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "listening")}>
        <div class="wrap top">
          <p class="kicker">
            <a href={view.url(`listening/papers?bridge=${bridge.id}`)} dir="auto">
              {view.name(bridge.names)}
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lead">{view.t(said.enterProgress, { entered, sheets: stack.sheets })}</p>
          <Done view={view} request={request} />
          {papers.readers === 0 && <p class="measure">{view.t(said.readersGone)}</p>}
        </div>
        {state !== "open" ? (
          <div class="wrap block">
            <p class="measure">{view.t(state === "over" || state === "closed" ? said.sheetsAreOver : said.notNow)}</p>
          </div>
        ) : promised ? (
          <>
            <section class="wrap block">
              <EnterOne
                view={viewOfForm(view, enterPaper)}
                papers={papers}
                query={request.query}
                begins={view.faults.length === 0}
              />
            </section>
            <section class="wrap block stack">
              <Aside view={viewOfForm(view, setAside)} example={papers.example} />
            </section>
          </>
        ) : (
          <section class="wrap block stack">
            <Promise_ view={viewOfForm(view, promiseSilence)} />
          </section>
        )}
        <Sheets view={view} papers={papers} />
      </Layout>
    );
  },
  forms: [
    form({
      operation: promiseSilence,
      input: (sent, request) => ({ ...stackIn(request), promised: sent.get("promised") === "yes" }),
      leadsTo: (_output, request) => {
        const sheet = request.query.get("sheet");
        return sheet ? `${stackAt(request)}?sheet=${encodeURIComponent(sheet)}` : stackAt(request);
      },
      receipt: said.promised,
    }),
    form({
      operation: enterPaper,
      input: (sent, request) => ({ ...stackIn(request), sheet: textOf(sent, "sheet"), ...typedIn(sent) }),
      leadsTo: ({ number, kept, worryId, receivedOn }, request) =>
        `${stackAt(request)}?${kept ? "in" : "out"}=${number}&on=${receivedOn}${worryId ? "&raised=yes" : ""}`,
    }),
    form({
      operation: setAside,
      input: (sent, request) => ({
        ...{ ...stackIn(request), sheet: textOf(sent, "sheet"), why: textOf(sent, "why") },
      }),
      leadsTo: (_output, request) => stackAt(request),
      receipt: said.wasSetAside,
    }),
    form({
      operation: leaveStack,
      input: (_sent, request) => stackIn(request),
      leadsTo: (_output, { params }) => `/${params.initiative}/listening/papers`,
      receipt: said.hasLeft,
    }),
  ],
  staysHere: true,
});

/** What became of the sheet before this one. */
function Done({ view, request }: { view: View; request: PageRequest }) {
  const [inside, out] = [request.query.get("in"), request.query.get("out")];
  const raised = request.query.get("raised") !== null;
  if ((!inside && !out) || view.faults.length > 0) return null;
  return (
    <div role="status" class="paper-done">
      {inside && <p>{view.t(said.wasEntered, { number: isolate(inside), minutes: minutesToMend })}</p>}
      {out && <p>{view.t(said.wasNotKept, { number: isolate(out) })}</p>}
      {raised && (
        <p>
          <strong>{view.t(said.wasRaised)}</strong> {view.t(said.keepPaper)}{" "}
          <a href={view.url("listening/worries")}>{view.t(said.toWorries)}</a>
        </p>
      )}
    </div>
  );
}

const Promise_ = ({ view }: { view: View }) => (
  <>
    <h2>{view.t(said.promiseTitle)}</h2>
    <Form view={view} operation={promiseSilence.name} class="story-form">
      <OneTick view={view} name="promised">
        {view.t(said.promise)}
      </OneTick>
      <Button kind="main">{view.t(said.iPromise)}</Button>
    </Form>
  </>
);

interface EnterOneProps {
  view: View;
  papers: Papers;
  query: URLSearchParams;
  /** Typing begins here: nothing on the page needs somebody first. */
  begins: boolean;
}

/** One sheet: its number, the words, what is ticked; then the next. */
function EnterOne({ view, papers, query, begins }: EnterOneProps) {
  const typing: Typing = papers;
  return (
    <Form view={view} operation={enterPaper.name} files class="story-form" quick>
      <TextInput
        view={view}
        name="sheet"
        label={view.t(said.number)}
        hint={view.t(said.numberHint, { example: isolate(papers.example) })}
        value={query.get("sheet") ?? ""}
        inputMode="numeric"
        autocomplete="off"
        latin
        focused={begins && !query.get("sheet")}
      />
      <WordsOfSheet view={view} typing={typing} focused={begins && Boolean(query.get("sheet"))} />
      <WhoOfSheet view={view} typing={typing} />
      <TicksOfSheet view={view} typing={typing} received={query.get("on") ?? dayOf(view.now)} />
      <Button kind="main">{view.t(said.saveNext)}</Button>
      <p class="small quiet paper-keys">{view.t(said.quickly, { tab: "Tab", keys: "Ctrl+Enter" })}</p>
    </Form>
  );
}

/** A sheet that came back empty, or that its teller does not want. */
const Aside = ({ view, example }: { view: View; example: string }) => (
  <details class="story-fold" open={view.faults.length > 0}>
    <summary>{view.t(said.asideTitle)}</summary>
    <Form view={view} operation={setAside.name} class="story-form">
      <TextInput
        view={view}
        name="sheet"
        within="aside"
        label={view.t(said.number)}
        hint={view.t(said.numberHint, { example: isolate(example) })}
        inputMode="numeric"
        autocomplete="off"
        latin
      />
      <Radios
        view={view}
        name="why"
        label={view.t(said.asideTitle)}
        hint={view.t(said.asideQuestion)}
        options={[
          { value: "empty", label: view.t(said.cameEmpty) },
          { value: "withdrawn", label: view.t(said.isWithdrawn) },
        ]}
      />
      <Button>{view.t(said.setAside)}</Button>
    </Form>
  </details>
);

/** Numbers and states, and a way out. */
const Sheets = ({ view, papers: { sheets, stack } }: { view: View; papers: Papers }) => (
  <section class="wrap block stack">
    <h2>{view.t(said.sheetsOf)}</h2>
    <Table
      narrow
      caption={view.t(said.sheetsOf)}
      columns={[
        { label: view.t(said.sheet) },
        { label: view.t(said.state) },
        { label: view.t(said.mend), unseen: true },
      ]}
      rows={sheets.map(({ number, state, canBeMended }) => ({
        head: <bdi dir="ltr">{number}</bdi>,
        cells: [
          view.t(stateNames[state]),
          canBeMended && (
            <a key="mend" href={view.url(`listening/papers/${stack.id}/again/${number}`)}>
              {view.t(said.mend)}
            </a>
          ),
        ],
      }))}
    />
    <Confirm view={view} label={view.t(said.leaveStack)} question={view.t(said.leaveHint)}>
      <Form view={viewOfForm(view, leaveStack)} operation={leaveStack.name}>
        <Button kind="main">{view.t(said.leaveStack)}</Button>
      </Form>
    </Confirm>
  </section>
);
