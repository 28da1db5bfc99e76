import { formatCount } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { JointCountView } from "../joint-count.ts";
import { rosterWords as said } from "../words.ts";

/** Where a count stands, in a sentence: who has given, or what was found. */
export function FiguresSaid({ view, count: { figures, partners } }: { view: View; count: JointCountView }) {
  if (figures === null)
    return (
      <>
        {view.t(said.isOpen, {
          given: partners.filter(({ hasGiven }) => hasGiven).length,
          all: partners.length,
        })}
      </>
    );
  if ("unshown" in figures)
    return <>{view.t(figures.unshown === "few-partners" ? said.unshownPartners : said.unshownPeople)}</>;
  const { sum, low, high } = figures;
  return <>{view.t(said.found, { low: formatCount(low), high: formatCount(high), sum: formatCount(sum) })}</>;
}
