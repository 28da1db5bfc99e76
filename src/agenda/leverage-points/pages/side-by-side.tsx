import { formatCount, formatShare } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { type Lens, lenses, lensWords, noteWords, refusalWords } from "../../runs/public.ts";
import { pointWords as said } from "../words.ts";
import { CauseName, type Ranked } from "./ranking.tsx";

/** Ranks that differ by more than this are washed. */
const farApart = 5;

/** The rank of each cause through every way of looking, and where these disagree; behind a fold. */
export function SideBySide({ view, run }: { view: View; run: Ranked }) {
  const { k } = run.settings;
  const there = lenses.filter((lens) => run.results.causes.some((cause) => cause.lenses[lens]));
  const shown = run.results.causes.filter(({ lenses: all }) =>
    there.some((lens) => (all[lens]?.rank ?? k + 1) <= k + 4),
  );
  return (
    <details class="block">
      <summary>{view.t(said.otherWays)}</summary>
      <p class="measure quiet">{view.t(said.otherWaysHow, { k })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard alone must be able to scroll it */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      <div class="scroll" tabIndex={0} role="group" aria-label={view.t(said.otherWays)}>
        <table class="tbl lens">
          <thead>
            <tr>
              <th scope="col">{view.t(said.cause)}</th>
              {there.map((lens) => (
                <th key={lens} scope="col">
                  {view.t(lensWords[lens].name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cause) => {
              const ranks = there.flatMap((lens) => cause.lenses[lens]?.rank ?? []);
              const isFar = Math.max(...ranks) - Math.min(...ranks) > farApart;
              return (
                <tr key={cause.id} class={isFar ? "far" : undefined}>
                  <th scope="row">
                    <CauseName view={view} run={run} id={cause.id} />
                  </th>
                  {there.map((lens) => (
                    <td key={lens}>
                      <RankMark rank={cause.lenses[lens]?.rank} k={k} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul class="small quiet lens-about">
        {there.map((lens) => (
          <li key={lens}>
            {view.t(lensWords[lens].name)}: {view.t(lensWords[lens].about)}
          </li>
        ))}
      </ul>
      <Hidden view={view} run={run} />
      <Disagreement view={view} run={run} />
    </details>
  );
}

const RankMark = ({ rank, k }: { rank: number | undefined; k: number }) =>
  rank === undefined ? null : <i class={rank <= k ? "on" : undefined}>{formatCount(rank)}</i>;

/** Causes that stand higher through long chains than by what they ease at once. */
function Hidden({ view, run }: { view: View; run: Ranked }) {
  const hidden = run.results.micmac?.hidden ?? [];
  if (hidden.length === 0) return null;
  return (
    <p class="small">
      {view.t(said.hidden)}{" "}
      {hidden.slice(0, mostHidden).map((id, at) => (
        <span key={id}>
          {at > 0 && " · "}
          <CauseName view={view} run={run} id={id} />
        </span>
      ))}
    </p>
  );
}

const mostHidden = 10;

const lensOf = (key: string): Lens | undefined => lenses.find((lens) => lens === key);

function Disagreement({ view, run: { results, settings } }: { view: View; run: Ranked }) {
  const name = (lens: Lens): string => view.t(lensWords[lens].name);
  const compared = results.agreement.filter(({ lenses: two }) => two.includes("second_order"));
  return (
    <div>
      {compared.map(({ lenses: [first, second], sharedTop }) => (
        <p key={first + second} class="small">
          {view.t(said.agree, { first: name(first), second: name(second), shared: sharedTop, k: settings.k })}
        </p>
      ))}
      {Object.entries(results.refused).map(([key, why]) => {
        const lens = lensOf(key);
        return (
          lens &&
          why && (
            <p key={key} class="small">
              {view.t(said.notThere, { lens: name(lens), reason: view.t(refusalWords[why]) })}
            </p>
          )
        );
      })}
    </div>
  );
}

/** The best few together under diminishing returns, and how far any other choice could be better. */
export function Together({ view, run }: { view: View; run: Ranked }) {
  const { chosen, value, bound } = run.results.portfolio;
  const gap = value > 0 ? bound / value - 1 : 0;
  const isBest = gap < 0.0005;
  return (
    <section class="block stack">
      <h2>{view.t(said.together)}</h2>
      <p class="measure quiet">
        {isBest
          ? view.t(said.togetherBest, { k: chosen.length })
          : view.t(said.togetherHow, { k: chosen.length, share: formatShare(gap) })}
      </p>
      <ol>
        {chosen.map((id) => (
          <li key={id}>
            <CauseName view={view} run={run} id={id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What must be said beside the results. */
export const Notes = ({ view, run }: { view: View; run: Ranked }) => (
  <>
    {run.results.notes.map((note) => (
      <p key={note} class="small quiet measure">
        {view.t(noteWords[note])}
      </p>
    ))}
  </>
);
