import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type StoryCampaign, storyCampaignSchema } from "./campaign.ts";

const columns = [
  ...(["id", "number", "names", "prompt", "who_asks as whoAsks", "languages", "countries", "ages", "lines"] as const),
  ...(["duty", "safeguarding", "support", "listener_ids as listenerIds", "coder_ids as coderIds"] as const),
  "enterer_ids as entererIds",
  ...(["answer_within_days as answerWithinDays", "takes", "place_level as placeLevel", "asks"] as const),
  ...(["compares_meanings as comparesMeanings", "kept_months as keptMonths", "fewest"] as const),
  ...(["opens_on as opensOn", "closes_on as closesOn", "opened_at as openedAt", "paused_at as pausedAt"] as const),
  ...(["paused_because as pausedBecause", "closed_at as closedAt", "counted_on as countedOn"] as const),
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
export type CampaignParts = Partial<
  Omit<StoryCampaign, "id" | "number" | "openedAt" | "pausedAt" | "closedAt" | "countedOn">
>;

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
    enterer_ids: parts.entererIds,
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

/** Notes that the leads were told of checks that run out; answers false where they had been told just that. */
export async function toldOfChecks(tx: Writer, initiativeId: string, id: string, what: string): Promise<boolean> {
  const row = await tx
    .updateTable("story_campaign")
    .set({ told_of_checks: what })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where((one) => one.or([one("told_of_checks", "is", null), one("told_of_checks", "<>", what)]))
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
