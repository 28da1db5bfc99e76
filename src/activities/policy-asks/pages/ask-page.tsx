import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { editPolicyAsk, openPolicyAsk, readPolicyAsk, writePolicyNote } from "../operations.ts";
import { markPolicyStep, notePolicyStep, removePolicyStep } from "../step-operations.ts";
import { askKindWords, askWords as said } from "../words.ts";
import { AfterCurve } from "./after-curve.tsx";
import { AskFields, askOf } from "./ask-fields.tsx";
import { AskHistory, NewStep } from "./ask-history.tsx";
import { StateTag, writeWhen } from "./ask-lines.tsx";

type Found = z.output<typeof readPolicyAsk.output>;

const back = ({ id }: { id: string }, { params }: PageRequest): string =>
  `/${params.initiative}/work/government/asks/${id}`;
const numberIn = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** One ask: what, of whom, its history, and what moved after. */
export const policyAskPage = page({
  path: "/:initiative/work/government/asks/:id",
  reads: readPolicyAsk,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => <AskPage view={view} found={found} />,
  forms: [
    form({
      operation: editPolicyAsk,
      input: (sent) => ({ ...askOf(sent), id: textOf(sent, "id"), version: numberIn(textOf(sent, "version")) }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: notePolicyStep,
      input: (sent) => ({
        id: textOf(sent, "id"),
        state: textOf(sent, "state"),
        on: textOf(sent, "on"),
        words: textOf(sent, "words") ?? null,
        source: textOf(sent, "source") ?? null,
      }),
      leadsTo: back,
      receipt: said.stepNoted,
    }),
    form({
      operation: removePolicyStep,
      input: (sent) => ({ id: textOf(sent, "id"), stepId: textOf(sent, "stepId") }),
      leadsTo: back,
      receipt: said.stepRemoved,
    }),
    form({
      operation: markPolicyStep,
      input: (sent) => ({ id: textOf(sent, "id"), stepId: textOf(sent, "stepId"), shown: sent.get("shown") === "yes" }),
      leadsTo: back,
      receipt: said.curveChanged,
    }),
    form({
      operation: openPolicyAsk,
      input: (sent) => ({ id: textOf(sent, "id"), open: sent.get("open") === "yes" }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: writePolicyNote,
      input: (sent) => ({ id: textOf(sent, "id"), words: textOf(sent, "words") }),
      leadsTo: back,
      receipt: said.noteKept,
    }),
  ],
});

function AskPage({ view, found }: { view: View; found: Found }) {
  const { ask, after, notes } = found;
  return (
    <Layout view={view} title={view.name(ask.names)} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/government")}>{view.t(said.toAll)}</a>
        </p>
        <h1 dir="auto">{view.name(ask.names)}</h1>
        <p>
          <StateTag view={view} state={ask.state} />{" "}
          <span class="quiet">{view.t(said.since, { day: writeWhen(view, ask.since) })}</span>
        </p>
      </section>
      <div class="wrap two">
        <div class="stack">
          <AskHistory view={view} ask={ask} carries={found.carries} marks={found.marks} />
          {after ? (
            <AfterCurve view={view} after={after} when={writeWhen(view, after.grantedIn)} />
          ) : (
            view.viewer?.isMember && <AfterLater view={view} found={found} />
          )}
        </div>
        <div class="stack">
          <AskFacts view={view} ask={ask} />
          {found.carries && <NewStep view={view} ask={ask} />}
          {notes && <Notes view={view} notes={notes} id={ask.id} />}
        </div>
      </div>
      <div class="wrap stack">
        {found.carries && <Change view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "policy-ask", id: ask.id }} standing={found.standing} />
      </div>
    </Layout>
  );
}

const AfterLater = ({ view, found: { ask } }: { view: View; found: Found }) => (
  <section class="block stack">
    <h2>{view.t(said.after)}</h2>
    <p class="quiet measure">{view.t(ask.indicatorId ? said.notGrantedYet : said.noIndicator)}</p>
  </section>
);

function AskFacts({ view, ask }: { view: View; ask: Found["ask"] }) {
  const isMember = view.viewer?.isMember ?? false;
  const texts = [view.name(ask.about), view.name(ask.why)].map((text) => text.trim());
  return (
    <>
      <dl class="facts">
        <dt>{view.t(said.kind)}</dt>
        <dd>{view.t(askKindWords[ask.kind])}</dd>
        <dt>{view.t(said.ofWhom)}</dt>
        <dd>
          <span dir="auto">{ask.asked ?? "–"}</span>
        </dd>
        {isMember && (
          <>
            <dt>{view.t(said.carriedBy)}</dt>
            <dd>
              {ask.body && (
                <a href={view.url(`committees/${ask.body.slug}`)} dir="auto">
                  {view.name(ask.body.names)}
                </a>
              )}
              {ask.body && ask.owner && ", "}
              {ask.owner && <span dir="auto">{ask.owner}</span>}
              {!ask.body && !ask.owner && view.t(said.nobodyYet)}
            </dd>
          </>
        )}
        {isMember && (
          <>
            <dt>{view.t(said.readers)}</dt>
            <dd>{view.t(ask.isOpen ? said.forEveryone : said.forMembers)}</dd>
          </>
        )}
      </dl>
      {texts[0] && (
        <p class="measure" dir="auto">
          {texts[0]}
        </p>
      )}
      {(texts[1] || ask.challenge) && (
        <section class="stack">
          <h2>{view.t(said.why)}</h2>
          {texts[1] && <p dir="auto">{texts[1]}</p>}
          {ask.challenge && (
            <p>
              <a href={view.url(`causes/add/cause/${ask.challenge.id}`)} dir="auto">
                {view.name(ask.challenge.names)}
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function Notes({ view, notes, id }: { view: View; notes: NonNullable<Found["notes"]>; id: string }) {
  const writing = viewOfForm(view, writePolicyNote);
  return (
    <section class="stack noprint" id="notes">
      <h2>{view.t(said.notes)}</h2>
      <p class="small quiet">{view.t(said.notesFor)}</p>
      {notes.map((note) => (
        <div key={note.id}>
          <p lang={note.language} dir="auto">
            {note.words}
          </p>
          <p class="small quiet">
            <span dir="auto">{note.by}</span>, {formatDate(new Date(note.at), view.language)}
          </p>
        </div>
      ))}
      <Form view={writing} operation={writePolicyNote.name} hidden={{ id }}>
        <TextArea view={writing} name="words" within="note" label={view.t(said.note)} rows={2} />
        <Button>{view.t(said.writeNote)}</Button>
      </Form>
    </section>
  );
}

function Change({ view, found: { ask, choices } }: { view: View; found: Found }) {
  const editing = viewOfForm(view, editPolicyAsk);
  const opening = viewOfForm(view, openPolicyAsk);
  return (
    <section class="block stack noprint">
      <details open={editing.faults.length > 0}>
        <summary>{view.t(said.change)}</summary>
        <Form
          view={editing}
          operation={editPolicyAsk.name}
          hidden={{ id: ask.id, version: String(ask.version) }}
          class="measure"
        >
          <AskFields view={editing} choices={choices} ask={ask} />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
      <Confirm
        view={view}
        label={view.t(ask.isOpen ? said.keepInside : said.declare)}
        question={view.t(ask.isOpen ? said.keepInsideQuestion : said.declareQuestion)}
      >
        <Form view={opening} operation={openPolicyAsk.name} hidden={{ id: ask.id, open: ask.isOpen ? "no" : "yes" }}>
          <Button>{view.t(ask.isOpen ? said.keepInside : said.declare)}</Button>
        </Form>
      </Confirm>
    </section>
  );
}
