import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Chain } from "../evidence.ts";
import { listChains } from "../operations.ts";
import { evidenceWords as said } from "../words.ts";
import { sayRange } from "./say-range.ts";

/** Every chain from what is done to a number: nothing is added up. */
export const chainsPage = page({
  path: "/:initiative/work/chains",
  reads: listChains,
  draw: ({ chains }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "work")}>
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work")}>{view.t(said.kicker)}</a>
        </p>
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">
          {chains.length > 0
            ? view.t(said.summary, { chains: chains.length, held: chains.filter(({ range }) => range).length })
            : view.t(said.noChain)}
        </p>
        <p class="measure quiet">{view.t(chains.length > 0 ? said.noSum : said.none)}</p>
      </div>
      {chains.length > 0 && (
        <div class="wrap">
          <Chains view={view} chains={chains} />
        </div>
      )}
    </Layout>
  ),
});

function Chains({ view, chains }: { view: View; chains: readonly Chain[] }) {
  const numbers = [...new Map(chains.map(({ indicator }) => [indicator.id, indicator])).values()];
  return (
    <Table
      blocks
      caption={view.t(said.title)}
      columns={[{ label: view.t(said.whatIsDone) }, { label: view.t(said.byWayOf) }, { label: view.t(said.evidence) }]}
      rows={numbers.flatMap((number) => [
        { head: <span dir="auto">{view.name(number.names)}</span>, cells: [], subhead: true },
        ...chains
          .filter(({ indicator }) => indicator.id === number.id)
          .map((chain) => ({
            head: (
              <>
                <a href={view.url(`work/chains/${chain.head.kind}/${chain.head.id}`)} dir="auto">
                  {view.name(chain.head.names)}
                </a>
                <span class="small quiet" dir="auto">
                  {" "}
                  {chain.head.who}
                </span>
              </>
            ),
            cells: [
              chain.by ? (
                <a key="by" href={view.url(`causes/${chain.by.id}`)} dir="auto">
                  {view.name(chain.by.names)}
                </a>
              ) : (
                view.t(said.straight)
              ),
              sayRange(view, chain.range),
            ],
          })),
      ])}
    />
  );
}
