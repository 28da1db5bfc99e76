import { sql } from "kysely";
import { personActor } from "../backbone/people/person-actor.ts";
import { addPerson } from "../backbone/people/public.ts";
import type { ThingKind } from "../backbone/things/public.ts";
import type { Actor, Permission } from "../core/actor.ts";
import { dispatch, type House } from "../core/dispatch.ts";
import { newId } from "../core/id.ts";
import type { Language } from "../core/message.ts";
import type { Operation } from "../core/operation.ts";
import { Refusal } from "../core/refusal.ts";
import type { Writer } from "../storage/records.ts";
import { openScratch, type Scratch } from "../storage/testing.ts";

/** A person of the tests. */
export interface Somebody {
  id: string;
  name: string;
  mail: string;
  language: Language;
}

/** A house with people in it, for the tests of talking. */
export interface TalkHouse {
  scratch: Scratch;
  /** The moment that the house takes for now; tests set it. */
  clock: { now: Date };
  found(slug: string, language?: Language): Promise<string>;
  person(name: string, language?: Language): Promise<Somebody>;
  joins(initiativeId: string, person: Somebody, permissions: readonly Permission[]): Promise<void>;
  body(initiativeId: string, allPartners?: boolean): Promise<string>;
  sits(initiativeId: string, bodyId: string, person: Somebody, duty?: string): Promise<string>;
  /** Tells of a thing as its noun would. */
  thing(initiativeId: string, kind: ThingKind, id: string, audience: readonly string[]): Promise<void>;
  /** Runs an operation as somebody, or as the program. */
  ask<T = Record<string, unknown>>(
    operation: Operation,
    who: Somebody | "program" | "visitor",
    initiativeId: string | null,
    input: unknown,
  ): Promise<T>;
  /** The reason why an operation refuses. */
  refusal(...asked: Parameters<TalkHouse["ask"]>): Promise<string>;
  write<T>(initiativeId: string | null, step: (tx: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens a house of its own for a file of tests. */
export async function openTalkHouse(): Promise<TalkHouse> {
  const scratch = await openScratch();
  const clock = { now: new Date() };
  const { records } = scratch;
  const house: House = { records, figures: scratch.figures, uploads: scratch.uploads, now: () => clock.now };
  const write: TalkHouse["write"] = (initiativeId, step) => records.write({ initiativeId, personId: null }, step);
  const actorOf = async (who: Parameters<TalkHouse["ask"]>[1]): Promise<Actor> => {
    if (typeof who === "string") return { kind: who };
    const { id: personId, name, mail, language } = who;
    return personActor(records, { personId, name, mail, language, sessionId: newId() });
  };
  const ask: TalkHouse["ask"] = async (operation, who, initiativeId, input) => {
    const language = typeof who === "string" ? "en" : who.language;
    return (await dispatch(house, operation, { actor: await actorOf(who), initiativeId, language }, input)) as never;
  };
  return {
    scratch,
    clock,
    write,
    ask,
    refusal: async (...asked) => {
      const answer = await ask(...asked).catch((error: unknown) => error);
      if (answer instanceof Refusal) return answer.reason;
      throw answer instanceof Error ? answer : new Error(`was not refused: ${JSON.stringify(answer)}`);
    },
    ...peopling(write, clock),
    close: () => scratch.close(),
  };
}

type Peopling = Pick<TalkHouse, "found" | "person" | "joins" | "body" | "sits" | "thing">;

const peopling = (write: TalkHouse["write"], clock: { now: Date }): Peopling => ({
  found: async (slug, language = "en") => {
    const id = newId();
    await write(id, (tx) =>
      sql`insert into initiative (id, slug, names, default_language)
        values (${id}, ${slug}, ${JSON.stringify({ en: `Initiative ${slug}` })}, ${language})`.execute(tx),
    );
    return id;
  },
  person: async (name, language = "en") => {
    const id = newId();
    const person = { id, name, mail: `${id}@example.org`, language };
    await write(null, (tx) => addPerson(tx, { ...person, passwordHash: "none", mailIsProven: true, now: clock.now }));
    return person;
  },
  joins: async (initiativeId, person, permissions) => {
    await write(initiativeId, (tx) =>
      sql`insert into membership (initiative_id, person_id, permissions)
        values (${initiativeId}, ${person.id}, ${[...permissions]})`.execute(tx),
    );
  },
  body: async (initiativeId, allPartners = false) => {
    const id = newId();
    await write(initiativeId, (tx) =>
      sql`insert into body (initiative_id, id, slug, kind, names, all_partners)
        values (${initiativeId}, ${id}, ${id}, 'steering', '{"en":"A committee"}', ${allPartners})`.execute(tx),
    );
    return id;
  },
  sits: async (initiativeId, bodyId, person, duty = "member") => {
    const id = newId();
    await write(initiativeId, (tx) =>
      sql`insert into seat (initiative_id, id, body_id, person_id, duty, since)
        values (${initiativeId}, ${id}, ${bodyId}, ${person.id}, ${duty}, ${clock.now})`.execute(tx),
    );
    return id;
  },
  thing: async (initiativeId, kind, id, audience) => {
    const { tellThing } = await import("../backbone/things/public.ts");
    await write(initiativeId, (tx) =>
      tellThing(tx, initiativeId, {
        kind,
        id,
        path: `${kind}s/${id}`,
        names: { en: `The ${kind} ${id}` },
        audience: audience as never,
        by: null,
        now: clock.now,
      }),
    );
  },
});
