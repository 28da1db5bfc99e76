import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../../interface/actions.tsx";
import { Empty } from "../../../../interface/empty.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { page } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { heardFromWords } from "../../heard-from/words.ts";
import { paperWords } from "../../papers/words.ts";
import { themeWords } from "../../themes/words.ts";
import { pathOfCampaign } from "../campaign.ts";
import type { ListedCampaign, ReadListening } from "../operations.ts";
import { campaignWords as said, stateWords } from "../words.ts";
import { sayCoarse, sayDay } from "./step-page.tsx";

/** The room of stories: campaigns, what each is to the reader, and for those who lead a way to begin. */
export const listeningPage = (readListening: ReadListening) =>
  page({
    path: "/:initiative/listening",
    reads: readListening,
    draw: ({ campaigns, leads }, view) => {
      const begin = leads && (
        <ButtonLink kind="main" href={view.url("listening/new")}>
          {view.t(said.begin)}
        </ButtonLink>
      );
      return (
        <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "listening")}>
          {campaigns.length === 0 ? (
            <Empty
              view={view}
              title={view.t(said.none)}
              why={view.t(leads ? said.noneWhy : said.noneMember)}
              {...(begin && { actions: begin })}
            />
          ) : (
            <div class="wrap top stack">
              <h1>{view.t(said.title)}</h1>
              <p class="lead measure">{view.t(said.lead)}</p>
              <p class="measure quiet">{view.t(said.forMembers)}</p>
              <Campaigns view={view} campaigns={campaigns} />
              {begin && <p class="acts story-begin">{begin}</p>}
            </div>
          )}
        </Layout>
      );
    },
  });

function Campaigns({ view, campaigns }: { view: View; campaigns: readonly ListedCampaign[] }) {
  const counted = campaigns.find(({ countedOn }) => countedOn)?.countedOn;
  return (
    <>
      <Table
        blocks
        caption={view.t(said.title)}
        columns={[
          { label: view.t(said.campaign) },
          { label: view.t(said.state) },
          { label: view.t(said.soFar) },
          { label: view.t(said.forYou) },
        ]}
        rows={campaigns.map((one) => ({
          head: (
            <a href={view.url(pathOfCampaign(one.number))}>
              <bdi dir="auto">{view.name(one.names)}</bdi>
            </a>
          ),
          cells: [
            view.t(stateWords[one.state]),
            one.told ? sayCoarse(view, one.told) : view.t(said.notYet),
            <ForYou key="you" view={view} one={one} />,
          ],
        }))}
      />
      <p class="small quiet">
        {counted ? view.t(said.asOf, { day: sayDay(view, counted) }) : view.t(said.countsLater)}
      </p>
      <p class="acts noprint">
        <a href={view.url("listening/candidates")}>{view.t(themeWords.candidates)}</a>
      </p>
    </>
  );
}

function Listens({ view, waiting }: { view: View; waiting: ListedCampaign["waiting"] }) {
  if (!waiting) return <>{view.t(said.youListen)}</>;
  const { count, path } = waiting;
  return <a href={view.url(path)}>{view.t(count > 0 ? said.waitsForAnswer : said.youListen, { count })}</a>;
}

/** What a campaign is to the reader, each with a way there. */
function ForYou({ view, one }: { view: View; one: ListedCampaign }) {
  const path = view.url(pathOfCampaign(one.number));
  const lines = [
    one.asked.length > 0 && <a href={`${path}/agree`}>{view.t(said.youWereAsked)}</a>,
    one.rights.listens && <Listens view={view} waiting={one.waiting} />,
    one.rights.enters && <a href={view.url(`listening/papers?campaign=${one.number}`)}>{view.t(paperWords.title)}</a>,
    one.rights.codes && <a href={view.url(`listening/coding/${one.number}`)}>{view.t(said.youCode)}</a>,
    one.rights.guards && <a href={view.url("listening/worries")}>{view.t(said.youGuard)}</a>,
    one.state !== "draft" && <a href={`${path}/themes`}>{view.t(themeWords.themes)}</a>,
    one.state !== "draft" && <a href={`${path}/who-was-heard`}>{view.t(heardFromWords.whoWasHeard)}</a>,
    one.missing > 0 && <a href={path}>{view.t(said.missingCount, { count: one.missing })}</a>,
  ].filter(Boolean);
  return (
    <ul class="story-for-you">
      {lines.map((line, place) => (
        <li key={place}>{line}</li>
      ))}
    </ul>
  );
}
