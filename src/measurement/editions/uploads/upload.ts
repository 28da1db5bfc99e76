import { z } from "zod";
import { maybeNamesSchema, namesSchema, slugSchema } from "../../../core/schemas.ts";
import { columnMapping } from "../../files/public.ts";
import { placeLevels } from "../../places/public.ts";
import { conditionsSchema } from "../edition.ts";

/** How far a file has come: waiting for its columns, being read, read and waiting for a person, or at an end. */
export const uploadStages = ["received", "working", "ready", "failed", "cancelled", "done"] as const;

/** The largest file that is taken. */
export const mostBytes = 50_000_000;

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const messageSchema = z.object({ en: z.string(), he: z.string(), ar: z.string() });

/** A sentence in three languages and what it is filled with. */
export const saidSchema = z.object({ message: messageSchema, values: valuesSchema.default({}) });

/** What was seen in a file before anything was taken from it, and what its columns seem to be. */
export const glanceSchema = z.object({
  header: z.array(z.string()),
  headerRow: z.number().int(),
  rows: z.number().int(),
  notes: z.array(saidSchema),
  /** The first rows, cell by cell. */
  samples: z.array(z.array(z.string())),
  suggestion: z.object({
    period: z.string().optional(),
    place: z.string().optional(),
    placeCode: z.string().optional(),
    unit: z.string().optional(),
    dimensions: z.array(z.object({ column: z.string(), dimension: z.string() })),
    rate: z.string().optional(),
    numerator: z.string().optional(),
    denominator: z.string().optional(),
    value: z.string().optional(),
    scale: z.enum(["share", "percent"]).optional(),
  }),
  periods: z.array(z.object({ key: z.string(), kind: z.enum(["year", "school-year"]), label: z.string() })),
  zeroMayHideBelow: z.number().int().nullable(),
});
export type Glance = z.output<typeof glanceSchema>;

/** A way of telling people apart that the file brings, known here or new. */
export const broughtDimensionSchema = z.object({
  slug: slugSchema,
  names: namesSchema,
  ordered: z.boolean().default(false),
});

/** What a person says of a file before it is read: its columns, its school years, and the supplier's conditions. */
export const uploadMappingSchema = conditionsSchema.extend({
  columns: columnMapping,
  /** The level of the places that the place column names. */
  placeLevel: z.enum(placeLevels).default("municipality"),
  dimensions: z.array(broughtDimensionSchema).max(30).default([]),
  /** That school years are kept under the year in which they end. */
  schoolYearsConfirmed: z.boolean().default(false),
});
export type UploadMapping = z.output<typeof uploadMappingSchema>;

/** The most refused rows that are kept by name; all are counted. */
export const mostNamed = 5_000;

export const refusedRowSchema = saidSchema.extend({
  row: z.number().int(),
  column: z.string(),
  cell: z.string(),
});
export type RefusedLine = z.output<typeof refusedRowSchema>;

/** What came of reading a file. */
export const reportSchema = z.object({
  rowsRead: z.number().int(),
  taken: z.number().int(),
  refused: z.number().int(),
  named: z.array(refusedRowSchema),
  leftOut: z.array(z.object({ reason: maybeNamesSchema, count: z.number().int() })),
  /** Why it failed, where it did. */
  failure: saidSchema.nullable(),
});
export type Report = z.output<typeof reportSchema>;

export const emptyReport: Report = { rowsRead: 0, taken: 0, refused: 0, named: [], leftOut: [], failure: null };

/** One file that somebody brought. Times are ISO strings. */
export const uploadSchema = z.object({
  id: z.string(),
  indicatorId: z.string(),
  filename: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  status: z.enum(uploadStages),
  glance: glanceSchema,
  mapping: uploadMappingSchema.nullable(),
  report: reportSchema.nullable(),
  doneShare: z.number(),
  broughtAt: z.iso.datetime(),
  broughtBy: z.string().nullable(),
});
export type Upload = z.output<typeof uploadSchema>;
