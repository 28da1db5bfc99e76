import { sql } from "kysely";
import { newToken } from "../../../../core/id.ts";
import type { Writer } from "../../../../storage/records.ts";
import type { Answer } from "../../figures/figures.ts";

/** One organization's answer about the initiative, as it is counted. */
export interface CountedPartnerAnswer {
  organizationId: string;
  question: string;
  score: number | null;
  words: string | null;
}

/**
 * Opens the answers of one wave to this transaction while a step runs, and shuts them again. This is the only place that
 * does: to make figures, and to delete.
 */
async function withAnswers<T>(tx: Writer, waveId: string, step: () => Promise<T>): Promise<T> {
  await sql`select set_config('fivefold.survey_wave', ${waveId}, true)`.execute(tx);
  const result = await step();
  await sql`select set_config('fivefold.survey_wave', '', true)`.execute(tx);
  return result;
}

/** Every answer about another organization in a wave; what was not said is left out. */
export const listRelationAnswers = (tx: Writer, initiativeId: string, waveId: string): Promise<Answer[]> =>
  withAnswers(tx, waveId, async () => {
    const rows = await tx
      .selectFrom("relation_answer")
      .select([
        "from_organization_id as from",
        "to_organization_id as to",
        "tie",
        "openness",
        "reliability",
        "mission",
        "influence",
        "involvement",
        "resources",
      ])
      .where("initiative_id", "=", initiativeId)
      .where("wave_id", "=", waveId)
      .where("tie", "is not", null)
      .orderBy("from_organization_id")
      .orderBy("to_organization_id")
      .execute();
    return rows.map((row) => ({ ...row, tie: row.tie ?? 0 }));
  });

/** Every answer about the initiative in a wave. */
export const listAllPartnerAnswers = (
  tx: Writer,
  initiativeId: string,
  waveId: string,
): Promise<CountedPartnerAnswer[]> =>
  withAnswers(tx, waveId, () =>
    tx
      .selectFrom("partner_answer")
      .select(["organization_id as organizationId", "question", "score", "words"])
      .where("initiative_id", "=", initiativeId)
      .where("wave_id", "=", waveId)
      .orderBy("organization_id")
      .execute(),
  );

/** Deletes every answer of a wave; its figures stay. */
export const clearAnswers = (tx: Writer, initiativeId: string, waveId: string, now: Date): Promise<void> =>
  withAnswers(tx, waveId, async () => {
    for (const table of ["relation_answer", "partner_answer"] as const)
      await tx.deleteFrom(table).where("initiative_id", "=", initiativeId).where("wave_id", "=", waveId).execute();
    await tx
      .updateTable("survey_wave")
      .set({ cleared_at: now })
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", waveId)
      .execute();
  });

/** What decides which answers are replaced before they are counted; made when it is first needed. */
export const readSecret = (tx: Writer, initiativeId: string, waveId: string): Promise<string> =>
  withAnswers(tx, waveId, async () => {
    await tx
      .insertInto("survey_secret")
      .values({ initiative_id: initiativeId, secret: newToken() })
      .onConflict((conflict) => conflict.column("initiative_id").doNothing())
      .execute();
    const row = await tx
      .selectFrom("survey_secret")
      .select("secret")
      .where("initiative_id", "=", initiativeId)
      .executeTakeFirstOrThrow();
    return row.secret;
  });
