import { expect, test } from "vitest";
import { depthLevels } from "./depth.ts";

test("Meadows's twelve places go from 12, shallow, to 1, deep, three in each realm", () => {
  expect(depthLevels.map(({ level }) => level)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect([...Map.groupBy(depthLevels, ({ realm }) => realm)].map(([realm, levels]) => [realm, levels.length])).toEqual([
    ["parameters", 3],
    ["feedbacks", 3],
    ["design", 3],
    ["intent", 3],
  ]);
});
