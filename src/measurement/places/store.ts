import type { z } from "zod";
import { newId } from "../../core/id.ts";
import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { DimensionView, dimensionSchema, NewPlace, PlaceView } from "./place.ts";
import { placeSlug } from "./place.ts";

/** Every place of an initiative, parents before children. */
export async function listPlaces(tx: Reader, initiativeId: string): Promise<PlaceView[]> {
  const rows = await tx
    .selectFrom("place")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    level: row.level as PlaceView["level"],
    slug: row.slug,
    code: row.code,
    names: row.names as Names,
    traits: row.traits as Record<string, string>,
  }));
}

/** Adds places, or renames those whose level and code are known and keeps what is not said of them. Returns how many are new. */
export async function addPlaces(tx: Writer, initiativeId: string, places: readonly NewPlace[]): Promise<number> {
  const known = await listPlaces(tx, initiativeId);
  const byCode = new Map(known.map((place) => [`${place.level} ${place.code}`, place.id]));
  const idOfCode = new Map(known.map((place) => [place.code, place.id]));
  const slugs = new Set(known.map((place) => place.slug));
  let added = 0;
  for (const place of places) {
    const id = byCode.get(`${place.level} ${place.code}`);
    const parent = place.parentCode ? (idOfCode.get(place.parentCode) ?? null) : null;
    if (id) {
      await tx
        .updateTable("place")
        .set({
          names: JSON.stringify(place.names),
          ...(place.traits && { traits: JSON.stringify(place.traits) }),
          ...(place.parentCode !== undefined && { parent_id: parent }),
        })
        .where("initiative_id", "=", initiativeId)
        .where("id", "=", id)
        .execute();
      continue;
    }
    let slug = placeSlug(place);
    for (let n = 2; slugs.has(slug); n++) slug = `${placeSlug(place)}-${n}`;
    slugs.add(slug);
    const fresh = newId();
    idOfCode.set(place.code, fresh);
    byCode.set(`${place.level} ${place.code}`, fresh);
    await tx
      .insertInto("place")
      .values({
        initiative_id: initiativeId,
        id: fresh,
        parent_id: parent,
        level: place.level,
        slug,
        code: place.code,
        names: JSON.stringify(place.names),
        traits: JSON.stringify(place.traits ?? {}),
      })
      .execute();
    added++;
  }
  return added;
}

/** The dimensions of an initiative with their groups, in their own order. */
export async function listDimensions(tx: Reader, initiativeId: string): Promise<DimensionView[]> {
  const dimensions = await tx
    .selectFrom("dimension")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("position")
    .execute();
  const groups = await tx
    .selectFrom("dimension_group")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("position")
    .execute();
  return dimensions.map((dimension) => ({
    id: dimension.id,
    slug: dimension.slug,
    names: dimension.names as Names,
    ordered: dimension.ordered,
    groups: groups
      .filter((group) => group.dimension_id === dimension.id)
      .map((group) => ({ code: group.code, names: group.names as Names })),
  }));
}

/** Adds or renames a dimension and its groups; groups that figures already use are kept. */
export async function setDimension(
  tx: Writer,
  initiativeId: string,
  dimension: z.output<typeof dimensionSchema>,
): Promise<string> {
  const known = await listDimensions(tx, initiativeId);
  const before = known.find((other) => other.slug === dimension.slug);
  const id = before?.id ?? newId();
  await tx
    .insertInto("dimension")
    .values({
      initiative_id: initiativeId,
      id,
      slug: dimension.slug,
      names: JSON.stringify(dimension.names),
      ordered: dimension.ordered,
      position: known.length,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "id"])
        .doUpdateSet({ names: JSON.stringify(dimension.names), ordered: dimension.ordered }),
    )
    .execute();
  if (dimension.groups.length === 0) return id;
  await tx
    .insertInto("dimension_group")
    .values(
      dimension.groups.map((group, position) => ({
        initiative_id: initiativeId,
        dimension_id: id,
        code: group.code,
        names: JSON.stringify(group.names),
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "dimension_id", "code"])
        .doUpdateSet((eb) => ({ names: eb.ref("excluded.names"), position: eb.ref("excluded.position") })),
    )
    .execute();
  return id;
}
