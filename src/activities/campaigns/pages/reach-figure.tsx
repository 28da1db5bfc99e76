import { Curve } from "../../../interface/charts/curve.tsx";
import { Figure } from "../../../interface/charts/figure.tsx";
import { formatCount, Num } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { channels, type Reach, type ReachMeasure } from "../campaign.ts";
import type { MeasureReach } from "../reach.ts";
import { channelWords, measureWords, campaignWords as said } from "../words.ts";

/** What a campaign reached by one measure: a table by channel, and a curve over the days where there are several. */
export function ReachFigure({ view, reach, counts }: { view: View; reach: MeasureReach; counts: readonly Reach[] }) {
  const own = counts.filter(({ measure }) => measure === reach.measure);
  const days = [...new Set(own.map(({ toOn }) => toOn))].toSorted();
  const title = view.t(measureWords[reach.measure]);
  const table = <ByChannel view={view} reach={reach} />;
  if (days.length < 2)
    return (
      <section class="stack">
        <h3>{title}</h3>
        {table}
        <p class="source">
          <span dir="auto">{view.t(said.sourceIs, { source: sourcesOf(own) })}</span>
        </p>
      </section>
    );
  return (
    <Figure
      view={view}
      id={`reach-${reach.measure}`}
      title={title}
      plot={<OverDays view={view} measure={reach.measure} counts={own} days={days} />}
      table={table}
      tableAt="side"
      provenance={{ source: sourcesOf(own) }}
    />
  );
}

const sourcesOf = (counts: readonly Reach[]): string => [...new Set(counts.map(({ source }) => source))].join("; ");

const ByChannel = ({ view, reach }: { view: View; reach: MeasureReach }) => (
  <Table
    narrow
    caption={view.t(measureWords[reach.measure])}
    columns={[
      { label: view.t(said.channel) },
      { label: view.t(said.amount), numeric: true },
      { label: view.t(said.counts), numeric: true },
    ]}
    rows={[
      ...reach.channels.map(({ channel, amount, days }) => ({
        head: view.t(channelWords[channel]),
        cells: [<Num key="amount">{formatCount(amount)}</Num>, formatCount(days)],
      })),
      ...(reach.channels.length > 1
        ? [
            {
              head: view.t(said.all),
              cells: [
                reach.total === null ? (
                  <span key="all" class="withheld">
                    {view.t(said.notAdded)}
                  </span>
                ) : (
                  <Num key="all">{formatCount(reach.total)}</Num>
                ),
                "",
              ],
              sum: true,
            },
          ]
        : []),
    ]}
  />
);

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A day so short that many fit below a curve: 15/5, and with the year where there are several. */
function shortDay(day: string, days: readonly string[]): string {
  const [year = "", month, date] = day.split("-").map(Number);
  const oneYear = days.every((one) => one.startsWith(String(year)));
  return oneYear ? `${date}/${month}` : `${month}/${year}`;
}

interface OverDaysProps {
  view: View;
  measure: ReachMeasure;
  counts: readonly Reach[];
  days: readonly string[];
}

/** A line for each channel over the last days of its counts. */
function OverDays({ view, counts, days }: OverDaysProps) {
  return (
    <Curve
      view={view}
      height="15rem"
      periods={days.map((day) => ({ at: dayNumber(day), label: shortDay(day, days) }))}
      series={channels.flatMap((channel) => {
        const own = counts.filter((one) => one.channel === channel);
        if (own.length === 0) return [];
        return [
          {
            name: view.t(channelWords[channel]),
            role: "read" as const,
            points: own.map(({ toOn, amount }) => ({ at: dayNumber(toOn), value: amount })),
          },
        ];
      })}
      format={formatCount}
    />
  );
}
