import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button, Confirm, FileDrop } from "../../../interface/actions.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount, formatDate, Num } from "../../../interface/numbers.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { pathOf as pathOfAsk } from "../../policy-asks/public.ts";
import { channels, measures, pathOf } from "../campaign.ts";
import { editCampaign, openCampaign, readCampaign } from "../operations.ts";
import { bringReach, noteReach, removeOneReach } from "../reach-operations.ts";
import { channelWords, measureWords, campaignWords as said } from "../words.ts";
import { CampaignFields, campaignOf } from "./campaign-fields.tsx";
import { writeDays } from "./government-page.tsx";
import { ReachFigure } from "./reach-figure.tsx";

type Found = z.output<typeof readCampaign.output>;

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/${pathOf(id)}`;

/** One campaign: what it is, and whom it reached. */
export const campaignPage = page({
  path: "/:initiative/work/government/campaigns/:id",
  reads: readCampaign,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => <CampaignPage view={view} found={found} />,
  forms: [
    form({
      operation: editCampaign,
      input: (sent) => ({ ...campaignOf(sent), id: textOf(sent, "id"), version: numberOf(sent, "version") }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: openCampaign,
      input: (sent) => ({ id: textOf(sent, "id"), open: sent.get("open") === "yes" }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: noteReach,
      input: (sent) => ({
        id: textOf(sent, "id"),
        channel: textOf(sent, "channel"),
        measure: textOf(sent, "measure"),
        fromOn: textOf(sent, "fromOn"),
        toOn: textOf(sent, "toOn") ?? null,
        amount: numberOf(sent, "amount"),
        source: textOf(sent, "source"),
      }),
      leadsTo: back,
      receipt: said.reachNoted,
    }),
    form({
      operation: bringReach,
      input: (sent) => ({ id: textOf(sent, "id"), file: sent.get("file") }),
      leadsTo: back,
      receipt: said.brought,
    }),
    form({
      operation: removeOneReach,
      input: (sent) => ({ id: textOf(sent, "id"), countId: textOf(sent, "countId") }),
      leadsTo: back,
      receipt: said.removed,
    }),
  ],
});

function CampaignPage({ view, found }: { view: View; found: Found }) {
  const { campaign, counts } = found;
  return (
    <Layout view={view} title={view.name(campaign.names)} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/government")}>{view.t(said.government)}</a>
        </p>
        <h1 dir="auto">{view.name(campaign.names)}</h1>
        {view.name(campaign.asks) && (
          <p class="lead measure" dir="auto">
            {view.name(campaign.asks)}
          </p>
        )}
      </section>
      <section class="wrap stack">
        <Facts view={view} campaign={campaign} />
      </section>
      <section class="wrap block stack" id="reach">
        <h2>{view.t(said.reach)}</h2>
        {campaign.reach.length === 0 ? (
          <p class="measure">{view.t(said.noReach)}</p>
        ) : (
          <p class="quiet measure">{view.t(said.notSummed)}</p>
        )}
        {campaign.reach.map((reach) => (
          <ReachFigure key={reach.measure} view={view} reach={reach} counts={counts} />
        ))}
        {counts.length > 0 && <EveryCount view={view} found={found} />}
      </section>
      {found.keeps && <NewReach view={view} id={campaign.id} />}
      <div class="wrap block stack">
        {found.keeps && <Change view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "campaign", id: campaign.id }} standing={found.standing} />
      </div>
    </Layout>
  );
}

function Facts({ view, campaign }: { view: View; campaign: Found["campaign"] }) {
  // Outside, who runs it is told only where that organization agreed.
  const runs = campaign.organization ?? (campaign.organizationId ? null : view.t(said.backboneRuns));
  return (
    <dl class="facts">
      <dt>{view.t(said.days)}</dt>
      <dd>{writeDays(view, campaign)}</dd>
      {view.name(campaign.forWhom) && (
        <>
          <dt>{view.t(said.forWhom)}</dt>
          <dd dir="auto">{view.name(campaign.forWhom)}</dd>
        </>
      )}
      {campaign.channels.length > 0 && (
        <>
          <dt>{view.t(said.channels)}</dt>
          <dd>{campaign.channels.map((channel) => view.t(channelWords[channel])).join(" · ")}</dd>
        </>
      )}
      {runs && <dt>{view.t(said.organization)}</dt>}
      {runs && <dd dir="auto">{runs}</dd>}
      {campaign.ask && (
        <>
          <dt>{view.t(said.ask)}</dt>
          <dd>
            <a href={view.url(pathOfAsk(campaign.ask.id))} dir="auto">
              {view.name(campaign.ask.names)}
            </a>
          </dd>
        </>
      )}
      {campaign.challenge && (
        <>
          <dt>{view.t(said.challenge)}</dt>
          <dd>
            <a href={view.url(`causes/add/cause/${campaign.challenge.id}`)} dir="auto">
              {view.name(campaign.challenge.names)}
            </a>
          </dd>
        </>
      )}
      {view.viewer?.isMember && (
        <>
          <dt>{view.t(said.readers)}</dt>
          <dd>{view.t(campaign.isOpen ? said.forEveryone : said.forMembers)}</dd>
        </>
      )}
    </dl>
  );
}

function EveryCount({ view, found: { counts, keeps, campaign } }: { view: View; found: Found }) {
  const write = (day: string): string => formatDate(new Date(day), view.language);
  const plain = { ...view, faults: [], entered: {} };
  return (
    <details>
      <summary>{view.t(said.allCounts)}</summary>
      <Table
        blocks
        caption={view.t(said.allCounts)}
        columns={[
          { label: view.t(said.days) },
          { label: view.t(said.channel) },
          { label: view.t(said.measure) },
          { label: view.t(said.amount), numeric: true },
          { label: view.t(said.source) },
          ...(keeps ? [{ label: view.t(said.remove), unseen: true }] : []),
        ]}
        rows={counts.toReversed().map((count) => ({
          head:
            count.fromOn === count.toOn
              ? write(count.fromOn)
              : view.t(said.fromTo, { from: write(count.fromOn), to: write(count.toOn) }),
          cells: [
            view.t(channelWords[count.channel]),
            view.t(measureWords[count.measure]),
            <Num key="amount">{formatCount(count.amount)}</Num>,
            <span dir="auto" key="source">
              {count.source}
            </span>,
            ...(keeps
              ? [
                  <Confirm key="off" view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
                    <Form view={plain} operation={removeOneReach.name} hidden={{ id: campaign.id, countId: count.id }}>
                      <Button>{view.t(said.remove)}</Button>
                    </Form>
                  </Confirm>,
                ]
              : []),
          ],
        }))}
      />
    </details>
  );
}

/** A count by hand, or many by file. */
function NewReach({ view, id }: { view: View; id: string }) {
  const noting = viewOfForm(view, noteReach);
  const bringing = viewOfForm(view, bringReach);
  return (
    <section class="wrap block two noprint">
      <div class="stack">
        <h2>{view.t(said.noteReach)}</h2>
        <Form view={noting} operation={noteReach.name} hidden={{ id }}>
          <div class="pair policy-pair">
            <Select
              view={noting}
              name="channel"
              label={view.t(said.channel)}
              options={channels.map((value) => ({ value, label: view.t(channelWords[value]) }))}
            />
            <Select
              view={noting}
              name="measure"
              label={view.t(said.measure)}
              options={measures.map((value) => ({ value, label: view.t(measureWords[value]) }))}
            />
            <TextInput view={noting} name="fromOn" type="date" label={view.t(said.fromOn)} />
            <TextInput
              view={noting}
              name="toOn"
              type="date"
              label={view.t(said.toOn)}
              hint={view.t(said.toHint)}
              optional
            />
            <TextInput view={noting} name="amount" type="number" label={view.t(said.amount)} />
            <TextInput view={noting} name="source" label={view.t(said.source)} />
          </div>
          <Button kind="main">{view.t(said.noteReach)}</Button>
        </Form>
      </div>
      <div class="stack">
        <h2>{view.t(said.file)}</h2>
        <Form view={bringing} operation={bringReach.name} hidden={{ id }} files>
          <FileDrop
            view={bringing}
            name="file"
            label={view.t(said.file)}
            hint={view.t(said.fileHint)}
            accept=".csv,.tsv,.txt,.xlsx"
          />
          {bringing.faults.length > 1 && (
            <ul class="error">
              {bringing.faults.slice(1).map((fault, place) => (
                <li key={place}>{view.t(fault.message, fault.values)}</li>
              ))}
            </ul>
          )}
          <Button>{view.t(said.bring)}</Button>
        </Form>
      </div>
    </section>
  );
}

function Change({ view, found: { campaign, choices } }: { view: View; found: Found }) {
  const editing = viewOfForm(view, editCampaign);
  const opening = viewOfForm(view, openCampaign);
  const label = view.t(campaign.isOpen ? said.close : said.open);
  return (
    <section class="stack noprint">
      <details open={editing.faults.length > 0}>
        <summary>{view.t(said.change)}</summary>
        <Form
          view={editing}
          operation={editCampaign.name}
          hidden={{ id: campaign.id, version: String(campaign.version) }}
          class="measure"
        >
          <CampaignFields view={editing} choices={choices} campaign={campaign} />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
      <Confirm view={view} label={label} question={view.t(campaign.isOpen ? said.closeQuestion : said.openQuestion)}>
        <Form
          view={opening}
          operation={openCampaign.name}
          hidden={{ id: campaign.id, open: campaign.isOpen ? "no" : "yes" }}
        >
          <Button>{label}</Button>
        </Form>
      </Confirm>
    </section>
  );
}
