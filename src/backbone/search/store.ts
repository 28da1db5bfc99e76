import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Circle } from "../../core/audience.ts";
import type { Names } from "../../core/message.ts";
import type { Reader } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import type { ThingKind } from "../things/public.ts";
import { freeRanks, type Range, type Wanted } from "./search.ts";

/** Reads what the builder of queries has no words for; the transaction cannot write all the same. */
const ask = async <T>(tx: Reader, query: RawBuilder<T>): Promise<T[]> =>
  (await query.execute(tx as unknown as Kysely<Tables>)).rows;

/** More things than this are not told apart: whoever finds so many asks again with one more word. */
export const mostFound = 1000;

/** A thing that holds every word, and what it cost to find it. */
interface Hit {
  thing: number;
  cost: number;
}

/** The circles that any thing of an initiative is read in: what the program itself looks through. */
export async function allCircles(tx: Reader, initiativeId: string): Promise<string[]> {
  const rows = await ask(
    tx,
    sql<{ circle: string }>`with recursive step as (
      (select circle from thing_word where initiative_id = ${initiativeId} order by circle limit 1)
      union all
      select (select circle from thing_word where initiative_id = ${initiativeId} and circle > step.circle
              order by circle limit 1)
      from step where step.circle is not null
    ) select circle from step where circle is not null`,
  );
  return rows.map(({ circle }) => circle);
}

/** Whether anything at all is open to somebody in these circles. */
export async function isAnythingOpen(tx: Reader, initiativeId: string, circles: readonly string[]): Promise<boolean> {
  const row = await tx
    .selectFrom("thing_word")
    .select("thing")
    .where("initiative_id", "=", initiativeId)
    .where("circle", "in", circles)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const rangesIn = (ranges: readonly Range[]) =>
  sql`unnest(${ranges.map(({ from }) => from)}::text[], ${ranges.map(({ to }) => to)}::text[],
             ${ranges.map(({ cost }) => cost)}::int[]) as range (low, high, cost)`;

/** How many rows a word is found in, up to a bound: the rarest word of a question is looked up first. */
async function countRows(tx: Reader, initiativeId: string, circles: readonly string[], wanted: Wanted) {
  const rows = await ask(
    tx,
    sql<{ count: number }>`select count(*)::int as count
    from unnest(${[...circles]}::text[]) as mine (circle) cross join ${rangesIn(wanted.ranges)}
    cross join lateral (
      select 1 from thing_word
      where initiative_id = ${initiativeId} and thing_word.circle = mine.circle collate "C"
        and word >= range.low collate "C" and word < range.high collate "C"
      limit ${mostFound}
    ) as hit`,
  );
  return rows[0]?.count ?? 0;
}

/**
 * The things that hold every word of a question and are open to one of the circles, the best first, and whether there may
 * be more than were looked at. Nothing that is open to no circle given is so much as touched.
 */
export async function findHits(
  tx: Reader,
  initiativeId: string,
  circles: readonly string[],
  wanted: readonly Wanted[],
): Promise<{ hits: Hit[]; mayBeMore: boolean }> {
  const counted: { one: Wanted; count: number }[] = [];
  for (const one of wanted)
    counted.push({ one, count: wanted.length > 1 ? await countRows(tx, initiativeId, circles, one) : 0 });
  const [first, ...others] = counted.sort((a, b) => a.count - b.count).map(({ one }) => one);
  if (!first) return { hits: [], mayBeMore: false };
  const mine = [...circles];
  const cost = sql`min(range.cost + case when rank = any(${freeRanks}::int2[]) then 0 else rank * 2 end
    + (word <> range.low)::int)`;
  const conditions = others.map(
    (other, place) => sql`cross join lateral (
      select ${cost} as cost from ${rangesIn(other.ranges)}
      join thing_word on initiative_id = ${initiativeId} and thing_word.thing = candidate.thing
        and word >= range.low collate "C" and word < range.high collate "C" and circle = any(${mine}::text[])
    ) as ${sql.ref(`other_${place}`)}`,
  );
  const sum = sql.join(
    [sql.ref("candidate.cost"), ...others.map((_, place) => sql.ref(`other_${place}.cost`))],
    sql` + `,
  );
  const there = others.map((_, place) => sql`and ${sql.ref(`other_${place}.cost`)} is not null`);
  const rows = await ask(
    tx,
    sql<Hit & { seen: number }>`with row as materialized (
      select hit.thing, hit.rank, hit.word, range.low, range.cost
      from unnest(${mine}::text[]) as mine (circle) cross join ${rangesIn(first.ranges)}
      cross join lateral (
        select thing, rank, word from thing_word
        where initiative_id = ${initiativeId} and thing_word.circle = mine.circle collate "C"
          and word >= range.low collate "C" and word < range.high collate "C"
        order by word, rank, thing limit ${mostFound + 1}
      ) as hit
    ), candidate as (
      select thing, min(cost + case when rank = any(${freeRanks}::int2[]) then 0 else rank * 2 end
        + (word <> low)::int) as cost
      from row group by thing
    )
    select candidate.thing, ${sum} as cost, (select count(*)::int from row) as seen
    from candidate ${sql.join(conditions, sql` `)}
    where true ${sql.join(there, sql` `)}
    order by 2, 1 desc limit ${mostFound + 1}`,
  );
  const mayBeMore = rows.length > mostFound || (rows[0]?.seen ?? 0) > mostFound;
  return { hits: rows.slice(0, mostFound).map(({ thing, cost }) => ({ thing, cost: Number(cost) })), mayBeMore };
}

/** Different words in some ranges, as far as they are open to the circles. */
export async function listWords(
  tx: Reader,
  initiativeId: string,
  circles: readonly string[],
  ranges: readonly Range[],
): Promise<string[]> {
  const rows = await ask(
    tx,
    sql<{ word: string }>`select distinct hit.word
    from unnest(${[...circles]}::text[]) as mine (circle) cross join ${rangesIn(ranges)}
    cross join lateral (
      select word from thing_word
      where initiative_id = ${initiativeId} and thing_word.circle = mine.circle collate "C"
        and word >= range.low collate "C" and word < range.high collate "C"
      order by word limit 5000
    ) as hit`,
  );
  return rows.map(({ word }) => word);
}

/** How many of the hits are of each kind. */
export async function countKinds(
  tx: Reader,
  initiativeId: string,
  hits: readonly Hit[],
): Promise<{ kind: ThingKind; things: number[] }[]> {
  const rows = await tx
    .selectFrom("thing")
    .select(["kind", "number"])
    .where("initiative_id", "=", initiativeId)
    .where("number", "=", sql<number>`any(${hits.map(({ thing }) => thing)}::int[])`)
    .execute();
  const kindOf = new Map(rows.map(({ number, kind }) => [number, kind as ThingKind]));
  const kinds = new Map<ThingKind, number[]>();
  for (const { thing } of hits) {
    const kind = kindOf.get(thing);
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), thing]);
  }
  return [...kinds].map(([kind, things]) => ({ kind, things }));
}

/** Things by their numbers, as far as they are open to the circles. */
export async function readThings(
  tx: Reader,
  initiativeId: string,
  circles: readonly Circle[] | null,
  numbers: readonly number[],
) {
  let asked = tx
    .selectFrom("thing")
    .select(["number", "kind", "object_id", "path", "names", "body", "changed_at"])
    .where("initiative_id", "=", initiativeId)
    .where("number", "=", sql<number>`any(${[...numbers]}::int[])`);
  if (circles) asked = asked.where(({ eb }) => eb("audience", "&&", sql.val([...circles])));
  const rows = await asked.execute();
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind as ThingKind,
    id: row.object_id,
    path: row.path,
    names: row.names as Names,
    body: row.body,
    changedAt: row.changed_at,
  }));
}
