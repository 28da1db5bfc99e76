import fc from "fast-check";
import { expect, test } from "vitest";
import { type Meaning, partOf, tellMeaning, triadRows, triangleOf, triangles } from "./meaning.ts";

const k = 5;
const many = (count: number, parts: number[]): Meaning[] =>
  Array.from({ length: count }, () => ({ triads: { t: parts } }));
const tell = (all: Meaning[]) => tellMeaning({ triads: ["t"], sliders: ["s"] }, all, k);

test("a triad has sixteen small triangles, and each point lies in one of them", () => {
  expect(new Set(triangles())).toHaveProperty("size", triadRows ** 2);
  const part = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      fc.pre(a + b + c > 0);
      expect(triangles()).toContain(triangleOf([a, b, c]));
    }),
  );
  expect(triangleOf([1, 0, 0])).toBe("3-0-0");
  expect(triangleOf([1 / 3, 1 / 3, 1 / 3])).toBe("1-1-1");
});

test("the centre is the geometric one of the published example, in hundredths, from ten stories on", () => {
  const three = [
    [0.8, 0.1, 0.1],
    [0.1, 0.8, 0.1],
    [0.6, 0.3, 0.1],
  ];
  const all = Array.from({ length: 12 }, (_, place) => ({ triads: { t: three[place % 3] ?? [] } }));
  expect(tell(all).triads[0]?.centre).toEqual([48, 39, 13]);
  expect(tell(all.slice(0, 9)).triads[0]?.centre).toBeNull();
});

test("a cell is told from five, and one alone is not to be found by taking away", () => {
  const told = tell([...many(12, [1, 0, 0]), ...many(7, [0, 1, 0]), ...many(1, [0, 0, 1])]).triads[0];
  expect(told).toMatchObject({ answered: 20, cells: [{ cell: "3-0-0", step: 10 }] });
  expect(tell(many(4, [1, 0, 0])).triads[0]).toEqual({ id: "t", answered: null, centre: null, cells: [] });
});

test("sliders are told in five parts", () => {
  expect([0, 0.19, 0.2, 0.5, 0.99, 1].map(partOf)).toEqual(["0", "0", "1", "2", "4", "4"]);
  const all = [...Array(6).fill(0.1), ...Array(25).fill(0.9)].map((place) => ({ sliders: { s: place } }));
  expect(tell(all).sliders[0]).toEqual({
    id: "s",
    answered: 20,
    cells: [5, null, null, null, 20].map((step, cell) => ({ cell: String(cell), step })),
  });
});
