import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { seeingCampaign, seeingStory } from "../sight/store.ts";

/** What a deletion must know of a story, without its words. */
export interface ToDelete {
  id: string;
  campaignId: string;
  heldUntil: string | null;
  heldBecause: string | null;
  /** The hash of its four words; null where it has none yet. */
  keyHash: string | null;
}

/** A story that is to be deleted, locked. */
export const lockStory = (tx: Writer, initiativeId: string, id: string): Promise<ToDelete | undefined> =>
  seeingStory(tx, id, () =>
    tx
      .selectFrom("story")
      .select(["id", "campaign_id as campaignId", "held_until as heldUntil", "held_because as heldBecause"])
      .select("key_hash as keyHash")
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst(),
  );

/** Who uses sentences of a story, by the teller's leave; and the ids of these sentences. */
export const listUsed = (tx: Writer, initiativeId: string, id: string) =>
  seeingStory(tx, id, () =>
    tx
      .selectFrom("story_quote")
      .select(["id", "asked_by as askedBy", "published_at as publishedAt"])
      .where("initiative_id", "=", initiativeId)
      .where("story_id", "=", id)
      .execute(),
  );

/** Deletes a story and, by the database's own keys, all that hangs on it: voice, photo, answers, sentences, codes, themes. */
export const deleteStory = (tx: Writer, initiativeId: string, id: string): Promise<void> =>
  seeingStory(tx, id, async () => {
    await tx.deleteFrom("story").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
  });

/** Ends every use of a story whose deletion the law stops: what is left is what was told, and nobody counts or shows it. */
export const endUses = (tx: Writer, initiativeId: string, id: string, day: string): Promise<void> =>
  seeingStory(tx, id, async () => {
    for (const table of [
      "story_quote",
      "story_consent",
      "guardian_key",
      "story_coding",
      "story_coded",
      "coding_settled",
      "theme_story",
    ] as const)
      await tx.deleteFrom(table).where("initiative_id", "=", initiativeId).where("story_id", "=", id).execute();
    await tx
      .updateTable("story")
      .set({ masked: null, masked_by: null, masked_at: null, asked_back_on: day })
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", id)
      .execute();
  });

/** A sentence is shown nowhere from now on; where it stood, its teller is told why it came down, and nobody else. */
export const deleteQuote = (
  tx: Writer,
  initiativeId: string,
  quote: { id: string; storyId: string },
  down: { on: string; because: string } | null,
): Promise<void> =>
  seeingStory(tx, quote.storyId, async () => {
    const gone = await tx
      .deleteFrom("story_quote")
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", quote.id)
      .returning(["published_at as publishedAt", "answer", "extent"])
      .executeTakeFirst();
    const stood = gone && (gone.publishedAt !== null || (gone.extent === "whole" && gone.answer === "yes"));
    if (!down || !stood) return;
    await tx
      .updateTable("story")
      .set((row) => ({
        came_down: sql`came_down || jsonb_build_object('on', ${down.on}::text, 'because', ${down.because}::text,
          'version', ${row.ref("version")})`,
      }))
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", quote.storyId)
      .execute();
  });

/** The campaigns of an initiative, for the clock. */
export async function listCampaignIds(tx: Reader, initiativeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("story_campaign")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .orderBy("number")
    .execute();
  return rows.map(({ id }) => id);
}

/** The ids of all stories and sentences of a campaign. */
export const listAllIds = (tx: Reader, initiativeId: string, campaignId: string) =>
  seeingCampaign(tx, campaignId, async () => {
    const stories = await tx
      .selectFrom("story")
      .select("id")
      .where("initiative_id", "=", initiativeId)
      .where("campaign_id", "=", campaignId)
      .execute();
    const quotes = await tx
      .selectFrom("story_quote")
      .innerJoin("story", (join) =>
        join
          .onRef("story.initiative_id", "=", "story_quote.initiative_id")
          .onRef("story.id", "=", "story_quote.story_id"),
      )
      .select(["story_quote.id", "story_id as storyId"])
      .where("story_quote.initiative_id", "=", initiativeId)
      .where("story.campaign_id", "=", campaignId)
      .execute();
    return { stories: stories.map(({ id }) => id), quotes };
  });

/**
 * The stories of a campaign whose time is over: what was begun and never told, what is kept no longer, and what was taken
 * back while the law held it.
 */
export const listOver = (
  tx: Reader,
  initiativeId: string,
  campaignId: string,
  { today, draftsBefore }: { today: string; draftsBefore: string },
): Promise<string[]> =>
  seeingCampaign(tx, campaignId, async () => {
    const rows = await tx
      .selectFrom("story")
      .select("id")
      .where("initiative_id", "=", initiativeId)
      .where("campaign_id", "=", campaignId)
      .where((story) => story.or([story("held_until", "is", null), story("held_until", "<", sql<string>`${today}`)]))
      .where((story) =>
        story.or([
          story.and([story("state", "=", "draft"), story("begun_on", "<", draftsBefore)]),
          story("keep_until", "<", today),
          story("asked_back_on", "is not", null),
        ]),
      )
      .execute();
    return rows.map(({ id }) => id);
  });

/** Keeps a story until another day: its teller has said so. */
export const setKeptUntil = (tx: Writer, initiativeId: string, id: string, until: string): Promise<void> =>
  seeingStory(tx, id, async () => {
    await tx
      .updateTable("story")
      .set({ keep_until: until })
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", id)
      .execute();
  });
