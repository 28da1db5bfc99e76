import type { View } from "../../../interface/view.ts";
import { sureEnough } from "../map.ts";
import type { Shown } from "../operations.ts";
import { layPicture, type Picture } from "../picture.ts";
import { mapWords as said } from "../words.ts";
import { fileAddress, mapAddress } from "./addresses.ts";
import { Legend } from "./legend.tsx";

const rem = (pixels: number): string => `${(pixels / 16).toFixed(3)}rem`;

/** The map in layers: lines drawn on the server, labels over them that lead to what surrounds each cause. */
export function Layers({ view, shown, all }: { view: View; shown: Shown; all: boolean }) {
  const { causes, links, totals, source } = shown;
  const nameOf = (place: number) => `${causes[place]?.number ?? ""} ${view.name(causes[place]?.names ?? {})}`;
  const picture = layPicture({ causes, links, people: null, leftOut: 0 }, { label: nameOf, all });
  const remarks = [
    causes.length < totals.causes && view.t(said.causesLeftOut, { shown: causes.length, all: totals.causes }),
    !all &&
      picture.strokes.length < links.length &&
      view.t(said.strongestOnly, { shown: picture.strokes.length, all: links.length }),
  ].filter(Boolean);
  return (
    <figure class="fig" aria-labelledby="layers-title">
      <figcaption>
        <h2 id="layers-title">{view.t(said.layersTitle)}</h2>
        <p>{view.t(said.layersNote)}</p>
      </figcaption>
      <Legend view={view} links={links} />
      <Plot view={view} shown={shown} picture={picture} nameOf={nameOf} />
      <p class="source">{remarks.join(" ")}</p>
      <p class="acts">
        {(all || picture.strokes.length < links.length) && (
          <a href={mapAddress(view, source, { links: all ? null : "all" })}>
            {view.t(all ? said.showStrongest : said.showAll)}
          </a>
        )}
        <a href={fileAddress(view, source, all)} download>
          {view.t(said.saveAs, { format: "SVG" })}
        </a>
        <button type="button" class="btn bare" data-png={fileAddress(view, source, all)} hidden>
          {view.t(said.saveAs, { format: "PNG" })}
        </button>
      </p>
    </figure>
  );
}

interface PlotProps {
  view: View;
  shown: Shown;
  picture: Picture;
  nameOf(place: number): string;
}

function Plot({ view, shown: { causes, source }, picture, nameOf }: PlotProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard alone must be able to scroll it
    <div class="scroll layers" tabIndex={0} role="group" aria-labelledby="layers-title">
      <div class="layers-plot" style={{ inlineSize: rem(picture.width), blockSize: rem(picture.height) }}>
        <svg viewBox={`0 0 ${picture.width} ${picture.height.toFixed(1)}`} aria-hidden="true">
          {picture.strokes.map(({ link, d, head, width, extra }) => (
            <g
              key={`${link.from} ${link.to}`}
              class={[link.weight > 0 ? "helps" : "harms", (link.sure ?? 1) < sureEnough && "unsure", extra && "extra"]
                .filter(Boolean)
                .join(" ")}
            >
              <path class="stroke" d={d} style={{ strokeWidth: width.toFixed(1) }} />
              <path class="head" d={head} />
            </g>
          ))}
        </svg>
        <ul>
          {picture.boxes.map((box) => (
            <li
              key={box.cause}
              style={{
                insetInlineStart: rem(box.x),
                insetBlockStart: rem(box.y),
                inlineSize: rem(box.width),
                blockSize: rem(box.height),
              }}
            >
              <a href={mapAddress(view, source, { about: causes[box.cause]?.id })} dir="auto">
                {nameOf(box.cause)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
