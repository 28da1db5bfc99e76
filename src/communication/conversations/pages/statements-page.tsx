import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { pathOf } from "../conversation.ts";
import { ruleStatement, seedStatements, translateStatement } from "../statements/operations.ts";
import { type LookedAfter, lookAfterStatements } from "../statements/queue.ts";
import { judgeTranslation } from "../statements/translating/operations.ts";
import { OneStatement } from "./one-statement.tsx";
import { conversationPageWords as said } from "./words.ts";

type Found = z.output<typeof lookAfterStatements.output>;
interface Part {
  view: View;
  found: Found;
}

const here = ({ params }: PageRequest): string =>
  `/${params.initiative}/listening/conversations/${params.number}/statements`;

/** The statements of a conversation for its moderators: what waits first, then what is shown and what is not, each with its log. */
export const statementsPage = page({
  path: "/:initiative/listening/conversations/:number/statements",
  reads: lookAfterStatements,
  input: ({ params }) => ({ number: params.number ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.toStatements)} navigation={navigationFor(view, "conversations")}>
      <Statements view={view} found={found} />
    </Layout>
  ),
  forms: [
    form({
      operation: seedStatements,
      input: (sent) => ({
        conversationId: textOf(sent, "conversationId"),
        texts: (textOf(sent, "texts") ?? "")
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      }),
      leadsTo: ({ doubles, alike }, request) =>
        `${here(request)}?${new URLSearchParams({ doubles: String(doubles.length), alike: String(alike.length) })}`,
      receipt: said.wereAdded,
    }),
    form({
      operation: ruleStatement,
      input: (sent) => ({
        id: textOf(sent, "id"),
        ruling: textOf(sent, "ruling"),
        reason: textOf(sent, "reason") ?? null,
        words: textOf(sent, "words") ?? null,
      }),
      leadsTo: (_output, request) => here(request),
      receipt: said.wasRuled,
    }),
    form({
      operation: translateStatement,
      input: (sent) => ({
        id: textOf(sent, "id"),
        language: textOf(sent, "language"),
        text: textOf(sent, "text") ?? null,
      }),
      leadsTo: (_output, request) => here(request),
      receipt: said.wasPut,
    }),
    form({
      operation: judgeTranslation,
      input: (sent) => ({
        id: textOf(sent, "id"),
        language: textOf(sent, "language"),
        word: textOf(sent, "word"),
      }),
      leadsTo: (_output, request) => here(request),
      receipt: said.wasJudged,
    }),
  ],
});

function Statements({ view, found }: Part) {
  const { conversation, statements } = found;
  const inState = (state: LookedAfter["state"]) => statements.filter((one) => one.state === state);
  const [waiting, shown, notShown] = [inState("waiting"), inState("shown"), inState("not-shown")];
  const unread = shown.flatMap(({ machine }) => machine).filter(({ state }) => state === "made").length;
  const { searchParams } = new URL(view.path, "http://here");
  const [doubles, alike] = [Number(searchParams.get("doubles")), Number(searchParams.get("alike"))];
  return (
    <>
      <div class="wrap top stack">
        <p>
          <a href={view.url(pathOf(conversation.number))} dir="auto">
            {view.name(conversation.names)}
          </a>
        </p>
        <h1>{view.t(said.toStatements)}</h1>
        <p class="lead">
          {view.t(said.statementsFinding, {
            ...{ waiting: waiting.length, shown: shown.length, notShown: notShown.length },
          })}
        </p>
        <p class="small quiet measure">{view.t(said.neededHow, { count: conversation.rulingsNeeded })}</p>
        {unread > 0 && <p>{view.t(said.machineFinding, { count: unread })}</p>}
        {alike > 0 && <p>{view.t(said.alikeAdded, { count: alike })}</p>}
        {doubles > 0 && <p>{view.t(said.doublesLeftOut, { count: doubles })}</p>}
      </div>
      <Several view={view} found={found} title={view.t(said.waitTitle)} statements={waiting} />
      {found.mayLead && conversation.state !== "closed" && <Seeding view={view} found={found} />}
      <Several view={view} found={found} title={view.t(said.shownOnes)} statements={shown} />
      <Several view={view} found={found} title={view.t(said.notShownOnes)} statements={notShown} />
    </>
  );
}

function Several(props: Part & { title: string; statements: readonly LookedAfter[] }) {
  const { view, found, title, statements } = props;
  if (statements.length === 0) return null;
  return (
    <section class="wrap block">
      <h2>{title}</h2>
      <ol class="talk-queue">
        {statements.map((statement) => (
          <OneStatement
            key={statement.id}
            view={view}
            statement={statement}
            mayModerate={found.mayModerate}
            needed={found.conversation.rulingsNeeded}
          />
        ))}
      </ol>
    </section>
  );
}

function Seeding({ view: whole, found }: Part) {
  const form = viewOfForm(whole, seedStatements);
  // What is wrong with one line of many is said at the field that holds them all.
  const view = {
    ...form,
    faults: form.faults.map((fault) => (fault.field.startsWith("texts") ? { ...fault, field: "texts" } : fault)),
  };
  const isFirst = found.statements.length === 0;
  return (
    <section class="wrap block measure">
      <details open={isFirst || view.faults.length > 0}>
        <summary>{view.t(said.addStatements)}</summary>
        <Form view={view} operation={seedStatements.name} hidden={{ conversationId: found.conversation.id }}>
          <TextArea
            view={view}
            name="texts"
            rows={8}
            label={view.t(said.addStatements)}
            hint={view.t(said.pasteHint)}
          />
          <Button kind="main">{view.t(said.addStatements)}</Button>
        </Form>
      </details>
    </section>
  );
}
