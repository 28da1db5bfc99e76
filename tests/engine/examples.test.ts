import { afterAll, beforeAll, expect, it } from "vitest";
import { openExamples } from "../../examples/examples.ts";
import type { Run } from "../../examples/run.ts";
import { operations } from "../../src/conditions.ts";
import { dispatch } from "../../src/core/dispatch.ts";
import { openScratch, type Scratch } from "../../src/storage/testing.ts";

const byName = new Map(operations.map((operation) => [operation.name, operation]));

let scratch: Scratch;
const founded = new Map<string, string>();

const run: Run = async (name, input, options) => {
  const operation = byName.get(name);
  if (!operation) throw new Error(`no operation ${name}`);
  const house = { records: scratch.records, figures: scratch.figures, uploads: scratch.uploads, now: () => new Date() };
  const actor = name === "edition.figures" ? ({ kind: "visitor" } as const) : ({ kind: "program" } as const);
  const asking = { actor, initiativeId: options?.initiativeId ?? null, language: "en" } as const;
  const answer = (await dispatch(house, operation, asking, input)) as Record<string, unknown>;
  if (name === "initiative.found") founded.set(String(answer.slug), String(answer.initiativeId));
  return answer;
};
const ask = (slug: string, name: string, input: unknown = {}) =>
  run(name, input, { initiativeId: founded.get(slug) ?? "" });

beforeAll(async () => {
  scratch = await openScratch();
  await openExamples(run);
});
afterAll(() => scratch.close());

it("founds the two examples and the place to practise, and says which is which", async () => {
  expect(await run("initiative.list", {})).toMatchObject({
    initiatives: [
      { slug: "5x2", kind: "example" },
      { slug: "100kin10", kind: "example" },
      { slug: "practice", kind: "practice" },
    ],
  });
});

it("leaves them as they are when asked again", async () => {
  await openExamples(run);
  expect((await run("initiative.list", {})).initiatives).toHaveLength(3);
});

it("sets the goal of 5X2, with the organization that adopted it", async () => {
  expect(await ask("5x2", "goal.list")).toMatchObject({
    goals: [
      {
        indicator: "ministry-count",
        baseline: { period: "2012", value: 8_869 },
        target: { period: "2018", value: 18_000 },
        lagPeriods: 3,
        adopted: [{ organization: "Ministry of Education", on: "2015" }],
      },
    ],
  });
});

it("adds every organization that is named, also those whose names look alike", async () => {
  expect(await ask("5x2", "organization.list")).toMatchObject({ total: 5 });
  expect(await ask("100kin10", "organization.list")).toMatchObject({ total: 2 });
  expect(await ask("practice", "organization.list")).toMatchObject({ total: 9 });
});

it("shows to a visitor every figure of 5X2 that its pages speak of, with what is hidden behind a 0", async () => {
  const { figures } = await ask("5x2", "edition.figures", { indicator: "school-file-share", period: "2016" });
  expect(figures).toContainEqual(
    expect.objectContaining({
      dimension: "",
      place: "",
      numerator: 12_510,
      numeratorHigh: 14_250,
      denominator: 82_087,
    }),
  );
  expect(figures).toContainEqual(
    expect.objectContaining({ dimension: "cluster", group: "1.0", numerator: 206, denominator: 3_510, hidden: false }),
  );
  expect(figures).toContainEqual(
    expect.objectContaining({ dimension: "", place: "צפון", placeLevel: "district", numerator: 2_317 }),
  );
});

it("shows that nothing was prepared in 2011, and that a subject may be short in no state", async () => {
  const prepared = await ask("100kin10", "edition.figures", { indicator: "teachers-prepared" });
  expect(prepared.figures).toContainEqual(expect.objectContaining({ period: "2011", numerator: 0, hidden: false }));
  const short = await ask("100kin10", "edition.figures", { indicator: "shortage-states", dimension: "subject" });
  expect(short.figures).not.toContainEqual(expect.objectContaining({ hidden: true }));
});

it("lets people who practise meet hidden figures and a draft", async () => {
  const { figures } = await ask("practice", "edition.figures", { indicator: "advanced-share" });
  expect(figures).toContainEqual(expect.objectContaining({ hidden: true, reason: "too-few", numerator: null }));
  expect(figures).not.toContainEqual(expect.objectContaining({ period: "2025" }));
});
