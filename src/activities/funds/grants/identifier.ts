/** A number by which a registry knows an organization. */
export interface Identifier {
  scheme: string;
  number: string;
}

/** An organization's code as 360Giving writes it: by its registry, or else by us. */
export function codeOf(slug: string, organization: { id: string; identifiers: readonly Identifier[] }): string {
  const registered = organization.identifiers.find(({ scheme }) => /^[A-Z]{2}-[A-Z0-9]+$/.test(scheme.toUpperCase()));
  return registered
    ? `${registered.scheme.toUpperCase()}-${registered.number.trim()}`
    : `360G-${slug}:org-${organization.id}`;
}
