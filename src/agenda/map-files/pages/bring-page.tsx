import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, FileDrop } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { MapView } from "../map.ts";
import { bringMap, listInfluenceMaps } from "../operations.ts";
import { mapWords as said } from "../words.ts";

/** Bringing a map from a file; the maps that are here, each as a file again. */
export const bringMapPage = page({
  path: "/:initiative/causes/map/bring",
  reads: listInfluenceMaps,
  draw: ({ maps }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "cause-map")}>
      <section class="wrap top">
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">{view.t(said.lead)}</p>
      </section>
      {mayBring(view) && (
        <section class="wrap block narrow-forms">
          <Form view={view} operation={bringMap.name} files>
            <FileDrop
              view={view}
              name="file"
              label={view.t(said.theFile)}
              hint={view.t(said.fileHint)}
              accept=".graphml,.gexf,.csv,.tsv,.txt,.xlsx,.json,.prsm,.dia,.xml"
            />
            <Button kind="main">{view.t(said.look)}</Button>
          </Form>
        </section>
      )}
      {maps.length > 0 && <Maps view={view} maps={maps} />}
    </Layout>
  ),
  forms: [
    form({
      operation: bringMap,
      input: (sent) => ({ file: sent.get("file") }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/causes/map/bring/${id}`,
    }),
  ],
});

const mayBring = (view: View): boolean =>
  view.viewer?.permissions.some((one) => ["backbone", "steering", "partner", "data-lead"].includes(one)) ?? false;

const files = [
  ["graphml", "GraphML"],
  ["gexf", "GEXF"],
  ["json", "JSON"],
] as const;

const Maps = ({ view, maps }: { view: View; maps: readonly (MapView & { links: number })[] }) => (
  <section class="wrap block">
    <h2>{view.t(said.maps)}</h2>
    <Table
      blocks
      caption={view.t(said.maps)}
      columns={[
        { label: view.t(said.map) },
        { label: view.t(said.links), numeric: true },
        { label: view.t(said.asFile) },
      ]}
      rows={maps.map((map) => ({
        head: <span dir="auto">{view.name(map.names)}</span>,
        cells: [
          map.links,
          <span key="files" class="acts">
            {files.map(([ending, label]) => (
              <a key={ending} href={view.url(`causes/map/${map.id}.${ending}`)} download>
                {label}
              </a>
            ))}
            <a href={view.url(`causes/map/${map.id}.csv`)} download>
              {view.t(said.csvLinks)}
            </a>
            <a href={view.url(`causes/map/${map.id}.csv?as=matrix`)} download>
              {view.t(said.csvMatrix)}
            </a>
          </span>,
        ],
      }))}
    />
  </section>
);
