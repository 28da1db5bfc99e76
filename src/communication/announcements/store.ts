import { sql } from "kysely";
import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Filter, Segment } from "./announcement.ts";

/** An announcement as it is kept. */
export interface Announcement {
  id: string;
  titles: Names;
  texts: Names;
  writtenBy: string;
  segment: Segment;
  writtenAt: Date;
  sentAt: Date | null;
  reached: number;
}

const columns = [
  "id",
  "titles",
  "texts",
  "written_by as writtenBy",
  "segment",
  "written_at as writtenAt",
  "sent_at as sentAt",
  "reached",
] as const;

/** Keeps a draft, new or changed. Answers false where it was sent already or is somebody else's. */
export async function keepDraft(
  tx: Writer,
  initiativeId: string,
  draft: Pick<Announcement, "id" | "titles" | "texts" | "writtenBy" | "segment"> & { now: Date },
): Promise<boolean> {
  const row = {
    titles: JSON.stringify(draft.titles),
    texts: JSON.stringify(draft.texts),
    segment: JSON.stringify(draft.segment),
    written_at: draft.now,
  };
  const kept = await tx
    .insertInto("announcement")
    .values({ initiative_id: initiativeId, id: draft.id, written_by: draft.writtenBy, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "id"])
        .doUpdateSet(row)
        .where("announcement.sent_at", "is", null)
        .where("announcement.written_by", "=", draft.writtenBy),
    )
    .returning("id")
    .executeTakeFirst();
  return kept !== undefined;
}

/** The announcement with this id, and whether a person is among those whom it reached. */
export async function findAnnouncement(tx: Reader, initiativeId: string, id: string, personId: string | null) {
  const row = await tx
    .selectFrom("announcement")
    .select([...columns])
    .select((from) =>
      from
        .exists(
          from
            .selectFrom("announcement_reader")
            .select("person_id")
            .where("announcement_reader.initiative_id", "=", initiativeId)
            .whereRef("announcement_id", "=", "announcement.id")
            .where("person_id", "=", personId ?? ""),
        )
        .$castTo<boolean>()
        .as("reachedReader"),
    )
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row as (Announcement & { reachedReader: boolean }) | undefined;
}

/**
 * What was sent to a person or written by her, the newest first; with `all`, also what went to others, but for
 * committees: what went to one is for those whose circles hold it now.
 */
export const listAnnouncements = (
  tx: Reader,
  initiativeId: string,
  { personId, all, circles }: { personId: string; all: boolean; circles: readonly string[] },
): Promise<Announcement[]> =>
  tx
    .selectFrom("announcement")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where((a) =>
      a.or([
        a("written_by", "=", personId),
        a.and([a("sent_at", "is not", null), a.val(all), sql<boolean>`segment->>'circle' not like 'body:%'`]),
        a.and([
          a("sent_at", "is not", null),
          sql<boolean>`segment->>'circle' like 'body:%'`,
          sql<boolean>`segment->>'circle' = any(${sql.val([...circles])}::text[])`,
        ]),
        a.and([
          sql<boolean>`segment->>'circle' not like 'body:%'`,
          a.exists(
            a
              .selectFrom("announcement_reader")
              .select("person_id")
              .where("announcement_reader.initiative_id", "=", initiativeId)
              .whereRef("announcement_id", "=", "announcement.id")
              .where("person_id", "=", personId),
          ),
        ]),
      ]),
    )
    .orderBy(sql`coalesce(sent_at, written_at)`, "desc")
    .limit(200)
    .execute() as Promise<Announcement[]>;

/** Holds a draft until the transaction ends, and marks it as sent; false where it was sent already. */
export async function markSent(tx: Writer, initiativeId: string, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable("announcement")
    .set({ sent_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("sent_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps whom an announcement reached. */
export async function keepReaders(tx: Writer, initiativeId: string, id: string, people: readonly string[]) {
  await tx
    .updateTable("announcement")
    .set({ reached: people.length })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
  if (people.length === 0) return;
  await tx
    .insertInto("announcement_reader")
    .columns(["initiative_id", "announcement_id", "person_id"])
    .expression((from) =>
      from
        .selectFrom(
          sql<{ person_id: string }>`unnest(${sql.val([...people])}::text[])`.as<"reached">(sql`reached(person_id)`),
        )
        .select([sql<string>`${initiativeId}::uuid`.as("i"), sql<string>`${id}::uuid`.as("a"), "reached.person_id"]),
    )
    .execute();
}

/** Of these people, those who fit a permission and act for an organization of a sector or a year of admission. */
export async function thoseWho(
  tx: Reader,
  initiativeId: string,
  people: readonly string[],
  { sectors, admittedIn, permission }: Filter,
): Promise<string[]> {
  if (people.length === 0) return [];
  let asked = tx
    .selectFrom("membership")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where((m) => m("person_id", "=", m.fn.any(sql.val([...people]))));
  if (permission) asked = asked.where(sql<boolean>`${permission} = any(permissions)`);
  if (sectors.length > 0 || admittedIn !== null)
    asked = asked.where((m) =>
      m.exists(
        m
          .selectFrom("representation")
          .innerJoin("organization", (join) =>
            join
              .onRef("organization.initiative_id", "=", "representation.initiative_id")
              .onRef("organization.id", "=", "representation.organization_id"),
          )
          .select("organization.id")
          .where("representation.initiative_id", "=", initiativeId)
          .whereRef("representation.person_id", "=", "membership.person_id")
          .where(sql<boolean>`(representation.until is null or representation.until >= current_date)`)
          .where((o) =>
            o.and([
              ...(sectors.length > 0 ? [o("organization.sector", "in", sectors)] : []),
              ...(admittedIn === null ? [] : [sql<boolean>`extract(year from admitted_on) = ${admittedIn}`]),
            ]),
          ),
      ),
    );
  return (await asked.execute()).map((row) => row.person_id);
}
