import { peopleIn } from "../../../../backbone/memberships/public.ts";
import { notify } from "../../../../backbone/notifications/public.ts";
import { ofPerson } from "../../../../core/audience.ts";
import { dayOf } from "../../../../core/days.ts";
import type { On } from "../../../../core/operation.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { seeingCampaign } from "../../sight/store.ts";
import { listBreaks } from "../breaks/store.ts";
import { chooseListener, dueOn, type FreeListener, type StoryFacts } from "../listening.ts";
import { listFacts, setListener } from "../store.ts";
import { listeningWords as said } from "../words.ts";

type Handing = Pick<On, "initiativeId" | "now">;

/** The listeners of a campaign who are here and take no break, with how many stories wait for each. */
export async function listFree(
  tx: Reader,
  on: Handing,
  campaign: StoryCampaign,
  facts: readonly StoryFacts[],
): Promise<FreeListener[]> {
  if (campaign.listenerIds.length === 0) return [];
  const here = new Set(await peopleIn(tx, on.initiativeId, campaign.listenerIds.map(ofPerson)));
  const breaks = await listBreaks(tx, on.initiativeId, campaign.id, dayOf(on.now));
  return campaign.listenerIds
    .filter((personId) => here.has(personId) && !breaks.has(personId))
    .map((personId) => ({
      personId,
      open: facts.filter((story) => story.listenerId === personId && !story.answered).length,
    }));
}

/**
 * Hands a story to another of the listeners whom its teller named, and tells her that one waits, without a word of it. Where nobody can take it, those
 * are told whom the campaign names for worries: they find somebody.
 */
export async function handOver(
  tx: Writer,
  on: Handing,
  { id, campaign, passedBy }: { id: string; campaign: StoryCampaign; passedBy: readonly string[] },
): Promise<string | null> {
  // Counted over all stories of the campaign, of which whoever hands one over may not read each.
  const facts = await seeingCampaign(tx, campaign.id, () => listFacts(tx, on.initiativeId, [campaign.id]));
  const story = facts.find((one) => one.id === id);
  const free = (await listFree(tx, on, campaign, facts)).filter(({ personId }) => story?.readerIds.includes(personId));
  const listenerId = chooseListener(free, { passedBy, salt: id });
  await setListener(tx, on.initiativeId, id, { listenerId, passedBy });
  const about = { kind: "story-campaign", id: campaign.id } as const;
  const due = story ? dueOn(story.toldOn, campaign.answerWithinDays) : null;
  const told = { about, now: on.now, due: due && due >= dayOf(on.now) ? due : null };
  if (listenerId)
    await notify(tx, on.initiativeId, {
      ...{ ...told, to: [listenerId], reason: "asked", path: "listening/stories", sentence: said.handedToYou },
    });
  else {
    const { contactId, deputyId } = campaign.safeguarding;
    const to = [contactId, deputyId].filter((one) => one !== null);
    await notify(tx, on.initiativeId, {
      ...{
        ...told,
        to,
        reason: "asked",
        path: `listening/campaigns/${campaign.number}`,
        sentence: said.nobodyCanTakeIt,
      },
    });
  }
  return listenerId;
}
