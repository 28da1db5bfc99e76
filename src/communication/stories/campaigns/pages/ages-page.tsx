import { Button } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { form, page, type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { type Age, type AgeTable, ages } from "../age-table.ts";
import { prepareCampaign, type WholeCampaign } from "../operations.ts";
import { setAges } from "../safety-operations.ts";
import { campaignWords as said } from "../words.ts";
import { Confirmed, OneTick } from "./confirmed.tsx";
import { numberIn, StepPage, sayCountry, toStep } from "./step-page.tsx";

const allowances = ["mayTell", "mayPublish", "needsGuardian"] as const;

const rulesIn = (sent: Sent) =>
  ages.map((age) => ({
    age,
    ...Object.fromEntries(allowances.map((one) => [one, sent.getAll(age).includes(one)])),
  }));

/** What each age may do, country by country. */
export const agesPage = page({
  path: "/:initiative/listening/campaigns/:number/ages",
  reads: prepareCampaign,
  input: numberIn,
  draw: (whole, view) => (
    <StepPage view={view} campaign={whole.campaign} title={said.agesTitle} lead={said.agesLead}>
      {whole.campaign.ages.map((table) => (
        <OneCountry key={table.country} view={view} whole={whole} table={table} />
      ))}
    </StepPage>
  ),
  forms: [
    form({
      operation: setAges,
      input: (sent, request) => ({
        ...numberIn(request),
        country: textOf(sent, "country"),
        rules: rulesIn(sent),
        confirmed: sent.get("confirmed") === "yes",
      }),
      leadsTo: toStep("ages"),
      receipt: said.wasSaved,
    }),
  ],
});

interface OneCountryProps {
  view: View;
  whole: WholeCampaign;
  table: AgeTable;
}

function OneCountry({ view, whole, table }: OneCountryProps) {
  const { country } = table;
  const words = { mayTell: said.mayTell, mayPublish: said.mayPublish, needsGuardian: said.needsGuardian };
  return (
    <section class="wrap block stack">
      <h2>{sayCountry(view, country)}</h2>
      <Confirmed view={view} names={whole.names} by={table.confirmedBy} on={table.confirmedOn} />
      <Form view={view} operation={setAges.name} hidden={{ country }} class="story-form">
        <div class="story-ages">
          {table.rules.map((rule) => (
            <fieldset key={rule.age}>
              <legend>
                <bdi class="ltr">{sayAge(rule.age)}</bdi>
              </legend>
              {allowances.map((one) => (
                <label key={one} class="pick">
                  <input type="checkbox" name={rule.age} value={one} checked={rule[one]} />
                  <span>{view.t(words[one])}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <OneTick view={view} name="confirmed">
          {view.t(said.confirmAges)}
        </OneTick>
        <Button kind="main">{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}

const sayAge = (age: Age): string => age.replace("-", "–");
