import { openProgram, type Program } from "./linear-program.ts";

/** One figure that may be published: of `denominator` people, `numerator` reached it. Whole numbers. */
export interface Cell {
  id: string;
  numerator: number;
  denominator: number;
}

/**
 * A total and the parts that add up to it (groups of a place, places of a parent). What the parts leave of the total,
 * as people whose group is not known, is taken as known to the reader.
 */
export interface Sum {
  total: string;
  parts: readonly string[];
}

/** The least and greatest number that a hidden cell may hold for somebody who knows everything published. */
export interface Width {
  least: number;
  greatest: number;
}

/** What can be worked out of a hidden cell: of those who reached it, and of those who did not. */
export interface Leak {
  reached: Width;
  rest: Width;
}

/** Answers what can be worked out of one hidden cell; each answer also shows other cells' ranges for nothing. */
export interface Auditor {
  /** The exact bounds of a hidden cell's count. */
  widthOf(id: string): Width;
  /** Counts of hidden cells that the answers so far have shown to be possible: at least this wide. */
  possible: ReadonlyMap<string, Width>;
}

/**
 * What somebody who knows every shown cell, every sum and that no count is below zero can work out of each hidden cell,
 * exactly, by linear programming (as sdcTable and tau-ARGUS audit; Hundepool et al., Statistical Disclosure Control,
 * 2012, chapter 4). Those who reached it and those who did not are two systems that do not touch, so each is solved by
 * itself.
 */
export function auditCells(
  cells: readonly Cell[],
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): Map<string, Leak> {
  const reached = openAudit(countReached(cells), sums, hidden);
  const rest = openAudit(countRest(cells), sums, hidden);
  return new Map([...hidden].map((id) => [id, { reached: reached.widthOf(id), rest: rest.widthOf(id) }]));
}

/** Those who reached it, by cell. */
export const countReached = (cells: readonly Cell[]) => new Map(cells.map((cell) => [cell.id, cell.numerator]));

/** Those who did not reach it, by cell. */
export const countRest = (cells: readonly Cell[]) =>
  new Map(cells.map((cell) => [cell.id, cell.denominator - cell.numerator]));

/** An auditor of one count for one set of hidden cells. */
export function openAudit(
  values: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): Auditor {
  const rows = sums.map((sum) => rowOf(values, sum, hidden)).filter(({ terms }) => terms.size > 0);
  const componentOf = new Map<string, Component>();
  for (const part of splitComponents(rows)) {
    const ids = [...new Set(part.flatMap(({ terms }) => [...terms.keys()]))];
    const component: Component = { rows: part, ids, program: null };
    for (const id of ids) componentOf.set(id, component);
  }
  const possible = new Map<string, Width>();
  return {
    possible,
    widthOf(id) {
      const component = componentOf.get(id);
      return component ? boundCell(component, id, possible) : { least: 0, greatest: Number.POSITIVE_INFINITY };
    },
  };
}

interface Component {
  rows: readonly Row[];
  ids: readonly string[];
  /** Opened when first asked. */
  program: Program | null;
}

function boundCell(component: Component, id: string, possible: Map<string, Width>): Width {
  const { rows, ids } = component;
  component.program ??= openProgram(
    { rows: rows.map(({ terms }) => ids.map((one) => terms.get(one) ?? 0)), sums: rows.map(({ sum }) => sum) },
    ids.length,
  );
  const { program } = component;
  const search = (sign: 1 | -1) => {
    const found = program.maximize(ids.map((one) => (one === id ? sign : 0)));
    program.values().forEach((value, at) => {
      const one = ids[at] ?? "";
      const known = possible.get(one);
      possible.set(one, {
        least: Math.min(value, known?.least ?? value),
        greatest: Math.max(value, known?.greatest ?? value),
      });
    });
    return found;
  };
  return { least: 0 - search(-1), greatest: search(1) };
}

interface Row {
  /** Hidden cells with +1 for a part and −1 for a total. */
  terms: Map<string, number>;
  sum: number;
}

function rowOf(values: ReadonlyMap<string, number>, { total, parts }: Sum, hidden: ReadonlySet<string>): Row {
  const terms = new Map<string, number>();
  let sum = 0;
  for (const [id, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
    if (!hidden.has(id)) continue;
    terms.set(id, sign);
    sum += sign * (values.get(id) ?? 0);
  }
  return { terms, sum };
}

/** Rows that share a hidden cell, directly or over others, belong together. */
function splitComponents(rows: readonly Row[]): Row[][] {
  const rowsOf = new Map<string, Row[]>();
  for (const row of rows) for (const id of row.terms.keys()) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
  const seen = new Set<Row>();
  return rows.flatMap((start) => {
    if (seen.has(start)) return [];
    const component: Row[] = [];
    const waiting = [start];
    seen.add(start);
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      component.push(row);
      for (const id of row.terms.keys()) {
        for (const next of rowsOf.get(id) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          waiting.push(next);
        }
      }
    }
    return [component];
  });
}
