import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../../core/id.ts";
import { openScratch, type Scratch } from "../../../storage/testing.ts";
import { personActor } from "../../people/person-actor.ts";
import { peopleIn } from "./store.ts";

let scratch: Scratch;
const [initiativeId, school, committee, plenary] = [newId(), newId(), newId(), newId()];
const [noa, lina, dan, eva] = [newId(), newId(), newId(), newId()];
const inside = { initiativeId, personId: null };

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write(inside, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{}', 'en')`.execute(
      tx,
    );
    await sql`insert into organization (initiative_id, id, name, language) values (${initiativeId}, ${school}, 'School', 'en')`.execute(
      tx,
    );
    for (const [id, all] of [
      [committee, false],
      [plenary, true],
    ] as const)
      await sql`insert into body (initiative_id, id, slug, kind, names, all_partners) values (${initiativeId}, ${id}, ${id}, 'steering', '{}', ${all})`.execute(
        tx,
      );
    for (const [person, may, until] of [
      [noa, "backbone", null],
      [lina, "partner", null],
      [dan, "funder", null],
      [eva, "evaluator", "2020-01-01"],
    ])
      await sql`insert into membership (initiative_id, person_id, permissions, until) values (${initiativeId}, ${person}, ${[may]}, ${until})`.execute(
        tx,
      );
    await sql`insert into representation (initiative_id, person_id, organization_id) values (${initiativeId}, ${lina}, ${school})`.execute(
      tx,
    );
    await sql`insert into seat (initiative_id, id, body_id, person_id, until) values (${initiativeId}, ${newId()}, ${committee}, ${dan}, null), (${initiativeId}, ${newId()}, ${committee}, ${lina}, '2020-01-01')`.execute(
      tx,
    );
  });
});
afterAll(() => scratch?.close());

test.each([
  [["everyone"], []],
  [["members"], [dan, lina, noa]],
  [["partners"], [lina, noa]],
  [["backbone"], [noa]],
  [[`organization:${school}`], [lina]],
  [[`body:${committee}`], [dan]],
  [[`body:${plenary}`], [lina, noa]],
  [
    [`person:${dan}`, "backbone"],
    [dan, noa],
  ],
] as const)("in %j are %j", async (circles, people) => {
  const found = await scratch.records.read(inside, (tx) => peopleIn(tx, initiativeId, circles));
  expect(found.toSorted()).toEqual([...people].toSorted());
});

test("a person is in the same circles when she asks herself", async () => {
  const actorOf = (personId: string) =>
    personActor(scratch.records, { personId, name: personId, mail: "", language: "en", sessionId: newId() });
  const [ofLina, ofDan, ofEva] = [await actorOf(lina), await actorOf(dan), await actorOf(eva)];
  expect(ofLina.memberships[0]).toMatchObject({ organizationIds: [school], bodyIds: [plenary] });
  expect(ofDan.memberships[0]).toMatchObject({ organizationIds: [], bodyIds: [committee] });
  expect(ofEva.memberships).toEqual([]);
});
