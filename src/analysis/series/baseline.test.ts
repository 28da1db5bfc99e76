import { expect, test } from "vitest";
import { changeSince, splitAtBreaks } from "./baseline.ts";

test("×2.03 from 2012 and +40% from 2006 are the same rise", () => {
  const marks = [
    { at: 2018, value: 18_000 },
    { at: 2006, value: 12_900 },
    { at: 2012, value: 8869 },
  ];
  expect(changeSince(marks, 2012)?.ratio).toBeCloseTo(2.03, 2);
  expect(changeSince(marks, 2006)?.ratio).toBeCloseTo(1.4, 2);
  expect(changeSince(marks, 2010)).toBeNull();
});

test("a break in the definition breaks the line", () => {
  const marks = [2013, 2012, 2015, 2014].map((at) => ({ at, value: at }));
  expect(splitAtBreaks(marks, [2014]).map((line) => line.map(({ at }) => at))).toEqual([
    [2012, 2013],
    [2014, 2015],
  ]);
});
