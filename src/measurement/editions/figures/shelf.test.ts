import { expect, test } from "vitest";
import type { Figure } from "./figure.ts";
import { filterFigures, mostInFile, Shelf } from "./shelf.ts";

const figure = (period: string, place = "", dimension = ""): Figure => ({
  period,
  place,
  placeLevel: place === "" ? "country" : "district",
  dimension,
  group: dimension && "a",
  numerator: 1,
  numeratorLow: 1,
  numeratorHigh: 1,
  denominator: 2,
  rate: 0.5,
  rateLow: 0.5,
  rateHigh: 0.5,
  samplingLow: null,
  samplingHigh: null,
  units: null,
  hidden: false,
  reason: "",
});
const many = (count: number): Figure[] => Array.from({ length: count }, (_, at) => figure(String(at)));

test("a file is read once, and again after others have taken its place", async () => {
  const shelf = new Shelf();
  const reads: string[] = [];
  const take = (name: string, count = 20_000) =>
    shelf.take(name, async () => {
      reads.push(name);
      return many(count);
    });
  await Promise.all([take("a"), take("a")]);
  expect(await take("a")).toHaveLength(20_000);
  expect(reads).toEqual(["a"]);
  for (let file = 0; file < 10; file += 1) await take(`b${file}`);
  await take("a");
  expect(reads.filter((name) => name === "a")).toHaveLength(2);
  expect(reads.filter((name) => name === "b9")).toHaveLength(1);
});

test("a file with too many figures is not kept, and one that cannot be read is tried again", async () => {
  const shelf = new Shelf();
  expect(await shelf.take("large", async () => many(mostInFile + 1))).toBeNull();
  const broken = shelf.take("broken", () => Promise.reject(new Error("no such file")));
  await expect(broken).rejects.toThrow("no such file");
  expect(await shelf.take("broken", async () => many(1))).toHaveLength(1);
});

test("questions are answered as the file would answer them", () => {
  const all = [
    figure("2015"),
    figure("2015", "north"),
    figure("2015", "", "sector"),
    figure("2016"),
    figure("2016", "north"),
  ];
  expect(filterFigures(all, {})).toEqual(all);
  expect(filterFigures(all, { places: [""], dimensions: [""] })).toEqual([all[0], all[3]]);
  expect(filterFigures(all, { placeLevel: "district", periods: ["2016"] })).toEqual([all[4]]);
  expect(filterFigures(all, { dimensions: ["sector", "none"] })).toEqual([all[2]]);
  expect(filterFigures(all, { limit: 2 })).toEqual(all.slice(0, 2));
  expect(filterFigures(all, { periods: [] })).toEqual([]);
});
