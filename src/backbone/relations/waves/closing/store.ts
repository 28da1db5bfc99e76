import { sql } from "kysely";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { type Received, receivedSchema } from "../../figures/figures.ts";

/** Closes a wave with what is shown of it from now on. Its links are dead. */
export async function setClosed(
  tx: Writer,
  initiativeId: string,
  waveId: string,
  closed: { figures: string; sha256: string; now: Date },
): Promise<void> {
  await tx
    .updateTable("survey_wave")
    .set({ closed_at: closed.now, figures: closed.figures, figures_sha256: closed.sha256 })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", waveId)
    .execute();
  await tx.deleteFrom("survey_key").where("initiative_id", "=", initiativeId).where("wave_id", "=", waveId).execute();
  await tx
    .updateTable("survey_asked")
    .set({ token_hash: null })
    .where("initiative_id", "=", initiativeId)
    .where("wave_id", "=", waveId)
    .execute();
}

/** The closed waves between organizations whose figures were made by rules before these, the first wave first. */
export async function listMadeBefore(tx: Reader, initiativeId: string, rules: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("survey_wave")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", "relationship")
    .where("closed_at", "is not", null)
    .where("figures", "is not", null)
    .where(sql<boolean>`coalesce((figures ->> 'rules')::int, 1) < ${rules}`)
    .orderBy("number")
    .execute();
  return rows.map(({ id }) => id);
}

/** Puts other figures in the place of those that are shown of a closed wave. */
export async function setFigures(
  tx: Writer,
  initiativeId: string,
  waveId: string,
  { figures, sha256 }: { figures: string | null; sha256: string | null },
): Promise<void> {
  await tx
    .updateTable("survey_wave")
    .set({ figures, figures_sha256: sha256 })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", waveId)
    .execute();
}

/** What each organization received in a wave, for telling it by other rules; null where it is told nothing. */
export async function listReceived(
  tx: Reader,
  initiativeId: string,
  waveId: string,
): Promise<{ id: string; received: unknown }[]> {
  return tx
    .selectFrom("survey_asked")
    .select(["organization_id as id", "received"])
    .where("initiative_id", "=", initiativeId)
    .where("wave_id", "=", waveId)
    .where("received", "is not", null)
    .execute();
}

/** Keeps what each organization received, for itself. */
export async function setReceived(
  tx: Writer,
  initiativeId: string,
  waveId: string,
  received: ReadonlyMap<string, Received>,
): Promise<void> {
  await sql`update survey_asked a set received = r.received
    from unnest(${sql.val([...received.keys()])}::uuid[],
                ${sql.val([...received.values()].map((one) => JSON.stringify(one)))}::jsonb[]) as r(id, received)
    where a.initiative_id = ${initiativeId} and a.wave_id = ${waveId} and a.organization_id = r.id`.execute(tx);
}

/** What one organization received in a wave; whoever shows it has made sure that it is for her. */
export async function findReceived(
  tx: Reader,
  initiativeId: string,
  waveId: string,
  organizationId: string,
): Promise<Received | null> {
  const row = await tx
    .selectFrom("survey_asked")
    .select("received")
    .where("initiative_id", "=", initiativeId)
    .where("wave_id", "=", waveId)
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
  return row?.received ? receivedSchema.parse(row.received) : null;
}
