import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../core/id.ts";
import { addOneAsk } from "../asks/operations.ts";
import { addCommitment, commitmentSchema } from "../commitments/public.ts";
import { Workshop } from "../testing.ts";
import { addActivity } from "../undertakings/operations.ts";
import { readGrid } from "./operations.ts";

const shop = new Workshop();
beforeAll(() => shop.open());
afterAll(() => shop.scratch?.close());

const promise = async (en: string, state: "draft" | "open", more: object = {}) => {
  const id = newId();
  const one = commitmentSchema.parse({
    ...{ organizationId: shop.idOf("North"), names: { en }, challengeId: shop.causes[0], placeIds: [shop.places.Nahf] },
    ...more,
  });
  await shop.write((tx) => addCommitment(tx, shop.initiativeId, { ...one, id, state }, { by: null, now: shop.now }));
  return id;
};

test("promises and activities lie side by side; drafts and what waits for a word are in it for nobody", async () => {
  await promise("Promised openly", "open", { partners: [{ organizationId: shop.idOf("South") }] });
  await promise("Only a draft", "draft");
  const waits = await promise("Waits for a word", "open");
  await shop.write((tx) =>
    sql`update commitment set waits_for_word = true where initiative_id = ${shop.initiativeId} and id = ${waits}`.execute(
      tx,
    ),
  );
  const place = { challengeIds: [shop.causes[0]], placeIds: [shop.places.Nahf] };
  await shop.ask(addActivity, shop.east, { organizationId: shop.idOf("East"), names: { en: "Done anyway" }, ...place });
  await shop.ask(addActivity, shop.director, {
    organizationId: shop.idOf("South"),
    names: { en: "Not agreed" },
    ...place,
  });
  for (const reader of [shop.director, shop.north, shop.funder, shop.evaluator]) {
    const { grid } = await shop.ask(readGrid, reader);
    expect(grid.cells).toHaveLength(1);
    expect(grid.cells[0]?.doings.map(({ names }) => names.en)).toEqual(["Promised openly", "Done anyway"]);
    expect(grid.cells[0]?.organizations).toBe(3);
    expect(JSON.stringify(grid)).not.toMatch(/Only a draft|Waits for|Not agreed/);
  }
  expect(await shop.refusal(shop.ask(readGrid, shop.visitor))).toBe("forbidden");
});

test("an ask among partners makes a need in the grid for partners, and nothing at all for a funder", async () => {
  const ask = { organizationId: shop.idOf("South"), kind: "ask", title: "Alone in Rahat", readers: "partners" };
  await shop.ask(addOneAsk, shop.south, { ...ask, challengeIds: [shop.causes[2]], placeIds: [shop.places.Rahat] });
  const { grid } = await shop.ask(readGrid, shop.north);
  expect(grid.gaps[0]).toMatchObject({ row: shop.causes[2], why: "asked" });
  expect(grid.columns.map(({ key }) => key)).toContain(shop.places.Rahat);
  for (const outsider of [shop.funder, shop.evaluator]) {
    const seen = (await shop.ask(readGrid, outsider)).grid;
    expect(seen.gaps.filter(({ why }) => why === "asked")).toEqual([]);
    expect([...seen.rows, ...seen.columns].filter(({ needed }) => needed)).toEqual([]);
    expect(seen.columns.map(({ key }) => key)).not.toContain(shop.places.Rahat);
  }
});

test("the same axis twice, and a line that is not there, are answered without harm", async () => {
  const { rows, columns } = await shop.ask(readGrid, shop.north, { rows: "place", columns: "place" });
  expect(rows).not.toBe(columns);
  expect((await shop.ask(readGrid, shop.north, { only: "boys" })).grid.cells).toEqual([]);
});
