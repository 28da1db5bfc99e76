import { z } from "zod";
import { standingFor, standingSchema, tellThing } from "../../backbone/things/public.ts";
import { anyone, isMember, members } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import type { Message } from "../../core/message.ts";
import { change, type On, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import {
  addsAsks,
  choicesFor as askChoicesFor,
  choicesSchema as askChoicesSchema,
  asksFor,
  askViewSchema,
  noChoices as noAskChoices,
} from "../policy-asks/public.ts";
import { personOf } from "../voices/public.ts";
import { audienceOf, type Campaign, campaignSchema, type KeptCampaign, pathOf, reachSchema } from "./campaign.ts";
import { addCampaign, findCampaign, listReach, setCampaign, setOpen } from "./store.ts";
import {
  campaignsFor,
  campaignViewSchema,
  choicesFor,
  choicesSchema,
  keepsCampaign,
  nameCampaigns,
  noChoices,
} from "./views.ts";
import { campaignNews as news, campaignWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
export const readGovernment = query({
  name: "campaign.government",
  summary:
    "Lists what is asked of those who govern, and the campaigns with whom they reached, as far as the reader sees.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    asks: z.array(askViewSchema),
    campaigns: z.array(campaignViewSchema),
    mayAsk: z.boolean(),
    mayCampaign: z.boolean(),
    askChoices: askChoicesSchema,
    choices: choicesSchema,
  }),
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const asks = await asksFor(tx, on);
      const campaigns = await campaignsFor(tx, on);
      const inside = isMember(on.actor, on.initiativeId);
      if (!inside && asks.length + campaigns.length === 0)
        throw on.actor.kind === "visitor"
          ? new Refusal("forbidden", coreWords.signInFirst)
          : new Refusal("not-found", coreWords.notFound);
      const mayAsk = inside && (await addsAsks(tx, on));
      const choices = inside ? await choicesFor(tx, on) : noChoices;
      const mayCampaign = choices.mayBeOurs || choices.organizations.length > 0;
      return {
        asks,
        campaigns,
        mayAsk,
        mayCampaign,
        askChoices: mayAsk ? await askChoicesFor(tx, on) : noAskChoices,
        choices: mayCampaign ? choices : noChoices,
      };
    }),
});

/** A campaign that whoever asks may read. @throws {Refusal} that looks the same where there is none. */
async function demandCampaign(tx: Reader, on: On, id: string): Promise<KeptCampaign> {
  const campaign = await findCampaign(tx, on.initiativeId, id);
  if (!campaign || !isOpenTo(on.actor, on.initiativeId, audienceOf(campaign)))
    throw new Refusal("not-found", coreWords.notFound);
  return campaign;
}

/** Holds a campaign for who keeps it. @throws {Refusal} otherwise. */
export async function holdCampaign(tx: Writer, on: On, id: string): Promise<KeptCampaign> {
  await demandCampaign(tx, on, id);
  const campaign = await findCampaign(tx, on.initiativeId, id, { held: true });
  if (!campaign) throw new Refusal("not-found", coreWords.notFound);
  if (!keepsCampaign(on, campaign)) throw new Refusal("forbidden", coreWords.forbidden);
  return campaign;
}

/** Tells of a campaign as it stands. */
export const tellCampaign = (tx: Writer, on: OnChange, campaign: KeptCampaign, message?: Message): Promise<void> =>
  tellThing(tx, on.initiativeId, {
    kind: "campaign",
    id: campaign.id,
    path: pathOf(campaign.id),
    names: campaign.names,
    body: [...Object.values(campaign.asks), ...Object.values(campaign.forWhom)].filter(Boolean).join("\n"),
    audience: audienceOf(campaign),
    ...(message && { state: { message } }),
    by: personOf(on),
    now: on.now,
  });

async function tellAnew(tx: Writer, on: OnChange, id: string, message?: Message): Promise<void> {
  const campaign = await findCampaign(tx, on.initiativeId, id);
  if (!campaign) throw new Error(`The campaign ${id} was lost`);
  await tellCampaign(tx, on, campaign, message);
}

export const readCampaign = query({
  name: "campaign.read",
  summary: "Shows one campaign with whom it reached by channel and measure: what may not be added is not added.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    campaign: campaignViewSchema,
    counts: z.array(reachSchema.extend({ id: z.string() })),
    keeps: z.boolean(),
    choices: choicesSchema,
    standing: standingSchema,
  }),
  allow: anyone,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const kept = await demandCampaign(tx, on, id);
      const [campaign] = await nameCampaigns(tx, on, [kept]);
      if (!campaign) throw new Refusal("not-found", coreWords.notFound);
      const mayKeep = keepsCampaign(on, kept);
      return {
        campaign,
        counts: (await listReach(tx, on.initiativeId, [id])).map(({ campaignId: _, ...count }) => count),
        keeps: mayKeep,
        choices: mayKeep ? await choicesFor(tx, on) : noChoices,
        standing: await standingFor(tx, on, { kind: "campaign", id }),
      };
    }),
});

/** @throws {Refusal} where something is named that is not there to choose, or the days are the wrong way round. */
async function checkCampaign(tx: Reader, on: On, campaign: Campaign, before?: Campaign): Promise<void> {
  const { startsOn, endsOn } = campaign;
  if (startsOn && endsOn && endsOn < startsOn) throw refuseField("endsOn", said.endsBefore);
  if (!keepsCampaign(on, campaign)) throw refuseField("organizationId", coreWords.notOffered);
  const choices = await choicesFor(tx, on);
  const offered: Record<string, [string | null, readonly (string | null | undefined)[]]> = {
    organizationId: [campaign.organizationId, choices.organizations.map(({ id }) => id)],
    askId: [campaign.askId, choices.asks.map(({ id }) => id)],
    challengeId: [campaign.challengeId, [...choices.challenges.map(({ id }) => id), before?.challengeId]],
  };
  for (const [field, [wanted, known]] of Object.entries(offered))
    if (wanted && !known.includes(wanted)) throw refuseField(field, coreWords.notOffered);
}

export const addNewCampaign = change({
  name: "campaign.add",
  summary: "Writes down a campaign of the backbone team, or of an organization that one acts for.",
  scope: "initiative",
  input: campaignSchema,
  output: z.object({ id: z.string() }),
  allow: members,
  example: { names: { en: "An example" }, organizationId: nowhere },
  run: (on, campaign) =>
    on.write(async (tx, note) => {
      if (!keepsCampaign(on, campaign))
        throw campaign.organizationId
          ? refuseField("organizationId", coreWords.notOffered)
          : new Refusal("forbidden", coreWords.forbidden);
      await checkCampaign(tx, on, campaign);
      const id = newId();
      await addCampaign(tx, on.initiativeId, { ...campaign, id }, { by: personOf(on), now: on.now });
      await tellAnew(tx, on, id, news.begun);
      note({ kind: "campaign", id, detail: { names: campaign.names } });
      return { id };
    }),
});

export const editCampaign = change({
  name: "campaign.edit",
  summary: "Changes what a campaign is; two at once do not undo each other.",
  scope: "initiative",
  input: campaignSchema.extend({ id: idSchema, version: z.number().int() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, version: 1, names: { en: "An example" } },
  run: (on, { id, version, ...campaign }) =>
    on.write(async (tx, note) => {
      const before = await holdCampaign(tx, on, id);
      if (before.version !== version) throw new Refusal("conflict", said.changedMeanwhile);
      await checkCampaign(tx, on, campaign, before);
      await setCampaign(tx, on.initiativeId, id, campaign);
      await tellAnew(tx, on, id);
      note({ kind: "campaign", id, detail: { before: before.names, names: campaign.names } });
      return { id };
    }),
});

export const openCampaign = change({
  name: "campaign.open",
  summary: "Opens a campaign with whom it reached to everyone, or keeps it to members again.",
  scope: "initiative",
  input: z.object({ id: idSchema, open: z.boolean() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, open: true },
  run: (on, { id, open }) =>
    on.write(async (tx, note) => {
      const before = await holdCampaign(tx, on, id);
      if (before.isOpen !== open) await setOpen(tx, on.initiativeId, id, { open, by: personOf(on), now: on.now });
      await tellAnew(tx, on, id);
      note({ kind: "campaign", id, detail: { open } });
      return { id };
    }),
});
