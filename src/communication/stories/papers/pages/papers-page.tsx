import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import type { Language, Message } from "../../../../core/message.ts";
import { Button } from "../../../../interface/actions.tsx";
import { writeDay } from "../../../../interface/days.ts";
import { Form, Select, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, numberOf, page, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { pathOfCampaign } from "../../campaigns/campaign.ts";
import { type ListedBridge, listPapers } from "../list-operations.ts";
import { mostSheets } from "../paper.ts";
import { printPapers } from "../print-operations.ts";
import { paperWords as said } from "../words.ts";

const languageNames: Readonly<Record<Language, Message>> = { en: said.inEnglish, he: said.inHebrew, ar: said.inArabic };

/** Stories on paper: for each bridge what was printed, a way to print more, and for those who type a way to do so. */
export const papersPage = page({
  path: "/:initiative/listening/papers",
  reads: listPapers,
  input: ({ query }) => ({
    bridgeId: query.get("bridge") || null,
    campaign: query.get("campaign") ? Number(query.get("campaign")) : null,
  }),
  draw: ({ bridges }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "listening")}>
      <div class="wrap top">
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">{view.t(said.lead)}</p>
        {bridges.length === 0 && <p class="measure">{view.t(said.noBridgeYet)}</p>}
      </div>
      {bridges.map((bridge) => (
        <OneBridge key={bridge.id} view={view} bridge={bridge} isOnly={bridges.length === 1} />
      ))}
    </Layout>
  ),
  forms: [
    form({
      operation: printPapers,
      input: (sent) => ({
        ...{ bridgeId: textOf(sent, "bridgeId"), language: textOf(sent, "language") },
        count: numberOf(sent, "count"),
      }),
      leadsTo: ({ stackId }, { params }) => `/${params.initiative}/listening/papers/${stackId}/print`,
    }),
  ],
});

interface BridgeProps {
  view: View;
  bridge: ListedBridge;
  isOnly?: boolean;
}

function OneBridge({ view, bridge, isOnly = false }: BridgeProps) {
  const isSent = view.entered.operation === printPapers.name && view.entered.bridgeId === bridge.id;
  return (
    <section class="wrap block stack">
      <p class="kicker">
        <a href={view.url(pathOfCampaign(bridge.campaign.number))} dir="auto">
          {view.name(bridge.campaign.names)}
        </a>
      </p>
      <h2>
        <bdi dir="auto">{view.name(bridge.names)}</bdi>
      </h2>
      {bridge.stacks.length > 0 ? <Stacks view={view} bridge={bridge} /> : <p>{view.t(said.noStack)}</p>}
      {bridge.prints && !bridge.hasTypists && <p class="small quiet measure">{view.t(said.nobodyTypes)}</p>}
      {bridge.prints && bridge.takesStories && (
        <details class="story-fold" open={isSent || (isOnly && bridge.stacks.length === 0)}>
          <summary>{view.t(said.make)}</summary>
          <Print view={isSent ? view : { ...view, faults: [], entered: {} }} bridge={bridge} />
        </details>
      )}
      {bridge.prints && !bridge.takesStories && <p class="small quiet">{view.t(said.notTaking)}</p>}
    </section>
  );
}

/** What was printed, and how far it is typed in: said to those alone who type. */
const Stacks = ({ view, bridge }: BridgeProps) => (
  <Table
    blocks
    caption={view.t(said.stacks)}
    columns={[
      { label: view.t(said.stack) },
      { label: view.t(said.typedIn) },
      { label: view.t(said.todo), unseen: true },
    ]}
    rows={bridge.stacks.map(({ id, number, language, sheets, madeAt, madeBy, entered, canBePrinted }) => ({
      head: (
        <>
          {view.t(said.stackNumber, { number })}
          <span class="small quiet paper-about">
            {view.t(said.stackIs, {
              ...{ sheets, language: view.t(languageNames[language]), name: madeBy },
              day: writeDay(view, madeAt),
            })}
          </span>
        </>
      ),
      cells: [
        entered === null ? (
          <span class="small quiet">{view.t(said.onlyTypists)}</span>
        ) : (
          view.t(said.progress, { entered, sheets })
        ),
        (canBePrinted || entered !== null) && (
          <span key="ways" class="paper-ways">
            {canBePrinted && <a href={view.url(`listening/papers/${id}/print`)}>{view.t(said.toPrint)}</a>}
            {entered !== null && <a href={view.url(`listening/papers/${id}`)}>{view.t(said.typeIn)}</a>}
          </span>
        ),
      ],
    }))}
  />
);

const Print = ({ view, bridge }: BridgeProps) => (
  <Form
    view={viewOfForm(view, printPapers)}
    operation={printPapers.name}
    hidden={{ bridgeId: bridge.id }}
    class="story-form"
  >
    <div class="pair">
      <Select
        view={view}
        name="language"
        within={bridge.id}
        label={view.t(said.whichLanguage)}
        options={bridge.campaign.languages.map((value) => ({ value, label: view.t(languageNames[value]) }))}
        value={bridge.campaign.languages.find((one) => one === view.language)}
      />
      <TextInput
        view={view}
        name="count"
        within={bridge.id}
        type="number"
        inputMode="numeric"
        label={view.t(said.howMany)}
        hint={view.t(said.howManyHint, { most: mostSheets })}
        value={20}
      />
    </div>
    <Button kind="main">{view.t(said.make)}</Button>
  </Form>
);
