import { newId } from "../../core/id.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Adoption } from "./adoption.ts";

/** Who took which goal as her own, the first first. */
export async function listRecorded(tx: Reader, initiativeId: string): Promise<Adoption[]> {
  const rows = await tx
    .selectFrom("adoption")
    .select(["id", "goal_id as goalId", "adopter", "adopted_on as on", "note"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("adopted_on")
    .orderBy("id")
    .execute();
  return rows;
}

/** Keeps who took a goal as her own; answers null where that is kept already. */
export async function addAdoption(
  tx: Writer,
  initiativeId: string,
  adoption: {
    goalId: string;
    organizationId: string | null;
    adopter: string;
    on: string;
    note: string;
    by: string | null;
  },
): Promise<string | null> {
  const row = await tx
    .insertInto("adoption")
    .values({
      initiative_id: initiativeId,
      id: newId(),
      goal_id: adoption.goalId,
      organization_id: adoption.organizationId,
      adopter: adoption.adopter,
      adopted_on: adoption.on,
      note: adoption.note,
      recorded_by: adoption.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Takes out what was recorded by mistake; answers whose it was. */
export async function removeAdoption(tx: Writer, initiativeId: string, id: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom("adoption")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("adopter")
    .executeTakeFirst();
  return row?.adopter;
}
