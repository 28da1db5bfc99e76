import { z } from "zod";
import { maybeNamesSchema, namesSchema, slugSchema } from "../../core/schemas.ts";

/** The levels of places, from the whole to the finest. */
export const placeLevels = ["country", "district", "municipality", "school"] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** Whether a level is as coarse as a limit, or coarser. */
export const isAtOrAbove = (level: string, limit: string): boolean =>
  placeLevels.indexOf(level as PlaceLevel) <= placeLevels.indexOf(limit as PlaceLevel);

export const placeSchema = z.object({
  /** The source's own code, kept as it is. */
  code: z.string().trim().min(1).max(100),
  level: z.enum(placeLevels),
  slug: z.string().trim().max(80).optional(),
  names: namesSchema,
  /** The place that it lies in; a place that is known stays where it is unless this is said. */
  parentCode: z.string().trim().max(100).optional(),
  /** Facts about the place that make places comparable, e.g. {"cluster":"3"}; what is known stays unless they are said. */
  traits: z.record(z.string(), z.string()).optional(),
});
export type NewPlace = z.output<typeof placeSchema>;

export const placeViewSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  level: z.enum(placeLevels),
  slug: z.string(),
  code: z.string(),
  names: maybeNamesSchema,
  traits: z.record(z.string(), z.string()),
});
export type PlaceView = z.output<typeof placeViewSchema>;

export const groupSchema = z.object({
  /** As the source names it. */
  code: z.string().trim().min(1).max(200),
  names: namesSchema,
});

/** A way of telling people apart, e.g. population group, with its groups. */
export const dimensionSchema = z.object({
  slug: slugSchema,
  names: namesSchema,
  /** Whether the groups have an order, as socio-economic clusters do. */
  ordered: z.boolean().default(false),
  groups: z.array(groupSchema).max(500),
});

export const dimensionViewSchema = z.object({
  id: z.string(),
  slug: z.string(),
  names: maybeNamesSchema,
  ordered: z.boolean(),
  groups: z.array(z.object({ code: z.string(), names: maybeNamesSchema })),
});
export type DimensionView = z.output<typeof dimensionViewSchema>;

/** The readable address of a place: its English name where it has one, else its code. */
export function placeSlug(place: Pick<NewPlace, "slug" | "names" | "code">): string {
  const text = place.slug ?? place.names.en ?? place.code;
  const slug = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9\u0590-\u05ff\u0600-\u06ff]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug || "place";
}
