import { expect, test } from "vitest";
import { newId } from "./id.ts";

test("ids are of version 7, differ, and sort in the order of their making also within a millisecond", () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
    [],
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test("an id tells when it was made", () => {
  const before = Date.now();
  const id = newId();
  const moment = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  expect(moment).toBeGreaterThanOrEqual(before - 1);
  expect(moment).toBeLessThan(Date.now() + 50);
});
