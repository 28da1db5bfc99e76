import { addMembership } from "../../src/backbone/memberships/public.ts";
import { personActor } from "../../src/backbone/people/person-actor.ts";
import { addPerson } from "../../src/backbone/people/public.ts";
import type { World } from "../../src/backbone/relations/figures/testing-attack.ts";
import { waveOf } from "../../src/backbone/relations/figures/testing-waves.ts";
import { sendDue } from "../../src/communication/digests/send-due.ts";
import { operations } from "../../src/conditions.ts";
import type { Actor, Permission } from "../../src/core/actor.ts";
import { dispatch, type House } from "../../src/core/dispatch.ts";
import { newId } from "../../src/core/id.ts";
import { runAsProgram } from "../../src/serve.ts";
import { installJobs } from "../../src/storage/jobs.ts";
import { withClient } from "../../src/storage/postgres/roles.ts";
import { openScratch, type Scratch } from "../../src/storage/testing.ts";
import { type EveryDoor, openEveryDoor } from "./visibility/every-door.ts";
import { inParallel } from "./visibility/looking.ts";

/** Ids that are the same in each house, so that the same answers are replaced. */
export const idOf = (place: number): string => `00000000-0000-7000-9000-${String(place).padStart(12, "0")}`;

const held: Record<string, Permission[]> = { backbone: ["backbone", "data-lead"], funder: ["funder"] };
const others: Record<string, Permission[]> = { ...held, evaluator: ["evaluator"] };

/** A house after two waves between organizations, both closed. */
export interface TrustHouse {
  scratch: Scratch;
  door: EveryDoor;
  slug: string;
  waveIds: string[];
  /** What each of the people was sent by mail. */
  letters: readonly { to: string; text: string }[];
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}

/** Opens a house in which the organizations of a world answered, by their people through the doors, in two waves. Close its scratch. */
export async function openTrustHouse(world: World, secret: string): Promise<TrustHouse> {
  const scratch = await openScratch();
  await installJobs(scratch.connection("owner"), scratch.connection("jobs"));
  const clock = { now: new Date("2026-01-05T09:00:00Z") };
  const { records, figures, uploads } = scratch;
  const house: House = { records, figures, uploads, now: () => clock.now };
  const slug = "trust";
  const founding = { names: { en: "Trust" }, slug, defaultLanguage: "en" };
  const initiativeId = String((await runAsProgram(house)("initiative.found", founding)).initiativeId);
  const sql: TrustHouse["sql"] = (text, values) =>
    withClient(scratch.connection("owner"), async (client) => (await client.query(text, values)).rows);
  const size = Math.max(...world.waves.map(({ length }) => length));
  await plantOrganizations(sql, initiativeId, world, size);
  await sql("insert into survey_secret (initiative_id, secret) values ($1, $2)", [initiativeId, secret]);
  const people = new Map<string, string>();
  const join = async (reader: string, permissions: Permission[]) => {
    const id = idOf(100 + people.size);
    people.set(reader, id);
    await records.write({ initiativeId, personId: null }, async (tx) => {
      const person = { id, name: `Name ${reader}`, mail: `${reader}@example.org`, language: "en" as const };
      await addPerson(tx, { ...person, passwordHash: "none", mailIsProven: true, now: clock.now });
      await addMembership(tx, initiativeId, { personId: id, permissions });
    });
  };
  for (const [reader, permissions] of Object.entries(others)) await join(reader, permissions);
  for (let k = 0; k < size; k++) {
    await join(`partner${k}`, ["partner"]);
    await sql("insert into representation (initiative_id, person_id, organization_id) values ($1, $2, $3)", [
      ...[initiativeId, people.get(`partner${k}`), idOf(k)],
    ]);
  }
  const actors = new Map<string, Promise<Actor>>();
  const actorOf = (reader: string): Promise<Actor> => {
    const personId = people.get(reader);
    if (!personId) return Promise.resolve({ kind: "visitor" });
    const person = { personId, name: `Name ${reader}`, mail: `${reader}@example.org`, language: "en" as const };
    const found = actors.get(reader) ?? personActor(records, { ...person, sessionId: newId() });
    actors.set(reader, found);
    return found;
  };
  const run = async (reader: string, name: string, input: unknown): Promise<Record<string, unknown>> => {
    const operation = operations.find((one) => one.name === name);
    if (!operation) throw new Error(`There is no operation ${name}`);
    const asking = { actor: await actorOf(reader), initiativeId, language: "en" as const };
    return dispatch(house, operation, asking, input) as Promise<Record<string, unknown>>;
  };
  const waveIds = await askWaves(run, world, size, clock);
  for (let days = 0; days < 8; days++) {
    const now = new Date(clock.now.getTime() + days * 86_400_000);
    await sendDue(records, { address: "http://fivefold.test", replyDomain: "reply.example.org", now: () => now });
  }
  const letters = (await sql(
    "select to_address as to, concat_ws(E'\\n', subject, body) as text from mail order by to_address, 2",
  )) as unknown as TrustHouse["letters"];
  return { scratch, door: openEveryDoor(house, actorOf), slug, waveIds, letters, sql };
}

const plantOrganizations = async (
  sql: TrustHouse["sql"],
  initiativeId: string,
  world: World,
  size: number,
): Promise<void> => {
  const sectors = world.sectors ?? ["education", "health", "business"];
  await sql(
    `insert into organization (initiative_id, id, name, language, sector)
     select $1, id, name, 'en', sector from unnest($2::uuid[], $3::text[], $4::text[]) as o(id, name, sector)`,
    [
      initiativeId,
      Array.from({ length: size }, (_, k) => idOf(k)),
      Array.from({ length: size }, (_, k) => `Partner ${String(k).padStart(2, "0")}`),
      Array.from({ length: size }, (_, k) => sectors[k % sectors.length]),
    ],
  );
};

type Run = (reader: string, name: string, input: unknown) => Promise<Record<string, unknown>>;

/** Each wave is opened, answered by the people of each organization, and closed. */
async function askWaves(run: Run, world: World, size: number, clock: { now: Date }): Promise<string[]> {
  const waveIds: string[] = [];
  for (const [k, ties] of world.waves.entries()) {
    const leaveOut = Array.from({ length: size - ties.length }, (_, more) => idOf(ties.length + more));
    const closesOn = `2026-0${k + 2}-20`;
    const waveId = String(
      (await run("backbone", "survey.open", { names: { en: `Wave ${k + 1}` }, closesOn, leaveOut })).id,
    );
    waveIds.push(waveId);
    const { answered, answers } = waveOf(ties, { ids: Array.from(ties, (_, place) => idOf(place)) });
    await inParallel(answered, 4, async (organizationId) => {
      const reader = `partner${Number(organizationId.slice(-12))}`;
      const by = { waveId, organizationId };
      const own = answers.filter(({ from }) => from === organizationId);
      // The same list in each house, whatever is answered, so that no count of clicks differs.
      await run(reader, "survey.choose", { by, add: own.map(({ to }) => to) });
      for (const { from: _, to, ...answer } of own) await run(reader, "survey.answer", { by, to, version: 1, answer });
      await run(reader, "survey.finish", { by });
    });
    clock.now = new Date(clock.now.getTime() + 20 * 86_400_000);
    await run("backbone", "survey.close", { id: waveId });
    clock.now = new Date(clock.now.getTime() + 8 * 86_400_000);
  }
  return waveIds;
}
