import { randomInt } from "node:crypto";
import { z } from "zod";
import { listOrganizationNames } from "../../../../backbone/organizations/public.ts";
import { may, members } from "../../../../core/actor.ts";
import { isOpenTo, ofOrganization } from "../../../../core/audience.ts";
import { newId } from "../../../../core/id.ts";
import { change, type On, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Reader } from "../../../../storage/records.ts";
import { type Bridge, bridgeSchema, type StoryCampaign, storyCampaignSchema } from "../campaign.ts";
import { holdCampaign } from "../hold.ts";
import { standingOf } from "../rights.ts";
import { findCampaign } from "../store.ts";
import { campaignWords as said } from "../words.ts";
import { addBridge, endBridge, findBridge } from "./store.ts";

const number = z.number().int().positive();
const nowhere = 999_999;
const nothing = "00000000-0000-7000-8000-000000000000";

/** Letters and digits that nobody takes for one another, read aloud or written on a board. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
/** What a link ends in: short enough for a board, and of some 10¹⁵ others. */
export const newCode = (): string => Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join("");

export const layBridge = change({
  name: "listening.lay-bridge",
  summary: "Makes a link of its own for an organization or place through which people are asked.",
  scope: "initiative",
  input: z.object({ number, organizationId: idSchema.nullable().default(null), names: maybeNamesSchema }),
  output: z.object({ number: z.number().int(), id: z.string(), code: z.string() }),
  allow: may("backbone"),
  example: { number: nowhere, names: { en: "A youth centre" } },
  run: (on, { number: of, organizationId, names }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      const organization = organizationId
        ? (await listOrganizationNames(tx, on.initiativeId)).find(({ id }) => id === organizationId)
        : undefined;
      if (organizationId && !organization) throw refuseField("organizationId", coreWords.notFound);
      const called = namesSchema.safeParse(names.en || names.he || names.ar ? names : { en: organization?.name });
      if (!called.success) throw refuseField(`names.${on.language}`, said.nameOrOrganization);
      const bridge = { id: newId(), campaignId: campaign.id, organizationId, names: called.data, code: newCode() };
      await addBridge(tx, on.initiativeId, { ...bridge, now: on.now });
      note({ kind: "story-campaign", id: campaign.id, detail: { names: campaign.names, bridge: called.data } });
      return { number: of, id: bridge.id, code: bridge.code };
    }),
});

/** A bridge and its campaign, for the backbone team and whoever acts for its organization. */
async function demandBridge(tx: Reader, on: On, id: string): Promise<{ bridge: Bridge; campaign: StoryCampaign }> {
  const bridge = await findBridge(tx, on.initiativeId, { id });
  const circles = bridge?.organizationId
    ? (["backbone", ofOrganization(bridge.organizationId)] as const)
    : (["backbone"] as const);
  const campaign = bridge && (await findCampaign(tx, on.initiativeId, { id: bridge.campaignId }));
  if (!campaign || !isOpenTo(on.actor, on.initiativeId, circles)) throw new Refusal("not-found", coreWords.notFound);
  return { bridge, campaign };
}

export const readBridge = query({
  name: "listening.bridge",
  summary: "Shows a bridge with its link, to the backbone team and to whoever acts for its organization.",
  scope: "initiative",
  input: z.object({ bridgeId: idSchema }),
  output: z.object({
    bridge: bridgeSchema,
    campaign: storyCampaignSchema.pick({ number: true, names: true, prompt: true, whoAsks: true, languages: true }),
    takesStories: z.boolean(),
    leads: z.boolean(),
  }),
  allow: members,
  example: { bridgeId: nothing },
  run: (on, { bridgeId }) =>
    on.read(async (tx) => {
      const { bridge, campaign } = await demandBridge(tx, on, bridgeId);
      const state = await standingOf(tx, on.initiativeId, campaign, on.now);
      const leads = may("backbone").test(on.actor, on.initiativeId);
      return { bridge, campaign, takesStories: state === "open" && !bridge.endedAt, leads };
    }),
});

export const endOneBridge = change({
  name: "listening.end-bridge",
  summary: "Ends a link: nobody begins a story by it any more; what was told by it stays.",
  scope: "initiative",
  input: z.object({ bridgeId: idSchema }),
  output: z.object({ number: z.number().int() }),
  allow: may("backbone"),
  example: { bridgeId: nothing },
  run: (on, { bridgeId }) =>
    on.write(async (tx, note) => {
      const { bridge, campaign } = await demandBridge(tx, on, bridgeId);
      if (!(await endBridge(tx, on.initiativeId, bridgeId, on.now))) throw new Refusal("conflict", said.endedAlready);
      note({ kind: "story-campaign", id: campaign.id, detail: { names: campaign.names, endedBridge: bridge.names } });
      return { number: campaign.number };
    }),
});

export const bridgeOperations = [layBridge, readBridge, endOneBridge];
