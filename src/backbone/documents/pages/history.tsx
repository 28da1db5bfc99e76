import type { z } from "zod";
import { Differences } from "../../../interface/differences.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { readHistory } from "../operations.ts";
import { documentWords as said } from "../words.ts";

type History = z.output<typeof readHistory.output>;
type Sitting = History["sittings"][number];

/** Who wrote in a text and when, and what one sitting changed. */
export const historyPage = page({
  path: "/:initiative/texts/:text/history",
  reads: readHistory,
  input: ({ params, query }) => ({ id: params.text ?? "", version: query.get("version") ?? undefined }),
  draw: (found, view, { params }) => (
    <Layout view={view} title={view.t(said.historyTitle)} navigation={navigationFor(view, "changes")}>
      <div class="wrap top">
        <h1>{view.t(said.historyTitle)}</h1>
        <p class="lead measure">
          {found.shown ? view.t(said.historyLead, { count: found.sittings.length }) : view.t(said.nothingYet)}
        </p>
      </div>
      {found.shown && <Shown view={view} found={found} shown={found.shown} />}
      {found.sittings.length > 0 && (
        <section class="wrap block">
          <Sittings view={view} sittings={found.sittings} text={params.text ?? ""} shown={found.shown?.version} />
        </section>
      )}
    </Layout>
  ),
});

const moment = (view: View, at: string): string => formatDate(new Date(at), view.language, "moment");

function Shown({ view, found, shown }: { view: View; found: History; shown: NonNullable<History["shown"]> }) {
  const sitting = found.sittings.find(({ version }) => version === shown.version);
  return (
    <section class="wrap block stack" id="shown">
      <div>
        <h2>{view.t(said.whatChanged)}</h2>
        {sitting && (
          <p class="quiet">
            <span dir="auto">{sitting.name ?? view.t(said.someone)}</span> · {moment(view, sitting.until)}
          </p>
        )}
      </div>
      <Differences view={view} before={shown.before} after={shown.after} language={found.language} />
      <details>
        <summary>{view.t(said.asItWas)}</summary>
        <Prose text={shown.after} language={found.language} />
      </details>
    </section>
  );
}

function Sittings(props: { view: View; sittings: readonly Sitting[]; text: string; shown: number | undefined }) {
  const { view, sittings, text, shown } = props;
  return (
    <Table
      blocks
      columns={[{ label: view.t(said.who) }, { label: view.t(said.when) }, { label: view.t(said.show), unseen: true }]}
      rows={sittings.map((sitting) => ({
        head: <span dir="auto">{sitting.name ?? view.t(said.someone)}</span>,
        cells: [
          moment(view, sitting.until),
          <a
            key="show"
            href={`${view.url(`texts/${text}/history?version=${sitting.version}`)}#shown`}
            aria-current={sitting.version === shown ? "true" : undefined}
          >
            {view.t(said.show)}
            <span class="vh"> {moment(view, sitting.until)}</span>
          </a>,
        ],
      }))}
    />
  );
}
