import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, type Permission, permissions } from "../../core/actor.ts";
import { type Asking, dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import type { Writer } from "../../storage/records.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { listChanges } from "../changes/operations.ts";
import { writeText } from "../documents/operations.ts";
import { renameInitiative } from "../initiatives/operations.ts";
import { invitationsDesk } from "../invitations/desk.ts";
import { makeInvitation } from "../invitations/operations.ts";
import { mailDesk } from "../mail/desk.ts";
import { readMyPartFrom } from "../my-part/operations.ts";
import { addPasted } from "../organizations/operations.ts";
import { addPerson } from "../people/public.ts";
import type { WaitingSource } from "../people/waiting.ts";
import { beginHandOver, readHandOverFrom } from "./hand-over.ts";
import { readDeskFrom } from "./operations.ts";
import type { DeskSource } from "./sources.ts";

let scratch: Scratch;
let house: House;
const [here, elsewhere] = [newId(), newId()];
const [steering, plenary, closed] = [newId(), newId(), newId()];
const now = new Date("2026-03-02T09:00:00Z");
const same = (text: string) => ({ en: text, he: text, ar: text });

const asks: WaitingSource = async (_tx, { permissions: held }) =>
  held.includes("funder") ? [{ sentence: same("Asked"), path: "asked", due: null }] : [];
const work: DeskSource = async () => [
  { about: "decisions", sentence: same("Look again"), path: "decisions/1", due: "2027-01-01" },
  { about: "meetings", sentence: same("Prepare"), path: "meetings/1", due: "2026-03-04" },
];
const readDesk = readDeskFrom({ desk: [work, invitationsDesk, mailDesk], meetings: [] });
const readHandOver = readHandOverFrom({
  desk: [work],
  handOver: [async () => ({ title: same("The goal"), lines: [{ sentence: same("Twice"), path: "goal" }] })],
});
const readMyPart = readMyPartFrom({ waiting: [asks], meetings: [] });

const write = (step: (tx: Writer) => Promise<unknown>) =>
  scratch.records.write({ initiativeId: here, personId: null }, async (tx) => void (await step(tx)));

function person(held: readonly Permission[], { initiativeId = here, bodyIds = [] as string[] } = {}): Actor {
  const membership = { initiativeId, permissions: held, organizationIds: [], bodyIds };
  const personId = newId();
  return {
    kind: "person",
    personId,
    name: "Noa",
    mail: `${personId}@example.org`,
    ownsInstallation: false,
    memberships: [membership],
  };
}

async function joins(actor: Actor, name: string): Promise<Actor> {
  if (actor.kind !== "person") throw new Error("a person was asked for");
  const { personId, mail, memberships } = actor;
  await write(async (tx) => {
    await addPerson(tx, { id: personId, name, mail, language: "en", passwordHash: "x", mailIsProven: true, now });
    await sql`insert into membership (initiative_id, person_id, permissions) values (${here}, ${personId}, ${memberships[0]?.permissions})`.execute(
      tx,
    );
  });
  return actor;
}

// biome-ignore lint/suspicious/noExplicitAny: what an operation answers is looked at by each test
const ask = (actor: Actor, operation: unknown, input: object = {}, asking: Partial<Asking> = {}): Promise<any> =>
  dispatch(house, operation as Operation, { actor, initiativeId: here, language: "en", ...asking }, input);

beforeAll(async () => {
  scratch = await openScratch();
  house = { records: scratch.records, figures: scratch.figures, uploads: scratch.uploads, now: () => now };
  await write(async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${here}, 'here', '{"en":"Here"}', 'en'), (${elsewhere}, 'elsewhere', '{}', 'en')`.execute(
      tx,
    );
    for (const [id, slug, ended] of [
      [steering, "steering", null],
      [plenary, "plenary", null],
      [closed, "closed", "2025-01-01"],
    ] as const)
      await sql`insert into body (initiative_id, id, slug, kind, names, mandate, all_partners, closed_on, position) values (${here}, ${id}, ${slug}, 'steering', ${{ en: slug }}, ${{ en: `What ${slug} is for` }}, ${slug === "plenary"}, ${ended}, ${slug === "steering" ? 0 : 1})`.execute(
        tx,
      );
  });
});
afterAll(() => scratch?.close());

test("the desk and the hand-over are the backbone team's alone; one's own part is every member's", async () => {
  for (const operation of [readDesk, readHandOver, beginHandOver]) {
    for (const held of permissions.filter((one) => one !== "backbone"))
      await expect(ask(person([held]), operation), `${operation.name} ${held}`).rejects.toMatchObject({
        reason: "forbidden",
      });
    await expect(ask({ kind: "visitor" }, operation)).rejects.toMatchObject({ reason: "forbidden" });
    const stranger = person(["backbone"], { initiativeId: elsewhere });
    await expect(ask(stranger, operation)).rejects.toMatchObject({ reason: "forbidden" });
  }
  for (const held of permissions) expect(await ask(person([held]), readMyPart), held).toHaveProperty("waiting");
  await expect(ask({ kind: "visitor" }, readMyPart)).rejects.toMatchObject({ reason: "forbidden" });
});

test("the desk tells what is due, who has not joined yet, and whom mail does not reach, of this initiative alone", async () => {
  const lead = await joins(person(["backbone"]), "Lead");
  await ask(lead, makeInvitation, { permissions: ["partner"], language: "en", mostUses: 3 });
  const mail = lead.kind === "person" ? lead.mail : "";
  await write(async (tx) => {
    for (const to of [mail, mail, "stranger@example.org"])
      await sql`insert into mail (id, to_address, language, subject, body, tries, failed) values (${newId()}, ${to}, 'en', 'Hello', '', 8, 'refused')`.execute(
        tx,
      );
  });
  const { lines, counts } = await ask(lead, readDesk);
  expect(lines.map(({ about, due }: { about: string; due: string | null }) => [about, due])).toEqual([
    ["meetings", "2026-03-04"],
    ["people", "2026-03-16"],
    ["decisions", "2027-01-01"],
    ["people", null],
  ]);
  expect(lines[1].values).toMatchObject({ left: 3 });
  expect(lines[3].values).toEqual({ count: 1 });
  expect(counts).toEqual({ meetings: 1, people: 1 });
});

test("the next director is told who is who, what was agreed and what is open", async () => {
  const lead = await joins(person(["backbone", "data-lead"]), "Rivka");
  const chair = await joins(person(["steering"]), "Samira");
  const chairId = chair.kind === "person" ? chair.personId : "";
  await write(async (tx) => {
    await sql`insert into seat (initiative_id, id, body_id, person_id, duty, since) values (${here}, ${newId()}, ${steering}, ${chairId}, 'chair', '2025-01-01')`.execute(
      tx,
    );
    for (const [kind, audience] of [
      ["agenda", ["members"]],
      ["decision", [`body:${steering}`]],
    ] as const)
      await sql`insert into thing (initiative_id, kind, object_id, path, names, audience) values (${here}, ${kind}, ${newId()}, ${kind}, ${{ en: `Our ${kind}` }}, ${audience})`.execute(
        tx,
      );
  });
  const told = await ask(lead, readHandOver);
  expect(told.team.map(({ name }: { name: string }) => name)).toContain("Rivka");
  expect(told.team.map(({ name }: { name: string }) => name)).not.toContain("Samira");
  expect(told.bodies).toMatchObject([
    { slug: "steering", mandate: { en: "What steering is for" }, chairs: [{ name: "Samira" }] },
    { slug: "plenary", chairs: [] },
  ]);
  // She has no seat in the committee: its decision is not hers to pass on.
  expect(told.agreed).toMatchObject([{ names: { en: "Our agenda" } }]);
  expect(told.open).toHaveLength(2);
  expect(told.parts).toMatchObject([{ lines: [{ path: "goal" }] }]);
  expect(told.words).toBeNull();
});

test("two who begin the words at once write in one text, which only the team reads", async () => {
  const [one, two] = [person(["backbone"]), person(["backbone"])];
  const begun = await Promise.all([one, two].map((actor) => ask(actor, beginHandOver)));
  const { id } = begun[0];
  expect(begun[1].id).toBe(id);
  await Promise.all([
    ask(one, writeText, { id, base: 0, text: "Call the ministry first.\n" }),
    ask(two, writeText, { id, base: 0, text: "The budget is late.\n" }),
  ]);
  const { words } = await ask(one, readHandOver);
  expect(words.text).toContain("Call the ministry first.");
  expect(words.text).toContain("The budget is late.");
  for (const held of ["steering", "partner", "data-lead"] as const)
    await expect(ask(person([held]), writeText, { id, base: 1, text: "Mine" })).rejects.toMatchObject({
      reason: "not-found",
    });
});

test("one's own part tells whom one acts for and where one sits, with its term, and whom to ask", async () => {
  const mine = await joins(person(["partner"], { bodyIds: [steering, plenary, closed] }), "Lina");
  const me = mine.kind === "person" ? mine.personId : "";
  await joins(person(["backbone"]), "Director");
  const [own, old] = [newId(), newId()];
  await write(async (tx) => {
    for (const [id, name, until] of [
      [own, "School network", null],
      [old, "Former employer", "2026-01-01"],
    ] as const) {
      await sql`insert into organization (initiative_id, id, name, language) values (${here}, ${id}, ${name}, 'en')`.execute(
        tx,
      );
      await sql`insert into representation (initiative_id, person_id, organization_id, until) values (${here}, ${me}, ${id}, ${until})`.execute(
        tx,
      );
    }
    await sql`insert into seat (initiative_id, id, body_id, person_id, duty, since, until) values (${here}, ${newId()}, ${steering}, ${me}, 'member', '2025-01-01', '2026-12-31')`.execute(
      tx,
    );
  });
  const part = await ask(mine, readMyPart);
  expect(part).toMatchObject({
    waiting: [],
    organizations: [{ id: own, name: "School network" }],
    bodies: [
      { slug: "steering", duty: "member", until: "2026-12-31" },
      { slug: "plenary", duty: null },
    ],
  });
  expect(part.backbone).toContain("Director");
  expect((await ask(person(["funder"]), readMyPart)).waiting).toMatchObject([{ path: "asked" }]);
});

test("members read in the log which organizations came and what the initiative is called; visitors goals and figures alone", async () => {
  const lead = person(["backbone"]);
  await ask(lead, renameInitiative, { names: { en: "There" }, defaultLanguage: "en" });
  await ask(lead, addPasted, { text: "A network of secrets\tschool network", choices: {} });
  await write(async (tx) => {
    await sql`update initiative set settings = settings || '{"open": true}' where id = ${here}`.execute(tx);
    for (const [kind, detail] of [
      ["goal", { reason: "Twice" }],
      ["decision", { name: "hidden paper" }],
      ["agenda", { name: "hidden paper" }],
      ["body", { names: { en: "Steering" }, mandate: "hidden paper" }],
    ] as const)
      await sql`insert into history (initiative_id, id, actor_name, operation, kind, object_id, detail) values (${here}, ${newId()}, 'Noa', ${kind === "agenda" ? "agenda.let-write" : `${kind}.set`}, ${kind}, '1', ${detail})`.execute(
        tx,
      );
  });
  const { changes } = await ask(person(["partner"]), listChanges);
  expect(new Set(changes.map(({ kind }: { kind: string }) => kind))).toEqual(
    new Set(["goal", "body", "organization", "initiative"]),
  );
  expect(JSON.stringify(changes)).not.toContain("hidden paper");
  const visitors = await ask({ kind: "visitor" }, listChanges);
  expect(visitors.changes).toMatchObject([{ kind: "goal", detail: { reason: "Twice" } }]);
  expect(JSON.stringify(visitors)).not.toMatch(/secrets|There|hidden paper|Steering/);
});
