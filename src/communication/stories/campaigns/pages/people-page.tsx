import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../../interface/actions.tsx";
import { Form, Select, TextInput } from "../../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import { Tag } from "../../../../interface/tag.tsx";
import type { View } from "../../../../interface/view.ts";
import { prepareCampaign, type WholeCampaign } from "../operations.ts";
import { askSomebody, setSupport, stepDown } from "../people/operations.ts";
import { duties, type StoryDuty } from "../people/store.ts";
import { dutyNames, campaignWords as said } from "../words.ts";
import { numberIn, StepPage, toCampaign, toStep } from "./step-page.tsx";

interface WholeProps {
  view: View;
  whole: WholeCampaign;
}

/** Who listens, who codes, who is called; and what holds them. */
export const peoplePage = page({
  path: "/:initiative/listening/campaigns/:number/people",
  reads: prepareCampaign,
  input: numberIn,
  draw: (whole, view) => (
    <StepPage view={view} campaign={whole.campaign} title={said.peopleTitle} lead={said.peopleLead}>
      <div class="wrap block stack">
        {(["contact", "deputy", "listener", "coder", "enterer"] as const).map((duty) => (
          <OneDuty key={duty} view={view} whole={whole} duty={duty} />
        ))}
      </div>
      {!whole.campaign.closedAt && (
        <>
          <section class="wrap block stack">
            <h2>{view.t(said.askTitle)}</h2>
            <AskOne view={viewOfForm(view, askSomebody)} whole={whole} />
          </section>
          <section class="wrap block stack">
            <h2>{view.t(said.supportTitle)}</h2>
            <Support view={viewOfForm(view, setSupport)} whole={whole} />
          </section>
        </>
      )}
    </StepPage>
  ),
  forms: [
    form({
      operation: askSomebody,
      input: (sent, request) => ({
        ...numberIn(request),
        personId: textOf(sent, "personId"),
        duty: textOf(sent, "duty"),
      }),
      leadsTo: toStep("people"),
      receipt: said.wasSaved,
    }),
    form({
      operation: stepDown,
      input: (sent, request) => ({
        ...numberIn(request),
        personId: textOf(sent, "personId"),
        duty: textOf(sent, "duty"),
      }),
      leadsTo: toStep("people"),
      receipt: said.wasSaved,
    }),
    form({
      operation: setSupport,
      input: (sent, request) => ({
        ...numberIn(request),
        reach: textOf(sent, "reach") ?? "",
        support: namesOf(sent, "support"),
      }),
      leadsTo: toCampaign,
      receipt: said.wasSaved,
    }),
  ],
});

function OneDuty({ view, whole, duty }: WholeProps & { duty: StoryDuty }) {
  const asked = whole.asked.filter((one) => one.duty === duty);
  return (
    <section>
      <h2 class="story-duty">{view.t(dutyNames[duty])}</h2>
      {asked.length === 0 && <p class="quiet">{view.t(said.nobody)}</p>}
      {asked.map(({ personId, agreed }) => (
        <div key={personId} class="row story-person">
          <p>
            <bdi>{whole.names[personId]}</bdi>{" "}
            <Tag sign={agreed ? "done" : "due"}>{view.t(agreed ? said.saidYes : said.wasAsked)}</Tag>
          </p>
          {!whole.campaign.closedAt && (
            <Confirm view={view} label={view.t(said.takeOff)} question={view.t(said.takeOffQuestion)}>
              <Form view={viewOfForm(view, stepDown)} operation={stepDown.name} hidden={{ personId, duty }}>
                <Button kind="main">{view.t(said.takeOff)}</Button>
              </Form>
            </Confirm>
          )}
        </div>
      ))}
    </section>
  );
}

const AskOne = ({ view, whole }: WholeProps) => (
  <Form view={view} operation={askSomebody.name} class="story-form">
    <div class="pair">
      <Select
        view={view}
        name="personId"
        label={view.t(said.whom)}
        options={whole.people.map(({ id, name }) => ({ value: id, label: name }))}
        empty
      />
      <Select
        view={view}
        name="duty"
        label={view.t(said.forWhat)}
        options={duties.map((value) => ({ value, label: view.t(dutyNames[value]) }))}
      />
    </div>
    <Button>{view.t(said.ask)}</Button>
  </Form>
);

function Support({ view, whole: { campaign } }: WholeProps) {
  const support = {
    ...{ name: "support", label: view.t(said.support), hint: view.t(said.supportHint), value: campaign.support },
    long: true,
  };
  return (
    <Form view={view} operation={setSupport.name} class="story-form">
      <NamesInputs view={view} texts={[support]} />
      <NamesFold view={view} texts={[support]} label={view.t(said.inOtherLanguages)} />
      <TextInput
        view={view}
        name="reach"
        label={view.t(said.reach)}
        hint={view.t(said.reachHint)}
        value={campaign.safeguarding.reach}
      />
      <Button kind="main">{view.t(said.save)}</Button>
    </Form>
  );
}
