import type { Reader, Writer } from "../../../../storage/records.ts";

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

/** The sentences that were asked of one story, the oldest first; with the sight of a listener, or of the teller's key. */
export const listQuotesOf = (tx: Reader, initiativeId: string, storyId: string): Promise<QuoteRow[]> =>
  tx
    .selectFrom("story_quote")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("extent", "=", "sentence")
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

/** Takes a sentence down, or lets it stand again where its teller allowed it. Answers false where she said no yes to it. */
export async function setUp(
  tx: Writer,
  initiativeId: string,
  { storyId, quoteId, isUp, now }: { storyId: string; quoteId: string; isUp: boolean; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable("story_quote")
    .set({ taken_down_at: isUp ? null : now })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("id", "=", quoteId)
    .where("extent", "=", "sentence")
    .where("answer", "=", "yes")
    .where("published_at", "is not", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
