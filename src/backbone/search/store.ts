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

/** What it costs to find a thing by a row: by how much the row says, and whether a word goes on behind what was asked. */
const cost = sql`range.cost + case when rank = any(${freeRanks}::int2[]) then 0 else rank * 2 end
  + (word <> range.low)::int`;

/** More candidates than these are not looked at for the other words of a question. */
const mostCandidates = 2 * mostFound;

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
  let hits = await listCandidates(tx, initiativeId, circles, first);
  const mayBeMore = hits.length > mostFound || (others.length > 0 && (counted[0]?.count ?? 0) >= mostFound);
  for (const other of others) hits = await narrow(tx, initiativeId, circles, hits, other);
  hits.sort((a, b) => a.cost - b.cost || b.thing - a.thing);
  return { hits: hits.slice(0, mostFound), mayBeMore: mayBeMore && hits.length > 0 };
}

/** The things in which a word is found, the best first. */
const listCandidates = (tx: Reader, initiativeId: string, circles: readonly string[], wanted: Wanted): Promise<Hit[]> =>
  ask(
    tx,
    sql<Hit>`select thing, min(cost)::int as cost from (
        select hit.thing, ${cost} as cost
        from unnest(${[...circles]}::text[]) as mine (circle) cross join ${rangesIn(wanted.ranges)}
        cross join lateral (
          select thing, rank, word from thing_word
          where initiative_id = ${initiativeId} and thing_word.circle = mine.circle collate "C"
            and word >= range.low collate "C" and word < range.high collate "C"
          order by word, rank, thing limit ${mostFound + 1}
        ) as hit
      ) as found group by thing order by 2, 1 desc limit ${mostCandidates}`,
  );

/**
 * The candidates in which another word is found, too. The circle is compared in a way that no index helps with: each
 * candidate's own words are few, and are to be looked up by the candidate.
 */
async function narrow(
  tx: Reader,
  initiativeId: string,
  circles: readonly string[],
  candidates: readonly Hit[],
  wanted: Wanted,
): Promise<Hit[]> {
  const rows = await ask(
    tx,
    sql<Hit>`select candidate.thing, min(${cost})::int as cost
      from unnest(${candidates.map(({ thing }) => thing)}::int[]) as candidate (thing)
      cross join ${rangesIn(wanted.ranges)}
      cross join lateral (
        select rank, word from thing_word
        where initiative_id = ${initiativeId} and thing_word.thing = candidate.thing
          and word >= range.low collate "C" and word < range.high collate "C"
          and circle || '' = any(${[...circles]}::text[])
        offset 0
      ) as hit
      group by candidate.thing`,
  );
  const costs = new Map(rows.map((row) => [row.thing, row.cost]));
  return candidates.flatMap((hit) => {
    const more = costs.get(hit.thing);
    return more === undefined ? [] : [{ thing: hit.thing, cost: hit.cost + more }];
  });
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
