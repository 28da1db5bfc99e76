import { afterAll, beforeAll, expect, test } from "vitest";
import { choosePointFrom } from "../../agenda/leverage-points/operations.ts";
import { newId } from "../../core/id.ts";
import { addIndicator } from "../../measurement/indicators/public.ts";
import { Workshop } from "../testing.ts";
import { addActivity, removeActivity } from "../undertakings/operations.ts";
import { judgeEvidence, listChains, readChain, takeEvidenceBack } from "./operations.ts";

const shop = new Workshop();
let [activity, indicator] = ["", ""];
const cause = () => shop.causes[0] ?? "";

beforeAll(async () => {
  await shop.open();
  indicator = newId();
  await shop.write((tx) =>
    addIndicator(tx, shop.initiativeId, indicator, {
      ...{ slug: "students", names: { en: "Students" }, kind: "count", unit: {}, direction: "up" },
      definition: { numerator: { en: "Students" }, denominator: {}, notCounted: {}, source: {}, breakdowns: [] },
    }),
  );
  const yes = { verdict: "yes" };
  await shop.ask(
    choosePointFrom(async () => []),
    shop.director,
    {
      ...{
        challengeId: cause(),
        canWe: yes,
        needEachOther: yes,
        decidedWords: "Steering, March",
        indicatorIds: [indicator],
      },
    },
  );
  const one = { organizationId: shop.idOf("North"), names: { en: "Planning hours" }, challengeIds: [cause()] };
  activity = (await shop.ask(addActivity, shop.north, one)).id;
});
afterAll(() => shop.scratch?.close());

const toCause = () => ({ fromKind: "activity", fromId: activity, toKind: "challenge", toId: cause() });
const toNumber = () => ({ fromKind: "challenge", fromId: cause(), toKind: "indicator", toId: indicator });

test("a chain leads from what is done over a chosen cause to its number, and says nothing of strength until each link is judged", async () => {
  const chains = async () => (await shop.ask(listChains, shop.funder)).chains;
  expect(await chains()).toMatchObject([
    {
      head: { kind: "activity", id: activity, who: "North" },
      by: { id: cause() },
      indicator: { id: indicator },
      range: null,
    },
  ]);
  await shop.ask(judgeEvidence, shop.north, {
    ...toCause(),
    strength: "strong",
    words: "Seen in three schools",
    source: "Report 2025",
  });
  expect((await chains())[0]?.range).toBeNull();
  await shop.ask(judgeEvidence, shop.south, { ...toNumber(), strength: "promising" });
  expect((await chains())[0]?.range).toEqual({ low: "promising", high: "promising", voices: 1 });
});

test("each person has one voice on a link, with name, day and source; opinions may differ, and each is taken back by who gave it", async () => {
  await shop.ask(judgeEvidence, shop.north, { ...toCause(), strength: "moderate" });
  await shop.ask(judgeEvidence, shop.south, { ...toCause(), strength: "untested" });
  const links = async () => (await shop.ask(readChain, shop.south, { kind: "activity", id: activity })).links;
  const first = (await links())[0];
  expect(first?.range).toEqual({ low: "untested", high: "moderate", voices: 2 });
  expect(first?.opinions.map(({ by, strength, isMine }) => [by, strength, isMine])).toEqual([
    ["Noa", "moderate", false],
    ["Samir", "untested", true],
  ]);
  const other = first?.opinions[0]?.id ?? "";
  expect(await shop.refusal(shop.ask(takeEvidenceBack, shop.south, { id: other }))).toBe("not-found");
  await shop.ask(takeEvidenceBack, shop.north, { id: other });
  expect((await links())[0]?.opinions).toHaveLength(1);
});

test("funders and evaluators read and do not judge; a link that is not there, and what waits for its word, cannot be judged", async () => {
  for (const reader of [shop.funder, shop.evaluator]) {
    expect(await shop.refusal(shop.ask(judgeEvidence, reader, { ...toCause(), strength: "strong" }))).toBe("forbidden");
    expect((await shop.ask(readChain, reader, { kind: "activity", id: activity })).mayJudge).toBe(false);
  }
  const elsewhere = { ...toCause(), toId: shop.causes[2], strength: "strong" };
  expect(await shop.refusal(shop.ask(judgeEvidence, shop.north, elsewhere))).toBe("invalid");
  const hidden = { organizationId: shop.idOf("South"), names: { en: "Waits" }, challengeIds: [cause()] };
  const { id } = await shop.ask(addActivity, shop.director, hidden);
  expect(await shop.refusal(shop.ask(readChain, shop.north, { kind: "activity", id }))).toBe("not-found");
  expect(
    await shop.refusal(shop.ask(judgeEvidence, shop.north, { ...toCause(), fromId: id, strength: "strong" })),
  ).toBe("not-found");
  expect(await shop.refusal(shop.ask(readChain, shop.north, { kind: "commitment", id: newId() }))).toBe("not-found");
  expect(await shop.refusal(shop.ask(readChain, shop.visitor, { kind: "activity", id: activity }))).toBe("forbidden");
});

test("what was held of a thing goes with it", async () => {
  const one = { organizationId: shop.idOf("North"), names: { en: "Gone soon" }, challengeIds: [cause()] };
  const { id } = await shop.ask(addActivity, shop.north, one);
  const held = await shop.ask(judgeEvidence, shop.south, { ...toCause(), fromId: id, strength: "strong" });
  await shop.ask(removeActivity, shop.north, { id });
  expect(await shop.refusal(shop.ask(takeEvidenceBack, shop.south, { id: held.id }))).toBe("not-found");
});
