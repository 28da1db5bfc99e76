import { afterAll, beforeAll, expect, test } from "vitest";
import { openGoal, sayGoal } from "../../../measurement/goals/operations.ts";
import { indicatorIdBySlug } from "../../../measurement/indicators/public.ts";
import { readGoalFrom } from "../../../measurement/scorecards/in-the-way.ts";
import { openVoices } from "../heard/operations.ts";
import { addGoalCandidate, settleGoalCandidate } from "./candidates/operations.ts";
import { linkCause } from "./causes/operations.ts";
import { nameTheme } from "./naming-operations.ts";
import { goalFromHeard, toldOfCause } from "./sources.ts";
import { type Listening, openListening } from "./testing-campaign.ts";
import { openTheme, tellThemes } from "./told/operations.ts";

let house: Listening;
beforeAll(async () => {
  house = await openListening();
});
afterAll(() => house?.scratch.close());

test("a visitor reads on a cause's page the themes that are open, and nothing else of what was told", async () => {
  const storyIds: string[] = [];
  for (let one = 0; one < 6; one += 1) storyIds.push(await house.tells({ words: `We waited, ${one}` }));
  const { id } = await house.ask(nameTheme, house.coder, { campaign: 1, names: { en: "Waiting" }, storyIds });
  await house.ask(tellThemes, house.coder, { campaign: 1 });
  const tie = { id, newCause: { en: "Buses come in time" }, why: "Many told of it" };
  const { challengeId } = await house.ask(linkCause, house.director, tie);
  const { initiativeId } = house;
  const seen = () =>
    house.scratch.records.read({ initiativeId, personId: null }, (tx) =>
      toldOfCause(tx, { actor: { kind: "visitor" }, initiativeId, now: new Date() }, { challengeId }),
    );
  expect(await seen()).toBeNull();
  await house.ask(openTheme, house.director, { id, open: true });
  await house.ask(openVoices, house.director, { open: true });
  expect(await seen()).toMatchObject({
    lines: [{ names: { en: "Waiting" }, path: `listening/themes/${id}` }],
    more: null,
  });
  await house.ask(openVoices, house.director, { open: false });
  expect(await seen()).toBeNull();
});

test("the page of a goal says where it comes from: to members the goal that could be set, to visitors the open themes alone", async () => {
  const theme = async (name: string): Promise<string> => {
    const storyIds: string[] = [];
    for (let one = 0; one < 6; one += 1) storyIds.push(await house.tells({ words: `${name}, ${one}` }));
    return (await house.ask(nameTheme, house.coder, { campaign: 1, names: { en: name }, storyIds })).id;
  };
  const themeIds = [await theme("Teachers leave"), await theme("A theme for members")];
  house.setNow(new Date(Date.now() + 40 * 86_400_000));
  await house.ask(tellThemes, house.coder, { campaign: 1 });
  const sentence = { kind: "count", amount: 900, whom: "teachers", what: "stay five years", year: 2030 } as const;
  await house.ask(sayGoal, house.director, { ...sentence, baseYear: 2024, base: 400 });
  const goalPage = readGoalFrom([], [goalFromHeard]);
  const visitor = { kind: "visitor" } as const;
  const seen = async (who: string | typeof visitor) => (await house.ask(goalPage, who, {})).promised;
  await house.ask(openGoal, house.director, { open: true });
  await house.ask(openVoices, house.director, { open: true });

  const named = { names: { en: "Teachers who stay" }, why: { en: "Said between us" }, themeIds };
  const { id } = await house.ask(addGoalCandidate, house.director, named);
  for (const who of [house.partner, visitor]) expect(await seen(who)).toEqual([]);
  const indicatorId = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: null }, (tx) =>
    indicatorIdBySlug(tx, house.initiativeId, "goal"),
  );
  await house.ask(settleGoalCandidate, house.director, {
    id,
    state: "taken-up",
    because: "Named because",
    indicatorId,
  });
  expect(await seen(house.partner)).toMatchObject([
    { values: { name: "Teachers who stay" }, path: `listening/candidates/${id}` },
  ]);
  expect(await seen(visitor)).toEqual([]);

  await house.ask(openTheme, house.director, { id: themeIds[0], open: true });
  const found = await seen(visitor);
  expect(found).toMatchObject([{ values: { name: "Teachers leave" }, path: `listening/themes/${themeIds[0]}` }]);
  expect(JSON.stringify(found)).not.toMatch(/Teachers who stay|A theme for members|Said between us|Named because/);
  await house.ask(openVoices, house.director, { open: false });
  expect(await seen(visitor)).toEqual([]);
});
