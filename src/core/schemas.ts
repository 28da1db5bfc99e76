import { z } from "zod";

/** Text that people wrote, by language; at least one language is there. */
export const namesSchema = z
  .object({
    en: z.string().trim().min(1).max(2000).optional(),
    he: z.string().trim().min(1).max(2000).optional(),
    ar: z.string().trim().min(1).max(2000).optional(),
  })
  .refine((names) => Boolean(names.en || names.he || names.ar));

/** As `namesSchema`, where nothing need be said. */
export const maybeNamesSchema = z
  .object({
    en: z.string().trim().max(4000).optional(),
    he: z.string().trim().max(4000).optional(),
    ar: z.string().trim().max(4000).optional(),
  })
  .default({});

/** The readable part of an address, e.g. `five-units`. */
export const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,48}$/);

/** A period as figures are keyed by it: a year, a school year by the year it ends in, or a month. */
export const periodSchema = z
  .string()
  .trim()
  .regex(/^\d{4}(-\d{2})?$/);

/** When something was, as exactly as it is known: a day, a month or a year. */
export const whenSchema = z.union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)]);

export const idSchema = z.uuid();
