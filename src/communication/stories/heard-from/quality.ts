import { z } from "zod";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { agreementOf } from "../coding/agreement.ts";
import { codesOf } from "../coding/book/code-book.ts";
import { listCodes, listVersions } from "../coding/book/store.ts";
import { listAllCodedStories } from "../coding/compared/store.ts";
import { listHeard } from "../heard/store.ts";
import { listCandidates } from "../themes/candidates/store.ts";
import { listThemeCauses } from "../themes/causes/store.ts";
import { listThemes } from "../themes/store.ts";
import { listAnsweredOn } from "./store.ts";

/** How well a campaign listened, in what may be told of it; null where it rests on too few. */
export const toldQualitySchema = z.object({
  promisedDays: z.number().int(),
  /** Of the stories whose time had come, the share that was answered within it, in tenths. */
  inTime: z.number().nullable(),
  /** Half of those answered waited no longer than so many days. */
  medianDays: z.number().int().nullable(),
  /** What coders' agreement comes to, without its number. */
  agreement: z.enum(["too-few", "no-difference", "good", "with-care", "not-enough"]).nullable(),
});
export type ToldQuality = z.output<typeof toldQualitySchema>;

const day = 86_400_000;

/**
 * Whether tellers were answered within the time that they were promised, made once with who was heard. A story still
 * within its time and not yet answered is in neither number. Nothing is said of fewer than `fewest`.
 */
export function answeredIn(
  stories: readonly { toldOn: string; answeredOn: string | null }[],
  { promisedDays, today, fewest }: { promisedDays: number; today: string; fewest: number },
): Pick<ToldQuality, "inTime" | "medianDays"> {
  const waited = stories.map(({ toldOn, answeredOn }) => ({
    days: answeredOn === null ? null : Math.max(0, Math.round((Date.parse(answeredOn) - Date.parse(toldOn)) / day)),
    isDue: (Date.parse(today) - Date.parse(toldOn)) / day > promisedDays,
  }));
  const counted = waited.filter(({ days, isDue }) => days !== null || isDue);
  const answered = waited.flatMap(({ days }) => days ?? []).sort((a, b) => a - b);
  const inTime = answered.filter((days) => days <= promisedDays).length;
  return {
    inTime: counted.length < fewest ? null : Math.round((inTime / counted.length) * 10) / 10,
    medianDays: answered.length < fewest ? null : (answered[Math.ceil(answered.length / 2) - 1] ?? null),
  };
}

/** How well a campaign listened until a day. */
export async function readQuality(
  tx: Reader,
  initiativeId: string,
  campaign: StoryCampaign,
  today: string,
): Promise<ToldQuality> {
  const promisedDays = campaign.answerWithinDays;
  const stories = await listAnsweredOn(tx, initiativeId, campaign.id);
  const newest = Math.max(0, ...(await listVersions(tx, initiativeId, campaign.id)).map(({ version }) => version));
  const codes = codesOf(await listCodes(tx, initiativeId, campaign.id), newest);
  const coded = await listAllCodedStories(tx, initiativeId, campaign.id, newest);
  const [together] = agreementOf(
    coded,
    codes.map(({ id }) => id),
  );
  return {
    promisedDays,
    ...answeredIn(stories, { promisedDays, today, fewest: campaign.fewest }),
    agreement: codes.length === 0 ? null : (together?.conclusion ?? null),
  };
}

/** What was heard led to: how many told themes, causes, candidates for a goal, decisions, and things told back. */
export const lineageSchema = z.object({
  themes: z.number().int(),
  causes: z.number().int(),
  candidates: z.number().int(),
  decisions: z.number().int(),
  toldBack: z.number().int(),
});
export type Lineage = z.output<typeof lineageSchema>;

/** Where the themes of a campaign led; only those that were told are counted. */
export async function readLineage(tx: Reader, initiativeId: string, campaignId: string): Promise<Lineage> {
  const themeIds = (await listThemes(tx, initiativeId, { campaignId })).filter(({ told }) => told).map(({ id }) => id);
  const causes = await listThemeCauses(tx, initiativeId, { themeIds });
  const candidates = (await listCandidates(tx, initiativeId)).filter((one) =>
    one.themeIds.some((id) => themeIds.includes(id)),
  );
  return {
    themes: themeIds.length,
    causes: new Set(causes.map(({ challengeId }) => challengeId)).size,
    candidates: candidates.length,
    decisions: new Set(candidates.flatMap(({ decisionId }) => decisionId ?? [])).size,
    toldBack: (await listHeard(tx, initiativeId, { campaignId })).length,
  };
}
