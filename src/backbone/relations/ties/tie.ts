import { z } from "zod";
import type { Reader } from "../../../storage/records.ts";

/** From what two organizations say that they work together. No answer of a survey is ever among these. */
export const tieKinds = ["declared", "meetings", "projects", "commitments", "brought"] as const;
export const tieKindSchema = z.enum(tieKinds);
export type TieKind = z.output<typeof tieKindSchema>;

/** A tie as it is kept: who of the two agreed to show it. */
export interface KeptTie {
  lower: string;
  higher: string;
  what: TieKind;
  path: string | null;
  lowerAgreed: boolean;
  higherAgreed: boolean;
  since: string | null;
  until: string | null;
}

/** A tie that both show. */
export const shownTieSchema = z.object({
  a: z.string(),
  b: z.string(),
  what: tieKindSchema,
  path: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
});
export type ShownTie = z.output<typeof shownTieSchema>;

/** Joint work of one organization with another that is recorded already, and that both may want to show. */
export interface JointWork {
  otherId: string;
  what: Exclude<TieKind, "declared" | "brought">;
  /** Where it is recorded, inside the initiative. */
  path: string | null;
  since: string | null;
}

/** Finds joint work that is recorded; a noun that knows of some gives one. Only what both organizations can read. */
export type JointWorkSource = (
  tx: Reader,
  asked: { initiativeId: string; organizationId: string },
) => Promise<readonly JointWork[]>;

/** Two organizations in the order in which they are kept. */
export const inOrder = (one: string, other: string): [lower: string, higher: string] =>
  one < other ? [one, other] : [other, one];

/** Where a tie stands for one organization. */
export type Stand = "offered" | "asked" | "waiting" | "shown" | "ended";

/** Where a tie stands for one of its two organizations. */
export function standFor({ lower, lowerAgreed, higherAgreed, until }: KeptTie, own: string): Stand {
  const [mine, theirs] = own === lower ? [lowerAgreed, higherAgreed] : [higherAgreed, lowerAgreed];
  if (mine && theirs) return until ? "ended" : "shown";
  if (mine) return "waiting";
  return theirs ? "asked" : "offered";
}
