import { expect, test } from "vitest";
import { coarsenFigures, coarsenReceived } from "./coarsen.ts";
import type { Figures } from "./figures.ts";
import { makeFigures, rulesNow } from "./make-figures.ts";
import { tiesBy, waveOf } from "./testing-waves.ts";

const secret = "kept by nobody";
const waveOfSize = (size: number) => waveOf(tiesBy(size, (from, to) => ((from * 7 + to * 5) % 3 === 0 ? 3 : 0)));
/** As the first rules could have told it: everything, to the third place. */
const oldFigures = (size: number): Figures => {
  const wave = waveOfSize(size);
  return { ...makeFigures({ wave, before: wave, fewest: 5, secret, protect: false }).figures, rules: 1 };
};
const numbersIn = (told: unknown): number[] =>
  typeof told === "number"
    ? [told]
    : typeof told === "object" && told !== null
      ? Object.values(told).flatMap(numbersIn)
      : [];

test("what earlier rules told of thirty is told in today's steps, and nothing that only answers could decide", () => {
  const told = coarsenFigures(oldFigures(30));
  expect(told).toMatchObject({ rules: rulesNow, detail: "numbers", sectors: [], groups: [], levels: null });
  expect(told).toMatchObject({ withoutBackbone: null, since: { kept: null, new: null, lost: null } });
  const { recorded, low, high } = told.density ?? {};
  expect(recorded?.about).toBe(0.3);
  expect([low, high]).toEqual([recorded, recorded]);
  for (const share of [told.density, told.reciprocity, told.centralization, told.giant, told.alone])
    for (const one of numbersIn(share)) expect((one * 20) % 1).toBeCloseTo(0, 6);
  for (const scale of [told.trust, told.value]) expect((((scale?.mean?.about ?? 0) * 2) % 1) + 0).toBe(0);
  expect(told.trust).toMatchObject({ low: null, high: null, high34: null, low12: null });
});

test("under thirty only words are left, and no more of them than today's rules tell", () => {
  for (const size of [29, 12, 8, 4]) {
    const wave = waveOfSize(size);
    const told = coarsenFigures(oldFigures(size));
    const today = makeFigures({ wave, before: wave, fewest: 5, secret }).figures;
    const { organizations: _, answered: __, fewest: ___, version: ____, rules: _____, since, ...rest } = told;
    expect(numbersIn(rest)).toEqual([]);
    expect(since?.kept ?? null).toBeNull();
    expect(told.detail).toBe(today.detail);
    for (const [name, figure] of Object.entries(today))
      if (figure === null) expect([name, told[name as keyof Figures]]).toEqual([name, null]);
  }
});

test("is told the same the second time, and figures of today's rules stay as they are", () => {
  const once = coarsenFigures(oldFigures(12));
  expect(coarsenFigures(once)).toEqual(once);
  const { figures } = makeFigures({ wave: waveOfSize(40), before: null, fewest: 5, secret });
  expect(coarsenFigures(figures)).toBe(figures);
});

test("an organization's own score is told only where twice as many answered", () => {
  const score = { word: "high", about: 3.52, edge: null } as const;
  const own = { trust: score, value: score };
  expect(coarsenReceived(own, oldFigures(14))).toEqual({ trust: null, value: null });
  expect(coarsenReceived(own, oldFigures(15)).trust).toEqual({ word: "high", about: null, edge: null });
  expect(coarsenReceived(own, oldFigures(40)).trust).toMatchObject({ about: 3.5 });
});
