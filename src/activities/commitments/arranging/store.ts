import { newId } from "../../../core/id.ts";
import type { Names } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type Arrangement, arrangementOf, type CommitmentType, genericTypes } from "./arrangement.ts";

/** What an initiative decided about promises. */
export async function readArrangement(tx: Reader, initiativeId: string): Promise<Arrangement> {
  const row = await tx.selectFrom("initiative").select("settings").where("id", "=", initiativeId).executeTakeFirst();
  return arrangementOf(row?.settings);
}

/** Sets what an initiative decided about promises; its other settings stay. */
export async function setArrangement(tx: Writer, initiativeId: string, arrangement: Arrangement): Promise<void> {
  const { settings } = await tx
    .selectFrom("initiative")
    .select("settings")
    .where("id", "=", initiativeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("initiative")
    .set({ settings: JSON.stringify({ ...(settings as object), promises: arrangement }) })
    .where("id", "=", initiativeId)
    .execute();
}

/** The initiative's own list of kinds of promises, in its order; those it gave up too. */
export async function listTypes(tx: Reader, initiativeId: string): Promise<CommitmentType[]> {
  const rows = await tx
    .selectFrom("commitment_type")
    .select(["id", "names", "retired_at"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(({ id, names, retired_at }) => ({ id, names: names as Names, retired: retired_at !== null }));
}

/** Adds kinds of promises at the end of the list; answers their ids. */
export async function addTypes(tx: Writer, initiativeId: string, all: readonly Names[]): Promise<string[]> {
  if (all.length === 0) return [];
  const there = await listTypes(tx, initiativeId);
  const rows = all.map((names, at) => ({
    initiative_id: initiativeId,
    id: newId(),
    names: JSON.stringify(names),
    position: there.length + at,
  }));
  await tx.insertInto("commitment_type").values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Begins the list with a general one where there is none yet; one caller at a time. */
export async function ensureTypes(tx: Writer, initiativeId: string): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  if ((await listTypes(tx, initiativeId)).length === 0) await addTypes(tx, initiativeId, genericTypes);
}

/** Sets what a kind is called, or gives it up and takes it up again; answers false where there is none. */
export async function setType(
  tx: Writer,
  initiativeId: string,
  id: string,
  { names, retiredAt }: { names: Names; retiredAt: Date | null },
): Promise<boolean> {
  const row = await tx
    .updateTable("commitment_type")
    .set({ names: JSON.stringify(names), retired_at: retiredAt })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes kinds out of the list that no promise has; the others stay. */
export async function dropUnusedTypes(tx: Writer, initiativeId: string): Promise<void> {
  await tx
    .deleteFrom("commitment_type")
    .where("initiative_id", "=", initiativeId)
    .where("id", "not in", (q) =>
      q
        .selectFrom("commitment")
        .select("type_id")
        .where("initiative_id", "=", initiativeId)
        .where("type_id", "is not", null)
        .$castTo<{ type_id: string }>(),
    )
    .execute();
}
