import type { Certainty, Direction } from "../../analysis/equity/certainty.ts";
import type { Change } from "../../analysis/equity/change.ts";
import { type Side, tallyOf } from "../../analysis/equity/contrast.ts";
import {
  type Gap,
  measureGaps,
  measureRateChanges,
  measureRates,
  periodsWideningToLast,
  type Reading,
  type ReferenceChoice,
} from "../../analysis/equity/gap.ts";
import type { Breakdown, Panel } from "../../analysis/equity/panel.ts";
import { type Resampling, samplerOf } from "../../analysis/equity/sampling.ts";
import { findWideningWhileRising, type Widening } from "../../analysis/equity/widening.ts";
import { StudyFault } from "../../core/study.ts";

type Verdict = "widened" | "narrowed" | "unchanged";

const verdictOf: Record<Direction, Verdict> = { rose: "widened", fell: "narrowed", unchanged: "unchanged" };

/** A gap with where its reference came from, so that "others" cannot be taken for a group of that name. */
interface ReportedGap {
  gap: Gap;
  kind: "others" | "best-served" | "chosen";
}

/**
 * The rates, gaps and widening gaps of a panel, in the form that the study writes: shares between 0 and 1, a gap the
 * reference's rate minus the group's, so that "widened" means that the reference moved ahead of the group.
 * @throws {StudyFault} where `reference` is a group of no dimension.
 */
export function reportGaps(panel: Panel, reference: string | null, resampling: Resampling) {
  const chosen = panel.breakdowns.map((breakdown) => matchGroup(breakdown, reference));
  if (reference !== null && chosen.every((group) => group === null)) throw noSuchGroup(panel, reference);
  const total = { breakdown: panel.total, sample: samplerOf(panel.total, resampling) };
  const totalChanges = measureRateChanges(total.breakdown, { group: 0 }, total.sample);
  const measured = panel.breakdowns.map((breakdown, index) => {
    const sample = samplerOf(breakdown, resampling);
    const group = chosen[index] ?? null;
    const kinds: [ReportedGap["kind"], ReferenceChoice][] =
      group === null
        ? [
            ["others", "others"],
            ["best-served", "best-served"],
          ]
        : [["chosen", { group }]];
    const gaps = kinds.flatMap(([kind, choice]) =>
      measureGaps(breakdown, choice, sample).map((gap): ReportedGap => ({ gap, kind })),
    );
    return { breakdown, sample, gaps };
  });
  const { periods } = panel.total;
  const gaps = measured.flatMap((one) => one.gaps);
  const widening = gaps.flatMap(({ gap, kind }) =>
    findWideningWhileRising([gap], totalChanges).map((found) => sayWidening(found, kind, periods)),
  );
  return {
    periods,
    total: measureRates(total.breakdown, { group: 0 }, total.sample).map((reading) =>
      sayRate(panel.total, { group: 0 }, reading),
    ),
    total_changes: totalChanges.map((change) => sayBaseline(change, periods)),
    groups: measured.flatMap(({ breakdown, sample }) =>
      breakdown.groups.flatMap((group, index) =>
        measureRates(breakdown, { group: index }, sample).map((reading) => ({
          dimension: breakdown.dimension,
          group,
          ...sayRate(breakdown, { group: index }, reading),
        })),
      ),
    ),
    gaps: gaps.map(({ gap, kind }) => sayGap(gap, kind, gap.changes[0], periods)),
    widening_while_rising: widening,
  };
}

function matchGroup({ groups }: Breakdown, wanted: string | null): string | null {
  if (wanted === null) return null;
  const same = (group: string) => group !== "" && wanted.trim() !== "" && Number(group) === Number(wanted);
  return groups.find((group) => group === wanted.trim()) ?? groups.find(same) ?? null;
}

function noSuchGroup(panel: Panel, reference: string): StudyFault {
  const known = panel.breakdowns.map(({ dimension, groups }) => `${dimension} has ${groups.slice(0, 20).join(", ")}`);
  return new StudyFault(`There is no group “${reference}”: ${known.join("; ")}.`);
}

function sayRate(breakdown: Breakdown, side: Side, { period, value, sampling, hidden }: Reading) {
  const { numerator, denominator } = tallyOf(breakdown, side, period);
  return {
    period: breakdown.periods[period] ?? "",
    numerator,
    denominator,
    rate: round(value),
    hidden_low: round(hidden.low),
    hidden_high: round(hidden.high),
    low: round(sampling?.low),
    high: round(sampling?.high),
  };
}

function sayGap(gap: Gap, kind: ReportedGap["kind"], change: Change | undefined, periods: readonly string[]) {
  return {
    dimension: gap.dimension,
    group: gap.group,
    reference: gap.reference ?? "others",
    reference_kind: kind,
    by_period: gap.readings.map(({ period, value, sampling, hidden }) => ({
      period: periods[period] ?? "",
      gap: round(value),
      low: round(sampling?.low),
      high: round(sampling?.high),
      hidden_low: round(hidden.low),
      hidden_high: round(hidden.high),
    })),
    ...sayChange(change),
    years_widening: periodsWideningToLast(gap),
    periods_widening: gap.widerThanBefore.map((period) => periods[period] ?? ""),
    baselines: gap.changes.map((one) => sayBaseline(one, periods)),
  };
}

function sayChange(change: Change | undefined) {
  const certainty: Certainty = change?.certainty ?? "cannot-tell";
  return {
    change: round(change?.change),
    low: round(change?.sampling?.low),
    high: round(change?.sampling?.high),
    hidden_low: round(change?.hidden.low),
    hidden_high: round(change?.hidden.high),
    verdict: verdictOf[change?.direction ?? "unchanged"],
    certainty,
  };
}

function sayBaseline(change: Change, periods: readonly string[]) {
  const { verdict, ...said } = sayChange(change);
  return { from: periods[change.from], to: periods[change.to], ...said, verdict, confidence: round(change.confidence) };
}

function sayWidening(
  { gap, change, total, certainty }: Widening,
  kind: ReportedGap["kind"],
  periods: readonly string[],
) {
  return {
    ...sayGap(gap, kind, change, periods),
    certainty,
    since: periods[change.from],
    total_change: round(total.change),
  };
}

/** Eight decimals, so that the last bits of a sum do not differ between machines; null for what is not known. */
function round(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Math.round(value * 1e8) / 1e8;
}
