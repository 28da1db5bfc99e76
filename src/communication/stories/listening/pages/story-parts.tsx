import type { ComponentChildren } from "preact";
import type { z } from "zod";
import { Button } from "../../../../interface/actions.tsx";
import { writeDay } from "../../../../interface/days.ts";
import { Form, TextArea } from "../../../../interface/form.tsx";
import type { View } from "../../../../interface/view.ts";
import { writeDown } from "../operations.ts";
import type { partSchema, wordsSchema } from "../views.ts";
import { pageWords as said } from "./words.ts";

/** People's own words, each paragraph running by its own letters. */
export const OwnWords = ({ text }: { text: string }) => (
  <div class="listen-own">
    {text.split(/\n{2,}/).map((paragraph, place) => (
      <p key={place} dir="auto">
        {paragraph}
      </p>
    ))}
  </div>
);

/** What hides itself: when the window is left, after a minute without a movement, and with one key. */
export const Covered = ({ view, children }: { view: View; children: ComponentChildren }) => (
  <div class="listen-cover" data-cover>
    <p class="listen-hide noprint">
      <button type="button" class="btn bare" data-cover-hide hidden>
        {view.t(said.hide)}
      </button>
    </p>
    <div class="listen-veil" data-cover-veil hidden>
      <p>{view.t(said.hidden)}</p>
      <button type="button" class="btn main" data-cover-show>
        {view.t(said.showAgain)}
      </button>
    </div>
    <div class="listen-words" data-cover-words>
      {children}
    </div>
  </div>
);

/** The way to say that a story worries the listener: it stands on every page of a story. */
export const WorryDoor = ({ view, id }: { view: View; id: string }) => (
  <p class="listen-worry noprint">
    <a class="btn" href={view.url(`listening/stories/${id}/worry`)}>
      {view.t(said.worriesMe)}
    </a>
  </p>
);

type Part = z.output<typeof partSchema>;

/** A voice or a photo, and what a person wrote down of it. */
export function StoryPart({ view, id, part, number }: { view: View; id: string; part: Part; number: number }) {
  const source = view.url(`listening/stories/${id}/parts/${part.id}`);
  const isAudio = part.kind === "audio";
  return (
    <section class="stack listen-part" aria-label={isAudio ? view.t(said.listen) : view.t(said.photoOf, { number })}>
      {isAudio ? (
        // biome-ignore lint/a11y/useMediaCaption: what is said in it is written down by a person below
        <audio controls preload="none" controlslist="nodownload noplaybackrate noremoteplayback" src={source} />
      ) : (
        <img src={source} alt={view.t(said.photoOf, { number })} draggable={false} loading="lazy" />
      )}
      {part.transcript && (
        <>
          <h3>{view.t(said.writtenDown)}</h3>
          <OwnWords text={part.transcript} />
        </>
      )}
      <details>
        <summary>{view.t(isAudio ? said.writeDownAudio : said.writeDownPhoto)}</summary>
        <p class="small">{view.t(said.takesLong)}</p>
        <Form view={view} operation={writeDown.name} hidden={{ partId: part.id }}>
          <TextArea
            view={view}
            name="words"
            within={part.id}
            rows={8}
            label={view.t(isAudio ? said.writeDownAudio : said.writeDownPhoto)}
            value={part.transcript ?? ""}
          />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
    </section>
  );
}

/** What was said to and fro since the story was told. */
export function Conversation({ view, replies }: { view: View; replies: z.output<typeof wordsSchema>["replies"] }) {
  if (replies.length === 0) return null;
  return (
    <section class="stack">
      <h2>{view.t(said.conversation)}</h2>
      <ol class="listen-said">
        {replies.map((reply) => (
          <li key={reply.id}>
            <p class="small quiet">
              {reply.isTeller ? view.t(said.teller) : <bdi>{reply.name ?? "—"}</bdi>} · {writeDay(view, reply.saidOn)}
            </p>
            <OwnWords text={reply.words} />
          </li>
        ))}
      </ol>
    </section>
  );
}
