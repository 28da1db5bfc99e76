import { sql } from "kysely";
import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import {
  type Bridge,
  bridgeSchema,
  type CountedStep,
  countedSteps,
  type StoryCampaign,
  storyCampaignSchema,
} from "./campaign.ts";

const columns = [
  ...(["id", "number", "names", "prompt", "who_asks as whoAsks", "languages", "countries", "ages", "lines"] as const),
  ...(["duty", "safeguarding", "support", "listener_ids as listenerIds", "coder_ids as coderIds"] as const),
  ...(["answer_within_days as answerWithinDays", "takes", "place_level as placeLevel", "asks"] as const),
  ...(["compares_meanings as comparesMeanings", "kept_months as keptMonths", "fewest"] as const),
  ...(["opens_on as opensOn", "closes_on as closesOn", "opened_at as openedAt", "paused_at as pausedAt"] as const),
  ...(["paused_because as pausedBecause", "closed_at as closedAt"] as const),
] as const;

const nobodyYet = { contactId: null, deputyId: null, reach: "" };
const momentOf = (moment: Date | null): string | null => moment?.toISOString() ?? null;

interface Row {
  duty: unknown;
  safeguarding: unknown;
  openedAt: Date | null;
  pausedAt: Date | null;
  closedAt: Date | null;
}

const viewOf = (row: Row): StoryCampaign =>
  storyCampaignSchema.parse({
    ...row,
    duty: Array.isArray(row.duty) ? row.duty : [],
    safeguarding: row.safeguarding ?? nobodyYet,
    openedAt: momentOf(row.openedAt),
    pausedAt: momentOf(row.pausedAt),
    closedAt: momentOf(row.closedAt),
  });

/** The campaigns of an initiative, the newest first. */
export async function listCampaigns(tx: Reader, initiativeId: string): Promise<StoryCampaign[]> {
  const rows = await tx
    .selectFrom("story_campaign")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy("number", "desc")
    .execute();
  return rows.map(viewOf);
}

/** One campaign by its number or id; held until the transaction ends where it is to be changed. */
export async function findCampaign(
  tx: Reader,
  initiativeId: string,
  by: { number: number } | { id: string },
  { held = false } = {},
): Promise<StoryCampaign | undefined> {
  const asked = tx.selectFrom("story_campaign").select(columns).where("initiative_id", "=", initiativeId);
  const one = "id" in by ? asked.where("id", "=", by.id) : asked.where("number", "=", by.number);
  const row = await (held ? one.forUpdate() : one).executeTakeFirst();
  return row && viewOf(row);
}

/** Begins a campaign under an id that the caller made; its number goes on from the last. */
export async function addCampaign(
  tx: Writer,
  initiativeId: string,
  { id, names, by, now }: { id: string; names: StoryCampaign["names"]; by: string | null; now: Date },
): Promise<number> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const last = await tx
    .selectFrom("story_campaign")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const row = { initiative_id: initiativeId, id, number, made_at: now, made_by: by };
  await tx
    .insertInto("story_campaign")
    .values({ ...row, names: JSON.stringify(names), prompt: "{}" })
    .execute();
  return number;
}

/** What can be set of a campaign: all that is kept but its number. */
export type CampaignParts = Partial<Omit<StoryCampaign, "id" | "number" | "openedAt" | "pausedAt" | "closedAt">>;

/** Sets parts of a campaign; what is not named stays as it is. */
export async function setCampaign(tx: Writer, initiativeId: string, id: string, parts: CampaignParts): Promise<void> {
  const json = (value: unknown): { as: string } | undefined =>
    value === undefined ? undefined : { as: JSON.stringify(value) };
  const inJson = {
    names: json(parts.names)?.as,
    prompt: json(parts.prompt)?.as,
    who_asks: json(parts.whoAsks)?.as,
    ages: json(parts.ages)?.as,
    lines: json(parts.lines)?.as,
    duty: json(parts.duty)?.as,
    safeguarding: json(parts.safeguarding)?.as,
    support: json(parts.support)?.as,
    asks: json(parts.asks)?.as,
  };
  const plain = {
    languages: parts.languages,
    countries: parts.countries,
    listener_ids: parts.listenerIds,
    coder_ids: parts.coderIds,
    answer_within_days: parts.answerWithinDays,
    takes: parts.takes,
    place_level: parts.placeLevel,
    compares_meanings: parts.comparesMeanings,
    kept_months: parts.keptMonths,
    fewest: parts.fewest,
    opens_on: parts.opensOn,
    closes_on: parts.closesOn,
  };
  const set = Object.fromEntries(Object.entries({ ...inJson, ...plain }).filter(([, value]) => value !== undefined));
  if (Object.keys(set).length === 0) return;
  await tx
    .updateTable("story_campaign")
    .set(set)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Who did it, and when. */
export interface Doing {
  by: string | null;
  now: Date;
}

/** Opens a campaign, stops it for a while, lets it go on, or closes it for good. */
export async function setStanding(
  tx: Writer,
  initiativeId: string,
  id: string,
  standing: "opened" | "paused" | "resumed" | "closed",
  { by, now, because = null }: Doing & { because?: string | null },
): Promise<void> {
  const set = {
    opened: { opened_at: now, opened_by: by },
    paused: { paused_at: now, paused_by: by, paused_because: because },
    resumed: { paused_at: null, paused_by: null, paused_because: null },
    closed: { closed_at: now, closed_by: by },
  }[standing];
  await tx
    .updateTable("story_campaign")
    .set(set)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Keeps what a part of the rules was before it was changed. */
export async function keepBefore(
  tx: Writer,
  initiativeId: string,
  kept: { campaignId: string; part: string; before: unknown } & Doing,
): Promise<void> {
  await tx
    .insertInto("story_campaign_change")
    .values({
      initiative_id: initiativeId,
      id: newId(),
      campaign_id: kept.campaignId,
      part: kept.part,
      before: JSON.stringify(kept.before),
      made_at: kept.now,
      made_by: kept.by,
    })
    .execute();
}

/** What was changed since a campaign opened, the newest first. */
export const listChanges = (tx: Reader, initiativeId: string, campaignId: string) =>
  tx
    .selectFrom("story_campaign_change")
    .select(["id", "part", "before", "made_at as madeAt", "made_by as madeBy"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .orderBy("id", "desc")
    .execute();

const bridgeColumns = [
  ...(["id", "campaign_id as campaignId", "organization_id as organizationId", "names", "code"] as const),
  "ended_at",
] as const;

const bridgeOf = ({ ended_at, ...row }: { ended_at: Date | null }): Bridge =>
  bridgeSchema.parse({ ...row, endedAt: momentOf(ended_at) });

/** The bridges of a campaign, in the order in which they were made. */
export async function listBridges(tx: Reader, initiativeId: string, campaignId: string): Promise<Bridge[]> {
  const rows = await tx
    .selectFrom("story_bridge")
    .select(bridgeColumns)
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .orderBy("id")
    .execute();
  return rows.map(bridgeOf);
}

/** One bridge, by its id or by the code that its link ends in. */
export async function findBridge(
  tx: Reader,
  initiativeId: string,
  by: { id: string } | { code: string },
): Promise<Bridge | undefined> {
  const asked = tx.selectFrom("story_bridge").select(bridgeColumns).where("initiative_id", "=", initiativeId);
  const row = await ("id" in by ? asked.where("id", "=", by.id) : asked.where("code", "=", by.code)).executeTakeFirst();
  return row && bridgeOf(row);
}

/** Lays a bridge. */
export async function addBridge(
  tx: Writer,
  initiativeId: string,
  { now, ...bridge }: Omit<Bridge, "endedAt"> & { now: Date },
): Promise<void> {
  await tx
    .insertInto("story_bridge")
    .values({
      initiative_id: initiativeId,
      id: bridge.id,
      campaign_id: bridge.campaignId,
      organization_id: bridge.organizationId,
      names: JSON.stringify(bridge.names),
      code: bridge.code,
      made_at: now,
    })
    .execute();
}

/** Ends a link: whoever comes by it later begins no story. Answers false where it had ended. */
export async function endBridge(tx: Writer, initiativeId: string, id: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable("story_bridge")
    .set({ ended_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Counts one more who opened a bridge's page, began, told, or was too young: a count alone, tied to no story. */
export async function countStep(
  tx: Writer,
  initiativeId: string,
  { campaignId, bridgeId, step }: { campaignId: string; bridgeId: string; step: CountedStep },
): Promise<void> {
  await tx
    .insertInto("story_count")
    .values({ initiative_id: initiativeId, campaign_id: campaignId, bridge_id: bridgeId, what: step, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "campaign_id", "bridge_id", "what"])
        .doUpdateSet({ count: sql`story_count.count + 1` }),
    )
    .execute();
}

/** What was counted, by bridge: exact, to be told in coarse words alone. */
export async function listCounts(
  tx: Reader,
  initiativeId: string,
  campaignId: string,
): Promise<Map<string, Record<CountedStep, number>>> {
  const rows = await tx
    .selectFrom("story_count")
    .select(["bridge_id", "what", "count"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .execute();
  const counted = new Map<string, Record<CountedStep, number>>();
  for (const { bridge_id, what, count } of rows) {
    const of =
      counted.get(bridge_id) ??
      (Object.fromEntries(countedSteps.map((step) => [step, 0])) as Record<CountedStep, number>);
    of[what as CountedStep] = count;
    counted.set(bridge_id, of);
  }
  return counted;
}
