import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import type { Permission } from "../../../core/actor.ts";
import { Layout } from "../../../interface/layout.tsx";
import { namesOf } from "../../../interface/names-input.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { writeNarrative } from "../../narratives/public.ts";
import { readBesideCurve } from "../beside-curve.ts";
import { addNewEvent, removeOneEvent } from "../operations.ts";
import { EventList, NewEvent } from "./event-parts.tsx";
import { NewStory, StoryList } from "./story-parts.tsx";
import { besideWords as said } from "./words.ts";

const mayOne = ({ viewer }: View, ...needed: Permission[]): boolean =>
  viewer?.permissions.some((permission) => needed.includes(permission)) ?? false;
const toWords = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/goal/words`;

/** The words beside the curve: what happened and when, and the story behind it. */
export const wordsPage = page({
  path: "/:initiative/goal/words",
  reads: readBesideCurve,
  forms: [
    form({
      operation: addNewEvent,
      input: (sent) => ({
        period: textOf(sent, "period"),
        names: namesOf(sent, "names", textOf(sent, "writtenIn")),
        source: textOf(sent, "source"),
      }),
      leadsTo: toWords,
      receipt: said.added,
    }),
    form({
      operation: removeOneEvent,
      input: (sent) => ({ eventId: textOf(sent, "eventId") }),
      leadsTo: toWords,
      receipt: said.removed,
    }),
    form({
      operation: writeNarrative,
      input: (sent) => ({
        about: "goal",
        subjectId: textOf(sent, "subjectId"),
        language: textOf(sent, "language"),
        body: textOf(sent, "body"),
        saidBy: textOf(sent, "saidBy"),
        saidOn: textOf(sent, "saidOn"),
      }),
      leadsTo: toWords,
      receipt: said.told,
    }),
  ],
  draw: (found, view) => <WordsBesideCurve view={view} found={found} />,
});

function WordsBesideCurve({ view, found }: { view: View; found: z.output<typeof readBesideCurve.output> }) {
  const keeps = mayOne(view, "backbone", "data-lead");
  const tells = mayOne(view, "backbone", "data-lead", "steering");
  const { goalId, events, stories } = found;
  return (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "goal")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("goal")}>{view.t(said.toGoal)}</a>
        </p>
        <h1>{view.t(said.headline, { events: events.length })}</h1>
        <p class="lead measure">{view.t(said.why)}</p>
      </section>
      <section class="wrap block stack">
        <h2>{view.t(said.events)}</h2>
        <EventList view={view} events={events} keeps={keeps} />
        {keeps && <NewEvent view={view} />}
      </section>
      <section class="wrap block stack" id="story">
        <h2>{view.t(said.stories)}</h2>
        <StoryList view={view} stories={stories} />
        {tells && <NewStory view={view} goalId={goalId} />}
      </section>
    </Layout>
  );
}
