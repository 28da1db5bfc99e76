import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { pathOfCampaign } from "../../campaigns/campaign.ts";
import { nameTheme } from "../naming-operations.ts";
import { suggestStoryThemes } from "../operations.ts";
import { pathOfTheme } from "../theme.ts";
import { themeWords as said } from "../words.ts";
import { ThemeText, themeTextOf } from "./themes-page.tsx";

type Found = z.output<typeof suggestStoryThemes.output>;

const wholeNumber = (text: string | null): number | null => (text && /^\d{1,2}$/.test(text) ? Number(text) : null);

/** Themes that the program suggests, each with the words and passages it sees them by. */
export const suggestPage = page({
  path: "/:initiative/listening/campaigns/:number/themes/suggest",
  reads: suggestStoryThemes,
  input: ({ params, query }) => ({
    campaign: Number(params.number),
    count: wholeNumber(query.get("count")) || null,
    by: query.get("by") === "meaning" ? ("meaning" as const) : ("words" as const),
  }),
  draw: (found, view, { query }) => <SuggestPage view={view} found={found} query={query} />,
  forms: [
    form({
      operation: nameTheme,
      input: (sent, { params }) => ({
        campaign: Number(params.number),
        ...themeTextOf(sent),
        seenBy: "program",
        storyIds: (textOf(sent, "storyIds") ?? "").split(",").filter(Boolean),
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/${pathOfTheme(id)}`,
      receipt: said.made,
    }),
  ],
});

function SuggestPage({ view, found, query }: { view: View; found: Found; query: URLSearchParams }) {
  const { campaign, suggestions } = found;
  return (
    <Layout view={view} title={view.t(said.suggest)} navigation={navigationFor(view, "listening")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url(`${pathOfCampaign(campaign.number)}/themes`)}>{view.t(said.toThemes)}</a>
        </p>
        <h1>{view.t(said.suggest)}</h1>
        <p class="lead">{view.t(said.suggestLead, { count: found.stories })}</p>
        <p class="quiet measure">{view.t(said.suggestFrom)}</p>
        <HowMany view={view} query={query} campaign={campaign} />
      </section>
      <div class="wrap stack">
        {suggestions.map((suggestion, place) => (
          <Suggested key={suggestion.storyIds[0]} view={view} suggestion={suggestion} number={place + 1} />
        ))}
      </div>
    </Layout>
  );
}

function HowMany({ view, query, campaign }: { view: View; query: URLSearchParams; campaign: Found["campaign"] }) {
  const path = view.url(`${pathOfCampaign(campaign.number)}/themes/suggest`);
  const byMeaning = query.get("by") === "meaning";
  return (
    <>
      <form method="get" action={path} class="theme-ask noprint">
        {byMeaning && <input type="hidden" name="by" value="meaning" />}
        <div class="field">
          <label for="count">{view.t(said.howManyThemes)}</label>
          <span class="hint" id="count-hint">
            {view.t(said.asFits)}
          </span>
          <input
            class="input ltr"
            id="count"
            name="count"
            inputMode="numeric"
            aria-describedby="count-hint"
            value={query.get("count") ?? ""}
          />
        </div>
        <Button>{view.t(said.again)}</Button>
      </form>
      {campaign.comparesMeanings && (
        <p class="acts noprint">
          <ButtonLink href={byMeaning ? path : `${path}?by=meaning`}>
            {view.t(byMeaning ? said.byWords : said.byMeaning)}
          </ButtonLink>
          <span class="small quiet">{view.t(said.byMeaningHow)}</span>
        </p>
      )}
    </>
  );
}

interface SuggestedProps {
  view: View;
  suggestion: Found["suggestions"][number];
  number: number;
}

function Suggested({ view, suggestion, number }: SuggestedProps) {
  const storyIds = suggestion.storyIds.join(",");
  const whole = viewOfForm(view, nameTheme);
  // What was refused stands where it was sent from.
  const naming = whole.entered.storyIds === storyIds ? whole : { ...whole, faults: [], entered: {} };
  return (
    <section class="block stack theme-suggested" aria-labelledby={`s-${number}`}>
      <h2 id={`s-${number}`}>{view.t(said.suggestion, { number })}</h2>
      <p class="small quiet">{view.t(said.storiesIn, { count: suggestion.storyIds.length })}</p>
      <Words view={view} language={suggestion.language} words={suggestion.words} />
      <ul class="theme-passages">
        {suggestion.passages.map((passage) => (
          <li key={passage.storyId} lang={suggestion.language} dir="auto">
            {passage.words}
          </li>
        ))}
      </ul>
      <Form
        view={naming}
        operation={nameTheme.name}
        hidden={{ storyIds, writtenIn: view.language }}
        class="measure noprint"
      >
        <ThemeText view={naming} within={`s-${number}`} />
        <Button>{view.t(said.makeTheme)}</Button>
      </Form>
    </section>
  );
}

/** The words by which the program sees a theme. */
export const Words = ({ view, language, words }: { view: View; language: string; words: readonly string[] }) =>
  words.length === 0 ? (
    <p class="quiet">{view.t(said.noWords)}</p>
  ) : (
    <p class="theme-words">
      <span class="small quiet">{view.t(said.seenBy)}:</span>{" "}
      <span lang={language} dir="auto">
        {words.join(" · ")}
      </span>
    </p>
  );
