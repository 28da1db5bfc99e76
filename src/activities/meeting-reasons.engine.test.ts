import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCommittee } from "../backbone/bodies/operations.ts";
import { sameCommittee } from "../backbone/bodies/reasons.ts";
import type { JointWorkSource, ReasonSource } from "../backbone/relations/public.ts";
import { newId } from "../core/id.ts";
import { addOneAsk } from "./asks/operations.ts";
import { offersMeetingAsks } from "./asks/reasons.ts";
import { promisedTogether } from "./commitments/joint-work.ts";
import { draftCommitment } from "./commitments/keeping/draft-operations.ts";
import { promiseCommitment } from "./commitments/keeping/promise-operations.ts";
import { projectsTogether } from "./projects/joint-work.ts";
import { Workshop } from "./testing.ts";
import { addActivity } from "./undertakings/operations.ts";
import { sameCause } from "./undertakings/reasons.ts";

const shop = new Workshop();
beforeAll(() => shop.open());
afterAll(() => shop.scratch?.close());

const day = "2026-03-01";
const reading = <T>(step: Parameters<typeof shop.scratch.records.read<T>>[1]) =>
  shop.scratch.records.read({ initiativeId: shop.initiativeId, personId: null }, step);
const reasonsOf = (source: ReasonSource) => reading((tx) => source(tx, { initiativeId: shop.initiativeId, day }));
const workOf = (source: JointWorkSource, name: string) =>
  reading((tx) => source(tx, { initiativeId: shop.initiativeId, organizationId: shop.idOf(name) }));

test("a project is joint work of all who take part, from the day on which both did", async () => {
  const { initiativeId } = shop;
  const id = newId();
  await shop.write((tx) =>
    sql`with made as (insert into project (initiative_id, id, number, kind, names, organization_id, starts_on, due_on, language)
          values (${initiativeId}, ${id}, 1, 'project-team', '{"en":"A guide"}', ${shop.idOf("North")}, '2026-01-01', '2026-09-01', 'en'))
        insert into project_member (initiative_id, id, project_id, organization_id, since, until) values
          (${initiativeId}, ${newId()}, ${id}, ${shop.idOf("South")}, '2026-02-01', null),
          (${initiativeId}, ${newId()}, ${id}, ${shop.idOf("East")}, '2026-01-15', '2026-01-20')`.execute(tx),
  );
  const path = `work/projects/${id}`;
  expect(await workOf(projectsTogether, "South")).toEqual([
    { otherId: shop.idOf("North"), what: "projects", path, since: "2026-02-01" },
  ]);
  expect(await workOf(projectsTogether, "East")).toEqual([]);
});

test("a promise is joint work of all who keep it, once it is promised", async () => {
  const { id } = await shop.ask(draftCommitment, shop.north, {
    organizationId: shop.idOf("North"),
    names: { en: "A day for teachers" },
    partners: [{ organizationId: shop.idOf("East") }],
  });
  expect(await workOf(promisedTogether, "East")).toEqual([]);
  await shop.ask(promiseCommitment, shop.north, { id });
  const [work, ...more] = await workOf(promisedTogether, "East");
  expect(work).toMatchObject({ otherId: shop.idOf("North"), what: "commitments", path: `work/promises/${id}` });
  expect(more).toEqual([]);
});

test("an offer that meets an ask is a reason to meet where every member reads both, and no other", async () => {
  const about = { challengeIds: [shop.causes[0] ?? ""], words: "", skills: [] };
  const asks = (who: "north" | "south" | "east", name: string, kind: "ask" | "offer", readers: string) =>
    shop.ask(addOneAsk, shop[who], {
      ...about,
      kind,
      organizationId: shop.idOf(name),
      title: `${kind} of ${name}`,
      readers,
    });
  await asks("north", "North", "ask", "members");
  await asks("east", "East", "offer", "partners");
  expect(await reasonsOf(offersMeetingAsks)).toEqual([]);
  await asks("south", "South", "offer", "members");
  expect(await reasonsOf(offersMeetingAsks)).toEqual([
    { a: shop.idOf("North"), b: shop.idOf("South"), reason: { kind: "ask", what: "ask of North" } },
  ]);
});

test("the same cause is a reason, and so is a seat in the same committee that works", async () => {
  for (const [who, name] of [
    ["north", "North"],
    ["south", "South"],
  ] as const)
    await shop.ask(addActivity, shop[who], {
      ...{ organizationId: shop.idOf(name), names: { en: "Coaching" }, challengeIds: [shop.causes[1]] },
    });
  const both = [shop.idOf("North"), shop.idOf("South")].sort();
  expect(await reasonsOf(sameCause)).toEqual([
    { a: both[0], b: both[1], reason: { kind: "cause", what: "New teachers stay" } },
  ]);
  const { initiativeId } = shop;
  const body = newId();
  await shop.write((tx) =>
    sql`with made as (insert into body (initiative_id, id, slug, kind, names)
          values (${initiativeId}, ${body}, 'data-group', 'working-group', '{"en":"Data group"}'))
        insert into seat (initiative_id, id, body_id, holder, organization_id, duty, since) values
          (${initiativeId}, ${newId()}, ${body}, 'One', ${both[0]}, 'member', '2026-01-01'),
          (${initiativeId}, ${newId()}, ${body}, 'Other', ${both[1]}, 'member', '2026-01-01')`.execute(tx),
  );
  const committee = { a: both[0], b: both[1], reason: { kind: "committee", what: "Data group" } };
  expect(await reasonsOf(sameCommittee)).toEqual([committee]);
  // Exactly what a member of neither organization reads on the committee's page, and nobody from outside.
  const { seats } = await shop.ask(readCommittee, shop.east, { slug: "data-group" });
  expect(seats.map(({ organizationId }) => organizationId).sort()).toEqual(both);
  await expect(shop.ask(readCommittee, { kind: "visitor" }, { slug: "data-group" })).rejects.toThrow();
  const ends = (until: string | null) =>
    shop.write((tx) => sql`update seat set until = ${until} where body_id = ${body} and holder = 'One'`.execute(tx));
  await ends("2026-02-28");
  expect(await reasonsOf(sameCommittee)).toEqual([]);
  await ends(null);
  await shop.write((tx) => sql`update body set closed_on = '2026-02-01' where id = ${body}`.execute(tx));
  expect(await reasonsOf(sameCommittee)).toEqual([]);
});
