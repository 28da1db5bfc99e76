import { describe, expect, it } from "vitest";
import { type AgreedPath, statusOnPath, wantedAt } from "./target-path.ts";

const fiveUnits: AgreedPath = { shape: "straight", from: { at: 2012, value: 8869 }, to: { at: 2018, value: 18000 } };
const exactly = (at: number, value: number) => ({ at, value, low: value, high: value });

describe("the agreed path", () => {
  it("wants 14,956 in 2016 on a straight line from 8,869 in 2012 to 18,000 in 2018", () => {
    expect(Math.round(wantedAt(fiveUnits, 2016))).toBe(14956);
  });
  it("wants the geometric mean half way on a compounding path", () => {
    const path: AgreedPath = { shape: "compounding", from: { at: 0, value: 100 }, to: { at: 10, value: 400 } };
    expect(wantedAt(path, 5)).toBeCloseTo(200, 9);
  });
  it("wants the last step that has begun", () => {
    const path: AgreedPath = {
      shape: "steps",
      from: { at: 0, value: 0 },
      to: { at: 10, value: 100 },
      steps: [
        { at: 4, value: 30 },
        { at: 7, value: 60 },
      ],
    };
    expect([2, 4, 6, 8, 10].map((at) => wantedAt(path, at))).toEqual([0, 30, 30, 60, 100]);
  });
});

describe("the standing on the path", () => {
  it("does not call 12,800 in 2016 a failure when students chose their track years before the exam", () => {
    expect(statusOnPath(fiveUnits, exactly(2016, 12800), 0)).toBe("off-path");
    expect(statusOnPath(fiveUnits, exactly(2016, 12800), 3)).toBe("too-early");
  });
  it("is reached only when the lower bound is there", () => {
    expect(statusOnPath(fiveUnits, exactly(2018, 18000), 0)).toBe("reached");
    expect(statusOnPath(fiveUnits, { at: 2018, value: 18000, low: 17000, high: 19000 }, 0)).toBe("on-path");
  });
  it("turns round where less is better", () => {
    const path: AgreedPath = { shape: "straight", from: { at: 0, value: 40 }, to: { at: 10, value: 20 } };
    expect(statusOnPath(path, exactly(5, 29), 0)).toBe("on-path");
    expect(statusOnPath(path, exactly(5, 35), 0)).toBe("off-path");
  });
});
