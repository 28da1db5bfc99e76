import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Brought, broughtSchema } from "./brought.ts";
import { type MapView, mapViewSchema } from "./map.ts";

/** A map that was read from a file and waits to be looked at. */
export interface Waiting {
  id: string;
  filename: string;
  content: Brought;
  broughtBy: string | null;
  mapId: string | null;
}

/** Keeps what was read from a file; drafts that nobody took in within a week go. */
export async function addBrought(
  tx: Writer,
  initiativeId: string,
  brought: Omit<Waiting, "mapId">,
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom("brought_map")
    .where("initiative_id", "=", initiativeId)
    .where("brought_at", "<", new Date(now.getTime() - 7 * 86_400_000))
    .execute();
  await tx
    .insertInto("brought_map")
    .values({
      initiative_id: initiativeId,
      id: brought.id,
      filename: brought.filename,
      content: JSON.stringify(brought.content),
      brought_at: now,
      brought_by: brought.broughtBy,
    })
    .execute();
}

const waitingColumns = ["id", "filename", "content", "brought_by as broughtBy", "map_id as mapId"] as const;
const waitingOf = (row: Omit<Waiting, "content"> & { content: unknown }): Waiting => ({
  ...row,
  content: broughtSchema.parse(row.content),
});

/** What was read from a file. */
export async function findBrought(tx: Reader, initiativeId: string, id: string): Promise<Waiting | undefined> {
  const row = await tx
    .selectFrom("brought_map")
    .select(waitingColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && waitingOf(row);
}

/** As `findBrought`, held so that it is taken in once. */
export async function holdBrought(tx: Writer, initiativeId: string, id: string): Promise<Waiting | undefined> {
  const row = await tx
    .selectFrom("brought_map")
    .select(waitingColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && waitingOf(row);
}

/** Notes which map a file became. */
export async function setTaken(tx: Writer, initiativeId: string, id: string, mapId: string): Promise<void> {
  await tx
    .updateTable("brought_map")
    .set({ map_id: mapId })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** One link of a map, by the ids of its causes. */
export interface MapLink {
  fromId: string;
  toId: string;
  weight: number;
  delay: string | null;
  note: string | null;
}

/** Keeps a map with its links. */
export async function addMap(
  tx: Writer,
  initiativeId: string,
  map: { id: string; names: Names; source: string; links: readonly MapLink[] },
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("influence_map")
    .values({
      initiative_id: initiativeId,
      id: map.id,
      names: JSON.stringify(map.names),
      source: map.source,
      made_at: now,
      made_by: by,
    })
    .execute();
  for (let start = 0; start < map.links.length; start += 2000)
    await tx
      .insertInto("influence")
      .values(
        map.links.slice(start, start + 2000).map((link) => ({
          initiative_id: initiativeId,
          map_id: map.id,
          from_id: link.fromId,
          to_id: link.toId,
          weight: link.weight,
          delay: link.delay,
          note: link.note,
        })),
      )
      .execute();
}

/** The maps of an initiative, the newest first, with how many links each has. */
export async function listMaps(tx: Reader, initiativeId: string): Promise<(MapView & { links: number })[]> {
  const rows = await tx
    .selectFrom("influence_map as map")
    .leftJoin("influence as link", (on) =>
      on.onRef("link.initiative_id", "=", "map.initiative_id").onRef("link.map_id", "=", "map.id"),
    )
    .select(({ fn }) => [
      "map.id",
      "map.names",
      "map.source",
      "map.made_at",
      fn.count<number>("link.from_id").as("links"),
    ])
    .where("map.initiative_id", "=", initiativeId)
    .groupBy(["map.id", "map.names", "map.source", "map.made_at"])
    .orderBy("map.made_at", "desc")
    .orderBy("map.id", "desc")
    .execute();
  return rows.map(({ made_at, links, ...row }) => ({
    ...mapViewSchema.parse({ ...row, madeAt: made_at.toISOString() }),
    links: Number(links),
  }));
}

/** The links of a map. */
export async function listLinks(tx: Reader, initiativeId: string, mapId: string): Promise<MapLink[]> {
  return tx
    .selectFrom("influence")
    .select(["from_id as fromId", "to_id as toId", "weight", "delay", "note"])
    .where("initiative_id", "=", initiativeId)
    .where("map_id", "=", mapId)
    .orderBy("from_id")
    .orderBy("to_id")
    .execute();
}
