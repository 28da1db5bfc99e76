import { expect, it } from "vitest";
import { stretches } from "./series.ts";

const at = (year: number, value: number | "hidden" = year) => ({ at: year, value });
const years = (runs: { at: number }[][]) => runs.map((run) => run.map((point) => point.at));

it("joins what was published across years without a figure", () => {
  expect(years(stretches([at(2012), at(2014), at(2018)]))).toEqual([[2012, 2014, 2018]]);
});

it("parts where a figure is hidden", () => {
  expect(years(stretches([at(2013), at(2014, "hidden"), at(2015), at(2016)]))).toEqual([[2013], [2015, 2016]]);
});

it("parts where the definition changes, also between two published years", () => {
  const breaks = [{ at: 2015, note: "" }];
  expect(years(stretches([at(2013), at(2014), at(2015), at(2016)], breaks))).toEqual([
    [2013, 2014],
    [2015, 2016],
  ]);
  expect(years(stretches([at(2012), at(2018)], breaks))).toEqual([[2012], [2018]]);
});
