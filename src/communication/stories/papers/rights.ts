import { isMember, permissionsIn } from "../../../core/actor.ts";
import { isOpenTo, ofOrganization } from "../../../core/audience.ts";
import type { On } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { findBridge } from "../campaigns/bridges/store.ts";
import type { Bridge, StoryCampaign } from "../campaigns/campaign.ts";
import type { CampaignState } from "../campaigns/checklist.ts";
import { campaignRights, standingOf } from "../campaigns/rights.ts";
import { findCampaign } from "../campaigns/store.ts";
import type { Stack } from "./paper.ts";
import { findStack } from "./store.ts";
import { paperWords as said } from "./words.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Whether whoever asks acts for a bridge's organization. */
function actsFor({ actor, initiativeId }: Asking, bridge: Bridge): boolean {
  const { organizationId } = bridge;
  if (actor.kind !== "person" || !organizationId || !isMember(actor, initiativeId)) return false;
  return isOpenTo(actor, initiativeId, [ofOrganization(organizationId)]);
}

/** Prints sheets for a bridge: the backbone team, and whoever acts for its organization. Nobody reads a story by that. */
export const printsFor = (on: Asking, bridge: Bridge): boolean =>
  permissionsIn(on.actor, on.initiativeId).includes("backbone") || actsFor(on, bridge);

/**
 * Types a stack in: whom the campaign names for that, as long as she acts for the bridge's organization, and the listeners
 * whom the sheets name. The database asks the same (`enters_papers`).
 */
export function entersStack(on: Asking, campaign: StoryCampaign, bridge: Bridge, stack: Stack): boolean {
  const { listens, enters } = campaignRights(on, campaign);
  const isNamed = on.actor.kind === "person" && stack.readerIds.includes(on.actor.personId);
  return (listens && isNamed) || (enters && actsFor(on, bridge));
}

/** A stack with all that belongs to it. */
export interface FoundStack {
  stack: Stack;
  bridge: Bridge;
  campaign: StoryCampaign;
  personId: string;
  /** How the campaign stands; sheets of a bridge that was ended are over with it. */
  state: CampaignState;
}

const notThere = () => new Refusal("not-found", coreWords.notFound);

async function findWhole(tx: Reader, on: On, stackId: string): Promise<FoundStack> {
  const { actor, initiativeId } = on;
  const stack = await findStack(tx, initiativeId, stackId);
  const bridge = stack && (await findBridge(tx, initiativeId, { id: stack.bridgeId }));
  const campaign = stack && (await findCampaign(tx, initiativeId, { id: stack.campaignId }));
  if (actor.kind !== "person" || !stack || !bridge || !campaign) throw notThere();
  const standing = await standingOf(tx, initiativeId, campaign, on.now);
  const state = bridge.endedAt && standing === "open" ? "closed" : standing;
  return { stack, bridge, campaign, personId: actor.personId, state };
}

/** A stack for whoever types it in. @throws {Refusal} not-found for all others. */
export async function demandEntering(tx: Reader, on: On, stackId: string): Promise<FoundStack> {
  const found = await findWhole(tx, on, stackId);
  if (!entersStack(on, found.campaign, found.bridge, found.stack)) throw notThere();
  return found;
}

/** A stack for whoever printed it. @throws {Refusal} not-found for all others. */
export async function demandPrinted(tx: Reader, on: On, stackId: string): Promise<FoundStack> {
  const found = await findWhole(tx, on, stackId);
  if (found.stack.madeBy !== found.personId || !printsFor(on, found.bridge)) throw notThere();
  return found;
}

/** Sheets are typed in while their campaign takes stories. @throws {Refusal} that says why not. */
export function refuseOver(state: CampaignState): void {
  if (state === "over" || state === "closed") throw new Refusal("conflict", said.sheetsAreOver);
  if (state !== "open") throw new Refusal("conflict", said.notNow);
}
