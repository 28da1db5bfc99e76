import { sql } from "kysely";
import type { Circle } from "../../core/audience.ts";
import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { permissionsAmong } from "../memberships/public.ts";

/** Who belongs to the backbone team or keeps the data, the first to join first. */
export async function listTeam(tx: Reader, initiativeId: string) {
  const rows = await tx
    .selectFrom("membership")
    .select(["person_id", "permissions", "joined_at"])
    .where("initiative_id", "=", initiativeId)
    .where(sql<boolean>`permissions && '{backbone,data-lead}'`)
    .where((m) => m.or([m("until", "is", null), m("until", ">=", sql<never>`current_date`)]))
    .orderBy("joined_at")
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    permissions: permissionsAmong(row.permissions),
    joinedAt: row.joined_at.toISOString(),
  }));
}

/** The committees and groups that work now, with their mandate and who chairs them. */
export async function listMandates(tx: Reader, initiativeId: string, day: string) {
  const bodies = await tx
    .selectFrom("body")
    .select(["id", "slug", "names", "mandate", "mandate_until"])
    .where("initiative_id", "=", initiativeId)
    .where((one) => one.or([one("closed_on", "is", null), one("closed_on", ">", day)]))
    .orderBy("position")
    .orderBy("id")
    .execute();
  const chairs = await tx
    .selectFrom("seat")
    .select(["body_id", "person_id", "holder", "until"])
    .where("initiative_id", "=", initiativeId)
    .where("duty", "=", "chair")
    .where("since", "<=", day)
    .where((seat) => seat.or([seat("until", "is", null), seat("until", ">=", day)]))
    .orderBy("id")
    .execute();
  return bodies.map((body) => ({
    slug: body.slug,
    names: body.names as Names,
    mandate: body.mandate as Names,
    mandateUntil: body.mandate_until,
    chairs: chairs
      .filter((chair) => chair.body_id === body.id)
      .map((chair) => ({ personId: chair.person_id, name: chair.holder, until: chair.until })),
  }));
}

/** What was agreed and decided, as its newest state says it, newest first; only what these circles may read. */
export async function listAgreed(tx: Reader, initiativeId: string, circles: readonly Circle[] | null, most: number) {
  let asked = tx
    .selectFrom("thing")
    .select(["kind", "object_id", "path", "names", "changed_at"])
    .where("initiative_id", "=", initiativeId)
    .where("kind", "in", ["agenda", "decision", "goal"]);
  if (circles) asked = asked.where(({ eb }) => eb("audience", "&&", sql.val([...circles])));
  const rows = await asked.orderBy("changed_at", "desc").orderBy("object_id").limit(most).execute();
  return rows.map((row) => ({
    id: `${row.kind} ${row.object_id}`,
    path: row.path,
    names: row.names as Names,
    changedAt: row.changed_at.toISOString(),
  }));
}

/** The text of the present director's words for the next; undefined where nobody has begun it. */
export async function findHandOverText(tx: Reader, initiativeId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("hand_over")
    .select("document_id")
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  return row?.document_id;
}

/** Keeps which text the words stand in. */
export async function setHandOverText(tx: Writer, initiativeId: string, documentId: string): Promise<void> {
  await tx.insertInto("hand_over").values({ initiative_id: initiativeId, document_id: documentId }).execute();
}

/** Holds an initiative's words for the next director until the transaction ends: two begin them one after the other. */
export async function lockHandOver(tx: Writer, initiativeId: string): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
}
