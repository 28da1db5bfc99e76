import type { Names } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { calendarSchema, type ReportCalendar, type ReportWindow, windowSchema } from "./window.ts";

/** The windows of an initiative, the newest first. */
export async function listWindows(tx: Reader, initiativeId: string, id?: string): Promise<ReportWindow[]> {
  let asked = tx.selectFrom("report_window").selectAll().where("initiative_id", "=", initiativeId);
  if (id) asked = asked.where("id", "=", id);
  const rows = await asked.orderBy("opens_on", "desc").orderBy("id", "desc").execute();
  return rows.map((row) =>
    windowSchema.parse({
      id: row.id,
      names: row.names,
      opensOn: row.opens_on,
      dueOn: row.due_on,
      toldAt: row.told_at?.toISOString() ?? null,
    }),
  );
}

/** Adds a window under an id that the caller made. */
export async function addWindow(
  tx: Writer,
  initiativeId: string,
  one: { id: string; names: Names; opensOn: string; dueOn: string; by: string | null },
): Promise<void> {
  await tx
    .insertInto("report_window")
    .values({
      initiative_id: initiativeId,
      id: one.id,
      names: JSON.stringify(one.names),
      opens_on: one.opensOn,
      due_on: one.dueOn,
      made_by: one.by,
    })
    .execute();
}

/** Lets one at a time open windows and ask in an initiative. */
export async function lockWindows(tx: Writer, initiativeId: string): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
}

/** Notes that all were asked. */
export async function setTold(tx: Writer, initiativeId: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("report_window")
    .set({ told_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Moves the last day of a window. */
export async function setDue(tx: Writer, initiativeId: string, id: string, dueOn: string): Promise<void> {
  await tx
    .updateTable("report_window")
    .set({ due_on: dueOn })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** An organization that was asked in a window. */
export interface Ask {
  id: string;
  windowId: string;
  organizationId: string;
  askedAt: Date;
}

const asks = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("report_ask")
    .select(["id", "window_id as windowId", "organization_id as organizationId", "asked_at as askedAt"])
    .where("initiative_id", "=", initiativeId);

/** Who was asked in a window. */
export const listAsks = (tx: Reader, initiativeId: string, windowId: string): Promise<Ask[]> =>
  asks(tx, initiativeId).where("window_id", "=", windowId).orderBy("id").execute();

/** What these organizations were asked, in whatever window. */
export async function listAsksOf(tx: Reader, initiativeId: string, organizationIds: readonly string[]): Promise<Ask[]> {
  if (organizationIds.length === 0) return [];
  return asks(tx, initiativeId).where("organization_id", "in", organizationIds).execute();
}

/** These asks, by their ids. */
export async function findAsks(tx: Reader, initiativeId: string, ids: readonly string[]): Promise<Ask[]> {
  if (ids.length === 0) return [];
  return asks(tx, initiativeId).where("id", "in", ids).execute();
}

/** Notes that an organization is asked; false where it was already. */
export async function addAsk(tx: Writer, initiativeId: string, ask: Ask): Promise<boolean> {
  const row = await tx
    .insertInto("report_ask")
    .values({
      initiative_id: initiativeId,
      id: ask.id,
      window_id: ask.windowId,
      organization_id: ask.organizationId,
      asked_at: ask.askedAt,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "window_id", "organization_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** When the initiative asks by itself, if it does; `hold` keeps it until the transaction ends. */
export async function findCalendar(
  tx: Reader,
  initiativeId: string,
  hold?: "hold",
): Promise<ReportCalendar | undefined> {
  const asked = tx.selectFrom("report_calendar").selectAll().where("initiative_id", "=", initiativeId);
  const row = await (hold ? asked.forUpdate() : asked).executeTakeFirst();
  return (
    row &&
    calendarSchema.parse({
      everyMonths: row.every_months,
      nextOpensOn: row.next_opens_on,
      openDays: row.open_days,
      names: row.names,
    })
  );
}

/** Sets when the initiative asks by itself, or that it does not. */
export async function setCalendar(
  tx: Writer,
  initiativeId: string,
  calendar: ReportCalendar | null,
  by: string | null,
): Promise<void> {
  if (!calendar) {
    await tx.deleteFrom("report_calendar").where("initiative_id", "=", initiativeId).execute();
    return;
  }
  const row = {
    every_months: calendar.everyMonths,
    next_opens_on: calendar.nextOpensOn,
    open_days: calendar.openDays,
    names: JSON.stringify(calendar.names),
    set_by: by,
  };
  await tx
    .insertInto("report_calendar")
    .values({ initiative_id: initiativeId, ...row })
    .onConflict((conflict) => conflict.column("initiative_id").doUpdateSet(row))
    .execute();
}
