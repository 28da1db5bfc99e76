import type { On } from "../../../../core/operation.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { seeingStory } from "../../sight/store.ts";
import { listAllowed, listQuotesOf, type QuoteRow, setAnswer, setPublished } from "./store.ts";

type Within = Pick<On, "initiativeId" | "now">;

/** What was asked of a story, for its teller's own page; whoever calls it holds her key. */
export const tellersQuotes = (tx: Reader, initiativeId: string, storyId: string): Promise<QuoteRow[]> =>
  seeingStory(tx, storyId, () => listQuotesOf(tx, initiativeId, storyId));

/** What the teller answers; she may say no later, and then the sentence stands nowhere from that moment on. */
export async function answerQuote(
  tx: Writer,
  on: Within,
  quote: { storyId: string; id: string; answer: "yes" | "no" },
): Promise<void> {
  if (!(await setAnswer(tx, on.initiativeId, { ...quote, now: on.now })))
    throw new Refusal("not-found", coreWords.notFound);
}

/** A sentence that may be used, without whose it is. */
export interface UsableQuote {
  id: string;
  extent: "sentence" | "whole";
  words: string;
  language: string | null;
  purpose: string;
  firstName: string | null;
  publishedAt: Date | null;
}

const usableOf = (quote: QuoteRow & { firstName: string | null }): UsableQuote => ({
  id: quote.id,
  extent: quote.extent === "whole" ? "whole" : "sentence",
  words: quote.words,
  language: quote.language,
  purpose: quote.purpose,
  firstName: quote.firstName,
  publishedAt: quote.publishedAt,
});

/** The sentences of a campaign that may be used today: said yes to, still allowed, and by a parent where one is asked. */
export const listUsableQuotes = async (tx: Reader, initiativeId: string, campaignId: string): Promise<UsableQuote[]> =>
  (await listAllowed(tx, initiativeId, campaignId, { published: false })).map(usableOf);

/** Those of them that stand somewhere now: what everybody may read, asked anew each time a page is drawn. */
export const listPublishedQuotes = async (
  tx: Reader,
  initiativeId: string,
  campaignId: string,
): Promise<UsableQuote[]> => (await listAllowed(tx, initiativeId, campaignId, { published: true })).map(usableOf);

/** Puts a sentence where it was allowed to stand. @throws {Refusal} for one that is not, or no longer, allowed. */
export async function publishQuote(tx: Writer, on: Within, { campaignId, id }: { campaignId: string; id: string }) {
  const allowed = await listAllowed(tx, on.initiativeId, campaignId, { published: false });
  if (!allowed.some((quote) => quote.id === id)) throw new Refusal("not-found", coreWords.notFound);
  await setPublished(tx, on.initiativeId, { campaignId, id, now: on.now, isUp: true });
}

/** Takes a sentence down from where it stands; its teller's yes stays. */
export async function takeQuoteDown(tx: Writer, on: Within, { campaignId, id }: { campaignId: string; id: string }) {
  if (!(await setPublished(tx, on.initiativeId, { campaignId, id, now: on.now, isUp: false })))
    throw new Refusal("not-found", coreWords.notFound);
}
