import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Checks, Form, Select, TextInput } from "../../../../interface/form.tsx";
import { form, numberOf, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { addQuestion, removeQuestion, setAsked } from "../asked-operations.ts";
import { forms, type StoryCampaign, storyPlaceLevels } from "../campaign.ts";
import { prepareCampaign } from "../operations.ts";
import { formWords, placeWords, campaignWords as said } from "../words.ts";
import { Questions, questionIn } from "./questions.tsx";
import { numberIn, StepPage, toCampaign, toStep } from "./step-page.tsx";

/** What is taken, what is asked last, how long stories are kept, and how tellers read their own story. */
export const askedPage = page({
  path: "/:initiative/listening/campaigns/:number/asked",
  reads: prepareCampaign,
  input: numberIn,
  draw: ({ campaign }, view) => (
    <StepPage view={view} campaign={campaign} title={said.askedTitle} lead={said.askedLead}>
      <section class="wrap block">
        <Settings view={viewOfForm(view, setAsked)} campaign={campaign} />
      </section>
      <Questions view={view} campaign={campaign} />
    </StepPage>
  ),
  forms: [
    form({
      operation: setAsked,
      input: (sent, request) => ({
        ...numberIn(request),
        takes: sent.getAll("takes"),
        placeLevel: textOf(sent, "placeLevel"),
        gender: sent.getAll("also").includes("gender"),
        schoolLanguage: sent.getAll("also").includes("schoolLanguage"),
        answerWithinDays: numberOf(sent, "answerWithinDays"),
        keptMonths: numberOf(sent, "keptMonths"),
        fewest: numberOf(sent, "fewest"),
        comparesMeanings: sent.get("comparesMeanings") === "yes",
      }),
      leadsTo: toCampaign,
      receipt: said.wasSaved,
    }),
    form({
      operation: addQuestion,
      input: (sent, request) => ({ ...numberIn(request), question: questionIn(sent) }),
      leadsTo: toStep("asked"),
      receipt: said.wasSaved,
    }),
    form({
      operation: removeQuestion,
      input: (sent, request) => ({ ...numberIn(request), questionId: textOf(sent, "questionId") }),
      leadsTo: toStep("asked"),
      receipt: said.wasSaved,
    }),
  ],
});

function Settings({ view, campaign }: { view: View; campaign: StoryCampaign }) {
  const { asks } = campaign;
  const also = (["gender", "schoolLanguage"] as const).filter((one) => asks[one]);
  return (
    <Form view={view} operation={setAsked.name} class="story-form">
      <Checks
        view={view}
        name="takes"
        label={view.t(said.takes)}
        values={campaign.takes}
        options={forms.map((value) => ({ value, label: view.t(formWords[value]) }))}
      />
      <Select
        view={view}
        name="placeLevel"
        label={view.t(said.placeLevel)}
        value={campaign.placeLevel}
        options={storyPlaceLevels.map((value) => ({ value, label: view.t(placeWords[value]) }))}
      />
      <Checks
        view={view}
        name="also"
        label={view.t(said.alsoAsk)}
        values={also}
        options={(["gender", "schoolLanguage"] as const).map((value) => ({ value, label: view.t(said[value]) }))}
        optional
      />
      <div class="trio">
        {(["answerWithinDays", "keptMonths", "fewest"] as const).map((name) => (
          <TextInput
            key={name}
            view={view}
            name={name}
            type="number"
            label={view.t(name === "answerWithinDays" ? said.answerWithin : said[name])}
            value={campaign[name]}
          />
        ))}
      </div>
      <Checks
        view={view}
        name="comparesMeanings"
        label={view.t(said.comparesMeanings)}
        hint={view.t(said.comparesHint)}
        values={campaign.comparesMeanings ? ["yes"] : []}
        options={[{ value: "yes", label: view.t(said.comparesMeanings) }]}
        optional
      />
      <Button kind="main">{view.t(said.save)}</Button>
    </Form>
  );
}
