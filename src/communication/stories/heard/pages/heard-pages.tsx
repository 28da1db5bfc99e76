import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../../backbone/things/public.ts";
import { Button, ButtonLink, Confirm } from "../../../../interface/actions.tsx";
import { Empty } from "../../../../interface/empty.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { heardFromWords } from "../../heard-from/words.ts";
import { Quotes } from "../../themes/pages/quotes.tsx";
import { pathOfTheme } from "../../themes/theme.ts";
import { ownLanguageFirst } from "../../voices/voice.ts";
import { pathOfHeard } from "../heard.ts";
import {
  dropHeard,
  listHeardAndDone,
  openVoices,
  prepareHeard,
  readHeardAndDone,
  rewriteHeard,
  writeHeard,
} from "../operations.ts";
import { heardWords as said } from "../words.ts";
import { HeardForm, heardOf } from "./heard-form.tsx";
import { HeardEntry, HeardLines } from "./heard-lines.tsx";

type All = z.output<typeof listHeardAndDone.output>;
type One = z.output<typeof readHeardAndDone.output>;

const toList = (_: unknown, { params }: PageRequest): string => `/${params.initiative}/listening/heard`;
const toOne = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/${pathOfHeard(id)}`;
const titleFor = (view: View): string => view.t(view.viewer?.isMember ? said.title : said.voices);

/** What was heard and what was done about it; for visitors, voices. */
export const heardPage = page({
  path: "/:initiative/listening/heard",
  staysHere: true,
  reads: listHeardAndDone,
  draw: (found, view) => <HeardPage view={view} found={found} />,
  forms: [
    form({
      operation: openVoices,
      input: (sent) => ({ open: textOf(sent, "open") === "yes" }),
      leadsTo: toList,
      receipt: said.changed,
    }),
  ],
});

function HeardPage({ view, found }: { view: View; found: All }) {
  const entries = found.parts.flatMap((part) => part.entries);
  const done = entries.filter((entry) => view.name(entry.done)).length;
  const isMember = view.viewer?.isMember ?? false;
  const write = (
    <ButtonLink kind="main" href={view.url("listening/heard/new")}>
      {view.t(said.write)}
    </ButtonLink>
  );
  return (
    <Layout view={view} title={titleFor(view)} navigation={navigationFor(view, "heard")}>
      <section class="wrap top stack">
        <h1>{titleFor(view)}</h1>
        {!isMember && <p class="quiet measure">{view.t(said.voicesLead)}</p>}
        {entries.length > 0 && <p class="lead">{view.t(said.finding, { done, open: entries.length - done })}</p>}
        {found.leads && entries.length + found.voices.length > 0 && <p class="acts noprint">{write}</p>}
      </section>
      {entries.length === 0 && found.voices.length === 0 && (
        <Empty
          below
          view={view}
          title={view.t(said.empty)}
          why={view.t(said.emptyWhy)}
          actions={found.leads ? write : undefined}
        />
      )}
      <div class="wrap stack">
        {found.voices.length > 0 && (
          <section class="block stack">
            <h2>{view.t(said.inTheirWords)}</h2>
            <Voices view={view} voices={found.voices} />
          </section>
        )}
        {found.parts.map((part) => (
          <section key={part.id} class="block stack">
            <h2 dir="auto">{view.name(part.names)}</h2>
            <HeardLines view={view} entries={part.entries} linked />
          </section>
        ))}
        {isMember && (
          <p class="noprint">
            <a href={view.url("voice")}>{view.t(heardFromWords.voicesAll)}</a>
          </p>
        )}
        {found.leads && <Opening view={view} found={found} />}
      </div>
    </Layout>
  );
}

/** Sentences first, then whole stories, each in the reader's own language before others. */
function Voices({ view, voices }: { view: View; voices: All["voices"] }) {
  const all = ownLanguageFirst(voices, view.language);
  const wholes = all.filter(({ id }) => id !== null);
  return (
    <>
      <Quotes view={view} quotes={all.filter(({ id }) => id === null)} />
      {wholes.length > 0 && <h3>{view.t(said.wholeStories)}</h3>}
      <Quotes view={view} quotes={wholes} />
    </>
  );
}

function Opening({ view, found: { voicesAreOpen, goalIsOpen } }: { view: View; found: All }) {
  const opening = viewOfForm(view, openVoices);
  const button = view.t(voicesAreOpen ? said.close : said.open);
  return (
    <section class="block stack noprint">
      <p>{view.t(voicesAreOpen ? said.areOpen : said.areClosed)}</p>
      {!goalIsOpen && <p class="quiet">{view.t(said.goalFirst)}</p>}
      {opening.faults.map(({ message }) => (
        <p key={message.en} role="alert">
          {view.t(message)}
        </p>
      ))}
      <Confirm view={view} label={button} question={view.t(said.openQuestion)}>
        <Form view={view} operation={openVoices.name} hidden={{ open: voicesAreOpen ? "no" : "yes" }}>
          <Button>{button}</Button>
        </Form>
      </Confirm>
    </section>
  );
}

/** Where the backbone team writes what was heard and done. */
export const newHeardPage = page({
  path: "/:initiative/listening/heard/new",
  reads: prepareHeard,
  draw: (choices, view) => (
    <Layout view={view} title={view.t(said.write)} navigation={navigationFor(view, "heard")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("listening/heard")}>{view.t(said.all)}</a>
        </p>
        <h1>{view.t(said.write)}</h1>
        <p class="quiet measure">{view.t(said.emptyWhy)}</p>
        <HeardForm view={viewOfForm(view, writeHeard)} operation={writeHeard} choices={choices} />
      </section>
    </Layout>
  ),
  forms: [form({ operation: writeHeard, input: heardOf, leadsTo: toOne, receipt: said.saved })],
});

/** One thing that was heard. */
export const oneHeardPage = page({
  path: "/:initiative/listening/heard/:id",
  reads: readHeardAndDone,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => <OneHeard view={view} found={found} />,
  forms: [
    form({
      operation: rewriteHeard,
      input: (sent, { params }) => ({ id: params.id, ...heardOf(sent) }),
      leadsTo: toOne,
      receipt: said.saved,
    }),
    form({
      operation: dropHeard,
      input: (_, { params }) => ({ id: params.id }),
      leadsTo: toList,
      receipt: said.removed,
    }),
  ],
});

function OneHeard({ view, found: { entry, source, writing, standing } }: { view: View; found: One }) {
  const rewriting = viewOfForm(view, rewriteHeard);
  return (
    <Layout view={view} title={titleFor(view)} navigation={navigationFor(view, "heard")}>
      <section class="wrap top stack theme-heard">
        <p class="kicker">
          <a href={view.url("listening/heard")}>{view.t(said.all)}</a>
        </p>
        <h1>{titleFor(view)}</h1>
        {source && <p class="quiet">{view.name(source.names)}</p>}
        <HeardEntry view={view} entry={entry} linked={false} />
        {entry.themes.length > 0 && (
          <>
            <h2>{view.t(said.themes)}</h2>
            <ul class="theme-links">
              {entry.themes.map(({ id, names }) => (
                <li key={id}>
                  <a href={view.url(pathOfTheme(id))} dir="auto">
                    {view.name(names)}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div class="wrap stack">
        {writing && (
          <section class="block stack noprint">
            <details open={rewriting.faults.length > 0}>
              <summary>{view.t(said.change)}</summary>
              <HeardForm view={rewriting} operation={rewriteHeard} choices={writing.choices} kept={writing.kept} />
            </details>
            <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
              <Form view={view} operation={dropHeard.name}>
                <Button>{view.t(said.remove)}</Button>
              </Form>
            </Confirm>
          </section>
        )}
        <ThingFoot view={view} thing={{ kind: "heard", id: entry.id }} standing={standing} />
      </div>
    </Layout>
  );
}
