import { sql } from "kysely";
import { newId } from "../../core/id.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../testing.ts";

/** An organization of the tests, with somebody who acts for it. */
export interface Voiced {
  id: string;
  person: string;
  sector: string;
}

/** A house with organizations that speak, for the tests of voice. */
export interface VoiceHouse extends TalkHouse {
  here: string;
  lead: Somebody;
  member: Somebody;
  organizations: Voiced[];
  /** Adds organizations of one sector, each with one person since January 2024. */
  adds(count: number, sector: string | null, more?: { places?: string[]; admittedOn?: string }): Promise<Voiced[]>;
  /** Somebody of an organization writes in a thread of its own on a day. */
  writes(one: Voiced, day: string): Promise<void>;
  /** An organization sits in the committee of the tests, with a vote, since January 2024. */
  sitsFor(one: Voiced, lived?: boolean): Promise<string>;
  /** A meeting of the committee was held on a day, and these came. */
  meets(day: string, came: readonly string[]): Promise<void>;
  /** Somebody of an organization answered a decision of its own, which somebody of another proposed. */
  votes(day: string, proposer: Voiced, voters: readonly Voiced[]): Promise<void>;
  /** An organization received a grant. */
  receives(
    one: Voiced,
    day: string,
    more?: { amount?: number; forMembers?: boolean; toPerson?: boolean },
  ): Promise<void>;
}

type Run = (...all: ReturnType<typeof sql>[]) => Promise<void>;

/** Opens a house in the July of 2026, when four half-years are over; or founds another initiative in one that is open. */
export async function openVoiceHouse(open?: TalkHouse): Promise<VoiceHouse> {
  const house = { ...(open ?? (await openTalkHouse())) };
  house.clock.now = new Date("2026-07-20T09:00Z");
  const here = await house.found(`voices-${newId()}`);
  const [lead, member] = [await house.person("Lead"), await house.person("Member")];
  await house.joins(here, lead, ["backbone"]);
  await house.joins(here, member, ["partner"]);
  const bodyId = await house.body(here);
  const organizations: Voiced[] = [];
  const run: Run = (...all) =>
    house.write(here, async (tx) => {
      for (const one of all) await one.execute(tx);
    });
  return Object.assign(house, {
    ...{ here, lead, member, organizations, ...speaking(here, run), ...deciding({ here, bodyId }, run) },
    adds: async (count: number, sector: string | null, more: { places?: string[]; admittedOn?: string } = {}) => {
      const { places = [], admittedOn = null } = more;
      const added = Array.from({ length: count }, () => ({ id: newId(), person: newId(), sector: sector ?? "" }));
      await run(
        ...added.flatMap(({ id, person }) => [
          sql`insert into organization (initiative_id, id, name, language, sector, places, admitted_on)
            values (${here}, ${id}, ${`Organization ${id}`}, 'en', ${sector}, ${places}, ${admittedOn}::date)`,
          sql`insert into representation (initiative_id, person_id, organization_id, since)
            values (${here}, ${person}, ${id}, '2024-01-01')`,
        ]),
      );
      organizations.push(...added);
      return added;
    },
  });
}

const speaking = (here: string, run: Run): Pick<VoiceHouse, "writes" | "receives"> => ({
  writes: async ({ person }: Voiced, day: string) => {
    const thread = newId();
    await run(
      sql`insert into thread (initiative_id, id, title, language, audience, opened_by, opened_at, said_at)
        values (${here}, ${thread}, 'A thread', 'en', ${["members"]}, ${person}, ${day}::date, ${day}::date)`,
      ...[1, 2].map(
        () => sql`insert into message (initiative_id, id, thread_id, person_id, language, text, at)
          values (${here}, ${newId()}, ${thread}, ${person}, 'en', 'SECRETWORDS', ${day}::date)`,
      ),
    );
  },
  receives: ({ id }: Voiced, day: string, more: { amount?: number; forMembers?: boolean; toPerson?: boolean } = {}) => {
    const { amount = 1000, forMembers = true, toPerson = false } = more;
    return run(sql`insert into grant_award (initiative_id, id, title, amount, currency, awarded_on, recipient_id, for_members, to_person, made_at)
      values (${here}, ${newId()}, 'A grant', ${amount}, 'ILS', ${day}::date, ${id}, ${forMembers}, ${toPerson}, ${day}::date)`);
  },
});

const deciding = (
  { here, bodyId }: { here: string; bodyId: string },
  run: Run,
): Pick<VoiceHouse, "sitsFor" | "meets" | "votes"> => ({
  sitsFor: async ({ id, person }: Voiced, lived = false) => {
    const seat = newId();
    await run(sql`insert into seat (initiative_id, id, body_id, person_id, organization_id, has_vote, lived_experience, since)
      values (${here}, ${seat}, ${bodyId}, ${person}, ${id}, true, ${lived}, '2024-01-01')`);
    return seat;
  },
  meets: async (day: string, came: readonly string[]) => {
    const meeting = newId();
    await run(
      sql`insert into meeting (initiative_id, id, body_id, title, language, starts_at, ends_at, time_zone, state)
        values (${here}, ${meeting}, ${bodyId}, 'A meeting', 'en', ${day}::date, ${day}::date + interval '1 hour', 'UTC', 'held')`,
      ...came.map(
        (who) => sql`insert into meeting_attendance (initiative_id, meeting_id, who, how)
          values (${here}, ${meeting}, ${who}, 'present')`,
      ),
    );
  },
  votes: async (day: string, proposer: Voiced, voters: readonly Voiced[]) => {
    const decision = newId();
    await run(
      sql`insert into decision (initiative_id, id, body_id, title, language, method, state, proposed_by, proposed_at)
        values (${here}, ${decision}, ${bodyId}, 'A decision', 'en', 'consent', 'open', ${proposer.person}, ${day}::date)`,
      ...voters.map(
        ({ person }) => sql`insert into vote (initiative_id, decision_id, round, person_id, choice, at)
          values (${here}, ${decision}, 1, ${person}, '"agree"', ${day}::date)`,
      ),
    );
  },
});
