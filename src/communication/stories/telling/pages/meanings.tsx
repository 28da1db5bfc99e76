import type { View } from "../../../../interface/view.ts";
import type { Asked } from "../../campaigns/campaign.ts";
import type { Meaning } from "../story.ts";
import { tellWords as said } from "../words.ts";

const corners = [
  { x: 100, y: 8 },
  { x: 8, y: 168 },
  { x: 192, y: 168 },
];

/** Triads: three numbers each, which only their relation counts of; with a triangle to touch where a script runs. */
export function Triads({
  view,
  triads,
  said: given,
}: {
  view: View;
  triads: Asked["triads"];
  said: Meaning["triads"];
}) {
  return (
    <>
      {triads.map((triad) => {
        const parts = given[triad.id];
        return (
          <fieldset key={triad.id} class="field tell-triad" data-triad>
            <legend dir="auto">{view.name(triad.question)}</legend>
            <span class="hint">{view.t(said.triadHint)}</span>
            <svg viewBox="0 0 200 176" role="img" aria-label={view.t(said.triadPicture)} data-part="picture" hidden>
              <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(" ")} />
              <circle r="7" cx="100" cy="115" data-part="place" hidden />
              {corners.map(({ x, y }, place) => (
                <text key={place} x={x} y={place === 0 ? y + 22 : y - 8} text-anchor="middle">
                  {place + 1}
                </text>
              ))}
            </svg>
            {triad.corners.map((corner, place) => (
              <label key={place}>
                <span dir="auto">
                  {place + 1}. {view.name(corner)}
                </span>
                <input
                  class="input"
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={100}
                  step={1}
                  name={`triad.${triad.id}`}
                  value={parts ? Math.round((parts[place] ?? 0) * 100) : undefined}
                />
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

const stops = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/** Sliders between two ends, left out unless their box is cleared: a place in the middle is an answer, too. */
export function Sliders(props: { view: View; sliders: Asked["sliders"]; said: Meaning["sliders"] }) {
  const { view, sliders, said: given } = props;
  return (
    <>
      {sliders.map((slider) => {
        const place = given[slider.id];
        const [from, to] = slider.ends.map((end) => view.name(end));
        return (
          <fieldset key={slider.id} class="field tell-slider">
            <legend dir="auto">{view.name(slider.question)}</legend>
            <input
              type="range"
              min={0}
              max={100}
              step={1}
              name={`slider.${slider.id}`}
              value={place === undefined ? 50 : Math.round(place * 100)}
              list="tell-stops"
              aria-label={`${view.name(slider.question)}: ${from} – ${to}`}
            />
            <span class="tell-ends">
              <span dir="auto">{from}</span>
              <span dir="auto">{to}</span>
            </span>
            <label class="pick">
              <input type="checkbox" name={`slider-out.${slider.id}`} value="yes" checked={place === undefined} />
              <span>{view.t(said.sliderSkip)}</span>
            </label>
          </fieldset>
        );
      })}
      {sliders.length > 0 && (
        <datalist id="tell-stops">
          {stops.map((stop) => (
            <option key={stop} value={stop} />
          ))}
        </datalist>
      )}
    </>
  );
}
