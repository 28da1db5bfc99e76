import { sql } from "kysely";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { seeingCampaign } from "../../sight/store.ts";
import type { CodedStory } from "../agreement.ts";
import { codable } from "../store.ts";

/** What was settled about a story: kept while its masked words stay. */
export async function listSettled(tx: Reader, initiativeId: string, storyId: string) {
  return tx
    .selectFrom("coding_settled")
    .innerJoin("story", (join) =>
      join
        .onRef("story.initiative_id", "=", "coding_settled.initiative_id")
        .onRef("story.id", "=", "coding_settled.story_id"),
    )
    .select(["code_id as codeId", "found", "reason", "settled_by as settledBy", "settled_at as settledAt"])
    .where("coding_settled.initiative_id", "=", initiativeId)
    .where("coding_settled.story_id", "=", storyId)
    .where(
      sql<boolean>`coding_settled.settled_at >= coalesce(date_trunc('milliseconds', story.masked_at), coding_settled.settled_at)`,
    )
    .execute();
}

/** Settles whether a code is in a story, with the reason. */
export const settle = (
  tx: Writer,
  initiativeId: string,
  settled: { storyId: string; codeId: string; found: boolean; reason: string; settledBy: string; now: Date },
) => {
  const said = { found: settled.found, reason: settled.reason, settled_by: settled.settledBy, settled_at: settled.now };
  return tx
    .insertInto("coding_settled")
    .values({ initiative_id: initiativeId, story_id: settled.storyId, code_id: settled.codeId, ...said })
    .onConflict((conflict) => conflict.columns(["initiative_id", "story_id", "code_id"]).doUpdateSet(said))
    .execute();
};

/** Which coders are through with which stories by a version, and what they found, as far as the transaction sees it. */
export async function listCodedStories(
  tx: Reader,
  initiativeId: string,
  campaignId: string,
  version: number,
): Promise<CodedStory[]> {
  const rows = await codable(tx, initiativeId)
    .innerJoin("story_coded", (join) =>
      join
        .onRef("story_coded.initiative_id", "=", "story.initiative_id")
        .onRef("story_coded.story_id", "=", "story.id")
        .on("story_coded.version", "=", version)
        .on("story_coded.done_at", "is not", null)
        .on(sql<boolean>`story_coded.masked_at is not distinct from story.masked_at`),
    )
    .leftJoin("story_coding", (join) =>
      join
        .onRef("story_coding.initiative_id", "=", "story_coded.initiative_id")
        .onRef("story_coding.story_id", "=", "story_coded.story_id")
        .onRef("story_coding.coder_id", "=", "story_coded.coder_id")
        .onRef("story_coding.version", "=", "story_coded.version"),
    )
    .select(["story.id as storyId", "story_coded.coder_id as coderId"])
    .select(
      sql<string[] | null>`array_agg(distinct story_coding.code_id) filter (where story_coding.code_id is not null)`.as(
        "found",
      ),
    )
    .where("story.campaign_id", "=", campaignId)
    .groupBy(["story.id", "story_coded.coder_id"])
    .orderBy("story.id")
    .orderBy("story_coded.coder_id")
    .execute();
  const stories = new Map<string, { coderId: string; found: Set<string> }[]>();
  for (const { storyId, coderId, found } of rows)
    stories.set(storyId, [...(stories.get(storyId) ?? []), { coderId, found: new Set(found ?? []) }]);
  return [...stories].map(([storyId, coders]) => ({ storyId, coders }));
}

/** As `listCodedStories`, of all coders: to count how far they agree, and for nothing else. */
export const listAllCodedStories = (tx: Reader, initiativeId: string, campaignId: string, version: number) =>
  seeingCampaign(tx, campaignId, () => listCodedStories(tx, initiativeId, campaignId, version));

/** Which disagreements of a campaign were settled, as `story code`. */
export async function listSettledKeys(tx: Reader, initiativeId: string, campaignId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("coding_settled")
    .innerJoin("story", (join) =>
      join
        .onRef("story.initiative_id", "=", "coding_settled.initiative_id")
        .onRef("story.id", "=", "coding_settled.story_id"),
    )
    .select(["coding_settled.story_id as storyId", "coding_settled.code_id as codeId"])
    .where("coding_settled.initiative_id", "=", initiativeId)
    .where("story.campaign_id", "=", campaignId)
    .where(
      sql<boolean>`coding_settled.settled_at >= coalesce(date_trunc('milliseconds', story.masked_at), coding_settled.settled_at)`,
    )
    .execute();
  return new Set(rows.map(({ storyId, codeId }) => `${storyId} ${codeId}`));
}
