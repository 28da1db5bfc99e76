import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels, type Stand, spreadApart, type Wish, widthOf } from "./labels.ts";

const wide = { width: 560, height: 310 };
const narrow = { width: 235, height: 272 };
const up: Stand = { along: "mid", across: "up" };
const down: Stand = { along: "mid", across: "down" };
const wish = (x: number, y: number, weight = 1, text = "11,740"): Wish => ({
  x,
  y,
  weight,
  lines: [text],
  stands: [up, down],
});

describe("labels", () => {
  it("stand where they are liked when nothing is in the way", () => {
    expect(placeLabels([wish(50, 50)], [], wide, narrow)).toEqual([{ stand: up, shown: "always" }]);
  });

  it("go to the other side of their point when a line passes above it", () => {
    const line = [
      { x: 20, y: 56 },
      { x: 80, y: 56 },
    ];
    expect(placeLabels([wish(50, 50)], [line], wide, narrow)[0]?.stand).toEqual(down);
  });

  it("give way to a weightier label and are left out when both sides are taken", () => {
    const [light, heavy, other] = placeLabels([wish(50, 50, 1), wish(50, 50, 9), wish(50, 50, 5)], [], wide, narrow);
    expect(heavy).toEqual({ stand: up, shown: "always" });
    expect(other).toEqual({ stand: down, shown: "always" });
    expect(light?.shown).toBe("never");
  });

  it("are kept for the wide plot when a phone has no room for them", () => {
    const wishes = [40, 50, 60].map((x, place) => ({ ...wish(x, 50, 9 - place), stands: [up] }));
    const shown = placeLabels(wishes, [], wide, narrow).map((placed) => placed.shown);
    expect(shown).toEqual(["always", "roomy", "always"]);
  });
});

describe("labels beside the end of a plot", () => {
  it("stay where they are when they do not touch", () => {
    expect(spreadApart([10, 50, 90], 12)).toEqual([10, 50, 90]);
  });

  it("part around their middle when they do", () => {
    expect(spreadApart([50, 50], 12)).toEqual([44, 56]);
  });

  it("keep their order, their distance and the inside of the plot", () => {
    const heights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(heights, (given) => {
        const parted = spreadApart(given, 12, 2, 98).toSorted((one, other) => one - other);
        for (let place = 1; place < parted.length; place++)
          expect((parted[place] ?? 0) - (parted[place - 1] ?? 0)).toBeGreaterThanOrEqual(12 - 1e-6);
        expect(parted[0]).toBeGreaterThanOrEqual(2 - 1e-6);
        expect(parted.at(-1)).toBeLessThanOrEqual(98 + 1e-6);
      }),
    );
  });
});

it("takes a longer text for wider", () => {
  expect(widthOf("Statistics bureau")).toBeGreaterThan(widthOf("12,510"));
});
