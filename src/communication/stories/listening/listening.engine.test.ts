import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { handOut } from "./hand-out/operations.ts";
import { setMasking, suggestMasking } from "./masking/operations.ts";
import { openStory, passStory, replyToStory, shutStory, takeBreak, takeStory, writeDown } from "./operations.ts";
import { listSentences } from "./quotes/operations.ts";
import { listInbox, readStory, readStoryPart } from "./reading.ts";
import { storiesOnDesk, storiesWaiting } from "./sources.ts";
import { ListeningRoom } from "./testing-stories.ts";
import { listeningWords as said } from "./words.ts";

const room = new ListeningRoom();
beforeAll(() => room.open());
afterAll(() => room.scratch?.close());

const everything = (id: string) =>
  [
    [readStory, { id }],
    [openStory, { id }],
    [shutStory, { id }],
    [passStory, { id }],
    [takeStory, { id }],
    [replyToStory, { id, words: "Thank you" }],
    [suggestMasking, { id }],
    [setMasking, { id, version: 1, from: "told", masked: [], more: [], readWhole: true }],
    [listSentences, { id }],
  ] as const;

test("a story is there for the listeners whom its campaign names, and for nobody else, the director included", async () => {
  const id = await room.tells({ words: "xylophone" });
  for (const who of ["director", "coder", "contact", "elsewhere", "funder", "evaluator", "north"] as const) {
    for (const [operation, input] of everything(id))
      expect(await room.refusal(room.ask(operation, room[who], input)), `${who} ${operation.name}`).toBe("not-found");
    if (who !== "elsewhere") expect(await room.refusal(room.ask(listInbox, room[who])), who).toBe("not-found");
  }
  expect(JSON.stringify(await room.ask(listInbox, room.elsewhere))).not.toContain(id);
  expect(await room.refusal(room.ask(readStory, room.visitor, { id }))).toBe("forbidden");
  expect(await room.refusal(room.ask(readStory, room.anat, { id }))).toBe("none");
});

test("an evaluator reads no story, even where somebody named her a listener", async () => {
  const id = await room.tells();
  await room.setListeners(room.anat, room.bilal, room.carmel, room.evaluator);
  expect(await room.refusal(room.ask(readStory, room.evaluator, { id }))).toBe("not-found");
  expect(await room.refusal(room.ask(listInbox, room.evaluator))).toBe("not-found");
  await room.setListeners(room.anat, room.bilal, room.carmel);
});

test("it opens on purpose, for half an hour, for whoever opened it alone; the list never holds a word", async () => {
  const id = await room.tells({ words: "marzipan", audio: true });
  expect(JSON.stringify(await room.ask(listInbox, room.anat))).not.toContain("marzipan");
  expect((await room.ask(readStory, room.anat, { id })).opened).toBeNull();
  await room.ask(openStory, room.anat, { id });
  const { opened } = await room.ask(readStory, room.anat, { id });
  expect(opened?.words).toBe("marzipan");
  const partId = opened?.parts[0]?.id ?? "";
  const part = await room.ask(readStoryPart, room.anat, { id, partId });
  expect(Buffer.from(part.bytes, "base64").toString()).toBe("voice");
  expect((await room.ask(readStory, room.bilal, { id })).opened).toBeNull();
  expect(await room.refusal(room.ask(readStoryPart, room.bilal, { id, partId }))).toBe("not-found");
  const before = room.now;
  room.now = new Date(before.getTime() + 30 * 60_000);
  expect((await room.ask(readStory, room.anat, { id })).opened).toBeNull();
  expect(await room.refusal(room.ask(suggestMasking, room.anat, { id }))).toBe("not-found");
  room.now = before;
  await room.ask(openStory, room.anat, { id });
  await room.ask(shutStory, room.anat, { id });
  expect((await room.ask(readStory, room.anat, { id })).opened).toBeNull();
});

test("a listener who stops loses sight at once, of the story as of the list", async () => {
  const id = await room.tells();
  await room.ask(openStory, room.carmel, { id });
  await room.setListeners(room.anat, room.bilal);
  expect(await room.refusal(room.ask(readStory, room.carmel, { id }))).toBe("not-found");
  expect(await room.refusal(room.ask(listInbox, room.carmel))).toBe("not-found");
  await room.setListeners(room.anat, room.bilal, room.carmel);
});

test("each story is handed to one listener, evenly, with a word to her and none of the story", async () => {
  const fresh = new ListeningRoom();
  await fresh.open();
  const ids = [];
  for (let count = 0; count < 6; count += 1) ids.push(await fresh.tells({ words: "pumpernickel" }));
  expect(await fresh.ask(handOut, fresh.program)).toEqual({ handed: 6 });
  expect(await fresh.ask(handOut, fresh.program)).toEqual({ handed: 0 });
  const { rows } = await fresh.write((tx) =>
    sql<{ count: number }>`select count(*)::int as count from notification group by person_id`.execute(tx),
  );
  expect(rows.map(({ count }) => count)).toEqual([2, 2, 2]);
  for (const who of [fresh.anat, fresh.bilal, fresh.carmel]) {
    const mine = (await fresh.ask(listInbox, who)).stories.filter(({ isMine }) => isMine);
    expect(mine).toHaveLength(2);
    expect((await fresh.told(who)).join()).not.toContain("pumpernickel");
  }
  await fresh.scratch.close();
});

test("who cannot take one now hands it on; the last one's goes to those whom the campaign names; a break is kept", async () => {
  const fresh = new ListeningRoom();
  await fresh.open();
  await fresh.ask(takeBreak, fresh.carmel, { until: "2026-03-20" });
  expect(await fresh.refusal(fresh.ask(takeBreak, fresh.carmel, { until: "2026-02-01" }))).toBe("invalid");
  expect(await fresh.refusal(fresh.ask(takeBreak, fresh.director, { until: null }))).toBe("not-found");
  const id = await fresh.tells();
  await fresh.ask(handOut, fresh.program);
  const first = (await fresh.ask(readStory, fresh.anat, { id })).isMine ? fresh.anat : fresh.bilal;
  const second = first === fresh.anat ? fresh.bilal : fresh.anat;
  expect(await fresh.ask(passStory, first, { id })).toEqual({ id, isTaken: true });
  expect((await fresh.ask(readStory, second, { id })).isMine).toBe(true);
  expect(await fresh.ask(passStory, second, { id })).toEqual({ id, isTaken: false });
  expect(await fresh.told(fresh.carmel)).toEqual([]);
  for (const who of [fresh.contact, fresh.deputy])
    expect((await fresh.told(who)).join()).toContain("no listener can take it");
  expect(await fresh.ask(handOut, fresh.program)).toEqual({ handed: 0 });
  fresh.now = new Date("2026-03-21T09:00:00Z");
  expect(await fresh.ask(handOut, fresh.program)).toEqual({ handed: 1 });
  expect((await fresh.ask(readStory, fresh.carmel, { id })).isMine).toBe(true);
  await fresh.scratch.close();
});

test("what is due waits for its listener alone, by the day that was promised; whoever leads hears only that some are over", async () => {
  const fresh = new ListeningRoom();
  await fresh.open();
  const asked = (person: typeof fresh.anat) => ({
    ...{ initiativeId: fresh.initiativeId, personId: person.personId, permissions: ["partner"] as const },
    ...{ organizationIds: [], bodyIds: [], now: fresh.now },
  });
  const waiting = (person: typeof fresh.anat) =>
    fresh.scratch.records.read({ initiativeId: fresh.initiativeId, personId: person.personId }, (tx) =>
      storiesWaiting(tx, asked(person)),
    );
  const desk = () =>
    fresh.scratch.records.read({ initiativeId: fresh.initiativeId, personId: fresh.director.personId }, (tx) =>
      storiesOnDesk(tx, asked(fresh.director)),
    );
  const id = await fresh.tells({ toldDaysAgo: 3 });
  await fresh.ask(takeStory, fresh.anat, { id });
  expect(await waiting(fresh.anat)).toMatchObject([{ values: { count: 1 }, due: daysAfter(dayOf(fresh.now), 11) }]);
  expect(await waiting(fresh.bilal)).toEqual([]);
  expect(await waiting(fresh.director)).toEqual([]);
  expect(await desk()).toEqual([]);
  fresh.now = new Date(fresh.now.getTime() + 12 * 86_400_000);
  expect((await fresh.ask(listInbox, fresh.anat)).stories[0]).toMatchObject({ daysLeft: -1, waitsFor: "answer" });
  expect(await desk()).toMatchObject([{ path: "listening/campaigns/1", due: null }]);
  await fresh.ask(replyToStory, fresh.anat, { id, words: "Thank you for telling." });
  expect(await waiting(fresh.anat)).toMatchObject([{ sentence: said.waitForMasking, values: { count: 1 }, due: null }]);
  expect(await desk()).toEqual([]);
  await fresh.scratch.close();
});

test("words of a voice are written by a person; then a person masks them, and coders read the masked alone", async () => {
  const id = await room.tells({ words: "דנה גרה בנהף", language: "he", audio: true, uses: ["read", "count"] });
  await room.ask(openStory, room.anat, { id });
  const part = (await room.ask(readStory, room.anat, { id })).opened?.parts[0];
  await room.ask(writeDown, room.anat, { id, partId: part?.id, words: "וגם יוסי היה" });
  const suggested = await room.ask(suggestMasking, room.anat, { id });
  expect(suggested.groups.map(({ text }) => text)).toEqual(["דנה", "יוסי"]);
  const decided = {
    id,
    version: suggested.version,
    from: "told",
    masked: ["person:דנה", "person:יוסי"],
    more: ["נהף"],
  };
  expect(await room.refusal(room.ask(setMasking, room.anat, { ...decided, readWhole: false }))).toBe("invalid");
  const stale = { ...decided, readWhole: true, version: suggested.version + 1 };
  expect(await room.refusal(room.ask(setMasking, room.anat, stale))).toBe("conflict");
  await room.ask(setMasking, room.anat, { ...decided, readWhole: true });
  expect((await room.ask(readStory, room.anat, { id })).opened?.masked).toBe("[שם] גרה ב[…]\n\nוגם [שם] היה");
  expect(await room.refusal(room.ask(readStory, room.coder, { id }))).toBe("not-found");
});

test("nothing that listeners do stands in the log of changes, and how many she read is told to herself alone", async () => {
  const id = await room.tells({ words: "quixotic" });
  await room.ask(openStory, room.bilal, { id });
  await room.ask(replyToStory, room.bilal, { id, words: "Thank you, quixotic" });
  const { rows } = await room.write((tx) => sql<{ all: string }>`select history::text as all from history`.execute(tx));
  const log = rows.map((row) => row.all).join("\n");
  expect(log).not.toContain(id);
  expect(log).not.toContain("story.open");
  expect(log).not.toContain("quixotic");
  expect((await room.ask(listInbox, room.bilal)).readLately).toBe(1);
  const seen = await room.scratch.records.read(
    { initiativeId: room.initiativeId, personId: room.director.personId },
    (tx) => tx.selectFrom("story_opened").selectAll().execute(),
  );
  expect(seen).toEqual([]);
});

test("two answers at once are both kept, and the story is one listener's", async () => {
  const id = await room.tells();
  await Promise.all([room.anat, room.bilal].map((who) => room.ask(replyToStory, who, { id, words: "Thank you" })));
  await room.ask(openStory, room.anat, { id });
  const story = await room.ask(readStory, room.anat, { id });
  expect(story.opened?.replies).toHaveLength(2);
  expect(story.waitsFor).toBe("masking");
});
