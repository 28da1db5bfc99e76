import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { addInitiative } from "../initiatives/public.ts";
import { addMembership } from "../memberships/public.ts";
import { personActor } from "../people/person-actor.ts";
import { addPerson } from "../people/public.ts";
import { foundCommittee } from "./operations.ts";
import { addMember } from "./seat-operations.ts";

/** An initiative with people who govern it, on a database of its own. */
export interface Governed {
  scratch: Scratch;
  initiativeId: string;
  house: House;
  /** Moves the clock of the house. */
  setNow(now: Date): void;
  /** Adds somebody to the initiative; answers her id. */
  person(name: string, permissions: readonly Permission[]): Promise<string>;
  organization(name: string, sector: string): Promise<string>;
  /** Who somebody is with her next request: with the seats that she has now. */
  as(personId: string): Promise<Actor>;
  ask<O extends z.ZodType>(
    operation: { output: O; name: string; scope: string },
    who: string | Actor,
    input: unknown,
  ): Promise<z.output<O>>;
  /** Founds a committee by a person of the backbone team, with these members. */
  found(by: string, name: string, members?: readonly Record<string, unknown>[]): Promise<{ id: string; slug: string }>;
}

/** Opens an initiative for a file of engine tests. Close its scratch in `afterAll`. */
export async function openGoverned(): Promise<Governed> {
  const scratch = await openScratch();
  const initiativeId = newId();
  const { records, figures, uploads } = scratch;
  let now = new Date();
  const house: House = { records, figures, uploads, now: () => now };
  const inside = { initiativeId, personId: null };
  await records.write(inside, async (tx) => {
    await addInitiative(tx, { id: initiativeId, slug: "north", names: { en: "North" }, defaultLanguage: "en" });
  });
  const as = (personId: string): Promise<Actor> =>
    personActor(records, {
      personId,
      name: "Somebody",
      mail: `${personId}@example.org`,
      language: "en",
      sessionId: "s",
    });
  const ask: Governed["ask"] = async (operation, who, input) => {
    const actor = typeof who === "string" ? await as(who) : who;
    const asked = operation as unknown as Operation;
    const scoped = operation.scope === "initiative" ? initiativeId : null;
    return (await dispatch(house, asked, { actor, initiativeId: scoped, language: "en" }, input)) as never;
  };
  return {
    scratch,
    initiativeId,
    house,
    setNow: (moment) => {
      now = moment;
    },
    person: async (name, permissions) => {
      const id = newId();
      const person = { id, name, mail: `${id}@example.org`, language: "en" as const, passwordHash: "x" };
      await records.write(inside, async (tx) => {
        await addPerson(tx, { ...person, mailIsProven: true, now });
        await addMembership(tx, initiativeId, { personId: id, permissions });
      });
      return id;
    },
    organization: (name, sector) =>
      records.write(inside, async (tx) => {
        const id = newId();
        await tx
          .insertInto("organization")
          .values({ initiative_id: initiativeId, id, name, language: "en", sector })
          .execute();
        return id;
      }),
    as,
    ask,
    found: async (by, name, members = []) => {
      const body = await ask(foundCommittee, by, { names: { en: name }, kind: "steering" });
      for (const member of members) await ask(addMember, by, { bodyId: body.id, ...member });
      return body;
    },
  };
}

/** What a test expects of a refusal. */
export const refused = (reason: string) => ({ name: "Refusal", reason });
