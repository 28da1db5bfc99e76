import type { Reader } from "../../../../storage/records.ts";
import { ruleFor } from "../../campaigns/age-table.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { seeingCampaign } from "../../sight/store.ts";

/** A sentence, or a whole story, that its teller lets everybody read. Which story it is of is not told. */
export interface PublishedQuote {
  id: string;
  words: string;
  language: string | null;
  /** Where it is to stand, as its teller was told. */
  purpose: string;
  firstName: string | null;
  themeIds: string[];
}

/**
 * What may be shown of a campaign's stories today: answered yes by the teller, allowed by her consents as they are now, with
 * a parent's yes where her age asks for it, taken down nowhere, of no story that ran out.
 */
export const listPublished = (
  tx: Reader,
  initiativeId: string,
  campaign: Pick<StoryCampaign, "id" | "ages">,
  today: string,
): Promise<PublishedQuote[]> =>
  seeingCampaign(tx, campaign.id, async () => {
    const rows = await readAnswered(tx, initiativeId, campaign.id, today);
    if (rows.length === 0) return [];
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
    return rows.flatMap((row) => {
      const rule = row.age ? ruleFor(campaign.ages, row.age as "13-15" | "16-17" | "18+") : null;
      const allows = (use: string): boolean => {
        const consent = consents.find((one) => one.storyId === row.storyId && one.use === use);
        if (!consent || !rule?.mayPublish) return false;
        return consent.guardian === "yes" || (consent.guardian === null && !rule.needsGuardian);
      };
      if (!allows(row.extent === "whole" ? "publish" : "quote")) return [];
      const { id, words, language, purpose, withFirstName, firstName } = row;
      return [
        {
          ...{ id, words, language, purpose },
          firstName: withFirstName && allows("first-name") ? firstName : null,
          themeIds: placed.filter(({ storyId }) => storyId === row.storyId).map(({ themeId }) => themeId),
        },
      ];
    });
  });

const readAnswered = (tx: Reader, initiativeId: string, campaignId: string, today: string) =>
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
      ...(["story.id as storyId", "story.age", "story.first_name as firstName"] as const),
    ])
    .where("story_quote.initiative_id", "=", initiativeId)
    .where("story.campaign_id", "=", campaignId)
    .where("story.state", "=", "told")
    .where("story.asked_back_on", "is", null)
    .where("story_quote.answer", "=", "yes")
    .where("story_quote.published_at", "is not", null)
    .where("story_quote.taken_down_at", "is", null)
    .where(({ eb, or }) => or([eb("story.keep_until", "is", null), eb("story.keep_until", ">=", today)]))
    .orderBy("story_quote.answered_at", "desc")
    .orderBy("story_quote.id")
    .execute();
