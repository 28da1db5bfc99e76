import { sql } from "kysely";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Failure, TranslatedKind, Translation } from "./translation.ts";

/** A translation that is wanted. */
export interface Wanted {
  kind: TranslatedKind;
  sourceId: string;
  language: Language;
  hash: string;
}

/** What could not be made is tried again when somebody asks for it so much later. */
const triedAgainAfter = 10 * 60_000;

/**
 * Asks for translations, and for the queue to make them. What is there of the same text stays; what was made of another is
 * let go.
 */
export async function addWanted(tx: Writer, initiativeId: string, all: readonly Wanted[], now: Date): Promise<void> {
  if (all.length === 0) return;
  const again = new Date(now.getTime() - triedAgainAfter);
  await tx
    .insertInto("translation")
    .values(
      all.map(({ kind, sourceId, language, hash }) => ({
        ...{ initiative_id: initiativeId, source_id: sourceId, language, source_hash: hash },
        ...{ message_id: kind === "message" ? sourceId : null, statement_id: kind === "statement" ? sourceId : null },
        ...{ asked_at: now, try_after: now },
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "source_id", "language"])
        .doUpdateSet((row) => ({
          ...{ source_hash: row.ref("excluded.source_hash"), state: "waiting", text: null, because: null, tries: 0 },
          ...{ asked_at: now, try_after: now, made_at: null },
        }))
        .where((row) =>
          row.or([
            row("translation.source_hash", "<>", row.ref("excluded.source_hash")),
            row.and([row("translation.state", "=", "failed"), row("translation.asked_at", "<", again)]),
          ]),
        ),
    )
    .execute();
  const payload = JSON.stringify({ operation: "translation.make", initiativeId, input: { initiativeId } });
  await tx
    .selectNoFrom(sql`enqueue('operation', ${payload}::jsonb, ${`translation.make ${initiativeId}`})`.as("asked"))
    .execute();
}

/** What waits and may be tried now, the oldest first; nobody else tries it in the next minutes. */
export async function claimWaiting(
  tx: Writer,
  initiativeId: string,
  { most, now, until }: { most: number; now: Date; until: Date },
): Promise<(Wanted & { tries: number })[]> {
  const due = tx
    .selectFrom("translation")
    .select(["source_id", "language"])
    .where("initiative_id", "=", initiativeId)
    .where("state", "=", "waiting")
    .where("try_after", "<=", now)
    .orderBy("asked_at")
    .orderBy("source_id")
    .limit(most)
    .forUpdate()
    .skipLocked();
  const rows = await tx
    .with("due", () => due)
    .updateTable("translation")
    .from("due")
    .set({ try_after: until })
    .whereRef("translation.source_id", "=", "due.source_id")
    .whereRef("translation.language", "=", "due.language")
    .where("initiative_id", "=", initiativeId)
    .returning(["translation.source_id", "message_id", "translation.language", "source_hash", "tries"])
    .execute();
  return rows.map((row) => ({
    ...{ kind: row.message_id ? ("message" as const) : ("statement" as const), sourceId: row.source_id },
    ...{ language: row.language as Language, hash: row.source_hash, tries: row.tries },
  }));
}

/** How many wait in an initiative. */
export async function countWaiting(tx: Reader, initiativeId: string): Promise<number> {
  const row = await tx
    .selectFrom("translation")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("initiative_id", "=", initiativeId)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Whether any of these, which wait, has not been tried in vain yet. */
export async function anyJustAsked(
  tx: Reader,
  initiativeId: string,
  ids: readonly string[],
  language: Language,
): Promise<boolean> {
  const row = await tx
    .selectFrom("translation")
    .select("source_id")
    .where("initiative_id", "=", initiativeId)
    .where("source_id", "in", [...ids])
    .where("language", "=", language)
    .where("state", "=", "waiting")
    .where("tries", "=", 0)
    .executeTakeFirst();
  return row !== undefined;
}

/** How one that was claimed came out. Of a text that changed meanwhile nothing is kept. */
export async function settle(
  tx: Writer,
  initiativeId: string,
  { sourceId, language, hash }: Pick<Wanted, "sourceId" | "language" | "hash">,
  outcome: { text: string; now: Date } | { because: Failure } | { tryAfter: Date },
): Promise<void> {
  const set =
    "text" in outcome
      ? { state: "made", text: outcome.text, made_at: outcome.now }
      : "because" in outcome
        ? { state: "failed", because: outcome.because }
        : { tries: sql<number>`tries + 1`, try_after: outcome.tryAfter };
  await tx
    .updateTable("translation")
    .set(set)
    .where("initiative_id", "=", initiativeId)
    .where("source_id", "=", sourceId)
    .where("language", "=", language)
    .where("source_hash", "=", hash)
    .where("state", "=", "waiting")
    .execute();
}

/** Lets go what was made of a text, in one language or in all; answers in which there was something. */
export async function removeTranslations(
  tx: Writer,
  initiativeId: string,
  sourceIds: readonly string[],
  language?: string,
): Promise<Language[]> {
  if (sourceIds.length === 0) return [];
  let gone = tx
    .deleteFrom("translation")
    .where("initiative_id", "=", initiativeId)
    .where("source_id", "in", [...sourceIds]);
  if (language) gone = gone.where("language", "=", language);
  const rows = await gone.returning("language").execute();
  return [...new Set(rows.map((row) => row.language as Language))];
}

/** A translation as it is kept. */
export interface KeptTranslation extends Translation {
  sourceId: string;
  language: Language;
  hash: string;
}

const viewOf = (row: {
  source_id: string;
  language: string;
  source_hash: string;
  state: string;
  text: string | null;
  because: string | null;
  tries: number;
}): KeptTranslation => ({
  ...{ sourceId: row.source_id, language: row.language as Language, hash: row.source_hash },
  ...{ state: row.state as Translation["state"], text: row.text, because: row.because as Failure | null },
  isLate: row.state === "waiting" && row.tries > 0,
});

/** What there is of these texts in a language, or in all. Whoever asks has seen that they may be read. */
export async function listTranslations(
  tx: Reader,
  initiativeId: string,
  sourceIds: readonly string[],
  language?: Language,
): Promise<KeptTranslation[]> {
  if (sourceIds.length === 0) return [];
  let rows = tx
    .selectFrom("translation")
    .select(["source_id", "language", "source_hash", "state", "text", "because", "tries"])
    .where("initiative_id", "=", initiativeId)
    .where("source_id", "in", [...sourceIds]);
  if (language) rows = rows.where("language", "=", language);
  return (await rows.orderBy("language").execute()).map(viewOf);
}

/** A person's word on what the machine made: it stands, or it is taken away for good. Answers false where there is none. */
export async function setWord(
  tx: Writer,
  initiativeId: string,
  { sourceId, language, hash, word }: Omit<Wanted, "kind"> & { word: "checked" | "taken-away" },
): Promise<boolean> {
  const row = await tx
    .updateTable("translation")
    .set({ state: word, ...(word === "taken-away" && { text: null }) })
    .where("initiative_id", "=", initiativeId)
    .where("source_id", "=", sourceId)
    .where("language", "=", language)
    .where("source_hash", "=", hash)
    .where("state", "in", ["made", "checked"])
    .returning("source_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** How many letters an initiative sent on a day. */
export async function lettersOf(tx: Reader, initiativeId: string, day: string): Promise<number> {
  const row = await tx
    .selectFrom("translated_letters")
    .select("letters")
    .where("initiative_id", "=", initiativeId)
    .where("day", "=", day)
    .executeTakeFirst();
  return row?.letters ?? 0;
}

/** Counts letters that are about to be sent; the counts of earlier days go. */
export async function addLetters(tx: Writer, initiativeId: string, day: string, letters: number): Promise<void> {
  await tx.deleteFrom("translated_letters").where("initiative_id", "=", initiativeId).where("day", "<", day).execute();
  await tx
    .insertInto("translated_letters")
    .values({ initiative_id: initiativeId, day, letters })
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "day"])
        .doUpdateSet((row) => ({ letters: sql`translated_letters.letters + ${row.ref("excluded.letters")}` })),
    )
    .execute();
}

/** The language in which somebody wants to read posts first; null where she asked for nothing. */
export async function findWish(tx: Reader, initiativeId: string, personId: string): Promise<Language | null> {
  const row = await tx
    .selectFrom("translation_wish")
    .select("language")
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return (row?.language ?? null) as Language | null;
}

/** Notes in which language somebody wants to read posts first, or that she wants the originals. */
export async function setWish(
  tx: Writer,
  initiativeId: string,
  personId: string,
  language: Language | null,
): Promise<void> {
  if (!language) {
    await tx
      .deleteFrom("translation_wish")
      .where("initiative_id", "=", initiativeId)
      .where("person_id", "=", personId)
      .execute();
    return;
  }
  await tx
    .insertInto("translation_wish")
    .values({ initiative_id: initiativeId, person_id: personId, language })
    .onConflict((conflict) => conflict.columns(["initiative_id", "person_id"]).doUpdateSet({ language }))
    .execute();
}

/** In which languages some of these people want to read posts first. */
export async function listWishes(tx: Reader, initiativeId: string, personIds: readonly string[]): Promise<Language[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom("translation_wish")
    .select("language")
    .distinct()
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "in", [...personIds])
    .execute();
  return rows.map(({ language }) => language as Language);
}
