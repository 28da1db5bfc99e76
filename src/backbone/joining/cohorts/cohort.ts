import { z } from "zod";
import { namesSchema } from "../../../core/schemas.ts";

/** Organizations that join together. */
export const cohortSchema = z.object({ id: z.string(), names: namesSchema, startsOn: z.string().nullable() });

/** What is decided on an application. `waiting` may be decided again with a later cohort. */
export const outcomes = ["admitted", "refused", "waiting"] as const;
export type Outcome = (typeof outcomes)[number];
