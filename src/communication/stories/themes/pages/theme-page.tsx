import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../../backbone/things/public.ts";
import { Button, ButtonLink, Confirm } from "../../../../interface/actions.tsx";
import { Form, Select, TextArea } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { pathOfCampaign } from "../../campaigns/campaign.ts";
import { HeardLines } from "../../heard/pages/heard-lines.tsx";
import { ownLanguageFirst } from "../../voices/voice.ts";
import { pathOfCandidate } from "../candidates/candidate.ts";
import { linkCause, unlinkCause } from "../causes/operations.ts";
import { describeTheme, dropTheme, mergeThemes, placeStories, splitTheme } from "../naming-operations.ts";
import { readStoryTheme } from "../operations.ts";
import { pathOfTheme } from "../theme.ts";
import { openTheme } from "../told/operations.ts";
import { candidateStateWords, themeWords as said, stepWords } from "../words.ts";
import { Quotes } from "./quotes.tsx";
import { ThemeWork } from "./theme-work.tsx";
import { ThemeText, themeTextOf } from "./themes-page.tsx";

type Found = z.output<typeof readStoryTheme.output>;

const toTheme = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/${pathOfTheme(id)}`;
const idOf = ({ params }: PageRequest) => ({ id: params.id });
const storiesOf = (sent: Sent) => sent.getAll("storyIds").map(String);

/** One theme: how many, in their own words, where it comes from and what came of it. */
export const themePage = page({
  path: "/:initiative/listening/themes/:id",
  staysHere: true,
  reads: readStoryTheme,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => <ThemePage view={view} found={found} />,
  forms: [
    form({
      operation: describeTheme,
      input: (sent, request) => ({ ...idOf(request), ...themeTextOf(sent) }),
      leadsTo: toTheme,
      receipt: said.saved,
    }),
    form({
      operation: placeStories,
      input: (sent, request) => ({
        ...idOf(request),
        storyIds: storiesOf(sent),
        into: textOf(sent, "into") === "yes",
      }),
      leadsTo: toTheme,
      receipt: said.saved,
    }),
    form({
      operation: splitTheme,
      input: (sent, request) => ({ ...idOf(request), ...themeTextOf(sent), storyIds: storiesOf(sent) }),
      leadsTo: toTheme,
      receipt: said.made,
    }),
    form({
      operation: mergeThemes,
      input: (sent, request) => ({ ...idOf(request), into: textOf(sent, "into") }),
      leadsTo: toTheme,
      receipt: said.saved,
    }),
    form({
      operation: dropTheme,
      input: (_, request) => idOf(request),
      leadsTo: ({ campaign }, { params }) => `/${params.initiative}/${pathOfCampaign(campaign)}/themes`,
      receipt: said.removed,
    }),
    form({
      operation: openTheme,
      input: (sent, request) => ({ ...idOf(request), open: textOf(sent, "open") === "yes" }),
      leadsTo: toTheme,
      receipt: said.saved,
    }),
    form({
      operation: linkCause,
      input: (sent, request) => {
        const names = namesOf(sent, "newCause");
        return {
          ...idOf(request),
          challengeId: textOf(sent, "challengeId") ?? null,
          newCause: Object.keys(names).length > 0 ? names : null,
          why: textOf(sent, "why"),
        };
      },
      leadsTo: toTheme,
      receipt: said.linked,
    }),
    form({
      operation: unlinkCause,
      input: (sent, request) => ({ ...idOf(request), challengeId: textOf(sent, "challengeId") }),
      leadsTo: toTheme,
      receipt: said.saved,
    }),
  ],
});

function ThemePage({ view, found }: { view: View; found: Found }) {
  const { theme, campaign, may, telling, work } = found;
  return (
    <Layout view={view} title={view.name(theme.names)} navigation={navigationFor(view, "listening")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url(`${pathOfCampaign(campaign.number)}/themes`)}>{view.t(said.toThemes)}</a>
        </p>
        <h1 dir="auto">{view.name(theme.names)}</h1>
        <p class="lead">{view.t(theme.step ? stepWords[theme.step] : said.neverTold)}</p>
        {theme.step && telling.on && (
          <p class="small quiet measure">
            {view.t(said.toldOn, { day: formatDate(new Date(telling.on), view.language) })}{" "}
            {view.t(said.coarse, { fewest: campaign.fewest })}
          </p>
        )}
        {view.name(theme.meaning) && (
          <p class="measure" dir="auto">
            {view.name(theme.meaning)}
          </p>
        )}
      </section>
      <div class="wrap stack">
        {found.quotes.length > 0 && (
          <section class="block stack">
            <h2>{view.t(said.quotes)}</h2>
            <p class="small quiet">{view.t(said.quotesWhy)}</p>
            <Quotes
              view={view}
              quotes={ownLanguageFirst(found.quotes, view.language).map(({ id, isAmongVoices, ...quote }) => ({
                ...quote,
                id: isAmongVoices ? id : null,
              }))}
            />
          </section>
        )}
        <Lineage view={view} found={found} />
        {work && <ThemeWork view={view} work={work} />}
        {(may.works || may.leads) && <Changes view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "theme", id: theme.id }} standing={found.standing} />
      </div>
    </Layout>
  );
}

function Lineage({ view, found }: { view: View; found: Found }) {
  const ties = found.may.works || found.may.leads;
  return (
    <section class="block stack" id="lineage">
      <h2>{view.t(said.lineage)}</h2>
      <p>{view.t(said.fromCampaign, { name: view.name(found.campaign.names) })}</p>
      {view.viewer?.isMember && (
        <>
          <h3>{view.t(said.causes)}</h3>
          {found.causes.length === 0 && <p class="quiet">{view.t(said.noCauses)}</p>}
          <ul class="theme-links">
            {found.causes.map((cause) => (
              <li key={cause.id}>
                <a href={view.url(`causes/${cause.id}`)} dir="auto">
                  {view.name(cause.names)}
                </a>
                <p class="small quiet" dir="auto">
                  {cause.why}
                </p>
                {ties && (
                  <Form view={view} operation={unlinkCause.name} hidden={{ challengeId: cause.id }} class="noprint">
                    <Button kind="bare">{view.t(said.untie)}</Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
          <h3>{view.t(said.goals)}</h3>
          {found.candidates.length === 0 && <p class="quiet">{view.t(said.noGoals)}</p>}
          <ul class="theme-links">
            {found.candidates.map((candidate) => (
              <li key={candidate.id}>
                <a href={view.url(pathOfCandidate(candidate.id))} dir="auto">
                  {view.name(candidate.names)}
                </a>{" "}
                <span class="small quiet">
                  {view.t(candidateStateWords[candidate.state as keyof typeof candidateStateWords])}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {found.heard.length > 0 && (
        <>
          <h3>{view.t(said.whatCame)}</h3>
          <HeardLines view={view} entries={found.heard} linked />
        </>
      )}
      {ties && <TieCause view={view} offered={found.offered} />}
    </section>
  );
}

function TieCause({ view, offered }: { view: View; offered: Found["offered"] }) {
  const tying = viewOfForm(view, linkCause);
  return (
    <details class="noprint" open={tying.faults.length > 0}>
      <summary>{view.t(said.linkCause)}</summary>
      <Form view={tying} operation={linkCause.name} class="measure">
        {offered.length > 0 && (
          <Select
            view={tying}
            name="challengeId"
            label={view.t(said.cause)}
            optional
            empty
            options={offered.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
          />
        )}
        <NamesInputs
          view={tying}
          texts={[{ name: "newCause", label: view.t(said.newCause), hint: view.t(said.newCauseHint), optional: true }]}
        />
        <TextArea view={tying} name="why" label={view.t(said.whyCause)} rows={2} />
        <Button>{view.t(said.linkCause)}</Button>
      </Form>
    </details>
  );
}

function Changes({ view, found: { theme, may, work } }: { view: View; found: Found }) {
  const describing = viewOfForm(view, describeTheme);
  const merging = viewOfForm(view, mergeThemes);
  return (
    <section class="block stack noprint">
      {may.works && (
        <details open={describing.faults.length > 0}>
          <summary>{view.t(said.change)}</summary>
          <Form view={describing} operation={describeTheme.name} hidden={{ writtenIn: view.language }} class="measure">
            <ThemeText view={describing} within="change" theme={theme} />
            <Button>{view.t(said.save)}</Button>
          </Form>
        </details>
      )}
      {work && work.themes.length > 0 && (
        <details open={merging.faults.length > 0}>
          <summary>{view.t(said.merge)}</summary>
          <Form view={merging} operation={mergeThemes.name} class="measure">
            <p>{view.t(said.mergeQuestion)}</p>
            <Select
              view={merging}
              name="into"
              label={view.t(said.theme)}
              empty
              options={work.themes.map((one) => ({ value: one.id, label: view.name(one.names) }))}
            />
            <Button>{view.t(said.merge)}</Button>
          </Form>
        </details>
      )}
      <div class="acts">
        {may.leads && theme.step && (
          <ButtonLink href={view.url(`listening/conversations/new?about=theme:${theme.id}`)}>
            {view.t(said.talkAboutIt)}
          </ButtonLink>
        )}
        {may.leads && theme.step && (
          <Form view={view} operation={openTheme.name} hidden={{ open: theme.isOpen ? "no" : "yes" }}>
            <Button>{view.t(theme.isOpen ? said.close : said.open)}</Button>
          </Form>
        )}
        {may.works && (
          <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
            <Form view={view} operation={dropTheme.name}>
              <Button>{view.t(said.remove)}</Button>
            </Form>
          </Confirm>
        )}
      </div>
    </section>
  );
}
