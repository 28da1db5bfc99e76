import type { View } from "../../../interface/view.ts";
import type { InTheWay } from "../in-the-way.ts";
import { scorecardWords as said } from "../words.ts";

type Named = Pick<InTheWay, "names" | "path">;

/** What we think stands in the way: each leverage point, the figures that show whether it moves, and who carries it. */
export function InTheWaySection({ view, chain }: { view: View; chain: readonly InTheWay[] }) {
  if (chain.length === 0) return null;
  const carried = chain.some(({ carriedBy }) => carriedBy);
  return (
    <section class="block wrap noprint" aria-labelledby="in-the-way">
      <h2 id="in-the-way">{view.t(said.inTheWay)}</h2>
      <p class="small quiet measure">{view.t(said.inTheWayHow)}</p>
      <ol class={carried ? "chain" : "chain two-links"}>
        {chain.map((one) => (
          <li key={one.path}>
            <div>
              <span class="kicker">{view.t(said.leveragePoint)}</span>
              <b>
                <Link view={view} to={one} />
              </b>
            </div>
            <div>
              <span class="kicker">{view.t(said.seenIn)}</span>
              {one.readBy.length === 0 && <span class="quiet">{view.t(said.notSetYet)}</span>}
              {one.readBy.map((figure) => (
                <Link key={figure.path} view={view} to={figure} />
              ))}
            </div>
            {carried && (
              <div>
                <span class="kicker">{view.t(said.carriedBy)}</span>
                {one.carriedBy ? (
                  <Link view={view} to={one.carriedBy} />
                ) : (
                  <span class="quiet">{view.t(said.notSetYet)}</span>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
      <p class="source">
        <a href={view.url("causes")}>{view.t(said.allOfThem)}</a>
      </p>
    </section>
  );
}

const Link = ({ view, to }: { view: View; to: Named }) => (
  <a href={view.url(to.path)} dir="auto">
    {view.name(to.names)}
  </a>
);
