import { z } from "zod";
import { peopleIn } from "../../../backbone/memberships/public.ts";
import { listPeople } from "../../../backbone/people/public.ts";
import { members, permissionsIn } from "../../../core/actor.ts";
import { ofOrganization } from "../../../core/audience.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { listBridges } from "../campaigns/bridges/store.ts";
import { type Bridge, bridgeSchema, type StoryCampaign, storyCampaignSchema } from "../campaigns/campaign.ts";
import { campaignRights, standingOf } from "../campaigns/rights.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { type Stack, stackSchema } from "./paper.ts";
import { entersStack, printsFor } from "./rights.ts";
import { sheetsShown } from "./shown-words.ts";
import { listSheets, listStacks } from "./store.ts";

const listedStackSchema = stackSchema
  .pick({ id: true, number: true, language: true, sheets: true, madeAt: true })
  .extend({
    madeBy: z.string(),
    /** Whoever asks printed it, and its words are still known. */
    canBePrinted: z.boolean(),
    /** How many were typed in, for those who type: for all others the campaign's coarse counts are there. */
    entered: z.number().int().nullable(),
  });

const listedBridgeSchema = bridgeSchema.pick({ id: true, names: true }).extend({
  campaign: storyCampaignSchema.pick({ number: true, names: true, languages: true }),
  prints: z.boolean(),
  takesStories: z.boolean(),
  hasTypists: z.boolean(),
  stacks: z.array(listedStackSchema),
});
export type ListedBridge = z.output<typeof listedBridgeSchema>;

async function listedStack(tx: Reader, on: On, stack: Stack, enters: boolean) {
  const [maker] = stack.madeBy ? await listPeople(tx, [stack.madeBy]) : [];
  const sheets = enters ? await listSheets(tx, on.initiativeId, stack.id) : [];
  const isMine = on.actor.kind === "person" && on.actor.personId === stack.madeBy;
  return {
    ...stack,
    madeBy: maker?.name ?? "—",
    canBePrinted: isMine && sheetsShown(stack.id, on.now) !== null,
    entered: enters ? sheets.filter(({ state }) => state === "entered").length : null,
  };
}

/** Whether anybody whom the campaign names types for a bridge. */
async function hasTypists(tx: Reader, on: On, campaign: StoryCampaign, bridge: Bridge): Promise<boolean> {
  if (!bridge.organizationId || campaign.entererIds.length === 0) return false;
  const acting = await peopleIn(tx, on.initiativeId, [ofOrganization(bridge.organizationId)]);
  return acting.some((id) => campaign.entererIds.includes(id));
}

/** A bridge with its stacks, as far as whoever asks prints or types them; null where she does neither. */
async function listedBridge(tx: Reader, on: On, campaign: StoryCampaign, bridge: Bridge): Promise<ListedBridge | null> {
  const prints = printsFor(on, bridge);
  const all = await listStacks(tx, on.initiativeId, bridge.id);
  const stacks = all.map((stack) => ({ stack, enters: entersStack(on, campaign, bridge, stack) }));
  const seen = prints ? stacks : stacks.filter(({ enters }) => enters);
  const listens = campaignRights(on, campaign).listens && campaign.openedAt !== null;
  if (!prints && !listens && seen.length === 0) return null;
  const state = await standingOf(tx, on.initiativeId, campaign, on.now);
  return {
    ...{ id: bridge.id, names: bridge.names, campaign, prints },
    takesStories: !bridge.endedAt && (state === "open" || state === "not-yet"),
    hasTypists: await hasTypists(tx, on, campaign, bridge),
    stacks: await Promise.all(seen.map(({ stack, enters }) => listedStack(tx, on, stack, enters))),
  };
}

export const listPapers = query({
  name: "paper.list",
  summary: "Lists the bridges for which whoever asks prints or types in sheets, with what was printed; never a story.",
  scope: "initiative",
  input: z.object({ bridgeId: idSchema.nullable().default(null), campaign: z.number().int().nullable().default(null) }),
  output: z.object({ bridges: z.array(listedBridgeSchema), leads: z.boolean() }),
  allow: members,
  example: {},
  run: (on, { bridgeId, campaign: number }) =>
    on.read(async (tx) => {
      const campaigns = (await listCampaigns(tx, on.initiativeId)).filter(
        (campaign) => campaign.openedAt && (number === null || campaign.number === number),
      );
      const bridges: ListedBridge[] = [];
      for (const campaign of campaigns)
        for (const bridge of await listBridges(tx, on.initiativeId, campaign.id)) {
          const listed =
            bridgeId === null || bridge.id === bridgeId ? await listedBridge(tx, on, campaign, bridge) : null;
          if (listed) bridges.push(listed);
        }
      const rights = campaigns.map((campaign) => campaignRights(on, campaign));
      const leads = permissionsIn(on.actor, on.initiativeId).includes("backbone");
      // Whoever is none of those who work with papers is not told that there are any.
      if (bridges.length === 0 && !leads && !rights.some((one) => one.listens || one.enters))
        throw new Refusal("not-found", coreWords.notFound);
      return { bridges, leads };
    }),
});
