import { formatCount, formatRatio } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { FoundCause } from "../found-cause.ts";
import { causeWords as said } from "../words.ts";

type Tie = NonNullable<FoundCause["result"]>["found"]["incoming"][number];

/** A cause that another is tied to, in its words then, leading to its page. */
export const Tied = ({ view, found, id }: { view: View; found: FoundCause; id: string }) => (
  <a href={view.url(`causes/${id}`)}>
    <span dir="auto">{view.name(found.names[id] ?? {})}</span>
  </a>
);

/** What would make a cause easier at the start, what it would make easier at the end; thickness is strength. */
export function Circle({ view, found }: { view: View; found: FoundCause }) {
  const ties = found.result?.found;
  if (!ties) return null;
  const strongest = Math.max(...[...ties.incoming, ...ties.outgoing].map(({ weight }) => Math.abs(weight)), 0.1);
  return (
    <figure class="fig" aria-labelledby="circle">
      <figcaption>
        <h2 id="circle">{view.t(said.circle)}</h2>
        <p>{view.t(said.circleHow)}</p>
      </figcaption>
      <div class="circle">
        <h3 class="hi">{view.t(said.easesIt)}</h3>
        <h3 class="ho">{view.t(said.itEases)}</h3>
        <Side view={view} found={found} ties={ties.incoming} side="in" />
        <Lines ties={ties.incoming} strongest={strongest} side="in" />
        <div class="hub">
          <b>{formatCount(ties.lenses.second_order?.rank ?? 0)}</b>
          <span dir="auto">{view.name(found.cause.names)}</span>
        </div>
        <Lines ties={ties.outgoing} strongest={strongest} side="out" />
        <Side view={view} found={found} ties={ties.outgoing} side="out" />
      </div>
      <details>
        <summary>{view.t(said.asTable)}</summary>
        <TieTable view={view} found={found} heading={view.t(said.easesIt)} ties={ties.incoming} />
        <TieTable view={view} found={found} heading={view.t(said.itEases)} ties={ties.outgoing} />
      </details>
      {(found.result?.run.inputs.people ?? 0) > 0 && <p class="source">{view.t(said.scale)}</p>}
    </figure>
  );
}

interface SideProps {
  view: View;
  found: FoundCause;
  ties: readonly Tie[];
  side: "in" | "out";
}

function Side({ view, found, ties, side }: SideProps) {
  if (ties.length === 0)
    return (
      <ul class={side}>
        <li>
          <span class="quiet">{view.t(said.nothing)}</span>
        </li>
      </ul>
    );
  return (
    <ul class={side}>
      {ties.map((tie) => {
        const strength = (
          <b key="strength">
            <bdi>{formatRatio(tie.weight, 1)}</bdi>
          </b>
        );
        const name = (
          <span key="name">
            <Tied view={view} found={found} id={tie.id} />
            {tie.disputed && <span class="small">{view.t(said.disagree)}</span>}
          </span>
        );
        return <li key={tie.id}>{side === "in" ? [name, strength] : [strength, name]}</li>;
      })}
    </ul>
  );
}

const thickest = 9;

function Lines({ ties, strongest, side }: { ties: readonly Tie[]; strongest: number; side: "in" | "out" }) {
  const middle = (at: number): number => 50 + (at - (ties.length - 1) / 2) * Math.min(4, 24 / Math.max(1, ties.length));
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {ties.map((tie, at) => {
        const own = Math.round(((at + 0.5) / ties.length) * 1000) / 10;
        const width = Math.max(1, Math.round((Math.abs(tie.weight) / strongest) * thickest * 10) / 10);
        const classes = [tie.disputed && "d", tie.weight < 0 && "less"].filter(Boolean).join(" ");
        const line =
          side === "in"
            ? `M4 ${own}C50 ${own} 50 ${middle(at)} 104 ${middle(at)}`
            : `M-4 ${middle(at)}C50 ${middle(at)} 50 ${own} 92 ${own}`;
        return (
          <g key={tie.id}>
            <path class={classes || undefined} style={`stroke-width:${width}px`} d={line} />
            {side === "out" && (
              <path
                class={tie.weight < 0 ? "less" : undefined}
                style="stroke-width:2px"
                d={`M91 ${own - 2.2}L98 ${own}L91 ${own + 2.2}`}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function TieTable({ view, found, heading, ties }: Omit<SideProps, "side"> & { heading: string }) {
  return (
    <Table
      caption={heading}
      blocks
      columns={[
        { label: heading },
        { label: view.t(said.strength), numeric: true },
        { label: view.t(said.howSure) },
        { label: view.t(said.fromAnswers) },
      ]}
      rows={ties.map((tie) => ({
        head: <Tied view={view} found={found} id={tie.id} />,
        cells: [
          <bdi key="weight">{formatRatio(tie.weight, 1)}</bdi>,
          [
            tie.spread === null || tie.answers === 0 ? "" : view.t(said.give, { spread: formatRatio(tie.spread, 1) }),
            tie.disputed ? view.t(said.disagree) : "",
          ]
            .filter(Boolean)
            .join(" · "),
          view.t(said.answersTo, { count: tie.answers }),
        ],
      }))}
    />
  );
}
