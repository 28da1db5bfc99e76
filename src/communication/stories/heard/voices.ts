import { z } from "zod";
import { dayOf } from "../../../core/days.ts";
import type { Reader } from "../../../storage/records.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { listPublished } from "../themes/quotes/store.ts";

export const voiceSchema = z.object({
  words: z.string(),
  language: z.string().nullable(),
  firstName: z.string().nullable(),
});

/** Sentences that their tellers let stand among the voices, of every campaign that was opened. */
export async function listVoices(tx: Reader, initiativeId: string, now: Date): Promise<z.output<typeof voiceSchema>[]> {
  const voices = [];
  for (const campaign of await listCampaigns(tx, initiativeId))
    if (campaign.openedAt)
      voices.push(
        ...(await listPublished(tx, initiativeId, campaign, dayOf(now)))
          .filter(({ purpose }) => purpose === "voices")
          .map(({ words, language, firstName }) => ({ words, language, firstName })),
      );
  return voices;
}
