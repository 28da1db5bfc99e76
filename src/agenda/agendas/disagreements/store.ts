import { listPeople } from "../../../backbone/people/public.ts";
import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Disagreement } from "../agenda.ts";

/** Every disagreement with how each side words it, the open ones first; a person's own view carries her present name. */
export async function listDisagreements(tx: Reader, initiativeId: string): Promise<Disagreement[]> {
  const rows = await tx
    .selectFrom("disagreement")
    .select(["id", "question", "opened_on as openedOn", "settled_on as settledOn", "settled_how as settledHow"])
    .where("initiative_id", "=", initiativeId)
    .orderBy((order) => order("settled_on", "is not", null))
    .orderBy("id")
    .execute();
  const stances = await tx
    .selectFrom("stance")
    .select(["id", "disagreement_id", "holder", "wording", "worded_by"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("id")
    .execute();
  const personal = stances.filter(({ holder }) => holder === "").flatMap(({ worded_by }) => worded_by ?? []);
  const names = new Map((await listPeople(tx, [...new Set(personal)])).map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    stances: stances
      .filter(({ disagreement_id }) => disagreement_id === row.id)
      .map(({ id, holder, wording, worded_by }) => ({
        id,
        holder: holder || (names.get(worded_by ?? "") ?? null),
        isPersonal: holder === "",
        wording,
      })),
  }));
}

/** How many disagreements are open. */
export async function countOpen(tx: Reader, initiativeId: string): Promise<number> {
  const row = await tx
    .selectFrom("disagreement")
    .select(({ fn }) => fn.countAll<number>().as("open"))
    .where("initiative_id", "=", initiativeId)
    .where("settled_on", "is", null)
    .executeTakeFirst();
  return row?.open ?? 0;
}

export async function addDisagreement(
  tx: Writer,
  initiativeId: string,
  disagreement: { question: string; by: string | null; day: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("disagreement")
    .values({
      initiative_id: initiativeId,
      id,
      question: disagreement.question,
      opened_on: disagreement.day,
      opened_by: disagreement.by,
    })
    .execute();
  return id;
}

/** Whether a disagreement is there, and open; locked until the transaction ends. */
export async function lockDisagreement(
  tx: Writer,
  initiativeId: string,
  id: string,
): Promise<"open" | "settled" | undefined> {
  const row = await tx
    .selectFrom("disagreement")
    .select("settled_on")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && (row.settled_on ? "settled" : "open");
}

/** Says that a disagreement is settled, and how; or, with null, that it is open again. */
export async function setSettled(
  tx: Writer,
  initiativeId: string,
  id: string,
  settled: { day: string; how: string } | null,
): Promise<void> {
  await tx
    .updateTable("disagreement")
    .set({ settled_on: settled?.day ?? null, settled_how: settled?.how ?? null })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Words one side of a disagreement; whoever had worded it before words it anew. */
export async function putStance(
  tx: Writer,
  initiativeId: string,
  stance: {
    disagreementId: string;
    organizationId: string | null;
    holder: string;
    wording: string;
    by: string | null;
    now: Date;
  },
): Promise<void> {
  const { organizationId, holder, wording, by } = stance;
  let same = tx
    .updateTable("stance")
    .set({ wording, holder, worded_by: by, at: stance.now })
    .where("initiative_id", "=", initiativeId)
    .where("disagreement_id", "=", stance.disagreementId);
  if (organizationId) same = same.where("organization_id", "=", organizationId);
  else if (holder) same = same.where("organization_id", "is", null).where("holder", "=", holder);
  else same = same.where("organization_id", "is", null).where("holder", "=", "").where("worded_by", "=", by);
  const before = await same.returning("id").executeTakeFirst();
  if (before) return;
  await tx
    .insertInto("stance")
    .values({
      initiative_id: initiativeId,
      id: newId(),
      disagreement_id: stance.disagreementId,
      organization_id: organizationId,
      holder,
      wording,
      worded_by: by,
      at: stance.now,
    })
    .execute();
}
