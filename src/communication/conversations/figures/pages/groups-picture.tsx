import type { View } from "../../../../interface/view.ts";
import type { Shape } from "../figures.ts";
import type { Results, Standing } from "../operations.ts";
import { opinionWords as said } from "../words.ts";

/** What a group is called: a letter of the reader's own alphabet. */
export const letterOf = (view: View, letter: number): string => [...view.t(said.letters)][letter] ?? String(letter + 1);

/** From −1 … 1, with a rim, to per cent of the picture. */
const rim = 1.35;
const across = (value: number): number => ((value + rim) / (2 * rim)) * 100;
const down = (value: number): number => ((rim - value) / (2 * rim)) * 100;
/** Below this there is no room for a name. */
const lowest = -1;
const long = (value: number): number => (value / (2 * rim)) * 100;

const tones = 6;

/** Where the name of a group stands: under its oval, or over it where there is no room left below. */
function nameOf({ y, long: length, broad, turn }: Shape): { isAbove: boolean; at: number } {
  const angle = (turn * Math.PI) / 180;
  const reach = Math.hypot(length * Math.sin(angle), broad * Math.cos(angle));
  const isAbove = y - reach < lowest;
  return { isAbove, at: isAbove ? down(y + reach) - 1 : down(y - reach) + 1 };
}

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
          class={`opinion-name ${nameOf(shape).isAbove ? "opinion-above" : ""}`}
          style={`inset-inline-start:${across(shape.x)}%;inset-block-start:${nameOf(shape).at}%`}
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
