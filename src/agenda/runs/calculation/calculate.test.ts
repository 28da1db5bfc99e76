import { describe, expect, test } from "vitest";
import { mapOf } from "../../../analysis/leverage/influence-map.ts";
import { resultsSchema } from "../run.ts";
import { calculate } from "./calculate.ts";
import { calculateApart } from "./calculate-apart.ts";
import type { Calculation } from "./calculation.ts";
import { hasLoop } from "./lay-lenses.ts";
import { findShortLoops } from "./look-around.ts";
import { rankByRole } from "./rank-by-role.ts";

/** Causes ease the less the later they stand; every third pair is left open by each person. */
function made(causes: number, roles: readonly (string | null)[]): Calculation {
  const places = Array.from({ length: causes }, (_, place) => place);
  return {
    causes: places.map((place) => ({ id: `cause-${place}`, themeId: place % 2 ? "odd" : null })),
    roles,
    answers: roles.flatMap((_, rater) =>
      places.flatMap((from) =>
        places
          .filter((to) => from !== to && (from + to + rater) % 3 !== 0)
          .map((to) => ({ rater, from, to, score: Math.max(0, 3 - Math.floor((from + ((to + rater) % 3)) / 5)) })),
      ),
    ),
    links: [],
    settings: { k: 3, replicates: 1000, seed: 1 },
    fewest: 5,
  };
}

describe("a calculation", () => {
  test("is the same in another thread, and keeps what its schema says", async () => {
    const asked = made(20, Array(8).fill(null));
    const here = calculate(asked);
    expect(await calculateApart(asked)).toEqual(here);
    expect(resultsSchema.parse(JSON.parse(JSON.stringify(here)))).toEqual(here);
    expect(here.causes.map(({ id }) => id).slice(0, 3)).toContain("cause-0");
  });

  test("does not depend on the order in which answers came", () => {
    const asked = made(8, Array(6).fill(null));
    const sorted = (list: Calculation["answers"]) =>
      [...list].sort((a, b) => a.rater - b.rater || a.from - b.from || a.to - b.to);
    expect(calculate({ ...asked, answers: sorted([...asked.answers].reverse()) })).toEqual(
      calculate({ ...asked, answers: sorted(asked.answers) }),
    );
  });

  test("lets a drawn map fill the pairs that nobody was asked about", () => {
    const asked = made(6, Array(5).fill(null));
    const answers = asked.answers.filter(({ from }) => from !== 5);
    const links = [{ from: 5, to: 0, weight: 10 }];
    const found = calculate({ ...asked, answers, links });
    expect(found.notes).toContain("map-fills");
    const filled = found.causes.find(({ id }) => id === "cause-5");
    expect(filled?.outgoing).toEqual([{ id: "cause-0", weight: 3, spread: 0, answers: 0, disputed: false }]);
  });
});

describe("ranks by role", () => {
  const keys = (roles: readonly (string | null)[]): string[] =>
    rankByRole(made(4, roles)).map(({ key, people }) => `${key} ${people}`);
  const of = (role: string | null, count: number) => Array<string | null>(count).fill(role);

  test("show roles with enough people and the others together, and nobody who is left over alone", () => {
    expect(keys([...of("a", 6), ...of("b", 5)])).toEqual(["a 6", "b 5"]);
    expect(keys([...of("a", 6), ...of("b", 3), ...of(null, 3)])).toEqual(["a 6", "other 6"]);
    expect(keys([...of("a", 7), ...of("b", 5), ...of("c", 2)])).toEqual(["a 7", "other 7"]);
    expect(keys([...of("a", 9), ...of("b", 1)])).toEqual([]);
    expect(keys(of("a", 9))).toEqual([]);
  });
});

describe("loops", () => {
  const map = mapOf(4, [
    { from: 0, to: 1, weight: 1 },
    { from: 1, to: 0, weight: -1 },
    { from: 1, to: 2, weight: 1 },
    { from: 2, to: 0, weight: 1 },
    { from: 2, to: 3, weight: 1 },
  ]);

  test("through a cause are listed with their sign, the shortest first", () => {
    expect(findShortLoops(map, 0)).toEqual([
      { places: [0, 1], reinforcing: false },
      { places: [0, 1, 2], reinforcing: true },
    ]);
    expect(findShortLoops(map, 3)).toEqual([]);
  });

  test("are there or not", () => {
    expect(hasLoop(map)).toBe(true);
    expect(
      hasLoop(
        mapOf(3, [
          { from: 0, to: 1, weight: 1 },
          { from: 1, to: 2, weight: 1 },
        ]),
      ),
    ).toBe(false);
  });
});
