import type pg from "pg";
import { addMembership } from "../../../src/backbone/memberships/public.ts";
import { personActor } from "../../../src/backbone/people/person-actor.ts";
import { addPerson } from "../../../src/backbone/people/public.ts";
import { operations } from "../../../src/conditions.ts";
import type { Actor, Permission } from "../../../src/core/actor.ts";
import { dispatch, type House } from "../../../src/core/dispatch.ts";
import { newId } from "../../../src/core/id.ts";
import { runAsProgram } from "../../../src/serve.ts";
import { installJobs } from "../../../src/storage/jobs.ts";
import { withClient } from "../../../src/storage/postgres/roles.ts";
import { openScratch, type Scratch } from "../../../src/storage/testing.ts";
import { backbone, members, type ReaderName, readerNames, type Sown } from "./marks.ts";

/** The initiative in which everything is planted. */
export const slug = "seen";

const held: Partial<Record<ReaderName, Permission[]>> = {
  partner: ["partner"],
  neighbour: ["partner"],
  funder: ["funder"],
  supplier: ["supplier"],
  backbone: ["backbone"],
  seated: ["partner"],
  unseated: ["partner"],
  evaluator: ["evaluator"],
  formerEvaluator: ["evaluator"],
  director: ["backbone", "data-lead"],
};

type Answer = Record<string, never>;

/** A house with one reader of each kind. */
export interface ReadersHouse {
  scratch: Scratch;
  house: House;
  clock: { now: Date };
  initiativeId: string;
  /** Ids of the people, by reader. */
  personIds: Record<string, string>;
  mailOf(reader: string): string;
  actorOf(reader: string): Promise<Actor>;
  /** Runs an operation as a reader or as the program. */
  run(reader: string, name: string, input?: unknown): Promise<Answer>;
  sql<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
}

/** Who reads the name of somebody who belongs here no more, or never did. */
const nameReadersOf = (reader: string): readonly string[] =>
  reader === "formerEvaluator" ? [...backbone, reader] : [reader];

/** Opens the house. Close its scratch in `afterAll`. */
export async function openReadersHouse(sown: Sown): Promise<ReadersHouse> {
  const scratch = await openScratch();
  await installJobs(scratch.connection("owner"), scratch.connection("jobs"));
  const clock = { now: new Date() };
  const { records, figures, uploads } = scratch;
  const house: House = { records, figures, uploads, now: () => clock.now };
  const found = (address: string) =>
    runAsProgram(house)("initiative.found", {
      names: { en: `Initiative ${address}` },
      slug: address,
      defaultLanguage: "en",
    });
  const initiativeId = String((await found(slug)).initiativeId);
  const otherId = String((await found("elsewhere")).initiativeId);
  const personIds: Record<string, string> = {};
  const names = new Map<string, string>();
  const nameOf = (reader: string): string => names.get(reader) ?? "";
  for (const reader of readerNames) {
    if (reader === "visitor" || reader === "applicant") continue;
    const id = newId();
    personIds[reader] = id;
    const isMember = members.some((one) => one === reader);
    names.set(reader, sown.mark(`name${reader.toLowerCase()}`, isMember ? members : nameReadersOf(reader)));
    const person = { id, name: nameOf(reader), mail: `${reader}@example.org`.toLowerCase(), language: "en" } as const;
    const inside = reader === "stranger" ? otherId : initiativeId;
    await records.write({ initiativeId: inside, personId: null }, async (tx) => {
      await addPerson(tx, { ...person, passwordHash: "none", mailIsProven: true, now: clock.now });
      await addMembership(tx, inside, { personId: id, permissions: held[reader] ?? ["backbone", "data-lead"] });
    });
  }
  const actorOf = async (reader: string): Promise<Actor> => {
    const personId = personIds[reader];
    if (!personId) return { kind: reader === "program" ? "program" : "visitor" };
    const mail = `${reader}@example.org`.toLowerCase();
    return personActor(records, { personId, name: nameOf(reader), mail, language: "en", sessionId: newId() });
  };
  return {
    ...{ scratch, house, clock, initiativeId, personIds, actorOf },
    mailOf: (reader) => `${reader}@example.org`.toLowerCase(),
    run: async (reader, name, input = {}) => {
      const operation = operations.find((one) => one.name === name);
      if (!operation) throw new Error(`There is no operation ${name}`);
      const asking = { actor: await actorOf(reader), initiativeId, language: "en" as const };
      return dispatch(house, operation, asking, input).catch((error: unknown) => {
        throw new Error(`${reader} ${name}: ${JSON.stringify(error)} ${String(error)}`, { cause: error });
      }) as Promise<Answer>;
    },
    sql: (text, values) =>
      withClient(scratch.connection("owner"), async (client) => (await client.query(text, values)).rows),
  };
}
