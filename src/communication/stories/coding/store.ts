import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { seeingCampaign } from "../sight/store.ts";
import type { Stretch } from "./letters.ts";
import type { CodingState } from "./next-story.ts";

/** What coders read of a story: the masked words, never the teller's own. */
export interface MaskedStory {
  id: string;
  campaignId: string;
  masked: string;
  maskedAt: Date | null;
  language: string | null;
}

/** The stories that may be coded: told, masked by a person, and counted as their tellers allowed. The oldest first. */
export const codable = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("story")
    .where("story.initiative_id", "=", initiativeId)
    .where("story.state", "=", "told")
    .where("story.masked", "is not", null)
    .where("story.asked_back_on", "is", null)
    .where((story) =>
      story.exists(
        story
          .selectFrom("story_consent")
          .select("story_consent.use")
          .where("story_consent.initiative_id", "=", initiativeId)
          .whereRef("story_consent.story_id", "=", "story.id")
          .where("story_consent.use", "=", "count"),
      ),
    );

/** One story as its coders read it; undefined for everybody else, and where its teller does not let it be counted. */
export async function findMasked(tx: Reader, initiativeId: string, id: string): Promise<MaskedStory | undefined> {
  const row = await codable(tx, initiativeId)
    .select(["id", "campaign_id as campaignId", "masked", "masked_at as maskedAt", "language"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...row, masked: row.masked ?? "" };
}

/** Whether somebody coded by a version of a campaign's code book. */
export const isCodedBy = (tx: Reader, initiativeId: string, campaignId: string, version: number): Promise<boolean> =>
  seeingCampaign(tx, campaignId, async () => {
    const row = await tx
      .selectFrom("story_coded")
      .innerJoin("story", (join) =>
        join
          .onRef("story.initiative_id", "=", "story_coded.initiative_id")
          .onRef("story.id", "=", "story_coded.story_id"),
      )
      .select("story_coded.story_id")
      .where("story_coded.initiative_id", "=", initiativeId)
      .where("story.campaign_id", "=", campaignId)
      .where("story_coded.version", "=", version)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  });

/** How far each story of a campaign is coded by a version, as one of its coders may know it. */
export async function listStates(
  tx: Reader,
  initiativeId: string,
  { campaignId, version, coderId }: { campaignId: string; version: number; coderId: string },
): Promise<CodingState[]> {
  const rows = await codable(tx, initiativeId)
    .leftJoin("story_coded", (join) =>
      join
        .onRef("story_coded.initiative_id", "=", "story.initiative_id")
        .onRef("story_coded.story_id", "=", "story.id")
        .on("story_coded.version", "=", version)
        .on(sql<boolean>`story_coded.masked_at is not distinct from story.masked_at`),
    )
    .select(["story.id"])
    .select((one) => [
      one.fn.count<number>("story_coded.done_at").as("through"),
      sql<boolean | null>`bool_or(story_coded.coder_id = ${coderId})`.as("begun"),
      sql<boolean | null>`bool_or(story_coded.coder_id = ${coderId} and story_coded.done_at is not null)`.as("done"),
    ])
    .where("story.campaign_id", "=", campaignId)
    .groupBy(["story.initiative_id", "story.id"])
    .orderBy("story.told_on")
    .orderBy("story.id")
    .execute();
  return rows.map(({ id, through, begun, done }) => ({
    id,
    through,
    mine: done ? "through" : begun ? "begun" : "none",
  }));
}

/** Whether some story of a campaign has waited since before a moment to be coded by a version as often as it needs. */
export const waitsSince = (
  tx: Reader,
  initiativeId: string,
  { campaignId, version, needed, before }: { campaignId: string; version: number; needed: number; before: Date },
): Promise<boolean> =>
  seeingCampaign(tx, campaignId, async () => {
    const row = await codable(tx, initiativeId)
      .select("story.id")
      .where("story.campaign_id", "=", campaignId)
      .where("story.masked_at", "<", before)
      .where(
        (story) =>
          story
            .selectFrom("story_coded")
            .select(story.fn.countAll<number>().as("through"))
            .where("story_coded.initiative_id", "=", initiativeId)
            .whereRef("story_coded.story_id", "=", "story.id")
            .where("story_coded.version", "=", version)
            .where("story_coded.done_at", "is not", null)
            .where(sql<boolean>`story_coded.masked_at is not distinct from story.masked_at`),
        "<",
        needed,
      )
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  });

/** That somebody codes a story by a version, and how far she is. */
export interface Coded {
  coderId: string;
  version: number;
  memo: string | null;
  doneAt: Date | null;
  maskedAt: Date | null;
}

/** Who codes a story, by all versions. Memos of others come only where they are asked for. */
export async function listCoded(tx: Reader, initiativeId: string, storyId: string): Promise<Omit<Coded, "memo">[]> {
  return tx
    .selectFrom("story_coded")
    .select(["coder_id as coderId", "version", "done_at as doneAt", "masked_at as maskedAt"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .orderBy("version")
    .execute();
}

/** What coders noted beside a story, of those named. */
export const listMemos = (
  tx: Reader,
  initiativeId: string,
  { storyId, version, coderIds }: { storyId: string; version: number; coderIds: readonly string[] },
) =>
  tx
    .selectFrom("story_coded")
    .select(["coder_id as coderId", "memo"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("version", "=", version)
    .where((one) => one("coder_id", "=", one.fn.any(sql.val([...coderIds]))))
    .execute();

/** A code that a coder found in a story, and where. */
export interface Mark extends Stretch {
  coderId: string;
  codeId: string;
}

/** The marks in a story by a version: one's own, and those of others once one may see them. */
export const listMarks = (tx: Reader, initiativeId: string, storyId: string, version: number): Promise<Mark[]> =>
  tx
    .selectFrom("story_coding")
    .select(["coder_id as coderId", "code_id as codeId", "from_letter as from", "until_letter as until"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("version", "=", version)
    .orderBy("from_letter")
    .orderBy("until_letter")
    .execute();

/** Lets nobody else code this story until the transaction ends. */
export const holdStory = (tx: Writer, storyId: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`coding ${storyId}`}))`.execute(tx);

interface Place {
  storyId: string;
  coderId: string;
  version: number;
}

const inPlace = ({ storyId, coderId, version }: Place) => ({ story_id: storyId, coder_id: coderId, version }) as const;

/** Begins coding a story by a version, in the masked words as they are now; what was marked in earlier words goes. */
export async function beginCoding(
  tx: Writer,
  initiativeId: string,
  place: Place,
  carried: readonly Mark[],
): Promise<void> {
  for (const table of ["story_coding", "story_coded"] as const)
    await tx
      .deleteFrom(table)
      .where("initiative_id", "=", initiativeId)
      .where("story_id", "=", place.storyId)
      .where("coder_id", "=", place.coderId)
      .where("version", "=", place.version)
      .execute();
  await tx
    .insertInto("story_coded")
    .values((one) => ({
      initiative_id: initiativeId,
      ...inPlace(place),
      // Taken over in the database: a `Date` holds less of a moment than the database does.
      masked_at: one
        .selectFrom("story")
        .select("masked_at")
        .where("initiative_id", "=", initiativeId)
        .where("id", "=", place.storyId),
    }))
    .execute();
  await addMarks(tx, initiativeId, place, carried);
}

/** Adds marks; one that is there already stays as it is. */
export async function addMarks(
  tx: Writer,
  initiativeId: string,
  place: Place,
  marks: readonly Pick<Mark, "codeId" | "from" | "until">[],
): Promise<void> {
  if (marks.length === 0) return;
  await tx
    .insertInto("story_coding")
    .values(
      marks.map(({ codeId, from, until }) => ({
        initiative_id: initiativeId,
        ...inPlace(place),
        code_id: codeId,
        from_letter: from,
        until_letter: until,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes one's own mark away. */
export const removeMark = (
  tx: Writer,
  initiativeId: string,
  { storyId, coderId, version }: Place,
  mark: Pick<Mark, "codeId" | "from" | "until">,
) =>
  tx
    .deleteFrom("story_coding")
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("coder_id", "=", coderId)
    .where("version", "=", version)
    .where("code_id", "=", mark.codeId)
    .where("from_letter", "=", mark.from)
    .where("until_letter", "=", mark.until)
    .execute();

/** Notes a memo, or that a coder is through or takes it up again. */
export const setCoded = (
  tx: Writer,
  initiativeId: string,
  { storyId, coderId, version }: Place,
  set: { memo?: string | null; doneAt?: Date | null },
) =>
  tx
    .updateTable("story_coded")
    .set({
      ...(set.memo !== undefined && { memo: set.memo }),
      ...(set.doneAt !== undefined && { done_at: set.doneAt }),
      version,
    })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("coder_id", "=", coderId)
    .where("version", "=", version)
    .execute();
