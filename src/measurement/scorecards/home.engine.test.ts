import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DeskSource, MeetingSource } from "../../backbone/desk/public.ts";
import { noteSeen } from "../../backbone/memberships/seen.ts";
import type { WaitingSource } from "../../backbone/people/public.ts";
import { tellThing } from "../../backbone/things/public.ts";
import { type Actor, type Permission, permissions } from "../../core/actor.ts";
import { type Circle, ofBody } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import { type Language, languages } from "../../core/message.ts";
import { renderDocument } from "../../interface/document.ts";
import { makeView } from "../../interface/view.ts";
import { type Bench, openBench, person, program, visitor } from "../editions/testing.ts";
import { openGoal, sayGoal } from "../goals/operations.ts";
import { type Home, mostWaiting, readHomeFrom } from "./home.ts";
import { homePage } from "./pages/home-page.tsx";

let bench: Bench;
const same = (text: string) => ({ en: text, he: text, ar: text });
const bodyId = newId();

const asks: WaitingSource = async (_tx, { permissions: held }) =>
  held.includes("partner")
    ? ["2026-05-01", null, "2026-04-01", "2026-06-01", null].map((due, number) => ({
        sentence: same("Asked {number}"),
        values: { number },
        path: `asked/${number}`,
        due,
      }))
    : [];
const work: DeskSource = async () => [
  { about: "applications", sentence: same("Three applications"), path: "joining", due: null, count: 3 },
  { about: "talks", sentence: same("A talk"), path: "talks", due: "2026-03-05" },
  { about: "talks", sentence: same("A talk in May"), path: "talks", due: "2026-05-05" },
];
const meets: MeetingSource = async (_tx, { bodyIds }) =>
  bodyIds.includes(bodyId)
    ? {
        names: same("Steering committee"),
        begins: new Date("2026-03-12T12:00:00Z"),
        ends: null,
        timeZone: "Asia/Jerusalem",
        path: "meetings/1",
        items: [same("The gap")],
        papers: 2,
        decisions: 1,
      }
    : null;
const readHome = readHomeFrom({
  voices: [],
  waiting: [asks],
  desk: [work],
  meetings: [meets],
  conditions: [
    async (_tx, { isMember }) => ({
      condition: "backbone",
      sentence: same(isMember ? "Inside" : "Outside"),
      path: "x",
    }),
  ],
  firstLines: [
    async (_tx, { permissions: held }) =>
      held.includes("evaluator") ? { sentence: same("Your mandate"), path: "changes" } : null,
  ],
});

/** The first page as a director reads it. */
function drawHome(home: Home, language: Language): string {
  const view = makeView({
    language,
    path: "/here",
    initiative: { slug: "here", names: { en: "Here" }, isPractice: false, isExample: false, rooms: [] },
    viewer: { name: "Lead", isMember: true, permissions: ["backbone"], ownsInstallation: false },
    waits: 0,
    assets: { styles: "/styles.css", islands: null },
    now: new Date("2026-03-02T09:00:00Z"),
    faults: [],
    entered: {},
    receipt: null,
  });
  return renderDocument(homePage(readHome).draw(home, view, { params: {}, query: new URLSearchParams(), origin: "" }));
}

/** Somebody who belongs here, with a row that says so. */
async function member(name: string, held: readonly Permission[], bodyIds: readonly string[] = []): Promise<Actor> {
  const actor = person(name, held, bench.here);
  if (actor.kind !== "person") throw new Error("a person was asked for");
  await write(async (tx) => {
    await sql`insert into membership (initiative_id, person_id, permissions) values (${bench.here}, ${actor.personId}, ${held})`.execute(
      tx,
    );
  });
  return { ...actor, memberships: actor.memberships.map((one) => ({ ...one, bodyIds })) };
}
const write = (step: Parameters<typeof bench.scratch.records.write<void>>[1]) =>
  bench.scratch.records.write({ initiativeId: bench.here, personId: null }, step);

const tell = (id: string, name: string, audience: readonly Circle[], at: string, by: string | null = null) =>
  write((tx) =>
    tellThing(tx, bench.here, {
      kind: "meeting",
      id,
      path: `meetings/${id}`,
      names: { en: name },
      audience,
      state: { message: same("{name} was moved"), values: { name } },
      by,
      now: new Date(at),
    }),
  );

beforeAll(async () => {
  bench = await openBench();
  await bench.ask(person("director", ["backbone"], bench.here), sayGoal, {
    kind: "count",
    amount: 200,
    whom: "students",
    what: "pass",
    year: 2020,
    baseYear: 2015,
    base: 100,
  });
});
afterAll(() => bench?.scratch.close());

test("three things wait on the first page and never more, the earliest due first; how many there are is said", async () => {
  const home = await bench.ask(await member("asked", ["partner"]), readHome, {});
  expect(home.waiting.first.map(({ due }) => due)).toEqual(["2026-04-01", "2026-05-01", "2026-06-01"]);
  expect(home.waiting.first).toHaveLength(mostWaiting);
  expect(home.waiting.count).toBe(5);
});

test("first steps and what is asked are together three at most on the page, in every language", async () => {
  const lead = await member("new lead", ["backbone", "partner"]);
  const home = await bench.ask(lead, readHome, {});
  expect(home.stepsLeft.length).toBeGreaterThan(0);
  for (const language of languages) {
    const html = drawHome(home, language);
    expect(html.match(/<ol class="steps">(.*?)<\/ol>/s)?.[1]?.match(/<li/g)).toHaveLength(mostWaiting);
    const week = language === "en" ? "This week:" : language === "he" ? "השבוע:" : "هذا الأسبوع:";
    expect(html.indexOf(week)).toBeLessThan(html.indexOf("<h1"));
    expect(html).not.toMatch(/undefined|\[object|>\{\w+\}/);
  }
});

test("the first line is the week for the backbone team, and for the others what is theirs", async () => {
  const lead = await bench.ask(await member("lead", ["backbone", "partner"]), readHome, {});
  expect(lead).toMatchObject({ week: { applications: 3, talks: 1 }, line: null });
  const partner = await bench.ask(await member("first", ["partner"]), readHome, {});
  expect(partner).toMatchObject({ week: null, line: { path: "asked/2" } });
  const evaluator = await bench.ask(await member("evaluator", ["evaluator"]), readHome, {});
  expect(evaluator).toMatchObject({ week: null, line: { path: "changes" }, waiting: { count: 0 } });
  for (const held of permissions.filter((one) => one !== "backbone"))
    expect((await bench.ask(await member(held, [held]), readHome, {})).week, held).toBeNull();
});

test("the next meeting is told to those who are asked to it alone", async () => {
  const sits = await bench.ask(await member("sits", ["steering"], [bodyId]), readHome, {});
  expect(sits.meeting).toMatchObject({ path: "meetings/1", papers: 2, decisions: 1 });
  expect((await bench.ask(await member("does not sit", ["steering"]), readHome, {})).meeting).toBeNull();
});

test("a visitor gets the goal: no first line, nothing that waits, nothing that changed", async () => {
  await bench.ask(program, openGoal, { open: true });
  const home = await bench.ask(visitor, readHome, {});
  expect(home).toMatchObject({
    line: null,
    week: null,
    changed: null,
    meeting: null,
    waiting: { first: [], count: 0 },
  });
  expect(home.conditions).toMatchObject([{ sentence: { en: "Outside" } }]);
});

test("what changed is told by thing, since the visit before this one, to whoever may read it and did not do it", async () => {
  const reads = await member("reads", ["partner"], [bodyId]);
  const other = await member("other", ["partner"]);
  const me = reads.kind === "person" ? reads.personId : "";
  const seen = async (at: string) => {
    bench.at(at);
    const { changed } = await bench.ask(reads, readHome, {});
    await noteSeen(bench.scratch.records, reads, bench.here, new Date(at));
    return {
      since: changed?.since,
      things: changed?.things.filter(({ id }) => id.startsWith("meeting")).map(({ names }) => names?.en),
    };
  };
  await tell("old", "Old", ["members"], "2026-03-01T10:00:00Z");
  expect(await seen("2026-03-02T10:00:00Z")).toEqual({ since: null, things: ["Old"] });
  await tell("open", "Open", ["members"], "2026-03-03T10:00:00Z");
  await tell("closed", "Closed", [ofBody(bodyId)], "2026-03-03T11:00:00Z");
  await tell("secret", "Secret", ["backbone"], "2026-03-03T12:00:00Z");
  await tell("mine", "Mine", ["members"], "2026-03-03T13:00:00Z", me);
  const visit = { since: "2026-03-02T10:00:00.000Z", things: ["Closed", "Open"] };
  expect(await seen("2026-03-04T10:00:00Z")).toEqual(visit);
  // She looks again within the hour: the visit is the same, and nothing has gone.
  expect(await seen("2026-03-04T10:30:00Z")).toEqual(visit);
  expect(await seen("2026-03-04T11:10:00Z")).toEqual(visit);
  expect(await seen("2026-03-06T10:00:00Z")).toEqual({ since: "2026-03-04T11:10:00.000Z", things: [] });
  const { changed } = await bench.ask(other, readHome, {});
  expect(JSON.stringify(changed)).not.toMatch(/Closed|Secret/);
});

test("looking leaves no line of history, and a stranger's looking nothing at all", async () => {
  const count = () =>
    bench.scratch.records.read({ initiativeId: bench.here, personId: null }, async (tx) =>
      Number(
        (
          await tx
            .selectFrom("history")
            .select(({ fn }) => fn.countAll().as("lines"))
            .executeTakeFirstOrThrow()
        ).lines,
      ),
    );
  const before = await count();
  await noteSeen(bench.scratch.records, person("stranger", ["backbone"], bench.elsewhere), bench.here, new Date());
  await noteSeen(bench.scratch.records, visitor, bench.here, new Date());
  await noteSeen(bench.scratch.records, await member("looks", ["funder"]), bench.here, new Date());
  expect(await count()).toBe(before);
});
