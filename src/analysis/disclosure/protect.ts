import { type Cell, countReached, countRest, openAudit, type Sum, type Width } from "./audit.ts";

/**
 * Why a figure is not shown. For those who may see the figures; the public is told of all hidden cells alike, because
 * two cells known to be "too-few" whose sum is shown can give each other away.
 */
export type HiddenReason = "too-few" | "protects-another" | "below-level";

/** What the initiative, or the supplier, does not show. */
export interface ProtectionPolicy {
  /** The smallest group shown; no hidden count may be told more closely than this many people either. At least 1. */
  minimum: number;
  /**
   * "hide": also counts under the minimum of those who reached it or did not, zeros among them. "show": small counts in
   * large groups stay, save a rate of 0% or 100% in a group under ten times the minimum, which speaks of each in it.
   */
  smallCounts: "hide" | "show";
}

/**
 * The one set of cells that no page, table, chart, file or answer shows, with the reason of each.
 * First the cells too small by themselves and those `belowLevel`; then, one by one and smallest first, others, until
 * nobody can work out a hidden cell from what is shown to within `minimum` people, of those who reached it and, where
 * counts are small on that side too, of those who did not (`auditCells`). Totals go last. Sums must be consistent.
 */
export function protectCells(
  cells: readonly Cell[],
  sums: readonly Sum[],
  policy: ProtectionPolicy,
  belowLevel: ReadonlySet<string> = new Set(),
): Map<string, HiddenReason> {
  const hidden = new Map<string, HiddenReason>();
  for (const cell of cells) {
    if (belowLevel.has(cell.id)) hidden.set(cell.id, "below-level");
    else if (isTooSmall(cell, policy)) hidden.set(cell.id, "too-few");
  }
  const table = {
    cells: new Map(cells.map((cell) => [cell.id, cell])),
    sums,
    totals: new Set(sums.map((s) => s.total)),
  };
  const counts = [countReached(cells), countRest(cells)].map((values) => ({ values, safe: new Set<string>() }));
  for (;;) {
    const leaking = counts.map((count) => findLeak(count, sums, hidden, policy.minimum)).find((id) => id !== undefined);
    const protector = leaking === undefined ? undefined : findProtector(leaking, table, hidden);
    if (protector === undefined) return hidden;
    hidden.set(protector, "protects-another");
  }
}

interface Count {
  values: ReadonlyMap<string, number>;
  /** Hidden cells found wide enough; hiding more cells never narrows one. */
  safe: Set<string>;
}

/** A hidden cell of which a count can be told to within fewer than `minimum` people. */
function findLeak(
  { values, safe }: Count,
  sums: readonly Sum[],
  hidden: ReadonlyMap<string, unknown>,
  minimum: number,
): string | undefined {
  const auditor = openAudit(values, sums, new Set(hidden.keys()));
  const isWide = (width: Width | undefined) => width !== undefined && width.greatest - width.least > minimum - 1e-6;
  for (const id of hidden.keys()) {
    if (safe.has(id)) continue;
    if (!isWide(auditor.possible.get(id)) && !isWide(auditor.widthOf(id))) return id;
    safe.add(id);
  }
  return undefined;
}

/** Whether a cell may not be shown for its own sake. */
export function isTooSmall({ numerator, denominator }: Cell, { minimum, smallCounts }: ProtectionPolicy): boolean {
  if (denominator < minimum) return true;
  const fewest = Math.min(numerator, denominator - numerator);
  return smallCounts === "hide" ? fewest < minimum : fewest === 0 && denominator < 10 * minimum;
}

interface Table {
  cells: ReadonlyMap<string, Cell>;
  sums: readonly Sum[];
  totals: ReadonlySet<string>;
}

/**
 * The next cell to hide for one that leaks: a part that shares a sum with it, else one that shares a sum with what is
 * hidden beside it, and so on outwards; a total only where no part is left. Of several the one of the fewest people.
 */
function findProtector(leaking: string, table: Table, hidden: ReadonlyMap<string, unknown>): string | undefined {
  const linked = new Set([leaking]);
  for (;;) {
    const around = table.sums.filter((sum) => members(sum).some((id) => linked.has(id))).flatMap(members);
    const shown = around.filter((id) => !hidden.has(id) && table.cells.has(id));
    const parts = shown.filter((id) => !table.totals.has(id));
    const before = linked.size;
    for (const id of around) if (hidden.has(id)) linked.add(id);
    if (parts.length === 0 && linked.size > before) continue;
    return (parts.length > 0 ? parts : shown).sort(
      (a, b) => people(a, table) - people(b, table) || (a < b ? -1 : 1),
    )[0];
  }
}

const members = ({ total, parts }: Sum): string[] => [...parts, total];

const people = (id: string, { cells }: Table): number => cells.get(id)?.denominator ?? 0;
