import type { z } from "zod";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { formatCount } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { addOneCohort, listAllCohorts } from "../cohorts/operations.ts";
import { readingWords as said } from "./backbone-words.ts";
import { sectorIn } from "./parts.tsx";

type Found = z.output<typeof listAllCohorts.output>;

/** The cohorts: how many applied and were admitted, and of which sectors. */
export const cohortsPage = page({
  path: "/:initiative/joining/cohorts",
  reads: listAllCohorts,
  draw: ({ cohorts }, view) => (
    <Layout view={view} title={view.t(said.cohorts)} navigation={navigationFor(view, "joining")}>
      {cohorts.length === 0 ? (
        <Empty view={view} title={view.t(said.noCohorts)} why={view.t(said.noCohortsWhy)} />
      ) : (
        <div class="wrap top stack">
          <p class="kicker">{view.t(said.cohorts)}</p>
          <h1>{view.t(said.growth, { count: cohorts.reduce((sum, { admitted }) => sum + admitted, 0) })}</h1>
          <List view={view} cohorts={cohorts} />
        </div>
      )}
      <section class="wrap block stack">
        <h2>{view.t(said.addCohort)}</h2>
        <div class="measure">
          <AddForm view={view} />
        </div>
      </section>
    </Layout>
  ),
  forms: [
    form({
      operation: addOneCohort,
      input: (sent) => ({ names: namesOf(sent, "names"), startsOn: textOf(sent, "startsOn") ?? null }),
      leadsTo: (_, { params }) => `/${params.initiative}/joining/cohorts`,
      receipt: said.saved,
    }),
  ],
});

/** Sectors with their numbers, the largest first. */
export const sectorsIn = (view: View, all: Found["cohorts"][number]["admittedBySector"]): string =>
  all.map(({ sector, count }) => view.t(said.ofSector, { sector: sectorIn(view, sector), count })).join(" · ");

function List({ view, cohorts }: { view: View; cohorts: Found["cohorts"] }) {
  return (
    <Table
      blocks
      caption={view.t(said.cohorts)}
      columns={[
        { label: view.t(said.cohortName) },
        { label: view.t(said.startsOn) },
        { label: view.t(said.applied), numeric: true },
        { label: view.t(said.admitted), numeric: true },
        { label: view.t(said.refused), numeric: true },
        { label: view.t(said.waiting), numeric: true },
        { label: view.t(said.bySector) },
      ]}
      rows={cohorts.map((cohort) => ({
        head: (
          <a href={view.url(`joining/cohorts/${cohort.id}`)}>
            <bdi>{view.name(cohort.names)}</bdi>
          </a>
        ),
        cells: [
          cohort.startsOn ? writeDay(view, cohort.startsOn) : view.t(said.noDay),
          ...[cohort.applied, cohort.admitted, cohort.refused, cohort.waiting].map(formatCount),
          sectorsIn(view, cohort.admittedBySector),
        ],
      }))}
    />
  );
}

function AddForm({ view }: { view: View }) {
  const names = { name: "names", label: view.t(said.cohortName) };
  return (
    <Form view={view} operation={addOneCohort.name}>
      <NamesInputs view={view} texts={[names]} />
      <NamesFold view={view} texts={[names]} label={view.t(said.otherLanguages)} />
      <TextInput view={view} name="startsOn" type="date" label={view.t(said.startsOn)} optional />
      <Button>{view.t(said.addCohort)}</Button>
    </Form>
  );
}
