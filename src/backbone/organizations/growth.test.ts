import { expect, test } from "vitest";
import { growthOf, milestonesOf } from "./growth.ts";

const admitted = (year: number | null, count: number, sector: "nonprofit" | "business" | null = "nonprofit") =>
  Array.from({ length: count }, () => ({ admittedOn: year === null ? null : `${year}-09-01`, sector }));

test("a network that grew from 40 to 60 to 100 says so, by year and sector", () => {
  const growth = growthOf([
    ...admitted(2014, 15, "business"),
    ...admitted(2013, 40),
    ...admitted(2014, 5),
    ...admitted(2017, 40, null),
    ...admitted(null, 3),
  ]);
  expect(growth.years.map(({ year, admitted, total }) => [year, admitted, total])).toEqual([
    [2013, 40, 40],
    [2014, 20, 60],
    [2017, 40, 100],
  ]);
  expect(growth.years[1]?.bySector).toEqual([
    { sector: "business", count: 15 },
    { sector: "nonprofit", count: 5 },
  ]);
  expect(growth.unsaid).toBe(3);
  expect(milestonesOf(growth).map(({ total }) => total)).toEqual([40, 60, 100]);
});

test("of many years the first, the middle and the last are said", () => {
  const growth = growthOf([2011, 2012, 2013, 2014, 2015].flatMap((year) => admitted(year, 1)));
  expect(milestonesOf(growth)).toEqual([
    { year: 2011, total: 1 },
    { year: 2013, total: 3 },
    { year: 2015, total: 5 },
  ]);
  expect(milestonesOf(growthOf(admitted(null, 2)))).toEqual([]);
});
