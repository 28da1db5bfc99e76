import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { AimList } from "../../aims/public.ts";
import { answerAsk, decideAnswer, takeAnswerBack } from "../answering.ts";
import { closeOneAsk, removeOneAsk, renewAsk } from "../operations.ts";
import { readAsk } from "../reading.ts";
import { saySkill } from "../skills.ts";
import { askNews as news } from "../words.ts";
import { Answering, Answers } from "./answers.tsx";
import { sayTime } from "./asks-page.tsx";
import { sayReason } from "./say-reason.ts";
import { readersWords, askPageWords as said } from "./words.ts";

export type FoundAsk = z.output<typeof readAsk.output>;

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/work/asks/${id}`;

/** One ask or offer: what, for whom, what fits, and the answers to those who may read them. */
export const askPage = page({
  path: "/:initiative/work/asks/:ask",
  reads: readAsk,
  input: ({ params }) => ({ id: params.ask ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={found.ask.title} navigation={navigationFor(view, "asks")}>
      <Top view={view} found={found} />
      <div class="wrap stack">
        <AimList view={view} aim={found.ask.aim} />
        {found.ask.skills.length > 0 && (
          <p>
            {view.t(said.skills)}:{" "}
            <span dir="auto">{found.ask.skills.map((skill) => saySkill(skill, view.language)).join(" · ")}</span>
          </p>
        )}
        <Answers view={view} found={found} />
        <Answering view={view} found={found} />
        <Fits view={view} found={found} />
        <Neighbors view={view} found={found} />
        {found.ask.isOwn && <Owning view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "ask", id: found.ask.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: answerAsk,
      input: (sent, { params }) => ({
        id: params.ask,
        organizationId: textOf(sent, "organizationId") ?? null,
        words: textOf(sent, "words"),
      }),
      leadsTo: back,
      receipt: said.answered,
    }),
    form({
      operation: decideAnswer,
      input: (sent) => ({
        id: textOf(sent, "id"),
        take: sent.get("take") === "yes",
        reply: textOf(sent, "reply") ?? null,
      }),
      leadsTo: back,
      receipt: said.decided,
    }),
    form({
      operation: takeAnswerBack,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: back,
      receipt: said.tookBack,
    }),
    form({
      operation: renewAsk,
      input: (_sent, { params }) => ({ id: params.ask }),
      leadsTo: back,
      receipt: said.renewed,
    }),
    form({
      operation: closeOneAsk,
      input: (sent, { params }) => ({ id: params.ask, cameOfIt: textOf(sent, "cameOfIt") }),
      leadsTo: back,
      receipt: said.closed,
    }),
    form({
      operation: removeOneAsk,
      input: (_sent, { params }) => ({ id: params.ask }),
      leadsTo: (_output, { params }) => `/${params.initiative}/work/asks`,
      receipt: said.removed,
    }),
  ],
});

function Top({ view, found: { ask } }: { view: View; found: FoundAsk }) {
  return (
    <div class="wrap top stack">
      <p class="kicker">
        {view.t(ask.kind === "ask" ? said.isAsk : said.isOffer)} ·{" "}
        {ask.organizationId ? (
          <a href={view.url(`organizations/${ask.organizationId}`)} dir="auto">
            {ask.organization}
          </a>
        ) : (
          view.t(news.backbone)
        )}{" "}
        · <a href={view.url("work/asks")}>{view.t(said.title)}</a>
      </p>
      <h1 lang={ask.language} dir="auto">
        {ask.title}
      </h1>
      <p class="quiet">
        {view.t(said.readBy, { readers: view.t(readersWords[ask.readers]) })} · {sayTime(view, ask)}
      </p>
      {ask.words && (
        <p class="lead measure told" lang={ask.language} dir="auto">
          {ask.words}
        </p>
      )}
      {ask.cameOfIt && (
        <div class="wash stack">
          <h2>{view.t(said.cameOfIt)}</h2>
          <p dir="auto">{ask.cameOfIt}</p>
        </div>
      )}
    </div>
  );
}

function Fits({ view, found }: { view: View; found: FoundAsk }) {
  if (found.fits.length === 0) return null;
  return (
    <section class="block stack">
      <h2>{view.t(said.whatFits)}</h2>
      <ul class="ask-list">
        {found.fits.map(({ ask, reasons }) => (
          <li key={ask.id}>
            <h3>
              <a href={view.url(`work/asks/${ask.id}`)} lang={ask.language} dir="auto">
                {ask.title}
              </a>
            </h3>
            <p class="small quiet">
              <span dir="auto">{ask.organization ?? view.t(news.backbone)}</span> ·{" "}
              {reasons.map((reason) => sayReason(view, found.spots, reason)).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Neighbors({ view, found }: { view: View; found: FoundAsk }) {
  const challenge = found.ask.challengeIds[0];
  if (found.neighbors.length === 0 && !challenge) return null;
  return (
    <section class="block stack">
      {found.neighbors.length > 0 && (
        <>
          <h2>{view.t(said.neighbors)}</h2>
          <ul class="ask-list">
            {found.neighbors.map(({ doing, reasons }) => (
              <li key={doing.id}>
                <h3 dir="auto">{doing.organizations.map(({ name }) => name).join(", ")}</h3>
                <p>
                  <a href={view.url(doing.path)} dir="auto">
                    {view.name(doing.names)}
                  </a>
                </p>
                <p class="small quiet">{reasons.map((reason) => sayReason(view, found.spots, reason)).join(" · ")}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {challenge && (
        <p>
          <a href={view.url(`work/practices?challenge=${challenge}`)}>{view.t(said.practices)}</a>
        </p>
      )}
    </section>
  );
}

/** What the owner can do: change, renew, close with what came of it, take away. */
function Owning({ view, found: { ask } }: { view: View; found: FoundAsk }) {
  return (
    <section class="block stack noprint">
      {!ask.closedAt && (
        <>
          <details open={view.entered.operation === closeOneAsk.name}>
            <summary>{view.t(said.close)}</summary>
            <Form view={viewOfForm(view, closeOneAsk)} operation={closeOneAsk.name} class="measure stack">
              <TextArea
                view={viewOfForm(view, closeOneAsk)}
                name="cameOfIt"
                label={view.t(said.cameOfIt)}
                hint={view.t(said.cameOfItHint)}
              />
              <Button kind="main">{view.t(said.closeIt)}</Button>
            </Form>
          </details>
          <div class="acts">
            <ButtonLink href={view.url(`work/asks/${ask.id}/edit`)}>{view.t(said.change)}</ButtonLink>
            <Form view={viewOfForm(view, renewAsk)} operation={renewAsk.name}>
              <Button>{view.t(said.renew)}</Button>
            </Form>
          </div>
        </>
      )}
      <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
        <Form view={viewOfForm(view, removeOneAsk)} operation={removeOneAsk.name}>
          <Button>{view.t(said.remove)}</Button>
        </Form>
      </Confirm>
    </section>
  );
}
