import { sql } from "kysely";
import { expect } from "vitest";
import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";

export type Someone = Extract<Actor, { kind: "person" }>;

export const visitor: Actor = { kind: "visitor" };

/** A refusal for this reason. */
export const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

/** A refusal that names these fields. */
export const refusedFields = (...fields: string[]) =>
  expect.objectContaining({
    name: "Refusal",
    reason: "invalid",
    faults: fields.map((field) => expect.objectContaining({ field })),
  });

/** An initiative with people, for the tests of joining and of talks. */
export interface Place {
  scratch: Scratch;
  initiativeId: string;
  /** The time that the house has; tests may set it. */
  clock: { now: Date };
  member(name: string, permissions: readonly Permission[], organizationIds?: readonly string[]): Promise<Someone>;
  organization(name: string, mail?: string): Promise<string>;
  ask<O extends z.ZodType>(operation: { output: O; name: string }, actor: Actor, input?: unknown): Promise<z.output<O>>;
  rows<R>(text: string): Promise<R[]>;
}

/** Opens a place with an empty initiative. */
export async function openPlace(): Promise<Place> {
  const scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  const initiativeId = newId();
  const inside = { initiativeId, personId: null };
  const clock = { now: new Date("2026-03-01T08:00:00Z") };
  await records.write(inside, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', ${{ en: "North" }}, 'en')`.execute(
      tx,
    );
  });
  const house: House = { records, figures, uploads, now: () => clock.now };
  return {
    scratch,
    initiativeId,
    clock,
    member: (name, permissions, organizationIds = []) =>
      addMember(scratch, initiativeId, name, permissions, organizationIds),
    organization: async (name, mail) => {
      const id = newId();
      await records.write(inside, async (tx) => {
        await sql`insert into organization (initiative_id, id, name, language, contact_mail) values (${initiativeId}, ${id}, ${name}, 'en', ${mail ?? null})`.execute(
          tx,
        );
      });
      return id;
    },
    ask: async (operation, actor, input = {}) =>
      (await dispatch(
        house,
        operation as unknown as Operation,
        { actor, initiativeId, language: "en" },
        input,
      )) as never,
    rows: <R>(text: string) => records.read(inside, async (tx) => (await sql.raw<R>(text).execute(tx as never)).rows),
  };
}

async function addMember(
  { records }: Scratch,
  initiativeId: string,
  name: string,
  permissions: readonly Permission[],
  organizationIds: readonly string[],
): Promise<Someone> {
  const personId = newId();
  const mail = `${personId}@example.org`;
  await records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`insert into auth."user" (id, name, email, "emailVerified", language, "createdAt", "updatedAt") values (${personId}, ${name}, ${mail}, true, 'en', now(), now())`.execute(
      tx,
    );
    await sql`insert into membership (initiative_id, person_id, permissions) values (${initiativeId}, ${personId}, ${[...permissions]})`.execute(
      tx,
    );
    for (const id of organizationIds)
      await sql`insert into representation (initiative_id, person_id, organization_id) values (${initiativeId}, ${personId}, ${id})`.execute(
        tx,
      );
  });
  return {
    kind: "person",
    personId,
    name,
    mail,
    ownsInstallation: false,
    memberships: [{ initiativeId, permissions, organizationIds: [...organizationIds], bodyIds: [] }],
  };
}
