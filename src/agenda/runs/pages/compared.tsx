import { formatCount } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Comparison } from "../compare.ts";
import { runWords as said } from "../words.ts";

type Row = Comparison["rows"][number];

/** What rose and what fell from one calculation to another, and what of the inputs changed. */
export function Compared({ view, comparison }: { view: View; comparison: Comparison }) {
  const { before, after, people, answers, setAside, reworded } = comparison;
  const inputs = view.t(said.inputsChanged, {
    peopleBefore: people[0],
    peopleAfter: people[1],
    answersBefore: answers[0],
    answersAfter: answers[1],
    asideBefore: setAside[0],
    asideAfter: setAside[1],
  });
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.compared, { before: before.number, after: after.number })}</h2>
      <p>{comparison.sameInputs ? view.t(said.sameInputs) : inputs}</p>
      {!comparison.sameSettings && <p>{view.t(said.otherSettings)}</p>}
      {reworded.length > 0 && <p>{view.t(said.reworded, { count: reworded.length })}</p>}
      <Table
        caption={view.t(said.moved)}
        blocks
        columns={[
          { label: view.t(said.cause) },
          { label: view.t(said.before), numeric: true },
          { label: view.t(said.after), numeric: true },
          { label: view.t(said.moved), unseen: true },
        ]}
        rows={comparison.rows.map((row) => ({
          head: (
            <a href={view.url(`causes/${row.id}`)}>
              <span dir="auto">{view.name(row.names)}</span>
            </a>
          ),
          cells: [
            row.before ? formatCount(row.before) : "",
            row.after ? formatCount(row.after) : "",
            sayMove(view, row),
          ],
        }))}
      />
    </section>
  );
}

function sayMove(view: View, { before, after, beyondChance }: Row): string {
  if (before === null) return view.t(said.cameIn);
  if (after === null) return view.t(said.leftOut);
  if (before === after) return view.t(said.stayed);
  const moved = view.t(after < before ? said.rose : said.fell, { places: Math.abs(after - before) });
  return beyondChance ? `${moved} · ${view.t(said.beyondChance)}` : moved;
}
