import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { foundInitiative } from "../initiatives/operations.ts";
import { joinByInvitation, lookAtInvitation, makeInvitation } from "../invitations/operations.ts";
import { addPasted, listPartners, removePartner } from "../organizations/operations.ts";
import { readOrganizationFrom } from "../organizations/profile-operations.ts";
import { changeMe } from "../people/operations.ts";
import { personActor } from "../people/person-actor.ts";
import { findThing } from "../things/public.ts";
import { describeMe, limitMember, readCard } from "./card-operations.ts";
import { endMember, listMembers } from "./operations.ts";
import { endOneRepresentation, setOneRepresentation } from "./representations/operations.ts";

const readOrganization = readOrganizationFrom([]);

let scratch: Scratch;
let initiativeId = "";
let director: Actor = { kind: "visitor" };
let organizations: { id: string; name: string }[] = [];
// Standing is asked of the database by its own day.
const now = new Date();
const day = (distance: number): string => new Date(now.getTime() + distance * 86_400_000).toISOString().slice(0, 10);

async function ask<O extends z.ZodType>(
  operation: { output: O; name: string },
  actor: Actor,
  input: unknown,
): Promise<z.output<O>> {
  const { records, figures, uploads } = scratch;
  const asking = { actor, initiativeId: initiativeId || null, language: "en" as const };
  const house = { records, figures, uploads, now: () => now };
  return (await dispatch(house, operation as unknown as Operation, asking, input)) as z.output<O>;
}

const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

/** Somebody who has joined by a link, as the door finds her at her next request. */
async function join(name: string, permissions: Permission[], organizationId: string | null = null) {
  const { token } = await ask(makeInvitation, director, { permissions, language: "en", organizationId });
  const mail = `${newId()}@example.org`;
  const { personId } = await ask(
    joinByInvitation,
    { kind: "visitor" },
    { token, name, mail, password: "a sentence is the best password" },
  );
  return {
    personId,
    name,
    mail,
    token,
    now: () => personActor(scratch.records, { personId, name, mail, sessionId: "1" } as never),
  };
}

const thingFor = (actor: Actor, id: string) =>
  scratch.records.read({ initiativeId, personId: null }, (tx) =>
    findThing(tx, initiativeId, circlesOf(actor, initiativeId), { kind: "person", id }),
  );

beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());
beforeEach(async () => {
  initiativeId = "";
  const owner: Actor = {
    kind: "person",
    personId: newId(),
    name: "Owner",
    mail: "owner@example.org",
    ownsInstallation: true,
    memberships: [],
  };
  const made = await ask(foundInitiative, owner, { names: { en: `People ${newId()}` }, defaultLanguage: "en" });
  initiativeId = made.initiativeId;
  director = { ...owner, memberships: [{ initiativeId, permissions: ["backbone"], organizationIds: [], bodyIds: [] }] };
  await ask(addPasted, director, { text: "School network North\nFund B\nTeachers' college", choices: {} });
  organizations = (await ask(listPartners, director, {})).organizations;
});

const idOf = (name: string): string => organizations.find((one) => one.name === name)?.id ?? "";

describe("whoever is invited for an organization", () => {
  test("acts for it from the first moment, and is found by it", async () => {
    const noa = await join("Noa", ["partner"], idOf("Fund B"));
    expect((await noa.now()).memberships[0]?.organizationIds).toEqual([idOf("Fund B")]);
    const { members } = await ask(listMembers, director, { search: "fund" });
    expect(members).toMatchObject([{ name: "Noa", organization: "Fund B" }]);
    expect(await thingFor(await noa.now(), noa.personId)).toMatchObject({ path: `people/${noa.personId}` });
    expect(await thingFor({ kind: "visitor" }, noa.personId)).toBeUndefined();
  });

  test("gets in all the same when the organization was taken out meanwhile", async () => {
    const { token } = await ask(makeInvitation, director, {
      permissions: ["partner"],
      language: "en",
      organizationId: idOf("Fund B"),
    });
    expect((await ask(lookAtInvitation, { kind: "visitor" }, { token })).organization).toBe("Fund B");
    await ask(removePartner, director, { id: idOf("Fund B") });
    expect((await ask(lookAtInvitation, { kind: "visitor" }, { token })).organization).toBeNull();
    const account = { token, name: "Noa", mail: `${newId()}@example.org`, password: "a sentence is the best password" };
    await ask(joinByInvitation, { kind: "visitor" }, account);
    await expect(
      ask(makeInvitation, director, { permissions: ["partner"], language: "en", organizationId: idOf("Fund B") }),
    ).rejects.toEqual(refused("invalid"));
  });
});

describe("whoever acts for several", () => {
  test("is the lead of one, has a level and an authority in each, and ends in one without the other", async () => {
    const noa = await join("Noa", ["partner"], idOf("Fund B"));
    const other = await join("Noa", ["partner"], idOf("Fund B"));
    const set = { personId: noa.personId, organizationId: idOf("School network North"), level: "head" };
    await ask(setOneRepresentation, director, { ...set, authority: "decides", title: "Director" });
    for (const one of [noa, other])
      await ask(setOneRepresentation, director, {
        personId: one.personId,
        organizationId: idOf("Fund B"),
        isLead: true,
      });
    const { people } = (await ask(readOrganization, director, { id: idOf("Fund B") })).profile ?? { people: [] };
    expect(people.map(({ personId, isLead }) => [personId, isLead])).toEqual([
      [other.personId, true],
      [noa.personId, false],
    ]);
    expect((await noa.now()).memberships[0]?.organizationIds).toHaveLength(2);
    const { members } = await ask(listMembers, await other.now(), { search: "noa" });
    expect(members.map(({ organization }) => organization)).toEqual(["Fund B · School network North", "Fund B"]);

    await expect(ask(setOneRepresentation, await noa.now(), set)).rejects.toEqual(refused("forbidden"));
    await ask(endOneRepresentation, director, { personId: noa.personId, organizationId: idOf("Fund B") });
    expect((await noa.now()).memberships[0]?.organizationIds).toEqual([idOf("School network North")]);
    const { card } = await ask(readCard, await other.now(), { personId: noa.personId });
    expect(card.representations.map(({ organization, until }) => [organization, until])).toEqual([
      ["School network North", null],
      ["Fund B", day(-1)],
    ]);
    await expect(
      ask(endOneRepresentation, director, { personId: noa.personId, organizationId: idOf("Fund B") }),
    ).rejects.toEqual(refused("not-found"));
  });

  test("two leads set at once leave one", async () => {
    const people = [await join("One", ["partner"]), await join("Two", ["partner"])];
    await Promise.all(
      people.map(({ personId }) =>
        ask(setOneRepresentation, director, { personId, organizationId: idOf("Fund B"), isLead: true }),
      ),
    );
    const { profile } = await ask(readOrganization, director, { id: idOf("Fund B") });
    expect(profile?.people.filter(({ isLead }) => isLead)).toHaveLength(1);
  });
});

describe("a card", () => {
  test("is written by herself; mail and phone are for the backbone, and for partners where she agreed", async () => {
    const noa = await join("Noa", ["partner"]);
    const readers = {
      partner: await join("Partner", ["partner"]),
      funder: await join("Funder", ["funder"]),
      both: await join("Both", ["steering", "funder"]),
      evaluator: await join("Evaluator", ["evaluator"]),
    };
    const seen = async () => {
      const cards = Object.entries(readers).map(async ([who, reader]) => {
        const actor = await reader.now();
        const { card } = await ask(readCard, actor, { personId: noa.personId });
        const { members } = await ask(listMembers, actor, { search: "Noa" });
        return [who, card.phone, members[0]?.mail === noa.mail];
      });
      return Promise.all(cards);
    };
    const described = { about: "Maths", skills: ["facilitation"], speaks: ["عربية"], phone: "054-1234567" };
    await ask(describeMe, await noa.now(), { ...described, contactFor: "backbone" });
    expect(await seen()).toEqual(Object.keys(readers).map((who) => [who, null, false]));
    expect((await ask(readCard, director, { personId: noa.personId })).card.phone).toBe("054-1234567");
    await ask(describeMe, await noa.now(), { ...described, contactFor: "members" });
    expect(await seen()).toEqual(
      Object.keys(readers).map((who) => (who === "partner" ? [who, "054-1234567", true] : [who, null, false])),
    );
    for (const search of ["FACILIT", "Arabic", "ערבית"])
      expect((await ask(listMembers, director, { search })).members.map(({ name }) => name)).toEqual(["Noa"]);
    const thing = await scratch.records.read({ initiativeId, personId: null }, (tx) =>
      tx
        .selectFrom("thing")
        .select("body")
        .where("initiative_id", "=", initiativeId)
        .where("object_id", "=", noa.personId)
        .execute(),
    );
    expect(thing[0]?.body).toContain("facilitation");
    expect(thing[0]?.body).not.toMatch(/054|@/);
  });

  test("bears her new name wherever she belongs", async () => {
    const noa = await join("Noa", ["partner"]);
    await ask(changeMe, await noa.now(), { name: "נועה", language: "he" });
    expect((await ask(listMembers, director, { search: "נועה" })).members).toHaveLength(1);
    expect(await thingFor(director, noa.personId)).toMatchObject({ names: { he: "נועה" } });
  });

  test("of a stranger is not found", async () => {
    await expect(ask(readCard, director, { personId: newId() })).rejects.toEqual(refused("not-found"));
  });
});

describe("an end", () => {
  test("whoever leaves loses seats and access; what she was stays to be read, and she is searched no more", async () => {
    const noa = await join("Noa", ["partner"], idOf("Fund B"));
    const bodyId = newId();
    await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
      await tx
        .insertInto("body")
        .values({
          initiative_id: initiativeId,
          id: bodyId,
          slug: "steering",
          kind: "steering",
          names: '{"en":"Steering"}',
        })
        .execute();
      await tx
        .insertInto("seat")
        .values({ initiative_id: initiativeId, id: newId(), body_id: bodyId, person_id: noa.personId })
        .execute();
    });
    expect((await noa.now()).memberships[0]?.bodyIds).toEqual([bodyId]);
    await ask(endMember, await noa.now(), { personId: noa.personId });
    expect((await noa.now()).memberships).toEqual([]);
    const { card } = await ask(readCard, director, { personId: noa.personId });
    expect(card).toMatchObject({
      name: "Noa",
      hasLeft: true,
      mail: null,
      representations: [{ organization: "Fund B" }],
    });
    expect(await thingFor(director, noa.personId)).toBeUndefined();
    const seats = await scratch.records.read({ initiativeId, personId: null }, (tx) =>
      tx.selectFrom("seat").select("until").where("initiative_id", "=", initiativeId).execute(),
    );
    expect(seats).toEqual([{ until: day(-1) }]);
  });

  test("a mandate with a last day ends by itself, can be given again, and never leaves nobody in the backbone", async () => {
    const evaluator = await join("Evaluator", ["evaluator"]);
    const { personId } = evaluator;
    await ask(limitMember, director, { personId, until: day(0) });
    expect((await evaluator.now()).memberships).toHaveLength(1);
    await ask(limitMember, director, { personId, until: day(-1) });
    expect((await evaluator.now()).memberships).toEqual([]);
    expect(await thingFor(director, personId)).toBeUndefined();
    const partner = await join("Partner", ["partner"]);
    expect((await ask(listMembers, await partner.now(), { search: "Evaluator" })).members).toEqual([]);
    await expect(ask(readCard, await partner.now(), { personId })).rejects.toEqual(refused("not-found"));
    expect((await ask(listMembers, director, { search: "Evaluator" })).members).toHaveLength(1);
    await ask(limitMember, director, { personId, until: null });
    expect((await evaluator.now()).memberships).toHaveLength(1);

    const lone = await join("Lone", ["backbone"]);
    await expect(ask(limitMember, director, { personId: lone.personId, until: day(90) })).rejects.toEqual(
      refused("conflict"),
    );
    await expect(ask(limitMember, await partner.now(), { personId, until: null })).rejects.toEqual(
      refused("forbidden"),
    );
  });
});
