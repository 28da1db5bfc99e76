import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { OneApplication } from "../applications/backbone-operations.ts";
import type { StatedCriterion } from "../arrangement/arrangement.ts";
import type { Range } from "../vettings/vetting.ts";
import { readingWords as said } from "./backbone-words.ts";

/** A range of scores in words; one score alone is said as one. */
export const rangeIn = (view: View, { low, high, count }: Range): string =>
  view.t(low === high ? said.rangeOne : said.rangeWide, { low, high, count });

/** From the lowest to the highest score on each criterion; no average, which would say more than is known. */
export function ScoreRanges(props: { view: View; criteria: readonly StatedCriterion[]; ranges: readonly Range[] }) {
  const { view, criteria, ranges } = props;
  return (
    <Table
      caption={view.t(said.scores)}
      columns={[{ label: view.t(said.criterion) }, { label: view.t(said.range) }]}
      rows={criteria.flatMap((criterion) => {
        const range = ranges.find(({ criterionId }) => criterionId === criterion.id);
        return range ? [{ head: <bdi>{view.name(criterion.names)}</bdi>, cells: [rangeIn(view, range)] }] : [];
      })}
    />
  );
}

/** What each reader gave, folded away. */
export function ScoresByReader({ view, found }: { view: View; found: OneApplication }) {
  const scored = found.vettings.filter(({ standing }) => standing === "scored");
  const wordOf = (score: number | undefined): string =>
    score === undefined ? "" : `${score} · ${view.name(found.scoreWords[score - 1] ?? {})}`;
  return (
    <details>
      <summary>{view.t(said.eachGave)}</summary>
      {scored.map((one) => (
        <div key={one.id} class="row">
          <b dir="auto">{one.name}</b>
          {found.criteria.map((criterion) => (
            <span key={criterion.id} class="small">
              <bdi>{view.name(criterion.names)}</bdi>: <bdi>{wordOf(one.scores[criterion.id])}</bdi>
            </span>
          ))}
          {one.note && (
            <p class="said" dir="auto">
              {one.note}
            </p>
          )}
        </div>
      ))}
    </details>
  );
}
