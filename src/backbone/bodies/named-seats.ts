import { z } from "zod";
import type { Reader } from "../../storage/records.ts";
import { type listSectors, sectors } from "../organizations/public.ts";
import { listPeople } from "../people/public.ts";
import { type SeatView, seatViewSchema } from "./body.ts";

/** A seat with the names of who sits in it and for whom. */
export const namedSeatSchema = seatViewSchema.extend({
  name: z.string(),
  organization: z.string().nullable(),
  endedBecause: z.string().nullable(),
});
export type NamedSeat = z.output<typeof namedSeatSchema>;

/** How many seats, or organizations, each sector has; `null` stands for those of no sector that is known. */
export const sectorCountsSchema = z.array(z.object({ sector: z.enum(sectors).nullable(), count: z.number().int() }));
type SectorCounts = z.output<typeof sectorCountsSchema>;

type Organizations = Awaited<ReturnType<typeof listSectors>>;

/** Puts names to seats, as they are today. */
export async function nameSeats(
  tx: Reader,
  seats: readonly (SeatView & { endedBecause?: string | null })[],
  organizations: Organizations,
): Promise<NamedSeat[]> {
  const people = await listPeople(tx, [...new Set(seats.flatMap(({ personId }) => personId ?? []))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const organizationNames = new Map(organizations.map(({ id, name }) => [id, name]));
  return seats.map((seat) => ({
    endedBecause: null,
    ...seat,
    name: (seat.personId ? names.get(seat.personId) : seat.holder) ?? "",
    organization: seat.organizationId ? (organizationNames.get(seat.organizationId) ?? null) : null,
  }));
}

/** Counts sectors, the largest first and the unknown last. */
function countSectors(all: readonly SectorCounts[number]["sector"][]): SectorCounts {
  const counts = new Map<SectorCounts[number]["sector"], number>();
  for (const sector of all) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  return [...counts]
    .map(([sector, count]) => ({ sector, count }))
    .sort((a, b) => Number(a.sector === null) - Number(b.sector === null) || b.count - a.count);
}

/** The balance of sectors among those who sit, observers left out. */
export function balanceOfSeats(seats: readonly SeatView[], organizations: Organizations): SectorCounts {
  const sectorOf = new Map(organizations.map(({ id, sector }) => [id, sector]));
  return countSectors(
    seats
      .filter(({ duty }) => duty !== "observer")
      .map(({ organizationId }) => (organizationId ? (sectorOf.get(organizationId) ?? null) : null)),
  );
}

/** The balance of sectors among all organizations of the initiative. */
export const balanceOfAll = (organizations: Organizations): SectorCounts =>
  countSectors(organizations.map(({ sector }) => sector));
