import { sql } from "kysely";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import type { Scratch } from "../../storage/testing.ts";

/** The moment at which all tests of agreeing happen. */
export const now = new Date("2026-03-12T10:00:00Z");

/** The three organizations of each initiative. */
export const [schools, college, museum] = [newId(), newId(), newId()];

/** An initiative of its own for a test, with three organizations, and ways to let members in and to ask for them. */
export async function found(scratch: Scratch) {
  const initiativeId = newId();
  const inside = { initiativeId, personId: null };
  await scratch.records.write(inside, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, ${`i-${initiativeId}`}, '{}', 'en')`.execute(
      tx,
    );
    for (const [id, name] of [
      [schools, "Schools"],
      [college, "College"],
      [museum, "Museum"],
    ])
      await sql`insert into organization (initiative_id, id, name, language) values (${initiativeId}, ${id}, ${name}, 'en')`.execute(
        tx,
      );
  });
  const member = async (may: Permission, organizationIds: string[] = [], authority: string | null = "decides") => {
    const personId = newId();
    await scratch.records.write(inside, async (tx) => {
      await sql`insert into membership (initiative_id, person_id, permissions) values (${initiativeId}, ${personId}, ${[may]})`.execute(
        tx,
      );
      for (const id of organizationIds)
        await sql`insert into representation (initiative_id, person_id, organization_id, authority) values (${initiativeId}, ${personId}, ${id}, ${authority})`.execute(
          tx,
        );
    });
    const membership = { initiativeId, permissions: [may], organizationIds, bodyIds: [] };
    return {
      kind: "person" as const,
      personId,
      name: "Noa",
      mail: "",
      ownsInstallation: false,
      memberships: [membership],
    };
  };
  const ask = <R = unknown>(operation: object, actor: Actor, input: unknown = {}): Promise<R> => {
    const house: House = { records: scratch.records, figures: scratch.figures, uploads: "", now: () => now };
    return dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<R>;
  };
  const rows = async (query: ReturnType<typeof sql>) =>
    (await scratch.records.write(inside, (tx) => query.execute(tx))).rows;
  const backbone = await member("backbone");
  return { initiativeId, inside, member, ask, rows, backbone };
}

/** A draft with a disagreement in it. */
export const draftText = "Vision\nEvery pupil.\n\nPrinciples\nFigures first.\n\nOpen disagreements\nWho pays?\n";
