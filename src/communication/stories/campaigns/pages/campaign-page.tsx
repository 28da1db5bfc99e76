import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../../interface/actions.tsx";
import { Form, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { pathOfCampaign } from "../campaign.ts";
import { type CampaignState, points } from "../checklist.ts";
import { readCampaign, type WholeCampaign } from "../operations.ts";
import { closeCampaign, openCampaign, pauseCampaign, resumeCampaign } from "../standing-operations.ts";
import { campaignWords as said, stateWords } from "../words.ts";
import { Bridges, layForm } from "./bridges.tsx";
import { Changes, Checklist } from "./checklist.tsx";
import { numberIn, sayCountry, sayDay, toCampaign } from "./step-page.tsx";
import { Ways } from "./ways.tsx";

/** One campaign: to members what it asks, to those who lead the points that keep tellers safe, its bridges and its standing. */
export const campaignPage = page({
  path: "/:initiative/listening/campaigns/:number",
  reads: readCampaign,
  input: numberIn,
  draw: ({ campaign, asksMeaning, state, rights, mine, whole }, view) => {
    const path = view.url(pathOfCampaign(campaign.number));
    const helps = rights.listens || rights.guards;
    return (
      <Layout view={view} title={view.name(campaign.names)} navigation={navigationFor(view, "listening")}>
        <div class="wrap top">
          <p class="kicker">{view.t(stateWords[state])}</p>
          <h1>
            <bdi dir="auto">{view.name(campaign.names)}</bdi>
          </h1>
          {whole && <Finding view={view} whole={whole} state={state} />}
          {campaign.prompt[view.language] || !whole ? (
            <blockquote class="story-prompt" dir="auto">
              {view.name(campaign.prompt)}
            </blockquote>
          ) : null}
          <p class="small quiet">{view.t(said.forMembers)}</p>
          {mine.length > 0 && (
            <p class="acts">
              <ButtonLink href={`${path}/agree`}>
                {view.t(mine.every(({ agreed }) => agreed) ? said.guideTitle : said.youWereAsked)}
              </ButtonLink>
            </p>
          )}
        </div>
        {state !== "draft" && <Ways view={view} number={campaign.number} rights={rights} asksMeaning={asksMeaning} />}
        {whole && (
          <>
            <Checklist view={view} whole={whole} />
            <Bridges view={view} whole={whole} />
          </>
        )}
        {(whole || helps) && state !== "closed" && (
          <Standing
            view={view}
            state={state}
            leads={rights.leads}
            isComplete={whole?.missing.length === 0}
            days={campaign.answerWithinDays}
          />
        )}
        {whole && <Changes view={view} whole={whole} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: openCampaign,
      input: (_, request) => numberIn(request),
      leadsTo: toCampaign,
      receipt: said.wasOpened,
    }),
    form({
      operation: pauseCampaign,
      input: (sent, request) => ({ ...numberIn(request), because: textOf(sent, "because") ?? null }),
      leadsTo: toCampaign,
      receipt: said.wasPaused,
    }),
    form({
      operation: resumeCampaign,
      input: (_, request) => numberIn(request),
      leadsTo: toCampaign,
      receipt: said.wasResumed,
    }),
    form({
      operation: closeCampaign,
      input: (_, request) => numberIn(request),
      leadsTo: toCampaign,
      receipt: said.wasClosed,
    }),
    layForm,
  ],
});

/** How it stands, in one sentence. */
function Finding({ view, whole, state }: { view: View; whole: WholeCampaign; state: CampaignState }) {
  const { campaign, missing } = whole;
  const [all, left] = [points.length, missing.length];
  const sentence: Record<CampaignState, string> = {
    draft: left > 0 ? view.t(said.pointsThere, { done: all - left, all }) : view.t(said.allThere, { all }),
    "not-yet": view.t(said.opensLater, { day: campaign.opensOn ? sayDay(view, campaign.opensOn) : "" }),
    open: view.t(said.isOpenNow, { all }),
    paused: view.t(said.isPaused),
    incomplete: view.t(said.stopped),
    over: view.t(said.isOver),
    closed: view.t(said.isClosed),
  };
  const gone = campaign.pausedBecause;
  return (
    <>
      <p class="lead measure">{sentence[state]}</p>
      {gone && <p dir="auto">{gone}</p>}
      {campaign.countries.length > 0 && (
        <p class="quiet">{campaign.countries.map((code) => sayCountry(view, code)).join(" · ")}</p>
      )}
    </>
  );
}

interface StandingProps {
  view: View;
  state: CampaignState;
  leads: boolean;
  /** Nothing is missing, so that it can be opened. */
  isComplete: boolean;
  days: number;
}

/** Opening is asked once more; what was found missing meanwhile is said openly. */
function Opening({ view, days }: { view: View; days: number }) {
  const opening = (
    <Form view={view} operation={openCampaign.name}>
      <Button kind="main">{view.t(said.openIt)}</Button>
    </Form>
  );
  if (view.faults.length > 0) return opening;
  return (
    <Confirm view={view} label={view.t(said.openIt)} question={view.t(said.openQuestion, { days })}>
      {opening}
    </Confirm>
  );
}

/** Opening, stopping, going on, ending: each asked once more. */
function Standing({ view, state, leads, isComplete, days }: StandingProps) {
  const takes = state === "open" || state === "not-yet" || state === "incomplete";
  const act = (operation: { name: string }) => ({ view: viewOfForm(view, operation), operation: operation.name });
  return (
    <section class="wrap block stack story-standing">
      {leads && state === "draft" && isComplete && <Opening view={viewOfForm(view, openCampaign)} days={days} />}
      {takes && (
        <Confirm view={view} label={view.t(said.pause)} question={view.t(said.pauseQuestion)}>
          <Form {...act(pauseCampaign)}>
            <TextInput view={viewOfForm(view, pauseCampaign)} name="because" label={view.t(said.because)} optional />
            <Button kind="main">{view.t(said.pause)}</Button>
          </Form>
        </Confirm>
      )}
      {leads && state === "paused" && (
        <Form {...act(resumeCampaign)}>
          <Button kind="main">{view.t(said.resume)}</Button>
        </Form>
      )}
      {leads && (
        <Confirm view={view} label={view.t(said.close)} question={view.t(said.closeQuestion)}>
          <Form {...act(closeCampaign)}>
            <Button kind="main">{view.t(said.close)}</Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}
