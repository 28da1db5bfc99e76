import { sql } from "kysely";
import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import type { Refusal } from "../../core/refusal.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { makePage } from "./changes.ts";

let scratch: Scratch | undefined;
let now = new Date("2026-03-12T10:00:00Z");
export const initiativeId = newId();
export const elsewhere = newId();
const bodyId = newId();
/** The circle of the committee. */
export const body = `body:${bodyId}`;

const person = (permissions: Permission[], bodyIds: string[] = [], where = initiativeId): Actor => ({
  kind: "person",
  personId: newId(),
  name: "Somebody",
  mail: "somebody@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId: where, permissions, organizationIds: [], bodyIds }],
});
/** Who asks. */
export const readers = {
  visitor: { kind: "visitor" } as Actor,
  stranger: person(["backbone"], [], elsewhere),
  partner: person(["partner"]),
  sitting: person(["partner"], [bodyId]),
  funder: person(["funder"]),
  evaluator: person(["evaluator"]),
  backbone: person(["backbone"]),
};

/** Opens an initiative with a committee, and another beside it. */
export async function openLibrary(): Promise<void> {
  const opened = await openScratch();
  scratch = opened;
  for (const [id, slug] of [
    [initiativeId, "north"],
    [elsewhere, "south"],
  ])
    await opened.records.write({ initiativeId: id as string, personId: null }, async (tx) => {
      await sql`insert into initiative (id, slug, names, default_language) values (${id}, ${slug}, '{"en":"North"}', 'en')`.execute(
        tx,
      );
    });
  await opened.records.write({ initiativeId, personId: null }, (tx) =>
    sql`insert into body (initiative_id, id, slug, kind, names) values (${initiativeId}, ${bodyId}, 'steering', 'steering', '{"en":"Steering"}')`.execute(
      tx,
    ),
  );
}
export const closeLibrary = async (): Promise<void> => scratch?.close();

/** The place in which the library of these tests lies. */
export function openedScratch(): Scratch {
  if (!scratch) throw new Error("The library is not open");
  return scratch;
}

/** Time passes. */
export function later(milliseconds: number): void {
  now = new Date(now.getTime() + milliseconds);
}

const house = () => {
  const { records, figures, uploads } = openedScratch();
  return { records, figures, uploads, now: () => now };
};

/** Asks as somebody, in the initiative unless told otherwise. */
export async function ask<O extends z.ZodType>(
  operation: { output: O; name: string },
  actor: Actor,
  input: unknown,
  where: string | null = initiativeId,
): Promise<z.output<O>> {
  const asking = { actor, initiativeId: where, language: "en" as const };
  return (await dispatch(house(), operation as unknown as Operation, asking, input)) as z.output<O>;
}
export const asProgram = (operation: { output: z.ZodType; name: string }) =>
  ask(operation, { kind: "program" }, {}, null) as Promise<Record<string, unknown>>;
/** Why it was refused, or that it was done. */
export const reasonOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "done",
    (error: Refusal) => error.reason,
  );
/** The sentence of what was refused. */
export const saidBy = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "done",
    (error: Refusal) => (error.faults[0]?.message ?? error.said).en,
  );
/** A file that somebody sends. */
export const file = (name: string, letters: string) => ({ name, bytes: new TextEncoder().encode(letters) });

/** Makes a page as somebody. */
export const make = (actor: Actor, title: string, more: object = {}) => ask(makePage, actor, { title, ...more });
