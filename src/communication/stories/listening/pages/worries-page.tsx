import type { VNode } from "preact";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../../interface/actions.tsx";
import { writeDay } from "../../../../interface/days.ts";
import { Form, TextArea, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import { Tag } from "../../../../interface/tag.tsx";
import type { View } from "../../../../interface/view.ts";
import { listOwnWorries, readWorry } from "../worries/operations.ts";
import { holdStory, noteWorry, releaseStory, settleWorry, takeWorry } from "../worries/step-operations.ts";
import type { WorryView } from "../worries/worry.ts";
import { worryPageWords as said } from "./worry-words.ts";

/** A moment as a log says it: day and time, in world time unless the day alone says enough. */
const writeMoment = (view: View, moment: string): string => `${writeDay(view, moment)}, ${moment.slice(11, 16)} UTC`;

const State = ({ view, worry }: { view: View; worry: WorryView }) =>
  worry.settledAt ? (
    <Tag sign="done">{view.t(said.isSettled)}</Tag>
  ) : (
    <Tag sign="due">{view.t(worry.urgent ? said.isUrgent : said.isOpen)}</Tag>
  );

const Seen = ({ view, worry }: { view: View; worry: WorryView }) => (
  <p>
    {worry.takenBy
      ? view.t(said.takenBy, { name: worry.takenBy })
      : view.t(said.nobodyYet, { time: writeMoment(view, worry.takeBy) })}
  </p>
);

/** The worries that somebody raised or is called for. */
export const worriesPage = page({
  path: "/:initiative/listening/worries",
  staysHere: true,
  reads: listOwnWorries,
  draw: ({ worries }, view) => (
    <Layout view={view} title={view.t(said.allWorries)} navigation={navigationFor(view, "listening")}>
      <section class="wrap top stack">
        <h1>{view.t(said.listTitle, { count: worries.filter(({ settledAt }) => settledAt === null).length })}</h1>
        <p class="lead">{view.t(said.none)}</p>
        <ul class="listen-said">
          {worries.map((worry) => (
            <li key={worry.id}>
              <p>
                <State view={view} worry={worry} />{" "}
                <a href={view.url(`listening/worries/${worry.id}`)}>
                  {view.t(said.one, { day: writeMoment(view, worry.raisedAt) })}
                </a>
              </p>
              {worry.settledAt === null && <Seen view={view} worry={worry} />}
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  ),
});

const stepWords = {
  raised: said.raised,
  taken: said.taken,
  noted: said.notedStep,
  held: said.held,
  released: said.released,
  "told-more": said.toldMore,
  settled: said.settled,
} as const;

function Log({ view, worry }: { view: View; worry: WorryView }): VNode {
  return (
    <section class="wrap block stack" aria-labelledby="log">
      <h2 id="log">{view.t(said.log)}</h2>
      <ol class="listen-said">
        {worry.steps.map((step, place) => (
          <li key={place}>
            <p class="small quiet">{writeMoment(view, step.at)}</p>
            <p dir="auto">{view.t(stepWords[step.kind], { name: step.by ?? "Fivefold", what: step.what ?? "" })}</p>
          </li>
        ))}
      </ol>
      {worry.settledAt === null && (
        <Form view={view} operation={noteWorry.name}>
          <TextInput view={view} name="what" within="note" label={view.t(said.note)} hint={view.t(said.noteHint)} />
          <Button>{view.t(said.add)}</Button>
        </Form>
      )}
    </section>
  );
}

function Settle({ view }: { view: View }) {
  return (
    <section class="wrap block stack" aria-labelledby="settle">
      <h2 id="settle">{view.t(said.settle)}</h2>
      <Form view={{ ...view, faults: [] }} operation={settleWorry.name}>
        <TextArea
          view={view}
          name="what"
          within="settle"
          rows={3}
          label={view.t(said.settleWith)}
          hint={view.t(said.noteHint)}
        />
        <Button>{view.t(said.settle)}</Button>
      </Form>
    </section>
  );
}

function Hold({ view, worry }: { view: View; worry: WorryView }) {
  if (worry.heldUntil)
    return (
      <section class="wrap block stack">
        <p>{view.t(said.heldUntil, { day: writeDay(view, worry.heldUntil) })}</p>
        {worry.mayHold && (
          <Confirm view={view} label={view.t(said.release)} question={view.t(said.releaseSure)}>
            <Form view={{ ...view, faults: [] }} operation={releaseStory.name}>
              <Button kind="main">{view.t(said.release)}</Button>
            </Form>
          </Confirm>
        )}
      </section>
    );
  if (!worry.mayHold || worry.settledAt !== null) return null;
  return (
    <section class="wrap block stack">
      <details>
        <summary>{view.t(said.hold)}</summary>
        <p>{view.t(said.holdHow)}</p>
        <Form view={view} operation={holdStory.name}>
          <TextInput view={view} name="until" type="date" label={view.t(said.holdUntil)} />
          <TextArea view={view} name="because" rows={3} label={view.t(said.because)} />
          <Button>{view.t(said.holdDo)}</Button>
        </Form>
      </details>
    </section>
  );
}

const inputOf = (_: unknown, { params }: PageRequest) => ({ id: params.id });
const back = ({ id }: { id: string }, { params }: PageRequest) => `/${params.initiative}/listening/worries/${id}`;

/** One worry with its log, for whoever raised it and for those who are called. */
export const oneWorryPage = page({
  path: "/:initiative/listening/worries/:id",
  staysHere: true,
  reads: readWorry,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (worry, view) => (
    <Layout
      view={view}
      title={view.t(said.one, { day: writeDay(view, worry.raisedAt) })}
      navigation={navigationFor(view, "listening")}
    >
      <div class="wrap top stack">
        <p class="small">
          <a href={view.url("listening/worries")}>{view.t(said.allWorries)}</a>
        </p>
        <p>
          <State view={view} worry={worry} />
        </p>
        <h1>{view.t(said.one, { day: writeDay(view, worry.raisedAt) })}</h1>
        <p class="quiet">{view.t(said.raisedBy, { name: worry.raisedBy, campaign: view.name(worry.campaign) })}</p>
        {worry.settledAt === null && <Seen view={view} worry={worry} />}
        {!worry.isStoryThere && <p>{view.t(said.gone)}</p>}
        <div class="acts">
          {worry.settledAt === null && worry.guards && worry.takenBy === null && (
            <Form view={{ ...view, faults: [] }} operation={takeWorry.name}>
              <Button kind="main">{view.t(said.take)}</Button>
            </Form>
          )}
          {worry.storyId && <a href={view.url(`listening/stories/${worry.storyId}`)}>{view.t(said.toStory)}</a>}
        </div>
      </div>
      <Log view={view} worry={worry} />
      <Hold view={view} worry={worry} />
      {worry.guards && worry.settledAt === null && <Settle view={view} />}
    </Layout>
  ),
  forms: [
    form({ operation: takeWorry, input: inputOf, leadsTo: back, receipt: said.done }),
    form({
      operation: noteWorry,
      input: (sent, { params }) => ({ id: params.id, what: textOf(sent, "what") }),
      leadsTo: back,
      receipt: said.done,
    }),
    form({
      operation: settleWorry,
      input: (sent, { params }) => ({ id: params.id, what: textOf(sent, "what") }),
      leadsTo: back,
      receipt: said.done,
    }),
    form({
      operation: holdStory,
      input: (sent, { params }) => ({
        ...{ id: params.id, until: textOf(sent, "until"), because: textOf(sent, "because") },
      }),
      leadsTo: back,
      receipt: said.done,
    }),
    form({ operation: releaseStory, input: inputOf, leadsTo: back, receipt: said.done }),
  ],
});
