import { formatCount } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { type Growth, milestonesOf } from "../growth.ts";
import { partnersWords as said, sectorWords } from "../words.ts";
import { nameOfSector } from "./balance.tsx";

function sentenceOf(view: View, growth: Growth): string {
  const milestones = milestonesOf(growth);
  const [first, middle, last] = milestones;
  if (!first) return "";
  if (!middle) return view.t(said.grewOnce, { last: first.total, lastYear: String(first.year) });
  if (!last)
    return view.t(said.grewSentence, {
      first: first.total,
      firstYear: String(first.year),
      last: middle.total,
      lastYear: String(middle.year),
    });
  return view.t(said.grewThrough, {
    first: first.total,
    firstYear: String(first.year),
    middle: middle.total,
    middleYear: String(middle.year),
    last: last.total,
    lastYear: String(last.year),
  });
}

/** How an initiative grew by year and sector: the sentence, a bar for each year, and the table. Nothing where no day is known. */
export function GrowthFigure({ view, growth }: { view: View; growth: Growth }) {
  if (growth.years.length === 0) return null;
  const most = Math.max(...growth.years.map(({ total }) => total));
  return (
    <section class="wrap block">
      <h2>{view.t(said.grew)}</h2>
      <p class="lead">{sentenceOf(view, growth)}</p>
      <ul class="balance" aria-hidden="true">
        {growth.years.map(({ year, total }) => (
          <li key={year}>
            <span class="small quiet">
              <bdi>{year}</bdi> · <bdi>{formatCount(total)}</bdi>
            </span>
            <div class="bar">
              <i style={`--v:${Math.round((total / most) * 100)}`} />
            </div>
          </li>
        ))}
      </ul>
      <Table
        blocks
        columns={[
          { label: view.t(said.year) },
          { label: view.t(said.joined), numeric: true },
          { label: view.t(said.total), numeric: true },
          { label: view.t(said.ofWhich) },
        ]}
        rows={growth.years.map(({ year, admitted, total, bySector }) => ({
          head: <bdi>{year}</bdi>,
          cells: [
            formatCount(admitted),
            formatCount(total),
            bySector
              .map(({ sector, count }) => view.t(said.ofSector, { sector: nameOfSector(view, sector), count }))
              .join(view.language === "ar" ? "، " : ", "),
          ],
        }))}
      />
      {growth.unsaid > 0 && <p class="small quiet">{view.t(said.grewUnsaid, { count: growth.unsaid })}</p>}
    </section>
  );
}

/** The sectors to choose from, in the reader's language. */
export const sectorOptions = (view: View, sectors: readonly (keyof typeof sectorWords)[]) =>
  sectors.map((value) => ({ value, label: view.t(sectorWords[value]) }));
