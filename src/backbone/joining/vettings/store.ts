import { hashToken } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type Vetting, vettingSchema } from "./vetting.ts";

const selected = [
  "id",
  "application_id as applicationId",
  "person_id as personId",
  "outsider",
  "asked_at as askedAt",
  "conflict",
  "conflict_note as conflictNote",
  "scores",
  "note",
  "scored_at as scoredAt",
] as const;

/** Who was asked to read these applications, the first asked first; all applications where no ids are given. */
export async function listVettings(
  tx: Reader,
  initiativeId: string,
  applicationIds?: readonly string[],
): Promise<Vetting[]> {
  if (applicationIds?.length === 0) return [];
  let asked = tx.selectFrom("vetting").select(selected).where("initiative_id", "=", initiativeId);
  if (applicationIds) asked = asked.where("application_id", "in", applicationIds);
  return vettingSchema.array().parse(await asked.orderBy("id").execute());
}

/** What one member was asked to read. */
export async function listVettingsOf(tx: Reader, initiativeId: string, personId: string): Promise<Vetting[]> {
  const rows = await tx
    .selectFrom("vetting")
    .select(selected)
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
  return vettingSchema.array().parse(rows);
}

/** The request that somebody holds: by its id where she is the member who was asked, or by the link of an outsider. */
export async function findVetting(
  tx: Reader,
  initiativeId: string,
  by: { id: string; personId: string } | { token: string },
): Promise<Vetting | undefined> {
  const asked = tx.selectFrom("vetting").select(selected).where("initiative_id", "=", initiativeId);
  const row = await ("token" in by
    ? asked.where("token_hash", "=", hashToken(by.token))
    : asked.where("id", "=", by.id).where("person_id", "=", by.personId)
  ).executeTakeFirst();
  return row && vettingSchema.parse(row);
}

/** Asks somebody to read an application. Answers false where she was asked before. */
export async function addVetting(
  tx: Writer,
  initiativeId: string,
  vetting: {
    id: string;
    applicationId: string;
    personId: string | null;
    outsider: string | null;
    token: string | null;
    askedBy: string | null;
    now: Date;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto("vetting")
    .values({
      initiative_id: initiativeId,
      id: vetting.id,
      application_id: vetting.applicationId,
      person_id: vetting.personId,
      outsider: vetting.outsider,
      token_hash: vetting.token && hashToken(vetting.token),
      asked_by: vetting.askedBy,
      asked_at: vetting.now,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "application_id", "person_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes back a request to read that nobody has answered with scores. Answers whose application it was. */
export async function removeVetting(tx: Writer, initiativeId: string, id: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom("vetting")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("scored_at", "is", null)
    .where((v) => v.or([v("conflict", "is", null), v("conflict", "=", "none")]))
    .returning("application_id")
    .executeTakeFirst();
  return row?.application_id;
}

/** Keeps what a reader declared before reading. Answers false where she has declared already. */
export async function declareConflict(
  tx: Writer,
  initiativeId: string,
  id: string,
  declared: { conflict: "none" | "declared"; note: string | null },
): Promise<boolean> {
  const row = await tx
    .updateTable("vetting")
    .set({ conflict: declared.conflict, conflict_note: declared.note })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("scored_at", "is", null)
    .where((v) => v.or([v("conflict", "is", null), v("conflict", "=", "none")]))
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a reader's scores. Answers false where she has not declared that she has no conflict. */
export async function setScores(
  tx: Writer,
  initiativeId: string,
  id: string,
  given: { scores: Readonly<Record<string, number>>; note: string | null; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable("vetting")
    .set({ scores: JSON.stringify(given.scores), note: given.note, scored_at: given.now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("conflict", "=", "none")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
