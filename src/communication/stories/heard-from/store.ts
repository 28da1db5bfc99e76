import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { seeingCampaign } from "../sight/store.ts";

/** What a teller said of herself and of her story, without the story. */
export interface Teller {
  age: string | null;
  who: unknown;
  meaning: unknown;
  toldOn: string | null;
}

/** All who told and let it be counted, in an order that says nothing: for counting, and for nothing else. */
export const listTellers = (tx: Reader, initiativeId: string, campaignId: string): Promise<Teller[]> =>
  seeingCampaign(tx, campaignId, () =>
    tx
      .selectFrom("story")
      .select(["age", "who", "meaning", "told_on as toldOn"])
      .where("initiative_id", "=", initiativeId)
      .where("campaign_id", "=", campaignId)
      .where("state", "=", "told")
      .where("asked_back_on", "is", null)
      .where((story) =>
        story.exists(
          story
            .selectFrom("story_consent")
            .select("use")
            .where("story_consent.initiative_id", "=", initiativeId)
            .whereRef("story_consent.story_id", "=", "story.id")
            .where("use", "=", "count"),
        ),
      )
      .execute(),
  );

/** When each story that may be counted was told, and when it was first answered: days alone, in an order that says nothing. */
export const listAnsweredOn = (
  tx: Reader,
  initiativeId: string,
  campaignId: string,
): Promise<{ toldOn: string; answeredOn: string | null }[]> =>
  seeingCampaign(tx, campaignId, () =>
    tx
      .selectFrom(
        sql<{ toldOn: string; answeredOn: string | null }>`(
          select s.told_on::text as "toldOn", (select min(r.said_at)::date::text from story_reply r
              where r.initiative_id = ${initiativeId} and r.story_id = s.id and r.person_id is not null) as "answeredOn"
          from story s where s.initiative_id = ${initiativeId} and s.campaign_id = ${campaignId} and s.state = 'told'
            and s.told_on is not null and s.asked_back_on is null and exists (select 1 from story_consent c
              where c.initiative_id = ${initiativeId} and c.story_id = s.id and c.use = 'count'))`.as("answered"),
      )
      .select(["toldOn", "answeredOn"])
      .orderBy("toldOn")
      .orderBy("answeredOn")
      .execute(),
  );

/** How many live there of whom an answer is true, and who says so. */
export interface PopulationFigure {
  question: string;
  answer: string;
  count: number;
  source: string;
}

/** Who lives there, and whether visitors read who was heard. */
export async function findPopulation(tx: Reader, initiativeId: string, campaignId: string) {
  const row = await tx
    .selectFrom("story_population")
    .select(["figures", "is_open as isOpen"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return { figures: (row?.figures ?? []) as PopulationFigure[], isOpen: row?.isOpen ?? false };
}

/** Keeps who lives there, or whether visitors read who was heard. */
export const setPopulation = (
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  set: { figures?: readonly PopulationFigure[]; isOpen?: boolean; by: string | null; now: Date },
) => {
  const kept = {
    ...(set.figures && { figures: JSON.stringify(set.figures) }),
    ...(set.isOpen !== undefined && { is_open: set.isOpen }),
    kept_by: set.by,
    kept_at: set.now,
  };
  return tx
    .insertInto("story_population")
    .values({ initiative_id: initiativeId, campaign_id: campaignId, ...kept })
    .onConflict((conflict) => conflict.columns(["initiative_id", "campaign_id"]).doUpdateSet(kept))
    .execute();
};

/** What is told of many stories: who was heard, what triads and sliders show, and how well was listened. */
export type TellingOf = "heard-from" | "meaning" | "quality";

/** What was told last, when, and on which stories it rests. */
export async function findTelling(tx: Reader, initiativeId: string, campaignId: string, what: TellingOf) {
  return tx
    .selectFrom("story_telling")
    .select(["told", "told_at as toldAt", "until_day as untilDay"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .where("what", "=", what)
    .executeTakeFirst();
}

/** Tells anew; what was told before is gone. */
export const setTelling = (
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  what: TellingOf,
  { told, stories, untilDay, now }: { told: unknown; stories: number; untilDay: string; now: Date },
) => {
  const kept = { told: JSON.stringify(told), stories, until_day: untilDay, told_at: now };
  return tx
    .insertInto("story_telling")
    .values({ initiative_id: initiativeId, campaign_id: campaignId, what, ...kept })
    .onConflict((conflict) => conflict.columns(["initiative_id", "campaign_id", "what"]).doUpdateSet(kept))
    .execute();
};

/** Lets nobody else tell anew until the transaction ends. */
export const holdTelling = (tx: Writer, campaignId: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`telling ${campaignId}`}))`.execute(tx);
