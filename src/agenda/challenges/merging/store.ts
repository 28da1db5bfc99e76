import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { keyOfPair } from "./duplicates.ts";

/** Pairs that somebody said are not the same. */
export async function listUnlike(tx: Reader, initiativeId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("unlike_pair")
    .select(["one_id", "other_id"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  return new Set(rows.map(({ one_id, other_id }) => keyOfPair(one_id, other_id)));
}

/** Keeps that two causes are not the same. */
export async function addUnlike(
  tx: Writer,
  initiativeId: string,
  pair: readonly [string, string],
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const [one = "", other = ""] = [...pair].sort();
  await tx
    .insertInto("unlike_pair")
    .values({ initiative_id: initiativeId, one_id: one, other_id: other, said_at: now, said_by: by })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** What went along when one cause was merged into another. */
export interface Moved {
  answers: number;
  reasons: number;
  links: number;
}

/**
 * Puts one cause into another: answers, reasons, links and notes follow. Where somebody answered about both, what she said
 * about the one that stays holds; what would tie a cause to itself goes.
 */
export async function mergeInto(tx: Writer, initiativeId: string, id: string, intoId: string): Promise<Moved> {
  const answers = await moveEnds(tx, initiativeId, "judgment", "rater_id", id, intoId);
  const links = await moveEnds(tx, initiativeId, "influence", "map_id", id, intoId);
  const reasons = await tx
    .updateTable("reason")
    .set((eb) => ({ challenge_id: intoId, version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("challenge_id", "=", id)
    .executeTakeFirst();
  await tx
    .updateTable("challenge_note")
    .set({ challenge_id: intoId })
    .where("initiative_id", "=", initiativeId)
    .where("challenge_id", "=", id)
    .execute();
  await tx
    .updateTable("question_round")
    .set({
      challenge_ids: sql`case when ${intoId}::uuid = any(challenge_ids) then array_remove(challenge_ids, ${id}::uuid)
        else array_replace(challenge_ids, ${id}::uuid, ${intoId}::uuid) end`,
    })
    .where("initiative_id", "=", initiativeId)
    .where(sql<boolean>`${id}::uuid = any(challenge_ids)`)
    .execute();
  await tx
    .updateTable("challenge")
    .set((eb) => ({ merged_into: intoId, version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where((eb) => eb.or([eb("id", "=", id), eb("merged_into", "=", id)]))
    .execute();
  return { answers, links, reasons: Number(reasons.numUpdatedRows) };
}

type Ends = readonly ["judgment", "rater_id"] | readonly ["influence", "map_id"];

/** Moves both ends of answers or links. Those that are there already, or that would end where they begin, are dropped. */
async function moveEnds(
  tx: Writer,
  initiativeId: string,
  table: Ends[0],
  owner: Ends[1],
  id: string,
  intoId: string,
): Promise<number> {
  const [rows, mine] = [sql.table(table), sql.ref(owner)];
  await sql`delete from ${rows} one where one.initiative_id = ${initiativeId}
    and ((one.from_id = ${id} and one.to_id = ${intoId}) or (one.from_id = ${intoId} and one.to_id = ${id}))`.execute(
    tx,
  );
  await sql`delete from ${rows} one where one.initiative_id = ${initiativeId} and one.from_id = ${id}
    and exists (select 1 from ${rows} other where other.initiative_id = one.initiative_id and other.${mine} = one.${mine}
      and other.from_id = ${intoId} and other.to_id = one.to_id)`.execute(tx);
  await sql`delete from ${rows} one where one.initiative_id = ${initiativeId} and one.to_id = ${id}
    and exists (select 1 from ${rows} other where other.initiative_id = one.initiative_id and other.${mine} = one.${mine}
      and other.from_id = one.from_id and other.to_id = ${intoId})`.execute(tx);
  const moved = await sql`update ${rows} set
      from_id = case when from_id = ${id} then ${intoId}::uuid else from_id end,
      to_id = case when to_id = ${id} then ${intoId}::uuid else to_id end
    where initiative_id = ${initiativeId} and (from_id = ${id} or to_id = ${id})`.execute(tx);
  return Number(moved.numAffectedRows ?? 0n);
}

/** Takes a cause out of the list, or puts it back; answers false where there is none, or it was merged. */
export async function setRetired(tx: Writer, initiativeId: string, id: string, at: Date | null): Promise<boolean> {
  const row = await tx
    .updateTable("challenge")
    .set((eb) => ({ retired_at: at, version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("merged_into", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a cause is a leverage point now. */
export async function isLeveragePoint(tx: Reader, initiativeId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("leverage_point")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("challenge_id", "=", id)
    .where("ended_on", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
