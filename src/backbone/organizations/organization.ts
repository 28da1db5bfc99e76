import { z } from "zod";
import type { Audience } from "../../core/audience.ts";
import { type Language, languages } from "../../core/message.ts";
import { readLanguage } from "../../core/spoken-languages.ts";
import { sectors } from "./sector.ts";

const sectorSchema = z.enum(sectors);

const wordsSchema = (most: number, longest: number) =>
  z
    .array(z.string().trim().min(1).max(longest))
    .max(most)
    .transform((all) => [...new Set(all)]);

/** A web address; one that people write without its beginning gets it. */
const websiteSchema = z
  .string()
  .trim()
  .max(300)
  .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }));

/** A number by which a registry knows an organization. */
const identifierSchema = z.object({
  scheme: z.string().trim().max(60).default(""),
  number: z.string().trim().min(1).max(40),
});
export type Identifier = z.output<typeof identifierSchema>;

/** A day, `2026-03-12`. */
export const daySchema = z.iso.date();

/** Each thing that can be written about an organization, as it must be where it is given. */
export const fields = {
  name: z.string().trim().min(1).max(200),
  sector: sectorSchema.nullable(),
  otherNames: wordsSchema(12, 200),
  places: wordsSchema(60, 100),
  speaks: wordsSchema(20, 60).transform((all) => [...new Set(all.map(readLanguage))]),
  does: z.string().trim().max(3000).nullable(),
  website: websiteSchema.nullable(),
  identifiers: z.array(identifierSchema).max(10),
  contactName: z.string().trim().max(120).nullable(),
  contactTitle: z.string().trim().max(120).nullable(),
  contactMail: z.email().max(200).nullable(),
  contactPhone: z.string().trim().max(40).nullable(),
  admittedOn: daySchema.nullable(),
  isPublic: z.boolean(),
} as const;

/** What is written down about an organization. */
export const organizationSchema = z.object({
  name: fields.name,
  sector: fields.sector.default(null),
  otherNames: fields.otherNames.default([]),
  places: fields.places.default([]),
  speaks: fields.speaks.default([]),
  does: fields.does.default(null),
  website: fields.website.default(null),
  identifiers: fields.identifiers.default([]),
  contactName: fields.contactName.default(null),
  contactTitle: fields.contactTitle.default(null),
  contactMail: fields.contactMail.default(null),
  contactPhone: fields.contactPhone.default(null),
  admittedOn: fields.admittedOn.default(null),
  isPublic: fields.isPublic.default(false),
});
export type Organization = z.output<typeof organizationSchema>;

/** A change of what is written: what is left out stays as it is. */
export const organizationChangeSchema = z.object(fields).partial();

/** An organization as a reader sees it; who may not see its contact finds null there. */
export const organizationViewSchema = organizationSchema.extend({
  id: z.string(),
  language: z.enum(languages),
  website: z.string().nullable().default(null),
  contactMail: z.string().nullable(),
});
export type OrganizationView = z.output<typeof organizationViewSchema>;

/** Who reads an organization's profile: members, and everybody where it agreed. */
export const audienceOf = ({ isPublic }: Pick<Organization, "isPublic">): Audience =>
  isPublic ? ["everyone"] : ["members"];

/** The same without its contact, for everybody but the backbone and the organization itself. */
export const withoutContact = <T extends OrganizationView>(one: T): T => ({
  ...one,
  contactName: null,
  contactTitle: null,
  contactMail: null,
  contactPhone: null,
});

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
