import { z } from "zod";
import type { Names } from "../../core/message.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";

/** Which causes something is about, and in which places. */
export const aimSchema = z.object({
  challengeIds: z.array(z.uuid()).max(50).default([]),
  placeIds: z.array(z.uuid()).max(200).default([]),
});
export type Aim = z.output<typeof aimSchema>;

/** A group of people by the dimension that tells it apart and its code there, in one key. */
export const groupKeyOf = (dimensionId: string, code: string): string => `${dimensionId}:${code}`;

/** The two parts of the key of a group. */
export function groupOfKey(key: string): { dimensionId: string; groupCode: string } | null {
  const at = key.indexOf(":");
  return at > 0 ? { dimensionId: key.slice(0, at), groupCode: key.slice(at + 1) } : null;
}

/** All causes, places and groups that something can be about. */
export const spotsSchema = z.object({
  challenges: z.array(z.object({ id: z.string(), number: z.number().int(), names: maybeNamesSchema })),
  places: z.array(
    z.object({ id: z.string(), parentId: z.string().nullable(), level: z.string(), names: maybeNamesSchema }),
  ),
  groups: z.array(z.object({ id: z.string(), dimension: maybeNamesSchema, names: maybeNamesSchema })),
});
export type Spots = z.output<typeof spotsSchema>;

/** What something is about, by name. */
export const namedAimSchema = z.object({
  challenges: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
  places: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
  group: maybeNamesSchema.nullable(),
});
export type NamedAim = z.output<typeof namedAimSchema>;

/** Puts the names to what something is about; what is no longer there is left out. */
export function nameAim(spots: Spots, aim: Aim & { group?: string | null }): NamedAim {
  const among = <T extends { id: string; names: Names }>(all: readonly T[], ids: readonly string[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ id, names }) => ({ id, names }));
  return {
    challenges: among(spots.challenges, aim.challengeIds),
    places: among(spots.places, aim.placeIds),
    group: spots.groups.find(({ id }) => id === aim.group)?.names ?? null,
  };
}

/** The places in which a place lies, itself first. */
export function placesAround(places: readonly { id: string; parentId: string | null }[], id: string): string[] {
  const parents = new Map(places.map((place) => [place.id, place.parentId]));
  const around: string[] = [];
  for (let at: string | null = id; at && parents.has(at) && !around.includes(at); at = parents.get(at) ?? null)
    around.push(at);
  return around;
}
