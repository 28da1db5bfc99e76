import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { type Gap, organizationsOf } from "../grid.ts";
import { axisWords, gridWords as said } from "../words.ts";
import { Who } from "./cell.tsx";
import { type Asked, addressOf, alike, type FoundGrid, nameLine, pairOf } from "./say.ts";

interface Props {
  view: View;
  found: FoundGrid;
  asked: Asked;
}

/** So many suggestions stand in each list, and so many rows in the table. */
const most = { suggestions: 6, rows: 150 };

/** Where somebody could begin, and who could meet: suggestions, never a list of what anybody left undone. */
export function Suggestions({ view, found, asked }: Props) {
  const { gaps, overlaps, cells } = found.grid;
  if (gaps.length + overlaps.length === 0) return null;
  return (
    <div class="ask-columns">
      {gaps.length > 0 && (
        <section>
          <h2>{view.t(said.gaps)}</h2>
          <ul class="ask-list">
            {oneOfEachRow(gaps)
              .slice(0, most.suggestions)
              .map((gap) => (
                <OneGap key={`${gap.row} ${gap.column}`} view={view} found={found} asked={asked} gap={gap} />
              ))}
          </ul>
        </section>
      )}
      {overlaps.length > 0 && (
        <section>
          <h2>{view.t(said.meetings)}</h2>
          <ul class="ask-list">
            {overlaps.slice(0, most.suggestions).map(({ row, column }) => (
              <li key={`${row} ${column}`}>
                <a href={`${addressOf(view, found, { ...asked, row, column })}#cell`} dir="auto">
                  {view.t(said.chosenCell, pairOf(view, found, row, column))}
                </a>
                <p class="small">
                  <Who
                    view={view}
                    organizations={organizationsOf(
                      cells.find((cell) => cell.row === row && cell.column === column)?.doings ?? [],
                    )}
                  />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** One gap of each row before a second of any, so that no cause fills the list. */
function oneOfEachRow(gaps: readonly Gap[]): Gap[] {
  const rows = new Set<string>();
  const first: Gap[] = [];
  const rest: Gap[] = [];
  for (const gap of gaps) {
    (rows.has(gap.row) ? rest : first).push(gap);
    rows.add(gap.row);
  }
  return [...first, ...rest];
}

function OneGap({ view, found, asked, gap }: Props & { gap: Gap }) {
  const { row, column, why, elsewhere } = gap;
  const reason = why === "asked" ? said.gapAsked : why === "chosen" ? said.gapChosen : null;
  return (
    <li>
      {column === null ? (
        <b dir="auto">{nameLine(view, found, found.rows, row)}</b>
      ) : (
        <a href={`${addressOf(view, found, { ...asked, row, column })}#cell`} dir="auto">
          {view.t(said.chosenCell, pairOf(view, found, row, column))}
        </a>
      )}
      {reason && <p class="small">{view.t(reason)}</p>}
      {column !== null && elsewhere && alike(found) && (
        <p class="small quiet">
          {view.t(said.gapElsewhere, {
            names: elsewhere.organizations.map(({ name }) => name).join(", "),
            elsewhere: nameLine(view, found, found.columns, elsewhere.column),
            pair: pairOf(view, found, row, column).pair,
          })}
        </p>
      )}
    </li>
  );
}

/** The grid as a table, one column after the other; on a phone its cards. */
export function Listing({ view, found }: Pick<Props, "view" | "found">) {
  const { columns, cells } = found.grid;
  const rows = columns.flatMap((column) => {
    const own = cells.filter((cell) => cell.column === column.key);
    if (own.length === 0) return [];
    return [
      { head: <span dir="auto">{nameLine(view, found, found.columns, column.key)}</span>, cells: [], subhead: true },
      ...own.map((cell) => ({
        head: <span dir="auto">{nameLine(view, found, found.rows, cell.row)}</span>,
        cells: [
          <Who key="who" view={view} organizations={organizationsOf(cell.doings)} />,
          <ul key="what" class="grid-doings">
            {cell.doings.map((doing) => (
              <li key={doing.id}>
                <a href={view.url(doing.path)} dir="auto">
                  {view.name(doing.names)}
                </a>
              </li>
            ))}
          </ul>,
        ],
      })),
    ];
  });
  return (
    <section class="block stack">
      <h2>{view.t(said.table)}</h2>
      <Table
        blocks
        caption={view.t(said.table)}
        columns={[{ label: view.t(axisWords[found.rows]) }, { label: view.t(said.who) }, { label: view.t(said.what) }]}
        rows={rows.slice(0, most.rows)}
      />
      {rows.length > most.rows && <p class="small quiet">{view.t(said.more, { count: rows.length - most.rows })}</p>}
    </section>
  );
}
