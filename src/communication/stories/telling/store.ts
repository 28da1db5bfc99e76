import { sql } from "kysely";
import { newToken } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Use } from "../campaigns/campaign.ts";
import type { StoryReaders } from "../campaigns/rights.ts";
import { type Consent, consentSchema, type Meaning, meaningSchema, type Who, whoSchema } from "./story.ts";

/** A story as it is kept, without what hangs on it. */
export interface Kept {
  id: string;
  campaignId: string;
  state: "draft" | "told";
  words: string;
  language: string | null;
  age: string | null;
  waits: boolean;
  firstName: string | null;
  who: Who;
  meaning: Meaning;
  toldOn: string | null;
  keepUntil: string | null;
  heldUntil: string | null;
  heldBecause: string | null;
  /** Whom its teller named as readers: of all of it, and of the masked words alone; and who shall not read it. */
  readerIds: string[];
  coderIds: string[];
  declinedIds: string[];
  /** Whose answer its teller waits for. */
  listenerId: string | null;
  isMasked: boolean;
  /** Its four words came printed on paper, and others may have seen them. */
  isKeyPrinted: boolean;
  /** It was taken back while the law stopped its deletion: nobody uses it, and it goes when the hold ends. */
  isHeld: boolean;
}

/**
 * Which story four words or a phone's token open, by their hash, which the database compares. This is the only place that
 * asks it.
 */
export async function findIdByHash(tx: Reader, initiativeId: string, hash: string): Promise<string | undefined> {
  const set = (to: string) => tx.selectNoFrom(sql`set_config('fivefold.story_key', ${to}, true)`.as("set")).execute();
  await set(hash);
  const row = await tx
    .selectFrom("story")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where((one) => one.or([one("key_hash", "=", hash), one("draft_hash", "=", hash)]))
    .executeTakeFirst();
  await set("");
  return row?.id;
}

/** Reads a story that this transaction may see. With `held`, nobody else changes it until the transaction ends. */
export async function readStory(
  tx: Reader,
  initiativeId: string,
  id: string,
  { held = false } = {},
): Promise<Kept | undefined> {
  const asked = tx.selectFrom("story").selectAll().where("initiative_id", "=", initiativeId).where("id", "=", id);
  const row = await (held ? asked.forUpdate() : asked).executeTakeFirst();
  if (!row) return undefined;
  return {
    ...{ id: row.id, campaignId: row.campaign_id, state: row.state as Kept["state"], words: row.words },
    ...{ language: row.language, age: row.age, waits: row.waits, firstName: row.first_name },
    ...{ who: whoSchema.parse(row.who), meaning: meaningSchema.parse(row.meaning) },
    ...{ toldOn: row.told_on, keepUntil: row.keep_until, heldUntil: row.held_until, heldBecause: row.held_because },
    ...{ readerIds: row.reader_ids, coderIds: row.coder_ids, declinedIds: row.declined_ids },
    ...{
      listenerId: row.listener_id,
      isMasked: row.masked !== null,
      isKeyPrinted: row.key_printed,
      isHeld: row.asked_back_on !== null,
    },
  };
}

/** Begins a story, on a phone or as it is typed in from paper; the transaction must see it already. */
export async function addStory(
  tx: Writer,
  initiativeId: string,
  story: Pick<Kept, "id" | "campaignId" | "who" | "waits"> & {
    age: string | null;
    /** Of the token of the phone on which it is told; null where it came on paper. */
    draftHash: string | null;
    today: string;
    /** Who was named to its teller before she began. */
    readers: StoryReaders;
  },
): Promise<void> {
  await tx
    .insertInto("story")
    .values({
      initiative_id: initiativeId,
      id: story.id,
      campaign_id: story.campaignId,
      age: story.age,
      who: JSON.stringify(story.who),
      waits: story.waits,
      draft_hash: story.draftHash,
      reader_ids: story.readers.readerIds,
      coder_ids: story.readers.coderIds,
      begun_on: story.today,
    })
    .execute();
}

/** What can be set of a story that is open. */
export type StoryParts = Partial<{
  words: string;
  language: string | null;
  state: "told";
  age: string | null;
  keyHash: string;
  /** The four words came printed; unless said, they were drawn for their teller alone. */
  isKeyPrinted: boolean;
  draftHash: null;
  firstName: string | null;
  who: Who;
  meaning: Meaning;
  toldOn: string;
  keepUntil: string;
  readerIds: readonly string[];
  coderIds: readonly string[];
  declinedIds: readonly string[];
}>;

/** Sets parts of an open story; what is not named stays. New words are masked anew before others than listeners read them. */
export async function setStory(tx: Writer, initiativeId: string, id: string, parts: StoryParts): Promise<void> {
  const set = {
    ...(parts.words !== undefined && { words: parts.words, masked: null, masked_by: null, masked_at: null }),
    ...(parts.language !== undefined && { language: parts.language }),
    ...(parts.state && { state: parts.state }),
    ...(parts.age !== undefined && { age: parts.age }),
    ...(parts.keyHash && { key_hash: parts.keyHash, key_printed: parts.isKeyPrinted ?? false }),
    ...(parts.draftHash === null && { draft_hash: null }),
    ...(parts.firstName !== undefined && { first_name: parts.firstName }),
    ...(parts.who && { who: JSON.stringify(parts.who) }),
    ...(parts.meaning && { meaning: JSON.stringify(parts.meaning) }),
    ...(parts.toldOn && { told_on: parts.toldOn }),
    ...(parts.keepUntil && { keep_until: parts.keepUntil }),
    ...(parts.readerIds && { reader_ids: [...parts.readerIds] }),
    ...(parts.coderIds && { coder_ids: [...parts.coderIds] }),
    ...(parts.declinedIds && { declined_ids: [...parts.declinedIds] }),
  };
  await tx
    .updateTable("story")
    .set((row) => ({ ...set, version: row.eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Deletes an open story and all that hangs on it. */
export async function deleteStory(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("story").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** What the teller of an open story allows. */
export async function listConsents(tx: Reader, initiativeId: string, storyId: string): Promise<Consent[]> {
  const rows = await tx
    .selectFrom("story_consent")
    .select(["use", "guardian"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .orderBy("use")
    .execute();
  return rows.map((row) => consentSchema.parse(row));
}

/** Keeps what the teller allows: what is not named any more is not allowed; a parent's answer to what stays is kept. */
export async function setConsents(
  tx: Writer,
  initiativeId: string,
  storyId: string,
  { allowed, asksGuardian, now }: { allowed: readonly Use[]; asksGuardian: readonly Use[]; now: Date },
): Promise<void> {
  await tx
    .deleteFrom("story_consent")
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .$if(allowed.length > 0, (all) => all.where("use", "not in", allowed))
    .execute();
  for (const use of allowed)
    await tx
      .insertInto("story_consent")
      .values({
        ...{ initiative_id: initiativeId, story_id: storyId, use, given_at: now },
        guardian: asksGuardian.includes(use) ? "asked" : null,
      })
      .onConflict((conflict) => conflict.columns(["initiative_id", "story_id", "use"]).doNothing())
      .execute();
}

/** The salt of an initiative's keys; made when it is first needed. */
export async function keySecret(tx: Writer, initiativeId: string): Promise<string> {
  await tx
    .insertInto("story_secret")
    .values({ initiative_id: initiativeId, secret: newToken() })
    .onConflict((conflict) => conflict.column("initiative_id").doNothing())
    .execute();
  return (await findKeySecret(tx, initiativeId)) ?? "";
}

/** The salt of an initiative's keys; undefined where no key was drawn yet. */
export async function findKeySecret(tx: Reader, initiativeId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("story_secret")
    .select("secret")
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  return row?.secret;
}
