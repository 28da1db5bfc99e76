import { ButtonLink } from "../../../interface/actions.tsx";
import { Figure } from "../../../interface/charts/figure.tsx";
import { SpreadRows } from "../../../interface/charts/spread.tsx";
import { formatChange, formatDate, formatPoints, formatRatio } from "../../../interface/numbers.tsx";
import { type Sign, Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { firstOf, formatOf, latestOf } from "../drawing.ts";
import type { Measure, Notice, PlaceRow, Scorecard } from "../scorecard.ts";
import { standingSaid } from "../standing-said.ts";
import { scorecardWords as said } from "../words.ts";
import { briefProvenanceOf } from "./provenance.ts";

const tags: Record<Scorecard["standing"], { sign: Sign; word: keyof typeof said } | null> = {
  "no-figure": null,
  "too-early": { sign: "unchanged", word: "wordTooEarly" },
  "on-path": { sign: "done", word: "wordOnPath" },
  "off-path": { sign: "due", word: "wordOffPath" },
  reached: { sign: "done", word: "wordReached" },
};

/** Where the goal stands in one word with its sign. */
export function StandingTag({ view, card }: { view: View; card: Scorecard }) {
  const tag = tags[card.standing];
  return tag && <Tag sign={tag.sign}>{view.t(said[tag.word])}</Tag>;
}

/** Where the goal stands in one sentence: the newest figure against the path that was agreed. */
export function standingSentence(view: View, card: Scorecard): string {
  const { sentence, values } = standingSaid(card);
  return view.t(sentence, values);
}

/** How much changed since the year that the reader chose. */
export function changeSentence(view: View, card: Scorecard): string | undefined {
  const own = card.measures[0];
  const latest = own && latestOf(own);
  const { baseline } = card;
  if (!own || !latest || !baseline || baseline.period === latest.period) return undefined;
  const format = formatOf(own);
  const values = {
    from: format(baseline.value),
    fromPeriod: baseline.period,
    to: format(latest.value),
    toPeriod: latest.period,
  };
  if (own.kind === "share")
    return view.t(said.sinceBaselinePoints, {
      ...values,
      change: formatChange(latest.value - baseline.value, (size) => formatPoints(size)),
    });
  if (baseline.value === 0) return undefined;
  return view.t(said.sinceBaseline, { ...values, ratio: formatRatio(latest.value / baseline.value) });
}

/** The reader's own choice of the year to measure from. */
export function BaselineForm({ view, card }: { view: View; card: Scorecard }) {
  if (card.baselines.length < 2) return null;
  return (
    <form method="get" class="ask noprint">
      <label for="baseline">{view.t(said.measureFrom)}</label>{" "}
      <select id="baseline" name="baseline" class="input inline">
        {card.baselines.map(({ period }) => (
          <option key={period} value={period} selected={period === card.baseline?.period}>
            {period}
          </option>
        ))}
      </select>{" "}
      <button type="submit" class="btn">
        {view.t(said.show)}
      </button>
    </form>
  );
}

/** The person's words beside the curve, dated and in the language in which they were said. */
export function StorySection({ view, card }: { view: View; card: Scorecard }) {
  if (card.stories.length === 0) return <StoryAsked view={view} card={card} />;
  return (
    <section class="fig story">
      <h2>{view.t(said.storyTitle)}</h2>
      {card.stories.slice(0, 2).map((story) => (
        <div key={story.id}>
          <blockquote lang={story.language} dir="auto">
            {story.body}
          </blockquote>
          <p class="small quiet">
            <span dir="auto">{story.saidBy}</span>, {formatDate(new Date(story.saidOn), view.language)}
            {story.source && (
              <>
                {" · "}
                <span dir="auto">{story.source}</span>
              </>
            )}
          </p>
        </div>
      ))}
      <p class="measure quiet">{view.t(said.contribution)}</p>
      <p class="noprint">
        <a href={view.url("goal/words")}>{view.t(said.allWords)}</a>
      </p>
    </section>
  );
}

/** The invitation to whoever may tell the story, where nobody has. */
function StoryAsked({ view, card }: { view: View; card: Scorecard }) {
  const may = view.viewer?.permissions.some((one) => ["backbone", "data-lead", "steering"].includes(one)) ?? false;
  if (!may || !card.goal) return null;
  return (
    <section class="fig story noprint">
      <h2>{view.t(said.storyTitle)}</h2>
      <p>{view.t(said.storyAsked)}</p>
      <p class="acts">
        <ButtonLink href={view.url("goal/words#story")}>{view.t(said.tellStory)}</ButtonLink>
      </p>
    </section>
  );
}

interface PlacesFigureProps {
  view: View;
  places: readonly PlaceRow[];
  measure: Measure;
  card: Pick<Scorecard, "editions">;
}

/** The places in the order of their source, before and now: never ranked. */
export function PlacesFigure({ view, places, measure, card }: PlacesFigureProps) {
  const periods = [...new Set(places.flatMap(({ points }) => points.map(({ period }) => period)))].toSorted();
  const [before, now] = [periods[0], periods.at(-1)];
  if (!before || !now || places.length === 0) return null;
  const at = (row: PlaceRow, period: string) => {
    const point = row.points.find((one) => one.period === period);
    return point?.value ?? ("hidden" as const);
  };
  return (
    <Figure
      view={view}
      id="places"
      title={view.t(said.placesOf, { level: places[0]?.level ?? "" })}
      level={2}
      note={view.t(said.placesNote)}
      plot={
        <SpreadRows
          view={view}
          before={before}
          now={now}
          rows={places.map((row) => ({
            name: <a href={view.url(`goal/places/${row.slug}`)}>{view.name(row.names)}</a>,
            before: at(row, before),
            now: at(row, now),
          }))}
          format={formatOf(measure)}
        />
      }
      provenance={briefProvenanceOf(view, measure, card.editions)}
    />
  );
}

/** What is done about the widening gap, and the supplier's answer beside it, as large. */
export function AnswerSection({ view, card, doing }: { view: View; card: Scorecard; doing?: string }) {
  const { notice } = card;
  if (!notice) return null;
  const { main } = notice;
  const own = card.gapGoals.find(
    ({ gap }) => gap?.dimension === main.dimension && gap.group === main.group && gap.reference === main.reference,
  );
  const maySet = view.viewer?.permissions.some((one) => one === "backbone" || one === "steering") ?? false;
  const door = view.url(
    `goal/gap?${new URLSearchParams({ dimension: main.dimension, group: main.group, reference: main.reference })}`,
  );
  return (
    <section class="wrap block two answers">
      <div class="fig">
        <h2>{view.t(said.whatWeDo)}</h2>
        {doing && (
          <p class="lead" dir="auto">
            {doing}
          </p>
        )}
        {own ? (
          <p class="lead">
            {view.t(said.gapGoalSet, {
              from: formatPoints(own.baseline.value),
              fromPeriod: own.baseline.period,
              to: formatPoints(own.target.value),
              toPeriod: own.target.period,
              owner: own.owner ?? view.t(said.noOwner),
            })}
          </p>
        ) : (
          <>
            <p class="lead">{view.t(said.noGapGoal)}</p>
            {maySet && (
              <p class="acts">
                <ButtonLink kind="main" href={door}>
                  {view.t(said.setOne)}
                </ButtonLink>
              </p>
            )}
          </>
        )}
      </div>
      <SupplierAnswer view={view} answers={notice.answers} />
    </section>
  );
}

/** The answer of who supplied the figures: dated, in their own words, as large as the notice's own column. */
function SupplierAnswer({ view, answers }: { view: View; answers: Notice["answers"] }) {
  return (
    <div class="fig">
      <h2>{view.t(said.supplierAnswer)}</h2>
      {answers.length === 0 && <p class="lead quiet">{view.t(said.noAnswer)}</p>}
      {answers.slice(0, 2).map((answer) => (
        <div key={answer.id}>
          <p class="lead" lang={answer.language} dir="auto">
            {answer.body}
          </p>
          <p class="small quiet">
            <span dir="auto">{answer.saidBy}</span>, {formatDate(new Date(answer.saidOn), view.language)}
          </p>
        </div>
      ))}
      {view.viewer?.permissions.includes("supplier") && (
        <p>
          <a href={view.url("goal/answer")}>{view.t(said.giveAnswer)}</a>
        </p>
      )}
    </div>
  );
}

/** The first and the newest figure of a series in a sentence's values. */
export function endsAsText(measure: Measure) {
  const [first, last] = [firstOf(measure), latestOf(measure)];
  if (!first || !last) return undefined;
  const format = formatOf(measure);
  return { from: format(first.value), fromPeriod: first.period, to: format(last.value), toPeriod: last.period };
}
