import { afterAll, beforeAll, expect, test } from "vitest";
import { openRoom } from "../../backbone/initiatives/public.ts";
import { personIn } from "../../backbone/people/public.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { arrangePromises } from "./arranging/operations.ts";
import { endCommitment, promiseCommitment } from "./keeping/promise-operations.ts";
import { promisedPart, promisesCondition, promisesDesk, promisesWaiting } from "./sources.ts";
import { openPromising, type PromisingHouse } from "./testing-promises.ts";

let house: PromisingHouse;
let director: string;
let school: string;
let teacher: string;
const now = new Date();

beforeAll(async () => {
  house = await openPromising();
  director = await house.person("Director", ["backbone"]);
  school = await house.organization("School network", "school-network");
  teacher = await house.acting("Teacher", school);
});
afterAll(() => house?.scratch.close());

const inside = () => ({ initiativeId: house.initiativeId, personId: null });
const askedOf = async (personId: string) => personIn(await house.as(personId), house.initiativeId, now);
const desk = () =>
  house.scratch.records.read(inside(), (tx) =>
    promisesDesk(tx, { initiativeId: house.initiativeId, personId: director, now }),
  );
const condition = (isMember: boolean) =>
  house.scratch.records.read(inside(), (tx) =>
    promisesCondition(tx, { initiativeId: house.initiativeId, isMember, now }),
  );

test("what was entered waits for those who act for the organization, and is counted on the desk", async () => {
  const waiting = async (personId: string) => {
    const asked = await askedOf(personId);
    return house.scratch.records.read(inside(), (tx) => promisesWaiting(tx, asked));
  };
  expect(await desk()).toEqual([]);
  const id = await house.draft(director, school);
  await house.ask(promiseCommitment, director, { id });
  expect(await waiting(teacher)).toMatchObject([{ path: `work/promises/${id}` }]);
  expect(await waiting(director)).toEqual([]);
  expect(await desk()).toMatchObject([{ values: { count: 1 }, path: "work/promises/list?shown=waiting" }]);
});

test("what ends within sixty days is on the desk, with the first day; what is later is not", async () => {
  const today = dayOf(now);
  await house.promise(teacher, school, { dueOn: daysAfter(today, 30) });
  await house.promise(teacher, school, { dueOn: daysAfter(today, 10) });
  await house.promise(teacher, school, { dueOn: daysAfter(today, 61) });
  expect((await desk())[1]).toMatchObject({ values: { count: 2 }, due: daysAfter(today, 10) });
});

test("home says how many promised; how many have told how it goes only where that tells of nobody", async () => {
  expect(await condition(false)).toBeNull();
  expect((await condition(true))?.values).toEqual({ organizations: 1, count: 3 });
  for (const name of ["B", "C", "D", "E"]) {
    const organization = await house.organization(name, "business");
    const person = await house.acting(`Of ${name}`, organization);
    const id = await house.promise(person, organization);
    if (name === "B") await house.ask(endCommitment, person, { id, how: "done" });
  }
  expect((await condition(true))?.values).toEqual({ organizations: 5, count: 7, told: 1 });
  await house.ask(arrangePromises, director, { open: true });
  expect((await condition(false))?.values).toEqual({ organizations: 5, count: 7 });
});

test("each finds what her organization took on; nobody is led to a room that is closed", async () => {
  const part = async (personId: string) => {
    const asked = await askedOf(personId);
    return house.scratch.records.read(inside(), (tx) => promisedPart(tx, asked));
  };
  expect((await part(teacher))?.lines).toHaveLength(4);
  const other = await house.acting("Newcomer", await house.organization("F", "business"));
  expect(await part(other)).toBeNull();
  await house.ask(openRoom, director, { rooms: ["work"] });
  expect((await part(other))?.lines).toEqual([]);
  expect(await part(director)).toBeNull();
});
