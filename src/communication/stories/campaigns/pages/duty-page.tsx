import { Button } from "../../../../interface/actions.tsx";
import { Form, TextInput } from "../../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { prepareCampaign, type WholeCampaign } from "../operations.ts";
import { setDuty } from "../safety-operations.ts";
import { dutyWords } from "../templates.ts";
import { campaignWords as said } from "../words.ts";
import { Confirmed, OneTick } from "./confirmed.tsx";
import { numberIn, StepPage, sayCountry, toStep } from "./step-page.tsx";

/** What the law obliges listeners to report, country by country. */
export const dutyPage = page({
  path: "/:initiative/listening/campaigns/:number/duty",
  reads: prepareCampaign,
  input: numberIn,
  draw: (whole, view) => (
    <StepPage view={view} campaign={whole.campaign} title={said.dutyTitle} lead={said.dutyLead}>
      {whole.campaign.countries.map((country) => (
        <OneCountry key={country} view={view} whole={whole} country={country} />
      ))}
    </StepPage>
  ),
  forms: [
    form({
      operation: setDuty,
      input: (sent, request) => ({
        ...numberIn(request),
        country: textOf(sent, "country"),
        words: namesOf(sent, "words"),
        reportTo: namesOf(sent, "reportTo"),
        saidBy: textOf(sent, "saidBy") ?? "",
        confirmed: sent.get("confirmed") === "yes",
      }),
      leadsTo: toStep("duty"),
      receipt: said.wasSaved,
    }),
  ],
});

/** The form of one country among several keeps what was entered in it. */
function OneCountry({ view: page, whole, country }: { view: View; whole: WholeCampaign; country: string }) {
  const view = page.entered.country === country ? page : { ...page, faults: [], entered: {} };
  const duty = whole.campaign.duty.find((one) => one.country === country);
  const texts = [
    { name: "words", label: view.t(said.dutyText), value: duty?.words ?? dutyWords, within: country, long: true },
    {
      ...{ name: "reportTo", label: view.t(said.reportTo), value: duty?.reportTo, within: country },
      ...{ long: true, optional: true },
    },
  ];
  return (
    <section class="wrap block stack">
      <h2>{sayCountry(view, country)}</h2>
      <Confirmed view={view} names={whole.names} by={duty?.confirmedBy ?? null} on={duty?.confirmedOn ?? null} />
      <Form view={view} operation={setDuty.name} hidden={{ country }} class="story-form">
        <NamesInputs view={view} texts={texts} />
        <NamesFold view={view} texts={texts} label={view.t(said.inOtherLanguages)} />
        <TextInput view={view} name="saidBy" label={view.t(said.saidBy)} value={duty?.saidBy} within={country} />
        <OneTick view={view} name="confirmed">
          {view.t(said.confirmDuty)}
        </OneTick>
        <Button kind="main">{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}
