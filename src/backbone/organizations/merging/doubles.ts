import { findAlike, findShared, type Reason } from "../likeness.ts";
import type { OrganizationView } from "../organization.ts";

/** Some of those present that look like one, for a person to decide. */
export interface PresentDoubles {
  reasons: Reason[];
  members: OrganizationView[];
}

/** Those present that look like one, but for those that a person told apart. */
export function findDoubles(
  organizations: readonly OrganizationView[],
  apart: readonly (readonly [string, string])[],
): PresentDoubles[] {
  const told = new Set(apart.map(([lower, higher]) => `${lower} ${higher}`));
  return findAlike(organizations).flatMap(({ members, reasons }) => {
    const alike = members.flatMap((index) => organizations[index] ?? []);
    const ids = alike.map(({ id }) => id).sort();
    const open = ids.some((lower, at) => ids.slice(at + 1).some((higher) => !told.has(`${lower} ${higher}`)));
    return open ? [{ reasons, members: alike }] : [];
  });
}

/** How many of those present seem to be another of them. */
export const countDoubles = (
  organizations: readonly OrganizationView[],
  apart: readonly (readonly [string, string])[],
): number => findDoubles(organizations, apart).reduce((sum, { members }) => sum + members.length - 1, 0);

/** The mails and phones that several of those present have. */
export const sharedAmong = (organizations: readonly OrganizationView[]) =>
  findShared(organizations).map(({ kind, value, members }) => ({
    kind,
    value,
    names: members.flatMap((index) => organizations[index]?.name ?? []),
  }));
