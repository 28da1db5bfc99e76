import { keysOf, listChallenges } from "../../../agenda/challenges/public.ts";
import { findAlike, listOrganizations } from "../../../backbone/organizations/public.ts";
import { withoutSigns } from "../../../core/romanize.ts";
import { listPlaces } from "../../../measurement/places/public.ts";
import type { Reader } from "../../../storage/records.ts";
import { listCommitments } from "../store.ts";
import { organizationFinder, placeFinder } from "../writing.ts";
import { interpretRows, type ListedPromise, type Mapping, type RowFault } from "./interpret.ts";
import type { ListRow } from "./read-list.ts";
import { listSources } from "./store.ts";

/** How a person wants a list to be read and matched. */
export interface Wishes {
  mapping: Mapping;
  escapes: boolean;
  /** For each name that is like an organization that is here: its id, where it is that one. */
  same: Readonly<Record<string, string>>;
  /** Those who help become organizations too. */
  addHelpers: boolean;
}

/** A promise of a list, set beside what is there. */
export interface Matched extends ListedPromise {
  /** Null where the organization is new here. */
  organizationId: string | null;
  placeIds: string[];
  challengeId: string | null;
  /** It is here already, or stands twice in the list. */
  isDouble: boolean;
}

/** A list beside what is there. */
export interface Considered {
  promises: Matched[];
  faults: RowFault[];
  /** Names that are not here, as they are written first. */
  fresh: string[];
  /** Of those, the ones that are like some that are. */
  alike: { name: string; organizations: { id: string; name: string }[] }[];
  find(name: string): string | undefined;
}

const key = (text: string): string => withoutSigns(text).replace(/\s+/g, " ").trim();

/** Sets a list beside the organizations, places, causes and promises that are there. */
export async function considerList(
  tx: Reader,
  initiativeId: string,
  rows: readonly ListRow[],
  wishes: Wishes,
): Promise<Considered> {
  const { promises, faults } = interpretRows(rows, wishes.mapping, wishes);
  const organizations = await listOrganizations(tx, initiativeId);
  const known = organizationFinder(organizations);
  const ids = new Set(organizations.map(({ id }) => id));
  const find = (name: string): string | undefined => {
    const wished = wishes.same[name];
    return known(name) ?? (wished && ids.has(wished) ? wished : undefined);
  };
  const names = promises.flatMap(({ lead, partners }) => [lead, ...(wishes.addHelpers ? partners : [])]);
  const fresh = [...new Map(names.filter((name) => !known(name)).map((name) => [key(name), name] as const)).values()];
  const findPlace = placeFinder(await listPlaces(tx, initiativeId));
  const causes = new Map(
    (await listChallenges(tx, initiativeId)).flatMap(({ id, names: wording }) =>
      keysOf(wording).map((one) => [one, id] as const),
    ),
  );
  const isDouble = doubleFinder(await listPresent(tx, initiativeId));
  const matched = promises.map((one): Matched => {
    const placeIds = one.places.flatMap((place) => {
      const id = findPlace(place);
      if (!id) faults.push({ row: one.row, fault: "place", value: place.slice(0, 80) });
      return id ?? [];
    });
    const challengeId = keysOf({ en: one.challenge, he: one.challenge, ar: one.challenge })
      .map((wording) => causes.get(wording))
      .find(Boolean);
    if (one.challenge && !challengeId) faults.push({ row: one.row, fault: "cause", value: one.challenge.slice(0, 80) });
    const organizationId = find(one.lead) ?? null;
    return {
      ...one,
      organizationId,
      placeIds: [...new Set(placeIds)],
      challengeId: challengeId ?? null,
      isDouble: isDouble(organizationId ?? key(one.lead), one),
    };
  });
  return { promises: matched, faults, fresh, alike: alikeOf(fresh, organizations), find };
}

type Present = { organizationId: string; names: readonly string[]; reference: string };

/** The promises that are there, with the sign that each had where it was brought from. */
async function listPresent(tx: Reader, initiativeId: string): Promise<Present[]> {
  const references = new Map((await listSources(tx, initiativeId)).map(({ id, source }) => [id, source.reference]));
  return (await listCommitments(tx, initiativeId)).map((one) => ({
    organizationId: one.organizationId,
    names: Object.values(one.names).flatMap((name) => name ?? []),
    reference: references.get(one.id) ?? "",
  }));
}

/** Tells whether a promise was there before: the same words of the same organization, under the same sign or none. */
function doubleFinder(present: readonly Present[]) {
  const seen = new Set<string>();
  const add = (of: string, name: string, reference: string): void => {
    seen.add(`${of} ${key(name)} ${reference}`);
  };
  for (const { organizationId, names, reference } of present)
    for (const name of names) for (const sign of new Set([reference, ""])) add(organizationId, name, sign);
  return (of: string, { names, reference }: Pick<ListedPromise, "names" | "reference">): boolean => {
    const was = seen.has(`${of} ${key(names)} ${reference}`);
    add(of, names, reference);
    return was;
  };
}

/** New names that are like those of organizations that are here. */
function alikeOf(
  fresh: readonly string[],
  organizations: readonly { id: string; name: string; otherNames: readonly string[] }[],
): Considered["alike"] {
  const nobody = { contactMail: null, contactPhone: null };
  const all = [
    ...organizations.map(({ name, otherNames }) => ({ name, otherNames, ...nobody })),
    ...fresh.map((name) => ({ name, ...nobody })),
  ];
  return findAlike(all).flatMap(({ members }) => {
    const here = members.flatMap((index) => organizations[index] ?? []).map(({ id, name }) => ({ id, name }));
    const names = members.flatMap((index) => fresh[index - organizations.length] ?? []);
    return here.length > 0 ? names.map((name) => ({ name, organizations: here })) : [];
  });
}
