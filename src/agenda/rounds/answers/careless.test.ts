import { expect, test } from "vitest";
import { type Answering, findSigns } from "./careless.ts";

const begunAt = new Date("2026-03-01T09:00:00Z");
const pairs = Array.from({ length: 20 }, (_, place) => `a b${place}`);
const person = (
  raterId: string,
  scoreAt: (place: number) => number | null,
  extra: Partial<Answering> = {},
): Answering => ({
  raterId,
  originHash: null,
  begunAt,
  given: pairs.map((pair, place) => ({ pair, score: scoreAt(place), took: 4000 })),
  ...extra,
});
const careful = (place: number): number => place % 4;

test("people who answer with care have no sign, however they differ a little", () => {
  const all = [0, 1, 2, 3].map((one) => person(`p${one}`, (place) => (place === one ? 3 : careful(place))));
  expect(findSigns(all)).toEqual(new Map());
});

test("the same answer nearly always, or none readable in the time, is a sign", () => {
  const same = person("same", (place) => (place === 7 ? 1 : 3));
  const quick = person("quick", careful, {
    given: pairs.map((pair, place) => ({ pair, score: careful(place), took: 600 })),
  });
  expect(findSigns([same, quick])).toEqual(
    new Map([
      ["same", ["same-answer"]],
      ["quick", ["too-quick"]],
    ]),
  );
});

test("few answers show nothing, and not knowing is no answer that repeats", () => {
  const few = person("few", () => 3, { given: pairs.slice(0, 9).map((pair) => ({ pair, score: 3, took: 300 })) });
  const unsure = person("unsure", () => null);
  expect(findSigns([few, unsure])).toEqual(new Map());
});

test("answers that go against what all others said look like chance", () => {
  const others = [0, 1, 2].map((one) => person(`p${one}`, careful));
  expect(findSigns([...others, person("against", (place) => 3 - careful(place))])).toEqual(
    new Map([["against", ["like-chance"]]]),
  );
});

test("a class that answers as one from one place is seen; the same thoughts at home are not", () => {
  const at = (raterId: string, originHash: string | null, minutes = 0): Answering =>
    person(raterId, careful, { originHash, begunAt: new Date(begunAt.getTime() + minutes * 60_000) });
  const crowd = ["a", "b", "c"].map((id) => at(id, "school"));
  expect([...findSigns([...crowd, at("d", "home"), at("e", null)]).keys()]).toEqual(["a", "b", "c"]);
  expect(findSigns([at("a", "school"), at("b", "school", 30), at("c", "school", 60)])).toEqual(new Map());
});
