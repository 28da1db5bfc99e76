import type { Reader, Writer } from "../../../../storage/records.ts";

/** Giver or receiver of a grant. */
export const sides = ["funder", "recipient"] as const;
export type Side = (typeof sides)[number];

/** Who gives or receives in a file, each once. */
export async function listNamed(
  tx: Reader,
  initiativeId: string,
  fileId: string,
  side: Side,
): Promise<{ name: string; code: string | null }[]> {
  return tx
    .selectFrom("grant_award")
    .select([`${side}_name as name`, `${side}_code as code`])
    .distinct()
    .where("initiative_id", "=", initiativeId)
    .where("file_id", "=", fileId)
    .execute();
}

/** Says which organization of the initiative a giver or receiver of a file is. */
export async function setNamed(
  tx: Writer,
  initiativeId: string,
  fileId: string,
  side: Side,
  { name, code, organizationId }: { name: string; code: string | null; organizationId: string },
): Promise<void> {
  await tx
    .updateTable("grant_award")
    .set(side === "funder" ? { funder_id: organizationId } : { recipient_id: organizationId })
    .where("initiative_id", "=", initiativeId)
    .where("file_id", "=", fileId)
    .where(`${side}_name`, "=", name)
    .where(`${side}_code`, code === null ? "is" : "=", code)
    .execute();
}

/** The grants of a file whole, to the letter and in their order, taken or not. */
export async function listSources(tx: Reader, initiativeId: string, fileId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("grant_award")
    .select("source")
    .where("initiative_id", "=", initiativeId)
    .where("file_id", "=", fileId)
    .orderBy("position")
    .execute();
  return rows.flatMap(({ source }) => source ?? []);
}
