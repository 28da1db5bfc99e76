import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { AskedState } from "../waves/wave.ts";
import { type Listed, type PartnerAnswer, type RelationAnswer, relationAnswerSchema } from "./answer.ts";

/** Where in a survey somebody stands: one organization in one wave. */
export interface Place {
  initiativeId: string;
  waveId: string;
  organizationId: string;
}

/** How far an organization is in a wave; undefined where it is not asked. */
export async function findAsked(tx: Reader, place: Place): Promise<{ state: AskedState } | undefined> {
  const row = await tx
    .selectFrom("survey_asked")
    .select("state")
    .where("initiative_id", "=", place.initiativeId)
    .where("wave_id", "=", place.waveId)
    .where("organization_id", "=", place.organizationId)
    .executeTakeFirst();
  return row && { state: row.state as AskedState };
}

/** The organizations of a wave that are neither done nor would rather not. */
export async function listUnanswered(tx: Reader, initiativeId: string, waveId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("survey_asked")
    .select("organization_id as id")
    .where("initiative_id", "=", initiativeId)
    .where("wave_id", "=", waveId)
    .where("state", "in", ["asked", "begun"])
    .execute();
  return rows.map(({ id }) => id);
}

/** How far these organizations are in each wave that is not closed. */
export async function listOwnStates(tx: Reader, initiativeId: string, organizationIds: readonly string[]) {
  if (organizationIds.length === 0) return [];
  const rows = await tx
    .selectFrom("survey_asked")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "survey_asked.initiative_id")
        .onRef("organization.id", "=", "survey_asked.organization_id"),
    )
    .select(["wave_id as waveId", "organization.id as id", "organization.name as name", "state"])
    .where("survey_asked.initiative_id", "=", initiativeId)
    .where("organization_id", "in", organizationIds)
    .orderBy("organization.name")
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as AskedState }));
}

/** Where a key leads, and lets this transaction see what it opens. */
export async function useKey(tx: Reader, initiativeId: string, tokenHash: string): Promise<Place | undefined> {
  const row = await tx
    .selectFrom("survey_key")
    .select(["wave_id as waveId", "organization_id as organizationId"])
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  if (!row) return undefined;
  await tx.selectNoFrom(sql`set_config('fivefold.survey_key', ${tokenHash}, true)`.as("set")).execute();
  return { initiativeId, ...row };
}

/** Where a link that was not used yet leads. */
export async function findLink(tx: Reader, initiativeId: string, tokenHash: string): Promise<Place | undefined> {
  const row = await tx
    .selectFrom("survey_asked")
    .select(["wave_id as waveId", "organization_id as organizationId"])
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row && { initiativeId, ...row };
}

/** Takes a link that was not used yet, once: of two who open it at the same time, one begins. */
export async function takeLink(tx: Writer, initiativeId: string, tokenHash: string): Promise<Place | undefined> {
  const row = await tx
    .updateTable("survey_asked")
    .set({ token_hash: null })
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", tokenHash)
    .where("state", "=", "asked")
    .returning(["wave_id as waveId", "organization_id as organizationId"])
    .executeTakeFirst();
  return row && { initiativeId, ...row };
}

/** Adds a key to an organization's survey. */
export async function addKey(tx: Writer, place: Place, tokenHash: string, now: Date): Promise<void> {
  await tx
    .insertInto("survey_key")
    .values({
      initiative_id: place.initiativeId,
      wave_id: place.waveId,
      organization_id: place.organizationId,
      token_hash: tokenHash,
      made_at: now,
    })
    .execute();
}

/** Keeps how far an organization is. Whatever link the backbone team has for it is dead from the first step on. */
export async function setState(tx: Writer, place: Place, state: AskedState, now: Date): Promise<void> {
  await tx
    .updateTable("survey_asked")
    .set((asked) => ({
      state,
      token_hash: null,
      begun_at: asked.fn.coalesce("begun_at", asked.val(now)),
      done_at: state === "done" ? now : null,
    }))
    .where("initiative_id", "=", place.initiativeId)
    .where("wave_id", "=", place.waveId)
    .where("organization_id", "=", place.organizationId)
    .execute();
}

/** An organization that was chosen, and what was answered about it. */
export interface Chosen {
  id: string;
  name: string;
  /** Null until it was asked about. */
  answer: RelationAnswer | null;
  version: number;
}

/** What an organization answered about others in a wave, in the order in which it chose them. */
export async function listChosen(tx: Reader, place: Place): Promise<Chosen[]> {
  const rows = await tx
    .selectFrom("relation_answer")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "relation_answer.initiative_id")
        .onRef("organization.id", "=", "relation_answer.to_organization_id"),
    )
    .selectAll("relation_answer")
    .select("organization.name")
    .where("relation_answer.initiative_id", "=", place.initiativeId)
    .where("wave_id", "=", place.waveId)
    .where("from_organization_id", "=", place.organizationId)
    .orderBy("organization.name")
    .execute();
  return rows.map((row) => ({
    id: row.to_organization_id,
    name: row.name,
    version: row.version,
    answer: row.answered_at
      ? relationAnswerSchema.parse({ ...row, howOften: row.how_often, cameOfIt: row.came_of_it })
      : null,
  }));
}

/** Puts organizations on an organization's list; those on it stay as they are. */
export async function choose(tx: Writer, place: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .insertInto("relation_answer")
    .values(
      ids.map((id) => ({
        initiative_id: place.initiativeId,
        wave_id: place.waveId,
        from_organization_id: place.organizationId,
        to_organization_id: id,
        tie: null,
        answered_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "wave_id", "from_organization_id", "to_organization_id"]).doNothing(),
    )
    .execute();
}

/** Takes organizations off the list, with what was answered about them. */
export async function unchoose(tx: Writer, place: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom("relation_answer")
    .where("initiative_id", "=", place.initiativeId)
    .where("wave_id", "=", place.waveId)
    .where("from_organization_id", "=", place.organizationId)
    .where("to_organization_id", "in", ids)
    .execute();
}

/** Keeps an answer in place of the version that was read; false where a colleague has answered meanwhile. */
export async function keepAnswer(
  tx: Writer,
  place: Place,
  { to, version, answer, now }: { to: string; version: number; answer: RelationAnswer; now: Date },
): Promise<boolean> {
  const { howOften, cameOfIt, ...said } = answer;
  const row = await tx
    .updateTable("relation_answer")
    .set({ ...said, how_often: howOften, came_of_it: [...cameOfIt], answered_at: now, version: version + 1 })
    .where("initiative_id", "=", place.initiativeId)
    .where("wave_id", "=", place.waveId)
    .where("from_organization_id", "=", place.organizationId)
    .where("to_organization_id", "=", to)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  return row !== undefined;
}

/** What an organization answered about the initiative, by question. */
export async function listPartnerAnswers(
  tx: Reader,
  place: Place,
): Promise<Map<string, PartnerAnswer & { version: number }>> {
  const rows = await tx
    .selectFrom("partner_answer")
    .select(["question", "score", "words", "version"])
    .where("initiative_id", "=", place.initiativeId)
    .where("wave_id", "=", place.waveId)
    .where("organization_id", "=", place.organizationId)
    .execute();
  return new Map(rows.map(({ question, ...row }) => [question, row]));
}

/** Keeps what an organization says to a question about the initiative; false where a colleague has answered meanwhile. */
export async function keepPartnerAnswer(
  tx: Writer,
  place: Place,
  { question, version, answer, language, now }: KeptPartnerAnswer,
): Promise<boolean> {
  const row = {
    score: answer.score,
    words: answer.words,
    language: answer.words ? language : null,
    answered_at: now,
    version: version + 1,
  };
  const kept = await tx
    .insertInto("partner_answer")
    .values({
      initiative_id: place.initiativeId,
      wave_id: place.waveId,
      organization_id: place.organizationId,
      question,
      ...row,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "wave_id", "organization_id", "question"])
        .doUpdateSet(row)
        .where("partner_answer.version", "=", version),
    )
    .returning("version")
    .executeTakeFirst();
  return kept !== undefined;
}

interface KeptPartnerAnswer {
  question: string;
  /** 0 where nothing was answered yet. */
  version: number;
  answer: PartnerAnswer;
  language: string;
  now: Date;
}

/** Deletes everything that an organization answered in a wave. */
export async function takeBack(tx: Writer, place: Place): Promise<void> {
  await tx
    .deleteFrom("relation_answer")
    .where("initiative_id", "=", place.initiativeId)
    .where("wave_id", "=", place.waveId)
    .where("from_organization_id", "=", place.organizationId)
    .execute();
  await tx
    .deleteFrom("partner_answer")
    .where("initiative_id", "=", place.initiativeId)
    .where("wave_id", "=", place.waveId)
    .where("organization_id", "=", place.organizationId)
    .execute();
}

/** The organizations that a wave asks about, with all their names. */
export async function listRoster(tx: Reader, initiativeId: string, ids: readonly string[]): Promise<Listed[]> {
  return tx
    .selectFrom("organization")
    .select(["id", "name", "other_names as otherNames"])
    .where("initiative_id", "=", initiativeId)
    .where(sql<boolean>`id = any(${sql.val([...ids])}::uuid[])`)
    .orderBy("name")
    .execute();
}
