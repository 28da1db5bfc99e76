import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaPath, axisOver, dotPath, linePath, scaleBetween, thinOut } from "./scale.ts";

describe("an axis", () => {
  it("begins at zero and ends on a round tick above the highest value", () => {
    expect(axisOver([8869, 18000])).toEqual({ low: 0, high: 20000, ticks: [0, 5000, 10000, 15000, 20000] });
    expect(axisOver([0.1205, 0.1524])).toEqual({ low: 0, high: 0.2, ticks: [0, 0.05, 0.1, 0.15, 0.2] });
  });

  it("goes below zero where a value does", () => {
    expect(axisOver([-0.009, 0.204], 4).low).toBeLessThan(0);
    expect(axisOver([-3, -1]).high).toBe(0);
  });

  it("stands on nothing but zeros", () => {
    expect(axisOver([])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
    expect(axisOver([0, 0]).high).toBe(1);
  });

  it("holds every value between its ends with at most eight ticks", () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((one) => Math.abs(one) > 1e-6);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { low, high, ticks } = axisOver(values);
        const slack = (high - low) * 1e-6;
        expect(low).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks).toContain(0);
      }),
    );
  });
});

describe("paths", () => {
  it("count heights from the bottom, as SVG counts from the top", () => {
    expect(
      linePath([
        { x: 0, y: 44.3 },
        { x: 100, y: 90 },
      ]),
    ).toBe("M0 55.7 100 10");
    expect(dotPath([{ x: 20, y: 0 }])).toBe("M20 100h0");
  });

  it("close a surface by going back along its lower line", () => {
    const upper = [
      { x: 0, y: 30 },
      { x: 100, y: 40 },
    ];
    const lower = [
      { x: 0, y: 10 },
      { x: 100, y: 20 },
    ];
    expect(areaPath(upper, lower)).toBe("M0 70 100 60 100 80 0 90z");
  });
});

it("puts a single period in the middle", () => {
  expect(scaleBetween(2016, 2016)(2016)).toBe(50);
  expect(scaleBetween(2012, 2018)(2014)).toBeCloseTo(33.33, 1);
});

it("keeps the last period when ticks are thinned out", () => {
  expect([...thinOut(7, 4)].toSorted()).toEqual([0, 2, 4, 6]);
  expect(thinOut(20, 6).has(19)).toBe(true);
  expect(thinOut(20, 6).size).toBeLessThanOrEqual(6);
});
