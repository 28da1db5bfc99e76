import { formatCount, formatRatio, formatShare, Num, sayRange } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { interfaceWords } from "../../../interface/words.ts";
import type { Figure } from "../figures/figure.ts";
import { dataWords, editionWords as said } from "./words.ts";

/** Decimals for what is a number of people or things, and for what is not. */
const write = (value: number): string =>
  Number.isInteger(value) ? formatCount(value) : value.toLocaleString("en-GB", { maximumFractionDigits: 2 });

/** One true sentence about the whole: what it was first, and what it is now. Nothing where one of the two is hidden. */
function changeOf(view: View, totals: readonly Figure[]): string | undefined {
  const [first, last] = [totals[0], totals.at(-1)];
  if (!first || !last || first.period === last.period) return undefined;
  const sizeOf = ({ rate, numerator }: Figure): number | null => rate ?? numerator;
  const [before, now] = [sizeOf(first), sizeOf(last)];
  if (before === null || now === null) return undefined;
  const say = (value: number): string => (first.rate === null ? write(value) : formatShare(value, 2));
  const ends = { from: say(before), fromPeriod: first.period, to: say(now), toPeriod: last.period };
  if (first.rate !== null || before <= 0) return view.t(said.fromTo, ends);
  return view.t(said.fromToTimes, { ...ends, ratio: formatRatio(now / before) });
}

/** The figures of the whole: one sentence, then year by year. */
export function Totals({ view, totals }: { view: View; totals: readonly Figure[] }) {
  const isShare = totals.some(({ denominator }) => denominator !== null);
  const bounded = totals.some(({ numeratorLow, numeratorHigh }) => numeratorLow !== numeratorHigh);
  const bounds = (figure: Figure): string => {
    const [low, high] = isShare ? [figure.rateLow, figure.rateHigh] : [figure.numeratorLow, figure.numeratorHigh];
    if (low === null || high === null) return "";
    return isShare
      ? sayRange(view, formatShare(low, 2), formatShare(high, 2))
      : sayRange(view, write(low), write(high));
  };
  const cells = (figure: Figure): string[] => {
    if (figure.hidden || figure.numerator === null) return [view.t(interfaceWords.hidden)];
    return [
      write(figure.numerator),
      ...(isShare ? [figure.denominator === null ? "" : write(figure.denominator)] : []),
      ...(isShare ? [figure.rate === null ? "" : formatShare(figure.rate, 2)] : []),
      ...(bounded ? [bounds(figure)] : []),
    ];
  };
  const change = changeOf(view, totals);
  return (
    <>
      {change && <p class="lead">{change}</p>}
      <Table
        narrow
        caption={view.t(said.totals)}
        columns={[
          { label: view.t(dataWords.year) },
          { label: view.t(dataWords.howMany), numeric: true },
          ...(isShare ? [{ label: view.t(dataWords.ofHowMany), numeric: true }] : []),
          ...(isShare ? [{ label: view.t(said.rate), numeric: true }] : []),
          ...(bounded ? [{ label: view.t(said.bounds), numeric: true }] : []),
        ]}
        rows={totals.map((figure) => ({
          head: <Num>{figure.period}</Num>,
          cells: cells(figure).map((text, place) => <Num key={place}>{text}</Num>),
        }))}
      />
    </>
  );
}
