import type pg from "pg";
import { openWholeExamples } from "../../examples/examples.ts";
import { personActor } from "../../src/backbone/people/person-actor.ts";
import { addPerson, hashPassword } from "../../src/backbone/people/public.ts";
import { type Actor, type Permission, permissions } from "../../src/core/actor.ts";
import { dispatch, type House } from "../../src/core/dispatch.ts";
import { newId } from "../../src/core/id.ts";
import type { Operation } from "../../src/core/operation.ts";
import { Refusal } from "../../src/core/refusal.ts";
import { runAsProgram } from "../../src/serve.ts";
import { installJobs } from "../../src/storage/jobs.ts";
import { withClient } from "../../src/storage/postgres/roles.ts";
import { openScratch, type Scratch } from "../../src/storage/testing.ts";

/** What nobody but the backbone team may read; it is planted where it must not come out. */
export const secret = "secretmark";

/** Who asks, in the tests: everybody is signed in but the visitor; the stranger may do all, in another initiative. */
export const readers = ["visitor", "stranger", "partner", "backbone"] as const;
export type ReaderName = (typeof readers)[number];

/** How an operation ended: what it answered, the reason of its refusal, or the bug that it is. */
export type Ending = { answer: string } | { refused: string; said: string } | { bug: unknown };

/** A house with the example initiatives, a closed one beside them, and people of each. */
export interface PeopledHouse {
  scratch: Scratch;
  house: House;
  five: string;
  /** An initiative that has opened nothing to anybody outside. */
  closed: string;
  actors: Record<ReaderName, Actor>;
  owner: Actor;
  /** Runs an operation for somebody, with its own example unless told otherwise. */
  ask(operation: Operation, actor: Actor, initiativeId: string, input?: unknown): Promise<Ending>;
  /** Asks the database as its superuser, past every fence. */
  sql<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
}

/** Opens everything that the tests of operations need. Close its scratch in `afterAll`. */
export async function openPeopledHouse(): Promise<PeopledHouse> {
  const scratch = await openScratch();
  await installJobs(scratch.connection("owner"), scratch.connection("jobs"));
  const { records, figures, uploads } = scratch;
  const house: House = { records, figures, uploads, now: () => new Date() };
  await openWholeExamples(runAsProgram(house));
  const sql: PeopledHouse["sql"] = (text, values) =>
    withClient(scratch.connection("owner"), async (client) => (await client.query(text, values)).rows);
  const idOf = async (slug: string) =>
    (await sql<{ id: string }>("select id from initiative where slug = $1", [slug]))[0]?.id ?? "";
  const [five, other] = [await idOf("5x2"), await idOf("100kin10")];
  const closed = await foundClosed(house);
  const join = (initiativeIds: string[], held: readonly Permission[]) => addMember(scratch, sql, initiativeIds, held);
  const actors = {
    visitor: { kind: "visitor" as const },
    stranger: await join([other], permissions),
    partner: await join([five, closed], ["partner"]),
    backbone: await join([five, closed], ["backbone", "data-lead"]),
  };
  for (const initiativeId of [five, closed]) await plantSecrets(sql, initiativeId);
  const owner: Actor = { ...(await join([], [])), ownsInstallation: true };
  const ask: PeopledHouse["ask"] = (operation, actor, initiativeId, input = operation.example) =>
    endingOf(dispatch(house, operation, { actor, initiativeId, language: "en" }, input));
  return { scratch, house, five, closed, actors, owner, ask, sql };
}

const endingOf = (asked: Promise<unknown>): Promise<Ending> =>
  asked.then(
    (answer) => ({ answer: JSON.stringify(answer) }),
    (error: unknown) =>
      error instanceof Refusal
        ? { refused: error.reason, said: JSON.stringify([error.message, error]) }
        : { bug: error },
  );

/** An initiative with what an example has, all of it before anything is opened. */
async function foundClosed(house: House): Promise<string> {
  const run = runAsProgram(house);
  const founded = await run("initiative.found", { names: { en: "Closed" }, slug: "closed", defaultLanguage: "en" });
  const initiativeId = String(founded.initiativeId);
  const inside = (name: string, input: unknown) => run(name, input, { initiativeId });
  await inside("indicator.add", {
    slug: "school-file-share",
    names: { en: `Share ${secret}` },
    kind: "count",
    unit: { en: "students" },
    definition: { numerator: { en: `Students ${secret}` } },
  });
  const goal = await inside("goal.set", {
    indicator: "school-file-share",
    names: { en: `Goal ${secret}` },
    baseline: { period: "2016", value: 100 },
    target: { period: "2020", value: 200 },
  });
  await inside("event.add", { period: "2018", names: { en: `Event ${secret}` } });
  await inside("narrative.write", {
    about: "goal",
    subjectId: goal.goalId,
    language: "en",
    body: secret,
    saidBy: secret,
    saidOn: "2019-01-01",
  });
  await inside("edition.enter", {
    indicator: "school-file-share",
    sourceName: { en: secret },
    sourceLine: { en: secret },
    publicLevel: "country",
    rows: [
      { period: "2016", numerator: 734_511 },
      { period: "2017", numerator: 734_522 },
    ],
    status: "partners",
  });
  return initiativeId;
}

async function addMember(
  { records }: Scratch,
  sql: PeopledHouse["sql"],
  initiativeIds: readonly string[],
  held: readonly Permission[],
): Promise<Extract<Actor, { kind: "person" }>> {
  const personId = newId();
  const mail = `${secret}-${personId}@example.org`;
  const person = { id: personId, name: "Noa", mail, language: "en", mailIsProven: true, now: new Date() } as const;
  const passwordHash = await hashPassword("a sentence is best");
  await records.write({ initiativeId: null, personId: null }, (tx) => addPerson(tx, { ...person, passwordHash }));
  for (const initiativeId of initiativeIds)
    await sql("insert into membership (initiative_id, person_id, permissions) values ($1, $2, $3)", [
      initiativeId,
      personId,
      [...held],
    ]);
  return personActor(records, { personId, name: "Noa", mail, language: "en", sessionId: newId() });
}

/** Plants the mark where only the backbone team reads: contacts of partners, links, files, and a draft. */
async function plantSecrets(sql: PeopledHouse["sql"], initiativeId: string): Promise<void> {
  await sql(
    `insert into organization (initiative_id, id, name, language, contact_name, contact_mail, contact_phone)
     values ($1, $2, 'Planted', 'en', '${secret}', '${secret}@example.org', '${secret}')`,
    [initiativeId, newId()],
  );
  await sql(
    `insert into invitation (initiative_id, id, token_hash, permissions, language, invited_by, expires_at)
     values ($1, $2, $3, '{partner}', 'en', '${secret}', now() + interval '1 day')`,
    [initiativeId, newId(), `${secret}${initiativeId}`],
  );
  await sql(
    `insert into upload (initiative_id, id, indicator_id, filename, sha256, bytes, status)
     select $1, $2, id, '${secret}.csv', '${secret}', 1, 'received' from indicator where initiative_id = $1 limit 1`,
    [initiativeId, newId()],
  );
  await sql(
    `insert into edition (initiative_id, id, number, indicator_id, definition_version, status, source_name, source_line,
       figures_file, sha256, rows_read, hidden, periods)
     select $1, $2, 900, indicator_id, version, 'draft', '{"en":"${secret}"}', '{"en":"${secret}"}', '${secret}',
       '${secret}', 1, '{"cells":0,"reasons":{}}', '{1999}' from definition where initiative_id = $1 limit 1`,
    [initiativeId, newId()],
  );
}
