import { expect, test } from "vitest";
import type { Actor, Permission } from "./actor.ts";
import { circlesOf, isOpenTo, ofBody, ofOrganization, ofPerson } from "./audience.ts";

const here = "00000000-0000-7000-8000-000000000001";
const elsewhere = "00000000-0000-7000-8000-000000000002";
const person = (permissions: readonly Permission[]): Actor => ({
  kind: "person",
  personId: "noa",
  name: "Noa",
  mail: "noa@example.org",
  ownsInstallation: true,
  memberships: [{ initiativeId: here, permissions, organizationIds: ["school"], bodyIds: ["steering"] }],
});

test("a visitor, and a member of another initiative, read what is open to everyone alone", () => {
  expect(circlesOf({ kind: "visitor" }, here)).toEqual(["everyone"]);
  expect(circlesOf(person(["backbone"]), elsewhere)).toEqual(["everyone"]);
});

test("a member reads with members, for herself, with her organizations and committees", () => {
  expect(circlesOf(person(["partner"]), here)).toEqual([
    "everyone",
    "members",
    ofPerson("noa"),
    "partners",
    ofOrganization("school"),
    ofBody("steering"),
  ]);
});

test("who funds is not among the partners, whatever else she may do", () => {
  expect(isOpenTo(person(["partner"]), here, ["partners"])).toBe(true);
  for (const held of [["funder"], ["funder", "partner"], ["funder", "backbone"], ["supplier"], ["evaluator"]] as const)
    expect(isOpenTo(person(held), here, ["partners"]), held.join()).toBe(false);
});

test("the backbone team is in no committee that it does not sit in", () => {
  expect(isOpenTo(person(["backbone"]), here, [ofBody("working group")])).toBe(false);
  expect(isOpenTo(person(["backbone"]), here, [ofBody("steering")])).toBe(true);
});

test("the program sees all, and an empty audience is nobody else's", () => {
  expect(isOpenTo({ kind: "program" }, here, [])).toBe(true);
  expect(isOpenTo(person(["backbone"]), here, [])).toBe(false);
});
