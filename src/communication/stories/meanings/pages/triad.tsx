import type { z } from "zod";
import { formatShare } from "../../../../interface/numbers.tsx";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import type { readMeaning } from "../../heard-from/operations.ts";
import { sayStep } from "../../heard-from/pages/say-step.ts";
import { heardFromWords as said } from "../../heard-from/words.ts";
import { type ToldTriad, triadRows, triangles } from "../meaning.ts";

type Asked = z.output<typeof readMeaning.output>["triads"][number];

const [width, height] = [100, 86.6];

/** Where a composition lies in the drawn triangle: the first part's corner on top, the second's where reading begins. */
const pointOf = ([a = 0, b = 0, c = 0]: readonly number[]): [number, number] => {
  const sum = a + b + c || 1;
  return [((a / 2 + c) / sum) * width, (1 - a / sum) * height];
};

/** The three corners of a small triangle; of one that stands on its tip, too. */
function cornersOf(cell: string): [number, number][] {
  const filled = cell.split("-").map(Number);
  const stands = filled.reduce((sum, one) => sum + one, 0) === triadRows - 1;
  return [0, 1, 2].map((corner) => pointOf(filled.map((one, part) => one + (stands === (part === corner) ? 1 : 0))));
}

/** How much of a whole each part makes up in a cell, from and to. */
export function rangesOf(cell: string): [number, number][] {
  const corners = cell.split("-").map(Number);
  return corners.map((one) => [one / triadRows, (one + 1) / triadRows]);
}

function DrawnTriangle({ names, told }: { names: readonly string[]; told: ToldTriad }) {
  const stepOfCell = new Map(told.cells.map(({ cell, step }) => [cell, step]));
  const centre = told.centre ? pointOf(told.centre) : null;
  return (
    <div class="code-triad" aria-hidden="true">
      <span dir="auto">{names[0]}</span>
      <svg aria-hidden="true" viewBox={`-1 -1 ${width + 2} ${height + 2}`}>
        {triangles().map((cell) => (
          <polygon
            key={cell}
            class={`code-cell-${stepOfCell.get(cell) ?? "none"}`}
            points={cornersOf(cell)
              .map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`)
              .join(" ")}
          />
        ))}
        {centre && <path class="code-centre" d={`M${centre[0] - 3} ${centre[1]}h6M${centre[0]} ${centre[1] - 3}v6`} />}
      </svg>
      <span dir="auto">{names[1]}</span>
      <span dir="auto">{names[2]}</span>
    </div>
  );
}

/** What many told with one triad: cells from k, darker where more lie, and the geometric centre; the same as a table. */
export function Triad({ view, asked, told }: { view: View; asked: Asked; told: ToldTriad | undefined }) {
  const names = asked.corners.map((corner) => view.name(corner));
  return (
    <section class="stack">
      <h2 dir="auto">{view.name(asked.question)}</h2>
      <p>{view.t(said.answered, { count: sayStep(view, told?.answered ?? null) })}</p>
      {told?.centre && (
        <p>
          {view.t(said.centre, {
            parts: told.centre
              .map((part, place) => view.t(said.part, { name: names[place] ?? "", share: formatShare(part / 100, 0) }))
              .join(" · "),
          })}
        </p>
      )}
      {told && told.cells.length > 0 ? (
        <>
          <DrawnTriangle names={names} told={told} />
          <p class="small quiet">{view.t(said.cellsTold)}</p>
          <Table
            caption={view.name(asked.question)}
            blocks
            columns={[
              { label: names[0] ?? "", named: true },
              ...names.slice(1).map((label) => ({ label, named: true })),
              { label: view.t(said.storiesInIt) },
            ]}
            rows={told.cells.map(({ cell, step }) => {
              const [first, ...others] = rangesOf(cell).map(([low, high]) =>
                view.t(said.between, { low: formatShare(low, 0), high: formatShare(high, 0) }),
              );
              return { head: first, cells: [...others, sayStep(view, step)] };
            })}
          />
        </>
      ) : (
        <p class="quiet">{view.t(said.noCells)}</p>
      )}
    </section>
  );
}
