import { z } from "zod";
import { type Language, languages } from "../../core/message.ts";
import { sectors } from "./sector.ts";

const sectorSchema = z.enum(sectors);

/** What the backbone writes down about an organization. */
export const organizationSchema = z.object({
  name: z.string().trim().min(1).max(200),
  sector: sectorSchema.nullable().default(null),
  contactName: z.string().trim().max(120).nullable().default(null),
  contactMail: z.email().max(200).nullable().default(null),
  contactPhone: z.string().trim().max(40).nullable().default(null),
});
export type Organization = z.output<typeof organizationSchema>;

/** An organization as a reader sees it; mail and phone are null for everybody but the backbone. */
export const organizationViewSchema = organizationSchema.extend({
  id: z.string(),
  language: z.enum(languages),
  contactMail: z.string().nullable(),
});
export type OrganizationView = z.output<typeof organizationViewSchema>;

/** How many organizations of each sector there are; `null` stands for those whose sector nobody has said. */
export const balanceSchema = z.array(z.object({ sector: sectorSchema.nullable(), count: z.number().int() }));
export type Balance = z.output<typeof balanceSchema>;

/** The balance of sectors, largest first, the unsaid last. */
export function balanceOf(organizations: readonly Pick<Organization, "sector">[]): Balance {
  const counts = new Map<Organization["sector"], number>();
  for (const { sector } of organizations) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  return [...counts]
    .map(([sector, count]) => ({ sector, count }))
    .sort((a, b) => Number(a.sector === null) - Number(b.sector === null) || b.count - a.count);
}

/** The language that a name is written in, by its letters. */
export function languageOfName(name: string): Language {
  if (/[\u0590-\u05ff]/.test(name)) return "he";
  return /[\u0600-\u06ff]/.test(name) ? "ar" : "en";
}
