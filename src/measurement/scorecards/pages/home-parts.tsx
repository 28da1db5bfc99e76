import { MeetingPanel, sayWeek } from "../../../backbone/desk/public.ts";
import type { Message } from "../../../core/message.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { withDays } from "../../../interface/days.ts";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { type firstSteps, type Home, mostWaiting } from "../home.ts";
import { homeWords as said } from "../home-words.ts";

const stepWords: Record<(typeof firstSteps)[number], { words: Message; path: string }> = {
  goal: { words: said.stepGoal, path: "begin" },
  figures: { words: said.stepFigures, path: "goal/data/bring" },
  partners: { words: said.stepPartners, path: "partners/paste" },
  colleagues: { words: said.stepColleagues, path: "people" },
};

/** The first line of whoever is signed in: her week at the desk, her next meeting, or what she was asked; the goal follows. */
export function FirstLine({ view, home }: { view: View; home: Home }) {
  const { week, line } = home;
  const told = week
    ? { text: sayWeek(view, week), path: "desk" }
    : line && { text: view.t(line.sentence, withDays(view, line.values)), path: line.path };
  if (!told?.text) return null;
  return (
    <p class="wrap first-line">
      <a href={view.url(told.path)}>{told.text}</a>
    </p>
  );
}

interface Item {
  text: string;
  path: string;
  due: string | null;
}

/** What waits for the reader, at most three: a director's first steps, then what is asked of her. Beside it the next meeting. */
export function WhatWaits({ view, home }: { view: View; home: Home }) {
  const { waiting, meeting } = home;
  const steps: Item[] = home.stepsLeft.map((step) => ({
    text: view.t(stepWords[step].words),
    path: stepWords[step].path,
    due: null,
  }));
  const asked: Item[] = waiting.first.map(({ sentence, values, path, due }) => ({
    text: view.t(sentence, withDays(view, values)),
    path,
    due,
  }));
  const shown = [...steps, ...asked].slice(0, mostWaiting);
  if (shown.length === 0 && !meeting) return null;
  const unseen = waiting.count > shown.length - Math.min(steps.length, mostWaiting);
  return (
    <section class="wrap block two noprint">
      {shown.length > 0 && (
        <div class="fig">
          <h2>{view.t(said.waitsForYou)}</h2>
          <ol class="steps">
            {shown.map(({ text, path, due }) => (
              <li key={`${path} ${text}`}>
                <a href={view.url(path)}>{text}</a>
                {due && (
                  <span class="small quiet">
                    {" "}
                    {view.t(said.until, { day: formatDate(new Date(due), view.language) })}
                  </span>
                )}
              </li>
            ))}
          </ol>
          {unseen && (
            <p>
              <a href={view.url("my-part")}>{view.t(said.allThatWaits, { count: waiting.count })}</a>
            </p>
          )}
        </div>
      )}
      {meeting && <MeetingPanel view={view} meeting={meeting} />}
    </section>
  );
}

/** What changed since the reader was here, by thing, in its newest state. */
export function WhatChanged({ view, changed }: { view: View; changed: Home["changed"] }) {
  if (!changed) return null;
  const { since, things } = changed;
  if (things.length === 0 && since === null) return null;
  return (
    <section class="wrap block">
      <div class="fig">
        <h2>{view.t(since ? said.changedSince : said.whatChanged)}</h2>
        {things.length === 0 && since && (
          <p>{view.t(said.nothingChanged, { day: formatDate(new Date(since), view.language) })}</p>
        )}
        <ul class="rows">
          {things.map(({ id, names, path, sentence, values, at }) => (
            <li key={id}>
              <a href={view.url(path)}>
                {names ? <span dir="auto">{view.name(names)}</span> : view.t(sentence, withDays(view, values))}
              </a>
              {names && ` · ${view.t(sentence, withDays(view, values))}`}{" "}
              <span class="small quiet">{formatDate(new Date(at), view.language)}</span>
            </li>
          ))}
        </ul>
        <p class="noprint">
          <a href={view.url("changes")}>{view.t(said.allChanges)}</a>
        </p>
      </div>
    </section>
  );
}

/** Nothing is asked of anybody before there is a goal, but the way to it is. */
export const BeginButton = ({ view }: { view: View }) => (
  <ButtonLink kind="main" href={view.url("begin")}>
    {view.t(said.beginNow)}
  </ButtonLink>
);

/** A sentence that its teller lets everybody read, or nothing. */
export const AVoice = ({ view, voice }: { view: View; voice: Home["voice"] }) =>
  voice && (
    <section class="wrap block theme-quotes">
      <h2>{view.t(said.aVoice)}</h2>
      <figure>
        <blockquote lang={voice.language ?? undefined} dir="auto" data-nosnippet>
          <p>{voice.words}</p>
        </blockquote>
        {voice.firstName && (
          <figcaption class="small quiet">
            <bdi>{voice.firstName}</bdi>
          </figcaption>
        )}
      </figure>
      <p class="small">
        <a href={view.url("listening/heard")}>{view.t(said.whatWeHeard)}</a>
      </p>
    </section>
  );
