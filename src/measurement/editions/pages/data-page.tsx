import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount, formatDate, Num } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { IndicatorView } from "../../indicators/public.ts";
import { listAllEditions } from "../operations.ts";
import { sayPeriods, sayStage } from "./stage-words.ts";
import { dataWords as said } from "./words.ts";

type Found = z.output<typeof listAllEditions.output>;

/** Definitions, editions and downloads: what stands behind every figure. */
export const dataPage = page({
  path: "/:initiative/goal/data",
  reads: listAllEditions,
  draw: (found, view) => {
    const open = found.editions.filter(({ status }) => status !== "withdrawn" && status !== "draft").length;
    return (
      <Layout view={view} title={view.t(said.theData)} navigation={navigationFor(view, "data")}>
        <section class="wrap top">
          <h1>{view.t(said.headline, { count: open })}</h1>
          {found.mayBring && (
            <p class="acts">
              <ButtonLink kind="main" href={view.url("goal/data/bring")}>
                {view.t(said.bringFile)}
              </ButtonLink>
            </p>
          )}
        </section>
        {found.waiting.length > 0 && <Waiting view={view} found={found} />}
        {found.indicators.length > 0 && <Definitions view={view} indicators={found.indicators} />}
        {found.mayBring && (
          <section class="wrap block acts">
            {found.indicators.length > 0 && (
              <ButtonLink href={view.url("goal/data/counts/new")}>{view.t(said.anotherWay)}</ButtonLink>
            )}
            <ButtonLink href={view.url("goal/data/names")}>{view.t(said.namesInLanguages)}</ButtonLink>
          </section>
        )}
        {found.editions.length > 0 && <Editions view={view} found={found} />}
      </Layout>
    );
  },
});

function Waiting({ view, found }: { view: View; found: Found }) {
  const stages: Record<string, string> = {
    received: view.t(said.received),
    working: view.t(said.working),
    ready: view.t(said.ready),
    failed: view.t(said.failed),
  };
  return (
    <section class="wrap block">
      <h2>{view.t(said.waiting)}</h2>
      <ul>
        {found.waiting.map(({ id, filename, status }) => (
          <li key={id}>
            <a href={view.url(`goal/data/uploads/${id}`)} dir="auto">
              {filename}
            </a>
            : {stages[status]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Definitions({ view, indicators }: { view: View; indicators: readonly IndicatorView[] }) {
  const latest = indicators.map(({ definitions }) => definitions[0]);
  const row = (head: string, text: (definition: NonNullable<(typeof latest)[number]>) => string) => ({
    head,
    cells: latest.map((definition) => (definition && text(definition)) || view.t(said.nothingSaid)),
  });
  return (
    <section class="wrap block">
      <h2>{view.t(said.countedWays, { count: indicators.length })}</h2>
      {indicators.map(({ slug }) => (
        <span key={slug} id={slug} />
      ))}
      <Table
        caption={view.t(said.countedWays, { count: indicators.length })}
        columns={[{ label: "", unseen: true }, ...indicators.map(({ names }) => ({ label: view.name(names) }))]}
        rows={[
          row(view.t(said.counted), ({ numerator }) => view.name(numerator)),
          row(view.t(said.outOf), ({ denominator }) => view.name(denominator)),
          row(view.t(said.notCounted), ({ notCounted }) => view.name(notCounted)),
          row(view.t(said.source), ({ source }) => view.name(source)),
          {
            head: view.t(said.version),
            cells: indicators.map(({ slug, names, definitions }) => (
              <a
                key={slug}
                href={view.url(`goal/data/counts/${slug}`)}
                aria-label={`${sayVersion(view, definitions[0])}: ${view.name(names)}`}
              >
                {sayVersion(view, definitions[0])}
              </a>
            )),
          },
          {
            head: view.t(said.take),
            cells: indicators.map(({ slug, names }) => (
              <a
                key={slug}
                href={view.url(`goal/data/figures.csv?indicator=${slug}`)}
                aria-label={`${view.t(said.csv)}: ${view.name(names)}`}
              >
                {view.t(said.csv)}
              </a>
            )),
          },
        ]}
      />
    </section>
  );
}

const sayVersion = (view: View, definition: IndicatorView["definitions"][number] | undefined): string =>
  definition
    ? view.t(said.versionText, {
        version: definition.version,
        breaks: definition.breaksSeries ? "yes" : "no",
        period: definition.sincePeriod ?? "",
      })
    : view.t(said.nothingSaid);

function Editions({ view, found }: { view: View; found: Found }) {
  const looks = (edition: Found["editions"][number]) =>
    edition.earlyLooks.map(({ name, at }) => `${name}, ${formatDate(new Date(at), view.language)}`).join("; ");
  const looked = found.editions.some(({ earlyLooks }) => earlyLooks.length > 0);
  return (
    <section class="wrap block">
      <h2>{view.t(said.editions)}</h2>
      <Table
        blocks
        caption={view.t(said.editions)}
        columns={[
          { label: view.t(said.editions) },
          { label: view.t(said.counts) },
          { label: view.t(said.years) },
          { label: view.t(said.source) },
          { label: view.t(said.stage) },
          { label: view.t(said.hidden), numeric: true },
          ...(looked ? [{ label: view.t(said.looked) }] : []),
        ]}
        rows={found.editions.map((edition) => ({
          head: (
            <a href={view.url(`goal/data/editions/${edition.id}`)}>
              {view.t(said.edition, { number: edition.number })}
            </a>
          ),
          cells: [
            view.name(found.indicators.find(({ id }) => id === edition.indicatorId)?.names ?? {}),
            <Num key="years">{sayPeriods(edition.periods)}</Num>,
            view.name(edition.sourceName),
            sayStage(view, edition),
            <Num key="hidden">{formatCount(edition.hidden.cells)}</Num>,
            ...(looked ? [looks(edition)] : []),
          ],
        }))}
      />
    </section>
  );
}
