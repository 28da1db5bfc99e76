import { type RawBuilder, sql } from "kysely";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Known } from "./make-told.ts";
import { type Measure, type ToldVoice, toldVoiceSchema } from "./voice.ts";

/** The days that are counted, first and last. */
interface Days {
  from: string;
  until: string;
}

/** For whom somebody acts, on the day of a moment. */
const actingOn = (initiativeId: string, person: RawBuilder<unknown>, moment: RawBuilder<unknown>) =>
  sql`join representation r on r.initiative_id = ${initiativeId} and r.person_id = ${person}
    and r.since <= (${moment})::date and (r.until is null or r.until >= (${moment})::date)`;

/** One query for each voice: organization, and how often or how much. A thread, meeting or decision counts once each. */
const queries: Record<Exclude<Measure, "money">, (initiativeId: string, days: Days) => RawBuilder<Row>> = {
  talk: (here, days) => sql`select r.organization_id as id, count(distinct m.thread_id)::int as count
    from message m ${actingOn(here, sql`m.person_id`, sql`m.at`)}
    where m.initiative_id = ${here} and ${within(sql`m.at`, days)} and m.taken_back_at is null and m.hidden_at is null
    group by 1`,
  raised: (here, days) => sql`select r.organization_id as id, count(distinct b.id)::int as count
    from (select id, raised_by as by, raised_at as at from matter where initiative_id = ${here} and state <> 'withdrawn'
      union all select id, brought_by, brought_at from file where initiative_id = ${here} and about_kind = 'meeting') b
    ${actingOn(here, sql`b.by`, sql`b.at`)}
    where ${within(sql`b.at`, days)} group by 1`,
  came: (
    here,
    days,
  ) => sql`select coalesce(s.organization_id, r.organization_id) as id, count(distinct m.id)::int as count
    from meeting_attendance a join meeting m on m.initiative_id = ${here} and m.id = a.meeting_id
    left join seat s on s.initiative_id = ${here} and a.who = 'seat:' || s.id
    left join representation r on r.initiative_id = ${here}
      and 'person:' || r.person_id = coalesce('person:' || s.person_id, a.who)
      and r.since <= m.starts_at::date and (r.until is null or r.until >= m.starts_at::date)
    where a.initiative_id = ${here} and a.how in ('present', 'online') and m.state in ('held', 'approved')
      and ${within(sql`m.starts_at`, days)} and coalesce(s.organization_id, r.organization_id) is not null group by 1`,
  seats: (here, days) => seatsOn(here, days, sql`s.has_vote and s.duty <> 'observer'`),
  chairs: (here, days) => seatsOn(here, days, sql`s.duty = 'chair'`),
  votes: (here, days) => sql`select r.organization_id as id, count(distinct v.decision_id)::int as count
    from vote v ${actingOn(here, sql`v.person_id`, sql`v.at`)}
    where v.initiative_id = ${here} and ${within(sql`v.at`, days)} group by 1`,
  proposed: (here, days) => sql`select r.organization_id as id, count(distinct d.id)::int as count
    from decision d ${actingOn(here, sql`d.proposed_by`, sql`d.proposed_at`)}
    where d.initiative_id = ${here} and d.state not in ('preparation', 'withdrawn') and ${within(sql`d.proposed_at`, days)}
    group by 1`,
  grants: (here, days) => sql`select f.id, count(*)::int as count from (${funded(here, days)}) f group by 1`,
};

interface Row {
  id: string;
  count: number;
}

const within = (moment: RawBuilder<unknown>, { from, until }: Days) =>
  sql`${moment} >= ${from}::date and ${moment} < ${until}::date + 1`;

/** The seats on the last day, each for the organization that it says, or for which its holder acts. */
const seatsOn = (here: string, { until }: Days, which: RawBuilder<unknown>): RawBuilder<Row> =>
  sql`select coalesce(s.organization_id, r.organization_id) as id, count(distinct s.id)::int as count
    from seat s join body b on b.initiative_id = ${here} and b.id = s.body_id
    left join representation r on r.initiative_id = ${here} and r.person_id = s.person_id and s.organization_id is null
      and r.since <= ${until}::date and (r.until is null or r.until >= ${until}::date)
    where s.initiative_id = ${here} and ${which} and s.since <= ${until}::date
      and (s.until is null or s.until >= ${until}::date) and (b.closed_on is null or b.closed_on > ${until}::date)
      and coalesce(s.organization_id, r.organization_id) is not null group by 1`;

/**
 * Money that organizations received and that all members may see: grants that were ticked for members or stand in a file
 * of grants, and pledges given that their giver opened, for a need that all members see. Never what a person received.
 */
const funded = (here: string, days: Days) => sql`
  select g.recipient_id as id, g.amount, g.currency from grant_award g
    where g.initiative_id = ${here} and g.taken and g.for_members and not g.to_person and g.recipients = 1
      and g.recipient_id is not null and g.amount > 0 and ${within(sql`g.awarded_on`, days)}
  union all select n.organization_id, p.amount, p.currency from fund_pledge p
    join funding_need n on n.initiative_id = ${here} and n.id = p.need_id
    where p.initiative_id = ${here} and p.state = 'given' and p.for_all and 'members' = any (n.readers)
      and p.amount > 0 and ${within(sql`p.said_at`, days)}`;

/** The voices of all organizations in a half-year, by measure: for making what is told, and for nothing else. */
export async function countVoices(
  tx: Reader,
  initiativeId: string,
  days: Days,
): Promise<Pick<Known, "voices" | "seats" | "currency">> {
  const voices = {} as Record<Measure, Map<string, number>>;
  for (const [measure, asked] of Object.entries(queries)) {
    const rows = await listRows(tx, asked(initiativeId, days));
    voices[measure as Measure] = new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }
  const money = await tx
    .selectFrom(
      sql<Row & { currency: string }>`(with f as (${funded(initiativeId, days)}),
        most as (select currency from f group by 1 order by count(*) desc, 1 limit 1)
        select f.id, f.currency, sum(f.amount)::float8 as count from f join most using (currency) group by 1, 2)`.as(
        "money",
      ),
    )
    .select(["id", "count", "currency"])
    .execute();
  const seats = await tx
    .selectFrom(
      sql<Known["seats"]>`(select count(*)::int as "all", count(*) filter (where s.lived_experience)::int as lived
        from seat s join body b on b.initiative_id = ${initiativeId} and b.id = s.body_id
        where s.initiative_id = ${initiativeId} and s.duty <> 'observer' and s.since <= ${days.until}::date
          and (s.until is null or s.until >= ${days.until}::date)
          and (b.closed_on is null or b.closed_on > ${days.until}::date))`.as("seats"),
    )
    .select(["all", "lived"])
    .executeTakeFirst();
  return {
    voices: { ...voices, money: new Map(money.map(({ id, count }) => [id, count])) },
    seats: seats ?? { all: 0, lived: 0 },
    currency: money[0]?.currency ?? null,
  };
}

const listRows = (tx: Reader, asked: RawBuilder<Row>): Promise<Row[]> =>
  tx.selectFrom(sql<Row>`(${asked})`.as("voice")).select(["id", "count"]).execute();

/** A half-year as it was told. */
export interface Telling {
  told: ToldVoice;
  toldAt: Date;
  isOpen: boolean;
}

/** All that was told, the newest half-year first. */
export async function listTellings(tx: Reader, initiativeId: string): Promise<Telling[]> {
  const rows = await tx
    .selectFrom("voice_telling")
    .select(["told", "told_at as toldAt", "is_open as isOpen"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("half_year", "desc")
    .execute();
  return rows.map(({ told, ...row }) => ({ told: toldVoiceSchema.parse(told), ...row }));
}

/** Lets nobody else tell until the transaction ends. */
export const holdTelling = (tx: Writer, initiativeId: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`voice ${initiativeId}`}))`.execute(tx);

/** Keeps what is told of a half-year; one that was told stays as it was told. */
export const addTelling = (
  tx: Writer,
  initiativeId: string,
  { told, by, now }: { told: ToldVoice; by: string | null; now: Date },
) =>
  tx
    .insertInto("voice_telling")
    .values({
      initiative_id: initiativeId,
      half_year: told.from,
      told: JSON.stringify(told),
      told_at: now,
      told_by: by,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "half_year"]).doNothing())
    .execute();

/** Opens a half-year to visitors, or closes it; answers false where it was not told. */
export async function setOpen(tx: Writer, initiativeId: string, from: string, isOpen: boolean): Promise<boolean> {
  const row = await tx
    .updateTable("voice_telling")
    .set({ is_open: isOpen })
    .where("initiative_id", "=", initiativeId)
    .where("half_year", "=", from)
    .returning("half_year")
    .executeTakeFirst();
  return row !== undefined;
}

/** How many people and votes conversations that were opened have in all, as their own figures tell it: in fives. */
export async function countInConversations(tx: Reader, initiativeId: string) {
  const rows = await tx
    .selectFrom("conversation")
    .leftJoin("conversation_figures", (join) =>
      join
        .onRef("conversation_figures.initiative_id", "=", "conversation.initiative_id")
        .onRef("conversation_figures.conversation_id", "=", "conversation.id"),
    )
    .select(["conversation.number", "conversation.names", "conversation_figures.figures"])
    .where("conversation.initiative_id", "=", initiativeId)
    .where("conversation.opens_at", "is not", null)
    .where("conversation.brought_from", "is", null)
    .orderBy("conversation.number", "desc")
    .limit(5)
    .execute();
  return rows.map(({ number, names, figures }) => ({ number, names, figures: figures as { people?: number } | null }));
}
