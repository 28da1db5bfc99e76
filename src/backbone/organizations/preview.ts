import { z } from "zod";
import { findAlike, reasons } from "./likeness.ts";
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
  balance: balanceSchema,
});
export type Preview = z.output<typeof previewSchema>;
type Double = Preview["doubles"][number];

/** What to do with each group of doubles, by its key: `all` keeps them apart, a `ref` takes that one alone. */
export type Choices = Readonly<Record<string, string>>;

interface Considered {
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
    return [choice.others.flatMap((ref) => byRef.get(ref) ?? []).reduce(fillBlanks, organization)];
  });
}

const fillBlanks = (organization: Organization, other: Organization): Organization => ({
  name: organization.name,
  sector: organization.sector ?? other.sector,
  contactName: organization.contactName ?? other.contactName,
  contactMail: organization.contactMail ?? other.contactMail,
  contactPhone: organization.contactPhone ?? other.contactPhone,
});
