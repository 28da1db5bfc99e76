import type { Identifier } from "./identifier.ts";

/** An organization as grants are matched with it. */
export interface Matchable {
  id: string;
  name: string;
  otherNames: readonly string[];
  identifiers: readonly Identifier[];
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^the /, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const digitsOf = (code: string): string => code.replaceAll(/[^a-z0-9]/gi, "").toLowerCase();

/**
 * Finds the organization that a grant names: by its code where that ends with a number by which a registry knows it, or
 * else by its whole name. Who fits none is kept by name.
 */
export function matcherOf(
  organizations: readonly Matchable[],
): (one: { name: string; code: string | null }) => string | null {
  const byName = new Map<string, string>();
  const byCode = new Map<string, string>();
  for (const { id, name, otherNames, identifiers } of organizations) {
    for (const one of [name, ...otherNames]) if (plain(one)) byName.set(plain(one), byName.get(plain(one)) ?? id);
    for (const { scheme, number } of identifiers)
      for (const code of [`${scheme}${number}`, number])
        if (digitsOf(code).length >= 5) byCode.set(digitsOf(code), byCode.get(digitsOf(code)) ?? id);
  }
  return ({ name, code }) => {
    // GB-CHC-1000147: the scheme, and the number in it.
    const number = /^[A-Z]{2}-[A-Z0-9]+-(.+)$/i.exec(code ?? "")?.[1];
    return (
      (code && byCode.get(digitsOf(code))) ||
      (number && byCode.get(digitsOf(number))) ||
      byName.get(plain(name)) ||
      null
    );
  };
}
