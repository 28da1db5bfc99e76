import { z } from "zod";
import { daysAfter } from "../../../core/days.ts";

/** Where in her organization somebody stands. */
export const levels = ["board", "head", "senior", "professional", "volunteer"] as const;
export type Level = (typeof levels)[number];

/** What somebody can do for her organization when a question comes up in the room. */
export const authorities = ["decides", "recommends", "informs"] as const;
export type Authority = (typeof authorities)[number];

/** That a person acts for an organization, and how; with its days, so that it can be read when it is over. */
export const representationSchema = z.object({
  organizationId: z.string(),
  organization: z.string(),
  title: z.string().nullable(),
  level: z.enum(levels).nullable(),
  authority: z.enum(authorities).nullable(),
  isLead: z.boolean(),
  since: z.string(),
  until: z.string().nullable(),
});
export type Representation = z.output<typeof representationSchema>;

/** The day before a day: what ends now has ended with yesterday, so that access ends at once. */
export const dayBefore = (day: string): string => daysAfter(day, -1);

/** Whether something goes on, on a day. */
export const goesOn = ({ until }: { until: string | null }, day: string): boolean => until === null || until >= day;
