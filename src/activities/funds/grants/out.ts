import { codeOf, type Identifier } from "./identifier.ts";
import { mendLetters } from "./letters.ts";

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

/** A grant of a file, as members read it. */
export interface BroughtGrant {
  code: string | null;
  title: string;
  description: string;
  amount: number | null;
  currency: string | null;
  awardedOn: string | null;
  funderName: string;
  funderCode: string | null;
  recipientName: string;
  recipientCode: string | null;
  toPerson: boolean;
  /** Letters that were read in a wrong code page are mended where they are shown. */
  mended: boolean | null;
}

/**
 * Writes a grant of a file for members: what the program knows of it, and no person who receives. What else stood in the
 * file, where a person may be named in any column, is for who brought it.
 */
export function writeBrought(grant: BroughtGrant): Record<string, unknown> {
  const words = (text: string): string => (grant.mended ? mendLetters(text) : text);
  const organization = (code: string | null, name: string) => [{ ...(code && { id: code }), name: words(name) }];
  return {
    id: grant.code,
    title: words(grant.title),
    description: words(grant.description),
    currency: grant.currency,
    amountAwarded: grant.amount,
    awardDate: grant.awardedOn,
    fundingOrganization: organization(grant.funderCode, grant.funderName),
    ...(grant.toPerson
      ? { recipientIndividual: { id: "360G-individual", name: "Individual" } }
      : { recipientOrganization: organization(grant.recipientCode, grant.recipientName) }),
  };
}
