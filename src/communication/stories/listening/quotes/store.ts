import { type ExpressionBuilder, sql } from "kysely";
import type { Reader, Writer } from "../../../../storage/records.ts";
import type { Tables } from "../../../../storage/tables.ts";
import { seeingCampaign, seeingStory } from "../../sight/store.ts";

const columns = [
  ...(["story_quote.id", "story_id as storyId", "extent", "story_quote.words", "story_quote.language"] as const),
  ...(["purpose", "with_first_name as withFirstName", "asked_by as askedBy", "asked_at as askedAt"] as const),
  ...(["answer", "answered_at as answeredAt", "published_at as publishedAt", "taken_down_at as takenDownAt"] as const),
] as const;

/** A sentence that somebody asked for, with what came of it. */
export interface QuoteRow {
  id: string;
  storyId: string;
  extent: string;
  words: string;
  language: string | null;
  purpose: string;
  withFirstName: boolean;
  askedBy: string;
  askedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
  publishedAt: Date | null;
  takenDownAt: Date | null;
}

/** What was asked of one story, the oldest first; with the sight of a listener, or of the teller's key. */
export const listQuotesOf = (tx: Reader, initiativeId: string, storyId: string): Promise<QuoteRow[]> =>
  tx
    .selectFrom("story_quote")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();

/** Asks a teller for a sentence. */
export async function addQuote(
  tx: Writer,
  initiativeId: string,
  quote: Pick<
    QuoteRow,
    "id" | "storyId" | "extent" | "words" | "language" | "purpose" | "withFirstName" | "askedBy"
  > & {
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto("story_quote")
    .values({
      initiative_id: initiativeId,
      id: quote.id,
      story_id: quote.storyId,
      extent: quote.extent,
      words: quote.words,
      language: quote.language,
      purpose: quote.purpose,
      with_first_name: quote.withFirstName,
      asked_by: quote.askedBy,
      asked_at: quote.now,
    })
    .execute();
}

/** Keeps what the teller answers; a no takes a sentence down that stands somewhere. Answers false where nothing was asked. */
export const setAnswer = (
  tx: Writer,
  initiativeId: string,
  { storyId, id, answer, now }: { storyId: string; id: string; answer: "yes" | "no"; now: Date },
): Promise<boolean> =>
  seeingStory(tx, storyId, async () => {
    const set = await tx
      .updateTable("story_quote")
      .set({ answer, answered_at: now, ...(answer === "no" && { published_at: null, taken_down_at: now }) })
      .where("initiative_id", "=", initiativeId)
      .where("story_id", "=", storyId)
      .where("id", "=", id)
      .returning("id")
      .executeTakeFirst();
    return set !== undefined;
  });

/** Whether all that a sentence needs is allowed today: its extent, a first name where it has one, a parent where one is asked. */
const isAllowedNow = (initiativeId: string) => (quote: ExpressionBuilder<Tables, "story_quote" | "story">) => {
  const allows = (use: ReturnType<typeof sql<string>>) =>
    quote.exists(
      quote
        .selectFrom("story_consent")
        .select("story_consent.use")
        .where("story_consent.initiative_id", "=", initiativeId)
        .whereRef("story_consent.story_id", "=", "story_quote.story_id")
        .where("story_consent.use", "=", use)
        .where((consent) => consent.or([consent("guardian", "is", null), consent("guardian", "=", "yes")])),
    );
  return quote.and([
    quote("answer", "=", "yes"),
    allows(sql<string>`case story_quote.extent when 'whole' then 'publish' else 'quote' end`),
    quote.or([quote("with_first_name", "=", false), allows(sql<string>`'first-name'`)]),
  ]);
};

/** The sentences of a campaign that may be used today, each by its teller's leave; the oldest first. */
export const listAllowed = (
  tx: Reader,
  initiativeId: string,
  campaignId: string,
  { published }: { published: boolean },
): Promise<(QuoteRow & { firstName: string | null })[]> =>
  seeingCampaign(tx, campaignId, () =>
    tx
      .selectFrom("story_quote")
      .innerJoin("story", (join) =>
        join
          .onRef("story.initiative_id", "=", "story_quote.initiative_id")
          .onRef("story.id", "=", "story_quote.story_id"),
      )
      .select(columns)
      .select((quote) =>
        quote
          .case()
          .when("with_first_name", "=", true)
          .then(quote.ref("story.first_name"))
          .else(null)
          .end()
          .as("firstName"),
      )
      .where("story_quote.initiative_id", "=", initiativeId)
      .where("story.campaign_id", "=", campaignId)
      .where(isAllowedNow(initiativeId))
      .$if(published, (asked) => asked.where("published_at", "is not", null))
      .orderBy("story_quote.id")
      .execute(),
  );

/** Marks that a sentence stands where it was allowed to stand, or that it was taken down. Answers false where there is none. */
export const setPublished = (
  tx: Writer,
  initiativeId: string,
  { campaignId, id, now, isUp }: { campaignId: string; id: string; now: Date; isUp: boolean },
): Promise<boolean> =>
  seeingCampaign(tx, campaignId, async () => {
    const set = await tx
      .updateTable("story_quote")
      .set(isUp ? { published_at: now, taken_down_at: null } : { published_at: null, taken_down_at: now })
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", id)
      .where("answer", "=", "yes")
      .returning("id")
      .executeTakeFirst();
    return set !== undefined;
  });
