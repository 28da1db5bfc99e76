import { z } from "zod";
import { anyone } from "../../../core/actor.ts";
import { hashToken } from "../../../core/id.ts";
import { change } from "../../../core/operation.ts";
import { makeRateLimit } from "../../../core/rate-limit.ts";
import { Refusal } from "../../../core/refusal.ts";
import { countStep } from "../campaigns/bridges/store.ts";
import { findCampaignByCode } from "../campaigns/rights.ts";
import { codeSchema } from "./operations.ts";
import { tellWords as said } from "./words.ts";

/** A large school opens a link from one place at once; a program would go on and on. */
const mayCount = makeRateLimit({ most: 700, perSecond: 0.2 });

export const countOpened = change({
  name: "tell.opened",
  summary: "Counts that somebody opened the page behind a bridge's link: a number of the bridge, and nothing of who.",
  scope: "initiative",
  input: z.object({ code: codeSchema }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given" },
  run: (on, { code }) =>
    on.write(async (tx, note) => {
      const found = await findCampaignByCode(tx, on.initiativeId, code, on.now);
      if (!found) throw new Refusal("not-found", said.unknownLink);
      const { campaign, bridge, state } = found;
      note({ kind: "story-campaign", id: campaign.id, keptElsewhere: true });
      const place = on.caller && hashToken(`${on.initiativeId} ${on.caller}`);
      if (state !== "open" || (place && !mayCount(place, on.now.getTime()))) return {};
      await countStep(tx, on.initiativeId, { campaignId: campaign.id, bridgeId: bridge.id, step: "opened" });
      return {};
    }),
});
