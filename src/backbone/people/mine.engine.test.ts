import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { countWaiting, listMineFrom } from "./mine.ts";
import { personActor } from "./person-actor.ts";
import type { WaitingSource } from "./waiting.ts";

let scratch: Scratch;
const [north, south, closed] = [newId(), newId(), newId()];
const [noa, lina] = [newId(), newId()];
const signedIn = (personId: string) =>
  ({ personId, name: "Noa", mail: "noa@example.org", language: "he", sessionId: newId() }) as const;
const inside = (initiativeId: string) => ({ initiativeId, personId: null });

beforeAll(async () => {
  scratch = await openScratch();
  const { records } = scratch;
  for (const [id, slug] of [
    [north, "north"],
    [south, "south"],
    [closed, "closed"],
  ] as const)
    await records.write(inside(id), async (tx) => {
      await sql`insert into initiative (id, slug, names, default_language) values (${id}, ${slug}, ${{ en: slug }}, 'en')`.execute(
        tx,
      );
      const person = slug === "closed" ? lina : noa;
      await sql`insert into membership (initiative_id, person_id, permissions) values (${id}, ${person}, '{backbone,steering}')`.execute(
        tx,
      );
      await sql`insert into organization (initiative_id, id, name, language) values (${id}, ${newId()}, ${`of ${slug}`}, 'en')`.execute(
        tx,
      );
    });
});
afterAll(() => scratch.close());

/** Asks something about each organization that it can see. */
const source: WaitingSource = async (tx, { initiativeId, permissions }) => {
  if (!permissions.includes("backbone")) return [];
  const found = await tx.selectFrom("organization").select(["name"]).execute();
  return found.map(({ name }) => ({
    sentence: { en: "Call {name}", he: "{name}", ar: "{name}" },
    values: { name },
    path: "partners",
    due: initiativeId === south ? "2026-03-01" : null,
  }));
};

test("one list over a person's own initiatives, the earliest due first, nothing of others", async () => {
  const { records, figures, uploads } = scratch;
  const actor = await personActor(records, signedIn(noa));
  const house = { records, figures, uploads, now: () => new Date() };
  const operation = listMineFrom([source]) as unknown as Operation;
  const mine = await dispatch(house, operation, { actor, initiativeId: null, language: "en" }, {});
  expect(mine).toMatchObject({
    initiatives: [{ slug: "north" }, { slug: "south" }],
    waiting: [
      { slug: "south", values: { name: "of south" }, due: "2026-03-01" },
      { slug: "north", values: { name: "of north" }, due: null },
    ],
  });
  expect(await countWaiting(records, actor, [source], new Date())).toBe(2);
});

test("a person acts with her permissions in each of her initiatives, and owns nothing unasked", async () => {
  const actor = await personActor(scratch.records, signedIn(lina));
  expect(actor.memberships).toEqual([
    { initiativeId: closed, permissions: ["backbone", "steering"], organizationIds: [], bodyIds: [] },
  ]);
  expect(actor.ownsInstallation).toBe(false);
});

test("nothing waits for a visitor", async () => {
  expect(await countWaiting(scratch.records, { kind: "visitor" }, [source], new Date())).toBe(0);
});
