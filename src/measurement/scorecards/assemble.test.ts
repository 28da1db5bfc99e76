import { expect, it } from "vitest";
import type { SourcedFigure } from "../editions/public.ts";
import { type Gathered, measureOf, repeatsPlaces } from "./assemble.ts";

const figure = (about: Partial<SourcedFigure>): SourcedFigure => ({
  period: "2016",
  place: "",
  placeLevel: "",
  dimension: "",
  group: "",
  numerator: 10,
  numeratorLow: 10,
  numeratorHigh: 10,
  denominator: 100,
  rate: 0.1,
  rateLow: 0.1,
  rateHigh: 0.1,
  samplingLow: null,
  samplingHigh: null,
  units: 5,
  hidden: false,
  reason: "",
  edition: 1,
  definitionVersion: 1,
  ...about,
});

const gathered = (figures: SourcedFigure[]): Gathered => ({
  indicator: {
    id: "i",
    slug: "share",
    names: {},
    kind: "share",
    unit: {},
    direction: "up",
    sameAs: null,
    definitions: [],
  },
  current: [],
  figures,
});

const district = { place: "1", placeLevel: "district" };

it("knows a dimension that says again what the places say", () => {
  const same = gathered([figure(district), figure({ dimension: "district", group: "1" })]);
  expect(repeatsPlaces({ slug: "district" }, same)).toBe(true);
});

it("does not take clusters for places because both are numbered", () => {
  const other = gathered([figure(district), figure({ dimension: "cluster", group: "1", denominator: 900 })]);
  expect(repeatsPlaces({ slug: "cluster" }, other)).toBe(false);
  expect(repeatsPlaces({ slug: "absent" }, other)).toBe(false);
});

it("keeps a district and a town of the same code apart", () => {
  const town = figure({ place: "1", placeLevel: "municipality", rate: 0.5 });
  const both = gathered([figure(district), town, figure({ rate: 0.2 })]);
  const valuesOf = (where?: { code: string; level: "district" | "municipality" }) =>
    measureOf(both, where).points.map(({ value }) => value);
  expect(valuesOf({ code: "1", level: "district" })).toEqual([0.1]);
  expect(valuesOf({ code: "1", level: "municipality" })).toEqual([0.5]);
  expect(valuesOf()).toEqual([0.2]);
});
