import { type ExpressionBuilder, sql } from "kysely";
import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Tables } from "../../../storage/tables.ts";
import type { StoryFacts } from "./listening.ts";

/** Every query here runs with the listener's own sight: the second wall shows her the stories of her campaigns alone. */
const within = (initiativeId: string) => (story: ExpressionBuilder<Tables, "story">) =>
  story.and([
    story("story.initiative_id", "=", initiativeId),
    story("state", "=", "told"),
    story("asked_back_on", "is", null),
  ]);

/** What is known of the told stories of some campaigns, without a word of them. */
export async function listFacts(
  tx: Reader,
  initiativeId: string,
  campaignIds: readonly string[],
  id?: string,
): Promise<StoryFacts[]> {
  if (campaignIds.length === 0) return [];
  const rows = await tx
    .selectFrom("story")
    .select((story) => [
      ...(["story.id", "campaign_id as campaignId", "told_on as toldOn", "language", "age"] as const),
      ...(["listener_id as listenerId", "passed_by as passedBy", "reader_ids as readerIds"] as const),
      story("masked", "is not", null).as("isMasked"),
      story("words", "!=", "").as("hasWords"),
      story
        .exists(repliesOf(initiativeId, story).where("person_id", "is not", null).select("story_reply.id"))
        .as("answered"),
      story.exists(unreadOf(initiativeId, story).select("story_reply.id")).as("tellerSaid"),
      story
        .exists(
          story
            .selectFrom("story_consent")
            .select("use")
            .where("story_consent.initiative_id", "=", initiativeId)
            .whereRef("story_consent.story_id", "=", "story.id")
            .where("use", "in", ["count", "quote", "publish"]),
        )
        .as("isUsed"),
      ...(["audio", "photo"] as const).map((kind) =>
        partsOf(initiativeId, story).where("kind", "=", kind).select(sql<number>`count(*)::int`.as("count")).as(kind),
      ),
      partsOf(initiativeId, story)
        .where("transcript", "is", null)
        .select(sql<number>`count(*)::int`.as("count"))
        .as("unwritten"),
      proposalsOf(initiativeId, story).select("asked_by").limit(1).as("proposedBy"),
    ])
    .where(within(initiativeId))
    .where("campaign_id", "in", [...campaignIds])
    .$if(id !== undefined, (asked) => asked.where("story.id", "=", id ?? ""))
    .execute();
  return rows.map((row) => ({
    ...row,
    toldOn: row.toldOn ?? "",
    answered: Boolean(row.answered),
    tellerSaid: Boolean(row.tellerSaid),
    isUsed: Boolean(row.isUsed),
    isMasked: Boolean(row.isMasked),
    hasWords: Boolean(row.hasWords),
    audios: row.audio ?? 0,
    photos: row.photo ?? 0,
    unwritten: row.unwritten ?? 0,
  }));
}

const repliesOf = (initiativeId: string, story: ExpressionBuilder<Tables, "story">) =>
  story
    .selectFrom("story_reply")
    .where("story_reply.initiative_id", "=", initiativeId)
    .whereRef("story_reply.story_id", "=", "story.id");

/** What its teller wrote back and no listener has read. */
const unreadOf = (initiativeId: string, story: ExpressionBuilder<Tables, "story">) =>
  repliesOf(initiativeId, story).where("person_id", "is", null).where("read_on", "is", null);

/** Whole stories that were proposed and that no second listener has read. */
const proposalsOf = (initiativeId: string, story: ExpressionBuilder<Tables, "story">) =>
  story
    .selectFrom("story_quote")
    .where("story_quote.initiative_id", "=", initiativeId)
    .whereRef("story_quote.story_id", "=", "story.id")
    .where("extent", "=", "whole")
    .where("check_answer", "is", null)
    .where(({ eb, or }) => or([eb("answer", "is", null), eb("answer", "=", "yes")]));

const partsOf = (initiativeId: string, story: ExpressionBuilder<Tables, "story">) =>
  story
    .selectFrom("story_part")
    .where("story_part.initiative_id", "=", initiativeId)
    .whereRef("story_part.story_id", "=", "story.id");

/** To which campaign a told story belongs, for whoever may see it. */
export const findCampaignOf = (tx: Reader, initiativeId: string, id: string) =>
  tx
    .selectFrom("story")
    .select([
      ...(["campaign_id as campaignId", "asked_back_on as askedBackOn", "told_on as toldOn", "age"] as const),
      ...(["passed_by as passedBy", "listener_id as listenerId", "version", "reader_ids as readerIds"] as const),
    ])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("state", "=", "told")
    .executeTakeFirst();

/** The words of a story, its consents and its voices and photos, for a listener who opened it. */
export async function readWords(tx: Reader, initiativeId: string, id: string) {
  const story = await tx
    .selectFrom("story")
    .select([
      ...(["words", "masked", "masked_at as maskedAt", "language", "version", "held_until as heldUntil"] as const),
      "first_name as firstName",
    ])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const consents = await tx
    .selectFrom("story_consent")
    .select(["use", "guardian"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", id)
    .execute();
  const parts = await tx
    .selectFrom("story_part")
    .select(["id", "kind", "media_type as mediaType", "seconds", "transcript"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", id)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return { ...story, consents, parts };
}

/** One voice or photo of a story. */
export const readPart = (tx: Reader, initiativeId: string, storyId: string, id: string) =>
  tx
    .selectFrom("story_part")
    .select(["media_type as mediaType", "bytes"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** What was said to and fro after a story, the oldest first; `personId` is null for the teller. */
export const listReplies = (tx: Reader, initiativeId: string, storyId: string) =>
  tx
    .selectFrom("story_reply")
    .select(["id", "person_id as personId", "words", "said_at as saidAt"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .orderBy("said_at")
    .orderBy("id")
    .execute();

/** Keeps what a listener answers. */
export async function addReply(
  tx: Writer,
  initiativeId: string,
  reply: { storyId: string; personId: string; words: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("story_reply")
    .values({
      initiative_id: initiativeId,
      id: newId(),
      story_id: reply.storyId,
      person_id: reply.personId,
      words: reply.words,
      said_at: reply.now,
    })
    .execute();
}

/** Notes that a listener has read what the teller said. */
export async function markTellerRead(tx: Writer, initiativeId: string, storyId: string, today: string): Promise<void> {
  await tx
    .updateTable("story_reply")
    .set({ read_on: today })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("person_id", "is", null)
    .where("read_on", "is", null)
    .execute();
}

/** Hands a story to a listener, or to nobody; who could not take it now is remembered until it is answered. */
export async function setListener(
  tx: Writer,
  initiativeId: string,
  id: string,
  { listenerId, passedBy }: { listenerId: string | null; passedBy?: readonly string[] },
): Promise<void> {
  await tx
    .updateTable("story")
    .set({ listener_id: listenerId, ...(passedBy && { passed_by: [...passedBy] }) })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Keeps the words that others read, for the version that the listener saw. Answers false where it has changed since. */
export async function setMasked(
  tx: Writer,
  initiativeId: string,
  id: string,
  masked: { words: string; by: string; now: Date; version: number },
): Promise<boolean> {
  const set = await tx
    .updateTable("story")
    .set({ masked: masked.words, masked_by: masked.by, masked_at: masked.now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("version", "=", masked.version)
    .returning("id")
    .executeTakeFirst();
  return set !== undefined;
}

/** Keeps what a person wrote down of a voice or photo. Answers false where there is no such part. */
export async function setTranscript(
  tx: Writer,
  initiativeId: string,
  part: { storyId: string; id: string; words: string; by: string },
): Promise<boolean> {
  const set = await tx
    .updateTable("story_part")
    .set({ transcript: part.words, transcribed_by: part.by })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", part.storyId)
    .where("id", "=", part.id)
    .returning("id")
    .executeTakeFirst();
  return set !== undefined;
}

/** Locks a story until the transaction ends. */
export const lockStory = (tx: Writer, initiativeId: string, id: string) =>
  tx
    .selectFrom("story")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
