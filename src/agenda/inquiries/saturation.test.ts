import { expect, test } from "vitest";
import { growTree } from "./inquiry.ts";
import { curveOfSaturation, judgeSaturation } from "./saturation.ts";

const held = (...causes: string[][]) => causes.map((causeIds, at) => ({ inquiryId: `i${at}`, causeIds }));

test("counts each cause where it was first heard", () => {
  expect(curveOfSaturation(held(["a", "b", "a"], ["b", "c"], [], ["c"]))).toEqual([
    { inquiryId: "i0", heard: 2, fresh: 2, known: 2 },
    { inquiryId: "i1", heard: 2, fresh: 1, known: 3 },
    { inquiryId: "i2", heard: 0, fresh: 0, known: 3 },
    { inquiryId: "i3", heard: 1, fresh: 0, known: 3 },
  ]);
});

test("says that most was heard only once the last three brought one new cause at most", () => {
  expect(judgeSaturation(curveOfSaturation(held(["a"], ["b"], ["c"]))).verdict).toBe("too-few");
  expect(judgeSaturation(curveOfSaturation(held(["a"], ["b"], ["c"], ["d"])))).toEqual({
    verdict: "still-new",
    fresh: 3,
  });
  expect(judgeSaturation(curveOfSaturation(held(["a", "b"], ["b"], ["a", "c"], ["b"])))).toEqual({
    verdict: "heard-most",
    fresh: 1,
  });
});

test("a reason whose upper reason is gone stands at the top", () => {
  const reason = (id: string, parentId: string | null) => ({
    id,
    parentId,
    inquiryId: "i",
    language: "en",
    words: id,
    challengeId: null,
    position: 0,
    version: 1,
  });
  const tree = growTree([reason("a", null), reason("b", "a"), reason("c", "gone")]);
  expect(tree.map((branch) => [branch.reason.id, branch.below.map((one) => one.reason.id)])).toEqual([
    ["a", ["b"]],
    ["c", []],
  ]);
});
