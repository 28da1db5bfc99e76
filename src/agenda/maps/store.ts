import { namesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import type { Source } from "./map.ts";

/** The maps that were brought or drawn, newest first. */
export async function listMaps(tx: Reader, initiativeId: string): Promise<Source[]> {
  const rows = await tx
    .selectFrom("influence_map")
    .select(["id", "names", "source", "made_at"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    kind: "map" as const,
    id: row.id,
    names: namesSchema.parse(row.names),
    at: row.made_at.toISOString(),
    origin: row.source,
  }));
}

/** The influences of a map that was brought, in the order of their ends. */
export const listInfluences = (tx: Reader, initiativeId: string, mapId: string) =>
  tx
    .selectFrom("influence")
    .select(["from_id as from", "to_id as to", "weight"])
    .where("initiative_id", "=", initiativeId)
    .where("map_id", "=", mapId)
    .orderBy("from_id")
    .orderBy("to_id")
    .execute();
