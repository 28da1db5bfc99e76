import { navigationFor, practise } from "../../../backbone/initiatives/public.ts";
import type { Message } from "../../../core/message.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { conditions, Mark } from "../../../interface/mark.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type firstSteps, type Home, readHome } from "../home.ts";
import { homeWords as said } from "../home-words.ts";
import { scorecardWords } from "../words.ts";
import { CurveFigure } from "./curve-figure.tsx";
import { footOf } from "./goal-layout.tsx";
import { GoalHeading } from "./goal-pages.tsx";
import { AnswerSection } from "./goal-parts.tsx";
import { NoticeSection } from "./notice-section.tsx";

const stepWords: Record<(typeof firstSteps)[number], { words: Message; path: string }> = {
  goal: { words: said.stepGoal, path: "begin" },
  figures: { words: said.stepFigures, path: "goal/data/bring" },
  partners: { words: said.stepPartners, path: "partners/paste" },
  colleagues: { words: said.stepColleagues, path: "people" },
};

/** What waits for a director at the beginning: at most three, never more. */
function FirstSteps({ view, steps }: { view: View; steps: Home["stepsLeft"] }) {
  if (steps.length === 0) return null;
  return (
    <section class="wrap block">
      <div class="fig">
        <h2>{view.t(said.waitsForYou)}</h2>
        <ol class="steps">
          {steps.slice(0, 3).map((step) => (
            <li key={step}>
              <a href={view.url(stepWords[step].path)}>{view.t(stepWords[step].words)}</a>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** What the initiative says of itself, or else what can be counted. */
function conditionSentences(view: View, { card, says, partners }: Home): [Message, string][] {
  const own = (about: string): string | undefined => (says[about] ? view.name(says[about]) || undefined : undefined);
  const [adopted] = card.goal?.adopted ?? [];
  const periods = card.editions.flatMap((edition) => edition.periods).toSorted();
  const agenda = !card.goal
    ? view.t(said.agendaNone)
    : adopted
      ? view.t(said.agendaAdopted, { ...adopted })
      : view.t(said.agendaSet);
  const measurement =
    periods.length === 0
      ? view.t(said.measurementNone)
      : view.t(said.measurementSome, {
          editions: card.editions.length,
          from: periods[0] ?? "",
          to: periods.at(-1) ?? "",
          others: card.measures.length - 1,
        });
  return [
    [said.agenda, own("agenda") ?? agenda],
    [said.measurement, own("measurement") ?? measurement],
    [said.activities, own("activities") ?? view.t(said.activitiesNone)],
    [said.communication, own("communication") ?? view.t(said.communicationNone)],
    [said.backbone, own("backbone") ?? view.t(said.backboneSome, { partners })],
  ];
}

const litFor = (fold: number) => {
  const lit = conditions[fold];
  return lit ? { lit } : {};
};

function FiveConditions({ view, home }: { view: View; home: Home }) {
  return (
    <section class="five">
      <div class="wrap">
        <div class="head">
          <h2>{view.t(said.fiveConditions)}</h2>
          <p class="quiet small">{view.t(said.fromWhatHappened)}</p>
        </div>
        <ol class="conds">
          {conditionSentences(view, home).map(([name, sentence], fold) => (
            <li key={name.en}>
              <Mark {...litFor(fold)} />
              <h3>{view.t(name)}</h3>
              <p dir="auto">{sentence}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

const changeWords: Record<string, Message> = {
  "goal.set": said.goalChanged,
  "goal.say": said.goalChanged,
  "goal.open": said.goalChanged,
  "indicator.define": said.definitionChanged,
  "edition.make": said.editionMade,
  "edition.enter": said.editionMade,
  "edition.to-partners": said.editionPartners,
  "edition.to-everyone": said.editionEveryone,
  "edition.withdraw": said.editionWithdrawn,
  "narrative.write": said.narrativeWritten,
};

function WhatChanged({ view, changes }: { view: View; changes: Home["changes"] }) {
  if (changes.length === 0) return null;
  return (
    <section class="wrap block">
      <div class="fig">
        <h2>{view.t(said.whatChanged)}</h2>
        <ul class="rows">
          {changes.map(({ id, at, operation, by }) => (
            <li key={id}>
              {view.t(said.changedLine, {
                what: view.t(changeWords[operation] ?? said.somethingChanged),
                by,
                date: formatDate(new Date(at), view.language),
              })}
            </li>
          ))}
        </ul>
        <p>
          <a href={view.url("changes")}>{view.t(said.allChanges)}</a>
        </p>
      </div>
    </section>
  );
}

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
      actions={
        begins && (
          <ButtonLink kind="main" href={view.url("begin")}>
            {view.t(said.beginNow)}
          </ButtonLink>
        )
      }
    />
  );
}

const isFront = ({ params }: PageRequest): boolean => params.front === "yes";

export const homePage = page({
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
        {card.goal ? (
          <>
            <GoalHeading view={view} card={card} says={home.says} />
            <Invitation view={view} home={home} front={isFront(request)} />
            <Practise view={view} home={home} />
            <FirstSteps view={view} steps={home.stepsLeft} />
            <section class="wrap block figs">
              <CurveFigure view={view} card={card} />
            </section>
            {card.notice && (
              <div class="block">
                <NoticeSection view={view} notice={card.notice} breakdowns={card.breakdowns} level={2} />
              </div>
            )}
            {!card.notice && home.says.cannotTell && (
              <section class="wrap block">
                <div class="fig">
                  <h2>{view.t(scorecardWords.cannotTellTitle)}</h2>
                  <p class="lead measure" dir="auto">
                    {view.name(home.says.cannotTell)}
                  </p>
                </div>
              </section>
            )}
            <AnswerSection view={view} card={card} doing={home.says.doing ? view.name(home.says.doing) : ""} />
          </>
        ) : (
          <>
            <NoGoal view={view} home={home} />
            <FirstSteps view={view} steps={home.stepsLeft.filter((step) => step !== "goal")} />
          </>
        )}
        <FiveConditions view={view} home={home} />
        <WhatChanged view={view} changes={home.changes} />
      </Layout>
    );
  },
});
