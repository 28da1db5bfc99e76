import { z } from "zod";
import { listMemberNames } from "../../../backbone/memberships/public.ts";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { listPeople } from "../../../backbone/people/public.ts";
import { may, members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { namesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { coarseOf, coarseSchema } from "../coarse.ts";
import { listBridges, listCounts } from "./bridges/store.ts";
import { bridgeSchema, type StoryCampaign, storyCampaignSchema } from "./campaign.ts";
import { checksHoldUntil, missingPoints, points, stateOf, states } from "./checklist.ts";
import { demandCampaign, doing, tellCampaign } from "./hold.ts";
import { duties, listAsked } from "./people/store.ts";
import { campaignRights, presentIn } from "./rights.ts";
import { addCampaign, listCampaigns, listChanges, setCampaign } from "./store.ts";
import { beginWith, templates } from "./templates.ts";

/** Counts the stories of a campaign that wait for the answer of one of its listeners, and says where she reads them. */
export type StoriesWaitingSource = (
  tx: Reader,
  asked: { initiativeId: string; personId: string; now: Date },
  campaign: StoryCampaign,
) => Promise<{ count: number; path: string }>;

const rightsSchema = z.object({
  leads: z.boolean(),
  listens: z.boolean(),
  codes: z.boolean(),
  guards: z.boolean(),
  enters: z.boolean(),
});
const state = z.enum(states);

const listedSchema = z.object({
  number: z.number().int(),
  names: namesSchema,
  state,
  opensOn: z.string().nullable(),
  closesOn: z.string().nullable(),
  /** How many told, in coarse words, as of a day; null while nobody could. */
  told: coarseSchema.nullable(),
  countedOn: z.string().nullable(),
  rights: rightsSchema,
  /** What the reader was asked for and did not answer yet. */
  asked: z.array(z.enum(duties)),
  /** How many points are missing, for those who lead. */
  missing: z.number().int(),
  /** How many stories wait for this listener's answer. */
  waiting: z.object({ count: z.number().int(), path: z.string() }).nullable(),
});
export type ListedCampaign = z.output<typeof listedSchema>;

async function listedFor(
  tx: Reader,
  on: On,
  campaign: StoryCampaign,
  waits: StoriesWaitingSource,
): Promise<ListedCampaign | null> {
  const { id, number, names, opensOn, closesOn, countedOn } = campaign;
  const me = on.actor.kind === "person" ? on.actor.personId : "";
  const rights = campaignRights(on, campaign);
  const asked = (await listAsked(tx, on.initiativeId, id)).filter(({ personId }) => personId === me);
  if (!campaign.openedAt && !rights.leads && asked.length === 0) return null;
  const [day, present] = [dayOf(on.now), await presentIn(tx, on.initiativeId, campaign)];
  const counts = await listCounts(tx, on.initiativeId, id);
  const told = [...counts.values()].reduce((sum, one) => sum + one.told, 0);
  return {
    ...{ number, names, opensOn, closesOn, countedOn, rights },
    state: stateOf(campaign, day, present),
    told: campaign.openedAt ? coarseOf(told, campaign.fewest) : null,
    asked: asked.filter(({ agreedAt }) => !agreedAt).map(({ duty }) => duty),
    missing: rights.leads && !campaign.closedAt ? missingPoints(campaign, day, present).length : 0,
    waiting: rights.listens
      ? await waits(tx, { initiativeId: on.initiativeId, personId: me, now: on.now }, campaign)
      : null,
  };
}

/** Lists the campaigns; what waits for a listener is known to the noun that keeps stories. */
export const readListeningFrom = (waits: StoriesWaitingSource) =>
  query({
    name: "listening.read",
    summary: "Lists the campaigns of stories, each with what it is to the reader, and how many told in coarse words.",
    scope: "initiative",
    input: z.object({}),
    output: z.object({ campaigns: z.array(listedSchema), leads: z.boolean() }),
    allow: members,
    example: {},
    run: (on) =>
      on.read(async (tx) => {
        const campaigns: ListedCampaign[] = [];
        for (const campaign of await listCampaigns(tx, on.initiativeId)) {
          const listed = await listedFor(tx, on, campaign, waits);
          if (listed) campaigns.push(listed);
        }
        return { campaigns, leads: may("backbone").test(on.actor, on.initiativeId) };
      }),
  });
export type ReadListening = ReturnType<typeof readListeningFrom>;

export const beginCampaign = change({
  name: "listening.begin",
  summary: "Begins a campaign of stories from a template; it takes none before all that keeps tellers safe is there.",
  scope: "initiative",
  input: z.object({ names: namesSchema, template: z.enum(templates).default("none") }),
  output: z.object({ id: z.string(), number: z.number().int() }),
  allow: may("backbone"),
  example: { names: { en: "What it was really like" }, template: "IL" },
  run: (on, { names, template }) =>
    on.write(async (tx, note) => {
      const id = newId();
      const number = await addCampaign(tx, on.initiativeId, { id, names, ...doing(on) });
      await setCampaign(tx, on.initiativeId, id, beginWith(template, on.language));
      note({ kind: "story-campaign", id, detail: { names } });
      await tellCampaign(tx, on, id);
      return { id, number };
    }),
});

const personSchema = z.object({ id: z.string(), name: z.string() });
const wholeSchema = z.object({
  campaign: storyCampaignSchema,
  missing: z.array(z.enum(points)),
  checksHoldUntil: z.string().nullable(),
  /** Everybody named in it, by id. */
  names: z.record(z.string(), z.string()),
  /** Who belongs to the initiative and can be asked. */
  people: z.array(personSchema),
  organizations: z.array(personSchema),
  asked: z.array(z.object({ personId: z.string(), duty: z.enum(duties), agreed: z.boolean() })),
  bridges: z.array(bridgeSchema.extend({ opened: coarseSchema, begun: coarseSchema, told: coarseSchema })),
  changes: z.array(z.object({ part: z.string(), at: z.iso.datetime(), by: z.string().nullable() })),
});
/** All of a campaign that those who lead it see: no story, and nobody who told one. */
export type WholeCampaign = z.output<typeof wholeSchema>;

export const readCampaign = query({
  name: "listening.campaign",
  summary:
    "Shows one campaign: to members what it is, to those who lead all that keeps its tellers safe; never a story.",
  scope: "initiative",
  input: z.object({ number: z.number().int().positive() }),
  output: z.object({
    campaign: storyCampaignSchema.pick({
      ...{ number: true, names: true, prompt: true, whoAsks: true, languages: true, opensOn: true, closesOn: true },
      ...{ countries: true, answerWithinDays: true },
    }),
    /** Whether tellers say with triads or sliders what it meant. */
    asksMeaning: z.boolean(),
    state,
    rights: rightsSchema,
    /** What the reader was asked for, and whether she said yes. */
    mine: z.array(z.object({ duty: z.enum(duties), agreed: z.boolean() })),
    /** For listeners: what they report to whom, and how the contact is reached. */
    guarding: z
      .object({
        ...storyCampaignSchema.pick({ duty: true, support: true }).shape,
        ...{ contact: z.string(), deputy: z.string(), reach: z.string() },
      })
      .nullable(),
    whole: wholeSchema.nullable(),
  }),
  allow: members,
  example: { number: 999_999 },
  run: (on, { number }) =>
    on.read(async (tx) => {
      const campaign = await demandCampaign(tx, on, number);
      const rights = campaignRights(on, campaign);
      const me = on.actor.kind === "person" ? on.actor.personId : "";
      const asked = await listAsked(tx, on.initiativeId, campaign.id);
      const mine = asked
        .filter(({ personId }) => personId === me)
        .map(({ duty, agreedAt }) => ({ duty, agreed: agreedAt !== null }));
      const present = await presentIn(tx, on.initiativeId, campaign);
      return {
        campaign,
        asksMeaning: campaign.asks.triads.length + campaign.asks.sliders.length > 0,
        state: stateOf(campaign, dayOf(on.now), present),
        rights,
        mine,
        guarding: mine.length > 0 ? await guardingOf(tx, campaign) : null,
        whole: rights.leads ? await wholeOf(tx, on, campaign, { asked, present }) : null,
      };
    }),
});

export const prepareCampaign = query({
  name: "listening.prepare",
  summary: "Shows those who lead a campaign all that is set in it; never a story.",
  scope: "initiative",
  input: z.object({ number: z.number().int().positive() }),
  output: wholeSchema,
  allow: may("backbone"),
  example: { number: 999_999 },
  run: (on, { number }) =>
    on.read(async (tx) => {
      const campaign = await demandCampaign(tx, on, number);
      const asked = await listAsked(tx, on.initiativeId, campaign.id);
      return wholeOf(tx, on, campaign, { asked, present: await presentIn(tx, on.initiativeId, campaign) });
    }),
});

/** What reads and begins campaigns, beside the list of them. */
export const campaignOperations = [beginCampaign, readCampaign, prepareCampaign];

async function guardingOf(tx: Reader, { duty, support, safeguarding }: StoryCampaign) {
  const { contactId, deputyId, reach } = safeguarding;
  const people = await listPeople(
    tx,
    [contactId, deputyId].filter((id) => id !== null),
  );
  const nameOf = (id: string | null): string => people.find((one) => one.id === id)?.name ?? "";
  return { duty, support, contact: nameOf(contactId), deputy: nameOf(deputyId), reach };
}

async function wholeOf(
  tx: Reader,
  on: On,
  campaign: StoryCampaign,
  { asked, present }: { asked: Awaited<ReturnType<typeof listAsked>>; present: ReadonlySet<string> },
): Promise<WholeCampaign> {
  const changes = await listChanges(tx, on.initiativeId, campaign.id);
  const counts = await listCounts(tx, on.initiativeId, campaign.id);
  const coarse = (count: number | undefined) => coarseOf(count ?? 0, campaign.fewest);
  const members = (await listMemberNames(tx, on.initiativeId)).map(({ personId, name }) => ({ id: personId, name }));
  const named = [
    ...campaign.lines.map(({ checkedBy }) => checkedBy),
    ...[...campaign.ages, ...campaign.duty].map(({ confirmedBy }) => confirmedBy),
    ...asked.map(({ personId }) => personId),
    ...changes.map(({ madeBy }) => madeBy),
  ].filter((id) => id !== null);
  const people = await listPeople(tx, [...new Set(named)]);
  return {
    campaign,
    missing: missingPoints(campaign, dayOf(on.now), present),
    checksHoldUntil: checksHoldUntil(campaign),
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    people: members.sort((a, b) => a.name.localeCompare(b.name)),
    organizations: await listOrganizationNames(tx, on.initiativeId),
    asked: asked.map(({ personId, duty, agreedAt }) => ({ personId, duty, agreed: agreedAt !== null })),
    bridges: (await listBridges(tx, on.initiativeId, campaign.id)).map((bridge) => {
      const of = counts.get(bridge.id);
      return { ...bridge, opened: coarse(of?.opened), begun: coarse(of?.begun), told: coarse(of?.told) };
    }),
    changes: changes.map(({ part, madeAt, madeBy }) => ({ part, at: madeAt.toISOString(), by: madeBy })),
  };
}
