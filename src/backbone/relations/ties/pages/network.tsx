import type { z } from "zod";
import { Button, FileDrop } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../../initiatives/public.ts";
import type { Figures } from "../../figures/figures.ts";
import { sayAmount, WaveFigures } from "../../figures/pages/figure-sentences.tsx";
import { figureWords } from "../../figures/pages/figure-words.ts";
import { introductionWords } from "../../introductions/words.ts";
import { type agreeFrom, bringTies, endOneTie, type readNetworkFrom, withdrawTie } from "../operations.ts";
import { tieWords as said } from "../words.ts";
import { networkFormats } from "../write-network.ts";
import { NetworkDrawing } from "./drawing.tsx";
import { NetworkTable, sectorOf, sorts } from "./network-table.tsx";
import { OwnTies } from "./own-ties.tsx";
import { SectorDrawing } from "./sector-drawing.tsx";

type Found = z.output<ReturnType<typeof readNetworkFrom>["output"]>;

const tieIn = (sent: Sent) => ({
  own: textOf(sent, "own"),
  other: textOf(sent, "other"),
  what: textOf(sent, "what"),
});
const back = (_: unknown, { params }: PageRequest): string => `/${params.initiative}/partners/together/network#ours`;

/** The network: figures of the surveys in sentences, the ties that both show as a drawing and as a table, one's own. */
export const networkPage = (read: ReturnType<typeof readNetworkFrom>, agree: ReturnType<typeof agreeFrom>) =>
  page({
    path: "/:initiative/partners/together/network",
    reads: read,
    draw: (found, view, { query }) => (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "together")}>
        <div class="wrap top stack">
          <h1>{view.t(said.title)}</h1>
          <p class="lead measure">{view.t(said.lead, { shown: pairsIn(found) })}</p>
          <p class="acts">
            <a href={view.url("partners/together")}>{view.t(figureWords.title)}</a>
            <a href={view.url("partners/together/introductions")}>{view.t(introductionWords.title)}</a>
          </p>
        </div>
        <Shown view={view} found={found} sort={sorts.find((one) => one === query.get("sort")) ?? "name"} />
        <Waves view={view} waves={found.waves} />
        <OwnTies view={view} found={found} agree={agree} />
        {view.viewer?.permissions.includes("backbone") && <Bring view={viewOfForm(view, bringTies)} />}
      </Layout>
    ),
    forms: [
      form({ operation: agree, input: tieIn, leadsTo: back, receipt: said.agreed }),
      form({ operation: withdrawTie, input: tieIn, leadsTo: back, receipt: said.withdrawn }),
      form({ operation: endOneTie, input: tieIn, leadsTo: back, receipt: said.endedNow }),
      form({
        operation: bringTies,
        input: (sent) => ({ file: sent.get("file") }),
        leadsTo: (_, { params }) => `/${params.initiative}/partners/together/network`,
        receipt: said.brought,
      }),
    ],
  });

const pairsIn = ({ ties }: Found): number =>
  new Set(ties.filter(({ until }) => until === null).map(({ a, b }) => `${a} ${b}`)).size;

function Shown({ view, found, sort }: { view: View; found: Found; sort: (typeof sorts)[number] }) {
  const now = { organizations: found.organizations, ties: found.ties.filter(({ until }) => until === null) };
  return (
    <section class="wrap stack">
      <NetworkDrawing view={view} network={now} />
      <h2 id="table">{view.t(said.table)}</h2>
      <NetworkTable view={view} organizations={found.organizations} ties={found.ties} sort={sort} />
      <p class="small">
        {view.t(said.files)}{" "}
        {networkFormats.map((format) => (
          <span key={format}>
            <a href={view.url(`partners/together/network.${format}`)}>{format.toUpperCase()}</a>{" "}
          </span>
        ))}
      </p>
    </section>
  );
}

function Waves({ view, waves }: { view: View; waves: Found["waves"] }) {
  const [last, ...earlier] = waves;
  return (
    <section class="wrap block stack">
      <h2>{view.t(figureWords.title)}</h2>
      {last ? <Wave view={view} wave={last} /> : <p class="quiet">{view.t(figureWords.none)}</p>}
      {last && <Sectors view={view} figures={last.figures} />}
      {earlier.length > 0 && (
        <details>
          <summary>{view.t(figureWords.earlier)}</summary>
          {earlier.map((wave) => (
            <Wave key={wave.number} view={view} wave={wave} />
          ))}
        </details>
      )}
    </section>
  );
}

const Wave = ({ view, wave }: { view: View; wave: Found["waves"][number] }) => (
  <div class="stack">
    <h3>
      <bdi>{view.name(wave.names)}</bdi> <span class="quiet">{formatDate(new Date(wave.closedOn), view.language)}</span>
    </h3>
    <WaveFigures view={view} figures={wave.figures} />
  </div>
);

/** How strongly sectors are tied, where it can be told without giving an answer away. */
function Sectors({ view, figures }: { view: View; figures: Figures }) {
  const told = figures.sectors.filter(({ strength }) => strength !== null);
  if (told.length === 0) return null;
  return (
    <div class="stack">
      <h3>{view.t(said.groups)}</h3>
      <p class="measure">{view.t(said.groupsLead, { fewest: figures.fewest })}</p>
      <SectorDrawing view={view} ties={told} />
      <Table
        caption={view.t(said.groups)}
        columns={[
          { label: view.t(said.sector) },
          { label: view.t(said.sector) },
          { label: view.t(said.count) },
          { label: view.t(said.groups), unseen: true },
        ]}
        rows={told.map(({ a, b, strength }) => ({
          head: sectorOf(view, a),
          cells: [
            sectorOf(view, b),
            strength && sayAmount(view, strength),
            <div key="bar" class="bar network-bar" aria-hidden="true">
              <i style={`--v:${Math.round((strength?.about ?? 0) * 100)}`} />
            </div>,
          ],
        }))}
      />
    </div>
  );
}

const Bring = ({ view }: { view: View }) => (
  <section class="wrap block">
    <details open={view.faults.length > 0}>
      <summary>{view.t(said.bring)}</summary>
      <p class="measure">{view.t(said.bringLead, { columns: "from, to" })}</p>
      <Form view={view} operation={bringTies.name} files class="measure">
        <FileDrop view={view} name="file" label={view.t(said.file)} accept=".csv,.tsv,.txt,.xlsx,.graphml,.gexf,.xml" />
        <Button>{view.t(said.doBring)}</Button>
      </Form>
    </details>
  </section>
);
