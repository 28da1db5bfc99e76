import type { Cell } from "../../../analysis/disclosure/audit.ts";
import { isTooSmall, protectCells } from "../../../analysis/disclosure/protect.ts";
import { type Figure, hide } from "./figure.ts";

/** A sum that readers know to hold: the cell `whole` is the sum of `parts`, and perhaps of people in no part. */
interface Relation {
  whole: number;
  parts: number[];
}

/** How many people stand behind a figure: those it is a share of, else those it counts. */
const peopleIn = (figure: Figure): number => figure.denominator ?? figure.numerator ?? 0;

const keyOf = (figure: Figure, place: string, level: string, dimension: string, group: string): string =>
  JSON.stringify([figure.period, level, place, dimension, group]);

/** The sums that hold between figures: a place's groups make up the place; the places of a level make up the whole. */
function relationsOf(figures: readonly Figure[]): Relation[] {
  const at = new Map(
    figures.map((figure, index) => [
      keyOf(figure, figure.place, figure.placeLevel, figure.dimension, figure.group),
      index,
    ]),
  );
  const parts = new Map<string, Relation>();
  const join = (name: string, wholeKey: string, part: number): void => {
    const whole = at.get(wholeKey);
    if (whole === undefined) return;
    const relation = parts.get(name) ?? { whole, parts: [] };
    relation.parts.push(part);
    parts.set(name, relation);
  };
  figures.forEach((figure, index) => {
    const { place, placeLevel, dimension, group, period } = figure;
    if (dimension !== "")
      join(
        JSON.stringify(["groups", period, placeLevel, place, dimension]),
        keyOf(figure, place, placeLevel, "", ""),
        index,
      );
    if (place !== "")
      join(
        JSON.stringify(["places", period, placeLevel, dimension, group]),
        keyOf(figure, "", "country", dimension, group),
        index,
      );
  });
  return [...parts.values()];
}

/** With more hidden figures in one period than this, the exact audit would take minutes, and is left out. */
const mostAudited = 300;

/**
 * Hides every figure about fewer people than the minimum, and as many more as are needed so that nobody can work a
 * hidden one out from what is shown: first by plain rules, then by an exact audit of each period. A rate of 0% or 100%
 * in a small group speaks of each in it and is hidden too. What is hidden is hidden for everybody, in every answer.
 */
export function protectFigures(figures: readonly Figure[], minimum: number): Figure[] {
  return [...Map.groupBy(figures, ({ period }) => period).values()].flatMap((ofPeriod) => {
    const reasons = minimum > 0 ? reasonsIn(ofPeriod, minimum) : [];
    return ofPeriod.map((figure, index) => {
      const reason = reasons[index] ?? "";
      return reason === "" ? figure : hide(figure, reason);
    });
  });
}

function reasonsIn(figures: readonly Figure[], minimum: number): Figure["reason"][] {
  const relations = relationsOf(figures);
  const policy = { minimum, smallCounts: "show" } as const;
  const cells = figures.map((figure, index) => cellOf(figure, String(index)));
  // A count has no second side; counted double, the same rules hold for it at the same number of people.
  const doubled = figures.some(({ denominator }) => denominator === null);
  const limit = doubled ? 2 * minimum : minimum;
  const reasons = cells.map((cell): Figure["reason"] =>
    isTooSmall(cell, { ...policy, minimum: limit }) ? "too-few" : "",
  );
  hideByRules(relations, figures.map(peopleIn), reasons, minimum);
  const hidden = new Set(reasons.flatMap((reason, index) => (reason ? [String(index)] : [])));
  if (hidden.size === 0 || hidden.size > mostAudited) return reasons;
  const sums = relations.map(({ whole, parts }) => ({ total: String(whole), parts: parts.map(String) }));
  const found = protectCells(cells, sums, { ...policy, minimum: limit }, hidden);
  return reasons.map((reason, index) => reason || (found.has(String(index)) ? "protects-another" : ""));
}

/** A figure as the audit takes it, in whole people. */
function cellOf(figure: Figure, id: string): Cell {
  const numerator = Math.round(figure.numerator ?? 0);
  return { id, numerator, denominator: figure.denominator === null ? 2 * numerator : Math.round(figure.denominator) };
}

/** The hidden parts of every sum, with the people in no part, are at least two and together at least the minimum. */
function hideByRules(
  relations: readonly Relation[],
  people: readonly number[],
  reasons: Figure["reason"][],
  minimum: number,
): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const relation of relations) {
      const next = nextToHide(relation, people, reasons, minimum);
      if (next === undefined) continue;
      reasons[next] = "protects-another";
      changed = true;
    }
  }
}

function nextToHide(
  { whole, parts }: Relation,
  people: readonly number[],
  reasons: readonly Figure["reason"][],
  minimum: number,
): number | undefined {
  if (reasons[whole]) return undefined;
  const hidden = parts.filter((part) => reasons[part]);
  const inParts = parts.reduce((sum, part) => sum + (people[part] ?? 0), 0);
  const inNone = Math.max(0, (people[whole] ?? 0) - inParts);
  // The people in no part can be told from the others only by taking those away.
  const unseen = hidden.length + (inNone > 0 ? 1 : 0);
  const together = hidden.reduce((sum, part) => sum + (people[part] ?? 0), inNone);
  const isSafe = unseen === 0 || (together >= minimum && (unseen > 1 || hidden.length === 0));
  if (isSafe) return undefined;
  const shown = parts.filter((part) => !reasons[part]);
  return shown.toSorted((a, b) => (people[a] ?? 0) - (people[b] ?? 0))[0] ?? whole;
}
