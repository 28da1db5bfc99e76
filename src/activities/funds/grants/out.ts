import { codeOf, type Identifier } from "./identifier.ts";

/** A grant that was written here, as the 360Giving shape wants it. */
export interface OwnGrant {
  id: string;
  title: string;
  description: string;
  amount: number;
  currency: string;
  awardedOn: string;
  funderName: string;
  recipientName: string;
  funder: { id: string; name: string; identifiers: readonly Identifier[] } | null;
  recipient: { id: string; name: string; identifiers: readonly Identifier[] } | null;
}

/** Writes a grant of ours with everything that the schema of 360Giving needs. */
export function writeGrant(slug: string, grant: OwnGrant): Record<string, unknown> {
  const organization = (one: OwnGrant["funder"], name: string, role: string) => [
    one ? { id: codeOf(slug, one), name: one.name } : { id: `360G-${slug}:${role}-${grant.id}`, name },
  ];
  return {
    id: `360G-${slug}-${grant.id}`,
    title: grant.title,
    description: grant.description || grant.title,
    currency: grant.currency,
    amountAwarded: grant.amount,
    awardDate: grant.awardedOn,
    fundingOrganization: organization(grant.funder, grant.funderName, "funder"),
    recipientOrganization: organization(grant.recipient, grant.recipientName, "recipient"),
  };
}
