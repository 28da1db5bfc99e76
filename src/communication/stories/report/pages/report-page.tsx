import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../../interface/actions.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import { page } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { pathOfCampaign } from "../../campaigns/campaign.ts";
import { HeardLines } from "../../heard/pages/heard-lines.tsx";
import { sayAnswer, sayQuestion, sayStep } from "../../heard-from/pages/say-step.ts";
import { Quotes } from "../../themes/pages/quotes.tsx";
import { pathOfTheme } from "../../themes/theme.ts";
import { stepWords } from "../../themes/words.ts";
import { readStoryReport } from "../operations.ts";
import { reportWords as said } from "../words.ts";
import type { StoryReport } from "../write-report.ts";

/** A draft report of a campaign, made anew at each look: what was taken back is not in it. */
export const reportPage = page({
  path: "/:initiative/listening/campaigns/:number/report",
  staysHere: true,
  reads: readStoryReport,
  input: ({ params }) => ({ campaign: Number(params.number) }),
  draw: (found, view) => <ReportPage view={view} found={found} />,
});

function ReportPage({ view, found }: { view: View; found: StoryReport }) {
  const path = `${pathOfCampaign(found.number)}/report`;
  const free = found.quotes.filter(({ themeIds }) => themeIds.length === 0);
  return (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "listening")}>
      <section class="wrap top stack">
        <p class="kicker" dir="auto">
          {view.name(found.names)}
        </p>
        <h1>{view.t(said.title)}</h1>
        <p class="measure quiet">
          {view.t(said.madeOn, { day: formatDate(new Date(found.madeOn), view.language) })} {view.t(said.nothingKept)}
        </p>
        <p class="acts noprint">
          <ButtonLink href={view.url(`${path}.csv?lang=${view.language}`)}>{view.t(said.csv)}</ButtonLink>
          <ButtonLink href={view.url(`${path}.md?lang=${view.language}`)}>{view.t(said.markdown)}</ButtonLink>
        </p>
      </section>
      <section class="wrap block stack">
        <h2>{view.t(said.themes)}</h2>
        {found.themes.length === 0 && <p class="quiet">{view.t(said.noThemes)}</p>}
        {found.themes.map((theme) => (
          <article key={theme.id} class="stack">
            <h3>
              <a href={view.url(pathOfTheme(theme.id))} dir="auto">
                {view.name(theme.names)}
              </a>
            </h3>
            {theme.step && <p>{view.t(stepWords[theme.step])}</p>}
            {view.name(theme.meaning) && <p dir="auto">{view.name(theme.meaning)}</p>}
            <Quotes view={view} quotes={found.quotes.filter(({ themeIds }) => themeIds.includes(theme.id))} />
          </article>
        ))}
        {free.length > 0 && (
          <>
            <h2>{view.t(said.quotes)}</h2>
            <Quotes view={view} quotes={free} />
          </>
        )}
      </section>
      <WhoWasHeard view={view} who={found.who} />
      {found.heard.length > 0 && (
        <section class="wrap block stack">
          <h2>{view.t(said.heard)}</h2>
          <HeardLines view={view} entries={found.heard} linked />
        </section>
      )}
    </Layout>
  );
}

function WhoWasHeard({ view, who }: { view: View; who: StoryReport["who"] }) {
  const told = who.told?.questions.filter(({ isHidden }) => !isHidden) ?? [];
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.who)}</h2>
      {told.length === 0 && <p class="quiet">{view.t(said.whoNotTold)}</p>}
      {told.map(({ question, answers }) => {
        const asked = who.questions.find(({ id }) => id === question);
        const title = asked ? sayQuestion(view, asked) : question;
        return (
          <Table
            key={question}
            caption={title}
            narrow
            columns={[{ label: title }, { label: view.t(said.count) }]}
            rows={answers.map(({ answer, step }) => ({
              head: (
                <bdi>
                  {sayAnswer(
                    view,
                    question,
                    asked?.answers.find(({ id }) => id === answer) ?? { id: answer, names: null },
                  )}
                </bdi>
              ),
              cells: [sayStep(view, step)],
            }))}
          />
        );
      })}
    </section>
  );
}
