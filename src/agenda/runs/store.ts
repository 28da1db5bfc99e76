import { sql } from "kysely";
import type { Names } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import {
  type Inputs,
  inputsSchema,
  type Results,
  type RunHead,
  type RunView,
  resultsSchema,
  type Settings,
} from "./run.ts";
import { type Present, readPresent, sinceRun } from "./since.ts";

/** What a run keeps of its inputs; whose answers were left out is nobody's to read. */
export interface KeptInputs extends Inputs {
  setAsideIds: string[];
  /** Of the influences that it read; null without a map. */
  mapPrint: string | null;
}

interface Row {
  id: string;
  number: number;
  names: unknown;
  inputs: unknown;
  inputs_sha256: string;
  settings: unknown;
  made_at: Date;
}

const headColumns = ["id", "number", "names", "inputs", "inputs_sha256", "settings", "made_at"] as const;

const headOf = (row: Row, present: Present): RunHead => {
  const inputs = inputsSchema.parse(row.inputs);
  const since = sinceRun({ ...(row.inputs as KeptInputs), ...inputs, madeAt: row.made_at }, present);
  return {
    id: row.id,
    number: row.number,
    names: row.names as RunHead["names"],
    sha256: row.inputs_sha256,
    settings: row.settings as Settings,
    inputs,
    madeAt: row.made_at.toISOString(),
    since,
    outdated: since.answers > 0 || since.setAside || since.map || since.causes > 0,
  };
};

/** Where and when it is asked. */
type Asked = Pick<On, "initiativeId" | "now">;

/** The calculations of an initiative, newest first, without their results. */
export async function listRuns(tx: Reader, asked: Asked): Promise<RunHead[]> {
  const rows = await tx
    .selectFrom("run")
    .select(headColumns)
    .where("initiative_id", "=", asked.initiativeId)
    .orderBy("number", "desc")
    .execute();
  if (rows.length === 0) return [];
  const present = await readPresent(tx, asked, await printMaps(tx, asked.initiativeId, rows.map(mapOf)));
  return rows.map((row) => headOf(row, present));
}

/** One calculation whole; the newest where no id is given. */
export async function findRun(tx: Reader, asked: Asked, id?: string): Promise<RunView | undefined> {
  const { initiativeId } = asked;
  let runs = tx.selectFrom("run").select(headColumns).select("results").where("initiative_id", "=", initiativeId);
  if (id) runs = runs.where("id", "=", id);
  const row = await runs.orderBy("number", "desc").limit(1).executeTakeFirst();
  if (!row) return undefined;
  const present = await readPresent(tx, asked, await printMaps(tx, initiativeId, [mapOf(row)]));
  return { ...headOf(row, present), results: resultsSchema.parse(row.results) };
}

const mapOf = (row: Pick<Row, "inputs">): string | null => (row.inputs as KeptInputs).map?.id ?? null;

/** A print of the influences of maps, by which it is seen that one has changed. */
export async function printMaps(
  tx: Reader,
  initiativeId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .selectFrom("influence")
    .select([
      "map_id",
      sql<string>`md5(string_agg(from_id::text || to_id::text || weight::text, ' ' order by from_id, to_id))`.as(
        "print",
      ),
    ])
    .where("initiative_id", "=", initiativeId)
    .where("map_id", "in", wanted)
    .groupBy("map_id")
    .execute();
  return new Map(rows.map(({ map_id, print }) => [map_id, print]));
}

/** Keeps a calculation, numbered on from the last; answers the one that is kept already where all it read is the same. */
export async function addRun(
  tx: Writer,
  initiativeId: string,
  run: {
    id: string;
    names: Names;
    inputs: KeptInputs;
    sha256: string;
    settings: Settings;
    results: Results;
    by: string | null;
    now: Date;
  },
): Promise<{ id: string; number: number; isNew: boolean }> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const before = await tx
    .selectFrom("run")
    .select(["id", "number"])
    .where("initiative_id", "=", initiativeId)
    .where("inputs_sha256", "=", run.sha256)
    .where(sql<boolean>`settings = ${JSON.stringify(run.settings)}::jsonb`)
    .executeTakeFirst();
  if (before) return { ...before, isNew: false };
  const last = await tx
    .selectFrom("run")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto("run")
    .values({
      initiative_id: initiativeId,
      id: run.id,
      number,
      names: JSON.stringify(run.names),
      inputs: JSON.stringify(run.inputs),
      inputs_sha256: run.sha256,
      settings: JSON.stringify(run.settings),
      results: JSON.stringify(run.results),
      made_at: run.now,
      made_by: run.by,
    })
    .execute();
  return { id: run.id, number, isNew: true };
}

/** The maps that were drawn or brought, newest first, each with how many influences it has. */
export async function listMaps(
  tx: Reader,
  initiativeId: string,
): Promise<{ id: string; names: Names; links: number }[]> {
  const rows = await tx
    .selectFrom("influence_map")
    .leftJoin("influence", (join) =>
      join
        .onRef("influence.initiative_id", "=", "influence_map.initiative_id")
        .onRef("influence.map_id", "=", "influence_map.id"),
    )
    .select(["influence_map.id", "influence_map.names", sql<string>`count(influence.from_id)`.as("links")])
    .where("influence_map.initiative_id", "=", initiativeId)
    .groupBy(["influence_map.id", "influence_map.names", "influence_map.made_at"])
    .orderBy("influence_map.made_at", "desc")
    .orderBy("influence_map.id", "desc")
    .execute();
  return rows.map(({ id, names, links }) => ({ id, names: names as Names, links: Number(links) }));
}

/** The influences of a map. */
export const listInfluences = (tx: Reader, initiativeId: string, mapId: string) =>
  tx
    .selectFrom("influence")
    .select(["from_id as from", "to_id as to", "weight"])
    .where("initiative_id", "=", initiativeId)
    .where("map_id", "=", mapId)
    .orderBy("from_id")
    .orderBy("to_id")
    .execute();
