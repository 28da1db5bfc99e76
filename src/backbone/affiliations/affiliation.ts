import { z } from "zod";

/** What an organization is to another: the first stands below, inside or under the wing of the second. */
export const affiliationKinds = ["parent", "merged-into", "coalition", "fiscal-sponsor", "other"] as const;
export type AffiliationKind = (typeof affiliationKinds)[number];

/** An affiliation as one of the two sees it. */
export const affiliationViewSchema = z.object({
  id: z.string(),
  kind: z.enum(affiliationKinds),
  /** In words, where the kind is `other` or needs them. */
  what: z.string().nullable(),
  /** The organization that is looked at is the first of the two, e.g. the one that has a parent. */
  isFirst: z.boolean(),
  other: z.object({ id: z.string(), name: z.string(), isPublic: z.boolean() }),
  since: z.string().nullable(),
  until: z.string().nullable(),
});
export type AffiliationView = z.output<typeof affiliationViewSchema>;

/** Whether something that ends with a day is over on another day. */
export const isOver = ({ until }: { until: string | null }, day: string): boolean => until !== null && until < day;
