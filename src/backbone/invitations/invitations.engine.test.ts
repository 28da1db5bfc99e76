import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { listChanges } from "../changes/operations.ts";
import { foundInitiative, listOwnInitiatives, readOneInitiative, setCare } from "../initiatives/operations.ts";
import { openRoom } from "../initiatives/room-operation.ts";
import { endMember, listMembers, permitMember } from "../memberships/operations.ts";
import { addPasted, listPartners, previewPaste, removePartner } from "../organizations/operations.ts";
import {
  acceptInvitation,
  joinByInvitation,
  listOpenInvitations,
  lookAtInvitation,
  makeInvitation,
  revokeOneInvitation,
} from "./operations.ts";

let scratch: Scratch;
let now = new Date("2026-03-01T08:00:00Z");

const visitor: Actor = { kind: "visitor" };
const owner = person("Owner", []);
owner.ownsInstallation = true;

function person(name: string, memberships: { initiativeId: string; permissions: Permission[] }[]) {
  return {
    kind: "person" as const,
    personId: newId(),
    name,
    mail: `${name.toLowerCase()}@example.org`,
    ownsInstallation: false,
    memberships: memberships.map((membership) => ({ ...membership, organizationIds: [], bodyIds: [] })),
  };
}

/** The person with what she may do in an initiative, as the door would find it at her next request. */
const as = (who: ReturnType<typeof person>, initiativeId: string, ...permissions: Permission[]) => ({
  ...who,
  memberships: [{ initiativeId, permissions, organizationIds: [], bodyIds: [] }],
});

async function ask<O extends z.ZodType>(
  operation: { output: O; name: string },
  actor: Actor,
  initiativeId: string | null,
  input: unknown,
): Promise<z.output<O>> {
  const { records, figures, uploads } = scratch;
  const house: House = { records, figures, uploads, now: () => now };
  const asked = operation as unknown as Operation;
  return (await dispatch(house, asked, { actor, initiativeId, language: "en" }, input)) as z.output<O>;
}

const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

async function foundOne(name: string) {
  const founded = await ask(foundInitiative, owner, null, { names: { en: name }, defaultLanguage: "he" });
  const director = person("Director", []);
  await ask(acceptInvitation, director, founded.initiativeId, { token: founded.token });
  return { ...founded, director: as(director, founded.initiativeId, "backbone", "data-lead") };
}

beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());

describe("founding", () => {
  test("an address is made from the name, and a second one steps aside", async () => {
    const first = await foundOne("North Star");
    const second = await foundOne("North star!");
    expect([first.slug, second.slug]).toEqual(["north-star", "north-star-2"]);
    await expect(ask(readOneInitiative, visitor, first.initiativeId, {})).rejects.toEqual(refused("not-found"));
    expect(await ask(readOneInitiative, first.director, first.initiativeId, {})).toMatchObject({
      names: { en: "North Star" },
      rooms: [],
      care: { groupMinimum: 10, k: 5, timeRuns: "as-read" },
    });
    expect(await ask(listOwnInitiatives, first.director, null, {})).toMatchObject({
      initiatives: [{ slug: "north-star" }],
    });
  });

  test("only the owner founds, and no address of the program is given away", async () => {
    const wish = { names: { en: "X" }, defaultLanguage: "en" };
    await expect(ask(foundInitiative, person("Anna", []), null, wish)).rejects.toEqual(refused("forbidden"));
    await expect(ask(foundInitiative, owner, null, { ...wish, slug: "sign-in" })).rejects.toEqual(refused("invalid"));
  });

  test("rooms and care are kept beside one another", async () => {
    const { initiativeId, director } = await foundOne("Rooms");
    await ask(setCare, director, initiativeId, { groupMinimum: 20, k: 7, timeRuns: "left-to-right" });
    await ask(openRoom, director, initiativeId, { rooms: ["work", "causes"] });
    expect(await ask(readOneInitiative, director, initiativeId, {})).toMatchObject({
      rooms: ["causes", "work"],
      care: { groupMinimum: 20, k: 7, timeRuns: "left-to-right" },
    });
  });
});

describe("an invitation", () => {
  test("lets in as many as it was made for, also when all come at once", async () => {
    const { initiativeId, director } = await foundOne("At once");
    const { token } = await ask(makeInvitation, director, initiativeId, {
      permissions: ["partner"],
      language: "ar",
      mostUses: 3,
    });
    const crowd = Array.from({ length: 12 }, (_, number) => person(`Guest${number}`, []));
    const tries = await Promise.allSettled(crowd.map((guest) => ask(acceptInvitation, guest, initiativeId, { token })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    const members = (await ask(listMembers, director, initiativeId, {})).members;
    expect(members).toHaveLength(4);
    await expect(ask(acceptInvitation, person("Late", []), initiativeId, { token })).rejects.toThrow(/has joined/);
  });

  test("is over when its time is, or when it was taken back", async () => {
    const { initiativeId, director } = await foundOne("Over");
    const wish = { permissions: ["partner"], language: "en" };
    const old = await ask(makeInvitation, director, initiativeId, wish);
    const back = await ask(makeInvitation, director, initiativeId, wish);
    await ask(revokeOneInvitation, director, initiativeId, { id: back.id });
    await expect(ask(acceptInvitation, person("A", []), initiativeId, { token: back.token })).rejects.toThrow(
      /taken back/,
    );
    const then = now;
    now = new Date(now.getTime() + 15 * 86_400_000);
    await expect(ask(acceptInvitation, person("B", []), initiativeId, { token: old.token })).rejects.toThrow(/longer/);
    expect(await ask(lookAtInvitation, visitor, initiativeId, { token: old.token })).toMatchObject({
      state: "expired",
      invitedBy: null,
    });
    now = then;
  });

  test("makes an account and a membership together, or neither", async () => {
    const { initiativeId, director } = await foundOne("Account");
    const { token } = await ask(makeInvitation, director, initiativeId, {
      permissions: ["partner"],
      language: "en",
      mostUses: 2,
    });
    const account = { token, name: "Lina", mail: "lina@example.org", password: "a sentence is best" };
    await ask(joinByInvitation, visitor, initiativeId, account);
    await expect(ask(joinByInvitation, visitor, initiativeId, account)).rejects.toMatchObject({
      faults: [{ field: "mail" }],
    });
    const { members, invitations } = await ask(listMembers, director, initiativeId, {});
    expect(members.map(({ name, mail }) => [name, mail])).toContainEqual(["Lina", "lina@example.org"]);
    expect(invitations).toMatchObject([{ uses: 1, mostUses: 2 }]);
  });

  test("is not told to its list, nor known in another initiative", async () => {
    const one = await foundOne("One");
    const other = await foundOne("Other");
    const { token } = await ask(makeInvitation, one.director, one.initiativeId, {
      permissions: ["partner"],
      language: "en",
    });
    expect(JSON.stringify(await ask(listOpenInvitations, one.director, one.initiativeId, {}))).not.toContain(token);
    await expect(ask(lookAtInvitation, visitor, other.initiativeId, { token })).rejects.toEqual(refused("not-found"));
    await expect(ask(acceptInvitation, person("C", []), other.initiativeId, { token })).rejects.toEqual(
      refused("not-found"),
    );
  });
});

describe("people", () => {
  test("the last of the backbone cannot leave or lose it, and of two that remove each other one stays", async () => {
    const { initiativeId, director } = await foundOne("Last");
    const { personId } = director;
    await expect(ask(endMember, director, initiativeId, { personId })).rejects.toEqual(refused("conflict"));
    await expect(ask(permitMember, director, initiativeId, { personId, permissions: ["partner"] })).rejects.toEqual(
      refused("conflict"),
    );
    const second = as(person("Second", []), initiativeId, "backbone");
    const { token } = await ask(makeInvitation, director, initiativeId, { permissions: ["backbone"], language: "en" });
    await ask(acceptInvitation, second, initiativeId, { token });
    await Promise.allSettled([
      ask(endMember, director, initiativeId, { personId: second.personId }),
      ask(endMember, second, initiativeId, { personId }),
    ]);
    expect((await ask(listMembers, director, initiativeId, {})).members).toHaveLength(1);
  });

  test("mail addresses are for the backbone alone; a partner may leave but not send others away", async () => {
    const { initiativeId, director } = await foundOne("Mail");
    const { token } = await ask(makeInvitation, director, initiativeId, { permissions: ["partner"], language: "en" });
    const account = { token, name: "Omar", mail: "omar@example.org", password: "a sentence is best" };
    const { personId } = await ask(joinByInvitation, visitor, initiativeId, account);
    const partner = { ...as(person("Omar", []), initiativeId, "partner"), personId };
    const seen = await ask(listMembers, { ...partner, personId: newId() }, initiativeId, {});
    expect(seen.members.map(({ mail }) => mail)).toEqual([null, null]);
    expect(seen.invitations).toEqual([]);
    await expect(ask(endMember, partner, initiativeId, { personId: director.personId })).rejects.toEqual(
      refused("forbidden"),
    );
    expect(await ask(endMember, partner, initiativeId, { personId })).toEqual({ left: true });
  });
});

describe("partners", () => {
  const text = "name\tsector\tmail\nSchool network North\tschool network\tnorth@example.org\nFund B\tfoundation\t";

  test("are previewed, added by choice, seen with contacts by the backbone alone", async () => {
    const { initiativeId, director } = await foundOne("Partners");
    await expect(ask(addPasted, director, initiativeId, { text })).rejects.toEqual(refused("conflict"));
    expect(await ask(addPasted, director, initiativeId, { text, choices: {} })).toEqual({ added: 2 });

    const again = `${text}\nNorth School Network Ltd.\t\t\nThe Fund B\t\tb@example.org`;
    const preview = await ask(previewPaste, director, initiativeId, { text: again });
    expect(preview).toMatchObject({ found: 0, alike: 4, rowsRead: 4 });
    await expect(ask(addPasted, director, initiativeId, { text: again, choices: {} })).rejects.toEqual(
      refused("conflict"),
    );
    const holding = (ref: string) => preview.doubles.find(({ members }) => members.some((one) => one.ref === ref));
    const present = holding("row:4")?.members.find(({ ref }) => ref.startsWith("id:"))?.ref ?? "";
    const choices = { [holding("row:4")?.key ?? ""]: present, [holding("row:5")?.key ?? ""]: "row:5" };
    expect(await ask(addPasted, director, initiativeId, { text: again, choices })).toEqual({ added: 1 });

    const { organizations, balance } = await ask(listPartners, director, initiativeId, {});
    expect(organizations.map(({ name, sector, contactMail }) => [name, sector, contactMail])).toEqual([
      ["Fund B", "philanthropy", null],
      ["School network North", "school-network", "north@example.org"],
      ["The Fund B", "philanthropy", "b@example.org"],
    ]);
    expect(balance).toEqual([
      { sector: "philanthropy", count: 2 },
      { sector: "school-network", count: 1 },
    ]);
    const partner = as(person("Partner", []), initiativeId, "partner", "funder");
    expect(JSON.stringify(await ask(listPartners, partner, initiativeId, { search: "NORTH" }))).not.toContain("@");
    await expect(ask(listPartners, visitor, initiativeId, {})).rejects.toEqual(refused("forbidden"));
  });

  test("of the same list pasted twice at once only one is added", async () => {
    const { initiativeId, director } = await foundOne("Twice");
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => ask(addPasted, director, initiativeId, { text, choices: {} })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await ask(listPartners, director, initiativeId, {})).total).toBe(2);
  });

  test("another initiative's people see and touch nothing", async () => {
    const one = await foundOne("Mine");
    const other = await foundOne("Theirs");
    await ask(addPasted, one.director, one.initiativeId, { text, choices: {} });
    const id = (await ask(listPartners, one.director, one.initiativeId, {})).organizations[0]?.id;
    await expect(ask(listPartners, other.director, one.initiativeId, {})).rejects.toEqual(refused("forbidden"));
    await expect(ask(listMembers, other.director, one.initiativeId, {})).rejects.toEqual(refused("forbidden"));
    await expect(ask(listChanges, other.director, one.initiativeId, {})).rejects.toEqual(refused("forbidden"));
    await expect(ask(removePartner, other.director, other.initiativeId, { id })).rejects.toEqual(refused("not-found"));
    expect((await ask(listPartners, other.director, other.initiativeId, {})).total).toBe(0);
    expect((await ask(listPartners, one.director, one.initiativeId, {})).total).toBe(2);
  });
});
