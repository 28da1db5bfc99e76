import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Somebody } from "../../testing.ts";
import { replyToStory } from "../listening/operations.ts";
import { listInbox } from "../listening/reading.ts";
import { storiesWaiting } from "../listening/sources.ts";
import { seeingStory } from "../sight/store.ts";
import { endStories, sweepTakenBack } from "../taking-back/operations.ts";
import { removePart } from "../telling/parts/operations.ts";
import { changeConsents, changeWords, takeBack } from "../telling/return/operations.ts";
import { readVoice, readVoicePart } from "./operations.ts";
import { editVoice } from "./own-operations.ts";
import { checkVoice, proposeVoice, withdrawVoice } from "./proposing-operations.ts";
import { everyUse, everywhere, VoicesHouse } from "./testing.ts";

const house = new VoicesHouse();
const morning = new Date("2026-03-02T09:00:00Z");
const nowhere = "00000000-0000-7000-8000-000000000000";
beforeAll(() => house.open());
beforeEach(() => {
  house.told.house.clock.now = morning;
});
afterAll(() => house.close());

const places = house.places.bind(house);

describe("a whole story", () => {
  test("stands once it was proposed, read by a second listener and answered by its teller, and not a step before", async () => {
    const words = "Alphaword was sent out. Nobody asked why.";
    const one = await house.tells({ words, audio: true, photo: true, firstName: "Alphaname" });
    const seen = async () => (await house.mine(one.key)).quotes;
    const voice = await house.proposes(one.id, { withFirstName: true });
    expect([await seen(), await places(voice, "Alphaword")]).toEqual([[], []]);
    const { sign, points } = (await house.prepares(one.id, house.sam)).proposed ?? { sign: "", points: [] };
    expect(points).toEqual(["names", "places", "rare", "others", "sound", "picture"]);
    const check = { id: one.id, quoteId: voice, sign, answer: "yes", points };
    const wrong = [
      [house.noa, check, "conflict"],
      [house.sam, { ...check, points: points.slice(1) }, "invalid"],
      [house.sam, { ...check, answer: "no", points: [] }, "invalid"],
      [house.sam, { ...check, sign: "other words" }, "conflict"],
      [house.sam, { ...check, quoteId: nowhere }, "not-found"],
    ] as const;
    for (const [who, input, refused] of wrong) expect(await house.refusal(checkVoice, who, input)).toBe(refused);
    await house.ask(checkVoice, house.sam, check);
    expect(await house.refusal(checkVoice, house.sam, check)).toBe("conflict");
    const [asked] = await seen();
    expect(asked).toMatchObject({
      ...{ extent: "whole", withFirstName: true, language: "en", theme: { en: "Sent out" }, stands: null },
      ...{ answer: null, places: ["voices", "theme", "report"], parts: [{ kind: "audio" }, { kind: "photo" }] },
    });
    expect(asked?.words).toContain("The same, said aloud.");
    expect(await places(voice, "Alphaword")).toEqual([]);
    await house.answers(one.key, voice, "yes");
    expect(await places(voice, "Alphaword")).toEqual(everywhere);
    expect(await seen()).toMatchObject([{ stands: { since: "2026-03-02", forEveryone: true } }]);
    const shown = await house.ask<{ voice: object; lineage: object[] }>(readVoice, null, { id: voice });
    expect(shown).toMatchObject({ voice: { firstName: "Alphaname", hasSound: true, pictures: 1 } });
    expect(shown.lineage).toMatchObject([{ kind: "theme", names: { en: "Sent out" } }]);
    expect(JSON.stringify(shown)).not.toContain(one.id);
  });

  test("waits in the list of the second listener, and not of whoever proposed it", async () => {
    const one = await house.tells();
    await house.ask(replyToStory, house.noa, { id: one.id, words: "Thank you" });
    await house.proposes(one.id);
    const waits = async (who: Somebody) => {
      const asked = { initiativeId: house.told.initiativeId, personId: who.id, permissions: ["partner"], now: morning };
      const sight = { initiativeId: house.told.initiativeId, personId: who.id };
      const all = await house.told.house.scratch.records.read(sight, (tx) => storiesWaiting(tx, asked as never));
      return all.filter(({ sentence }) => sentence.en.includes("second reader")).length;
    };
    expect([await waits(house.noa), await waits(house.sam)]).toEqual([0, 1]);
    const { stories } = await house.ask<{ stories: { id: string; waitsFor: string }[] }>(listInbox, house.sam, {});
    expect(stories.find(({ id }) => id === one.id)?.waitsFor).toBe("second-reading");
    await house.checks(one.id);
    expect(await waits(house.sam)).toBe(0);
  });

  test("that was proposed is not proposed again, also by two at once; sent back, it is masked and proposed anew", async () => {
    const one = await house.tells();
    const { version } = await house.prepares(one.id);
    const input = { id: one.id, version, places: ["voices"] };
    const both = await Promise.all([
      house.refusal(proposeVoice, house.noa, input),
      house.refusal(proposeVoice, house.sam, input),
    ]);
    expect(both.sort()).toEqual(["conflict", "nothing"]);
    const { proposed } = await house.prepares(one.id);
    const reader = proposed && (proposed as unknown as { isMine: boolean }).isMine ? house.sam : house.noa;
    const { sign, id: quoteId } = proposed ?? { sign: "", id: "" };
    await house.ask(checkVoice, reader, { id: one.id, quoteId, sign, answer: "no", points: ["rare"] });
    expect((await house.mine(one.key)).quotes).toEqual([]);
    expect(await house.refusal(proposeVoice, house.noa, input)).toBe("nothing");
  });

  test("its teller said no to is not asked about again in these words, and nobody can clear her no away", async () => {
    const one = await house.tells({ words: "Upsilonword stood there." });
    const voice = await house.proposes(one.id);
    await house.checks(one.id);
    await house.answers(one.key, voice, "no");
    expect(await places(voice, "Upsilonword")).toEqual([]);
    expect(await house.refusal(withdrawVoice, house.noa, { id: one.id, quoteId: voice })).toBe("conflict");
    const { version } = await house.prepares(one.id);
    const again = { id: one.id, version, places: ["voices"] };
    expect(await house.refusal(proposeVoice, house.noa, again)).toBe("conflict");
    await house.told.phone(changeWords, { key: one.key, words: "Other words, told anew." });
    await house.masks(one.id);
    expect(await house.refusal(proposeVoice, house.noa, { ...again, version: version + 1 })).toBe("nothing");
  });
});

describe("each missing yes stops it", () => {
  test("of its teller, use by use: before it is proposed, and after it stood", async () => {
    const given = { words: "Gammaword stood there.", audio: true, photo: true, firstName: "Gammaname" };
    const one = await house.tells(given);
    const allows = (uses: readonly string[]) =>
      house.told.phone(changeConsents, { key: one.key, uses, firstName: "Gammaname" });
    const { parts } = await house.prepares(one.id);
    const all = { id: one.id, places: ["voices"], partIds: parts.map(({ id }) => id), withFirstName: true };
    for (const missing of ["publish", "voice", "handwriting", "first-name"]) {
      const uses = everyUse.filter((use) => use !== missing);
      await allows(uses);
      const { version } = await house.prepares(one.id);
      const refused = await house.refusal(proposeVoice, house.noa, { ...all, version });
      expect(refused, missing).toBe(missing === "publish" ? "conflict" : "invalid");
      await allows(everyUse);
      const voice = await house.proposes(one.id, { withFirstName: true });
      await house.checks(one.id);
      await house.answers(one.key, voice, "yes");
      expect(await places(voice, "Gammaword")).toEqual(everywhere);
      await allows(uses);
      expect(await places(voice, "Gammaword"), missing).toEqual([]);
      expect((await house.mine(one.key)).cameDown.at(-1)).toMatchObject({ because: "consent" });
    }
  });

  test("of a parent: asked is none; a no later takes it down at once, and its teller is told why", async () => {
    const given = { words: "Deltaword stood there.", age: "16-17", audio: true, photo: true };
    const one = await house.goesUp(given);
    expect(await places(one.voice, "Deltaword")).toEqual([]);
    expect((await house.mine(one.key)).quotes).toMatchObject([{ answer: "yes", stands: null }]);
    const token = await house.parentSays(one.key, "yes");
    expect(await places(one.voice, "Deltaword")).toEqual(everywhere);
    await house.parentSays(one.key, "no", token);
    expect(await places(one.voice, "Deltaword")).toEqual([]);
    expect((await house.mine(one.key)).cameDown).toMatchObject([{ on: "2026-03-02", because: "parent" }]);
    const { version } = await house.prepares(one.id);
    const again = { id: one.id, version, places: ["voices"] };
    expect(await house.refusal(proposeVoice, house.noa, again)).toBe("conflict");
  });

  test("of time: when what was allowed is over it stands no more, by itself, before anything is deleted", async () => {
    const one = await house.goesUp({ words: "Epsilonword stood there.", audio: true, photo: true });
    house.told.house.clock.now = new Date("2027-03-02T09:00:00Z");
    expect(await places(one.voice, "Epsilonword")).toEqual(everywhere);
    house.told.house.clock.now = new Date("2027-03-03T00:00:00Z");
    expect(await places(one.voice, "Epsilonword")).toEqual([]);
    await house.told.house.ask(endStories as never, "program", null, {});
    house.told.house.clock.now = morning;
    expect(await places(one.voice, "Epsilonword")).toEqual([]);
  });

  test("of the initiative: its voices closed, members read it and nobody else, and its sound is closed as well", async () => {
    const one = await house.goesUp({ words: "Zetaword stood there.", audio: true });
    const set = (voices: boolean) =>
      house.told.house.write(house.told.initiativeId, (tx) =>
        tx
          .updateTable("initiative")
          .set({ settings: JSON.stringify({ open: true, voices }) })
          .where("id", "=", house.told.initiativeId)
          .execute(),
      );
    await set(false);
    for (const [operation, input] of [
      [readVoice, { id: one.voice }],
      [readVoicePart, { id: one.voice, kind: "sound", number: 1 }],
    ] as const)
      expect([await house.refusal(operation, null, input), await house.refusal(operation, house.sam, input)]).toEqual([
        "forbidden",
        "nothing",
      ]);
    await set(true);
  });
});

describe("what comes down", () => {
  test("by its teller is gone everywhere at once, not proposed again, and not brought back by a safety copy", async () => {
    const one = await house.goesUp({ words: "Etaword stood there.", audio: true, photo: true });
    await house.answers(one.key, one.voice, "no");
    expect(await places(one.voice, "Etaword")).toEqual([]);
    expect(await house.mine(one.key)).toMatchObject({ quotes: [], cameDown: [{ because: "teller" }] });
    const { version } = await house.prepares(one.id);
    const again = { id: one.id, version, places: ["voices"] };
    expect(await house.refusal(proposeVoice, house.noa, again)).toBe("conflict");
    const restored = house.told.house.write(house.told.initiativeId, (tx) =>
      seeingStory(tx, one.id, () =>
        tx
          .insertInto("story_quote")
          .values({
            ...{ initiative_id: house.told.initiativeId, id: one.voice, story_id: one.id, extent: "whole" },
            ...{ words: "Etaword", purpose: "voices", places: ["voices"], asked_by: house.noa.id },
          })
          .execute(),
      ),
    );
    await restored;
    expect(await house.told.house.ask(sweepTakenBack as never, "program", null, {})).toEqual({ swept: 1 });
    expect((await house.prepares(one.id)).proposed).toBeNull();
  });

  test("with its story is gone, and what says so is gone with it", async () => {
    const one = await house.goesUp({ words: "Thetaword stood there.", audio: true, photo: true });
    await house.told.phone(takeBack, { key: one.key });
    expect(await places(one.voice, "Thetaword")).toEqual([]);
  });

  test("because its teller changed her words, or took a page away, waits for all to be done anew", async () => {
    const one = await house.goesUp({ words: "Iotaword stood there.", audio: true, photo: true });
    await house.told.phone(changeWords, { key: one.key, words: "Kappaword stood there." });
    expect(await places(one.voice, "Iotaword")).toEqual([]);
    expect(await house.mine(one.key)).toMatchObject({ quotes: [], cameDown: [{ because: "changed" }] });
    const { version } = await house.prepares(one.id);
    const anew = { id: one.id, version, places: ["voices"] };
    expect(await house.refusal(proposeVoice, house.noa, anew)).toBe("conflict");
    await house.masks(one.id);
    const next = await house.proposes(one.id);
    await house.checks(one.id);
    await house.answers(one.key, next, "yes");
    expect(await places(next, "Kappaword")).toEqual(everywhere);
    const part = (await house.mine(one.key)).story.parts.find(({ kind }) => kind === "photo");
    await house.told.phone(removePart, { key: one.key, part: part?.id });
    expect(await places(next, "Kappaword")).toEqual([]);
  });

  test("by a listener who recognizes somebody is told to its teller, and may be proposed anew", async () => {
    const one = await house.goesUp({ words: "Lambdaword stood there." });
    await house.ask(withdrawVoice, house.sam, { id: one.id, quoteId: one.voice });
    expect(await places(one.voice, "Lambdaword")).toEqual([]);
    expect((await house.mine(one.key)).cameDown).toMatchObject([{ because: "reader" }]);
    await house.proposes(one.id);
  });
});

describe("what its teller changes", () => {
  const edit = (key: string, id: string, words: string, more = {}) =>
    house.told.phone(editVoice, { key, id, words, ...more });

  test("stands once a second listener has read those words; until then nothing stands, also not what stood", async () => {
    const one = await house.goesUp({ words: "Muword stood there. My cat left.", audio: true });
    await edit(one.key, one.voice, "Muword stood there.");
    expect(await places(one.voice, "Muword")).toEqual([]);
    expect((await house.mine(one.key)).quotes).toMatchObject([{ answer: "yes", isRead: false, isEdited: true }]);
    await house.checks(one.id, "no");
    expect((await house.mine(one.key)).quotes).toMatchObject([{ stumbledOver: ["rare"], stands: null }]);
    await edit(one.key, one.voice, "Nuword stood there.");
    await house.checks(one.id);
    const up = await places(one.voice, "Nuword");
    expect(up).toContain("page");
    // Her recording says more than the words that she wants to stand: she left it out.
    expect(up).not.toContain("sound");
  });

  test("to less than was read stands at once: the same words without name and voice", async () => {
    const given = { words: "Xiword stood there.", audio: true, firstName: "Xiname" };
    const one = await house.goesUp(given, { withFirstName: true });
    const { words } = (await house.mine(one.key)).quotes[0] ?? { words: "" };
    await edit(one.key, one.voice, words);
    expect(await places(one.voice, "Xiname")).toEqual([]);
    const up = await places(one.voice, "Xiword");
    expect([up.includes("page"), up.includes("sound")]).toEqual([true, false]);
    expect(await house.refusal(editVoice, null, { key: one.key, id: one.voice, words: " " })).toBe("invalid");
  });

  test("before a second listener read it is not there for her", async () => {
    const one = await house.tells();
    const voice = await house.proposes(one.id);
    for (const input of [{ words: "Mine" }, { words: "Mine", withParts: true }])
      expect(await house.refusal(editVoice, null, { key: one.key, id: voice, ...input })).toBe("not-found");
    await expect(house.answers(one.key, voice, "yes")).rejects.toMatchObject({ reason: "not-found" });
  });
});
