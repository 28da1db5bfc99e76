import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount, formatDate } from "../../../interface/numbers.tsx";
import { form, page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import {
  AskFields,
  AskLines,
  addPolicyAsk,
  askOf,
  askWords,
  FirstStep,
  firstOf,
  pathOf as pathOfAsk,
  sayAsks,
} from "../../policy-asks/public.ts";
import { pathOf } from "../campaign.ts";
import { addNewCampaign, readGovernment } from "../operations.ts";
import type { CampaignView } from "../views.ts";
import { channelWords, measureWords, campaignWords as said } from "../words.ts";
import { CampaignFields, campaignOf } from "./campaign-fields.tsx";

type Found = z.output<typeof readGovernment.output>;

/** What is asked of those who govern, campaigns, and the way to the funds. */
export const governmentPage = page({
  path: "/:initiative/work/government",
  reads: readGovernment,
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.government)} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <h1>{view.t(said.government)}</h1>
        <p class="lead measure">{found.asks.length > 0 ? sayAsks(view, found.asks) : view.t(said.lead)}</p>
        {view.viewer?.isMember && (
          <p>
            <a href={view.url("work/funds")}>{view.t(said.toFunds)}</a>
          </p>
        )}
      </section>
      <section class="wrap stack">
        <h2>{view.t(askWords.asks)}</h2>
        {found.asks.length > 0 ? (
          <AskLines view={view} asks={found.asks} />
        ) : (
          <p class="measure">{view.t(found.mayAsk ? askWords.none : askWords.noneForOthers)}</p>
        )}
        {found.mayAsk && <AddAsk view={view} found={found} />}
      </section>
      <section class="wrap block stack">
        <h2>{view.t(said.campaigns)}</h2>
        {found.campaigns.length > 0 ? (
          <CampaignLines view={view} campaigns={found.campaigns} />
        ) : (
          <p class="measure">{view.t(said.none)}</p>
        )}
        {found.mayCampaign && <AddCampaign view={view} found={found} />}
      </section>
    </Layout>
  ),
  forms: [
    form({
      operation: addPolicyAsk,
      input: (sent) => ({ ...askOf(sent), ...firstOf(sent) }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/${pathOfAsk(id)}`,
      receipt: askWords.added,
    }),
    form({
      operation: addNewCampaign,
      input: campaignOf,
      leadsTo: ({ id }, { params }) => `/${params.initiative}/${pathOf(id)}`,
      receipt: said.added,
    }),
  ],
});

function AddAsk({ view, found }: { view: View; found: Found }) {
  const adding = viewOfForm(view, addPolicyAsk);
  return (
    <details class="noprint" open={adding.faults.length > 0 || found.asks.length === 0}>
      <summary>{view.t(askWords.add)}</summary>
      <Form view={adding} operation={addPolicyAsk.name} hidden={{ writtenIn: view.language }} class="measure">
        <AskFields view={adding} choices={found.askChoices} />
        <FirstStep view={adding} />
        <Button kind="main">{view.t(askWords.add)}</Button>
      </Form>
    </details>
  );
}

function AddCampaign({ view, found }: { view: View; found: Found }) {
  const adding = viewOfForm(view, addNewCampaign);
  return (
    <details class="noprint" open={adding.faults.length > 0}>
      <summary>{view.t(said.add)}</summary>
      <Form view={adding} operation={addNewCampaign.name} hidden={{ writtenIn: view.language }} class="measure">
        <CampaignFields view={adding} choices={found.choices} />
        <Button>{view.t(said.add)}</Button>
      </Form>
    </details>
  );
}

/** The days of a campaign, as far as they are known. */
export function writeDays(view: View, { startsOn, endsOn }: Pick<CampaignView, "startsOn" | "endsOn">): string {
  const write = (day: string): string => formatDate(new Date(day), view.language);
  if (startsOn && endsOn) return view.t(said.fromTo, { from: write(startsOn), to: write(endsOn) });
  if (startsOn) return view.t(said.fromOnly, { from: write(startsOn) });
  return endsOn ? view.t(said.toOnly, { to: write(endsOn) }) : "–";
}

/** Each measure by itself: a count for all channels where it may be added, and by channel where it may not. */
const reachOf = (view: View, { reach }: CampaignView): string[] =>
  reach.flatMap(({ measure, total, channels }) => {
    const what = view.t(measureWords[measure]);
    if (total !== null) return [`${what}: ${formatCount(total)}`];
    return channels.map(({ channel, amount }) => `${what}, ${view.t(channelWords[channel])}: ${formatCount(amount)}`);
  });

const CampaignLines = ({ view, campaigns }: { view: View; campaigns: readonly CampaignView[] }) => (
  <Table
    blocks
    caption={view.t(said.campaigns)}
    columns={[{ label: view.t(said.name) }, { label: view.t(said.days) }, { label: view.t(said.reach) }]}
    rows={campaigns.map((campaign) => ({
      head: (
        <a href={view.url(pathOf(campaign.id))} dir="auto">
          {view.name(campaign.names)}
        </a>
      ),
      cells: [
        writeDays(view, campaign),
        <span key="reach">
          {reachOf(view, campaign).map((line) => (
            <span key={line} class="reach-line">
              {line}
            </span>
          ))}
        </span>,
      ],
    }))}
  />
);
