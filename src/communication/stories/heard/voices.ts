import { z } from "zod";
import { isMember } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import type { On } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { listPublished, type PublishedQuote } from "../themes/quotes/store.ts";
import { readableThemes } from "../themes/reading.ts";
import { areVoicesOpen } from "../themes/rights.ts";

/** A sentence or a whole story, as others than its teller and her readers see it. */
export const voiceSchema = z.object({
  /** Of a whole story, which has a page of its own. */
  id: z.uuid().nullable(),
  words: z.string(),
  language: z.string().nullable(),
  firstName: z.string().nullable(),
  hasSound: z.boolean(),
  pictures: z.number().int(),
});
export type Voice = z.output<typeof voiceSchema>;

/** Without which story it is of. */
export const viewOfVoice = ({ id, extent, words, language, firstName, parts }: PublishedQuote): Voice => ({
  ...{ id: extent === "whole" ? id : null, words, language, firstName },
  hasSound: parts.some(({ kind }) => kind === "audio"),
  pictures: parts.filter(({ kind }) => kind === "photo").length,
});

/** Among the voices, a whole story also says under which theme it stands, where the reader may read that theme. */
export const listedVoiceSchema = voiceSchema.extend({
  theme: z.object({ id: z.string(), names: namesSchema }).nullable(),
});

/** Whoever is no member reads what was heard only where that was opened. @throws {Refusal} as if none were there. */
export async function demandVoices(tx: Reader, on: Pick<On, "actor" | "initiativeId">): Promise<boolean> {
  const open = await areVoicesOpen(tx, on.initiativeId);
  if (open || isMember(on.actor, on.initiativeId)) return open;
  throw on.actor.kind === "visitor"
    ? new Refusal("forbidden", coreWords.signInFirst)
    : new Refusal("not-found", coreWords.notFound);
}

/** What stands among the voices, of every campaign that was opened. */
export async function publishedVoices(
  tx: Reader,
  initiativeId: string,
  now: Date,
): Promise<{ campaign: StoryCampaign; quote: PublishedQuote }[]> {
  const voices = [];
  for (const campaign of await listCampaigns(tx, initiativeId))
    if (campaign.openedAt)
      for (const quote of await listPublished(tx, initiativeId, campaign, dayOf(now)))
        if (quote.places.includes("voices")) voices.push({ campaign, quote });
  return voices;
}

/** Sentences and whole stories that their tellers let stand among the voices. */
export async function listVoices(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId" | "now">,
): Promise<z.output<typeof listedVoiceSchema>[]> {
  const voices = await publishedVoices(tx, on.initiativeId, on.now);
  const themes = await readableThemes(tx, on, { ids: voices.flatMap(({ quote }) => quote.themeIds) });
  return voices.map(({ quote }) => {
    const theme = quote.extent === "whole" ? themes.find(({ id }) => quote.themeIds.includes(id)) : undefined;
    return { ...viewOfVoice(quote), theme: theme ? { id: theme.id, names: theme.names } : null };
  });
}
