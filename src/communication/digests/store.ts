import { sql } from "kysely";
import type { NotificationReason } from "../../backbone/notifications/public.ts";
import type { ThingView } from "../../backbone/things/public.ts";
import type { Message, Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";

/** Something that waits to be mailed to a person. */
export interface Unmailed {
  personId: string;
  notificationId: string;
  initiativeId: string;
  reminds: boolean;
}

/** How far a person has been told. */
export interface Correspondent {
  personId: string;
  chosen: unknown;
  wantsMail: boolean;
  news: boolean;
  mailDay: string | null;
  mailAfter: Date | null;
  digestAt: Date | null;
  digestAfter: Date | null;
}

/** The people for whom something new may be mailed now, after one in the order of ids; nobody else is looked at. */
export async function listDue(tx: Reader, now: Date, after: string, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom(
      tx
        .selectFrom("unmailed")
        .leftJoin("correspondent", "correspondent.person_id", "unmailed.person_id")
        .select("unmailed.person_id")
        .where("mail_from", "<=", now)
        .where("unmailed.person_id", ">", after)
        .where((c) => c.or([c("mail_after", "is", null), c("mail_after", "<=", now)]))
        .union(
          tx
            .selectFrom("correspondent")
            .select("person_id")
            .where("news", "=", true)
            .where("person_id", ">", after)
            .where((c) => c.or([c("mail_after", "is", null), c("mail_after", "<=", now)]))
            .where((c) => c.or([c("digest_after", "is", null), c("digest_after", "<=", now)])),
        )
        .as("due"),
    )
    .select("person_id")
    .orderBy("person_id")
    .limit(most)
    .execute();
  return rows.map((row) => row.person_id);
}

const correspondentColumns = [
  "person_id as personId",
  "chosen",
  "wants_mail as wantsMail",
  "news",
  "mail_day as mailDay",
  "mail_after as mailAfter",
  "digest_at as digestAt",
  "digest_after as digestAfter",
] as const;

/** How far these people have been told; who was never told anything is left out. */
export async function listCorrespondents(
  tx: Reader,
  personIds: readonly string[],
): Promise<Map<string, Correspondent>> {
  const rows = await tx
    .selectFrom("correspondent")
    .select(correspondentColumns)
    .where("person_id", "in", personIds)
    .execute();
  return new Map(rows.map((row) => [row.personId, row]));
}

/** What waits for these people and may go by now. */
export const listUnmailed = (tx: Reader, personIds: readonly string[], now: Date): Promise<Unmailed[]> =>
  tx
    .selectFrom("unmailed")
    .select(["person_id as personId", "notification_id as notificationId", "inside as initiativeId", "reminds"])
    .where("person_id", "in", personIds)
    .where("mail_from", "<=", now)
    .orderBy("notification_id")
    .execute();

/** A notification as a letter tells it. */
export interface Notice {
  id: string;
  reason: NotificationReason;
  aboutKind: string;
  aboutId: string;
  path: string;
  sentence: Message;
  values: Record<string, string | number>;
  due: string | null;
  seenAt: Date | null;
  answersTo: string | null;
  /** Who may read what it is about now; null where that is no thing. */
  audience: string[] | null;
}

/** Notifications of one initiative, with the readers of this moment. */
export const listNotices = (tx: Reader, initiativeId: string, ids: readonly string[]): Promise<Notice[]> =>
  tx
    .selectFrom("notification")
    .leftJoin("thing", (join) =>
      join
        .onRef("thing.initiative_id", "=", "notification.initiative_id")
        .onRef("thing.kind", "=", "about_kind")
        .onRef("thing.object_id", "=", "about_id"),
    )
    .select([
      "notification.id",
      "reason",
      "about_kind as aboutKind",
      "about_id as aboutId",
      "notification.path",
      "sentence",
      "sentence_values as values",
      "due",
      "seen_at as seenAt",
      "answers_to as answersTo",
      "thing.audience",
    ])
    .where("notification.initiative_id", "=", initiativeId)
    .where("notification.id", "in", ids)
    .execute() as Promise<Notice[]>;

/** Something new in what a person follows, with who may read it now. */
export type News = Pick<ThingView, "names" | "path" | "state" | "stateValues"> & {
  personId: string;
  audience: string[];
  changedAt: Date;
};

/** What is new up to a moment in what these people follow, or in its parts, since their last digest; not their own doing. */
export async function listNews(
  tx: Reader,
  initiativeId: string,
  personIds: readonly string[],
  upTo: Date,
): Promise<News[]> {
  const { rows } = await sql<{
    person_id: string;
    names: Names;
    path: string;
    state: Message;
    state_values: Record<string, string | number>;
    audience: string[];
    changed_at: Date;
  }>`
    select distinct on (f.person_id, t.kind, t.object_id)
      f.person_id, t.names, t.path, t.state, t.state_values, t.audience, t.changed_at
    from follow f
    join lateral (
      select * from thing where initiative_id = ${initiativeId} and kind = f.kind and object_id = f.object_id
      union all
      select * from thing
        where initiative_id = ${initiativeId} and part_of_kind = f.kind and part_of_id = f.object_id
          and not exists (select from follow m where m.initiative_id = ${initiativeId} and m.person_id = f.person_id
            and m.kind = thing.kind and m.object_id = thing.object_id and not m.wanted)
    ) t on true
    left join correspondent c on c.person_id = f.person_id
    where f.initiative_id = ${initiativeId} and f.person_id = any(${sql.val([...personIds])}) and f.wanted
      and t.state is not null and t.said_by is distinct from f.person_id
      and t.changed_at > greatest(f.since, c.digest_at) and t.changed_at <= ${upTo}
    order by f.person_id, t.kind, t.object_id`.execute(tx as Writer);
  return rows
    .map((row) => ({
      personId: row.person_id,
      names: row.names,
      path: row.path,
      state: row.state,
      stateValues: row.state_values,
      audience: row.audience,
      changedAt: row.changed_at,
    }))
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
}

/** The initiatives in which any of these people follows something. */
export async function isFollowedIn(tx: Reader, initiativeId: string, personIds: readonly string[]): Promise<boolean> {
  const row = await tx
    .selectFrom("follow")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "in", personIds)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
