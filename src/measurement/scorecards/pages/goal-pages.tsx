import type { Names } from "../../../core/message.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type Page, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { openGoal } from "../../goals/public.ts";
import type { GoalLine, readGoalFrom } from "../in-the-way.ts";
import { readScorecard } from "../operations.ts";
import type { Scorecard } from "../scorecard.ts";
import { scorecardWords as said } from "../words.ts";
import { BreakdownFigure, GapsFigure } from "./breakdown-figures.tsx";
import { CurveFigure, WholeFigure } from "./curve-figure.tsx";
import { asked, coarsest, GoalLayout } from "./goal-layout.tsx";
import {
  AnswerSection,
  BaselineForm,
  changeSentence,
  PlacesFigure,
  StandingTag,
  StorySection,
  standingSentence,
} from "./goal-parts.tsx";
import { InTheWaySection } from "./in-the-way-section.tsx";
import { NoticeSection } from "./notice-section.tsx";

/** The heading of the goal: its sentence, then where it stands. */
export function GoalHeading({ view, card, says = {} }: { view: View; card: Scorecard; says?: Record<string, Names> }) {
  const change = changeSentence(view, card);
  const [measure, ...rest] = card.measures;
  const others = rest.filter(({ kind }) => kind === measure?.kind).length;
  const own = (about: string): string => (says[about] ? view.name(says[about]) : "");
  return (
    <section class="block goal wrap">
      <p class="kicker">
        <StandingTag view={view} card={card} />
      </p>
      <h1 dir="auto">
        {card.goal ? view.name(card.goal.sentence) || view.name(card.goal.names) : view.t(said.noGoalYet)}
      </h1>
      <p class="lead measure">{own("standing") || standingSentence(view, card)}</p>
      {own("goalNote") ? (
        <p class="small quiet measure">{own("goalNote")}</p>
      ) : (
        <>
          {change && <p class="measure">{change}</p>}
          {card.drafts.slice(0, 1).map(({ id, number }) => (
            <p key={id} class="measure">
              {view.t(said.draftWaits, { number: String(number) })}{" "}
              <a href={view.url(`goal/data/editions/${id}`)}>{view.t(said.seeDraft)}</a>
            </p>
          ))}
          {others > 0 && <p class="small quiet">{view.t(said.countedDifferently, { count: others })}</p>}
        </>
      )}
    </section>
  );
}

function NothingYet({ view }: { view: View }) {
  const mayBring = view.viewer?.permissions.some((one) => one === "backbone" || one === "data-lead") ?? false;
  return (
    <Empty
      view={view}
      below
      title={view.t(said.noFigureYet)}
      why={view.t(said.whyFigures)}
      actions={
        mayBring && (
          <ButtonLink kind="main" href={view.url("goal/data/bring")}>
            {view.t(said.bringAFile)}
          </ButtonLink>
        )
      }
    />
  );
}

const hasFigures = (card: Scorecard): boolean => card.measures.some(({ points }) => points.length > 0);

function AsKnown({ view, card }: { view: View; card: Scorecard }) {
  if (!card.asKnownOn) return null;
  const date = formatDate(new Date(card.asKnownOn), view.language);
  return (
    <p class="wrap block">
      <a href={view.url("goal")}>{view.t(said.asKnownNow, { date })}</a>
    </p>
  );
}

function TakeAway({ view }: { view: View }) {
  return (
    <section class="wrap block noprint">
      <form method="get" class="ask">
        <label for="as-known-on">{view.t(said.asKnown)}</label>{" "}
        <input class="input inline ltr" type="date" id="as-known-on" name="as-known-on" />{" "}
        <button type="submit" class="btn">
          {view.t(said.show)}
        </button>{" "}
        <a class="btn" href="?save=1">
          {view.t(said.saveAsFile)}
        </a>{" "}
        <button type="button" class="btn" data-print hidden>
          {view.t(said.print)}
        </button>
      </form>
    </section>
  );
}

/** The backbone's decision who reads these pages. */
function WhoReads({ view, card }: { view: View; card: Scorecard }) {
  if (!view.viewer?.permissions.includes("backbone")) return null;
  return (
    <section class="wrap block noprint">
      <Form view={view} operation={openGoal.name} hidden={{ open: card.isOpen ? "no" : "yes" }}>
        <p>{view.t(card.isOpen ? said.everyoneReads : said.onlyMembers)}</p>
        <p class="acts">
          <Button>{view.t(card.isOpen ? said.closeIt : said.openIt)}</Button>
        </p>
      </Form>
    </section>
  );
}

/** What partners promised for the goal, each with the way there. */
const Promised = ({ view, lines }: { view: View; lines: readonly GoalLine[] }) =>
  lines.length === 0 ? null : (
    <section class="wrap">
      {lines.map(({ sentence, values, path }) => (
        <p key={path} class="measure">
          <a href={view.url(path)}>{view.t(sentence, values)}</a>
        </p>
      ))}
    </section>
  );

/** How the goal is doing, with what was chosen to be moved on the way to it. */
export const howPage = (readGoal: ReturnType<typeof readGoalFrom>): Page =>
  page({
    path: "/:initiative/goal",
    reads: readGoal,
    input: asked,
    forms: [
      form({
        operation: openGoal,
        input: (sent) => ({ open: textOf(sent, "open") === "yes" }),
        leadsTo: (_, { params }) => `/${params.initiative}/goal`,
        receipt: said.opened,
      }),
    ],
    draw: ({ card, inTheWay, promised }, view) => (
      <GoalLayout view={view} tab="goal" title={standingSentence(view, card)} card={card} sheet>
        <AsKnown view={view} card={card} />
        {card.notice && <NoticeSection view={view} notice={card.notice} breakdowns={card.breakdowns} level={2} />}
        <GoalHeading view={view} card={card} />
        <Promised view={view} lines={promised} />
        <section class="wrap">
          <BaselineForm view={view} card={card} />
        </section>
        {!hasFigures(card) && <NothingYet view={view} />}
        <section class="block wrap figs">
          <CurveFigure view={view} card={card} />
          {card.broken && card.broken.slug !== card.measures[0]?.slug && (
            <WholeFigure view={view} measure={card.broken} editions={card.editions} />
          )}
        </section>
        {card.breakdowns.length > 0 && (
          <section class="block wrap mult">
            <Breakdowns view={view} card={card} shown={ofThePage(card)} />
            <p class="noprint">
              <a href={view.url("goal/for-whom")}>{view.t(said.everyGap)}</a>
            </p>
          </section>
        )}
        <section class="block wrap gaps-block">
          <GapsFigure view={view} card={card} against="best-served" />
        </section>
        <AnswerSection view={view} card={card} />
        <InTheWaySection view={view} chain={inTheWay} />
        <section class="block wrap last">
          <div class="two">
            <StorySection view={view} card={card} />
            {card.broken && <PlacesFigure view={view} places={coarsest(card)} measure={card.broken} card={card} />}
          </div>
        </section>
        <TakeAway view={view} />
        <WhoReads view={view} card={card} />
      </GoalLayout>
    ),
  });

/** Two breakdowns on the goal's own page: that of the notice, and the first of the others. */
function ofThePage({ breakdowns, notice }: Scorecard): Scorecard["breakdowns"] {
  const main = breakdowns.find(({ dimension }) => dimension === notice?.main.dimension);
  const rest = breakdowns.filter((breakdown) => breakdown !== main);
  return main ? [...rest.slice(0, 1), main] : rest.slice(0, 2);
}

interface BreakdownsProps {
  view: View;
  card: Scorecard;
  shown?: Scorecard["breakdowns"];
}

function Breakdowns({ view, card, shown = card.breakdowns }: BreakdownsProps) {
  const { broken, editions } = card;
  if (!broken) return null;
  return (
    <>
      {shown.map((breakdown) => (
        <BreakdownFigure
          key={breakdown.dimension}
          view={view}
          breakdown={breakdown}
          measure={broken}
          editions={editions}
        />
      ))}
    </>
  );
}

/** Why there is no notice: no gap is sure, none could be reckoned, or nothing is broken down. */
const noNoticeSentence = ({ breakdowns, gaps }: Scorecard) =>
  breakdowns.length === 0 ? said.noBreakdown : gaps.length === 0 ? said.noGapsReckoned : said.noCertainGap;

export const forWhomPage = page({
  path: "/:initiative/goal/for-whom",
  reads: readScorecard,
  input: asked,
  draw: (card, view) => (
    <GoalLayout view={view} tab="whom" title={view.t(said.forWhom)} card={card}>
      {card.notice ? (
        <NoticeSection view={view} notice={card.notice} breakdowns={card.breakdowns} level={1} />
      ) : (
        <section class="wrap top">
          <h1>{view.t(noNoticeSentence(card))}</h1>
        </section>
      )}
      <section class="block wrap">
        {card.missingBreakdowns.length > 0 && (
          <p class="lead">{view.t(said.missing, { dimensions: card.missingBreakdowns.map(view.name).join(", ") })}</p>
        )}
        <Breakdowns view={view} card={card} />
      </section>
      <section class="block wrap">
        <GapsFigure view={view} card={card} against="best-served" />
        <details>
          <summary>{view.t(said.againstOthers)}</summary>
          <GapsFigure view={view} card={card} against="others" />
        </details>
      </section>
      <AnswerSection view={view} card={card} />
    </GoalLayout>
  ),
});
