import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { WhatCameOfIt } from "../../stories/public.ts";
import { translationWords as machine } from "../../translations/public.ts";
import { sayStatement } from "../statements/operations.ts";
import { castVotes, chooseOpenFile } from "../votes/operations.ts";
import { addressOf, WhatCame } from "./begin-page.tsx";
import { type AskedStatement, type TakingPart, takePart } from "./operations.ts";
import { OwnStatements, OwnVotes } from "./own.tsx";
import { HowModerated, HowWorded, Said } from "./parts.tsx";
import { sayWords as said, voteButtons } from "./words.ts";

const own = (request: PageRequest): string => `${addressOf(request)}/${request.params.token}`;
const seeing = ({ query }: PageRequest): string => query.get("see") ?? "";
const keyOf = ({ params }: PageRequest) => ({ code: params.code ?? "", token: params.token ?? "" });

const voteOf = (sent: Sent): unknown => ({
  statementId: textOf(sent, "statementId"),
  vote: Number(textOf(sent, "vote") ?? Number.NaN),
});

/** One statement at a time; one's own answers and statements; at the end what came of it. */
export const sayPage = page({
  path: "/:initiative/say/:code/:token",
  reads: takePart,
  input: (request) => ({ ...keyOf(request), first: request.query.get("again") ?? undefined }),
  draw: (go, view, request) => (
    <Layout view={view} title={view.name(go.conversation.names)}>
      <div class="wrap saying" data-talk-here={request.params.code} data-token={request.params.token}>
        <Seen view={view} go={go} request={request} />
        <AlsoHere view={view} go={go} request={request} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: castVotes,
      input: (sent, request) => ({ ...keyOf(request), votes: [voteOf(sent)] }),
      leadsTo: (_output, request) => own(request) + (seeing(request) === "votes" ? "?see=votes" : ""),
    }),
    form({
      operation: sayStatement,
      input: (sent, request) => ({
        ...keyOf(request),
        text: textOf(sent, "text"),
        differs: sent.get("differs") === "yes",
      }),
      leadsTo: (_output, request) => `${own(request)}?see=own`,
      receipt: said.wasSent,
    }),
    form({
      operation: chooseOpenFile,
      input: (sent, request) => ({ ...keyOf(request), inOpenFile: sent.get("inOpenFile") === "yes" }),
      leadsTo: (_output, request) => `${own(request)}?see=votes`,
      receipt: said.wasChosen,
    }),
  ],
});

interface Part {
  view: View;
  go: TakingPart;
  request: PageRequest;
}

function Seen({ view, go, request }: Part) {
  const see = seeing(request);
  if (see === "votes") return <OwnVotes view={view} go={go} />;
  if (see === "own") return <OwnStatements view={view} go={go} />;
  const statement = go.next[0];
  return statement ? (
    <Asking view={view} go={go} request={request} statement={statement} />
  ) : (
    <End view={view} go={go} />
  );
}

/** The statement and the three answers. In the order that they are read: whose question, the statement, the answers, how far. */
function Asking({ view: whole, go, request, statement }: Part & { statement: AskedStatement }) {
  const view = viewOfForm(whole, castVotes);
  const all = go.conversation.statements;
  const isAgain = request.query.get("again") === statement.id;
  return (
    <section
      class="talk-asking"
      data-talk={JSON.stringify({ next: isAgain ? [] : go.next, answered: go.answered, all })}
      data-initiative={request.params.initiative}
      data-code={request.params.code}
      data-token={request.params.token}
      data-no-connection={view.t(said.noConnection)}
      data-nothing-left={view.t(said.waitsForConnection)}
    >
      <Form view={view} operation={castVotes.name} hidden={{ statementId: statement.id }}>
        <div class="talk-card">
          <p class="small quiet" dir="auto">
            {view.name(go.conversation.names)}
          </p>
          {isAgain && <p class="small">{view.t(said.changing)}</p>}
          <h1 data-part="statement" tabIndex={-1}>
            <Said text={statement.text} language={statement.language} />
          </h1>
          <p
            class="small quiet"
            data-part="written"
            data-of={view.t(said.writtenIn, { language: "§" })}
            data-machine={view.t(machine.byMachine, { language: "§" })}
            data-checked={view.t(machine.byMachineChecked, { language: "§" })}
          >
            <HowWorded view={view} language={statement.language} original={statement.original} />
          </p>
          <details class="small" data-part="original" hidden={!statement.original}>
            <summary>{view.t(machine.original)}</summary>
            <p>
              <Said
                text={statement.original?.text ?? ""}
                language={statement.original?.language ?? statement.language}
              />
            </p>
          </details>
        </div>
        <VoteButtons view={view} />
      </Form>
      <p class="talk-foot small">
        <span data-part="place" data-of={view.t(said.answered, { done: 7777, all })}>
          {view.t(said.answered, { done: go.answered, all })}
        </span>
        <ChangeLast view={view} go={go} request={request} />
      </p>
      <p class="small" role="status" data-part="status" />
    </section>
  );
}

function ChangeLast({ view, go, request }: Part) {
  const last = go.votes.at(-1);
  return (
    <a href={last ? `${own(request)}?again=${last.id}` : own(request)} data-part="change" hidden={!last}>
      {view.t(said.changeLast)}
    </a>
  );
}

/** Agree, disagree, pass: over the whole width, the two sides first. */
const VoteButtons = ({ view }: { view: View }) => (
  <fieldset class="talk-answers">
    <legend class="vh">{view.t(said.answerLegend)}</legend>
    {(["1", "-1", "0"] as const).map((vote) => (
      <button key={vote} type="submit" class={vote === "0" ? "btn bare" : "btn"} name="vote" value={vote}>
        {view.t(voteButtons[vote])}
      </button>
    ))}
  </fieldset>
);

/** When everything is answered, or the conversation is over. */
function End({ view, go }: Omit<Part, "request">) {
  const { conversation } = go;
  const isOpen = conversation.state === "open";
  return (
    <section class="talk-end">
      <p class="small quiet" dir="auto">
        {view.name(conversation.names)}
      </p>
      <h1>{view.t(isOpen ? said.everythingAnswered : said.isOver)}</h1>
      {isOpen && <p>{view.t(said.comeBack)}</p>}
      {!isOpen && (conversation.cameOfIt || go.heard.length === 0) && (
        <WhatCame view={view} conversation={conversation} />
      )}
      {go.heard.length > 0 && <WhatCameOfIt view={view} entries={go.heard} />}
      <HowModerated view={view} summary={go.summary} />
    </section>
  );
}

/** What else there is for one who takes part, and the way back to the statements. */
function AlsoHere({ view, go, request }: Part) {
  const see = seeing(request);
  const at = own(request);
  const isDone = see === "" && go.next.length === 0;
  const places = [
    { see: "", href: at, label: go.next.length > 0 ? said.goOnAnswering : said.statements },
    { see: "standing", href: `${at}/standing`, label: said.whereIStand },
    { see: "votes", href: `${at}?see=votes`, label: said.myVotes },
    { see: "own", href: `${at}?see=own`, label: said.saySomething },
  ].filter(
    (place) => place.see !== see && (place.see !== "own" || go.conversation.takesStatements || go.own.length > 0),
  );
  return (
    <nav class="talk-also" aria-label={view.t(said.alsoHere)}>
      {places.map((place) =>
        place.see === "" || (isDone && place.see === "standing") ? (
          <ButtonLink key={place.see} kind="main" href={place.href}>
            {view.t(place.label)}
          </ButtonLink>
        ) : (
          <a key={place.see} href={place.href}>
            {view.t(place.label)}
          </a>
        ),
      )}
    </nav>
  );
}
