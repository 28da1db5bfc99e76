import { z } from "zod";
import { type Allowance, may, members } from "../../../../core/actor.ts";
import { change } from "../../../../core/operation.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import { inEachCampaign } from "../../campaigns/each-campaign.ts";
import { campaignRights } from "../../campaigns/rights.ts";
import { announceTheme } from "../announce.ts";
import { demandCampaign, demandTheme, worksOn } from "../rights.ts";
import { setThemeOpen } from "../store.ts";
import { themeWords as said } from "../words.ts";
import { tellCounts } from "./tell.ts";

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

export const tellThemes = change({
  name: "storytheme.tell",
  summary:
    "Tells the counts of a campaign's themes in coarse steps, all at once; at most monthly, and after enough more.",
  scope: "initiative",
  input: z.object({ campaign: z.number().int() }),
  output: z.object({}),
  allow: members,
  example: { campaign: 0 },
  run: (on, { campaign: number }) =>
    on.write(async (tx, note) => {
      const campaign = await demandCampaign(tx, on, { number });
      if (!worksOn(on, campaign) && !campaignRights(on, campaign).leads)
        throw new Refusal("forbidden", coreWords.forbidden);
      const waits = await tellCounts(tx, on, campaign);
      if (waits) throw new Refusal("conflict", said.notYet, { values: { fewest: campaign.fewest } });
      note({ kind: "story-campaign", id: campaign.id, detail: { countsTold: true } });
      return {};
    }),
});

export const tellThemesDue = change({
  name: "storytheme.tell-due",
  summary: "On the first of each month: tells the counts of themes anew in every campaign where enough stories came.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ told: z.number().int() }),
  allow: programOnly,
  example: {},
  run: async (on) => ({
    told: await inEachCampaign(on, async (tx, campaign, initiativeId) =>
      (await tellCounts(tx, { ...on, initiativeId }, campaign)) ? null : {},
    ),
  }),
});

export const openTheme = change({
  name: "storytheme.open",
  summary:
    "Lets everyone read a theme with its coarse count, where the initiative opened its voices; or keeps it to members.",
  scope: "initiative",
  input: z.object({ id: idSchema, open: z.boolean() }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { id: "00000000-0000-7000-8000-000000000000", open: true },
  run: (on, { id, open }) =>
    on.write(async (tx, note) => {
      const { theme } = await demandTheme(tx, on, id);
      if (!theme.told) throw new Refusal("conflict", said.openLater);
      await setThemeOpen(tx, on.initiativeId, id, open);
      await announceTheme(tx, on, id);
      note({ kind: "theme", id, detail: { names: theme.names, open } });
      return { id };
    }),
});

export const operations = [tellThemes, tellThemesDue, openTheme];
