import { Strip } from "../../../interface/charts/spread.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { formatOf, latestOf } from "../drawing.ts";
import { readPlace, readScorecard } from "../operations.ts";
import type { Scorecard } from "../scorecard.ts";
import { scorecardWords as said } from "../words.ts";
import { BreakdownFigure } from "./breakdown-figures.tsx";
import { WholeFigure } from "./curve-figure.tsx";
import { asked, coarsest, GoalLayout } from "./goal-layout.tsx";
import { endsAsText, PlacesFigure } from "./goal-parts.tsx";

/** Between which values the places lie, without saying which is which. */
function whereSentence(view: View, { broken }: Scorecard, values: readonly number[]): string | undefined {
  const whole = broken && latestOf(broken);
  if (!broken || !whole || values.length < 3) return undefined;
  const format = formatOf(broken);
  return view.t(said.whereSentence, {
    period: whole.period,
    low: format(Math.min(...values)),
    high: format(Math.max(...values)),
    whole: format(whole.value),
  });
}

export const wherePage = page({
  path: "/:initiative/goal/where",
  reads: readScorecard,
  input: asked,
  draw: (card, view) => {
    const measure = card.broken;
    const rows = coarsest(card);
    const period = measure && latestOf(measure)?.period;
    const values = rows.flatMap(({ points }) => points.find((point) => point.period === period)?.value ?? []);
    const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
    return (
      <GoalLayout view={view} tab="where" title={view.t(said.where)} card={card}>
        <section class="wrap top">
          <h1>{whereSentence(view, card, values) ?? view.t(rows.length > 0 ? said.where : said.noPlaces)}</h1>
        </section>
        {measure && rows.length > 0 && (
          <>
            <section class="wrap block">
              <h2>{view.t(said.spreadTitle)}</h2>
              <p class="quiet">{view.t(said.spreadNote, { period: period ?? "" })}</p>
              {values.length > 2 && (
                <Strip
                  view={view}
                  values={values}
                  {...(middle !== undefined && { middle })}
                  format={formatOf(measure)}
                />
              )}
            </section>
            <section class="wrap block">
              <PlacesFigure view={view} places={rows} measure={measure} card={card} />
            </section>
            {card.places.length > rows.length && (
              <section class="wrap block">
                <PlacesFigure
                  view={view}
                  places={card.places.filter((row) => !rows.includes(row))}
                  measure={measure}
                  card={card}
                />
              </section>
            )}
          </>
        )}
      </GoalLayout>
    );
  },
});

export const placePage = page({
  path: "/:initiative/goal/places/:place",
  reads: readPlace,
  input: ({ params }) => ({ place: params.place ?? "" }),
  draw: ({ place, within, inside, alike, measure, whole, breakdowns, editions }, view) => {
    const name = view.name(place.names);
    const ends = endsAsText(measure);
    const everywhere = latestOf(whole);
    const sentence = ends
      ? view.t(said.placeSentence, { place: name, ...ends, whole: everywhere ? formatOf(whole)(everywhere.value) : "" })
      : view.t(said.placeHidden, { place: name });
    const linked = (one: typeof place) => (
      <a href={view.url(`goal/places/${one.slug}`)} dir="auto">
        {view.name(one.names)}
      </a>
    );
    const card = { editions };
    return (
      <GoalLayout view={view} tab="where" title={name} card={card}>
        <section class="wrap top">
          <p class="kicker">{within && view.t(said.within, { place: view.name(within.names) })}</p>
          <h1>{sentence}</h1>
        </section>
        <section class="wrap block">
          <WholeFigure view={view} measure={measure} editions={editions} />
        </section>
        {breakdowns.map((breakdown) => (
          <section key={breakdown.dimension} class="wrap block">
            <BreakdownFigure view={view} breakdown={breakdown} measure={measure} editions={editions} />
          </section>
        ))}
        {alike.length > 0 && (
          <section class="wrap block">
            <PlacesFigure
              view={view}
              places={[place, ...alike.map((one) => one.place)].map((one, at) => ({
                ...one,
                points: at === 0 ? measure.points : (alike[at - 1]?.measure.points ?? []),
              }))}
              measure={measure}
              card={card}
            />
          </section>
        )}
        {inside.length > 0 && (
          <section class="wrap block">
            <h2>{view.t(said.inside)}</h2>
            <ul class="columns">
              {inside.map((one) => (
                <li key={one.id}>{linked(one)}</li>
              ))}
            </ul>
          </section>
        )}
      </GoalLayout>
    );
  },
});
