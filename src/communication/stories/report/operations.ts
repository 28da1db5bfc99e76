import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { query } from "../../../core/operation.ts";
import { namesSchema } from "../../../core/schemas.ts";
import { heardViewSchema } from "../heard/heard.ts";
import { heardForCampaign } from "../heard/reading.ts";
import { readHeardFrom } from "../heard-from/operations.ts";
import { listPublished } from "../themes/quotes/store.ts";
import { readableThemes } from "../themes/reading.ts";
import { demandCampaign } from "../themes/rights.ts";
import { lastTelling } from "../themes/store.ts";
import { themeViewSchema } from "../themes/theme.ts";

const quoteSchema = z.object({
  /** A whole story, and not a sentence of one. */
  isWhole: z.boolean(),
  words: z.string(),
  language: z.string().nullable(),
  firstName: z.string().nullable(),
  themeIds: z.array(z.string()),
});

export const readStoryReport = query({
  name: "storytheme.report",
  summary:
    "Drafts a report of a campaign from what stands at this moment: themes, coarse counts, sentences with their tellers' yes.",
  scope: "initiative",
  input: z.object({ campaign: z.number().int() }),
  output: z.object({
    number: z.number().int(),
    names: namesSchema,
    madeOn: z.iso.date(),
    countsOf: z.iso.date().nullable(),
    themes: z.array(themeViewSchema),
    quotes: z.array(quoteSchema),
    who: readHeardFrom.output,
    heard: z.array(heardViewSchema),
  }),
  allow: members,
  example: { campaign: 0 },
  async run(on, { campaign: number }) {
    const found = await on.read(async (tx) => {
      const campaign = await demandCampaign(tx, on, { number });
      const published = await listPublished(tx, on.initiativeId, campaign, dayOf(on.now));
      const themes = await readableThemes(tx, on, { campaignId: campaign.id });
      const last = await lastTelling(tx, on.initiativeId, campaign.id);
      return {
        number: campaign.number,
        names: campaign.names,
        madeOn: dayOf(on.now),
        countsOf: last && dayOf(last),
        themes: themes.sort((a, b) => (b.step ?? 0) - (a.step ?? 0) || a.id.localeCompare(b.id)),
        quotes: published
          .filter(({ places }) => places.includes("report"))
          .map(({ extent, words, language, firstName, themeIds }) => ({
            ...{ isWhole: extent === "whole", words, language, firstName },
            // Only of a theme that is told: another would say that the story stands in it.
            themeIds: themeIds.filter((id) => themes.some((theme) => theme.id === id)),
          })),
        heard: await heardForCampaign(tx, on, campaign.id),
      };
    });
    return { ...found, who: await readHeardFrom.run(on, { number }) };
  },
});
