import { z } from "zod";
import { listChallenges } from "../../agenda/challenges/public.ts";
import { keeps, listOrganizationNames, listOrganizations } from "../../backbone/organizations/public.ts";
import { isMember } from "../../core/actor.ts";
import type { On } from "../../core/operation.ts";
import { namesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { asksFor } from "../policy-asks/public.ts";
import { leads } from "../voices/public.ts";
import { audienceOf, type KeptCampaign, keptCampaignSchema } from "./campaign.ts";
import { measureReachSchema, sumReach } from "./reach.ts";
import { listCampaigns, listReach } from "./store.ts";

/** A campaign with the names of what belongs to it, as far as the reader may know them, and whom it reached. */
export const campaignViewSchema = keptCampaignSchema.extend({
  organization: z.string().nullable(),
  ask: z.object({ id: z.string(), names: namesSchema }).nullable(),
  challenge: z.object({ id: z.string(), names: namesSchema }).nullable(),
  reach: z.array(measureReachSchema),
});
export type CampaignView = z.output<typeof campaignViewSchema>;

/** Puts names to campaigns, and sums what they reached. */
export async function nameCampaigns(tx: Reader, on: On, campaigns: readonly KeptCampaign[]): Promise<CampaignView[]> {
  if (campaigns.length === 0) return [];
  const reached = await listReach(
    tx,
    on.initiativeId,
    campaigns.map(({ id }) => id),
  );
  const inside = isMember(on.actor, on.initiativeId);
  const organizations = (await listOrganizations(tx, on.initiativeId)).filter(({ isPublic }) => inside || isPublic);
  const asks = await asksFor(tx, on);
  const challenges = inside ? await listChallenges(tx, on.initiativeId) : [];
  return campaigns.map((campaign) => {
    const ask = asks.find(({ id }) => id === campaign.askId);
    const challenge = challenges.find(({ id }) => id === campaign.challengeId);
    return {
      ...campaign,
      askId: ask?.id ?? null,
      challengeId: challenge?.id ?? null,
      organization: organizations.find(({ id }) => id === campaign.organizationId)?.name ?? null,
      ask: ask ? { id: ask.id, names: ask.names } : null,
      challenge: challenge ? { id: challenge.id, names: challenge.names } : null,
      reach: sumReach(reached.filter(({ campaignId }) => campaignId === campaign.id)),
    };
  });
}

/** The campaigns that whoever asks may read. */
export async function campaignsFor(tx: Reader, on: On): Promise<CampaignView[]> {
  const inside = isMember(on.actor, on.initiativeId);
  const all = await listCampaigns(tx, on.initiativeId);
  return nameCampaigns(
    tx,
    on,
    all.filter((one) => inside || audienceOf(one).includes("everyone")),
  );
}

/** What a form about a campaign offers to choose from. */
export const choicesSchema = z.object({
  organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  asks: z.array(z.object({ id: z.string(), names: namesSchema })),
  challenges: z.array(z.object({ id: z.string(), names: namesSchema })),
  /** The backbone team runs campaigns of its own, too. */
  mayBeOurs: z.boolean(),
});
export type Choices = z.output<typeof choicesSchema>;

/** What whoever asks can choose from: the backbone team any organization, others those that they act for. */
export async function choicesFor(tx: Reader, on: On): Promise<Choices> {
  const organizations = await listOrganizationNames(tx, on.initiativeId);
  return {
    organizations: organizations.filter(({ id }) => keeps(on, id)).map(({ id, name }) => ({ id, name })),
    asks: (await asksFor(tx, on)).map(({ id, names }) => ({ id, names })),
    challenges: (await listChallenges(tx, on.initiativeId)).map(({ id, names }) => ({ id, names })),
    mayBeOurs: leads(on),
  };
}

/** Nothing to choose from, for whoever changes nothing. */
export const noChoices: Choices = { organizations: [], asks: [], challenges: [], mayBeOurs: false };

/** Who keeps a campaign: the backbone team, and who acts for the organization that runs it. */
export const keepsCampaign = (on: On, { organizationId }: Pick<KeptCampaign, "organizationId">): boolean =>
  organizationId ? keeps(on, organizationId) : leads(on);
