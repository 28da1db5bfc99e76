import { z } from "zod";

/** Ages as a teller says them. Under 13 nothing is taken, whatever a campaign says. */
export const ages = ["13-15", "16-17", "18+"] as const;
export type Age = (typeof ages)[number];

/** A country by its ISO 3166 code. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);

/** What somebody of an age may do in a country. */
export const ageRuleSchema = z.object({
  age: z.enum(ages),
  mayTell: z.boolean(),
  /** May allow that a sentence or the whole is published. */
  mayPublish: z.boolean(),
  /** What is published needs the yes of a parent too, who never sees the text. */
  needsGuardian: z.boolean(),
});
export type AgeRule = z.output<typeof ageRuleSchema>;

/** What each age may do in one country, and who confirmed that on which day. */
export const ageTableSchema = z.object({
  country: countrySchema,
  rules: z.array(ageRuleSchema).length(ages.length),
  confirmedBy: z.string().nullable(),
  confirmedOn: z.iso.date().nullable(),
});
export type AgeTable = z.output<typeof ageTableSchema>;

const careful: readonly AgeRule[] = [
  { age: "13-15", mayTell: true, mayPublish: true, needsGuardian: true },
  { age: "16-17", mayTell: true, mayPublish: true, needsGuardian: true },
  { age: "18+", mayTell: true, mayPublish: true, needsGuardian: false },
];

/** The table that a country begins with, to be confirmed by a person; of a country that is not known, only adults may publish. */
export const suggestAges = (country: string): AgeTable => ({
  country,
  rules: ["IL", "US"].includes(country)
    ? [...careful]
    : careful.map((rule) => (rule.age === "18+" ? rule : { ...rule, mayPublish: false })),
  confirmedBy: null,
  confirmedOn: null,
});

/**
 * What holds for an age: in the country that a teller named, or, where none was named, whatever is strictest in all of them.
 * An age or country that no table speaks of may do nothing.
 */
export function ruleFor(tables: readonly AgeTable[], age: Age, country?: string | null): AgeRule {
  const meant = country ? tables.filter((table) => table.country === country) : tables;
  const rules = meant.map((table) => table.rules.find((rule) => rule.age === age));
  if (rules.length === 0) return { age, mayTell: false, mayPublish: false, needsGuardian: true };
  const mayPublish = rules.every((rule) => rule?.mayPublish);
  return {
    age,
    mayTell: rules.every((rule) => rule?.mayTell),
    mayPublish,
    needsGuardian: mayPublish && rules.some((rule) => rule?.needsGuardian),
  };
}
