import type { Reader } from "../../../storage/records.ts";

/** How often a cause was written anew: whoever changes it says which version she read. */
export async function readVersion(tx: Reader, initiativeId: string, id: string): Promise<number> {
  const row = await tx
    .selectFrom("challenge")
    .select("version")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.version ?? 0;
}
