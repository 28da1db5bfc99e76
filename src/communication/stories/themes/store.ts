import { sql } from "kysely";
import type { Names } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { seeingCampaign } from "../sight/store.ts";
import { type KeptTheme, keptThemeSchema } from "./theme.ts";
import type { Told } from "./told/coarse.ts";

const columns = [
  "id",
  "campaign_id as campaignId",
  "names",
  "meaning",
  "seen_by as seenBy",
  "told",
  "came",
  "is_open as isOpen",
] as const;

/** The themes of an initiative, or of one campaign, in the order in which they were named. */
export async function listThemes(
  tx: Reader,
  initiativeId: string,
  { campaignId, ids }: { campaignId?: string; ids?: readonly string[] } = {},
): Promise<KeptTheme[]> {
  if (ids && ids.length === 0) return [];
  let asked = tx.selectFrom("story_theme").select(columns).where("initiative_id", "=", initiativeId);
  if (campaignId) asked = asked.where("campaign_id", "=", campaignId);
  if (ids) asked = asked.where("id", "in", ids);
  return keptThemeSchema.array().parse(await asked.orderBy("id").execute());
}

/** One theme; held until the transaction ends where it is to be changed. */
export async function findTheme(
  tx: Reader,
  initiativeId: string,
  id: string,
  { held = false } = {},
): Promise<KeptTheme | undefined> {
  const asked = tx
    .selectFrom("story_theme")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id);
  const row = await (held ? asked.forUpdate() : asked).executeTakeFirst();
  return row && keptThemeSchema.parse(row);
}

/** Adds a theme under an id that the caller made. */
export async function addTheme(
  tx: Writer,
  initiativeId: string,
  theme: Pick<KeptTheme, "id" | "campaignId" | "names" | "meaning" | "seenBy">,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("story_theme")
    .values({
      initiative_id: initiativeId,
      id: theme.id,
      campaign_id: theme.campaignId,
      names: JSON.stringify(theme.names),
      meaning: JSON.stringify(theme.meaning),
      seen_by: theme.seenBy,
      made_at: now,
      made_by: by,
    })
    .execute();
}

const changing = (tx: Writer, initiativeId: string, id: string) =>
  tx.updateTable("story_theme").where("initiative_id", "=", initiativeId).where("id", "=", id);

/** Writes what people say of a theme. */
export async function setTheme(
  tx: Writer,
  initiativeId: string,
  id: string,
  { names, meaning }: { names: Names; meaning: Names },
): Promise<void> {
  await changing(tx, initiativeId, id)
    .set({ names: JSON.stringify(names), meaning: JSON.stringify(meaning) })
    .execute();
}

/** Opens a theme to everyone, or keeps it to members. */
export async function setThemeOpen(tx: Writer, initiativeId: string, id: string, isOpen: boolean): Promise<void> {
  await changing(tx, initiativeId, id).set({ is_open: isOpen }).execute();
}

/** Takes a theme away; stories that stood in it stay, and stand in it no more. */
export async function removeTheme(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("story_theme").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
  for (const table of ["goal_candidate", "heard_and_done"] as const)
    await tx
      .updateTable(table)
      .set({ theme_ids: sql`array_remove(theme_ids, ${id}::uuid)` })
      .where("initiative_id", "=", initiativeId)
      .where(sql<boolean>`${id}::uuid = any (theme_ids)`)
      .execute();
}

/** What is told of a theme from now on; what comes to it is counted anew where it was made anew. */
export async function setTold(
  tx: Writer,
  initiativeId: string,
  id: string,
  told: Told | null,
  { anew }: { anew: boolean },
): Promise<void> {
  await changing(tx, initiativeId, id)
    .set({
      told: told && JSON.stringify(told),
      told_at: told && new Date(told.at),
      ...(anew && { came: 0 }),
    })
    .execute();
}

/** When the counts of a campaign were told last; null where they never were. */
export async function lastTelling(tx: Reader, initiativeId: string, campaignId: string): Promise<Date | null> {
  const row = await tx
    .selectFrom("theme_telling")
    .select(({ fn }) => fn.max("told_at").as("last"))
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return row?.last ?? null;
}

/** How many stories came to themes of a campaign since its counts were told; its row is held against another telling. */
export async function holdComing(tx: Writer, initiativeId: string, campaignId: string): Promise<number> {
  const row = await tx
    .selectFrom("story_campaign")
    .select("came_to_themes as came")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", campaignId)
    .forUpdate()
    .executeTakeFirst();
  return row?.came ?? 0;
}

/** Notes that the counts of a campaign were told. */
export async function addTelling(
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("theme_telling")
    .values({ initiative_id: initiativeId, campaign_id: campaignId, told_at: now, told_by: by })
    .execute();
  await tx
    .updateTable("story_campaign")
    .set({ came_to_themes: 0 })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", campaignId)
    .execute();
}

/** How many stories stand in each theme of a campaign, of those whose tellers let them be counted. */
export const countStories = (tx: Reader, initiativeId: string, campaignId: string, today: string) =>
  seeingCampaign(tx, campaignId, async () => {
    const rows = await tx
      .selectFrom("theme_story")
      .innerJoin("story", (join) =>
        join
          .onRef("story.initiative_id", "=", "theme_story.initiative_id")
          .onRef("story.id", "=", "theme_story.story_id"),
      )
      .innerJoin("story_consent", (join) =>
        join
          .onRef("story_consent.initiative_id", "=", "story.initiative_id")
          .onRef("story_consent.story_id", "=", "story.id")
          .on("story_consent.use", "=", "count"),
      )
      .select(["theme_id as themeId", ({ fn }) => fn.countAll<number>().as("stories")])
      .where("theme_story.initiative_id", "=", initiativeId)
      .where("story.campaign_id", "=", campaignId)
      .where("story.state", "=", "told")
      .where(({ eb, or }) => or([eb("story.keep_until", "is", null), eb("story.keep_until", ">=", today)]))
      .groupBy("theme_id")
      .execute();
    return new Map(rows.map(({ themeId, stories }) => [themeId, Number(stories)]));
  });
