import { z } from "zod";

const column = z.string().min(1).max(500);

/** Where the figure of a row stands. `scale` says how a rate is written that has no per cent sign of its own. */
const valueSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("count"), column }),
  z.object({
    kind: z.literal("rate-of"),
    rate: column,
    of: column,
    scale: z.enum(["share", "percent"]).default("share"),
  }),
  z.object({ kind: z.literal("pair"), numerator: column, denominator: column }),
  z.object({ kind: z.literal("value"), column }),
]);

/**
 * What the columns of a file are, said by a person. `unit` is what a row counts in where several rows share a place,
 * such as a school. `zeroMeans: {below: m}` says that the source writes 0 for every count under m.
 */
export const columnMapping = z.object({
  period: column,
  place: column.optional(),
  placeCode: column.optional(),
  unit: column.optional(),
  dimensions: z.array(z.object({ column, dimension: z.string().min(1).max(100) })).max(30),
  value: valueSource,
  zeroMeans: z.union([z.literal("zero"), z.object({ below: z.int().min(2).max(1000) })]),
  blankMeans: z.enum(["missing", "zero"]),
});

/** The mapping as it is kept, everything in it filled in. */
export type ColumnMapping = z.infer<typeof columnMapping>;

/** The columns that make up the figure of a row; the first is the one that a refusal points at. */
export function columnsOfValue(value: ColumnMapping["value"]): readonly [string, ...string[]] {
  if (value.kind === "rate-of") return [value.rate, value.of];
  if (value.kind === "pair") return [value.numerator, value.denominator];
  return [value.column];
}
