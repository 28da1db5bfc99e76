import { z } from "zod";

/** Why a grant of a file cannot be taken. */
export const faults = [
  "no-grant",
  "no-code",
  "code-twice",
  "no-amount",
  "no-currency",
  "no-date",
  "no-funder",
  "no-recipient",
] as const;

/** What is odd in a grant that can be taken all the same. */
export const oddities = [
  "letters",
  "day-order",
  "several-recipients",
  "to-person",
  "no-title",
  "amount-as-text",
] as const;

const oddSchema = z.enum([...faults, ...oddities]);
export type Odd = z.output<typeof oddSchema>;

/** A grant as it was read from a file, with all of it as it stood there. */
export interface ReadGrant {
  position: number;
  /** JSON, to the letter. */
  source: string;
  code: string | null;
  title: string;
  description: string;
  amount: number | null;
  currency: string | null;
  awardedOn: string | null;
  funderName: string;
  funderCode: string | null;
  recipientName: string;
  recipientCode: string | null;
  recipients: number;
  toPerson: boolean;
  odd: Odd[];
}

/** What was found in a file of grants. */
export const reportSchema = z.object({
  grants: z.number().int(),
  /** How many can be taken. */
  good: z.number().int(),
  /** How often each oddity stands in it. */
  odd: z.partialRecord(oddSchema, z.number().int()),
  /** The first grants that cannot be taken, by their place in the file from 1. */
  named: z.array(z.object({ place: z.number().int(), code: z.string().nullable(), odd: z.array(oddSchema) })),
  /** In which order days like 05/06/2014 were read. */
  order: z.enum(["day-first", "month-first", "unsure", "mixed", "none"]),
  sums: z.array(z.object({ currency: z.string(), amount: z.number() })),
  /** Letters that were read in a wrong code page, before and after mending. */
  letters: z.array(z.object({ before: z.string(), after: z.string() })),
});
export type Report = z.output<typeof reportSchema>;

/** An empty report, of a file that is being read. */
export const emptyReport: Report = { grants: 0, good: 0, odd: {}, named: [], order: "none", sums: [], letters: [] };

/** Whether a grant can be taken. */
export const isGood = (odd: readonly Odd[]): boolean => !odd.some((one) => faults.some((fault) => fault === one));
