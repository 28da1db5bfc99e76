import { mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join as inFolder } from "node:path";
import pg from "pg";
import type { Request } from "playwright-core";
import { expect, inject, it } from "vitest";
import { overlapWords as asked } from "../../src/activities/contributions/overlaps/words.ts";
import { totalsWords as totals } from "../../src/activities/contributions/totals/words.ts";
import { rosterWords as said } from "../../src/activities/rosters/words.ts";
import type { RosterPerson } from "../../src/analysis/counting/rosters/person-tokens.ts";
import { makeRosters } from "../../src/analysis/counting/rosters/testing-rosters.ts";
import { newId } from "../../src/core/id.ts";
import { buildXlsx, textRow } from "../../src/core/table-files/testing/build-xlsx.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const { rosters, truth } = makeRosters(18, 3, 120);

/** With FIVEFOLD_PICTURES naming a folder, keeps how a page looks. */
async function look(person: Person, name: string): Promise<void> {
  const folder = process.env.FIVEFOLD_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await expectNoAxeViolations(person.page);
  await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => inFolder(one.parentPath, one.name));

/** The database of the installation, as its owner reaches it. */
async function openDatabase(): Promise<pg.Client> {
  const all = await readdir(inject("folder"), { recursive: true });
  const socket = all.find((name) => name.endsWith(".s.PGSQL.5432"));
  if (!socket) throw new Error("The database has no socket in the data folder");
  const host = dirname(inFolder(inject("folder"), socket));
  const client = new pg.Client({ host, port: 5432, user: "fivefold_owner", database: "fivefold" });
  await client.connect();
  return client;
}

interface Planted {
  organizations: string[];
  goalId: string;
}

type Ask = (text: string, values: unknown[]) => Promise<unknown[]>;

/** A partner with a promise, and what came of it. */
async function plantPromise(
  ask: Ask,
  at: string,
  planted: { number: number; id: string; name: string; goalId: string; typeId: string | undefined },
): Promise<void> {
  const { number, id, name, goalId, typeId } = planted;
  await ask("insert into organization (initiative_id, id, name, language) values ($1, $2, $3, 'en')", [at, id, name]);
  const promise = newId();
  await ask(
    "insert into commitment (initiative_id, id, number, organization_id, type_id, names, measure, quantity, unit, goal_id, counts_to_goal, due_on, state, promised_at, last_heard_at) values ($1, $2, $3, $4, $5, $6, 'count', $7, $8, $9, true, $10, 'open', now(), now())",
    [
      at,
      promise,
      number + 1,
      id,
      typeId,
      { en: "Prepare teachers" },
      [40000, 30000, 22000, 15000, 5000][number],
      { en: "teachers" },
      goalId,
      `${2015 + number}-06-30`,
    ],
  );
  for (const [year, amount, site] of [
    ["2015", 9000 + 100 * number, null],
    ["2017", 4000, number < 2 ? ["Nahf School", "בית ספר נחף"][number] : null],
  ] as const) {
    const contribution = newId();
    await ask(
      "insert into contribution (initiative_id, id, commitment_id, organization_id, amount, period, site) values ($1, $2, $3, $4, $5, $6, $7)",
      [at, contribution, promise, id, amount, year, site],
    );
    await ask("insert into contribution_share values ($1, $2, $3, 1)", [at, contribution, id]);
  }
}

/** Three partners with a person each, a goal that their promises add up to, and what came of them. */
async function plant(database: pg.Client, slug: string, people: readonly string[]): Promise<Planted> {
  const ask = async (text: string, values: unknown[]) => (await database.query(text, values)).rows;
  const at = (await ask("select id from initiative where slug = $1", [slug]))[0].id;
  await database.query("select set_config('fivefold.initiative', $1, false)", [at]);
  const [indicatorId, goalId] = [newId(), newId()];
  await ask(
    "insert into indicator (initiative_id, id, slug, names, kind, unit, direction) values ($1, $2, 'teachers', $3, 'count', $4, 'up')",
    [at, indicatorId, { en: "New teachers", he: "מורים ומורות חדשים" }, { en: "teachers", he: "מורים ומורות" }],
  );
  await ask(
    "insert into goal (initiative_id, id, indicator_id, kind, names, sentence, baseline_period, baseline_value, target_period, target_value, path, steps, lag_periods, adopted, position) values ($1, $2, $3, 'level', $4, '{}', '2011', 0, '2021', 100000, 'straight', '[]', 0, '[]', 0)",
    [at, goalId, indicatorId, { en: "100,000 new teachers by 2021", he: "100,000 מורים ומורות חדשים עד 2021" }],
  );
  const organizations = ["School network", "רשת ערב", "College of the north", "Lab", "City"].map((name) => ({
    id: newId(),
    name,
  }));
  const types = [
    { en: "Preparation", he: "הכשרה" },
    { en: "Staying", he: "התמדה" },
  ].map((names) => ({ id: newId(), names }));
  for (const [position, { id, names }] of types.entries())
    await ask("insert into commitment_type (initiative_id, id, names, position) values ($1, $2, $3, $4)", [
      at,
      id,
      names,
      position,
    ]);
  for (const [number, organization] of organizations.entries())
    await plantPromise(ask, at, { number, ...organization, goalId, typeId: types[number % 2]?.id });
  for (const [number, name] of people.entries())
    await ask(
      'insert into representation (initiative_id, person_id, organization_id) select $1, m.person_id, $2 from membership m join auth."user" u on u.id = m.person_id where m.initiative_id = $1 and u.name = $3',
      [at, organizations[number]?.id, name],
    );
  return { organizations: organizations.map(({ id }) => id), goalId };
}

const csvOf = (people: readonly RosterPerson[]): Buffer =>
  Buffer.from(["School,Name,Date of birth", ...people.map(({ name, born }) => `North,${name},${born}`)].join("\r\n"));

const xlsxOf = (people: readonly RosterPerson[]): Buffer =>
  buildXlsx(
    [["שם מלא", "תאריך לידה"], ...people.map(({ name, born }) => [name, born])]
      .map((row, at) => textRow(at + 1, row))
      .join(""),
  );

/** Picks a roster and sends its tokens. Answers the check word that the page shows. */
async function give(
  person: Person,
  path: string,
  secret: string | null,
  name: string,
  roster: Buffer,
): Promise<{ secret: string; word: string }> {
  await person.opens(path);
  if (secret === null) await person.page.locator("[data-make-secret]").click();
  else {
    await person.page.locator('[name="roster-secret"]').fill(secret);
    await person.page.locator('[name="roster-secret"]').blur();
  }
  await person.page
    .locator("#f-roster-file")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: roster });
  await person.page.locator("[data-send]:enabled").waitFor();
  await look(person, `give-${person.language}-${name}`);
  const word =
    /[0-9a-f]{4}\b/.exec(
      (await person.page.locator("[data-check]").innerText()).replace(/[\u2066-\u2069]/g, ""),
    )?.[0] ?? "";
  const typed = await person.page.locator('[name="roster-secret"]').inputValue();
  await person.page.locator("[data-send]").click();
  await person.sees(said.gave);
  return { secret: typed, word };
}

const names = rosters.flat().map(({ name }) => name);
const words = [...new Set(names.flatMap((name) => name.split(" ")))].filter((word) => Buffer.byteLength(word) > 9);

/** Those that nothing else can hold, enough of them to find a roster by. */
const longest = words.toSorted((a, b) => Buffer.byteLength(b) - Buffer.byteLength(a)).slice(0, 30);

/** No byte of a name of any roster is in what is given. */
const expectNoName = (bytes: Buffer, where: string, sought = [...names, ...words]): void => {
  expect(
    sought.filter((name) => bytes.includes(name)),
    where,
  ).toEqual([]);
};

it("lets partners count their lists together without a name leaving them, and settle kindly whom two counted", async () => {
  const { director, at } = await begin(stories, "Counted once");
  const link = await makeLink(director, at, ["partner"], { howMany: 2 });
  const inHebrew = await makeLink(director, at, ["partner"], { language: "he" });
  const [school, evening, college] = [
    await stories.somebody(),
    await stories.somebody({ language: "he", on: "phone" }),
    await stories.somebody(),
  ];
  const sent: Promise<Buffer>[] = [];
  for (const person of [school, evening, college])
    person.page.on("request", (request: Request) => {
      sent.push(
        Promise.resolve(Buffer.concat([Buffer.from(request.url()), request.postDataBuffer() ?? Buffer.alloc(0)])),
      );
    });
  const called = ["Head of school", "ראש הרשת", "Head of college"];
  for (const [number, person] of [school, evening, college].entries())
    await join(person, person === evening ? inHebrew : link, called[number] ?? "");
  const database = await openDatabase();
  try {
    await plant(database, at.slice(1), called);
    await countLists(director, at, [school, evening, college]);
    const requests = await Promise.all(sent);
    expect(requests.length).toBeGreaterThan(10);
    for (const request of requests) expectNoName(request, "a request");
    await database.query("checkpoint").catch(() => undefined);
    // What came with the program is no data: its dictionaries hold names of all kinds.
    const files = (await filesIn(inject("folder"))).filter((file) => !file.includes("/runtime/"));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) expectNoName(await readFile(file).catch(() => Buffer.alloc(0)), file, longest);
  } finally {
    await database.end();
  }
  await settle(director, at, school, evening);
  await seeTotals(director, at, evening);
}, 120_000);

async function countLists(
  director: Person,
  at: string,
  [school, evening, college]: [Person, Person, Person],
): Promise<void> {
  await director.opens(`${at}/work/counted-once`);
  await director.unfolds(said.open);
  await director.fills(said.countName, "Teachers reached in 2017");
  await director.fills(said.period, 2017);
  for (const name of ["School network", "רשת ערב", "College of the north"]) await director.ticks(name);
  await director.page.locator("details form button").last().click();
  await director.sees(said.opened);
  const path = new URL(director.page.url()).pathname;
  const first = await give(school, path, null, "teachers.csv", csvOf(rosters[0] ?? []));
  const second = await give(evening, path, first.secret.toUpperCase(), "list.xlsx", xlsxOf(rosters[1] ?? []));
  expect(second.word).toBe(first.word);
  await college.opens(path);
  await college.page.locator('[name="roster-secret"]').fill("too short");
  await college.page.locator('[name="roster-secret"]').blur();
  await college.sees(said.shortSecret);
  await give(college, path, first.secret, "teachers.csv", csvOf(rosters[2] ?? []));
  await director.opens(path);
  await director.unfolds(said.close);
  await director.page.locator("details.confirm form button").click();
  await director.sees(said.closed);
  await look(director, "closed-en");
  await evening.opens(path);
  await look(evening, "closed-he-phone");
  const [low = 0, high = 0] = ((await director.page.locator(".lead").innerText()).match(/\d[\d,]*/g) ?? []).map((one) =>
    Number(one.replace(",", "")),
  );
  expect([low <= truth, truth <= high], `${low} to ${high}, truth ${truth}`).toEqual([true, true]);
}

async function settle(director: Person, at: string, school: Person, evening: Person): Promise<void> {
  await director.opens(`${at}/work/counted-once`);
  await director.presses(said.seek);
  await director.sees(said.soughtNow);
  await look(director, "once-en");
  await school.opens(`${at}/work/counted-once`);
  await school.page.locator("main .once-list a[href*='/asked/']").first().click();
  await school.doesNotSee("4,000 4,000");
  await look(school, "asked-en");
  await school.ticks(asked.partly);
  await school.presses(asked.send);
  await school.sees(asked.howManyNeeded);
  await school.fills(asked.howMany, 1000);
  await school.presses(asked.send);
  await school.sees(asked.waits);
  await evening.opens(new URL(school.page.url()).pathname);
  await look(evening, "asked-he-phone");
  await evening.ticks(asked.same);
  await evening.presses(asked.send);
  await evening.sees(asked.differs);
  await evening.ticks(asked.partly);
  await evening.fills(asked.howMany, 1000);
  await evening.presses(asked.send);
  await evening.sees(evening.hears(asked.settled, { both: 1000 }).replace(/[\u2066-\u2069]/g, ""));
}

async function seeTotals(director: Person, at: string, evening: Person): Promise<void> {
  await director.opens(`${at}/work/promises`);
  await director.sees(totals.feeds);
  await look(director, "feeds-en");
  await director.ticks(totals.addsUp);
  await director.presses(totals.save);
  await director.sees(director.hears(totals.promised, { committed: "112,000", needed: "100,000" }));
  await director.presses(totals.update);
  await director.sees(/65,000 came so far/);
  await look(director, "promises-en");
  await evening.opens(`${at}/work/promises`);
  await evening.sees("65,000");
  await look(evening, "promises-he-phone");
  const file = await director.page.request.get(`${inject("address")}${at}/work/promises.csv`);
  expect(await file.text()).toContain("period,2021");
}
