import { z } from "zod";
import { withoutSigns } from "../../core/romanize.ts";
import { findAlike, findShared, reasons } from "./likeness.ts";
import { balanceOf, balanceSchema, type Organization, type OrganizationView } from "./organization.ts";
import { columnSchema, type PastedRow, readPaste, rowFaultSchema } from "./paste.ts";

/** One of those that look alike. `ref` is `row:3` for a pasted row and `id:…` for one that is in the initiative already. */
const doubleSchema = z.object({
  ref: z.string(),
  name: z.string(),
  contactName: z.string().nullable(),
  contactMail: z.string().nullable(),
  contactPhone: z.string().nullable(),
});

/** What a pasted list would add, before anything is added. */
export const previewSchema = z.object({
  /** How many different organizations the list seems to hold, doubles counted once and those already here not at all. */
  found: z.number().int(),
  /** How many rows look like another row, or like an organization that is here already. */
  alike: z.number().int(),
  rowsRead: z.number().int(),
  titled: z.boolean(),
  columns: z.array(columnSchema),
  faults: z.array(rowFaultSchema),
  doubles: z.array(z.object({ key: z.string(), reasons: z.array(z.enum(reasons)), members: z.array(doubleSchema) })),
  /** One mail or phone that three or more have: worth a look, nothing to decide. */
  shared: z.array(z.object({ kind: z.enum(["mail", "phone"]), value: z.string(), names: z.array(z.string()) })),
  balance: balanceSchema,
});
export type Preview = z.output<typeof previewSchema>;
type Double = Preview["doubles"][number];

/** What to do with each group of doubles, by its key: `all` keeps them apart, a `ref` takes that one alone. */
export type Choices = Readonly<Record<string, string>>;

/** A list beside what is there. */
export interface Considered {
  preview: Preview;
  rows: PastedRow[];
}

/** Reads a pasted list and sets it beside what is there already. */
export function considerPaste(text: string, present: readonly OrganizationView[]): Considered {
  const { rows, ...pasted } = readPaste(text);
  const all = [
    ...present.map((organization) => ({ ...organization, ref: `id:${organization.id}`, isNew: false })),
    ...rows.map((row) => ({ ...row, ref: `row:${row.row}`, isNew: true })),
  ];
  const doubles = findAlike(all)
    .map(({ members, reasons: why }) => ({ why, alike: members.flatMap((index) => all[index] ?? []) }))
    // What was here twice before is not asked again.
    .filter(({ alike }) => alike.some(({ isNew }) => isNew));
  const surplus = new Set(
    doubles.flatMap(({ alike }) => {
      const fresh = alike.filter(({ isNew }) => isNew).map(({ ref }) => ref);
      return fresh.length === alike.length ? fresh.slice(1) : fresh;
    }),
  );
  const distinct = rows.filter((row) => !surplus.has(`row:${row.row}`));
  const preview: Preview = {
    found: distinct.length,
    alike: surplus.size,
    rowsRead: rows.length,
    ...pasted,
    doubles: doubles.map(({ why, alike }) => ({ key: keyOf(alike), reasons: why, members: alike.map(asDouble) })),
    shared: findShared(all)
      .filter(({ members }) => members.some((index) => all[index]?.isNew))
      .map(({ kind, value, members }) => ({ kind, value, names: members.flatMap((index) => all[index]?.name ?? []) })),
    balance: balanceOf(distinct),
  };
  return { preview, rows };
}

const keyOf = (alike: readonly { ref: string }[]): string => alike.map(({ ref }) => ref).join(" ");

const asDouble = (one: z.output<typeof doubleSchema>): z.output<typeof doubleSchema> => ({
  ref: one.ref,
  name: one.name,
  contactName: one.contactName,
  contactMail: one.contactMail,
  contactPhone: one.contactPhone,
});

/** What is proposed where nobody has chosen: one of those whose names are the same, all of the others. */
export const proposedFor = (double: Double): string =>
  double.reasons.includes("name") ? (double.members[0]?.ref ?? "all") : "all";

/** The groups of doubles that no choice fits, because nobody chose or because the list or the initiative has changed. */
export const undecided = (preview: Preview, choices: Choices): Double[] =>
  preview.doubles.filter(({ key, members }) => {
    const choice = choices[key];
    return choice !== "all" && !members.some(({ ref }) => ref === choice);
  });

/** The organizations to add by a person's choices. Whichever is taken of several gets the contact that only another had. */
export function chosenRows({ preview, rows }: Considered, choices: Choices): Organization[] {
  const instead = new Map<string, { taken: string; others: readonly string[] }>();
  for (const { key, members } of preview.doubles) {
    const taken = choices[key] ?? "all";
    const others = members.map(({ ref }) => ref).filter((ref) => ref !== taken);
    if (taken !== "all") for (const { ref } of members) instead.set(ref, { taken, others });
  }
  const byRef = new Map(rows.map((row) => [`row:${row.row}`, row]));
  return rows.flatMap(({ row: number, ...organization }) => {
    const choice = instead.get(`row:${number}`);
    if (!choice) return [organization];
    if (choice.taken !== `row:${number}`) return [];
    return [choice.others.flatMap((ref) => byRef.get(ref) ?? []).reduce<Organization>(fillBlanks, organization)];
  });
}

/** Those that are here already and were taken instead of a row: with what only the row said. */
export function chosenUpdates(
  { preview, rows }: Considered,
  choices: Choices,
  present: readonly OrganizationView[],
): OrganizationView[] {
  const byRef = new Map(rows.map((row) => [`row:${row.row}`, row]));
  return preview.doubles.flatMap(({ key, members }) => {
    const taken = present.find(({ id }) => `id:${id}` === choices[key]);
    if (!taken) return [];
    const filled = members.flatMap(({ ref }) => byRef.get(ref) ?? []).reduce<OrganizationView>(fillBlanks, taken);
    return JSON.stringify(filled) === JSON.stringify(taken) ? [] : [filled];
  });
}

/** An organization with what only another record of it said. */
export const fillBlanks = <T extends Organization>(organization: T, other: Organization): T => ({
  ...organization,
  sector: organization.sector ?? other.sector,
  otherNames: together(
    organization.otherNames,
    [other.name, ...other.otherNames].filter((name) => !sameWords(name, organization.name)),
  ).slice(0, 12),
  places: together(organization.places, other.places),
  speaks: together(organization.speaks, other.speaks),
  does: organization.does ?? other.does,
  website: organization.website ?? other.website,
  identifiers: [
    ...organization.identifiers,
    ...other.identifiers.filter(({ number }) => !organization.identifiers.some((one) => one.number === number)),
  ].slice(0, 10),
  contactName: organization.contactName ?? other.contactName,
  contactTitle: organization.contactName ? organization.contactTitle : other.contactTitle,
  contactMail: organization.contactMail ?? other.contactMail,
  contactPhone: organization.contactPhone ?? other.contactPhone,
  admittedOn: [organization.admittedOn, other.admittedOn].filter((day) => day !== null).sort()[0] ?? null,
});

const sameWords = (one: string, two: string): boolean => tidied(one) === tidied(two);
const tidied = (name: string): string => withoutSigns(name).replace(/\s+/g, " ").trim();

const together = (some: readonly string[], others: readonly string[]): string[] => [...new Set([...some, ...others])];
