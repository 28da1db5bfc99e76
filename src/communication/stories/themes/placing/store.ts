import { sql } from "kysely";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { seeingCampaign } from "../../sight/store.ts";

/** The masked words of a story, and in which themes it stands. */
export interface MaskedStory {
  id: string;
  words: string;
  language: string | null;
  themeIds: string[];
}

/**
 * The masked words of a campaign's stories whose tellers let them be counted: those that this person may read, by the
 * second wall. Nobody else sees any.
 */
export async function listMasked(
  tx: Reader,
  initiativeId: string,
  campaignId: string,
  today: string,
): Promise<MaskedStory[]> {
  const rows = await tx
    .selectFrom("story")
    .innerJoin("story_consent", (join) =>
      join
        .onRef("story_consent.initiative_id", "=", "story.initiative_id")
        .onRef("story_consent.story_id", "=", "story.id")
        .on("story_consent.use", "=", "count"),
    )
    .select(["story.id", "story.masked as words", "story.language"])
    .where("story.initiative_id", "=", initiativeId)
    .where("story.campaign_id", "=", campaignId)
    .where("story.state", "=", "told")
    .where("story.masked", "is not", null)
    .where(({ eb, or }) => or([eb("story.keep_until", "is", null), eb("story.keep_until", ">=", today)]))
    .orderBy("story.id")
    .execute();
  const placed = await listPlaced(
    tx,
    initiativeId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, words: row.words ?? "", themeIds: placed.get(row.id) ?? [] }));
}

async function listPlaced(tx: Reader, initiativeId: string, storyIds: readonly string[]) {
  if (storyIds.length === 0) return new Map<string, string[]>();
  const rows = await tx
    .selectFrom("theme_story")
    .select(["theme_id as themeId", "story_id as storyId"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "in", storyIds)
    .execute();
  const placed = new Map<string, string[]>();
  for (const { themeId, storyId } of rows) placed.set(storyId, [...(placed.get(storyId) ?? []), themeId]);
  return placed;
}

interface Placing {
  campaignId: string;
  themeId: string;
  storyIds: readonly string[];
  by: string | null;
}

/** Puts stories into a theme; those that stand in it already stay. What came is counted, and of whom is not kept. */
export async function putStories(
  tx: Writer,
  initiativeId: string,
  { campaignId, themeId, storyIds, by }: Placing,
): Promise<number> {
  if (storyIds.length === 0) return 0;
  const placed = await listPlaced(tx, initiativeId, storyIds);
  const rows = storyIds.map((id) => ({ initiative_id: initiativeId, theme_id: themeId, story_id: id, put_by: by }));
  const put = await tx
    .insertInto("theme_story")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["initiative_id", "theme_id", "story_id"]).doNothing())
    .returning("story_id as storyId")
    .execute();
  await countComing(tx, initiativeId, themeId, put.length);
  const first = put.filter(({ storyId }) => !placed.has(storyId)).length;
  await tx
    .updateTable("story_campaign")
    .set(({ eb }) => ({ came_to_themes: eb("came_to_themes", "+", first) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", campaignId)
    .execute();
  return put.length;
}

const countComing = (tx: Writer, initiativeId: string, themeId: string, came: number) =>
  tx
    .updateTable("story_theme")
    .set(({ eb }) => ({ came: eb("came", "+", came) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", themeId)
    .execute();

/** Takes stories out of a theme. */
export async function takeStoriesOut(
  tx: Writer,
  initiativeId: string,
  themeId: string,
  storyIds: readonly string[],
): Promise<void> {
  if (storyIds.length === 0) return;
  await tx
    .deleteFrom("theme_story")
    .where("initiative_id", "=", initiativeId)
    .where("theme_id", "=", themeId)
    .where("story_id", "in", storyIds)
    .execute();
}

/** Puts all that stands in one theme into another, also what whoever does so may not read; the first is empty then. */
export const moveStories = (
  tx: Writer,
  initiativeId: string,
  { campaignId, from, into }: { campaignId: string; from: string; into: string },
): Promise<void> =>
  seeingCampaign(tx, campaignId, async () => {
    const moved = await tx
      .insertInto("theme_story")
      .columns(["initiative_id", "theme_id", "story_id", "put_by"])
      .expression((eb) =>
        eb
          .selectFrom("theme_story")
          .select(["initiative_id", sql<string>`${into}::uuid`.as("theme_id"), "story_id", "put_by"])
          .where("initiative_id", "=", initiativeId)
          .where("theme_id", "=", from),
      )
      .onConflict((conflict) => conflict.columns(["initiative_id", "theme_id", "story_id"]).doNothing())
      .returning("story_id")
      .execute();
    await tx.deleteFrom("theme_story").where("initiative_id", "=", initiativeId).where("theme_id", "=", from).execute();
    await countComing(tx, initiativeId, into, moved.length);
  });
