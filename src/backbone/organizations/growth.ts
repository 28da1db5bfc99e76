import { z } from "zod";
import type { Organization } from "./organization.ts";
import { sectors } from "./sector.ts";

/** How an initiative grew: who was admitted in each year, how many there were at its end, and of which sectors. */
export const growthSchema = z.object({
  years: z.array(
    z.object({
      year: z.number().int(),
      admitted: z.number().int(),
      total: z.number().int(),
      bySector: z.array(z.object({ sector: z.enum(sectors).nullable(), count: z.number().int() })),
    }),
  ),
  /** Of how many nobody has said when they were admitted; they are in no year. */
  unsaid: z.number().int(),
});
export type Growth = z.output<typeof growthSchema>;

/** The years in which somebody was admitted, one after another. */
export function growthOf(organizations: readonly Pick<Organization, "sector" | "admittedOn">[]): Growth {
  const byYear = new Map<number, Organization["sector"][]>();
  for (const { admittedOn, sector } of organizations) {
    if (!admittedOn) continue;
    const year = Number(admittedOn.slice(0, 4));
    byYear.set(year, [...(byYear.get(year) ?? []), sector]);
  }
  let total = 0;
  const years = [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, admitted]) => {
      total += admitted.length;
      const bySector = [...new Set(admitted)]
        .map((sector) => ({ sector, count: admitted.filter((one) => one === sector).length }))
        .sort((a, b) => b.count - a.count);
      return { year, admitted: admitted.length, total, bySector };
    });
  return { years, unsaid: organizations.length - total };
}

/** The first, the middle and the last of the years, to say the growth in one sentence; fewer where there are fewer. */
export function milestonesOf({ years }: Growth): { year: number; total: number }[] {
  const wanted =
    years.length <= 3 ? years.map((_, at) => at) : [0, Math.floor((years.length - 1) / 2), years.length - 1];
  return wanted.flatMap((at) => years[at] ?? []).map(({ year, total }) => ({ year, total }));
}
