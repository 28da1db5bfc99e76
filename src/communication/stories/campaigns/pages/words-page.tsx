import { type Language, languages } from "../../../../core/message.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Checks, Form, TextInput } from "../../../../interface/form.tsx";
import { ownNames } from "../../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { form, page, type Sent, textOf } from "../../../../interface/page.ts";
import { setWords } from "../asked-operations.ts";
import { prepareCampaign } from "../operations.ts";
import { campaignWords as said } from "../words.ts";
import { numberIn, StepPage, sayCountry, toCampaign } from "./step-page.tsx";

/** Countries that are offered to tick; any other is written. */
const offered = ["IL", "US"] as const;

const countriesIn = (sent: Sent): unknown[] => [
  ...sent.getAll("countries"),
  ...(textOf(sent, "otherCountries") ?? "")
    .toUpperCase()
    .split(/[\s,،;]+/)
    .filter(Boolean),
];

/** What is asked, who asks, where, in which languages and when. */
export const wordsPage = page({
  path: "/:initiative/listening/campaigns/:number/words",
  reads: prepareCampaign,
  input: numberIn,
  draw: ({ campaign }, view) => {
    const names = { name: "names", label: view.t(said.nameOfCampaign), value: campaign.names };
    const texts = [
      {
        name: "whoAsks",
        label: view.t(said.whoAsks),
        hint: view.t(said.whoAsksHint),
        value: campaign.whoAsks,
        long: true,
      },
      { name: "prompt", label: view.t(said.prompt), hint: view.t(said.promptHint), value: campaign.prompt, long: true },
    ];
    const others = campaign.countries.filter((code) => !offered.some((one) => one === code));
    return (
      <StepPage view={view} campaign={campaign} title={said.wordsTitle} lead={said.wordsLead}>
        <div class="wrap">
          <Form view={view} operation={setWords.name} class="story-form">
            <NamesInputs view={view} texts={[names, ...texts]} />
            <NamesFold view={view} texts={[names, ...texts]} label={view.t(said.inOtherLanguages)} />
            <Checks
              view={view}
              name="languages"
              label={view.t(said.languages)}
              values={campaign.languages}
              options={languages.map((value: Language) => ({ value, label: ownNames[value] }))}
            />
            <Checks
              view={view}
              name="countries"
              label={view.t(said.countries)}
              hint={view.t(said.countriesHint)}
              values={campaign.countries}
              options={offered.map((value) => ({ value, label: sayCountry(view, value) }))}
            />
            <TextInput
              view={view}
              name="otherCountries"
              label={view.t(said.otherCountries)}
              value={others.join(", ")}
              optional
              latin
            />
            <div class="pair">
              <TextInput
                view={view}
                name="opensOn"
                type="date"
                label={view.t(said.opensOn)}
                value={campaign.opensOn ?? undefined}
                optional
              />
              <TextInput
                view={view}
                name="closesOn"
                type="date"
                label={view.t(said.closesOn)}
                value={campaign.closesOn ?? undefined}
                optional
              />
            </div>
            <Button kind="main">{view.t(said.save)}</Button>
          </Form>
        </div>
      </StepPage>
    );
  },
  forms: [
    form({
      operation: setWords,
      input: (sent, request) => ({
        ...numberIn(request),
        names: namesOf(sent, "names"),
        prompt: namesOf(sent, "prompt"),
        whoAsks: namesOf(sent, "whoAsks"),
        languages: sent.getAll("languages"),
        countries: countriesIn(sent),
        opensOn: textOf(sent, "opensOn") ?? null,
        closesOn: textOf(sent, "closesOn") ?? null,
      }),
      leadsTo: toCampaign,
      receipt: said.wasSaved,
    }),
  ],
});
