import type { View } from "../../../../interface/view.ts";
import type { Results, Standing } from "../operations.ts";
import { opinionWords as said } from "../words.ts";

/** What a group is called: a letter of the reader's own alphabet. */
export const letterOf = (view: View, letter: number): string => [...view.t(said.letters)][letter] ?? String(letter + 1);

/** From −1 … 1, with a rim, to per cent of the picture. */
const rim = 1.35;
const across = (value: number): number => ((value + rim) / (2 * rim)) * 100;
const down = (value: number): number => ((rim - value) / (2 * rim)) * 100;
const long = (value: number): number => (value / (2 * rim)) * 100;

/** The fewest people that a group is drawn as large as; others by their area. */
const tones = 6;

/**
 * The groups as ovals where their people stand, never a person; for one who takes part, her own place too. The drawing holds
 * no text: names lie over it.
 */
export function GroupsPicture({
  view,
  groups,
  place,
}: {
  view: View;
  groups: Results["groups"];
  place?: Standing["place"];
}) {
  const drawn = groups.flatMap(({ shape, ...group }) => (shape ? [{ ...group, shape }] : []));
  if (drawn.length === 0) return null;
  return (
    <div class="opinion-plot" dir="ltr">
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        {drawn.map(({ letter, shape }) => (
          <ellipse
            key={letter}
            class={`opinion-oval tone-${letter % tones}`}
            cx={across(shape.x)}
            cy={down(shape.y)}
            rx={long(shape.long)}
            ry={long(shape.broad)}
            transform={`rotate(${-shape.turn} ${across(shape.x)} ${down(shape.y)})`}
          />
        ))}
        {place && <circle class="opinion-own" cx={across(place.x)} cy={down(place.y)} r="2.2" />}
      </svg>
      {drawn.map(({ letter, size, shape }) => (
        <p
          key={letter}
          class="opinion-name"
          style={`inset-inline-start:${across(shape.x)}%;inset-block-start:${down(shape.y)}%`}
        >
          <span dir="auto">
            <b>{view.t(said.group, { letter: letterOf(view, letter) })}</b>
            <br />
            {view.t(said.size, { size })}
          </span>
        </p>
      ))}
      {place && (
        <p
          class="opinion-name opinion-you"
          style={`inset-inline-start:${across(place.x)}%;inset-block-start:${down(place.y)}%`}
        >
          <span dir="auto">{view.t(said.you)}</span>
        </p>
      )}
    </div>
  );
}
