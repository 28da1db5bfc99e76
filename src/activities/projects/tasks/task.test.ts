import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clashesOf, comesAfterItself, inOrder, waitsFor } from "./task.ts";

const task = (id: string, after: string[] = [], more: { startsOn?: string; dueOn?: string; doneOn?: string } = {}) => ({
  id,
  after,
  startsOn: more.startsOn ?? null,
  dueOn: more.dueOn ?? null,
  doneOn: more.doneOn ?? null,
});

describe("tasks that wait for one another", () => {
  test("a task never comes after itself, near or far", () => {
    const tasks = [task("a"), task("b", ["a"]), task("c", ["b"])];
    expect(comesAfterItself(tasks, task("a", ["c"]))).toBe(true);
    expect(comesAfterItself(tasks, task("c", ["a", "b"]))).toBe(false);
    expect(comesAfterItself(tasks, task("d", ["d"]))).toBe(true);
  });

  test("what must be done first stands first, whatever the days say", () => {
    const tasks = [task("a", ["b"], { dueOn: "2026-01-01" }), task("b", [], { dueOn: "2026-02-01" }), task("c")];
    expect(inOrder(tasks).map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  test("an order holds every task once and keeps each after those before it", () => {
    const maps = fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(maps, (links) => {
        const tasks = links.map((after, place) =>
          task(String(place), [...new Set(after.filter((one) => one < place).map(String))]),
        );
        const places = new Map(inOrder(tasks).map(({ id }, place) => [id, place]));
        expect(places.size).toBe(tasks.length);
        for (const { id, after } of tasks)
          for (const before of after) expect(places.get(before)).toBeLessThan(places.get(id) ?? -1);
      }),
    );
  });

  test("what is done is not waited for; a day that comes too late is seen", () => {
    const all = [
      task("a", [], { dueOn: "2026-03-01", doneOn: "2026-02-01" }),
      task("b", [], { dueOn: "2026-03-01" }),
      task("c", ["a", "b"], { startsOn: "2026-02-15", dueOn: "2026-04-01" }),
    ];
    const last = task("c", ["a", "b"], { startsOn: "2026-02-15", dueOn: "2026-04-01" });
    expect(waitsFor(last, all).map(({ id }) => id)).toEqual(["b"]);
    expect(clashesOf(last, all).map(({ id }) => id)).toEqual(["b"]);
    expect(clashesOf({ ...last, startsOn: null }, all)).toEqual([]);
    expect(clashesOf({ ...last, doneOn: "2026-02-20" }, all)).toEqual([]);
  });
});
