import { formatCount, formatShare } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { type Sector, sectorWords } from "../../organizations/public.ts";
import { bodyWords as said } from "../words.ts";

type Counts = readonly { sector: Sector | null; count: number }[];

const nameOf = (view: View, sector: Sector | null): string => view.t(sector ? sectorWords[sector] : said.noSector);
const sumOf = (counts: Counts): number => counts.reduce((sum, { count }) => sum + count, 0);

/** How many seats each sector has, in one line. */
export const sayBalance = (view: View, counts: Counts): string =>
  counts.map(({ sector, count }) => view.t(said.ofSector, { sector: nameOf(view, sector), count })).join(" · ") || "–";

/** The sectors of those who sit here beside the sectors of all partners. */
export function BalanceTable({ view, here, all }: { view: View; here: Counts; all: Counts }) {
  const [seats, partners] = [sumOf(here), sumOf(all)];
  const sectors = [...new Set([...here, ...all].map(({ sector }) => sector))];
  const countIn = (counts: Counts, sector: Sector | null): number =>
    counts.find((one) => one.sector === sector)?.count ?? 0;
  const shareOf = (count: number, whole: number): string => (whole > 0 ? formatShare(count / whole, 0) : "–");
  return (
    <Table
      narrow
      caption={view.t(said.balanceTitle)}
      columns={[
        { label: view.t(said.sector) },
        { label: view.t(said.seatsHere), numeric: true },
        { label: view.t(said.shareHere), numeric: true },
        { label: view.t(said.shareOfAll), numeric: true },
      ]}
      rows={sectors.map((sector) => ({
        head: nameOf(view, sector),
        cells: [
          <bdi key="seats">{formatCount(countIn(here, sector))}</bdi>,
          <bdi key="here">{shareOf(countIn(here, sector), seats)}</bdi>,
          <bdi key="all">{shareOf(countIn(all, sector), partners)}</bdi>,
        ],
      }))}
    />
  );
}
