import { isOpenToEveryone, readInitiative } from "../../../backbone/initiatives/public.ts";
import { isOpenTo } from "../../../core/audience.ts";
import type { On } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { mayKnowOf } from "../campaigns/hold.ts";
import { campaignRights } from "../campaigns/rights.ts";
import { findCampaign } from "../campaigns/store.ts";
import { findTheme } from "./store.ts";
import { audienceOf, type KeptTheme } from "./theme.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Whether everyone may read what was heard, and what was done about it. */
export async function areVoicesOpen(tx: Reader, initiativeId: string): Promise<boolean> {
  if (!(await isOpenToEveryone(tx, initiativeId))) return false;
  const initiative = await readInitiative(tx, initiativeId);
  return Boolean(initiative?.voicesAreOpen && initiative.rooms.includes("listening"));
}

/** Whether somebody works with the themes of a campaign: its coders and its listeners, who may read masked words. */
export function worksOn(on: Asking, campaign: StoryCampaign): boolean {
  const { codes, listens } = campaignRights(on, campaign);
  return codes || listens;
}

const notFound = () => new Refusal("not-found", coreWords.notFound);

/** A campaign whose themes somebody may know of at all. @throws {Refusal} that looks the same where there is none. */
export async function demandCampaign(
  tx: Reader,
  on: Asking,
  by: { number: number } | { id: string },
): Promise<StoryCampaign> {
  const campaign = await findCampaign(tx, on.initiativeId, by);
  if (!campaign) throw notFound();
  if (await mayKnowOf(tx, on, campaign)) return campaign;
  if (!campaign.openedAt || !(await areVoicesOpen(tx, on.initiativeId))) throw notFound();
  return campaign;
}

/** A theme that somebody may read, and its campaign. @throws {Refusal} that looks the same where there is none. */
export async function demandTheme(
  tx: Reader,
  on: Asking,
  id: string,
): Promise<{ theme: KeptTheme; campaign: StoryCampaign }> {
  const theme = await findTheme(tx, on.initiativeId, id);
  const campaign = theme && (await findCampaign(tx, on.initiativeId, { id: theme.campaignId }));
  if (!theme || !campaign) throw notFound();
  if (!worksOn(on, campaign) && !mayRead(on, theme, await areVoicesOpen(tx, on.initiativeId))) throw notFound();
  return { theme, campaign };
}

/** Whether somebody who does not work with it may read a theme: never before its count was told. */
export const mayRead = (on: Asking, theme: KeptTheme, voicesAreOpen: boolean): boolean =>
  theme.told !== null && isOpenTo(on.actor, on.initiativeId, audienceOf(theme, voicesAreOpen));

/** Holds a theme for who works with it. @throws {Refusal} otherwise. */
export async function holdTheme(tx: Writer, on: On, id: string) {
  const { campaign } = await demandTheme(tx, on, id);
  if (!worksOn(on, campaign)) throw new Refusal("forbidden", coreWords.forbidden);
  const theme = await findTheme(tx, on.initiativeId, id, { held: true });
  if (!theme) throw notFound();
  return { theme, campaign };
}

/** Holds a campaign for who works with its stories. @throws {Refusal} otherwise. */
export async function demandWork(tx: Reader, on: On, number: number): Promise<StoryCampaign> {
  const campaign = await demandCampaign(tx, on, { number });
  if (!worksOn(on, campaign)) throw new Refusal("forbidden", coreWords.forbidden);
  return campaign;
}
