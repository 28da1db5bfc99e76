import { listTies, type Network } from "./network.ts";

/** How organizations of different sectors are tied to each other. */
export interface Mixing {
  sectors: string[];
  /** Ties from the sector of the row to the sector of the column; undirected ties count both ways round. */
  ties: number[][];
  /** Ties left out because the sector of an end is not known. */
  leftOut: number;
  /** 1 where all ties stay inside a sector, 0 where sector plays no part, below 0 where they avoid their own; null where undefined. */
  assortativity: number | null;
}

/**
 * Sector mixing and its assortativity (Newman 2003, doi 10.1103/PhysRevE.67.026126, equation 2; igraph's
 * `assortativity_nominal`), over the ties whose two ends have a known sector.
 */
export function measureMixing(network: Network, sectorOf: readonly (string | null)[]): Mixing {
  const sectors = [...new Set(sectorOf.filter((sector) => sector !== null))].sort();
  const rank = new Map(sectors.map((sector, k) => [sector, k]));
  const places = sectorOf.map((sector) => (sector === null ? undefined : rank.get(sector)));
  const ties = sectors.map(() => sectors.map(() => 0));
  const count = (row: number, column: number) => {
    const counts = ties[row];
    if (counts) counts[column] = (counts[column] ?? 0) + 1;
  };
  let leftOut = 0;
  for (const [from, to] of listTies(network)) {
    const [row, column] = [places[from], places[to]];
    if (row === undefined || column === undefined) leftOut++;
    else {
      count(row, column);
      if (!network.directed) count(column, row);
    }
  }
  return { sectors, ties, leftOut, assortativity: assortativityOf(ties) };
}

function assortativityOf(ties: readonly (readonly number[])[]): number | null {
  const rows = ties.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const all = rows.reduce((sum, count) => sum + count, 0);
  const columns = rows.map((_, k) => ties.reduce((sum, counts) => sum + (counts[k] ?? 0), 0));
  const inside = ties.reduce((sum, counts, k) => sum + (counts[k] ?? 0), 0) / all;
  const byChance = rows.reduce((sum, count, k) => sum + (count / all) * ((columns[k] ?? 0) / all), 0);
  return all === 0 || byChance === 1 ? null : (inside - byChance) / (1 - byChance);
}
