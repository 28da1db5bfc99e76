import { describe, expect, test } from "vitest";
import { type CommitmentView, commitmentViewSchema } from "../../commitments/public.ts";
import { sortPromises, tellPromised } from "./totals.ts";

const id = (place: number): string => `00000000-0000-7000-8000-${String(place).padStart(12, "0")}`;
const goalId = id(900);
const now = new Date("2026-06-01T10:00:00Z");

/** A promise of an organization, of which something was heard in a year. */
const promise = (organization: number, quantity: number, heard: string, state = "open"): CommitmentView =>
  commitmentViewSchema.parse({
    ...{ id: id(organization), number: organization, organizationId: id(organization), goalId, quantity },
    ...{ names: { en: "Teachers" }, measure: "count", countsToGoal: true, state, endedOn: null, renewsId: null },
    ...{ promisedAt: `${heard}-01-01T00:00:00.000Z`, lastHeardAt: `${heard}-01-01T00:00:00.000Z` },
    ...{ waitsForWord: false, version: 1 },
  });
const tell = (promises: readonly CommitmentView[], leads: boolean) =>
  tellPromised(sortPromises(promises, goalId, { now, limit: 24 }), leads);

describe("what is told of promises for a goal", () => {
  const heard = [1, 2, 3].map((one) => promise(one, 100, "2026"));

  test("of one without an update others are told nothing: it stands as it was promised", () => {
    const all = [...heard, promise(4, 50, "2020")];
    expect(tell(all, true)).toMatchObject({ promises: 3, committed: 300 });
    const told = tell(all, false);
    expect(told).toMatchObject({ promises: 4, committed: 350 });
    expect(told.over.map(told.amountOf)).toEqual([100, 100, 100, 50]);
  });

  test("nor that one ended before the goal", () => {
    const all = [...heard, promise(4, 50, "2026", "ended")];
    expect(tell(all, true).committed).toBe(300);
    expect(tell(all, false)).toEqual({
      ...tell([...heard, promise(4, 50, "2026")], false),
      over: expect.anything(),
      amountOf: expect.anything(),
    });
  });

  test("nor does it change for others as more fall silent: two days tell no more than one", () => {
    const silent = (count: number) =>
      [4, 5, 6, 7, 8, 9].map((one, place) => promise(one, 10, place < count ? "2020" : "2026"));
    const told = [0, 1, 5, 6].map((count) => tell([...heard, ...silent(count)], false).committed);
    expect(told).toEqual([360, 360, 360, 360]);
    expect(tell([...heard, ...silent(6)], true).committed).toBe(300);
  });

  test("one in money without an update is still said to be beside the sum", () => {
    const money = { ...promise(4, 50, "2020"), measure: "money" as const };
    expect(tell([...heard, money], false).outside).toEqual(["money"]);
    expect(tell([...heard, money], true).outside).toEqual([]);
  });
});
