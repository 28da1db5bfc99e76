import type { Reader, Writer } from "../../../../storage/records.ts";

/** That a theme speaks of a cause, and why people see it so. */
export interface ThemeCause {
  themeId: string;
  challengeId: string;
  why: string;
}

/** What themes speak of, by theme or by cause. */
export async function listThemeCauses(
  tx: Reader,
  initiativeId: string,
  of: { themeId: string } | { challengeIds: readonly string[] } | { themeIds: readonly string[] },
): Promise<ThemeCause[]> {
  const asked = tx
    .selectFrom("theme_cause")
    .select(["theme_id as themeId", "challenge_id as challengeId", "why"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("made_at")
    .orderBy("challenge_id");
  if ("themeId" in of) return asked.where("theme_id", "=", of.themeId).execute();
  if ("themeIds" in of) return of.themeIds.length === 0 ? [] : asked.where("theme_id", "in", of.themeIds).execute();
  return of.challengeIds.length === 0 ? [] : asked.where("challenge_id", "in", of.challengeIds).execute();
}

/** Ties a theme to a cause, with the reason; said again, the reason is written anew. */
export async function tieCause(
  tx: Writer,
  initiativeId: string,
  { themeId, challengeId, why }: ThemeCause,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("theme_cause")
    .values({
      initiative_id: initiativeId,
      theme_id: themeId,
      challenge_id: challengeId,
      why,
      made_by: by,
      made_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "theme_id", "challenge_id"]).doUpdateSet({ why, made_by: by, made_at: now }),
    )
    .execute();
}

/** Unties a theme from a cause. */
export async function untieCause(tx: Writer, initiativeId: string, themeId: string, challengeId: string) {
  await tx
    .deleteFrom("theme_cause")
    .where("initiative_id", "=", initiativeId)
    .where("theme_id", "=", themeId)
    .where("challenge_id", "=", challengeId)
    .execute();
}
