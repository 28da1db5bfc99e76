import { z } from "zod";
import { maybeNamesSchema, namesSchema, periodSchema } from "../../core/schemas.ts";

/** Something the initiative or its field did, drawn on the time axis of its curves. */
export const eventSchema = z.object({
  period: periodSchema,
  onDate: z.iso.date().optional(),
  names: namesSchema,
  source: z.string().trim().max(500).optional(),
});

export const eventViewSchema = z.object({
  id: z.string(),
  period: z.string(),
  names: maybeNamesSchema,
  source: z.string().nullable(),
});
export type EventView = z.output<typeof eventViewSchema>;
