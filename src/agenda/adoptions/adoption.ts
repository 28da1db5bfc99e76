import { z } from "zod";

/** That somebody took a goal as her own: an organization, a ministry, a city. */
export const adoptionSchema = z.object({
  /** Null where it was told when the goal was set. */
  id: z.string().nullable(),
  goalId: z.string(),
  adopter: z.string(),
  /** A day, `2015-03-01`, or a year. */
  on: z.string(),
  note: z.string(),
});
export type Adoption = z.output<typeof adoptionSchema>;
