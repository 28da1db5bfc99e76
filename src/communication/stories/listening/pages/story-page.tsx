import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../../interface/actions.tsx";
import { writeDay } from "../../../../interface/days.ts";
import { Form, TextArea } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { voiceWords } from "../../voices/words.ts";
import { openStory, passStory, replyToStory, shutStory, takeStory, writeDown } from "../operations.ts";
import { readStory } from "../reading.ts";
import type { storyViewSchema, wordsSchema } from "../views.ts";
import { sayForm, sayWaits } from "./inbox-page.tsx";
import { Conversation, Covered, OwnWords, StoryPart, WorryDoor } from "./story-parts.tsx";
import { pageWords as said } from "./words.ts";

type Story = z.output<typeof storyViewSchema>;
type Words = z.output<typeof wordsSchema>;

const at = ({ params }: PageRequest) => `/${params.initiative}/listening/stories/${params.id}`;
const idIn = (_: unknown, { params }: PageRequest) => ({ id: params.id });

/** Who answers a story, and how another takes it. */
function Whose({ view, story }: { view: View; story: Story }) {
  const plain = { ...view, faults: [] };
  return (
    <div class="stack">
      <p>{story.listener ? view.t(said.answersIt, { name: story.listener }) : view.t(said.nobodyAnswers)}</p>
      <div class="acts">
        {story.isMine ? (
          <Form view={plain} operation={passStory.name}>
            <Button>{view.t(said.pass)}</Button>
          </Form>
        ) : (
          <Form view={plain} operation={takeStory.name}>
            <Button>{view.t(said.take)}</Button>
          </Form>
        )}
      </div>
      {story.isMine && <p class="small quiet">{view.t(said.passHint)}</p>}
    </div>
  );
}

function Shut({ view, story }: { view: View; story: Story }) {
  return (
    <section class="wrap block stack listen-shut">
      <h2>{view.t(said.mayBeHeavy)}</h2>
      <p>{view.t(said.beforeOpening)}</p>
      <Form view={{ ...view, faults: [] }} operation={openStory.name}>
        <Button kind="main">{view.t(said.openIt)}</Button>
      </Form>
      {story.waitsFor === "answer" && <Whose view={view} story={story} />}
    </section>
  );
}

const guide = ["guideThank", "guideBelieve", "guidePromise", "guideAsk", "guideWorry", "guideLong"] as const;

function Answer({ view }: { view: View }) {
  return (
    <section class="stack" id="answer">
      <h2>{view.t(said.youAnswer)}</h2>
      <details open>
        <summary>{view.t(said.guide)}</summary>
        <ul class="listen-guide">
          {guide.map((key) => (
            <li key={key}>{view.t(said[key])}</li>
          ))}
        </ul>
      </details>
      <Form view={view} operation={replyToStory.name}>
        <TextArea view={view} name="words" within="answer" rows={6} label={view.t(said.youAnswer)} />
        <Button kind="main">{view.t(said.send)}</Button>
      </Form>
    </section>
  );
}

function Next({ view, story, words }: { view: View; story: Story; words: Words }) {
  const isUsed = ["count", "quote", "publish"].some((use) => words.uses.includes(use));
  const mayAsk = words.masked !== null && words.uses.includes("quote");
  const path = `listening/stories/${story.id}`;
  return (
    <section class="stack">
      <h2>{view.t(said.next)}</h2>
      {!isUsed && <p>{view.t(said.allowsOnlyReading)}</p>}
      {words.masked !== null && (
        <>
          <p>{view.t(said.isMaskedNow)}</p>
          <OwnWords text={words.masked} />
        </>
      )}
      <div class="acts">
        {isUsed && <ButtonLink href={view.url(`${path}/masking`)}>{view.t(said.goMask)}</ButtonLink>}
        {mayAsk && <ButtonLink href={view.url(`${path}/sentence`)}>{view.t(said.goSentence)}</ButtonLink>}
        {words.masked !== null && words.uses.includes("publish") && (
          <ButtonLink
            {...(story.waitsFor === "second-reading" && { kind: "main" as const })}
            href={view.url(`${path}/publishing`)}
          >
            {view.t(story.waitsFor === "second-reading" ? said["second-reading"] : voiceWords.goPublish)}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

function Opened({ view, story, words }: { view: View; story: Story; words: Words }) {
  const photos = words.parts.filter(({ kind }) => kind === "photo");
  return (
    <div class="wrap block stack">
      <Form view={{ ...view, faults: [] }} operation={shutStory.name}>
        <Button kind="bare">{view.t(said.shutIt)}</Button>
      </Form>
      {words.heldUntil && <p>{view.t(said.isHeld, { day: writeDay(view, words.heldUntil) })}</p>}
      <Covered view={view}>
        {words.words && <OwnWords text={words.words} />}
        {words.parts.map((part) => (
          <StoryPart key={part.id} view={view} id={story.id} part={part} number={photos.indexOf(part) + 1} />
        ))}
        <Conversation view={view} replies={words.replies} />
        <Next view={view} story={story} words={words} />
      </Covered>
      <Answer view={view} />
      {story.waitsFor === "answer" && <Whose view={view} story={story} />}
    </div>
  );
}

/** One story for a listener: shut until she opens it on purpose; hidden when it could be seen by others; never saved as a file. */
export const storyPage = page({
  path: "/:initiative/listening/stories/:id",
  staysHere: true,
  reads: readStory,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (story, view) => (
    <Layout view={view} title={view.t(said.story)} navigation={navigationFor(view, "listening")}>
      <div class="wrap top stack">
        <p class="small">
          <a href={view.url("listening/stories")}>{view.t(said.allStories)}</a>
        </p>
        <h1>{view.t(said.oneStory, { day: writeDay(view, story.toldOn) })}</h1>
        <p class="quiet">
          {sayForm(view, story)} · <bdi dir="auto">{view.name(story.campaign)}</bdi>
          {story.waitsFor !== "nothing" && ` · ${sayWaits(view, story)}`}
        </p>
        <WorryDoor view={view} id={story.id} />
      </div>
      {story.opened ? <Opened view={view} story={story} words={story.opened} /> : <Shut view={view} story={story} />}
    </Layout>
  ),
  forms: [
    form({ operation: openStory, input: idIn, leadsTo: (_, request) => at(request) }),
    form({ operation: shutStory, input: idIn, leadsTo: (_, { params }) => `/${params.initiative}/listening/stories` }),
    form({
      operation: passStory,
      input: idIn,
      leadsTo: (_, { params }) => `/${params.initiative}/listening/stories`,
      receipt: said.passed,
    }),
    form({ operation: takeStory, input: idIn, leadsTo: (_, request) => at(request), receipt: said.saved }),
    form({
      operation: replyToStory,
      input: (sent, { params }) => ({ id: params.id, words: textOf(sent, "words") }),
      leadsTo: (_, request) => at(request),
      receipt: said.sent,
    }),
    form({
      operation: writeDown,
      input: (sent, { params }) => ({ id: params.id, partId: textOf(sent, "partId"), words: textOf(sent, "words") }),
      leadsTo: (_, request) => at(request),
      receipt: said.saved,
    }),
  ],
});
