import { permissionsIn } from "../../../core/actor.ts";
import type { On } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { campaignRights } from "../campaigns/rights.ts";
import { findCampaign, listCampaigns } from "../campaigns/store.ts";
import { openMinutes } from "./listening.ts";
import { findOpened } from "./opened/store.ts";
import { findCampaignOf } from "./store.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Whether whoever asks listens in a campaign. Somebody who evaluates the initiative reads no story, whoever named her. */
export const listensIn = (on: Asking, campaign: StoryCampaign): boolean =>
  campaignRights(on, campaign).listens && !permissionsIn(on.actor, on.initiativeId).includes("evaluator");

/** The campaigns in which whoever asks listens. */
export const listOwnCampaigns = async (tx: Reader, on: Asking): Promise<StoryCampaign[]> =>
  (await listCampaigns(tx, on.initiativeId)).filter((campaign) => listensIn(on, campaign));

const notThere = () => new Refusal("not-found", coreWords.notFound);

/** Who asks, as a person. @throws {Refusal} for everybody else. */
export function personOf({ actor }: Pick<On, "actor">): string {
  if (actor.kind !== "person") throw notThere();
  return actor.personId;
}

/** A story that whoever asks listens to, and whose teller named her, without its words. @throws {Refusal} not-found for everybody else, whoever leads included. */
export async function demandStory(tx: Reader, on: Asking, id: string) {
  const personId = personOf(on);
  const found = await findCampaignOf(tx, on.initiativeId, id);
  const campaign = found && (await findCampaign(tx, on.initiativeId, { id: found.campaignId }));
  if (!found || !campaign || !listensIn(on, campaign) || found.askedBackOn) throw notThere();
  // The wall lets a coder of the masked words through as well: words that are not masked are for named readers alone.
  if (!found.readerIds.includes(personId)) throw notThere();
  return { campaign, personId, story: found };
}

/** As `demandStory`, where words are shown: for whoever opened it on purpose a short while ago. */
export async function demandOpened(tx: Reader, on: Asking & Pick<On, "now">, id: string) {
  const demanded = await demandStory(tx, on, id);
  if (!(await isOpened(tx, on, id))) throw notThere();
  return demanded;
}

/** Whether whoever asks opened a story within the last half hour. */
export async function isOpened(tx: Reader, on: Asking & Pick<On, "now">, id: string): Promise<boolean> {
  const opened = await findOpened(tx, on.initiativeId, id, personOf(on));
  return opened !== null && on.now.getTime() - opened.getTime() < openMinutes * 60_000;
}
