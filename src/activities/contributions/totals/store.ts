import type { Total } from "../../../analysis/counting/totals/three-partners.ts";
import { newId } from "../../../core/id.ts";
import type { Names } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type Came, type ShownFigures, shownFiguresSchema } from "./totals.ts";

/** Whether what partners do adds up to each goal or feeds it. */
export async function listHow(tx: Reader, initiativeId: string): Promise<Map<string, "adds-up" | "feeds">> {
  const rows = await tx
    .selectFrom("goal")
    .select(["id", "contributions"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  return new Map(rows.map(({ id, contributions }) => [id, contributions === "adds-up" ? "adds-up" : "feeds"]));
}

/** False where there is no such goal. */
export async function setHow(tx: Writer, initiativeId: string, goalId: string, how: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("goal")
    .set({ contributions: how })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", goalId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What came of these promises, each piece as it stands now. */
export async function listCame(tx: Reader, initiativeId: string, commitmentIds: readonly string[]): Promise<Came[]> {
  if (commitmentIds.length === 0) return [];
  return tx
    .selectFrom("contribution")
    .select(["id", "commitment_id as commitmentId", "organization_id as organizationId", "amount", "period"])
    .where("initiative_id", "=", initiativeId)
    .where("commitment_id", "in", commitmentIds)
    .where("replaced_by", "is", null)
    .orderBy("id")
    .execute();
}

/** The names of the kinds of promises and of cohorts, by their ids. */
export async function listPartNames(tx: Reader, initiativeId: string): Promise<Map<string, Names>> {
  const types = await tx
    .selectFrom("commitment_type")
    .select(["id", "names"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  const cohorts = await tx
    .selectFrom("cohort")
    .select(["id", "names"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  return new Map([...types, ...cohorts].map(({ id, names }) => [id, names as Names]));
}

/** What was last shown of a goal, and when. */
export async function findShown(
  tx: Reader,
  initiativeId: string,
  goalId: string,
): Promise<{ figures: ShownFigures; madeAt: Date } | undefined> {
  const row = await tx
    .selectFrom("shown_total")
    .select(["figures", "made_at"])
    .where("initiative_id", "=", initiativeId)
    .where("goal_id", "=", goalId)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { figures: shownFiguresSchema.parse(row.figures), madeAt: row.made_at };
}

/** As it is kept: each piece once, and of each total the places of its pieces. */
interface KeptPieces {
  pieces: [id: string, organizationId: string, amount: number][];
  totals: Record<string, number[]>;
}

/** Every total of an initiative that was ever shown, each set of pieces once: two goals may count the same. */
export async function listEverShown(tx: Reader, initiativeId: string): Promise<Total[]> {
  const rows = await tx
    .selectFrom("shown_total")
    .select("pieces")
    .where("initiative_id", "=", initiativeId)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  const shown = new Map<string, Total>();
  for (const { pieces, totals } of rows.map((row) => row.pieces as KeptPieces))
    for (const [key, places] of Object.entries(totals)) {
      const those = places.flatMap((place) => {
        const [id, organizationId, amount] = pieces[place] ?? [];
        return id && organizationId ? [{ id, organizationId, amount: amount ?? 0 }] : [];
      });
      shown.set(
        those
          .map(({ id }) => id)
          .sort()
          .join(),
        { key, pieces: those },
      );
    }
  return [...shown.values()];
}

/** Keeps what is shown from now on. */
export async function addShown(
  tx: Writer,
  initiativeId: string,
  goalId: string,
  { figures, totals, now }: { figures: ShownFigures; totals: readonly Total[]; now: Date },
): Promise<void> {
  const places = new Map<string, number>();
  const kept: KeptPieces = { pieces: [], totals: {} };
  for (const { key, pieces } of totals)
    kept.totals[key] = pieces.map(({ id, organizationId, amount }) => {
      const place = places.get(id) ?? kept.pieces.push([id, organizationId, amount]) - 1;
      places.set(id, place);
      return place;
    });
  await tx
    .insertInto("shown_total")
    .values({
      initiative_id: initiativeId,
      id: newId(),
      goal_id: goalId,
      made_at: now,
      figures: JSON.stringify(figures),
      pieces: JSON.stringify(kept),
    })
    .execute();
}

/** One at a time shows totals of an initiative: two at once might tell together what neither tells alone. */
export async function lockTotals(tx: Writer, initiativeId: string): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
}
