import type { DeskSource } from "../../../backbone/desk/public.ts";
import type { AskedOf, Waiting, WaitingSource } from "../../../backbone/people/public.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import type { StoriesWaitingSource } from "../campaigns/operations.ts";
import { listReaders, readsAs } from "../campaigns/rights.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { seeingCampaign } from "../sight/store.ts";
import { voiceWords } from "../voices/words.ts";
import { dueOn, nextFor } from "./listening.ts";
import { listFacts } from "./store.ts";
import { listeningWords as said } from "./words.ts";
import { listWorries } from "./worries/store.ts";
import { worryWords } from "./worries/words.ts";

const guardsAs = ({ personId }: AskedOf, { safeguarding }: StoryCampaign): boolean =>
  [safeguarding.contactId, safeguarding.deputyId].includes(personId);

/** What listeners are asked: to answer by the day that was promised, and to read what tellers say; and worries to be taken on. */
export const storiesWaiting: WaitingSource = async (tx, asked) => {
  const campaigns = await listCampaigns(tx, asked.initiativeId);
  const own = campaigns.filter((campaign) => readsAs(asked, campaign.listenerIds));
  const waiting: Waiting[] = [];
  if (own.length > 0) {
    const ids = own.map(({ id }) => id);
    const mine = (await listFacts(tx, asked.initiativeId, ids)).filter(
      (one) => one.listenerId === asked.personId && one.readerIds.includes(asked.personId),
    );
    const daysOf = new Map(own.map(({ id, answerWithinDays }) => [id, answerWithinDays]));
    const open = mine.filter((story) => nextFor(story) === "answer");
    const dues = open.map((story) => dueOn(story.toldOn, daysOf.get(story.campaignId) ?? 14)).sort();
    const path = "listening/stories";
    if (open.length > 0)
      waiting.push({ sentence: said.waitForYou, values: { count: open.length }, path, due: dues[0] ?? null });
    const answered = mine.filter((story) => nextFor(story) === "teller-said").length;
    const unmasked = mine.filter((story) => nextFor(story) === "masking").length;
    if (unmasked > 0) waiting.push({ sentence: said.waitForMasking, values: { count: unmasked }, path, due: null });
    const toRead = (await listFacts(tx, asked.initiativeId, ids)).filter(
      ({ proposedBy, readerIds, ...story }) =>
        nextFor({ ...story, proposedBy, readerIds }) === "second-reading" &&
        proposedBy !== asked.personId &&
        readerIds.includes(asked.personId),
    ).length;
    if (toRead > 0) waiting.push({ sentence: voiceWords.waitForSecond, values: { count: toRead }, path, due: null });
    if (answered > 0) waiting.push({ sentence: said.tellersSaid, values: { count: answered }, path, due: null });
  }
  const guarded = new Set(campaigns.filter((campaign) => guardsAs(asked, campaign)).map(({ id }) => id));
  if (guarded.size === 0) return waiting;
  const untaken = (await listWorries(tx, asked.initiativeId)).filter(
    (worry) => guarded.has(worry.campaignId) && !worry.takenAt && !worry.settledAt,
  );
  if (untaken.length > 0)
    waiting.push({
      ...{ sentence: worryWords.waitsForYou, values: { count: untaken.length }, path: "listening/worries" },
      due: untaken.some(({ urgent }) => urgent) ? dayOf(asked.now) : daysAfter(dayOf(asked.now), 1),
    });
  return waiting;
};

/** How many stories of one campaign wait for the answer of one of its listeners, for the list of campaigns. */
export const waitingInCampaign: StoriesWaitingSource = async (tx, { initiativeId, personId }, campaign) => {
  const facts = await listFacts(tx, initiativeId, [campaign.id]);
  const count = facts.filter((one) => one.listenerId === personId && nextFor(one) === "answer").length;
  return { count, path: "listening/stories" };
};

/**
 * To whoever leads: that stories of a campaign wait for longer than was promised; and how many wait because all whom their
 * tellers named read no more. Nothing else of them.
 */
export const storiesOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const lines = [];
  for (const campaign of await listCampaigns(tx, initiativeId)) {
    const facts = await seeingCampaign(tx, campaign.id, () => listFacts(tx, initiativeId, [campaign.id]));
    const { readerIds: here } = await listReaders(tx, initiativeId, campaign);
    const readerless = facts.filter(
      (story) =>
        ["answer", "teller-said"].includes(nextFor(story)) &&
        !story.readerIds.some((personId) => here.includes(personId)),
    ).length;
    if (readerless > 0)
      lines.push({
        ...{
          about: "talks" as const,
          sentence: said.deskReaderless,
          values: { count: readerless },
          due: null,
          count: 1,
        },
        path: `listening/campaigns/${campaign.number}`,
      });
    const waits = facts.some((story) => !story.answered && dueOn(story.toldOn, campaign.answerWithinDays) < dayOf(now));
    if (waits)
      lines.push({
        ...{ about: "talks" as const, sentence: said.deskOverdue, due: null, count: 1 },
        path: `listening/campaigns/${campaign.number}`,
      });
  }
  return lines;
};
