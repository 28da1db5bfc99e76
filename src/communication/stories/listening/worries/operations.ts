import { z } from "zod";
import { listPeople } from "../../../../backbone/people/public.ts";
import { members } from "../../../../core/actor.ts";
import { dayOf } from "../../../../core/days.ts";
import { change, type On, query } from "../../../../core/operation.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Reader } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { linesFor } from "../../campaigns/checklist.ts";
import { campaignRights } from "../../campaigns/rights.ts";
import { findCampaign, listCampaigns } from "../../campaigns/store.ts";
import { unlogged } from "../operations.ts";
import { demandStory, listensIn, personOf } from "../rights.ts";
import { raiseOne } from "./raise-one.ts";
import { findOpenBy, findWorry, listWorries, readHold, readHours } from "./store.ts";
import { guardsOf } from "./telling.ts";
import { tellMoreAt, type Worry, type WorryView, worryViewSchema } from "./worry.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);

export const prepareWorry = query({
  name: "worry.prepare",
  summary:
    "Whom a listener calls when a story worries her, at once: people of the campaign, lines, and who must be told by law.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    id: idSchema,
    campaign: namesSchema,
    contact: z.string().nullable(),
    deputy: z.string().nullable(),
    reach: z.string(),
    duty: z.array(z.object({ country: z.string(), words: namesSchema, reportTo: maybeNamesSchema })),
    lines: z.array(z.object({ names: namesSchema, number: z.string(), hours: maybeNamesSchema, country: z.string() })),
    hours: z.object({ urgent: z.number(), other: z.number() }),
    raisedId: z.string().nullable(),
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const { campaign, personId } = await demandStory(tx, on, id);
      const people = await listPeople(tx, guardsOf(campaign));
      const nameOf = (one: string | null) => people.find((person) => person.id === one)?.name ?? null;
      const { contactId, deputyId, reach } = campaign.safeguarding;
      const raised = await findOpenBy(tx, on.initiativeId, { storyId: id, raisedBy: personId });
      return {
        ...{ id, campaign: campaign.names, contact: nameOf(contactId), deputy: nameOf(deputyId), reach },
        duty: campaign.duty.map(({ country, words, reportTo }) => ({ country, words, reportTo })),
        lines: linesFor(campaign, { language: on.language, day: dayOf(on.now) }).map((line) => ({
          ...{ names: line.names, number: line.number, hours: line.hours, country: line.country },
        })),
        hours: await readHours(tx, on.initiativeId, campaign.id),
        raisedId: raised?.id ?? null,
      };
    }),
});

export const raiseWorry = change({
  name: "worry.raise",
  summary: "Says that a story worries a listener: those whom the campaign names are told at once, and a log begins.",
  scope: "initiative",
  input: z.object({ id: idSchema, urgent: z.boolean() }),
  output: z.object({ id: idSchema }),
  allow: members,
  example: { id: nowhere, urgent: true },
  run: (on, { id: storyId, urgent }) =>
    on.write(async (tx, note) => {
      const { campaign, personId } = await demandStory(tx, on, storyId);
      note(unlogged(campaign.id));
      return { id: await raiseOne(tx, on, { campaign, storyId, personId, urgent }) };
    }),
});

/** A worry that whoever asks may see: she raised it, or is called when there is one. @throws {Refusal} not-found for all others. */
export async function demandWorry(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId">,
  id: string,
  { held = false } = {},
): Promise<{ worry: Worry; campaign: StoryCampaign; personId: string; guards: boolean }> {
  const personId = personOf(on);
  const worry = await findWorry(tx, on.initiativeId, id, { held });
  const campaign = worry && (await findCampaign(tx, on.initiativeId, { id: worry.campaignId }));
  if (!worry || !campaign) throw notThere();
  const { guards } = campaignRights(on, campaign);
  if (!guards && worry.raisedBy !== personId) throw notThere();
  return { worry, campaign, personId, guards };
}

async function viewOf(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId">,
  worry: Worry,
  campaign: StoryCampaign,
): Promise<WorryView> {
  const ids = [worry.raisedBy, worry.takenBy, ...worry.steps.map(({ by }) => by)].filter((one) => one !== null);
  const people = await listPeople(tx, [...new Set(ids)]);
  const nameOf = (id: string | null) => (id === null ? null : (people.find((one) => one.id === id)?.name ?? "—"));
  const hold = worry.storyId ? await readHold(tx, on.initiativeId, worry.storyId) : undefined;
  const { id, urgent } = worry;
  return {
    ...{ id, urgent, campaign: campaign.names, raisedAt: worry.raisedAt.toISOString() },
    raisedBy: nameOf(worry.raisedBy) ?? "—",
    takenBy: nameOf(worry.takenBy),
    settledAt: worry.settledAt?.toISOString() ?? null,
    takeBy: tellMoreAt(worry, await readHours(tx, on.initiativeId, campaign.id)).toISOString(),
    isStoryThere: hold !== undefined,
    storyId:
      listensIn(on, campaign) && hold?.readerIds.includes(personOf(on)) && !hold.askedBackOn ? worry.storyId : null,
    heldUntil: hold?.heldUntil ?? null,
    guards: campaignRights(on, campaign).guards,
    mayHold: campaignRights(on, campaign).guards && hold !== undefined,
    steps: worry.steps.map((step) => ({ ...step, by: nameOf(step.by) })),
  };
}

export const readWorry = query({
  name: "worry.read",
  summary: "A worry with its log: for whoever raised it, and for those who are called when there is one.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: worryViewSchema,
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const { worry, campaign } = await demandWorry(tx, on, id);
      return viewOf(tx, on, worry, campaign);
    }),
});

export const listOwnWorries = query({
  name: "worry.list",
  summary: "The worries that whoever asks raised or is called for, open ones first.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ guards: z.boolean(), worries: z.array(worryViewSchema) }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const campaigns = await listCampaigns(tx, on.initiativeId);
      const guards = campaigns.some((campaign) => campaignRights(on, campaign).guards);
      const listens = campaigns.some((campaign) => listensIn(on, campaign));
      const personId = personOf(on);
      const worries = [];
      for (const worry of await listWorries(tx, on.initiativeId)) {
        const campaign = campaigns.find(({ id }) => id === worry.campaignId);
        if (!campaign) continue;
        if (worry.raisedBy === personId || campaignRights(on, campaign).guards)
          worries.push(await viewOf(tx, on, worry, campaign));
      }
      if (!guards && !listens && worries.length === 0) throw notThere();
      return { guards, worries };
    }),
});

export const operations = [prepareWorry, raiseWorry, readWorry, listOwnWorries];
