import { z } from "zod";
import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import type { Allowance } from "../../../core/actor.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { change } from "../../../core/operation.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { unlogged } from "../listening/operations.ts";
import { seeingCampaign } from "../sight/store.ts";
import { mendableSince } from "./enter-operations.ts";
import { endMendingBefore } from "./mending/store.ts";
import { forgetKeys } from "./store.ts";

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

/** A campaign whose last day can still be moved keeps its sheets for so many days more. */
const daysOfGrace = 30;

const isOver = ({ closedAt, closesOn }: StoryCampaign, today: string): boolean =>
  closedAt !== null || (closesOn !== null && daysAfter(closesOn, daysOfGrace) < today);

export const clearPapersUp = change({
  name: "paper.clear-up",
  summary:
    "Every few minutes: forgets which story a sheet became once nobody mends it, and the keys of sheets that are over.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ campaigns: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    let campaigns = 0;
    const [before, today] = [mendableSince(on.now), dayOf(on.now)];
    for (const { id } of await on.read((tx) => listInitiatives(tx)))
      campaigns += await on.write(async (tx, note) => {
        const all = await listCampaigns(tx, id);
        for (const campaign of all)
          await seeingCampaign(tx, campaign.id, async () => {
            await endMendingBefore(tx, id, { campaignId: campaign.id, before });
            if (isOver(campaign, today)) await forgetKeys(tx, id, campaign.id);
          });
        note(unlogged(id));
        return all.length;
      }, id);
    return { campaigns };
  },
});
