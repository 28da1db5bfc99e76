import { z } from "zod";
import { listInitiatives } from "../../../../backbone/initiatives/public.ts";
import type { Allowance } from "../../../../core/actor.ts";
import { change, type OnChange } from "../../../../core/operation.ts";
import type { Writer } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { listReaders } from "../../campaigns/rights.ts";
import { listCampaigns } from "../../campaigns/store.ts";
import { seeingCampaign } from "../../sight/store.ts";
import { chooseListener } from "../listening.ts";
import { unlogged } from "../operations.ts";
import { listFacts } from "../store.ts";
import { handOver, listFree } from "./hand-over.ts";

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

/** Hands out the stories of one campaign that wait for an answer and are nobody's, or somebody's who listens no more. */
async function handOutIn(tx: Writer, on: OnChange, initiativeId: string, campaign: StoryCampaign): Promise<number> {
  const within = { ...on, initiativeId };
  const facts = await listFacts(tx, initiativeId, [campaign.id]);
  const free = await listFree(tx, within, campaign, facts);
  if (free.length === 0) return 0;
  let handed = 0;
  const { readerIds: here } = await listReaders(tx, initiativeId, campaign);
  for (const { id, answered, listenerId, passedBy, readerIds } of facts) {
    if (answered || (listenerId && here.includes(listenerId) && readerIds.includes(listenerId))) continue;
    const named = free.filter(({ personId }) => readerIds.includes(personId));
    if (chooseListener(named, { passedBy, salt: id }) === null) continue;
    await handOver(tx, within, { id, campaign, passedBy });
    handed += 1;
  }
  return handed;
}

export const handOut = change({
  name: "story.hand-out",
  summary: "Every few minutes: hands each story that is told to the listener who has least to answer, and tells her.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ handed: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    let handed = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx)))
      handed += await on.write(async (tx, note) => {
        let count = 0;
        for (const campaign of await listCampaigns(tx, id))
          count += await seeingCampaign(tx, campaign.id, () => handOutIn(tx, on, id, campaign));
        note(unlogged(id));
        return count;
      }, id);
    return { handed };
  },
});
