import { sql } from "kysely";
import type { Writer } from "../../../storage/records.ts";

/** A change may be kept a little after the moment that it bears, so the last minutes are looked through again. */
const overlap = "10 minutes";

/**
 * Marks the people who follow something in an initiative that has a new state since the last look, with the initiative's
 * sight. Only what has changed is read, and only those are written who were not marked already. Answers how many.
 */
export async function sweepNews(tx: Writer, initiativeId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ person_id: string }>`
    insert into correspondent (person_id, news)
    select f.person_id, true
    from (
      select kind, object_id, changed_at, said_by from thing
        where initiative_id = ${initiativeId} and state is not null and changed_at > coalesce(
          (select swept_to - interval '${sql.raw(overlap)}' from news_sweep where initiative_id = ${initiativeId}), '-infinity')
      union all
      select part_of_kind, part_of_id, changed_at, said_by from thing
        where initiative_id = ${initiativeId} and part_of_kind is not null and state is not null and changed_at > coalesce(
          (select swept_to - interval '${sql.raw(overlap)}' from news_sweep where initiative_id = ${initiativeId}), '-infinity')
    ) t
    join follow f on f.initiative_id = ${initiativeId} and f.kind = t.kind and f.object_id = t.object_id
    left join correspondent c on c.person_id = f.person_id
    where f.wanted and t.said_by is distinct from f.person_id and t.changed_at > f.since
      and (c.person_id is null
        or (not c.news and c.wants_digest and (c.digest_at is null or t.changed_at > c.digest_at)))
    group by f.person_id order by f.person_id
    on conflict (person_id) do update set news = true
    returning person_id`.execute(tx);
  await tx
    .insertInto("news_sweep")
    .values({ initiative_id: initiativeId, swept_to: now })
    .onConflict((conflict) => conflict.column("initiative_id").doUpdateSet({ swept_to: now }))
    .execute();
  return rows.length;
}
