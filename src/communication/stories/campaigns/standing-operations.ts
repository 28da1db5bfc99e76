import { z } from "zod";
import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import { peopleIn } from "../../../backbone/memberships/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { type Allowance, may, members } from "../../../core/actor.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { showCounts } from "./bridges/store.ts";
import { calledOf, pathOfCampaign, type StoryCampaign } from "./campaign.ts";
import { checksHoldUntil, missingPoints, warnDays } from "./checklist.ts";
import { inEachCampaign } from "./each-campaign.ts";
import { demandCampaign, doing, holdCampaign, tellCampaign } from "./hold.ts";
import { campaignRights, presentIn } from "./rights.ts";
import { setStanding, toldOfChecks } from "./store.ts";
import { campaignNews as news, pointWords, campaignWords as said } from "./words.ts";

const number = z.number().int().positive();
const done = z.object({ number: z.number().int() });
const nowhere = 999_999;

/** Changes how a campaign stands, once it may: those who read of it are told, after a pause aside. */
const stands = (
  on: OnChange,
  of: number,
  how: "opened" | "resumed" | "closed",
  demand: (tx: Writer, campaign: StoryCampaign) => Promise<void>,
) =>
  on.write(async (tx, note) => {
    const campaign = await holdCampaign(tx, on, of);
    await demand(tx, campaign);
    await setStanding(tx, on.initiativeId, campaign.id, how, doing(on));
    note({ kind: "story-campaign", id: campaign.id, detail: { names: campaign.names, [how]: true } });
    if (how !== "resumed") await tellCampaign(tx, on, campaign.id);
    return { number: of };
  });

export const openCampaign = change({
  name: "listening.open",
  summary: "Opens a campaign, once all that keeps its tellers safe is there.",
  scope: "initiative",
  input: z.object({ number }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere },
  run: (on, { number: of }) =>
    stands(on, of, "opened", async (tx, campaign) => {
      if (campaign.openedAt) throw new Refusal("conflict", said.openedAlready);
      await demandComplete(tx, on, campaign);
    }),
});

/** @throws {Refusal} that names everything that is missing. */
async function demandComplete(tx: Writer, on: OnChange, campaign: StoryCampaign): Promise<void> {
  const missing = missingPoints(campaign, dayOf(on.now), await presentIn(tx, on.initiativeId, campaign));
  if (missing.length > 0)
    throw new Refusal("conflict", said.notYetSafe, {
      faults: [
        { field: "", message: said.notYetSafe },
        ...missing.map((point) => ({ field: "", message: pointWords[point].missing })),
      ],
    });
}

export const pauseCampaign = change({
  name: "listening.pause",
  summary:
    "Stops taking stories at once; listeners and the safeguarding contact may do so as well as the backbone team.",
  scope: "initiative",
  input: z.object({ number, because: z.string().trim().max(500).nullable().default(null) }),
  output: done,
  allow: members,
  example: { number: nowhere },
  run: (on, { number: of, because }) =>
    on.write(async (tx, note) => {
      await demandCampaign(tx, on, of);
      const campaign = await holdCampaign(tx, on, of);
      const { leads, listens, guards } = campaignRights(on, campaign);
      if (!(leads || listens || guards)) throw new Refusal("forbidden", coreWords.forbidden);
      if (!campaign.openedAt) throw new Refusal("conflict", said.notOpen);
      if (!campaign.pausedAt) await setStanding(tx, on.initiativeId, campaign.id, "paused", { ...doing(on), because });
      note({ kind: "story-campaign", id: campaign.id, detail: { names: campaign.names, paused: true } });
      return { number: of };
    }),
});

export const resumeCampaign = change({
  name: "listening.resume",
  summary: "Takes stories again after a pause, once all that keeps tellers safe is there.",
  scope: "initiative",
  input: z.object({ number }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere },
  run: (on, { number: of }) =>
    stands(on, of, "resumed", async (tx, campaign) => {
      if (!campaign.pausedAt) throw new Refusal("conflict", said.notPaused);
      await demandComplete(tx, on, campaign);
    }),
});

export const closeCampaign = change({
  name: "listening.close",
  summary: "Ends a campaign for good: no more stories are taken; those who told can still see, change and take back.",
  scope: "initiative",
  input: z.object({ number }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere },
  run: (on, { number: of }) => stands(on, of, "closed", async () => {}),
});

const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

/** Tells the backbone team once that checks run out soon, and once that a campaign stopped because they did. */
async function tellOfChecks(tx: Writer, on: OnChange, initiativeId: string, campaign: StoryCampaign): Promise<boolean> {
  const [today, until] = [dayOf(on.now), checksHoldUntil(campaign)];
  const runsOut = !until || until < today ? "over" : until <= daysAfter(today, warnDays) ? "soon" : null;
  if (!campaign.openedAt || campaign.closedAt || !runsOut) return false;
  if (!(await toldOfChecks(tx, initiativeId, campaign.id, `${runsOut} ${until ?? ""}`))) return false;
  const { names } = campaign;
  await notify(tx, initiativeId, {
    to: await peopleIn(tx, initiativeId, ["backbone"]),
    reason: "asked",
    about: { kind: "story-campaign", id: campaign.id },
    path: `${pathOfCampaign(campaign.number)}/lines`,
    sentence: runsOut === "over" ? news.checksRanOut : news.checksRunOut,
    values: { campaign: calledOf({ names }), day: until ?? today },
    due: runsOut === "soon" ? until : null,
    now: on.now,
  });
  return true;
}

export const remindOfChecks = change({
  name: "listening.remind-checks",
  summary:
    "Tells the backbone team before the checks of lines to call run out, and when a campaign stopped because they did.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ told: z.number().int() }),
  allow: programOnly,
  example: {},
  run: async (on) => ({
    told: await inEachCampaign(on, async (tx, campaign, initiativeId) =>
      (await tellOfChecks(tx, on, initiativeId, campaign)) ? { keptElsewhere: true } : null,
    ),
  }),
});

export const countBridges = change({
  name: "listening.count",
  summary: "Shows the counts of bridges as they stand today; between two such days they do not move.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ initiatives: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    const all = await on.read((tx) => listInitiatives(tx));
    for (const { id: initiativeId } of all)
      await on.write(async (tx, note) => {
        note({ kind: "story-campaign", id: initiativeId, keptElsewhere: true });
        await showCounts(tx, initiativeId, dayOf(on.now));
      }, initiativeId);
    return { initiatives: all.length };
  },
});

export const standingOperations = [
  openCampaign,
  pauseCampaign,
  resumeCampaign,
  closeCampaign,
  remindOfChecks,
  countBridges,
];
