import { navigationFor, practise } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type Page, type PageRequest, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import type { Home, readHomeFrom } from "../home.ts";
import { homeWords as said } from "../home-words.ts";
import { scorecardWords } from "../words.ts";
import { CurveFigure } from "./curve-figure.tsx";
import { FiveConditions } from "./five-conditions.tsx";
import { footOf } from "./goal-layout.tsx";
import { GoalHeading } from "./goal-pages.tsx";
import { AnswerSection } from "./goal-parts.tsx";
import { AVoice, BeginButton, FirstLine, WhatChanged, WhatWaits } from "./home-parts.tsx";
import { NoticeSection } from "./notice-section.tsx";

/** Over the example's goal: whose page this is, and the way to one's own. */
function Invitation({ view, home, front }: { view: View; home: Home; front: boolean }) {
  if (home.kind !== "example") return null;
  const name = view.initiative ? view.name(view.initiative.names) : "";
  return (
    <section class="wrap top invite noprint">
      <p class="kicker">{view.t(scorecardWords.exampleOfPublicFigures, { name })}</p>
      <p class="acts">
        <ButtonLink kind={front ? "main" : "plain"} href="/new">
          {view.t(scorecardWords.makeSuchAPage)}
        </ButtonLink>
        <ButtonLink href={view.url("goal")}>{view.t(scorecardWords.lookAround)}</ButtonLink>
        {view.initiative?.slug !== "100kin10" && <ButtonLink href="/100kin10">100Kin10</ButtonLink>}
        <ButtonLink href="/practice">{view.t(scorecardWords.practise)}</ButtonLink>
      </p>
    </section>
  );
}

/** In the practice initiative whoever is signed in may do everything. */
function Practise({ view, home }: { view: View; home: Home }) {
  if (home.kind !== "practice" || !view.viewer || view.viewer.isMember) return null;
  return (
    <section class="wrap invite noprint">
      <p class="measure">{view.t(said.practiseWhy)}</p>
      <Form view={view} operation={practise.name} action={`/${view.initiative?.slug}`}>
        <p class="acts">
          <Button kind="main">{view.t(said.practiseHere)}</Button>
        </p>
      </Form>
    </section>
  );
}

function NoGoal({ view, home }: { view: View; home: Home }) {
  const begins = home.stepsLeft.includes("goal");
  return (
    <Empty
      view={view}
      title={view.t(said.notOpenYet)}
      why={view.t(said.notOpenWhy)}
      actions={begins && <BeginButton view={view} />}
    />
  );
}

const isFront = ({ params }: PageRequest): boolean => params.front === "yes";

/** The first page of an initiative, in its order: the goal, where it stands, the notice, what waits, the five conditions. */
export const homePage = (readHome: ReturnType<typeof readHomeFrom>): Page =>
  page({
    path: "/:initiative",
    reads: readHome,
    input: ({ query }) => ({ ...(query.get("baseline") && { baseline: query.get("baseline") ?? "" }) }),
    forms: [form({ operation: practise, input: () => ({}), leadsTo: (_, { params }) => `/${params.initiative}` })],
    draw: (home, view, request) => {
      const { card } = home;
      return (
        <Layout
          view={view}
          title={view.t(said.home)}
          navigation={navigationFor(view, "home", { figures: card.editions.length > 0 })}
          foot={footOf(view, card)}
          description={card.goal ? view.name(card.goal.sentence) : view.t(said.notOpenYet)}
        >
          <FirstLine view={view} home={home} />
          {card.goal ? (
            <WithGoal view={view} home={home} front={isFront(request)} />
          ) : (
            <>
              <NoGoal view={view} home={home} />
              <WhatWaits view={view} home={{ ...home, stepsLeft: home.stepsLeft.filter((step) => step !== "goal") }} />
            </>
          )}
          <FiveConditions view={view} home={home} />
          <WhatChanged view={view} changed={home.changed} />
          <AVoice view={view} voice={home.voice} />
        </Layout>
      );
    },
  });

function WithGoal({ view, home, front }: { view: View; home: Home; front: boolean }) {
  const { card, says } = home;
  return (
    <>
      <GoalHeading view={view} card={card} says={says} />
      <Invitation view={view} home={home} front={front} />
      <Practise view={view} home={home} />
      <section class="wrap block figs">
        <CurveFigure view={view} card={card} />
      </section>
      {card.notice && (
        <div class="block">
          <NoticeSection view={view} notice={card.notice} breakdowns={card.breakdowns} level={2} />
        </div>
      )}
      {!card.notice && says.cannotTell && (
        <section class="wrap block">
          <div class="fig">
            <h2>{view.t(scorecardWords.cannotTellTitle)}</h2>
            <p class="lead measure" dir="auto">
              {view.name(says.cannotTell)}
            </p>
          </div>
        </section>
      )}
      <AnswerSection view={view} card={card} doing={says.doing ? view.name(says.doing) : ""} />
      <WhatWaits view={view} home={home} />
    </>
  );
}
