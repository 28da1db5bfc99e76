import { sql } from "kysely";
import type { Reader } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { seeingCampaign } from "../../sight/store.ts";
import { ruleOf, whoSchema } from "../../telling/story.ts";
import { mayStand, usesOf } from "./may-stand.ts";

/** A sentence, or a whole story, that its teller lets everybody read. Which story it is of is not told. */
export interface PublishedQuote {
  id: string;
  extent: "sentence" | "whole";
  words: string;
  language: string | null;
  /** Where it is to stand, as its teller was told. */
  places: readonly string[];
  firstName: string | null;
  /** The themes on whose pages it stands where it stands on any: of a whole story, the one that its teller was told. */
  themeIds: string[];
  /** What a whole story stands with. */
  parts: readonly { id: string; kind: string }[];
}

/**
 * What may be shown of a campaign's stories today: answered yes by the teller, and allowed as things stand (see
 * `mayStand`). Voices, themes and reports show nothing else.
 */
export const listPublished = (
  tx: Reader,
  initiativeId: string,
  campaign: Pick<StoryCampaign, "id" | "ages">,
  today: string,
): Promise<PublishedQuote[]> =>
  seeingCampaign(tx, campaign.id, async () => {
    const rows = await readAnswered(tx, initiativeId, campaign.id);
    if (rows.length === 0) return [];
    const { consents, placed, parts } = await readAround(tx, initiativeId, rows);
    return rows.flatMap((row): PublishedQuote[] => {
      const rule = row.age === null ? null : ruleOf(campaign, { age: row.age, who: whoSchema.parse(row.who) });
      const story = { ...row, rule, consents: consents.filter(({ storyId }) => storyId === row.storyId) };
      const own = parts.filter(({ storyId, id }) => storyId === row.storyId && row.partIds.includes(id));
      // What it was to stand with is there no more: it is not what its teller saw.
      if (own.length < row.partIds.length || !mayStand(story, usesOf({ ...row, parts: own }), today)) return [];
      const { id, words, language, withFirstName, firstName } = row;
      const themeIds = placed.filter(({ storyId }) => storyId === row.storyId).map(({ themeId }) => themeId);
      const isWhole = row.extent === "whole";
      return [
        {
          ...{ id, words, language, extent: isWhole ? "whole" : "sentence" },
          places: isWhole ? row.places : [row.purpose],
          firstName: withFirstName ? firstName : null,
          themeIds: isWhole ? (row.themeId ? [row.themeId] : []) : themeIds,
          parts: own.map((part) => ({ id: part.id, kind: part.kind })),
        },
      ];
    });
  });

type Answered = Awaited<ReturnType<typeof readAnswered>>[number];

async function readAround(tx: Reader, initiativeId: string, rows: readonly Answered[]) {
  const storyIds = [...new Set(rows.map(({ storyId }) => storyId))];
  const consents = await tx
    .selectFrom("story_consent")
    .select(["story_id as storyId", "use", "guardian"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "in", storyIds)
    .execute();
  const placed = await tx
    .selectFrom("theme_story")
    .select(["story_id as storyId", "theme_id as themeId"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "in", storyIds)
    .execute();
  const partIds = rows.flatMap((row) => row.partIds);
  const parts =
    partIds.length === 0
      ? []
      : await tx
          .selectFrom("story_part")
          .select(["id", "story_id as storyId", "kind"])
          .where("initiative_id", "=", initiativeId)
          .where("id", "in", partIds)
          .orderBy("position")
          .orderBy("id")
          .execute();
  return { consents, placed, parts };
}

const readAnswered = (tx: Reader, initiativeId: string, campaignId: string) =>
  tx
    .selectFrom("story_quote")
    .innerJoin("story", (join) =>
      join
        .onRef("story.initiative_id", "=", "story_quote.initiative_id")
        .onRef("story.id", "=", "story_quote.story_id"),
    )
    .select([
      ...(["story_quote.id", "story_quote.words", "story_quote.language", "story_quote.purpose"] as const),
      ...(["story_quote.extent", "story_quote.with_first_name as withFirstName"] as const),
      ...(["story_quote.places", "story_quote.theme_id as themeId", "story_quote.part_ids as partIds"] as const),
      ...(["story.id as storyId", "story.age", "story.first_name as firstName"] as const),
      ...(["story.state", "story.who", "story.keep_until as keepUntil", "story.held_until as heldUntil"] as const),
      "story.asked_back_on as askedBackOn",
    ])
    .where("story_quote.initiative_id", "=", initiativeId)
    .where("story.campaign_id", "=", campaignId)
    .where("story_quote.answer", "=", "yes")
    .where("story_quote.published_at", "is not", null)
    .where("story_quote.taken_down_at", "is", null)
    // An order that says neither who answered when, nor which of them one person answered together.
    .orderBy(sql`md5(story_quote.id::text)`)
    .orderBy("story_quote.id")
    .execute();
