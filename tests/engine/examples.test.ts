import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExamples, openWholeExamples } from "../../examples/examples.ts";
import type { Run } from "../../examples/run.ts";
import { operations } from "../../src/conditions.ts";
import type { Actor } from "../../src/core/actor.ts";
import { dispatch } from "../../src/core/dispatch.ts";
import { runAsProgram } from "../../src/serve.ts";
import { withClient } from "../../src/storage/postgres/roles.ts";
import { openScratch, type Scratch } from "../../src/storage/testing.ts";
import { listeningInExamples } from "./listening-in-examples.ts";

const byName = new Map(operations.map((operation) => [operation.name, operation]));
let scratch: Scratch;
const founded = new Map<string, string>();
const house = () => ({ ...scratch, now: () => new Date() });
const dispatched = async (actor: Actor, name: string, input: unknown, initiativeId: string | null) => {
  const operation = byName.get(name);
  if (!operation) throw new Error(`no operation ${name}`);
  const asking = { actor, initiativeId, language: "en" } as const;
  return (await dispatch(house(), operation, asking, input)) as Record<string, unknown>;
};

const run: Run = async (name, input, options) => {
  const answer = await runAsProgram(house())(name, input, options);
  if (name === "initiative.found") founded.set(String(answer.slug), String(answer.initiativeId));
  return answer;
};
const idOf = (slug: string): string => founded.get(slug) ?? "";
const ask = (slug: string, name: string, input: unknown = {}) => run(name, input, { initiativeId: idOf(slug) });
/** As a visitor sees it. */
const see = (slug: string, name: string, input: unknown = {}) =>
  dispatched({ kind: "visitor" }, name, input, idOf(slug));

const asPerson = (personId: string, name: string, input: unknown) => {
  const initiativeId = idOf("practice");
  const member = { initiativeId, permissions: ["partner" as const], organizationIds: [], bodyIds: [] };
  const person = { kind: "person", personId, name: "", mail: "", ownsInstallation: false } as const;
  return dispatched({ ...person, memberships: [member] }, name, input, initiativeId);
};

/** The place to practise whose filling was cut short while stories lay behind their wall; then all was opened again. */
let cutShort = "";
/** What a first start had when its doors opened: what had been done by then, and what was not whole. */
let atOpenDoors = { done: new Set<string>(), unfinished: [] as string[] };
const listUnfinished = async (): Promise<string[]> => {
  const read = await Promise.all([...founded.keys()].map((slug) => see(slug, "initiative.read")));
  return read.filter(({ isBeingFilled }) => isBeingFilled).map(({ slug }) => String(slug));
};

beforeAll(async () => {
  scratch = await openScratch();
  const done = new Set<string>();
  const noted: Run = async (name, ...rest) => {
    if (name === "story.reply") throw new Error("The program was cut short");
    done.add(name);
    return run(name, ...rest);
  };
  const rest = await openExamples(noted);
  atOpenDoors = { done: new Set(done), unfinished: await listUnfinished() };
  await expect(rest?.()).rejects.toThrow("cut short");
  cutShort = idOf("practice");
  await openWholeExamples(run);
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

it("opens the doors once all is there but the stories and conversations of the place to practise, and says so", async () => {
  expect([atOpenDoors.unfinished, await listUnfinished()]).toEqual([["practice"], []]);
  for (const name of ["edition.enter", "commitment.promise", "decision.record", "heard.write"])
    expect(atOpenDoors.done).toContain(name);
  for (const name of ["initiative.make-up-people", "vote.cast", "tell.begin"])
    expect(atOpenDoors.done).not.toContain(name);
});

it("leaves them as they are when asked again", async () => {
  await openWholeExamples(run);
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
  const { figures } = await see("5x2", "edition.figures", { indicator: "school-file-share", period: "2016" });
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
  const north = { dimension: "", place: "צפון", placeLevel: "district", numerator: 2_317 };
  expect(figures).toContainEqual(expect.objectContaining(north));
});

it("shows that nothing was prepared in 2011, and that a subject may be short in no state", async () => {
  const prepared = await see("100kin10", "edition.figures", { indicator: "teachers-prepared" });
  expect(prepared.figures).toContainEqual(expect.objectContaining({ period: "2011", numerator: 0, hidden: false }));
  const short = await see("100kin10", "edition.figures", { indicator: "shortage-states", dimension: "subject" });
  expect(short.figures).not.toContainEqual(expect.objectContaining({ hidden: true }));
});

it("lets people who practise meet hidden figures and a draft", async () => {
  const { figures } = await see("practice", "edition.figures", { indicator: "advanced-share" });
  expect(figures).toContainEqual(expect.objectContaining({ hidden: true, reason: "too-few", numerator: null }));
  expect(figures).not.toContainEqual(expect.objectContaining({ period: "2025" }));
});

it("gives 5X2 the three tiers of its structure, and invents nobody who sits in them", async () => {
  const { bodies } = await ask("5x2", "body.list");
  expect(bodies).toMatchObject([
    { slug: "steering-committee", kind: "steering", seats: 0, allPartners: false },
    { slug: "periphery", kind: "working-group", seats: 0 },
    { slug: "teachers", kind: "working-group", seats: 0 },
    { slug: "middle-school", kind: "working-group", seats: 0 },
    { slug: "plenary", kind: "plenary", seats: 0, allPartners: true },
  ]);
  expect(await ask("100kin10", "body.list")).toMatchObject({ bodies: [{ slug: "network", allPartners: true }] });
});

it("names the founders with the year in which they began, open to everyone as the source is", async () => {
  const { organizations } = await ask("5x2", "organization.list");
  const began = { admittedOn: "2013-01-01", isPublic: true, does: expect.stringMatching(/5X2/) };
  for (const name of ["Trump Foundation", "Rashi Foundation", "Intel Israel", "Sheatufim"])
    expect(organizations).toContainEqual(expect.objectContaining({ name, ...began }));
});

it("grows both by cohorts, as the sources count them", async () => {
  expect(await ask("5x2", "cohort.list")).toMatchObject({
    cohorts: [{ startsOn: "2013-01-01" }, { startsOn: "2018-01-01" }],
  });
  expect(await ask("100kin10", "cohort.list")).toMatchObject({
    cohorts: [{ names: { en: expect.stringContaining("28") } }, { names: { en: expect.stringContaining("300") } }],
  });
});

it.each([
  ["5x2", "national priority", "You are the experts", ["2018-07", "2016", "2015", "2013"]],
  [
    "100kin10",
    "grand yet crucially achievable",
    "The speed of a network is trust",
    ["2021-11", "2021", "2016-05", "2013-12", "2011"],
  ],
])("shows to a visitor what %s agreed on and reached, as exactly as it is known", async (slug, vision, word, days) => {
  const agreed = JSON.stringify(await see(slug, "agenda.read"));
  expect(agreed).toContain(vision);
  expect(agreed).toContain(word);
  const { milestones } = await see(slug, "milestone.list");
  expect((milestones as { on: string }[]).map(({ on }) => on)).toEqual(days);
  for (const milestone of milestones as { names: object }[])
    expect(milestone.names).toEqual({ en: expect.any(String), he: expect.any(String), ar: expect.any(String) });
});

it("records that the ministry made the goal of 5X2 its own, with a year and no invented day", async () => {
  const { adoptions } = await see("5x2", "agenda.read");
  expect(adoptions).toMatchObject([{ adopter: "Ministry of Education", on: "2015", note: expect.any(String) }]);
  expect(await ask("5x2", "readiness.read")).toMatchObject({
    shown: { on: "2013", marks: { urgency: { level: "there" }, resources: { level: "growing" } } },
  });
});

it("gives people who practise a working week: a meeting held and one to come, a decision taken and one open", async () => {
  expect(await ask("practice", "decision.list")).toMatchObject({ taken: 2, open: 1 });
  const { actions } = await ask("practice", "action.list");
  expect((actions as { state: string }[]).map(({ state }) => state).toSorted()).toEqual(["done", "open", "open"]);
  const agreed = await see("practice", "agenda.read");
  expect(JSON.stringify(agreed)).toContain("Whoever is concerned sits at the table");
  expect(await ask("practice", "discussion.list")).toMatchObject({ threads: [{ messages: 1 }] });
  expect(await ask("practice", "library.list")).toMatchObject({ pages: [{ title: "How we work together" }] });
  expect(await ask("practice", "meeting.list")).toMatchObject({
    past: [{ title: expect.stringContaining("Steering committee") }],
    upcoming: [{ title: expect.stringContaining("Plenary") }],
  });
  const { bodies } = await ask("practice", "body.list");
  expect((bodies as { seats: number }[]).map(({ seats }) => seats)).toEqual([4, 2, 0]);
});

it("tells of 100Kin10 the six leverage points that were published, to everyone, and no answer of anybody", async () => {
  const seen = await see("100kin10", "leverage.list");
  expect(seen.points).toHaveLength(6);
  expect(await ask("100kin10", "round.list")).toMatchObject({ rounds: [], causes: 6 });
  expect(await ask("100kin10", "run.list")).toMatchObject({ runs: [] });
  const { points } = await ask("100kin10", "leverage.list");
  for (const point of points as object[])
    expect(point).toMatchObject({ canWe: null, needEachOther: null, moves: null, chosenOn: null });
  const [first] = points as { challengeId: string }[];
  expect(JSON.stringify(await see("100kin10", "leverage.cause", { id: first?.challengeId }))).toMatch(/104 .*750/);
  expect((await see("100kin10", "goal.look")).inTheWay).toHaveLength(6);
});

it("lets people who practise try causes: an interview, a closed round, what came out of it, two choices by decision", async () => {
  const found = await ask("practice", "leverage.list");
  expect(found).toMatchObject({ causes: 25, openRounds: [], run: { inputs: { people: 16 }, outdated: false } });
  const { results } = found.run as {
    results: { causes: { id: string; lenses: { second_order: { rank: number } } }[] };
  };
  const chosen = found.points as { challengeId: string; moves: { rank: number } }[];
  expect(chosen).toMatchObject(
    ["teachers-for-band-1", "steering-committee"].map((slug) => ({
      body: { slug },
      indicators: [{}],
      decision: { outcome: { values: { yes: 4, no: 0 } } },
    })),
  );
  for (const { challengeId, moves } of chosen) {
    expect(moves.rank).toBeLessThanOrEqual(6);
    expect(results.causes.find(({ id }) => id === challengeId)?.lenses.second_order.rank).toBe(moves.rank);
  }
  expect(await ask("practice", "inquiry.list")).toMatchObject({ inquiries: [{ reasons: 6, untied: 1 }] });
  expect((await see("practice", "map.show")).shown).toMatchObject({ people: 16, totals: { causes: 25 } });
  expect((await see("practice", "goal.look")).inTheWay).toMatchObject([{ carriedBy: null }, { carriedBy: null }]);
  expect((await ask("practice", "goal.look")).inTheWay).toMatchObject([
    { carriedBy: { path: "committees/teachers-for-band-1" } },
    { readBy: [{ path: "goal/data/counts/advanced-share" }] },
  ]);
});

it("shows visitors on each home the example's own five sentences", async () => {
  for (const slug of ["5x2", "100kin10"])
    expect(await see(slug, "home.read")).toMatchObject({
      kind: "example",
      says: { agenda: {}, measurement: {}, activities: {}, communication: {}, backbone: {} },
    });
});

it("fills every page of work for people who practise, each thing plainly made up", async () => {
  const promises = await ask("practice", "commitment.list");
  expect(promises).toMatchObject({ promised: 11, organizations: 8, fitting: 12 });
  const stands = (promises.promises as { shown: string }[]).map(({ shown }) => shown);
  for (const shown of ["done", "ended"]) expect(stands).toContain(shown);
  const totals = await ask("practice", "contribution.totals");
  expect(totals).toMatchObject({ goal: { how: "adds-up", needed: 4_500 }, promises: 3, committed: 2_000 });
  expect(totals.delivered).toMatchObject({ value: 700 });
  expect(await ask("practice", "contribution.overlaps")).toMatchObject({ overlaps: [{ state: "asked" }] });
  const asks = await ask("practice", "ask.list");
  expect(JSON.stringify(asks)).toContain("A room for three afternoons");
  const { projects } = await ask("practice", "project.list");
  expect(projects).toMatchObject([{ tally: { tasks: 4, done: 2 }, adopted: 1 }, { kind: "solution-lab" }]);
  const functions = await ask("practice", "function.read");
  for (const { years } of functions.functions as { years: { voices: number[] }[] }[])
    expect(years[0]?.voices.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(await see("practice", "policy.list")).toMatchObject({ asks: [{ steps: [{}, {}, {}, {}] }] });
});

it("shows a visitor what was promised in the place to practise, and nothing of how it goes", async () => {
  const seen = await see("practice", "commitment.list");
  expect(seen).toMatchObject({ promised: 11, portfolio: null });
  expect(new Set((seen.promises as { shown: string }[]).map(({ shown }) => shown))).not.toContain("slower");
  await expect(see("practice", "project.list")).rejects.toThrow();
});

describe("listening", () => listeningInExamples({ run, ask, see, asPerson }));

it("begins an example anew that was half opened when the program was cut short, and leaves nothing of it", async () => {
  expect(idOf("practice")).not.toBe(cutShort);
  expect(await run("initiative.remove-unfinished", {})).toEqual({ removed: [] });
  const left = await withClient(scratch.connection("owner"), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and c.column_name = 'initiative_id' and t.table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name } of rows)
      if ((await client.query(`select 1 from "${name}" where initiative_id = $1 limit 1`, [cutShort])).rowCount)
        found.push(name);
    return found;
  });
  expect(left).toEqual(["history"]);
});
