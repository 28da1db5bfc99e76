import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addMembership } from "../../backbone/memberships/public.ts";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { beginProject, changeProject, endProject, listAllProjects, readProject } from "./operations.ts";
import { adoptOutput, giveOutput } from "./outputs/operations.ts";
import { projectsOnDesk, tasksWaiting } from "./sources.ts";
import { addTask, changeTask, dropTask, endTask } from "./tasks/operations.ts";
import { askIn, comeIn, goOut } from "./team-operations.ts";

let scratch: Scratch;
const initiativeId = newId();
const inside = { initiativeId, personId: null };
let now = new Date("2026-03-12T10:00:00Z");
const [north, south, fund] = [newId(), newId(), newId()];

const person = (permission: Permission, organizationIds: string[]) => ({
  kind: "person" as const,
  personId: newId(),
  name: "Noa",
  mail: "",
  ownsInstallation: false,
  memberships: [{ initiativeId, permissions: [permission], organizationIds, bodyIds: [] }],
});
const leader = person("partner", [north]);
const other = person("partner", [south]);
const funder = person("funder", [fund]);
const backbone = person("backbone", []);
const visitor: Actor = { kind: "visitor" };

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write(inside, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{}', 'en')`.execute(
      tx,
    );
    for (const [id, name] of [
      [north, "School network North"],
      [south, "School network South"],
      [fund, "A fund"],
    ])
      await sql`insert into organization (initiative_id, id, name, language) values (${initiativeId}, ${id}, ${name}, 'en')`.execute(
        tx,
      );
    await sql`insert into place (initiative_id, id, level, slug, code, names) values (${initiativeId}, ${newId()}, 'municipality', 'nazareth', '7300', '{"en":"Nazareth","he":"נצרת"}')`.execute(
      tx,
    );
    for (const one of [leader, other, funder, backbone])
      await addMembership(tx, initiativeId, {
        personId: one.personId,
        permissions: one.memberships[0]?.permissions ?? [],
      });
  });
});
afterAll(() => scratch?.close());

function ask<R>(operation: object, actor: Actor, input: unknown = {}): Promise<R> {
  const house: House = { records: scratch.records, figures: scratch.figures, uploads: "", now: () => now };
  return dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<R>;
}
interface Read {
  project: { version: number; state: string; taking: { id: string; name: string }[]; places: unknown[] };
  tasks: { id: string; what: string; after: string[]; doneOn: string | null }[] | null;
  outputs: { id: string; adoptions: { organizationId: string; words: string | null }[] }[];
  isOfTeam: boolean;
  leads: boolean;
}
const course = {
  kind: "project-team",
  names: { en: "A course for teachers" },
  organizationId: north,
  startsOn: "2026-03-01",
  dueOn: "2026-12-31",
};
const begin = async (more = {}) => (await ask<{ id: string }>(beginProject, leader, { ...course, ...more })).id;
const read = (actor: Actor, id: string) => ask<Read>(readProject, actor, { id });

test("a project is begun for one's own organization, has an end, and names places as people write them", async () => {
  await expect(ask(beginProject, funder, { ...course, organizationId: fund })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await expect(ask(beginProject, other, course)).rejects.toMatchObject({ faults: [{ field: "organizationId" }] });
  await expect(begin({ dueOn: "2026-02-01" })).rejects.toMatchObject({ faults: [{ field: "dueOn" }] });
  await expect(begin({ placeNames: ["Nazareth", "Atlantis"] })).rejects.toMatchObject({
    faults: [{ field: "placeNames", values: { name: "Atlantis" } }],
  });
  const id = await begin({ placeNames: ["נצרת", "nazareth"] });
  expect(await read(leader, id)).toMatchObject({ isOfTeam: true, leads: true, project: { places: [{}] } });
  expect(await read(funder, id)).toMatchObject({ isOfTeam: false, leads: false, tasks: null });
  await expect(read(visitor, id)).rejects.toMatchObject({ reason: "forbidden" });
  await expect(read(leader, newId())).rejects.toMatchObject({ reason: "not-found" });
});

test("partners come in by themselves where they may, are asked in where not, and go out again", async () => {
  const open = await begin();
  await expect(ask(addTask, other, { projectId: open, what: "Write" })).rejects.toMatchObject({ reason: "forbidden" });
  await expect(ask(comeIn, other, { id: open, organizationId: north })).rejects.toMatchObject({ reason: "forbidden" });
  await Promise.all([1, 2].map(() => ask(comeIn, other, { id: open, organizationId: south })));
  const inIt = await read(other, open);
  expect(inIt.project.taking).toMatchObject([{ name: "School network South" }]);
  expect(inIt).toMatchObject({ isOfTeam: true, leads: false });
  const taking = inIt.project.taking[0]?.id;
  await expect(ask(goOut, funder, { id: open, takingId: taking })).rejects.toMatchObject({ reason: "forbidden" });
  await ask(goOut, other, { id: open, takingId: taking });
  expect((await read(other, open)).isOfTeam).toBe(false);
  await ask(comeIn, other, { id: open, organizationId: south });
  expect((await read(other, open)).isOfTeam).toBe(true);

  const closed = await begin({ openToAll: false });
  await expect(ask(comeIn, other, { id: closed, organizationId: south })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await ask(askIn, leader, { id: closed, personId: funder.personId });
  expect((await read(funder, closed)).tasks).toEqual([]);
  await ask(addTask, funder, { projectId: closed, what: "Think along" });
  await expect(ask(askIn, leader, { id: closed })).rejects.toMatchObject({ reason: "invalid" });
});

test("tasks wait for others but never for themselves, and what is due waits for whoever does it", async () => {
  const id = await begin();
  await ask(comeIn, other, { id, organizationId: south });
  const add = async (task: object) => ask(addTask, leader, { projectId: id, ...task });
  await add({ what: "Draft", organizationId: south, dueOn: "2026-03-20" });
  const draft = (await read(leader, id)).tasks?.[0]?.id ?? "";
  await add({ what: "Print", after: [draft] });
  const print = (await read(leader, id)).tasks?.find(({ what }) => what === "Print")?.id ?? "";
  await expect(
    ask(changeTask, leader, { projectId: id, id: draft, what: "Draft", after: [print] }),
  ).rejects.toMatchObject({ faults: [{ field: "after" }] });
  await expect(add({ what: "Both", organizationId: south, personId: leader.personId })).rejects.toMatchObject({
    reason: "invalid",
  });
  await expect(add({ what: "Late", startsOn: "2026-04-02", dueOn: "2026-04-01" })).rejects.toMatchObject({
    faults: [{ field: "dueOn" }],
  });
  const elsewhere = await begin();
  await expect(ask(addTask, leader, { projectId: elsewhere, what: "X", after: [draft] })).rejects.toMatchObject({
    faults: [{ field: "after" }],
  });
  const waits = () =>
    scratch.records.read(inside, (tx) =>
      tasksWaiting(tx, { ...other.memberships[0], personId: other.personId, now } as never),
    );
  expect(await waits()).toMatchObject([{ values: { what: "Draft" }, due: "2026-03-20" }]);
  await ask(endTask, other, { projectId: id, id: draft, done: true });
  await ask(endTask, other, { projectId: id, id: draft, done: true });
  expect(await waits()).toEqual([]);
  expect((await read(leader, id)).tasks?.find((one) => one.id === draft)?.doneOn).toBe("2026-03-12");
  await ask(dropTask, leader, { projectId: id, id: draft });
  expect((await read(leader, id)).tasks).toMatchObject([{ what: "Print", after: [] }]);
});

test("two who change a project at once: the second is told, and nothing is lost", async () => {
  const id = await begin();
  const { version } = (await read(leader, id)).project;
  const changed = (en: string) => ask(changeProject, leader, { ...course, id, version, names: { en } });
  const results = await Promise.allSettled([changed("One"), changed("Two")]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(ask(changeProject, other, { ...course, id, version: version + 1 })).rejects.toMatchObject({
    reason: "forbidden",
  });
});

test("what comes out is for all members, who say that they use it; a project ends with what was learnt", async () => {
  const id = await begin();
  await expect(ask(giveOutput, other, { projectId: id, what: "A guide" })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await expect(
    ask(giveOutput, leader, { projectId: id, what: "A guide", link: "javascript:alert(1)" }),
  ).rejects.toMatchObject({ reason: "invalid" });
  await ask(giveOutput, leader, { projectId: id, what: "A guide", link: "https://example.org/guide" });
  const outputId = (await read(funder, id)).outputs[0]?.id;
  const adopt = { projectId: id, outputId, organizationId: south };
  await expect(ask(adoptOutput, funder, adopt)).rejects.toMatchObject({ reason: "forbidden" });
  await expect(ask(adoptOutput, other, { ...adopt, since: "2026-03-13" })).rejects.toMatchObject({
    faults: [{ field: "since" }],
  });
  await ask(adoptOutput, other, adopt);
  await ask(adoptOutput, other, { ...adopt, words: "It did not fit here" });
  expect((await read(funder, id)).outputs).toMatchObject([
    { adoptions: [{ organizationId: south, words: "It did not fit here" }] },
  ]);
  await ask(adoptOutput, other, { ...adopt, uses: false });
  await expect(ask(adoptOutput, other, { ...adopt, uses: false })).rejects.toMatchObject({ reason: "not-found" });

  const onDesk = () =>
    scratch.records.read(inside, (tx) => projectsOnDesk(tx, { initiativeId, personId: backbone.personId, now }));
  expect((await onDesk()).filter(({ path }) => path.endsWith(id))).toEqual([]);
  now = new Date("2026-12-31T10:00:00Z");
  expect((await onDesk()).filter(({ path }) => path.endsWith(id))).toMatchObject([{ due: "2026-12-31" }]);
  await expect(ask(endProject, leader, { id, state: "ended" })).rejects.toMatchObject({
    faults: [{ field: "cameOfIt" }],
  });
  await expect(ask(endProject, other, { id, state: "done", cameOfIt: "x" })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await ask(endProject, leader, { id, state: "ended", cameOfIt: "Two districts are too far apart." });
  expect((await onDesk()).filter(({ path }) => path.endsWith(id))).toEqual([]);
  await expect(ask(addTask, leader, { projectId: id, what: "More" })).rejects.toMatchObject({ reason: "conflict" });
  const { projects } = await ask<{ projects: { id: string; state: string }[] }>(listAllProjects, funder);
  expect(projects.find((one) => one.id === id)).toMatchObject({ state: "ended" });
});

test("what members find of a project says nothing of its tasks", async () => {
  const id = await begin();
  await ask(addTask, leader, { projectId: id, what: "Quiet words of the team" });
  const { rows } = await scratch.records.write(inside, (tx) =>
    sql<{
      audience: string[];
      body: string;
      names: unknown;
    }>`select audience, body, names from thing where object_id = ${id}`.execute(tx),
  );
  expect(rows).toMatchObject([{ audience: ["members"] }]);
  expect(JSON.stringify(rows)).not.toContain("Quiet words");
});
