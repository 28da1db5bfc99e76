import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import type { Permission } from "../../../core/actor.ts";
import { Button } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Checks, Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, numberOf, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { listAllRuns, makeAgain, makeRun, nameRun } from "../operations.ts";
import { runWords as said } from "../words.ts";
import { Compared } from "./compared.tsx";
import { saySince } from "./outdated.tsx";

type Found = z.output<typeof listAllRuns.output>;

const mayMake: readonly Permission[] = ["backbone", "steering"];

/** Earlier calculations, what changed between two of them, and a way to make a new one. */
export const runsPage = page({
  path: "/:initiative/causes/calculations",
  reads: listAllRuns,
  input: ({ query }) => ({ before: query.get("before") || null, after: query.get("after") || null }),
  draw: (found, view) => {
    const may = view.viewer?.permissions.some((one) => mayMake.includes(one)) ?? false;
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "runs")}>
        {found.runs.length === 0 ? (
          <Empty view={view} title={view.t(said.none)} why={view.t(said.noneWhy, { fewest: found.fewest })} />
        ) : (
          <div class="wrap top">
            <h1>{view.t(said.title)}</h1>
            <p class="lead measure">{view.t(said.lead)}</p>
            <Runs view={view} found={found} />
          </div>
        )}
        {found.comparison && <Compared view={view} comparison={found.comparison} />}
        {found.runs.length > 1 && <ChooseTwo view={view} found={found} />}
        {may && <Make view={view} found={found} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: makeRun,
      input: (sent) => ({
        names: { [textOf(sent, "language") ?? "en"]: textOf(sent, "name") },
        roundIds: sent.getAll("roundIds").map(String),
        mapId: textOf(sent, "mapId") ?? null,
        k: numberOf(sent, "k"),
        replicates: numberOf(sent, "replicates"),
        seed: numberOf(sent, "seed"),
      }),
      leadsTo: (_output, { params }) => `/${params.initiative}/causes`,
      receipt: said.made,
    }),
    form({
      operation: makeAgain,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/causes`,
      receipt: said.made,
    }),
  ],
});

const nameOf = (view: View, run: Found["runs"][number]): string => view.name(nameRun(run.names, run.number));

function Runs({ view, found }: { view: View; found: Found }) {
  return (
    <Table
      caption={view.t(said.title)}
      blocks
      columns={[
        { label: view.t(said.calculation) },
        { label: view.t(said.when) },
        { label: view.t(said.from) },
        { label: view.t(said.fingerprint) },
      ]}
      rows={found.runs.map((run) => ({
        head: (
          <a href={view.url(`causes/calculations/${run.id}`)}>
            <span dir="auto">{nameOf(view, run)}</span>
          </a>
        ),
        cells: [
          formatDate(new Date(run.madeAt), view.language),
          <span key="from">
            {view.t(said.wasMade, { people: run.inputs.people, causes: run.inputs.causes.length })}
            {run.outdated && <span class="small"> {saySince(view, run.since)}</span>}
          </span>,
          <code key="sha">{run.sha256.slice(0, 12)}</code>,
        ],
      }))}
    />
  );
}

function ChooseTwo({ view, found }: { view: View; found: Found }) {
  const options = found.runs.map((run) => ({ value: run.id, label: nameOf(view, run) }));
  const { comparison } = found;
  return (
    <section class="wrap block stack noprint">
      <h2>{view.t(said.compare)}</h2>
      <form method="get">
        <div class="pair">
          <Select
            view={view}
            name="before"
            label={view.t(said.earlier)}
            options={options}
            value={comparison?.before.id ?? found.runs[1]?.id}
          />
          <Select
            view={view}
            name="after"
            label={view.t(said.later)}
            options={options}
            value={comparison?.after.id ?? found.runs[0]?.id}
          />
        </div>
        <Button>{view.t(said.compare)}</Button>
      </form>
    </section>
  );
}

function Make({ view: whole, found }: { view: View; found: Found }) {
  const view = viewOfForm(whole, makeRun);
  if (found.openRounds.length > 0)
    return (
      <section class="wrap block stack">
        <h2>{view.t(said.makeNew)}</h2>
        <p>{view.t(said.roundIsOpen)}</p>
      </section>
    );
  if (found.rounds.length + found.maps.length === 0) return null;
  return (
    <section class="wrap block stack noprint">
      <h2>{view.t(said.makeNew)}</h2>
      <Form view={view} operation={makeRun.name} hidden={{ language: view.language }}>
        <Sources view={view} found={found} />
        <TextInput view={view} name="name" label={view.t(said.name)} optional />
        <TextInput view={view} name="k" type="number" label={view.t(said.howMany)} value={6} />
        <details>
          <summary>{view.t(said.settings)}</summary>
          <div class="pair">
            <TextInput view={view} name="replicates" type="number" label={view.t(said.replicates)} value={1000} />
            <TextInput view={view} name="seed" type="number" label={view.t(said.seed)} value={1} />
          </div>
        </details>
        <Button kind="main">{view.t(said.make)}</Button>
      </Form>
    </section>
  );
}

function Sources({ view, found }: { view: View; found: Found }) {
  const about = ({ people, answers }: Found["rounds"][number]) => view.t(said.roundOption, { people, answers });
  return (
    <>
      {found.rounds.length > 0 && (
        <Checks
          view={view}
          name="roundIds"
          label={view.t(said.fromRounds)}
          options={found.rounds.map((round) => ({
            value: round.id,
            label: view.name(round.names),
            hint: about(round),
          }))}
          values={found.rounds.slice(0, 1).map(({ id }) => id)}
        />
      )}
      {found.maps.length > 0 && (
        <Select
          view={view}
          name="mapId"
          label={view.t(said.fromMap)}
          options={found.maps.map(({ id, names, links }) => ({
            value: id,
            label: `${view.name(names)} (${view.t(said.mapOption, { links })})`,
          }))}
          empty
          optional
        />
      )}
    </>
  );
}
