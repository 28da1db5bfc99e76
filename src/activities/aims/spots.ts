import { listChallenges } from "../../agenda/challenges/public.ts";
import { refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { listDimensions, listPlaces } from "../../measurement/places/public.ts";
import type { Reader } from "../../storage/records.ts";
import { type Aim, groupKeyOf, type Spots } from "./aim.ts";

/** All causes, places and groups of an initiative that something can be about. */
export async function listSpots(tx: Reader, initiativeId: string): Promise<Spots> {
  const challenges = await listChallenges(tx, initiativeId);
  const places = await listPlaces(tx, initiativeId);
  const dimensions = await listDimensions(tx, initiativeId);
  return {
    challenges: challenges.map(({ id, number, names }) => ({ id, number, names })),
    places: places.map(({ id, parentId, level, names, code }) => ({
      id,
      parentId,
      level,
      names: Object.keys(names).length > 0 ? names : { en: code },
    })),
    groups: dimensions.flatMap((dimension) =>
      dimension.groups.map(({ code, names }) => ({
        id: groupKeyOf(dimension.id, code),
        dimension: dimension.names,
        names: Object.keys(names).length > 0 ? names : { en: code },
      })),
    ),
  };
}

/** Refuses causes, places and groups that are not there. */
export function checkAim(spots: Spots, aim: Aim & { group?: string | null }): void {
  const known = (all: readonly { id: string }[], ids: readonly string[]) =>
    ids.every((wanted) => all.some(({ id }) => id === wanted));
  if (!known(spots.challenges, aim.challengeIds)) throw refuseField("challengeIds", coreWords.notOffered);
  if (!known(spots.places, aim.placeIds)) throw refuseField("placeIds", coreWords.notOffered);
  if (aim.group && !known(spots.groups, [aim.group])) throw refuseField("group", coreWords.notOffered);
}

/** For each cause that was made one with another, the one that stands in its stead. */
export async function listStandIns(tx: Reader, initiativeId: string): Promise<Map<string, string>> {
  const all = await listChallenges(tx, initiativeId, { all: true });
  const into = new Map(all.flatMap(({ id, mergedInto }) => (mergedInto ? [[id, mergedInto] as const] : [])));
  const last = (id: string): string => {
    let at = id;
    for (let step = 0; step < 20; step += 1) at = into.get(at) ?? at;
    return at;
  };
  return new Map([...into.keys()].map((id) => [id, last(id)]));
}

/** The causes that are meant today, each once. */
export const standingFor = (standIns: ReadonlyMap<string, string>, ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => standIns.get(id) ?? id)),
];
