import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DeskLine } from "../../../backbone/desk/public.ts";
import { listMineFrom } from "../../../backbone/people/mine.ts";
import type { Operation } from "../../../core/operation.ts";
import type { Somebody } from "../../testing.ts";
import { openStoryHouse, type StoryHouse } from "../testing.ts";
import { setCode } from "./book/operations.ts";
import { beginStory, beThrough, settleOne } from "./operations.ts";
import { codingOnDesk, codingWaiting } from "./sources.ts";
import { codingIn } from "./testing.ts";
import { codingWords as said } from "./words.ts";

let house: StoryHouse;
beforeAll(async () => {
  house = await openStoryHouse();
});
beforeEach(async () => {
  house.clock.now = new Date("2026-11-25T15:00Z");
  await house.begins();
});
afterAll(() => house?.close());

const { codes, codeIn, codesStory } = codingIn(() => house);
const listMine = listMineFrom([codingWaiting]) as unknown as Operation;
const waitsFor = async (who: Somebody) => {
  const { waiting } = await house.ask<{ waiting: { sentence: object; path: string }[] }>(listMine, who, null, {});
  return waiting.filter(({ path }) => path.startsWith(`listening/coding/${house.number}`));
};
const onDesk = async (): Promise<readonly DeskLine[]> => {
  const asked = { initiativeId: house.here, personId: house.lead.id, now: house.clock.now };
  const lines = await house.write(house.here, (tx) => codingOnDesk(tx, asked));
  return lines.filter(({ path }) => path === `listening/campaigns/${house.number}/people`);
};

test("a coder is asked for the code book first, then for each story that still waits for her, and not for one that two coded", async () => {
  const [first, second, third] = house.coders;
  for (const coder of house.coders) expect(await waitsFor(coder)).toEqual([]);
  const ids = [await house.tell(), await house.tell()];
  await house.tell({ masked: null });
  await house.tell({ uses: ["read"] });
  const path = `listening/coding/${house.number}`;
  expect(await waitsFor(first)).toMatchObject([{ sentence: said.waitForBook, path: `${path}/book` }]);
  await codes("Fear");
  expect(await waitsFor(first)).toMatchObject([{ sentence: said.waitToCode, values: { count: 2 }, path }]);
  await codesStory(first, ids[0] ?? "", ["Fear"]);
  expect(await waitsFor(first)).toMatchObject([{ values: { count: 1 } }]);
  await codesStory(second, ids[0] ?? "", ["Fear"]);
  expect(await waitsFor(third)).toMatchObject([{ values: { count: 1 } }]);
  await house.ask(beginStory, third, house.here, { id: ids[1] });
  expect(await waitsFor(third)).toMatchObject([{ values: { count: 1 } }]);
  await house.ask(beThrough, third, house.here, { id: ids[1] });
  expect(await waitsFor(third)).toEqual([]);
});

test("what two saw differently waits for both, and for nobody else, until one of them settled it; words of no story are in it", async () => {
  await codes("Fear");
  const [first, second, third] = house.coders;
  const id = await house.tell();
  await codesStory(first, id, ["Fear"]);
  expect((await waitsFor(first)).map(({ sentence }) => sentence)).toEqual([]);
  await codesStory(second, id, []);
  for (const coder of [first, second]) {
    const waiting = await waitsFor(coder);
    expect(waiting).toMatchObject([{ sentence: said.waitToSettle, values: { count: 1 } }]);
    expect(JSON.stringify(waiting)).not.toMatch(/SECRETWORDS|afraid|Fear/);
  }
  expect(await waitsFor(third)).toEqual([]);
  const settled = { id, codeId: (await codeIn("Fear")).id, found: true, reason: "It says so." };
  await house.ask(settleOne, second, house.here, settled);
  for (const coder of [first, second]) expect(await waitsFor(coder)).toEqual([]);
});

test("whoever leads, listens, evaluates or belongs is asked nothing, and neither is a coder who has left the campaign", async () => {
  await house.sets({ coderIds: [...house.coders.map(({ id }) => id), house.evaluator.id] });
  await codes("Fear");
  await house.tell();
  for (const who of [house.lead, house.listener, house.member, house.funder, house.evaluator])
    expect(await waitsFor(who)).toEqual([]);
  expect(await waitsFor(house.coders[2])).toHaveLength(1);
  await house.sets({ coderIds: house.coders.slice(0, 2).map(({ id }) => id) });
  expect(await waitsFor(house.coders[2])).toEqual([]);
});

test("the desk says after four weeks that stories wait, without a number, and is quiet once two coded them", async () => {
  const [first, second] = house.coders;
  await codes("Fear");
  const id = await house.tell();
  expect(await onDesk()).toEqual([]);
  house.clock.now = new Date("2026-12-24T15:00Z");
  const lines = await onDesk();
  expect(lines).toMatchObject([{ sentence: said.deskWaits, count: 1 }]);
  expect(lines[0]?.values).toEqual({ campaign: "What it was like" });
  await codesStory(first, id, []);
  expect(await onDesk()).toHaveLength(1);
  await codesStory(second, id, []);
  expect(await onDesk()).toEqual([]);
  const { rootId } = await codeIn("Fear");
  const anew = { number: house.number, names: { en: "Fear of failing" }, rootId, why: "It was too wide." };
  await house.ask(setCode, first, house.here, anew);
  expect(await onDesk()).toEqual([]);
  house.clock.now = new Date("2027-02-24T15:00Z");
  expect(await onDesk()).toHaveLength(1);
});
