import type { View } from "../../../interface/view.ts";
import type { Cell, Line } from "../grid.ts";
import { gridWords as said } from "../words.ts";
import { type Asked, addressOf, type FoundGrid, nameLine, pairOf } from "./say.ts";

interface PictureProps {
  view: View;
  found: FoundGrid;
  asked: Asked;
}

/** The grid as a picture: a number in each field and a shade that grows with it; every field leads to what is in it. */
export function Picture({ view, found, asked }: PictureProps) {
  const { grid } = found;
  const cells = new Map(grid.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return (
    <figure class="grid-picture">
      <figcaption class="small quiet">{view.t(said.how)}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard alone must be able to scroll it */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      <div class="scroll" tabIndex={0} role="group" aria-label={view.t(said.picture)}>
        <table class="grid-map">
          <caption class="vh">{view.t(said.picture)}</caption>
          <thead>
            <tr>
              <td />
              {grid.columns.map((column) => (
                <th key={column.key} scope="col">
                  <Head view={view} found={found} line={column} axis="columns" />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <Head view={view} found={found} line={row} axis="rows" />
                </th>
                {grid.columns.map((column) => (
                  <td key={column.key}>
                    <Field
                      view={view}
                      found={found}
                      asked={asked}
                      row={row.key}
                      column={column.key}
                      cell={cells.get(`${row.key} ${column.key}`)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function Head({ view, found, line, axis }: { view: View; found: FoundGrid; line: Line; axis: "rows" | "columns" }) {
  return (
    <>
      <span dir="auto">{nameLine(view, found, found[axis], line.key)}</span>
      {line.needed && <span class="grid-needed">{view.t(said.needed)}</span>}
    </>
  );
}

interface FieldProps extends PictureProps {
  row: string;
  column: string;
  cell: Cell | undefined;
}

/** Four shades at most: one, two, three, more. */
const shadeOf = (organizations: number): number => Math.min(4, organizations);

function Field({ view, found, asked, row, column, cell }: FieldProps) {
  const here = asked.row === row && asked.column === column;
  const name = view.t(said.chosenCell, pairOf(view, found, row, column));
  const content = cell ? view.t(said.partners, { count: cell.organizations }) : view.t(said.nobody);
  return (
    <a
      class={cell ? `grid-cell grid-shade-${shadeOf(cell.organizations)}` : "grid-cell"}
      href={`${addressOf(view, found, { ...asked, row, column })}#cell`}
      aria-current={here ? "true" : undefined}
      title={name}
    >
      {cell ? cell.organizations : "–"}
      <span class="vh">
        {" "}
        {content}: {name}
      </span>
      {cell && cell.wider.length > 0 && <span class="grid-wide" aria-hidden="true" />}
    </a>
  );
}
