import { afterAll, beforeAll, expect, test } from "vitest";
import { checkWordOf, keyOf, makeTokens, type RosterPerson } from "../../analysis/counting/rosters/person-tokens.ts";
import { makeRosters, seeded } from "../../analysis/counting/rosters/testing-rosters.ts";
import {
  openPlace,
  type Place,
  refused,
  refusedFields,
  type Someone,
  visitor,
} from "../../backbone/joining/testing.ts";
import {
  closeJointCount,
  giveRoster,
  listJointCounts,
  openJointCount,
  readJointCount,
  takeBackRoster,
} from "./operations.ts";
import { rostersWaiting } from "./waiting.ts";

let place: Place;
const people: Record<string, Someone> = {};
const who = (name: string): Someone => {
  const person = people[name];
  if (!person) throw new Error(`Nobody is called ${name}`);
  return person;
};
const organizations: string[] = [];
const { rosters, truth } = makeRosters(4, 3, 400);
const draw = seeded(1);
const chance = (bytes: Uint8Array) => {
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = draw() * 256;
};

function given(id: string, roster: readonly RosterPerson[], secret = "nine sheep under the bridge") {
  const key = keyOf(secret, id, 1000);
  const { blocks, decoys, people: count, unclear } = makeTokens(roster, key, chance);
  return {
    id,
    checkWord: checkWordOf(key),
    people: String(count),
    unclear: String(unclear),
    blocks: new File([blocks], "blocks"),
    decoys: new File([decoys], "decoys"),
  };
}

const open = (as = "director", organizationIds = organizations) =>
  place.ask(openJointCount, who(as), { names: { en: "Teachers reached" }, period: "2017", organizationIds });

beforeAll(async () => {
  place = await openPlace();
  for (const name of ["School", "Museum", "College"]) organizations.push(await place.organization(name));
  const of = (at: number) => [organizations[at] ?? ""];
  people.director = await place.member("Director", ["backbone"]);
  people.school = await place.member("Of the school", ["partner"], of(0));
  people.museum = await place.member("Of the museum", ["partner"], of(1));
  people.college = await place.member("Of the college", ["partner"], of(2));
  people.funder = await place.member("Funder", ["funder"]);
  people.evaluator = await place.member("Evaluator", ["evaluator"]);
});
afterAll(() => place?.scratch.close());

test("three partners give tokens, everybody is counted once, and nothing but figures stays", async () => {
  const { id } = await open();
  for (const stranger of ["funder", "evaluator"]) {
    expect(await place.ask(listJointCounts, who(stranger), {})).toEqual({
      counts: [],
      organizations: [],
      canOpen: false,
    });
    await expect(place.ask(readJointCount, who(stranger), { id })).rejects.toEqual(refused("not-found"));
    await expect(place.ask(giveRoster, who(stranger), given(id, rosters[0] ?? []))).rejects.toEqual(
      refused("not-found"),
    );
    await expect(place.ask(closeJointCount, who(stranger), { id })).rejects.toEqual(refused("not-found"));
  }
  await expect(place.ask(readJointCount, visitor, { id })).rejects.toEqual(refused("forbidden"));
  await expect(place.ask(giveRoster, who("director"), given(id, rosters[0] ?? []))).rejects.toEqual(
    refused("not-found"),
  );
  for (const [at, name] of ["school", "museum", "college"].entries())
    await place.ask(giveRoster, who(name), given(id, rosters[at] ?? []));
  const seen = await place.ask(readJointCount, who("school"), { id });
  expect(seen).toMatchObject({ given: { people: expect.any(Number) }, canClose: false, figures: null });
  expect(JSON.stringify(await place.ask(readJointCount, who("director"), { id }))).not.toContain("people");
  await noNameIn(place);
  await expect(place.ask(closeJointCount, who("school"), { id })).rejects.toEqual(refused("not-found"));
  await place.ask(closeJointCount, who("director"), { id });
  const closed = await place.ask(readJointCount, who("funder"), { id });
  const figures = closed.figures as { sum: number; low: number; high: number; partners: number };
  expect(figures.low).toBeLessThanOrEqual(truth);
  expect(figures.high).toBeGreaterThanOrEqual(truth);
  expect(closed.partners).toEqual([]);
  expect(await place.rows("select * from roster_part")).toEqual([]);
  await noNameIn(place);
  await expect(place.ask(giveRoster, who("school"), given(id, rosters[0] ?? []))).rejects.toEqual(refused("conflict"));
  await expect(place.ask(closeJointCount, who("director"), { id })).rejects.toEqual(refused("conflict"));
});

/** No table holds a name or a birth date of any roster. */
async function noNameIn({ rows }: Place): Promise<void> {
  const tables = await rows<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth') and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')",
  );
  expect(tables.length).toBeGreaterThan(50);
  const held = (
    await Promise.all(
      tables.map(({ name }) =>
        rows<{ all: string }>(`select coalesce(string_agg(t::text, ' '), '') as all from ${name} t`),
      ),
    )
  ).flat();
  const text = held.map(({ all }) => all).join(" ");
  const hex = (word: string) => Buffer.from(word).toString("hex");
  const found = rosters.flat().filter(({ name }) => text.includes(name) || text.includes(hex(name)));
  expect(found).toEqual([]);
  const words = new Set(
    rosters
      .flat()
      .flatMap(({ name }) => name.split(" "))
      .filter((word) => word.length > 6),
  );
  expect([...words].filter((word) => text.includes(word) || text.includes(hex(word)))).toEqual([]);
}

test("with two partners nothing is shown, and a part can be taken back", async () => {
  const { id } = await open("school");
  for (const [at, name] of ["school", "museum", "college"].entries())
    await place.ask(giveRoster, who(name), given(id, rosters[at] ?? []));
  await place.ask(takeBackRoster, who("college"), { id });
  expect(await place.ask(readJointCount, who("college"), { id })).toMatchObject({ given: null });
  await place.ask(closeJointCount, who("school"), { id });
  expect(await place.ask(readJointCount, who("director"), { id })).toMatchObject({
    figures: { unshown: "few-partners" },
  });
});

test("another secret, too few people and what is no tokens are refused with the field", async () => {
  const { id } = await open();
  await place.ask(giveRoster, who("school"), given(id, rosters[0] ?? []));
  const give = (input: object) => place.ask(giveRoster, who("museum"), input);
  await expect(give(given(id, rosters[1] ?? [], "another secret than theirs"))).rejects.toEqual(
    refusedFields("checkWord"),
  );
  await expect(give(given(id, (rosters[1] ?? []).slice(0, 5)))).rejects.toEqual(refusedFields("people"));
  await expect(give({ ...given(id, rosters[1] ?? []), blocks: new File(["Dana"], "blocks") })).rejects.toEqual(
    refusedFields("blocks"),
  );
  await expect(give({ ...given(id, rosters[1] ?? []), people: "9000" })).rejects.toEqual(refusedFields("blocks"));
  await place.ask(giveRoster, who("school"), given(id, rosters[0] ?? [], "all begin anew with this"));
  await give(given(id, rosters[1] ?? [], "all begin anew with this"));
});

test("whoever opens a count takes part in it, and whoever is asked has it waiting", async () => {
  await expect(open("school", organizations.slice(1))).rejects.toEqual(refusedFields("organizationIds"));
  await expect(
    place.ask(openJointCount, who("funder"), { names: { en: "X" }, period: "2017", organizationIds: organizations }),
  ).rejects.toEqual(refused("forbidden"));
  const waiting = await place.scratch.records.read({ initiativeId: place.initiativeId, personId: null }, (tx) =>
    rostersWaiting(tx, {
      initiativeId: place.initiativeId,
      permissions: ["partner"],
      organizationIds: [organizations[2] ?? ""],
      bodyIds: [],
      personId: "",
      now: place.clock.now,
    }),
  );
  expect(waiting).toHaveLength(1);
});
