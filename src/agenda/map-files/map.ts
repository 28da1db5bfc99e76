import { z } from "zod";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** A map that is kept, without what is on it. */
export const mapViewSchema = z.object({
  id: z.string(),
  names: namesSchema,
  source: z.string().nullable(),
  madeAt: z.iso.datetime(),
});
export type MapView = z.output<typeof mapViewSchema>;

/** A whole map, as it is given out. */
export const wholeMapSchema = mapViewSchema.extend({
  causes: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      names: namesSchema,
      about: maybeNamesSchema,
      theme: namesSchema.nullable(),
    }),
  ),
  links: z.array(
    z.object({
      fromId: z.string(),
      toId: z.string(),
      weight: z.number(),
      delay: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type WholeMap = z.output<typeof wholeMapSchema>;
