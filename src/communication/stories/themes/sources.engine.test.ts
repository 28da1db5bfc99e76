import { afterAll, beforeAll, expect, test } from "vitest";
import { openVoices } from "../heard/operations.ts";
import { linkCause } from "./causes/operations.ts";
import { nameTheme } from "./naming-operations.ts";
import { toldOfCause } from "./sources.ts";
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
