import type { z } from "zod";
import { addInitiative } from "../../backbone/initiatives/public.ts";
import { addMembership } from "../../backbone/memberships/public.ts";
import { personActor } from "../../backbone/people/person-actor.ts";
import { addPerson } from "../../backbone/people/public.ts";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Language } from "../../core/message.ts";
import type { Operation } from "../../core/operation.ts";
import type { Writer } from "../../storage/records.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";

type Duty = "chair" | "secretary" | "member" | "observer";
type Person = Extract<Actor, { kind: "person" }>;

/** An initiative with a committee, for the engine tests of meetings. */
export interface MeetingHouse {
  scratch: Scratch;
  house: House;
  initiativeId: string;
  bodyId: string;
  otherBodyId: string;
  /** Sets what time it is. */
  at(moment: string): void;
  /** Somebody new who belongs to the initiative; with a duty, she sits in the committee. */
  somebody(
    name: string,
    permissions: Permission[],
    seat?: { duty?: Duty; bodyId?: string; hasVote?: boolean },
  ): Promise<Person>;
  /** The person as the door finds her at her next request. */
  again(person: Person): Promise<Person>;
  ask<O extends z.ZodType>(
    operation: { output: O; name: string },
    actor: Actor,
    input: unknown,
    language?: Language,
  ): Promise<z.output<O>>;
  /** What people were told, as reason and English sentence. */
  told(person: Person): Promise<string[]>;
}

/** Opens the house; close its scratch in `afterAll`. */
export async function openMeetingHouse(language: Language = "he"): Promise<MeetingHouse> {
  const scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  let now = new Date("2026-03-01T08:00:00Z");
  const house: House = { records, figures, uploads, now: () => now };
  const [initiativeId, bodyId, otherBodyId] = [newId(), newId(), newId()];
  const sight = { initiativeId, personId: null };
  await records.write(sight, (tx) => lay(tx, initiativeId, language, [bodyId, otherBodyId]));
  const again = async (person: Person): Promise<Person> =>
    personActor(records, { ...person, language: "en", sessionId: "" });
  const somebody: MeetingHouse["somebody"] = async (name, permissions, seat) => {
    const id = newId();
    const mail = `${name.toLowerCase()}-${id.slice(-6)}@example.org`;
    await records.write(sight, async (tx) => {
      await addPerson(tx, { id, name, mail, language: "en", passwordHash: "x", mailIsProven: true, now });
      await addMembership(tx, initiativeId, { personId: id, permissions });
      if (seat)
        await tx
          .insertInto("seat")
          .values({
            initiative_id: initiativeId,
            id: newId(),
            body_id: seat.bodyId ?? bodyId,
            person_id: id,
            duty: seat.duty ?? "member",
            has_vote: seat.hasVote ?? true,
            since: "2020-01-01",
          })
          .execute();
    });
    return personActor(records, { personId: id, name, mail, language: "en", sessionId: "" });
  };
  return {
    ...{ scratch, house, initiativeId, bodyId, otherBodyId, again, somebody },
    at: (moment) => {
      now = new Date(moment);
    },
    ask: async (operation, actor, input, reads = "en") => {
      const asked = operation as unknown as Operation;
      const where = asked.scope === "initiative" ? initiativeId : null;
      return (await dispatch(house, asked, { actor, initiativeId: where, language: reads }, input)) as never;
    },
    told: async ({ personId }) => {
      const rows = await records.read(sight, (tx) =>
        tx
          .selectFrom("notification")
          .select(["reason", "sentence"])
          .where("person_id", "=", personId)
          .orderBy("id")
          .execute(),
      );
      return rows.map(({ reason, sentence }) => `${reason}: ${(sentence as { en: string }).en}`);
    },
  };
}

/** An initiative and two committees without anybody in them. */
async function lay(tx: Writer, initiativeId: string, language: Language, bodyIds: readonly string[]): Promise<void> {
  const slug = `met-${initiativeId.slice(-6)}`;
  await addInitiative(tx, { id: initiativeId, slug, defaultLanguage: language, names: { en: "Met" } });
  for (const [position, id] of bodyIds.entries())
    await tx
      .insertInto("body")
      .values({
        ...{ initiative_id: initiativeId, id, slug: `b${position}`, kind: "steering", position },
        names: JSON.stringify({ en: `Committee ${position}` }),
      })
      .execute();
}
