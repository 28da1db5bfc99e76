import { sql } from "kysely";
import type { Circle } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import type { Message } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { ThingRef } from "../things/public.ts";
import { type Notice, type NotificationReason, remindFrom } from "./notification.ts";

/** A statement takes some ten thousand values at most; more people are written in several. */
const atOnce = 2000;

/** Tells people something, in the transaction of the change that it is about; mail takes it from here, at most once a day. */
export async function notify(tx: Writer, initiativeId: string, notice: Notice): Promise<void> {
  const told = [...new Set(notice.to)].map((personId) => ({ personId, id: newId() }));
  for (let from = 0; from < told.length; from += atOnce)
    await tellSome(tx, initiativeId, notice, told.slice(from, from + atOnce));
}

async function tellSome(
  tx: Writer,
  initiativeId: string,
  notice: Notice,
  told: readonly { personId: string; id: string }[],
): Promise<void> {
  const { about, now } = notice;
  const due = notice.due ?? null;
  await tx
    .insertInto("notification")
    .values(
      told.map(({ personId, id }) => ({
        initiative_id: initiativeId,
        id,
        person_id: personId,
        reason: notice.reason,
        about_kind: about.kind,
        about_id: about.id,
        path: notice.path,
        sentence: JSON.stringify(notice.sentence),
        sentence_values: JSON.stringify(notice.values ?? {}),
        due,
        answers_to: notice.answersTo ?? null,
        at: now,
      })),
    )
    .execute();
  const reminder = due && notice.reason === "asked" ? remindFrom(due, now) : null;
  const rows = told.flatMap(({ personId, id }) => {
    const row = { person_id: personId, notification_id: id, inside: initiativeId };
    const first = { ...row, mail_from: now, reminds: false };
    return reminder ? [first, { ...row, mail_from: reminder, reminds: true }] : [first];
  });
  await tx.insertInto("unmailed").values(rows).execute();
}

/** What was told to a person. */
export interface Told {
  id: string;
  initiativeId: string;
  reason: NotificationReason;
  path: string;
  sentence: Message;
  values: Record<string, string | number>;
  due: string | null;
  at: Date;
  seenAt: Date | null;
}

const toldColumns = [
  "notification.id",
  "notification.initiative_id as initiativeId",
  "reason",
  "notification.path",
  "sentence",
  "sentence_values as values",
  "due",
  "at",
  "seen_at as seenAt",
] as const;

/** What was told to a person in one initiative, without what is about things that are closed to her now. */
const toldIn = (tx: Reader, initiativeId: string, personId: string, circles: readonly Circle[]) =>
  tx
    .selectFrom("notification")
    .leftJoin("thing", (join) =>
      join
        .onRef("thing.initiative_id", "=", "notification.initiative_id")
        .onRef("thing.kind", "=", "about_kind")
        .onRef("thing.object_id", "=", "about_id"),
    )
    .select(toldColumns)
    .where("notification.initiative_id", "=", initiativeId)
    .where("notification.person_id", "=", personId)
    .where((told) => told.or([told("thing.kind", "is", null), told("thing.audience", "&&", sql.val([...circles]))]));

/** What was told to a person in an initiative, the newest first. */
export const listTold = (
  tx: Reader,
  initiativeId: string,
  { personId, circles, most }: { personId: string; circles: readonly Circle[]; most: number },
): Promise<Told[]> =>
  toldIn(tx, initiativeId, personId, circles)
    .orderBy("at", "desc")
    .orderBy("notification.id", "desc")
    .limit(most)
    .execute() as Promise<Told[]>;

/** What is asked of a person about things of these kinds, and what she has not looked at, the earliest due first. */
export const listAsked = (
  tx: Reader,
  initiativeId: string,
  { personId, circles, kinds }: { personId: string; circles: readonly Circle[]; kinds: readonly string[] },
): Promise<Told[]> =>
  toldIn(tx, initiativeId, personId, circles)
    .where("reason", "=", "asked")
    .where("seen_at", "is", null)
    .where("about_kind", "in", kinds)
    .orderBy("due")
    .orderBy("at")
    .orderBy("notification.id")
    .limit(50)
    .execute() as Promise<Told[]>;

/** Marks what was told to a person as seen: one of it, or all; with her own sight. */
export async function seeTold(tx: Writer, personId: string, id: string | null, now: Date): Promise<void> {
  let asked = tx
    .updateTable("notification")
    .set({ seen_at: now })
    .where("person_id", "=", personId)
    .where("seen_at", "is", null);
  if (id) asked = asked.where("id", "=", id);
  await asked.execute();
}

/** Marks one thing that was told to a person as seen, and answers where it leads; with her own sight. */
export const openTold = (tx: Writer, personId: string, id: string, now: Date) =>
  tx
    .updateTable("notification")
    .set((told) => ({ seen_at: told.fn.coalesce("seen_at", told.val(now)) }))
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .returning(["initiative_id as initiativeId", "path"])
    .executeTakeFirst();

/** Marks as seen what was told to a person about a thing: she has looked at it, or done what was asked. */
export async function seeAbout(
  tx: Writer,
  initiativeId: string,
  personId: string,
  { kind, id, now }: ThingRef & { now: Date },
): Promise<void> {
  await tx
    .updateTable("notification")
    .set({ seen_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .where("about_kind", "=", kind)
    .where("about_id", "=", id)
    .where("seen_at", "is", null)
    .execute();
}

/** How a person wants to be told, as far as she has chosen. */
export async function findChosen(tx: Reader, personId: string) {
  const row = await tx
    .selectFrom("correspondent")
    .select(["chosen", "wants_mail as wantsMail"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return { chosen: row?.chosen ?? {}, wantsMail: row?.wantsMail ?? true };
}

/** Keeps how a person wants to be told; when her next mail goes is worked out anew. */
export async function setChosen(
  tx: Writer,
  personId: string,
  { chosen, wantsMail, wantsDigest }: { chosen: object; wantsMail: boolean; wantsDigest: boolean },
): Promise<void> {
  const row = {
    chosen: JSON.stringify(chosen),
    wants_mail: wantsMail,
    wants_digest: wantsMail && wantsDigest,
    mail_after: null,
    digest_after: null,
  };
  await tx
    .insertInto("correspondent")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
}

/** Whose the link at the foot of a mail is. */
export async function findMailStop(tx: Reader, tokenHash: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("mail_stop")
    .select("person_id")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row?.person_id;
}

/** Stops a person's digest alone, or all her mail; what is told to her stays on her page. */
export async function stopMail(tx: Writer, personId: string, what: "digest" | "all"): Promise<void> {
  const never = JSON.stringify({ digestDay: null });
  const stopped = { wants_digest: false, ...(what === "all" && { wants_mail: false }) };
  await tx
    .insertInto("correspondent")
    .values({ person_id: personId, chosen: never, ...stopped })
    .onConflict((conflict) =>
      conflict.column("person_id").doUpdateSet({
        ...stopped,
        digest_after: null,
        chosen: sql`correspondent.chosen || excluded.chosen`,
      }),
    )
    .execute();
}
