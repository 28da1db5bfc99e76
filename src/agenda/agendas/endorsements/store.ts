import { sql } from "kysely";
import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Endorsement, Representative } from "./endorsement.ts";

/** Every endorsement of every version, those taken back among them, the first first. */
export async function listEndorsements(tx: Reader, initiativeId: string): Promise<Endorsement[]> {
  const rows = await tx
    .selectFrom("endorsement")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("endorsed_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    organizationId: row.organization_id,
    organization: row.organization_name,
    endorsedBy: row.endorsed_by,
    endorsedAt: row.endorsed_at.toISOString(),
    recordedNote: row.recorded_note,
    reservation: row.reservation,
    takenBackAt: row.taken_back_at?.toISOString() ?? null,
    takenBackNote: row.taken_back_note,
  }));
}

/** The organizations that endorse a version. */
export async function listEndorsers(tx: Reader, initiativeId: string, version: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("endorsement")
    .select("organization_id")
    .where("initiative_id", "=", initiativeId)
    .where("version", "=", version)
    .where("taken_back_at", "is", null)
    .execute();
  return rows.map((row) => row.organization_id);
}

/** Keeps an endorsement; answers false where the organization endorses this version already. */
export async function addEndorsement(
  tx: Writer,
  initiativeId: string,
  endorsement: {
    version: number;
    organizationId: string;
    organization: string;
    by: string | null;
    recordedNote: string | null;
    reservation: string | null;
    now: Date;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto("endorsement")
    .values({
      initiative_id: initiativeId,
      id: newId(),
      version: endorsement.version,
      organization_id: endorsement.organizationId,
      organization_name: endorsement.organization,
      endorsed_by: endorsement.by,
      endorsed_at: endorsement.now,
      recorded_note: endorsement.recordedNote,
      reservation: endorsement.reservation,
    })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "version", "organization_id"]).where("taken_back_at", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes an endorsement back; it stays in the history. Answers false where there was none. */
export async function takeBack(
  tx: Writer,
  initiativeId: string,
  asked: { version: number; organizationId: string; by: string | null; note: string | null; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable("endorsement")
    .set({ taken_back_at: asked.now, taken_back_by: asked.by, taken_back_note: asked.note })
    .where("initiative_id", "=", initiativeId)
    .where("version", "=", asked.version)
    .where("organization_id", "=", asked.organizationId)
    .where("taken_back_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Who acts for an organization today, and what she may decide for it. */
export async function listRepresentatives(
  tx: Reader,
  initiativeId: string,
  only: { personId?: string } = {},
): Promise<Representative[]> {
  let asked = tx
    .selectFrom("representation")
    .select(["person_id as personId", "organization_id as organizationId", "authority"])
    .where("initiative_id", "=", initiativeId)
    .where((is) => is.or([is("until", "is", null), is("until", ">=", sql<never>`current_date`)]));
  if (only.personId) asked = asked.where("person_id", "=", only.personId);
  const rows = await asked.execute();
  return rows.map((row) => ({ ...row, authority: row.authority as Representative["authority"] }));
}
