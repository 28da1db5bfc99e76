import { peopleIn } from "../../../backbone/memberships/public.ts";
import { type AskedOf, listPeople } from "../../../backbone/people/public.ts";
import { permissionsIn } from "../../../core/actor.ts";
import { ofPerson } from "../../../core/audience.ts";
import { dayOf } from "../../../core/days.ts";
import type { On } from "../../../core/operation.ts";
import type { Reader } from "../../../storage/records.ts";
import { findBridge } from "./bridges/store.ts";
import type { Bridge, StoryCampaign } from "./campaign.ts";
import { type CampaignState, stateOf } from "./checklist.ts";
import { findCampaign } from "./store.ts";

/** What somebody is to a campaign. Whoever leads reads no story by that. */
export interface CampaignRights {
  leads: boolean;
  listens: boolean;
  codes: boolean;
  /** Is called when a story worries a listener, or stands in for who is. */
  guards: boolean;
  /** Is named to type in papers, for the bridges whose organization she acts for. */
  enters: boolean;
}

/** What whoever asks is to a campaign. */
export function campaignRights(
  { actor, initiativeId }: Pick<On, "actor" | "initiativeId">,
  campaign: Pick<StoryCampaign, "listenerIds" | "coderIds" | "entererIds" | "safeguarding">,
): CampaignRights {
  if (actor.kind !== "person")
    return { leads: actor.kind === "program", listens: false, codes: false, guards: false, enters: false };
  const held = permissionsIn(actor, initiativeId);
  const isHere = held.length > 0;
  // Whoever evaluates the initiative reads no story, masked or not, whoever named her.
  const mayRead = isHere && !held.includes("evaluator");
  const { contactId, deputyId } = campaign.safeguarding;
  return {
    leads: held.includes("backbone"),
    listens: mayRead && campaign.listenerIds.includes(actor.personId),
    codes: mayRead && campaign.coderIds.includes(actor.personId),
    guards: isHere && [contactId, deputyId].includes(actor.personId),
    enters: mayRead && campaign.entererIds.includes(actor.personId),
  };
}

/** Whether somebody of whom things are asked is among those named, and reads stories: whoever evaluates reads none. */
export const readsAs = ({ personId, permissions }: AskedOf, named: readonly string[]): boolean =>
  named.includes(personId) && permissions.length > 0 && !permissions.includes("evaluator");

/** Those named in a campaign who belong to the initiative today. */
export async function presentIn(tx: Reader, initiativeId: string, campaign: StoryCampaign): Promise<Set<string>> {
  const { contactId, deputyId } = campaign.safeguarding;
  const named = [...campaign.listenerIds, ...campaign.coderIds, contactId, deputyId].filter((id) => id !== null);
  return new Set(named.length > 0 ? await peopleIn(tx, initiativeId, named.map(ofPerson)) : []);
}

/** How a campaign stands now: stories are taken in `open` alone. */
export async function standingOf(
  tx: Reader,
  initiativeId: string,
  campaign: StoryCampaign,
  now: Date,
): Promise<CampaignState> {
  return stateOf(campaign, dayOf(now), await presentIn(tx, initiativeId, campaign));
}

/** Who reads the stories of a campaign: whole, or the masked words alone. */
export interface StoryReaders {
  readerIds: string[];
  coderIds: string[];
}

/** Those of a campaign who would read a story that is told now. */
export async function listReaders(tx: Reader, initiativeId: string, campaign: StoryCampaign): Promise<StoryReaders> {
  const present = await presentIn(tx, initiativeId, campaign);
  return {
    readerIds: campaign.listenerIds.filter((id) => present.has(id)),
    coderIds: campaign.coderIds.filter((id) => present.has(id)),
  };
}

const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? "";

/** The first names of people, as tellers are told them, each with whose it is. */
export async function listFirstNames(
  tx: Reader,
  personIds: readonly string[],
): Promise<{ personId: string; name: string }[]> {
  if (personIds.length === 0) return [];
  const people = await listPeople(tx, [...personIds]);
  return people
    .map(({ id, name }) => ({ personId: id, name: firstNameOf(name) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The campaign and bridge that a link ends in, and how it stands now; an ended link leads to nothing that takes stories. */
export async function findCampaignByCode(
  tx: Reader,
  initiativeId: string,
  code: string,
  now: Date,
): Promise<{ campaign: StoryCampaign; bridge: Bridge; state: CampaignState } | undefined> {
  const bridge = await findBridge(tx, initiativeId, { code });
  const campaign = bridge && (await findCampaign(tx, initiativeId, { id: bridge.campaignId }));
  if (!campaign) return undefined;
  const state = await standingOf(tx, initiativeId, campaign, now);
  return { campaign, bridge, state: bridge.endedAt && state === "open" ? "closed" : state };
}
