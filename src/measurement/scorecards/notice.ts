import type { GapRow } from "./scorecard.ts";

const sureness: Record<GapRow["certainty"], number> = { certain: 0, likely: 1, "cannot-tell": 2 };

const size = (gap: GapRow): number => Math.abs(gap.change ?? 0);

/** The surest first; among equals those set against a named group, then the largest change. */
export function inOrderOfCare(gaps: readonly GapRow[]): GapRow[] {
  return gaps.toSorted(
    (a, b) =>
      sureness[a.certainty] - sureness[b.certainty] ||
      Number(a.reference === "others") - Number(b.reference === "others") ||
      size(b) - size(a),
  );
}

/** One row for each group: the first of the order. A group set against others and against the best-served is one story. */
function oneForEachGroup(gaps: readonly GapRow[]): GapRow[] {
  const seen = new Set<string>();
  return gaps.filter((gap) => {
    const key = `${gap.dimension} ${gap.group}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What a notice says, picked from all gaps: the main widening, others beside it, where it closed, what cannot be told. */
export interface Picked {
  main: GapRow;
  also: GapRow[];
  brightSpots: GapRow[];
  cannotTell: GapRow[];
}

/**
 * Picks a notice from the gaps that widen while the total moves as wished; null where none does.
 * `all` are every gap of the report, for the bright spots and for what the file cannot tell.
 */
export function pickNotice(widening: readonly GapRow[], all: readonly GapRow[]): Picked | null {
  const [main, ...others] = oneForEachGroup(inOrderOfCare(widening));
  if (!main) return null;
  const named = all.filter(({ reference }) => reference !== "others");
  const outside = others.filter(({ dimension }) => dimension !== main.dimension);
  return {
    main,
    also: outside.slice(0, 2),
    brightSpots: inOrderOfCare(
      oneForEachGroup(named.filter((gap) => gap.verdict === "narrowed" && gap.certainty !== "cannot-tell")),
    ).slice(0, 2),
    cannotTell: named.filter((gap) => gap.certainty === "cannot-tell" && isSwamped(gap)).slice(0, 3),
  };
}

/** Whether hidden counts alone could turn the change round: then it is the file that cannot tell. */
const isSwamped = (gap: GapRow): boolean => (gap.hiddenLow ?? 0) < 0 && (gap.hiddenHigh ?? 0) > 0;
