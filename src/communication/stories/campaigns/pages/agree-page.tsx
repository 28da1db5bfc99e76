import { Button, Confirm } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { guideFor } from "../guide-words.ts";
import { readCampaign } from "../operations.ts";
import { agreeToHelp, stepDown } from "../people/operations.ts";
import type { StoryDuty } from "../people/store.ts";
import { dutyNames, campaignWords as said } from "../words.ts";
import { OneTick } from "./confirmed.tsx";
import { numberIn, StepPage, sayCountry, toStep } from "./step-page.tsx";

/** What somebody was asked to do, the guide for it, and yes or no. */
export const agreePage = page({
  path: "/:initiative/listening/campaigns/:number/agree",
  reads: readCampaign,
  input: numberIn,
  draw: ({ campaign, mine, guarding }, view) => (
    <StepPage
      view={view}
      campaign={campaign}
      title={said.guideTitle}
      lead={mine.length > 0 ? said.forMembers : said.notAsked}
    >
      {mine.map(({ duty, agreed }) => (
        <section key={duty} class="wrap block">
          <h2>{view.t(dutyNames[duty])}</h2>
          <ul class="story-guide">
            {guideFor[duty].map((message) => (
              <li key={message.en}>{view.t(message)}</li>
            ))}
          </ul>
          {agreed ? <p>{view.t(said.youSaidYes)}</p> : <Yes view={formOf(view, agreeToHelp, duty)} duty={duty} />}
          <Confirm view={view} label={view.t(agreed ? said.takeOff : said.no)} question={view.t(said.noQuestion)}>
            <Form view={formOf(view, stepDown, duty)} operation={stepDown.name} hidden={{ duty }}>
              <Button kind="main">{view.t(agreed ? said.takeOff : said.no)}</Button>
            </Form>
          </Confirm>
        </section>
      ))}
      {guarding && <Guarding view={view} guarding={guarding} />}
    </StepPage>
  ),
  forms: [
    form({
      operation: agreeToHelp,
      input: (sent, request) => ({
        ...numberIn(request),
        duty: textOf(sent, "duty"),
        hasReadGuide: sent.get("hasReadGuide") === "yes",
      }),
      leadsTo: toStep("agree"),
      receipt: said.youSaidYes,
    }),
    form({
      operation: stepDown,
      input: (sent, request) => ({ ...numberIn(request), duty: textOf(sent, "duty") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/listening`,
      receipt: said.youSaidNo,
    }),
  ],
});

/** The view for the form about one duty among several. */
const formOf = (view: View, operation: { name: string }, duty: StoryDuty): View =>
  view.entered.operation === operation.name && view.entered.duty === duty ? view : { ...view, faults: [], entered: {} };

const Yes = ({ view, duty }: { view: View; duty: StoryDuty }) => (
  <Form view={view} operation={agreeToHelp.name} hidden={{ duty }}>
    <OneTick view={view} name="hasReadGuide">
      {view.t(said.hasReadGuide)}
    </OneTick>
    <Button kind="main">{view.t(said.yes)}</Button>
  </Form>
);

type Guard = NonNullable<ReturnType<typeof readCampaign.output.parse>["guarding"]>;

/** What tellers read about the duty to report, to whom one reports, who is called, and whom one can talk to. */
const Guarding = ({ view, guarding }: { view: View; guarding: Guard }) => (
  <section class="wrap block">
    {guarding.duty.map((one) => (
      <div key={one.country}>
        <h2>{view.t(said.whatTellersRead, { country: sayCountry(view, one.country) })}</h2>
        <p dir="auto" class="measure">
          {view.name(one.words)}
        </p>
        {view.name(one.reportTo) && (
          <p dir="auto" class="measure">
            {view.name(one.reportTo)}
          </p>
        )}
      </div>
    ))}
    <dl class="facts">
      {[
        [said.reach, guarding.reach],
        [said.support, view.name(guarding.support)],
      ].map(([term, text]) =>
        typeof text === "string" && text !== "" && typeof term === "object"
          ? [
              <dt key={term.en}>{view.t(term)}</dt>,
              <dd key={text} dir="auto">
                {text}
              </dd>,
            ]
          : null,
      )}
    </dl>
  </section>
);
