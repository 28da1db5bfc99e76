import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Empty } from "../../../../interface/empty.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import { page } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { readMeaning } from "../../heard-from/operations.ts";
import { sayStep } from "../../heard-from/pages/say-step.ts";
import { heardFromWords as said } from "../../heard-from/words.ts";
import { sliderCells, type ToldSlider } from "../meaning.ts";
import { Triad } from "./triad.tsx";

type Found = z.output<typeof readMeaning.output>;

/** What tellers said themselves that their stories mean, on triads and sliders. */
export const meaningPage = page({
  path: "/:initiative/listening/campaigns/:number/meaning",
  reads: readMeaning,
  input: ({ params }) => ({ number: Number(params.number) }),
  draw: (found, view) => (
    <Layout
      view={view}
      title={view.t(said.whatItMeans)}
      navigation={navigationFor(view, view.viewer?.isMember ? "listening" : "heard")}
    >
      {!found.asksMeaning ? (
        <Empty view={view} title={view.t(said.notAsked)} why={view.t(said.notAskedWhy)} />
      ) : !found.told ? (
        <Empty view={view} title={view.t(said.notTold)} why={view.t(said.notToldWhy, { fewest: found.fewest })} />
      ) : (
        <Told view={view} found={found} told={found.told} />
      )}
    </Layout>
  ),
});

function Told({ view, found, told }: { view: View; found: Found; told: NonNullable<Found["told"]> }) {
  const day = (text: string | null): string => (text ? formatDate(new Date(text), view.language) : "");
  return (
    <>
      <section class="wrap top stack">
        <p class="small quiet">
          <a href={view.url(`listening/campaigns/${found.number}/who-was-heard`)}>{view.t(said.whoWasHeard)}</a>
        </p>
        <h1>{view.t(said.meaningTold)}</h1>
        <p class="measure">
          {view.t(said.toldOn, { day: day(found.toldOn), next: day(found.nextOn), fewest: found.fewest })}
        </p>
        <p class="measure">{view.t(said.howCounted, { fewest: found.fewest })}</p>
      </section>
      <div class="code-heard wrap block">
        {found.triads.map((asked) => (
          <Triad key={asked.id} view={view} asked={asked} told={told.triads.find(({ id }) => id === asked.id)} />
        ))}
        {found.sliders.map((asked) => (
          <Slider key={asked.id} view={view} asked={asked} told={told.sliders.find(({ id }) => id === asked.id)} />
        ))}
      </div>
    </>
  );
}

/** How wide a bar of a step is drawn: in steps too, so that its length tells no more than its words. */
const widths: Record<number, number> = { 5: 12, 10: 25, 20: 45, 50: 70, 100: 100 };

function Slider({ view, asked, told }: { view: View; asked: Found["sliders"][number]; told: ToldSlider | undefined }) {
  const [low = "", high = ""] = asked.ends.map((end) => view.name(end));
  const labels = [
    view.t(said.nearest, { end: low }),
    view.t(said.rather, { end: low }),
    view.t(said.middle),
    view.t(said.rather, { end: high }),
    view.t(said.nearest, { end: high }),
  ].slice(0, sliderCells);
  return (
    <section class="stack">
      <h2 dir="auto">{view.name(asked.question)}</h2>
      <p>{view.t(said.answered, { count: sayStep(view, told?.answered ?? null) })}</p>
      {told && told.cells.length > 0 ? (
        <Table
          caption={view.name(asked.question)}
          columns={[{ label: view.t(said.cell) }, { label: view.t(said.storiesInIt) }]}
          rows={told.cells.map(({ cell, step }, place) => ({
            head: labels[place] ?? cell,
            cells: [
              <span key={cell} class="code-bar">
                <i style={`--v:${step === null ? 0 : (widths[step] ?? 0)}%`} />
                {sayStep(view, step)}
              </span>,
            ],
          }))}
        />
      ) : (
        <p class="quiet">{view.t(said.noCells)}</p>
      )}
    </section>
  );
}
