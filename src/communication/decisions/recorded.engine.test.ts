import { afterAll, beforeAll, expect, test } from "vitest";
import { type Circle, ofBody } from "../../core/audience.ts";
import { say } from "../../core/message.ts";
import { recordedDecisions } from "./recorded.ts";
import { openSteering } from "./testing.ts";

let steering: Awaited<ReturnType<typeof openSteering>>;
beforeAll(async () => {
  steering = await openSteering();
});
afterAll(() => steering?.house.scratch.close());

test("what was adopted is found with its votes by those who may read it, and nothing else", async () => {
  const { house, open, propose, vote, close, people, body } = steering;
  const { noa, lina, dan } = people;
  const [adopted, kept, refused] = [
    await open({ title: "Time to plan" }),
    await open({ title: "Among ourselves", readBy: "body" }),
    await open({ title: "Not this" }),
  ];
  for (const id of [adopted, kept]) for (const who of [noa, lina]) await vote(who, id, "yes");
  await vote(dan, adopted, "no");
  for (const who of [noa, lina, dan]) await vote(who, refused, "no");
  for (const id of [adopted, kept, refused]) await close(id);
  await Promise.all([open({ title: "Still open" }), propose({ title: "Only proposed" })]);
  const { scratch, initiativeId } = house;
  const found = (circles: readonly Circle[] | null) =>
    scratch.records.read({ initiativeId, personId: null }, (tx) => recordedDecisions(tx, { initiativeId, circles }));
  const titles = async (circles: readonly Circle[] | null) =>
    (await found(circles)).map(({ names }) => names.en).toSorted();
  expect(await titles(["everyone"])).toEqual([]);
  expect(await titles(["everyone", "members"])).toEqual(["Time to plan"]);
  expect(await titles(["everyone", "members", ofBody(body.id)])).toEqual(["Among ourselves", "Time to plan"]);
  expect(await titles(null)).toEqual(["Among ourselves", "Time to plan"]);
  const [one] = await found(["members"]);
  expect(one?.outcome && say(one.outcome.message, "en", one.outcome.values)).toBe(
    "Adopted: 2 for, 1 against, 0 abstained.",
  );
});
