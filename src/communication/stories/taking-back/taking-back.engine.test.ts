import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { withClient } from "../../../storage/postgres/roles.ts";
import { findCampaign } from "../campaigns/store.ts";
import { setMasking } from "../listening/masking/operations.ts";
import { openStory, replyToStory, writeDown } from "../listening/operations.ts";
import { askForSentence } from "../listening/quotes/operations.ts";
import { readStory } from "../listening/reading.ts";
import { ListeningRoom } from "../listening/testing-stories.ts";
import { raiseWorry, readWorry } from "../listening/worries/operations.ts";
import { holdStory, noteWorry, releaseStory } from "../listening/worries/step-operations.ts";
import { seeingStory } from "../sight/store.ts";
import { answerQuote } from "../telling/return/store.ts";
import { listPublished } from "../themes/quotes/store.ts";
import { endStories, sweepTakenBack } from "./operations.ts";
import { asksToKeep, keepStoryLonger, takeQuoteBack, takeStoryBack } from "./take-back.ts";

const room = new ListeningRoom();
beforeAll(async () => {
  await room.open();
  await openTables();
});
afterAll(() => room.scratch?.close());

const within = () => ({ initiativeId: room.initiativeId, now: room.now, uploads: room.scratch.uploads });
const take = (id: string) => room.write((tx) => takeStoryBack(tx, within(), id));
const isThere = (id: string) =>
  room.write((tx) =>
    seeingStory(tx, id, () => tx.selectFrom("story").select("id").where("id", "=", id).executeTakeFirst()),
  );

let walk = "";

/** Lets the owner of the tables, whom nobody signs in as, see every row; the program sees what it saw. */
async function openTables(): Promise<void> {
  await withClient(room.scratch.connection("owner"), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    await client.query(rows.map(({ name }) => `alter table ${name} no force row level security`).join(";"));
    const looks = rows.map(
      ({ name }) => `select '${name}' as name where exists (select 1 from ${name} one where one::text ilike any($1))`,
    );
    walk = looks.join(" union all ");
  });
}

/** Every table in which a word or an id stands, whoever may see it: row by row, bytes included. */
async function tablesWith(word: string): Promise<string[]> {
  const looked = [`%${word}%`, `%${Buffer.from(word).toString("hex")}%`];
  return withClient(room.scratch.connection("owner"), async (client) => {
    const { rows } = await client.query<{ name: string }>(walk, [looked]);
    return rows.map(({ name }) => name.replace(/^public\./, ""));
  });
}

/** A story that everything was done with that can be done. */
async function usedStory() {
  const id = await room.tells({
    ...{ words: "Zanzibarword stood there. Dana left.", audio: true, firstName: "Zanzibarname" },
    uses: ["read", "count", "quote", "publish", "first-name"],
  });
  await room.ask(openStory, room.anat, { id });
  const opened = (await room.ask(readStory, room.anat, { id })).opened;
  await room.ask(writeDown, room.anat, { id, partId: opened?.parts[0]?.id, words: "Zanzibarword in a voice" });
  await room.ask(replyToStory, room.anat, { id, words: "You wrote Zanzibarword" });
  const masking = { id, version: opened?.version, from: "told", masked: ["person:Dana"], more: [], readWhole: true };
  await room.ask(setMasking, room.anat, masking);
  const quote = { id, version: opened?.version, what: 0, purpose: "voices", withFirstName: true };
  const { id: quoteId } = await room.ask(askForSentence, room.anat, quote);
  const codeId = newId();
  const themeId = newId();
  await room.write(async (tx) => {
    await seeingStory(tx, id, async () => {
      await answerQuote(tx, room.initiativeId, id, { id: quoteId, answer: "yes", now: room.now });
      const [here, of] = [{ initiative_id: room.initiativeId }, { campaign_id: room.campaignId }];
      await tx
        .insertInto("story_code")
        .values({ ...here, ...of, id: codeId, names: "{}", from_version: 1 })
        .execute();
      await tx
        .insertInto("story_theme")
        .values({ ...here, ...of, id: themeId, names: "{}", seen_by: "people" })
        .execute();
      const story = { ...here, story_id: id };
      await tx
        .insertInto("theme_story")
        .values({ ...story, theme_id: themeId })
        .execute();
      await tx
        .insertInto("story_coding")
        .values({ ...story, coder_id: "x", code_id: codeId, version: 1 })
        .execute();
      await tx
        .insertInto("story_coded")
        .values({ ...story, coder_id: "x", version: 1, memo: "Zanzibarword!" })
        .execute();
      await tx
        .insertInto("coding_settled")
        .values({ ...story, code_id: codeId, found: true, reason: "Zanzibarword", settled_by: "x" })
        .execute();
      await tx
        .insertInto("guardian_key")
        .values({ ...story, token_hash: `hash of ${id}` })
        .execute();
    });
  });
  return { id, quoteId };
}

test("taking back removes a story from every table, its id too; only the log of a worry stays, without it", async () => {
  const { id, quoteId } = await usedStory();
  const { id: worryId } = await room.ask(raiseWorry, room.anat, { id, urgent: false });
  expect(await tablesWith("Zanzibarword")).toEqual([
    "coding_settled",
    "story",
    "story_coded",
    "story_part",
    "story_quote",
    "story_reply",
  ]);
  expect((await tablesWith(id)).length).toBeGreaterThan(8);
  expect(await take(id)).toEqual({ held: null });
  for (const gone of ["Zanzibarword", "Zanzibarname", id, quoteId]) expect(await tablesWith(gone), gone).toEqual([]);
  const worry = await room.ask(readWorry, room.contact, { id: worryId });
  expect(worry).toMatchObject({ isStoryThere: false, storyId: null });
  expect(worry.steps.map(({ kind }) => kind)).toEqual(["raised"]);
  expect((await room.told(room.anat)).join()).toContain("was taken back");
  expect(await room.refusal(take(id))).toBe("not-found");
});

test("a safety copy that brings a story back loses it again at start, with a sentence that was taken back alone", async () => {
  const id = await room.tells({ words: "Restored" });
  const stays = await room.tells({ words: "Stays" });
  await take(id);
  await room.write((tx) =>
    seeingStory(tx, id, () =>
      tx
        .insertInto("story")
        .values({
          initiative_id: room.initiativeId,
          id,
          campaign_id: room.campaignId,
          state: "told",
          words: "Restored",
        })
        .execute(),
    ),
  );
  expect(await isThere(id)).toBeDefined();
  expect(await room.ask(sweepTakenBack, room.program)).toEqual({ swept: 1 });
  expect(await isThere(id)).toBeUndefined();
  expect(await isThere(stays)).toBeDefined();
  expect(await room.ask(sweepTakenBack, room.program)).toEqual({ swept: 0 });
});

test("what the law holds is used for nothing from the moment it is taken back, its teller is told why, and it goes when the hold ends", async () => {
  const { id } = await usedStory();
  const { id: worryId } = await room.ask(raiseWorry, room.anat, { id, urgent: false });
  const until = daysAfter(dayOf(room.now), 20);
  const hold = { id: worryId, until, because: "The police asked us in writing" };
  expect(await room.refusal(room.ask(holdStory, room.anat, hold))).toBe("forbidden");
  expect(await room.refusal(room.ask(holdStory, room.director, hold))).toBe("not-found");
  expect(await room.refusal(room.ask(holdStory, room.contact, { ...hold, until: "2030-01-01" }))).toBe("invalid");
  await room.ask(holdStory, room.contact, hold);
  expect(await take(id)).toEqual({ held: { until, because: "The police asked us in writing" } });
  const uses = ["story_quote", "story_consent", "theme_story", "story_coding", "story_coded", "coding_settled"];
  expect((await tablesWith(id)).filter((name) => uses.includes(name))).toEqual([]);
  expect(await room.refusal(room.ask(readStory, room.anat, { id }))).toBe("not-found");
  await room.ask(endStories, room.program);
  expect(await isThere(id)).toBeDefined();
  const before = room.now;
  room.now = new Date(`${daysAfter(until, 1)}T09:00:00Z`);
  await room.ask(endStories, room.program);
  expect(await isThere(id)).toBeUndefined();
  room.now = before;
  expect(await room.refusal(room.ask(noteWorry, room.contact, { id: worryId, what: "They have it" }))).toBe("none");
});

test("a story that is let go is deleted at once where it was taken back meanwhile, and stays where it was not", async () => {
  for (const takes of [true, false]) {
    const id = await room.tells();
    const { id: worryId } = await room.ask(raiseWorry, room.anat, { id, urgent: false });
    const until = daysAfter(dayOf(room.now), 20);
    await room.ask(holdStory, room.deputy, { id: worryId, until, because: "The court asked for it" });
    if (takes) await take(id);
    await room.ask(releaseStory, room.deputy, { id: worryId });
    expect(Boolean(await isThere(id))).toBe(!takes);
  }
});

test("what was begun and never told goes after a week, what was kept its time goes on the day after, and not before", async () => {
  const draft = await room.tells({ state: "draft", toldDaysAgo: 8 });
  const freshDraft = await room.tells({ state: "draft", toldDaysAgo: 7 });
  const over = await room.tells({ toldDaysAgo: 366 });
  const last = await room.tells({ toldDaysAgo: 365 });
  await room.ask(endStories, room.program);
  expect(await Promise.all([draft, freshDraft, over, last].map(async (id) => Boolean(await isThere(id))))).toEqual([
    ...[false, true, false, true],
  ]);
});

test("a teller is asked thirty days before the end, and says for how many months more", async () => {
  expect(asksToKeep("2026-04-01", new Date("2026-03-01T00:00:00Z"))).toBe(false);
  expect(asksToKeep("2026-04-01", new Date("2026-03-02T00:00:00Z"))).toBe(true);
  expect(asksToKeep(null, room.now)).toBe(false);
  const id = await room.tells();
  const longer = await room.write((tx) => keepStoryLonger(tx, within(), { id, keepUntil: "2027-08-31" }, 6));
  expect(longer).toBe("2028-02-29");
});

test("a sentence stands only while it is allowed: by the answer, by the consent, by a parent where one is asked", async () => {
  const { id, quoteId } = await usedStory();
  const up = () =>
    room.write(async (tx) => {
      const campaign = await findCampaign(tx, room.initiativeId, { id: room.campaignId });
      return campaign ? listPublished(tx, room.initiativeId, campaign, dayOf(room.now)) : [];
    });
  expect(await up()).toMatchObject([{ id: quoteId, firstName: "Zanzibarname", words: "Zanzibarword stood there." }]);
  expect(JSON.stringify(await up())).not.toContain(id);
  const guardian = (said: string | null) =>
    room.write((tx) =>
      seeingStory(tx, id, () =>
        tx
          .updateTable("story_consent")
          .set({ guardian: said })
          .where("story_id", "=", id)
          .where("use", "=", "quote")
          .execute(),
      ),
    );
  for (const said of ["asked", "no"]) {
    await guardian(said);
    expect(await up(), said).toEqual([]);
  }
  await guardian("yes");
  expect(await up()).toHaveLength(1);
  const again = { id, version: 1, what: 0, purpose: "voices" };
  expect(await room.refusal(room.ask(askForSentence, room.anat, again))).toBe("conflict");
  expect(await room.refusal(room.ask(askForSentence, room.anat, { ...again, what: 99 }))).toBe("invalid");
  await room.write((tx) => takeQuoteBack(tx, within(), { storyId: id, id: quoteId }));
  expect(await up()).toEqual([]);
});

test("nobody but the program sweeps, and a query without any filter shows nobody a story", async () => {
  await room.tells({ words: "Unfiltered" });
  expect(await room.refusal(room.ask(sweepTakenBack, room.director))).toBe("forbidden");
  expect(await room.refusal(room.ask(endStories, room.director))).toBe("forbidden");
  for (const who of [room.director, room.coder, room.contact, room.elsewhere, room.evaluator, null]) {
    const sight = { initiativeId: room.initiativeId, personId: who?.personId ?? null };
    const seen = await room.scratch.records.read(sight, (tx) =>
      sql<{ words: string }>`select words from story where masked is null`.execute(tx as never),
    );
    expect(seen.rows, who?.name).toEqual([]);
  }
});
