import { workOnWhatWasHeard } from "./came-of-it.ts";
import { openCampaign } from "./campaign.ts";
import { type Founded, Listening } from "./hands.ts";
import { hearStories } from "./hear.ts";
import { talk } from "./talk.ts";

/** Fills the room of listening: a campaign with example stories and what came of them, and two conversations. */
export async function listen(founded: Founded): Promise<void> {
  const listening = await Listening.begin(founded);
  const conversationId = await talk(listening);
  const campaign = await openCampaign(listening);
  const stories = await hearStories(listening, campaign);
  await workOnWhatWasHeard(listening, { ...campaign, conversationId }, stories);
}
