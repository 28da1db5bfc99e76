import { expect, test } from "vitest";
import type { Use } from "../../campaigns/campaign.ts";
import { mayStand, type Standing, usesOf } from "./may-stand.ts";

const today = "2026-11-25";
const needed: readonly (readonly Use[])[] = [
  ["quote"],
  ["publish"],
  ["voice"],
  ["quote", "first-name"],
  ["publish", "first-name"],
];
const rules = [
  null,
  { mayPublish: false, needsGuardian: false },
  { mayPublish: true, needsGuardian: false },
  { mayPublish: true, needsGuardian: true },
];
const guardians = [null, "asked", "yes", "no"] as const;
const times = [
  { keepUntil: null, heldUntil: null, stands: true },
  { keepUntil: today, heldUntil: null, stands: true },
  { keepUntil: "2026-11-24", heldUntil: null, stands: false },
  { keepUntil: "2027-11-25", heldUntil: today, stands: false },
  { keepUntil: null, heldUntil: "2027-01-01", stands: false },
  { keepUntil: null, heldUntil: "2026-11-24", stands: true },
];

/** Every mixture of uses, of what is allowed, of a parent's answer, an age's rule and a time. */
function* everyCase() {
  for (const uses of needed)
    for (const allowed of [[], ["read"], ["quote"], ["publish"], ["voice"], ["first-name"], uses, ["read", ...uses]])
      for (const guardian of guardians)
        for (const rule of rules)
          for (const time of times)
            for (const state of ["told", "draft"])
              for (const askedBackOn of [null, "2026-11-01"])
                yield { uses, allowed, guardian, rule, time, state, askedBackOn };
}

test("stands only where each of all conditions holds", () => {
  let stood = 0;
  for (const one of everyCase()) {
    const { uses, allowed, guardian, rule, time, state, askedBackOn } = one;
    const consents = allowed.map((use) => ({ use, guardian }));
    const { keepUntil, heldUntil } = time;
    const found = mayStand({ state, keepUntil, heldUntil, askedBackOn, consents, rule }, uses, today);
    const isAllowed = uses.every((use) => (allowed as readonly string[]).includes(use));
    const parent = guardian === "yes" || (guardian === null && rule?.needsGuardian === false);
    const expected =
      isAllowed && parent && rule?.mayPublish === true && time.stands && state === "told" && askedBackOn === null;
    expect(found, JSON.stringify(one)).toBe(expected);
    if (found) stood += 1;
  }
  expect(stood).toBeGreaterThan(0);
});

test("a parent's no to one use stops what needs that use, and what is needed by nothing stands nowhere", () => {
  const story: Standing = {
    ...{ state: "told", keepUntil: null, heldUntil: null, askedBackOn: null },
    consents: [
      { use: "quote", guardian: "yes" },
      { use: "first-name", guardian: "no" },
    ],
    rule: { mayPublish: true, needsGuardian: true },
  };
  expect(mayStand(story, usesOf({ extent: "sentence", withFirstName: false }), today)).toBe(true);
  expect(mayStand(story, usesOf({ extent: "sentence", withFirstName: true }), today)).toBe(false);
  expect(mayStand(story, usesOf({ extent: "whole", withFirstName: false }), today)).toBe(false);
  expect(mayStand(story, [], today)).toBe(false);
});
