import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayOf, daysAfter } from "../../core/days.ts";
import { declareInterest, endOwnInterest, readRegister } from "../interests/operations.ts";
import { bodiesOnDesk } from "./desk.ts";
import { closeCommittee, editCommittee, foundCommittee, listCommittees, readCommittee } from "./operations.ts";
import { addMember, editMember, endMemberSeat } from "./seat-operations.ts";
import { type Governed, openGoverned, refused } from "./testing.ts";

let house: Governed;
let director: string;
let noa: string;
let lina: string;
let partner: string;
let funder: string;
let evaluator: string;
let school: string;
let fund: string;

beforeAll(async () => {
  house = await openGoverned();
  director = await house.person("Director", ["backbone"]);
  noa = await house.person("Noa", ["partner"]);
  lina = await house.person("Lina", ["partner"]);
  partner = await house.person("Partner", ["partner"]);
  funder = await house.person("Funder", ["funder"]);
  evaluator = await house.person("Evaluator", ["evaluator"]);
  school = await house.organization("School network", "school-network");
  fund = await house.organization("Fund", "philanthropy");
});
afterAll(() => house?.scratch.close());

const bodyIdsOf = async (personId: string): Promise<readonly string[]> => {
  const actor = await house.as(personId);
  return actor.kind === "person" ? (actor.memberships[0]?.bodyIds ?? []) : [];
};

describe("a committee", () => {
  test("is founded by the backbone team alone, whose founder keeps it as secretary without a vote", async () => {
    const wish = { names: { en: "Steering" }, kind: "steering" };
    await expect(house.ask(foundCommittee, noa, wish)).rejects.toMatchObject(refused("forbidden"));
    const { slug, id } = await house.found(director, "Steering committee");
    expect(slug).toBe("steering-committee");
    const second = await house.found(director, "Steering committee");
    expect(second.slug).toBe("steering-committee-2");
    const { seats } = await house.ask(readCommittee, noa, { slug });
    expect(seats).toMatchObject([{ name: "Director", duty: "secretary", hasVote: false }]);
    expect(await bodyIdsOf(director)).toContain(id);
  });

  test("two founded at once under one name both get an address", async () => {
    const both = await Promise.all([house.found(director, "At once"), house.found(director, "At once")]);
    expect(both.map(({ slug }) => slug).sort()).toEqual(["at-once", "at-once-2"]);
  });

  test("is known to members of the initiative, whatever they may do, and to no one else", async () => {
    const { slug } = await house.found(director, "Known");
    for (const reader of [partner, funder, evaluator]) {
      expect((await house.ask(readCommittee, reader, { slug })).body.slug).toBe(slug);
      expect((await house.ask(listCommittees, reader, {})).bodies.map((body) => body.slug)).toContain(slug);
    }
    const visitor = { kind: "visitor" } as const;
    await expect(house.ask(readCommittee, visitor, { slug })).rejects.toMatchObject(refused("forbidden"));
    await expect(house.ask(readCommittee, partner, { slug: "nowhere" })).rejects.toMatchObject(refused("not-found"));
  });

  test("is changed and ended by the backbone team alone", async () => {
    const { id, slug } = await house.found(director, "Ends", [{ personId: noa, duty: "chair" }]);
    const wish = { id, names: { en: "Ends" }, kind: "brain-trust", papersFor: "members" };
    await expect(house.ask(editCommittee, noa, wish)).rejects.toMatchObject(refused("forbidden"));
    await house.ask(editCommittee, director, wish);
    await house.ask(closeCommittee, director, { id });
    const { body } = await house.ask(readCommittee, noa, { slug });
    expect(body).toMatchObject({ kind: "brain-trust", papersFor: "members", closedOn: dayOf(new Date()) });
  });
});

describe("a seat", () => {
  test("opens the committee with the next request, and closes it with the one after its end", async () => {
    const { id, slug } = await house.found(director, "Opens and closes");
    const seat = await house.ask(addMember, director, { bodyId: id, personId: noa, organizationId: school });
    expect(await bodyIdsOf(noa)).toContain(id);
    await house.ask(endMemberSeat, director, { id: seat.id, because: "A new post" });
    expect(await bodyIdsOf(noa)).not.toContain(id);
    const told = await house.ask(readCommittee, director, { slug });
    expect(told.past).toMatchObject([{ name: "Noa", endedBecause: "A new post", organization: "School network" }]);
    expect((await house.ask(readCommittee, partner, { slug })).past[0]?.endedBecause).toBeNull();
    await expect(house.ask(endMemberSeat, director, { id: seat.id })).rejects.toMatchObject(refused("conflict"));
  });

  test("of a term to come opens nothing yet", async () => {
    const since = daysAfter(dayOf(new Date()), 30);
    const { id } = await house.found(director, "To come", [{ personId: noa, since }]);
    expect(await bodyIdsOf(noa)).not.toContain(id);
  });

  test("is given by the backbone team, the chair or the secretary, and by nobody else", async () => {
    const { id } = await house.found(director, "Who seats", [{ personId: noa, duty: "chair" }, { personId: lina }]);
    const wish = { bodyId: id, holder: "A school head" };
    for (const other of [lina, partner, funder])
      await expect(house.ask(addMember, other, wish)).rejects.toMatchObject(refused("forbidden"));
    const { id: seat } = await house.ask(addMember, noa, wish);
    await house.ask(editMember, noa, { id: seat, duty: "observer", hasVote: true });
    const { seats } = await house.ask(readCommittee, noa, { slug: "who-seats" });
    expect(seats.find(({ id: one }) => one === seat)).toMatchObject({ duty: "observer", hasVote: false });
  });

  test("is filled once by a person, also when two seat her at once", async () => {
    const { id } = await house.found(director, "Once");
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => house.ask(addMember, director, { bodyId: id, personId: lina })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("refuses a stranger, a term that ends before it begins, and two holders, each at its field", async () => {
    const { id: bodyId } = await house.found(director, "Bad input");
    const fault = (field: string) => ({ reason: "invalid", faults: [{ field }] });
    const add = (seat: object) => house.ask(addMember, director, { bodyId, ...seat });
    await expect(add({ personId: "nobody" })).rejects.toMatchObject(fault("personId"));
    await expect(add({})).rejects.toMatchObject(fault("personId"));
    await expect(add({ personId: noa, holder: "Noa" })).rejects.toMatchObject(fault("personId"));
    await expect(add({ holder: "X", since: "2026-03-02", until: "2026-03-01" })).rejects.toMatchObject(fault("until"));
    await expect(add({ holder: "X", organizationId: bodyId })).rejects.toMatchObject(fault("organizationId"));
  });
});

test("the balance of a committee stands beside that of all partners, observers left out", async () => {
  const { slug } = await house.found(director, "Balance", [
    { personId: noa, organizationId: school, livedExperience: true },
    { holder: "Grants officer", organizationId: fund },
    { holder: "Watches", organizationId: fund, duty: "observer" },
  ]);
  const told = await house.ask(readCommittee, partner, { slug });
  expect(told.balance).toEqual([
    { sector: "school-network", count: 1 },
    { sector: "philanthropy", count: 1 },
    { sector: null, count: 1 },
  ]);
  expect(told.balanceOfAll).toEqual([
    { sector: "school-network", count: 1 },
    { sector: "philanthropy", count: 1 },
  ]);
  const line = (await house.ask(listCommittees, partner, {})).bodies.find((body) => body.slug === slug);
  expect(line).toMatchObject({ livedExperience: 1, seats: 4, sits: false });
});

test("a funder in a committee is told of to all, and terms that end are on the desk", async () => {
  const until = daysAfter(dayOf(new Date()), 20);
  const { slug } = await house.found(director, "Two hats", [{ personId: funder, until }]);
  expect((await house.ask(readCommittee, partner, { slug })).funders).toBe(1);
  const asked = { initiativeId: house.initiativeId, personId: director, now: new Date() };
  const lines = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: director }, (tx) =>
    bodiesOnDesk(tx, asked),
  );
  const own = lines.filter(({ path }) => path === `committees/${slug}/edit`);
  expect(own.map(({ due }) => due)).toEqual([until, null]);
  expect(own[0]?.sentence.en).toContain("Two hats");
});

describe("a conflict of interest", () => {
  test("is declared of oneself where one sits, and read by the committee and the backbone team", async () => {
    const { id: bodyId, slug } = await house.found(director, "Interests", [{ personId: noa }, { personId: lina }]);
    const wish = { bodyId, kind: "employed", organizationId: fund, words: "Half a post" };
    await expect(house.ask(declareInterest, partner, wish)).rejects.toMatchObject(refused("not-found"));
    await house.ask(declareInterest, noa, wish);
    const open = await house.ask(declareInterest, noa, { bodyId, kind: "family", words: "A cousin", forMembers: true });
    const wordsFor = async (reader: string) =>
      (await house.ask(readRegister, reader, { slug })).interests.map(({ words }) => words);
    for (const reader of [noa, lina, director]) expect(await wordsFor(reader)).toEqual(["Half a post", "A cousin"]);
    for (const reader of [partner, funder, evaluator]) expect(await wordsFor(reader)).toEqual(["A cousin"]);
    await expect(house.ask(endOwnInterest, lina, { id: open.id })).rejects.toMatchObject(refused("not-found"));
    await house.ask(endOwnInterest, noa, { id: open.id });
    expect((await house.ask(readRegister, noa, { slug })).interests.map(({ holds }) => holds)).toEqual([true, false]);
  });

  test("names an organization or says in words what it is about", async () => {
    const { id: bodyId } = await house.found(director, "Empty interests", [{ personId: noa }]);
    await expect(house.ask(declareInterest, noa, { bodyId, kind: "other" })).rejects.toMatchObject({
      faults: [{ field: "words" }],
    });
  });
});
