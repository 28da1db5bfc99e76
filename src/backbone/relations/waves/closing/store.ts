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
