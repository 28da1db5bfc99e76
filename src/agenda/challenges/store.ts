import type { Reader, Writer } from "../../storage/records.ts";
import {
  type Challenge,
  type ChallengeView,
  challengeViewSchema,
  type ThemeView,
  themeViewSchema,
} from "./challenge.ts";

const columns = [
  "id",
  "number",
  "names",
  "about",
  "theme_id as themeId",
  "nature",
  "depth",
  "depth_reason as depthReason",
  "condition",
  "merged_into as mergedInto",
  "retired_at",
] as const;

const viewOf = ({ retired_at, ...row }: { retired_at: Date | null }): ChallengeView =>
  challengeViewSchema.parse({ ...row, retiredAt: retired_at?.toISOString() ?? null });

/** The causes of an initiative by number; without those that were merged into others or are retired unless asked for. */
export async function listChallenges(
  tx: Reader,
  initiativeId: string,
  { all = false }: { all?: boolean } = {},
): Promise<ChallengeView[]> {
  let asked = tx.selectFrom("challenge").select(columns).where("initiative_id", "=", initiativeId);
  if (!all) asked = asked.where("merged_into", "is", null).where("retired_at", "is", null);
  return (await asked.orderBy("number").execute()).map(viewOf);
}

/** One cause, merged or retired ones too. */
export async function findChallenge(tx: Reader, initiativeId: string, id: string): Promise<ChallengeView | undefined> {
  const row = await tx
    .selectFrom("challenge")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && viewOf(row);
}

/** The themes of an initiative, in their order. */
export async function listThemes(tx: Reader, initiativeId: string): Promise<ThemeView[]> {
  const rows = await tx
    .selectFrom("theme")
    .select(["id", "names", "position"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return themeViewSchema.array().parse(rows);
}

/** Adds causes under ids that the caller made, numbered on from the last; one caller at a time. */
export async function addChallenges(
  tx: Writer,
  initiativeId: string,
  challenges: readonly (Challenge & { id: string })[],
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  if (challenges.length === 0) return;
  await lockCauses(tx, initiativeId);
  const last = await tx
    .selectFrom("challenge")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  const first = (last?.number ?? 0) + 1;
  for (let start = 0; start < challenges.length; start += 1000)
    await tx
      .insertInto("challenge")
      .values(
        challenges.slice(start, start + 1000).map((challenge, place) => ({
          initiative_id: initiativeId,
          id: challenge.id,
          number: first + start + place,
          ...columnsOf(challenge),
          added_at: now,
          added_by: by,
        })),
      )
      .execute();
}

/** Lets one caller at a time add, merge or word causes, until its transaction ends. */
export async function lockCauses(tx: Writer, initiativeId: string): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
}

/** Sets what is written about a cause, where it still is as `version` had it if one is given; answers false otherwise. */
export async function setChallenge(
  tx: Writer,
  initiativeId: string,
  id: string,
  challenge: Challenge,
  version?: number,
): Promise<boolean> {
  let asked = tx
    .updateTable("challenge")
    .set((eb) => ({ ...columnsOf(challenge), version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id);
  if (version !== undefined) asked = asked.where("version", "=", version);
  const row = await asked.returning("id").executeTakeFirst();
  return row !== undefined;
}

const columnsOf = (challenge: Challenge) => ({
  names: JSON.stringify(challenge.names),
  about: JSON.stringify(challenge.about),
  theme_id: challenge.themeId,
  nature: challenge.nature,
  depth: challenge.depth,
  depth_reason: challenge.depthReason,
  condition: challenge.condition,
});
