import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../../backbone/bodies/testing.ts";
import { find } from "../../backbone/search/operations.ts";
import { arrangePromises, beginTypes, readPromiseArrangement, setPromiseType } from "./arranging/operations.ts";
import { checkCommitment, draftCommitment, removeDraft } from "./keeping/draft-operations.ts";
import {
  changeCommitment,
  confirmCommitment,
  declineCommitment,
  endCommitment,
  promiseCommitment,
  renewCommitment,
  reopenCommitment,
} from "./keeping/promise-operations.ts";
import { exportPromises } from "./lists/export-operation.ts";
import { listPromises, readCommitment, readForWriting } from "./operations.ts";
import { openPromising, type PromisingHouse } from "./testing-promises.ts";

let house: PromisingHouse;
let [director, teacher, colleague, other, funder, evaluator]: string[] = [];
let [school, college]: string[] = [];

beforeAll(async () => {
  house = await openPromising();
  director = await house.person("Director", ["backbone"]);
  school = await house.organization("School network", "school-network");
  college = await house.organization("College", "academic");
  teacher = await house.acting("Teacher", school);
  colleague = await house.acting("Colleague", school);
  other = await house.acting("Other", college);
  funder = await house.person("Funder", ["funder"]);
  evaluator = await house.person("Evaluator", ["evaluator"]);
});
afterAll(() => house?.scratch.close());

const ask: PromisingHouse["ask"] = (operation, who, input) => house.ask(operation, who, input);
const read = (who: string, id: string) => ask(readCommitment, who, { id });
const listed = async (who: string) => (await ask(listPromises, who, {})).promises.map(({ id }) => id);
const as = (one: string | undefined): string => one ?? "";

describe("a draft", () => {
  test("is seen by its organization and the backbone, and is not there for anybody else", async () => {
    const id = await house.draft(as(teacher), as(school), { names: { en: "A quiet draft" } });
    for (const who of [teacher, colleague, director]) {
      expect((await read(as(who), id)).promise.shown).toBe("draft");
      expect(await listed(as(who))).toContain(id);
    }
    for (const who of [other, funder, evaluator]) {
      await expect(read(as(who), id)).rejects.toMatchObject(refused("not-found"));
      await expect(ask(readForWriting, as(who), { id })).rejects.toMatchObject(refused("not-found"));
      await expect(ask(promiseCommitment, as(who), { id })).rejects.toMatchObject(refused("not-found"));
      await expect(ask(draftCommitment, as(who), { id, names: { en: "x" } })).rejects.toMatchObject(
        refused("not-found"),
      );
      expect(await listed(as(who))).not.toContain(id);
      expect((await ask(find, as(who), { q: "quiet" })).total).toBe(0);
    }
    expect((await ask(find, as(colleague), { q: "quiet" })).total).toBe(1);
  });

  test("is begun only for one's own organization", async () => {
    await expect(house.draft(as(other), as(school))).rejects.toMatchObject(refused("forbidden"));
    await expect(house.draft(as(funder), as(school))).rejects.toMatchObject(refused("forbidden"));
    const id = await house.draft(as(teacher), as(school));
    await expect(ask(draftCommitment, as(teacher), { id, organizationId: college })).rejects.toMatchObject(
      refused("forbidden"),
    );
  });

  test("says at its field what does not fit", async () => {
    const faulty = [
      [{ measure: "money", quantity: 5 }, "currency"],
      [{ startsOn: "2020-05-01", dueOn: "2020-04-01" }, "dueOn"],
      [{ placeNames: ["Atlantis"] }, "placeNames"],
      [{ countsToGoal: true }, "goalId"],
      [{ typeId: "00000000-0000-7000-8000-000000000000" }, "typeId"],
      [{ quantity: -1 }, "quantity"],
    ] as const;
    for (const [more, field] of faulty)
      await expect(house.draft(as(teacher), as(school), more)).rejects.toMatchObject({ faults: [{ field }] });
  });

  test("of two colleagues who write at once, the second is told and loses nothing silently", async () => {
    const id = await house.draft(as(teacher), as(school));
    const tries = await Promise.allSettled([
      ask(draftCommitment, as(teacher), { id, version: 1, quantity: 10, measure: "count" }),
      ask(draftCommitment, as(colleague), { id, version: 1, quantity: 20, measure: "count" }),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(tries.find(({ status }) => status === "rejected")).toMatchObject({ reason: refused("conflict") });
  });

  test("keeps its checklist private, suggests what is missing, and is never stopped by it", async () => {
    const id = await house.draft(as(teacher), as(school));
    await ask(checkCommitment, as(teacher), { id, answers: { proud: "not-yet", money: "yes" }, note: "Only for us" });
    const { own } = await read(as(director), id);
    expect(own?.suggestions).toEqual(expect.arrayContaining(["proud", "dayNamed", "where", "servesGoal"]));
    expect(own?.suggestions).not.toContain("money");
    await ask(promiseCommitment, as(teacher), { id });
    const seen = await read(as(other), id);
    expect(seen.own).toBeNull();
    expect(JSON.stringify(seen)).not.toContain("Only for us");
  });

  test("can be taken out, and what was promised cannot", async () => {
    const id = await house.draft(as(teacher), as(school));
    await ask(removeDraft, as(colleague), { id });
    await expect(read(as(teacher), id)).rejects.toMatchObject(refused("not-found"));
    const kept = await house.promise(as(teacher), as(school));
    await expect(ask(removeDraft, as(teacher), { id: kept })).rejects.toMatchObject(refused("conflict"));
  });
});

describe("a promise", () => {
  test("is read by all members with what, how much and by when; by visitors when the initiative decides so", async () => {
    const id = await house.promise(as(teacher), as(school), {
      measure: "count",
      quantity: 120,
      unit: { en: "teachers" },
      dueOn: "2030-08-31",
      partnerNames: ["College", "Town of N"],
      ownGoal: { en: "Our own plan" },
    });
    const { promise } = await read(as(funder), id);
    expect(promise).toMatchObject({ shown: "promised", quantity: 120, mine: false, lastHeardAt: null });
    expect(promise.together).toEqual([
      { id: college, name: "College" },
      { id: null, name: "Town of N" },
    ]);
    const seen = () => house.ask(readCommitment, house.visitor, { id });
    await expect(seen()).rejects.toMatchObject(refused("not-found"));
    await expect(house.ask(listPromises, house.visitor, {})).rejects.toMatchObject(refused("forbidden"));
    await expect(house.ask(exportPromises, house.visitor, {})).rejects.toMatchObject(refused("forbidden"));
    await ask(arrangePromises, as(director), { open: true });
    const open = await seen();
    expect(open.promise).toMatchObject({ quantity: 120, organization: null, together: [], ownGoal: {} });
    expect(JSON.stringify(open)).not.toContain("School network");
    expect((await house.ask(listPromises, house.visitor, {})).portfolio).toBeNull();
    const table = JSON.stringify(await house.ask(exportPromises, house.visitor, {}));
    expect(table).toContain("teachers");
    expect(table).not.toMatch(/School network|Town of N|Our own plan/);
    await ask(arrangePromises, as(director), { open: false });
    await expect(seen()).rejects.toMatchObject(refused("not-found"));
    await expect(ask(arrangePromises, as(teacher), { open: true })).rejects.toMatchObject(refused("forbidden"));
  });

  test("that is pressed twice at once is promised once", async () => {
    const id = await house.draft(as(teacher), as(school));
    const twice = await Promise.all([1, 2].map(() => ask(promiseCommitment, as(teacher), { id, version: 1 })));
    expect(twice).toEqual([
      { id, waits: false },
      { id, waits: false },
    ]);
    await expect(ask(draftCommitment, as(teacher), { id, names: { en: "x" } })).rejects.toMatchObject(
      refused("conflict"),
    );
  });

  test("that the backbone enters waits for the organization's word, and is nobody else's until then", async () => {
    const id = await house.draft(as(director), as(school), { names: { en: "Entered for them" } });
    expect(await ask(promiseCommitment, as(director), { id })).toEqual({ id, waits: true });
    await ask(promiseCommitment, as(director), { id });
    const inside = { initiativeId: house.initiativeId, personId: teacher ?? null };
    const told = await house.scratch.records.read(inside, (tx) =>
      tx.selectFrom("notification").select("reason").where("about_id", "=", id).execute(),
    );
    // Two act for it, and each is told once, though it was sent twice.
    expect(told).toEqual([{ reason: "asked" }, { reason: "asked" }]);
    await expect(read(as(other), id)).rejects.toMatchObject(refused("not-found"));
    await expect(ask(confirmCommitment, as(director), { id })).rejects.toMatchObject(refused("forbidden"));
    await expect(ask(confirmCommitment, as(other), { id })).rejects.toMatchObject(refused("not-found"));
    await ask(declineCommitment, as(teacher), { id, because: "Not this year" });
    expect((await read(as(director), id)).own?.declinedBecause).toBe("Not this year");
    await ask(promiseCommitment, as(director), { id });
    const both = await Promise.allSettled([
      ask(confirmCommitment, as(teacher), { id }),
      ask(confirmCommitment, as(colleague), { id }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await read(as(other), id)).promise.shown).toBe("promised");
  });

  test("that changes keeps what was first and each change; a number can become as many as possible", async () => {
    const id = await house.promise(as(teacher), as(school), {
      measure: "count",
      quantity: 120,
      unit: { en: "teachers" },
    });
    await expect(
      ask(changeCommitment, as(teacher), { id, version: 1, because: "", quantity: 90 }),
    ).rejects.toMatchObject({ faults: [{ field: "because" }] });
    await expect(ask(changeCommitment, as(other), { id, version: 1, because: "x", quantity: 1 })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await ask(changeCommitment, as(teacher), { id, version: 1, because: "Fewer schools", quantity: 90 });
    const stale = ask(changeCommitment, as(colleague), { id, version: 1, because: "More", quantity: 200 });
    await expect(stale).rejects.toMatchObject(refused("conflict"));
    await ask(changeCommitment, as(colleague), { id, version: 2, because: "We do not count", measure: "open" });
    const { promise, revisions } = await read(as(other), id);
    expect(promise).toMatchObject({ measure: "open", quantity: null, version: 3 });
    expect(revisions.map((one) => [one.promise.quantity, one.because])).toEqual([
      [120, "Fewer schools"],
      [90, "We do not count"],
    ]);
    await ask(changeCommitment, as(teacher), { id, version: 3, because: "Nothing really" });
    expect((await read(as(other), id)).revisions).toHaveLength(2);
  });

  test("ends with all of it or before; why is for its organization and the backbone, others read that it is closed", async () => {
    const id = await house.promise(as(teacher), as(school));
    const end = { id, how: "ended", because: "The money went away" };
    await expect(ask(endCommitment, as(teacher), { ...end, on: "2999-01-01" })).rejects.toMatchObject({
      faults: [{ field: "on" }],
    });
    await ask(endCommitment, as(teacher), end);
    await expect(ask(endCommitment, as(colleague), { id, how: "done" })).rejects.toMatchObject(refused("conflict"));
    expect(await read(as(director), id)).toMatchObject({
      promise: { shown: "ended" },
      own: { endedBecause: "The money went away" },
    });
    const seen = await read(as(other), id);
    expect(seen.promise.shown).toBe("closed");
    expect(JSON.stringify(seen)).not.toContain("money went");
    await ask(reopenCommitment, as(teacher), { id });
    await expect(ask(reopenCommitment, as(teacher), { id })).rejects.toMatchObject(refused("conflict"));
    expect((await read(as(other), id)).promise.shown).toBe("promised");
  });

  test("goes on into the next phase once, and both lead to each other", async () => {
    const id = await house.promise(as(teacher), as(school), { dueOn: "2021-12-31" });
    const [one, two] = await Promise.all([
      ask(renewCommitment, as(teacher), { id, phase: "Second" }),
      ask(renewCommitment, as(colleague), { id, phase: "Second" }),
    ]);
    expect(one?.id).toBe(two?.id);
    const next = await read(as(teacher), one?.id ?? "");
    expect(next).toMatchObject({ renews: { id }, promise: { phase: "Second", dueOn: null, shown: "draft" } });
    expect((await read(as(other), id)).renewedBy).toBeNull();
    await ask(promiseCommitment, as(teacher), { id: one?.id });
    expect((await read(as(other), id)).renewedBy).toMatchObject({ id: one?.id });
  });
});

test("kinds are the initiative's own; those that promises have stay when a list is begun anew", async () => {
  const { types } = await ask(readPromiseArrangement, as(director), {});
  expect(types.length).toBeGreaterThan(3);
  const training = types.find(({ names }) => names.en === "Training");
  await house.promise(as(teacher), as(school), { typeId: training?.id });
  await ask(beginTypes, as(director), { from: "teachers" });
  const { id } = await ask(setPromiseType, as(director), { names: { en: "Our own" } });
  await ask(setPromiseType, as(director), { id, names: { en: "Our own" }, retired: true });
  const after = (await ask(readPromiseArrangement, as(director), {})).types;
  expect(after.map(({ names }) => names.en)).toEqual(expect.arrayContaining(["Training", "Hiring and retention"]));
  expect(after.map(({ names }) => names.en)).not.toContain("Money");
  expect((await ask(readForWriting, as(teacher), {})).choices.types.map(({ names }) => names.en)).not.toContain(
    "Our own",
  );
  await expect(ask(beginTypes, as(teacher), { from: "general" })).rejects.toMatchObject(refused("forbidden"));
});

test("what goes with its organization is found no more", async () => {
  const gone = await house.organization("Passing", "business");
  const person = await house.acting("Passing person", gone);
  const id = await house.promise(person, gone, { names: { en: "Vanishing promise" } });
  const inside = { initiativeId: house.initiativeId, personId: null };
  await house.scratch.records.write(inside, (tx) =>
    tx.deleteFrom("organization").where("initiative_id", "=", house.initiativeId).where("id", "=", gone).execute(),
  );
  await expect(read(as(director), id)).rejects.toMatchObject(refused("not-found"));
  expect(JSON.stringify(await ask(find, as(director), { q: "Vanishing" }))).not.toContain("Vanishing promise");
});
