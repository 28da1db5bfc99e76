import { sql } from "kysely";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import type { Scratch } from "../../storage/testing.ts";
import { addCauses } from "../challenges/operations.ts";
import { answerQuestions, beginAnswering } from "../rounds/answers/operations.ts";
import { closeOneRound, openRound } from "../rounds/operations.ts";

/** An initiative with causes, in which tests ask people and calculate. */
export interface Room {
  initiativeId: string;
  causes: string[];
  personOf(permissions: readonly Permission[]): Actor;
  ask<T>(operation: unknown, actor: Actor, input: unknown): Promise<T>;
  /** People of the given roles answer every question with what a rule says; answers the round and its link. */
  answers(
    roles: readonly (string | null)[],
    rule: (from: number, to: number, person: number) => number,
  ): Promise<{ id: string; code: string }>;
  close(id: string): Promise<unknown>;
  setNow(now: Date): void;
}

export const visitor: Actor = { kind: "visitor" };

/** Makes an initiative of its own, with so many causes. */
export async function makeRoom(scratch: Scratch, slug: string, count: number): Promise<Room> {
  const initiativeId = newId();
  const { records, figures, uploads } = scratch;
  let now = new Date("2026-03-01T09:00:00Z");
  const house: House = { records, figures, uploads, now: () => now };
  const personOf = (permissions: readonly Permission[]): Actor => ({
    kind: "person",
    personId: newId(),
    name: "Noa",
    mail: "noa@example.org",
    ownsInstallation: false,
    memberships: [{ initiativeId, permissions, organizationIds: [], bodyIds: [] }],
  });
  const ask = <T>(operation: unknown, actor: Actor, input: unknown): Promise<T> =>
    dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<T>;
  const backbone = personOf(["backbone"]);
  await records.write({ initiativeId, personId: null }, (tx) =>
    sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, ${slug}, '{"en":"North"}', 'en')`.execute(
      tx,
    ),
  );
  const challenges = Array.from({ length: count }, (_, place) => ({ names: { en: `Cause ${place}` } }));
  const causes = count > 0 ? (await ask<{ ids: string[] }>(addCauses, backbone, { challenges })).ids : [];
  const roles = ["teacher", "head"].map((key) => ({ key, names: { en: key } }));
  return {
    initiativeId,
    causes,
    personOf,
    ask,
    async answers(people, rule) {
      const round = await ask<{ id: string; code: string }>(openRound, backbone, { names: { en: "Round" }, roles });
      for (const [person, role] of people.entries()) {
        const { token } = await ask<{ token: string }>(beginAnswering, visitor, { code: round.code, role });
        const given = causes.flatMap((from, a) =>
          causes.flatMap((to, b) => (a === b ? [] : [{ from, to, answer: String(rule(a, b, person)), took: 4000 }])),
        );
        for (let at = 0; at < given.length; at += 50)
          await ask(answerQuestions, visitor, { token, given: given.slice(at, at + 50) });
      }
      return round;
    },
    close: (id) => ask(closeOneRound, backbone, { id }),
    setNow(later) {
      now = later;
    },
  };
}
