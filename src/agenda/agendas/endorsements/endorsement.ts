import { z } from "zod";

/** That an organization stands behind a version, since when, and through whom. */
export const endorsementSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  organizationId: z.string(),
  organization: z.string(),
  endorsedBy: z.string().nullable(),
  endorsedAt: z.string(),
  /** From where the backbone knows, where it recorded the endorsement for the organization. */
  recordedNote: z.string().nullable(),
  reservation: z.string().nullable(),
  takenBackAt: z.string().nullable(),
  takenBackNote: z.string().nullable(),
});
export type Endorsement = z.output<typeof endorsementSchema>;

/** Somebody who acts for an organization; what she may decide for it may not have been said. */
export interface Representative {
  personId: string;
  organizationId: string;
  authority: "decides" | "recommends" | "informs" | null;
}

/** Whoever is known to recommend or to inform only does not endorse for her organization. */
export const mayEndorse = ({ authority }: Pick<Representative, "authority">): boolean =>
  authority === "decides" || authority === null;

/** How many of the partners endorse a version, and how many stood behind the one before and are asked again. */
export function countEndorsers(
  organizationIds: readonly string[],
  endorsements: readonly Endorsement[],
  version: number,
): { endorsed: number; of: number; withReservation: number; askedAgain: number } {
  const standing = (number: number) =>
    new Map(
      endorsements
        .filter((one) => one.version === number && !one.takenBackAt)
        .map((one) => [one.organizationId, one] as const),
    );
  const [now, before] = [standing(version), standing(version - 1)];
  const endorsed = organizationIds.filter((id) => now.has(id));
  return {
    endorsed: endorsed.length,
    of: organizationIds.length,
    withReservation: endorsed.filter((id) => now.get(id)?.reservation).length,
    askedAgain: organizationIds.filter((id) => before.has(id) && !now.has(id)).length,
  };
}
