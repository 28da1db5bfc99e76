import type { Reader } from "../../../storage/records.ts";
import { differencesIn } from "./agreement.ts";
import { listCodedStories, listSettledKeys } from "./compared/store.ts";

/** What a coder saw differently from another and nobody settled yet, by story; of stories that both are through with. */
export async function listToSettle(
  tx: Reader,
  initiativeId: string,
  { campaignId, version, coderId }: { campaignId: string; version: number; coderId: string },
  codeIds: readonly string[],
): Promise<{ id: string; differences: number }[]> {
  const settled = await listSettledKeys(tx, initiativeId, campaignId);
  const stories = await listCodedStories(tx, initiativeId, campaignId, version);
  return stories
    .filter(({ coders }) => coders.some((one) => one.coderId === coderId))
    .map((story) => ({
      id: story.storyId,
      differences: differencesIn(story, codeIds).filter((codeId) => !settled.has(`${story.storyId} ${codeId}`)).length,
    }))
    .filter(({ differences }) => differences > 0);
}
