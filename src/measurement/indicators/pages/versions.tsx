import type { Names } from "../../../core/message.ts";
import { formatDate } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { DimensionView } from "../../places/public.ts";
import type { ToldIndicator } from "../indicator.ts";
import { countWords as said } from "./words.ts";

type Version = ToldIndicator["definitions"][number];

interface VersionsProps {
  view: View;
  indicator: ToldIndicator;
  dimensions: readonly DimensionView[];
}

/** Every version of a definition side by side, the newest first. */
export function Versions({ view, indicator, dimensions }: VersionsProps) {
  const { definitions } = indicator;
  const row = (head: string, text: (version: Version) => string) => ({
    head,
    cells: definitions.map((version) => (
      <span key={version.version} dir="auto">
        {text(version) || view.t(said.nothingSaid)}
      </span>
    )),
  });
  const named = (field: (version: Version) => Names) => (version: Version) => view.name(field(version));
  return (
    <section class="wrap block">
      <h2>{view.t(said.versions)}</h2>
      <Table
        caption={view.t(said.versions)}
        columns={[
          { label: "", unseen: true },
          ...definitions.map(({ version }) => ({ label: view.t(said.version, { version }) })),
        ]}
        rows={[
          row(
            view.t(said.numerator),
            named(({ numerator }) => numerator),
          ),
          row(
            view.t(said.denominator),
            named(({ denominator }) => denominator),
          ),
          row(
            view.t(said.notCounted),
            named(({ notCounted }) => notCounted),
          ),
          row(
            view.t(said.source),
            named(({ source }) => source),
          ),
          row(view.t(said.toldApart), ({ breakdowns }) => dimensionNames(view, breakdowns, dimensions)),
          row(view.t(said.since), ({ sincePeriod }) => sincePeriod ?? view.t(said.fromStart)),
          row(view.t(said.joined), (version) => sayJoined(view, version)),
          row(view.t(said.why), ({ version, reason }) => reason ?? (version === 1 ? "–" : "")),
          row(view.t(said.whoSet), ({ setBy, setAt }) => {
            const date = formatDate(new Date(setAt), view.language);
            return setBy ? view.t(said.setBy, { name: setBy, date }) : date;
          }),
        ]}
      />
    </section>
  );
}

const dimensionNames = (view: View, slugs: readonly string[], dimensions: readonly DimensionView[]): string =>
  slugs
    .map((slug) => dimensions.find((dimension) => dimension.slug === slug))
    .map((dimension, place) => (dimension && view.name(dimension.names)) || slugs[place])
    .join(", ");

function sayJoined(view: View, { version, breaksSeries, sincePeriod }: Version): string {
  if (breaksSeries) return view.t(said.isBroken, { period: sincePeriod ?? "" });
  return view.t(version === 1 ? said.nothingBefore : said.isJoined);
}
