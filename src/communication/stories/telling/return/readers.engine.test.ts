import { afterAll, beforeAll, expect, test } from "vitest";
import { endMember } from "../../../../backbone/memberships/operations.ts";
import { newId } from "../../../../core/id.ts";
import type { Operation } from "../../../../core/operation.ts";
import type { Somebody } from "../../../testing.ts";
import { agreeToHelp, askSomebody, stepDown } from "../../campaigns/people/operations.ts";
import { listCampaigns } from "../../campaigns/store.ts";
import { findMasked } from "../../coding/store.ts";
import { handOut } from "../../listening/hand-out/operations.ts";
import { setMasking } from "../../listening/masking/operations.ts";
import { openStory, passStory, replyToStory } from "../../listening/operations.ts";
import { listInbox, readStory } from "../../listening/reading.ts";
import { storiesOnDesk, storiesWaiting } from "../../listening/sources.ts";
import { seeingStory } from "../../sight/store.ts";
import { listPublished } from "../../themes/quotes/store.ts";
import { type LookedAt, lookAtTelling } from "../look.ts";
import { beginTelling } from "../operations.ts";
import { openToldHouse, type ToldHouse } from "../testing.ts";
import { answerSentence, changeWords, type Mine, openMyStory, readMyStory } from "./operations.ts";
import { letRead } from "./reader-operations.ts";

let told: ToldHouse;
beforeAll(async () => {
  told = await openToldHouse();
  told.house.clock.now = new Date("2026-03-02T09:00:00Z");
});
afterAll(() => told?.house.close());

const ask = <T = Record<string, unknown>>(operation: { name: string }, who: Somebody, input: object): Promise<T> =>
  told.house.ask<T>(operation as Operation, who, told.initiativeId, input);
const refuses = (operation: { name: string }, who: Somebody, input: object) =>
  told.house.refusal(operation as Operation, who, told.initiativeId, input);
const mine = async (key: string) => (await told.phone<{ mine: Mine }>(readMyStory, { key })).mine;
const joins = async (name: string) => {
  const one = await told.house.person(name);
  await told.house.joins(told.initiativeId, one, ["partner"]);
  return one;
};
const helps = async (number: number, who: Somebody, duty: "listener" | "coder") => {
  await ask(askSomebody, told.leading, { number, personId: who.id, duty });
  await ask(agreeToHelp, who, { number, duty, hasReadGuide: true });
};
const reads = async (who: Somebody, id: string): Promise<boolean> =>
  (await ask<{ id: string }>(readStory, who, { id }).catch(() => null)) !== null;
/** What a query without any filter finds for somebody. */
const finds = (who: Somebody) =>
  told.house.scratch.records
    .read({ initiativeId: told.initiativeId, personId: who.id }, (tx) =>
      tx.selectFrom("story").select("id").where("initiative_id", "=", told.initiativeId).execute(),
    )
    .then((rows) => rows.map(({ id }) => id));
async function tells(code: string, given: Parameters<ToldHouse["told"]>[1] = {}) {
  const { words } = await told.told(code, given);
  const { key } = await told.phone<{ key: string }>(openMyStory, { words: words.join(" ") });
  return { key, id: (await mine(key)).storyId };
}

test("whoever is named later reads what is told from then on, and what was told before only with its teller's yes", async () => {
  const { code, number } = await told.campaign();
  const [noa, sam] = [await joins("Noa Late"), await joins("Sam Coder")];
  const early = await tells(code, { uses: ["read", "count"] });
  expect((await mine(early.key)).newcomers).toEqual([]);
  await helps(number, noa, "listener");
  await helps(number, sam, "coder");
  const late = await tells(code, { uses: ["read", "count"] });
  expect(await finds(noa)).toEqual([late.id]);
  expect([await reads(noa, early.id), await reads(noa, late.id)]).toEqual([false, true]);
  const inbox = await ask<{ stories: { id: string }[] }>(listInbox, noa, {});
  expect(inbox.stories.map(({ id }) => id)).toEqual([late.id]);

  const asked = await mine(early.key);
  expect(asked.asked.readers).toEqual(["First", "Second"]);
  expect(asked.newcomers).toMatchObject([
    { name: "Noa", duty: "listener" },
    { name: "Sam", duty: "coder" },
  ]);
  expect(JSON.stringify(asked)).not.toContain(noa.id);
  const [listener, coder] = asked.newcomers;
  const other = (await mine(late.key)).newcomers;
  expect(other).toEqual([]);
  await expect(told.phone(letRead, { key: late.key, reader: listener?.reader, answer: "yes" })).rejects.toMatchObject({
    reason: "not-found",
  });
  await told.phone(letRead, { key: early.key, reader: listener?.reader, answer: "yes" });
  await told.phone(letRead, { key: early.key, reader: coder?.reader, answer: "no" });
  expect(await reads(noa, early.id)).toBe(true);
  expect((await mine(early.key)).newcomers).toEqual([]);
  expect((await mine(early.key)).asked.readers).toEqual(["First", "Noa", "Second"]);

  const masking = { from: "told", masked: [], more: [], readWhole: true };
  for (const { id } of [early, late]) {
    await ask(openStory, noa, { id });
    const { opened } = await ask<{ opened: { version: number } }>(readStory, noa, { id });
    await ask(setMasking, noa, { ...masking, id, version: opened.version });
  }
  const codes = (id: string) =>
    told.house.scratch.records.read({ initiativeId: told.initiativeId, personId: sam.id }, (tx) =>
      findMasked(tx, told.initiativeId, id),
    );
  expect([await codes(early.id), (await codes(late.id))?.id]).toEqual([undefined, late.id]);
  // A coder who listens later still reads no word that is not masked.
  await helps(number, sam, "listener");
  expect(await reads(sam, late.id)).toBe(false);
  expect((await ask<{ stories: object[] }>(listInbox, sam, {})).stories).toEqual([]);
});

test("a story is handed to named readers alone; when all of them stopped it waits, and the lead hears how many do", async () => {
  const { code, number } = await told.campaign();
  const [one, two] = [told.listener, await joins("Late Listener")];
  const { id, key } = await tells(code);
  await helps(number, two, "listener");
  await told.house.ask(handOut as Operation, "program", null, {});
  expect(await refuses(passStory, two, { id })).toBe("not-found");
  const [campaign] = await told.house.write(told.initiativeId, (tx) => listCampaigns(tx, told.initiativeId));
  for (const listenerId of campaign?.listenerIds ?? [])
    if (listenerId !== two.id) await ask(stepDown, told.leading, { number, duty: "listener", personId: listenerId });
  await told.house.ask(handOut as Operation, "program", null, {});
  expect([await reads(one, id), await reads(two, id)]).toEqual([false, false]);
  const asked = { initiativeId: told.initiativeId, now: told.house.clock.now, permissions: ["partner" as const] };
  const { records } = told.house.scratch;
  const waiting = await records.read({ initiativeId: told.initiativeId, personId: two.id }, (tx) =>
    storiesWaiting(tx, { ...asked, personId: two.id } as never),
  );
  expect(waiting).toEqual([]);
  const desk = () =>
    records.read({ initiativeId: told.initiativeId, personId: told.leading.id }, (tx) =>
      storiesOnDesk(tx, asked as never),
    );
  const here = `listening/campaigns/${number}`;
  expect((await desk()).filter(({ path }) => path === here)).toMatchObject([{ values: { count: 1 } }]);
  const page = await mine(key);
  expect([page.asked.readers, page.readNoMore]).toEqual([[], ["First", "Second"]]);
  const [late] = page.newcomers;
  await told.phone(letRead, { key, reader: late?.reader, answer: "yes" });
  await told.house.ask(handOut as Operation, "program", null, {});
  expect(await ask(readStory, two, { id })).toMatchObject({ isMine: true });
  expect((await desk()).filter(({ path }) => path === here)).toEqual([]);
});

test("whoever leaves the initiative reads nothing at once, and is asked anew should she come back", async () => {
  const { code, number } = await told.campaign();
  const leaving = await joins("Leaving Listener");
  await helps(number, leaving, "listener");
  await helps(number, leaving, "coder");
  const { id } = await tells(code, { uses: ["read", "count"] });
  await ask(openStory, leaving, { id });
  expect([await reads(leaving, id), await finds(leaving)]).toEqual([true, [id]]);
  await ask(endMember, leaving, { personId: leaving.id });
  expect(await finds(leaving)).toEqual([]);
  expect(await reads(leaving, id)).toBe(false);
  await told.house.joins(told.initiativeId, leaving, ["partner"]);
  expect(await finds(leaving)).toEqual([]);
  expect(await reads(leaving, id)).toBe(false);
  expect(await refuses(agreeToHelp, leaving, { number, duty: "listener", hasReadGuide: true })).toBe("not-found");
});

test("exactly those read it who were named on the page: where others came meanwhile, nothing begins before it is read anew", async () => {
  const { code, number } = await told.campaign();
  const look = () => told.phone<LookedAt>(lookAtTelling, { code, key: null });
  const before = await look();
  expect([before.asked.readers, before.asked.coders]).toEqual([["First", "Second"], []]);
  const coder = await joins("Dana Coder");
  await helps(number, coder, "coder");
  const begins = (named: string) => told.phone<{ key: string }>(beginTelling, { code, age: "18+", named });
  await expect(begins(before.asked.named)).rejects.toMatchObject({ reason: "conflict" });
  const after = await look();
  expect(after.asked.coders).toEqual(["Dana"]);
  const { key } = await begins(after.asked.named);
  const late = await joins("Late One");
  await helps(number, late, "listener");
  expect((await told.phone<LookedAt>(lookAtTelling, { code, key })).asked.readers).toEqual(["First", "Second"]);
});

test("words that were changed are masked anew; sentences not answered go, and those with a yes are asked again", async () => {
  const { code, number } = await told.campaign();
  const { id, key } = await tells(code, { uses: ["read", "count", "quote"], words: "It was loud. I left." });
  const { listener } = told;
  await ask(openStory, listener, { id });
  const { opened } = await ask<{ opened: { version: number } }>(readStory, listener, { id });
  await ask(replyToStory, listener, { id, words: "Thank you" });
  await ask(setMasking, listener, { id, version: opened.version, from: "told", masked: [], more: [], readWhole: true });
  const [open, up] = [newId(), newId()];
  await told.house.write(told.initiativeId, (tx) =>
    seeingStory(tx, id, async () => {
      for (const quote of [open, up])
        await tx
          .insertInto("story_quote")
          .values({
            ...{ initiative_id: told.initiativeId, id: quote, story_id: id, extent: "sentence", words: "I left." },
            ...{ purpose: "voices", asked_by: listener.id },
          })
          .execute();
      await tx
        .insertInto("story_coded")
        .values({ initiative_id: told.initiativeId, story_id: id, coder_id: listener.id, version: 1 })
        .execute();
    }),
  );
  const standing = async () => {
    const campaigns = await told.house.write(told.initiativeId, (tx) => listCampaigns(tx, told.initiativeId));
    const campaign = campaigns.find((one) => one.number === number);
    const all = await told.house.write(told.initiativeId, (tx) =>
      campaign ? listPublished(tx, told.initiativeId, campaign, "2026-03-02") : Promise.resolve([]),
    );
    return all.map((quote) => quote.id);
  };
  await told.phone(answerSentence, { key, id: up, answer: "yes" });
  expect(await standing()).toEqual([up]);
  await told.phone(changeWords, { key, words: "It was loud. I stayed." });
  expect(await standing()).toEqual([]);
  expect((await mine(key)).quotes).toMatchObject([{ id: up, answer: null, isAskedAgain: true, isPublished: false }]);
  const left = await told.house.write(told.initiativeId, (tx) =>
    seeingStory(tx, id, () => tx.selectFrom("story_coded").select("story_id").where("story_id", "=", id).execute()),
  );
  expect(left).toEqual([]);
  expect(await ask(readStory, listener, { id })).toMatchObject({ waitsFor: "masking", opened: { masked: null } });
  const notices = await told.house.write(told.initiativeId, (tx) =>
    tx.selectFrom("notification").select(["person_id as personId", "sentence"]).execute(),
  );
  const anew = notices.filter(({ sentence }) => JSON.stringify(sentence).includes("mask it anew"));
  expect(anew.map(({ personId }) => personId)).toEqual([listener.id]);
  expect(JSON.stringify(notices)).not.toContain("loud");
  await told.phone(answerSentence, { key, id: up, answer: "yes" });
  expect(await standing()).toEqual([up]);
});
