import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../../interface/actions.tsx";
import { Empty } from "../../../../interface/empty.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import { form, page, type Sent, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { pathOfCampaign } from "../../campaigns/campaign.ts";
import { nameTheme } from "../naming-operations.ts";
import { listStoryThemes } from "../operations.ts";
import { pathOfTheme } from "../theme.ts";
import { tellThemes } from "../told/operations.ts";
import { themeWords as said, stepWords } from "../words.ts";

type Found = z.output<typeof listStoryThemes.output>;

/** What a form about the text of a theme sent. */
export const themeTextOf = (sent: Sent) => ({
  names: namesOf(sent, "names", textOf(sent, "writtenIn")),
  meaning: namesOf(sent, "meaning"),
});

/** Asks what a theme is called and what it means, in the language of the page and, folded away, in the others. */
export function ThemeText({ view, within, theme }: { view: View; within: string; theme?: Found["themes"][number] }) {
  const texts = [
    { name: "names", label: view.t(said.name), hint: view.t(said.nameHint), value: theme?.names, within },
    { name: "meaning", label: view.t(said.meaning), value: theme?.meaning, long: true, optional: true, within },
  ];
  return (
    <>
      <NamesInputs view={view} texts={texts} />
      <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
    </>
  );
}

/** What many told in a campaign. */
export const themesPage = page({
  path: "/:initiative/listening/campaigns/:number/themes",
  reads: listStoryThemes,
  input: ({ params }) => ({ campaign: Number(params.number) }),
  draw: (found, view) => <ThemesPage view={view} found={found} />,
  forms: [
    form({
      operation: nameTheme,
      input: (sent, { params }) => ({ campaign: Number(params.number), ...themeTextOf(sent), seenBy: "people" }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/${pathOfTheme(id)}`,
      receipt: said.made,
    }),
    form({
      operation: tellThemes,
      input: (_, { params }) => ({ campaign: Number(params.number) }),
      leadsTo: (_, { params }) => `/${params.initiative}/${pathOfCampaign(Number(params.number))}/themes`,
      receipt: said.wasTold,
    }),
  ],
});

function ThemesPage({ view, found }: { view: View; found: Found }) {
  const { campaign, themes, may } = found;
  const told = themes.filter(({ step }) => step !== null);
  return (
    <Layout view={view} title={view.t(said.themes)} navigation={navigationFor(view, "listening")}>
      <section class="wrap top stack">
        <p class="kicker">
          {view.viewer?.isMember ? (
            <a href={view.url(pathOfCampaign(campaign.number))} dir="auto">
              {view.name(campaign.names)}
            </a>
          ) : (
            <span dir="auto">{view.name(campaign.names)}</span>
          )}
        </p>
        <h1>{view.t(said.themes)}</h1>
        {told.length > 0 && <p class="lead">{view.t(said.finding, { count: told.length })}</p>}
        <Telling view={view} found={found} />
      </section>
      {themes.length > 0 ? (
        <div class="wrap stack">
          <Lines view={view} themes={themes} working={may.works} />
        </div>
      ) : (
        <Empty below view={view} title={view.t(said.empty)} why={view.t(said.emptyWhy)} />
      )}
      <div class="wrap stack">
        {view.viewer?.isMember && (
          <p class="acts noprint theme-acts">
            {may.works && (
              <ButtonLink kind="main" href={view.url(`${pathOfCampaign(campaign.number)}/themes/suggest`)}>
                {view.t(said.suggest)}
              </ButtonLink>
            )}
            <ButtonLink href={view.url(`${pathOfCampaign(campaign.number)}/report`)}>{view.t(said.report)}</ButtonLink>
            <ButtonLink href={view.url("listening/candidates")}>{view.t(said.candidates)}</ButtonLink>
          </p>
        )}
        {(may.works || may.leads) && <Tell view={view} campaign={campaign} />}
        {may.works && <NewTheme view={view} />}
      </div>
    </Layout>
  );
}

function Telling({ view, found: { telling, campaign, may } }: { view: View; found: Found }) {
  const day = (text: string) => formatDate(new Date(text), view.language);
  return (
    <>
      <p class="quiet measure">{view.t(said.coarse, { fewest: campaign.fewest })}</p>
      {telling.on && telling.nextOn ? (
        <p class="small quiet">
          {view.t(said.toldOn, { day: day(telling.on) })} {view.t(said.nextOn, { day: day(telling.nextOn) })}
        </p>
      ) : (
        may.works && <p class="small quiet">{view.t(said.neverTold)}</p>
      )}
    </>
  );
}

const Lines = ({ view, themes, working }: { view: View; themes: Found["themes"]; working: boolean }) => (
  <Table
    blocks
    caption={view.t(said.themes)}
    columns={[{ label: view.t(said.theme) }, { label: view.t(said.howMany) }]}
    rows={themes.map((theme) => ({
      head: (
        <a href={view.url(pathOfTheme(theme.id))} dir="auto">
          {view.name(theme.names)}
        </a>
      ),
      cells: [theme.step ? view.t(stepWords[theme.step]) : working ? <i class="quiet">{view.t(said.notTold)}</i> : ""],
    }))}
  />
);

function Tell({ view, campaign }: { view: View; campaign: Found["campaign"] }) {
  const telling = viewOfForm(view, tellThemes);
  return (
    <section class="block noprint">
      {telling.faults.map(({ message, values }) => (
        <p key={message.en} role="alert">
          {view.t(message, values)}
        </p>
      ))}
      <Confirm view={view} label={view.t(said.tell)} question={view.t(said.tellQuestion, { fewest: campaign.fewest })}>
        <Form view={view} operation={tellThemes.name}>
          <Button>{view.t(said.tell)}</Button>
        </Form>
      </Confirm>
    </section>
  );
}

function NewTheme({ view }: { view: View }) {
  const naming = viewOfForm(view, nameTheme);
  return (
    <details class="noprint" open={naming.faults.length > 0}>
      <summary>{view.t(said.newTheme)}</summary>
      <Form view={naming} operation={nameTheme.name} hidden={{ writtenIn: view.language }} class="measure">
        <ThemeText view={naming} within="new" />
        <Button>{view.t(said.makeTheme)}</Button>
      </Form>
    </details>
  );
}
