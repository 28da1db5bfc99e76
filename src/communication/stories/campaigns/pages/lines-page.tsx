import { dayOf } from "../../../../core/days.ts";
import { sayLanguage } from "../../../../core/spoken-languages.ts";
import { Button, Confirm } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import type { Line } from "../campaign.ts";
import { checkHoldsUntil, isChecked, lineGaps } from "../checklist.ts";
import { prepareCampaign, type WholeCampaign } from "../operations.ts";
import { addLine, checkLine, removeLine, setLine } from "../safety-operations.ts";
import { campaignWords as said } from "../words.ts";
import { OneTick } from "./confirmed.tsx";
import { LineFields, lineOf } from "./line-fields.tsx";
import { numberIn, StepPage, sayCountry, sayDay, toStep } from "./step-page.tsx";

/** Lines to call: what is written of each, who checked it when, and where one is missing. */
export const linesPage = page({
  path: "/:initiative/listening/campaigns/:number/lines",
  reads: prepareCampaign,
  input: numberIn,
  draw: (whole, view) => {
    const { campaign } = whole;
    const gaps = lineGaps(campaign, dayOf(view.now));
    return (
      <StepPage view={view} campaign={campaign} title={said.linesTitle} lead={said.linesLead}>
        <div class="wrap block stack">
          {gaps.length > 0 && (
            <ul class="story-gaps">
              {gaps.map(({ country, language }) => (
                <li key={`${country} ${language}`}>
                  {view.t(said.lineGap, {
                    country: sayCountry(view, country),
                    language: sayLanguage(language, view.language),
                  })}
                </li>
              ))}
            </ul>
          )}
          {campaign.lines.map((line) => (
            <OneLine key={line.id} view={view} whole={whole} line={line} />
          ))}
          <AddLine view={view} whole={whole} />
        </div>
      </StepPage>
    );
  },
  forms: [
    form({
      operation: addLine,
      input: (sent, request) => ({ ...numberIn(request), line: lineOf(sent) }),
      leadsTo: toStep("lines"),
      receipt: said.wasSaved,
    }),
    form({
      operation: setLine,
      input: (sent, request) => ({ ...numberIn(request), lineId: textOf(sent, "lineId"), line: lineOf(sent) }),
      leadsTo: toStep("lines"),
      receipt: said.wasSaved,
    }),
    form({
      operation: checkLine,
      input: (sent, request) => ({
        ...numberIn(request),
        lineId: textOf(sent, "lineId"),
        called: sent.get("called") === "yes",
      }),
      leadsTo: toStep("lines"),
      receipt: said.wasSaved,
    }),
    form({
      operation: removeLine,
      input: (sent, request) => ({ ...numberIn(request), lineId: textOf(sent, "lineId") }),
      leadsTo: toStep("lines"),
      receipt: said.wasSaved,
    }),
  ],
});

/** The view for the form of one line among many. */
const viewOf = (view: View, operation: { name: string }, lineId: string): View =>
  view.entered.operation === operation.name && view.entered.lineId === lineId
    ? view
    : { ...view, faults: [], entered: {} };

function OneLine({ view, whole, line }: { view: View; whole: WholeCampaign; line: Line }) {
  const [number, isFree] = [line.number, line.isFree];
  const hidden = { lineId: line.id };
  const change = viewOf(view, setLine, line.id);
  const check = viewOf(view, checkLine, line.id);
  return (
    <section class="story-line" aria-label={view.name(line.names)}>
      <h2 dir="auto">{view.name(line.names)}</h2>
      <p>
        <bdi class="ltr">{number}</bdi>
        {` · ${sayCountry(view, line.country)} · ${line.languages.map((one) => sayLanguage(one, view.language)).join(", ")}`}
        {isFree && ` · ${view.t(said.free)}`}
        {view.name(line.hours) && (
          <>
            {" · "}
            <bdi dir="auto">{view.name(line.hours)}</bdi>
          </>
        )}
      </p>
      <p class="small quiet">{sayCheck(view, whole, line)}</p>
      {!whole.campaign.closedAt && (
        <>
          <Form view={check} operation={checkLine.name} hidden={hidden} class="story-check">
            <OneTick view={check} name="called">
              {view.t(said.iCalled)}
            </OneTick>
            <Button>{view.t(said.check)}</Button>
          </Form>
          <div class="acts">
            <details class="story-fold" open={change.faults.length > 0}>
              <summary>{view.t(said.changeLine)}</summary>
              <Form view={change} operation={setLine.name} hidden={hidden} class="story-form">
                <LineFields view={change} line={line} countries={whole.campaign.countries} within={line.id} />
                <Button>{view.t(said.save)}</Button>
              </Form>
            </details>
            <Confirm view={view} label={view.t(said.removeLine)} question={view.t(said.removeLineQuestion)}>
              <Form view={viewOf(view, removeLine, line.id)} operation={removeLine.name} hidden={hidden}>
                <Button kind="main">{view.t(said.removeLine)}</Button>
              </Form>
            </Confirm>
          </div>
        </>
      )}
    </section>
  );
}

function sayCheck(view: View, { names }: WholeCampaign, line: Line): string {
  const until = checkHoldsUntil(line);
  if (!line.checkedOn || !until) return view.t(said.suggestedOnly);
  return view.t(isChecked(line, dayOf(view.now)) ? said.checkedBy : said.ranOut, {
    name: names[line.checkedBy ?? ""] ?? "",
    day: sayDay(view, line.checkedOn),
    until: sayDay(view, until),
  });
}

function AddLine({ view: whole, whole: { campaign } }: { view: View; whole: WholeCampaign }) {
  if (campaign.closedAt) return null;
  const view = whole.entered.operation === addLine.name ? whole : { ...whole, faults: [], entered: {} };
  return (
    <details class="story-fold" open={view.faults.length > 0 || campaign.lines.length === 0}>
      <summary>{view.t(said.addLine)}</summary>
      <Form view={view} operation={addLine.name} class="story-form">
        <LineFields view={view} countries={campaign.countries} within="new" />
        <Button>{view.t(said.addLine)}</Button>
      </Form>
    </details>
  );
}
