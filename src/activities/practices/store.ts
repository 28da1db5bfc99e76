import type { Reader, Writer } from "../../storage/records.ts";
import {
  type Practice,
  type PracticeView,
  practiceViewSchema,
  type Use,
  type UseView,
  useViewSchema,
} from "./practice.ts";

const columns = [
  "id",
  "organization_id as organizationId",
  "title",
  "how",
  "for_whom as forWhom",
  "costs",
  "source",
  "language",
  "challenge_ids as challengeIds",
  "place_ids as placeIds",
  "strength",
  "is_public as isPublic",
  "made_at",
  "version",
] as const;

const viewOf = ({ made_at, ...row }: { made_at: Date }): PracticeView =>
  practiceViewSchema.parse({ ...row, madeAt: made_at.toISOString() });

/** The practices that partners told of, the newest first. */
export async function listPractices(tx: Reader, initiativeId: string): Promise<PracticeView[]> {
  const rows = await tx
    .selectFrom("practice")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("retired_at", "is", null)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(viewOf);
}

/** One practice, or undefined. */
export async function findPractice(tx: Reader, initiativeId: string, id: string): Promise<PracticeView | undefined> {
  const row = await tx
    .selectFrom("practice")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("retired_at", "is", null)
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Holds a practice until the end of the transaction. */
export async function lockPractice(tx: Writer, initiativeId: string, id: string): Promise<PracticeView | undefined> {
  const row = await tx
    .selectFrom("practice")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("retired_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Keeps a new practice. */
export async function addPractice(
  tx: Writer,
  initiativeId: string,
  practice: Practice & { id: string; language: string; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("practice")
    .values({
      initiative_id: initiativeId,
      id: practice.id,
      organization_id: practice.organizationId,
      ...columnsOf(practice),
      made_at: practice.now,
      made_by: practice.by,
    })
    .execute();
}

/** Sets what is written of a practice that is held. */
export async function setPractice(
  tx: Writer,
  initiativeId: string,
  id: string,
  practice: Practice & { language: string },
): Promise<void> {
  await tx
    .updateTable("practice")
    .set((eb) => ({ ...columnsOf(practice), version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Takes a practice away, with what was said of its use. */
export async function removePractice(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("practice").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

const useColumns = [
  "id",
  "practice_id as practiceId",
  "organization_id as organizationId",
  "since",
  "worked",
  "words",
  "language",
  "said_at",
] as const;

/** Who used a practice, or any of them, the earliest told first. */
export async function listUses(tx: Reader, initiativeId: string, practiceId?: string): Promise<UseView[]> {
  let asked = tx.selectFrom("practice_use").select(useColumns).where("initiative_id", "=", initiativeId);
  if (practiceId) asked = asked.where("practice_id", "=", practiceId);
  const rows = await asked.orderBy("said_at").orderBy("id").execute();
  return rows.map(({ said_at, ...row }) => useViewSchema.parse({ ...row, saidAt: said_at.toISOString() }));
}

/** Keeps how it went at an organization; what that said before is replaced. */
export async function setUse(
  tx: Writer,
  initiativeId: string,
  use: Use & { id: string; language: string; by: string | null; now: Date },
): Promise<void> {
  const what = {
    since: use.since,
    worked: use.worked,
    words: use.words,
    language: use.language,
    said_by: use.by,
    said_at: use.now,
  };
  await tx
    .insertInto("practice_use")
    .values({
      initiative_id: initiativeId,
      id: use.id,
      practice_id: use.practiceId,
      organization_id: use.organizationId,
      ...what,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "practice_id", "organization_id"]).doUpdateSet(what))
    .execute();
}

/** Takes back what an organization said of a practice; answers whether there was anything. */
export async function removeUse(
  tx: Writer,
  initiativeId: string,
  { practiceId, organizationId }: Pick<Use, "practiceId" | "organizationId">,
): Promise<boolean> {
  const row = await tx
    .deleteFrom("practice_use")
    .where("initiative_id", "=", initiativeId)
    .where("practice_id", "=", practiceId)
    .where("organization_id", "=", organizationId)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

const columnsOf = (practice: Practice & { language: string }) => ({
  title: practice.title,
  how: practice.how,
  for_whom: practice.forWhom,
  costs: practice.costs,
  source: practice.source,
  language: practice.language,
  challenge_ids: practice.challengeIds,
  place_ids: practice.placeIds,
  strength: practice.strength,
  is_public: practice.isPublic,
});
