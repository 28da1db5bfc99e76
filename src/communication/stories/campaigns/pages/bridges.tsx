import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, Select } from "../../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { form, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { layBridge } from "../bridges/operations.ts";
import type { WholeCampaign } from "../operations.ts";
import { campaignWords as said } from "../words.ts";
import { numberIn, sayCoarse, sayDay } from "./step-page.tsx";

/** Makes a link for somebody through whom people are asked. */
export const layForm = form({
  operation: layBridge,
  input: (sent, request) => ({
    ...numberIn(request),
    organizationId: textOf(sent, "organizationId") ?? null,
    names: namesOf(sent, "names"),
  }),
  leadsTo: ({ id }, { params }) => `/${params.initiative}/listening/bridges/${id}`,
});

interface WholeProps {
  view: View;
  whole: WholeCampaign;
}

/** Through whom people are asked, with counts in coarse words. */
export function Bridges({ view, whole }: WholeProps) {
  const { campaign, bridges } = whole;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.bridgesTitle)}</h2>
      <p class="measure quiet">{view.t(bridges.length > 0 ? said.bridgesLead : said.noBridge)}</p>
      {bridges.length > 0 && (
        <>
          <Table
            blocks
            caption={view.t(said.bridgesTitle)}
            columns={[
              { label: view.t(said.bridge) },
              ...[said.opened, said.begun, said.told].map((label) => ({ label: view.t(label) })),
            ]}
            rows={bridges.map((bridge) => ({
              head: (
                <>
                  <a href={view.url(`listening/bridges/${bridge.id}`)}>
                    <bdi dir="auto">{view.name(bridge.names)}</bdi>
                  </a>
                  {bridge.endedAt && <span class="small quiet"> · {view.t(said.hasEnded)}</span>}
                </>
              ),
              cells: [bridge.opened, bridge.begun, bridge.told].map((count) => sayCoarse(view, count)),
            }))}
          />
          <p class="small quiet">
            {campaign.countedOn
              ? view.t(said.asOf, { day: sayDay(view, campaign.countedOn) })
              : view.t(said.countsLater)}
          </p>
        </>
      )}
      {!campaign.closedAt && <LayOne view={viewOfForm(view, layBridge)} whole={whole} />}
    </section>
  );
}

function LayOne({ view, whole }: WholeProps) {
  const names = { name: "names", label: view.t(said.bridgeName), optional: true };
  return (
    <details class="story-fold" open={view.faults.length > 0 || whole.bridges.length === 0}>
      <summary>{view.t(said.layBridge)}</summary>
      <Form view={view} operation={layBridge.name} class="story-form">
        {whole.organizations.length > 0 && (
          <Select
            view={view}
            name="organizationId"
            label={view.t(said.organization)}
            options={whole.organizations.map(({ id, name }) => ({ value: id, label: name }))}
            empty
            optional
          />
        )}
        <NamesInputs view={view} texts={[names]} />
        <NamesFold view={view} texts={[names]} label={view.t(said.inOtherLanguages)} />
        <Button>{view.t(said.layBridge)}</Button>
      </Form>
    </details>
  );
}
