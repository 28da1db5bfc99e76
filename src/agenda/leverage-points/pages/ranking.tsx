import { formatCount, formatShare, Num } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { RunView } from "../../runs/public.ts";
import { pointWords as said } from "../words.ts";

/** What a ranking is drawn from. */
export type Ranked = Pick<RunView, "inputs" | "settings" | "results">;
type CauseRow = Ranked["results"]["causes"][number];

/** So many causes are drawn at least, and at most. */
const [fewestDrawn, mostDrawn] = [10, 20];

const nameIn = (run: Ranked, id: string) => run.inputs.causes.find((one) => one.id === id)?.names ?? {};

/** A cause in its words at the time of the calculation, leading to its page. */
export const CauseName = ({ view, run, id }: { view: View; run: Ranked; id: string }) => (
  <a href={view.url(`causes/${id}`)}>
    <span dir="auto">{view.name(nameIn(run, id))}</span>
  </a>
);

/** Ranks with their intervals, a line under the last that stands out, and all causes as a table behind a fold. */
export function Ranking({ view, run }: { view: View; run: Ranked }) {
  const { k } = run.settings;
  const rivals = run.results.causes.filter(({ lenses: { second_order: one } }) => one && (one.low ?? one.rank) <= k);
  const drawn = run.results.causes.slice(0, Math.min(mostDrawn, Math.max(fewestDrawn, k + 2, rivals.length)));
  const far = Math.max(2, ...drawn.map(({ lenses: { second_order: one } }) => one?.high ?? one?.rank ?? 1));
  const fromPeople = run.inputs.people > 0;
  return (
    <figure class="fig" aria-labelledby="ranking">
      <figcaption>
        <h2 id="ranking">{view.t(said.ranking)}</h2>
        <p>{view.t(fromPeople ? said.rankingHow : said.rankingOfMap, { k })}</p>
      </figcaption>
      <table class="tbl rank">
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{view.t(said.rank)}</span>
            </th>
            <th scope="col">{view.t(said.cause)}</th>
            <td class="trk">
              <Axis far={far} k={k} />
            </td>
            <th scope="col" class="num">
              {view.t(said.inFirst, { k })}
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((cause, place) => (
            <RankRow key={cause.id} view={view} run={run} cause={cause} far={far} isLastIn={place === k - 1} />
          ))}
        </tbody>
      </table>
      <details>
        <summary>{view.t(said.allCauses)}</summary>
        <AllCauses view={view} run={run} />
      </details>
    </figure>
  );
}

const placeOn = (rank: number, far: number): number => Math.round(((rank - 1) / (far - 1)) * 1000) / 10;

function Axis({ far, k }: { far: number; k: number }) {
  const steps = [5, 10, 15, 20, 30, 40, 60, 80, 100].filter((step) => Math.abs(step - k) > far / 8);
  const ticks = [1, ...(k > 1 ? [k] : []), ...steps].filter(
    (tick, at) => tick <= far && (tick - 1 > far / 12 || at === 0),
  );
  const spaced = ticks
    .sort((a, b) => a - b)
    .filter((tick, at, all) => at === 0 || tick === k || tick - (all[at - 1] ?? 0) > far / 10);
  return (
    <div class="axis" aria-hidden="true">
      {spaced.map((tick) => (
        <span key={tick} class="at mid" style={`--x:${placeOn(tick, far)};--y:0`}>
          {formatCount(tick)}
        </span>
      ))}
    </div>
  );
}

function RankRow(props: { view: View; run: Ranked; cause: CauseRow; far: number; isLastIn: boolean }) {
  const { view, run, cause, far, isLastIn } = props;
  const one = cause.lenses.second_order;
  if (!one) return null;
  const { k } = run.settings;
  const [low, high] = [one.low ?? one.rank, one.high ?? one.rank];
  const classes = [one.rank <= k && "hi", isLastIn && "cut"].filter(Boolean).join(" ");
  return (
    <tr class={classes || undefined}>
      <td class="no">
        <Num>{formatCount(one.rank)}</Num>
      </td>
      <th scope="row">
        <CauseName view={view} run={run} id={cause.id} />
      </th>
      <td class="trk">
        <div class="plot" role="img" aria-label={view.t(said.rankFrom, { rank: one.rank, low, high })}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <path class="grid" d={`M${placeOn(k + 0.5, far)} 0V100`} />
            {high > low && <path class="iv" d={`M${placeOn(low, far)} 50H${placeOn(high, far)}`} />}
            <path class="pt" d={`M${placeOn(one.rank, far)} 50h0`} />
          </svg>
        </div>
      </td>
      <td class="num p">
        <b>{sayChance(one.probability, run.inputs.people > 0)}</b>
      </td>
    </tr>
  );
}

/** A map without people says nothing of chances. */
const sayChance = (probability: number | null, fromPeople: boolean): string =>
  probability === null || !fromPeople ? "" : formatShare(probability, 0);

function AllCauses({ view, run }: { view: View; run: Ranked }) {
  const fromPeople = run.inputs.people > 0;
  return (
    <Table
      caption={view.t(said.allCauses)}
      blocks
      columns={[
        { label: view.t(said.cause) },
        { label: view.t(said.rank), numeric: true },
        { label: view.t(said.between), numeric: true },
        { label: view.t(said.inFirst, { k: run.settings.k }), numeric: true },
      ]}
      rows={run.results.causes.map(({ id, lenses: { second_order: one } }) => ({
        head: <CauseName view={view} run={run} id={id} />,
        cells: one
          ? [
              formatCount(one.rank),
              `${formatCount(one.low ?? one.rank)}–${formatCount(one.high ?? one.rank)}`,
              sayChance(one.probability, fromPeople),
            ]
          : ["", "", ""],
      }))}
    />
  );
}
