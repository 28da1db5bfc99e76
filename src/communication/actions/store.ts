import type { Selectable } from "kysely";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import { type Action, actionSchema, type Promised } from "./action.ts";

const actionOf = (row: Selectable<Tables["action"]>): Action =>
  actionSchema.parse({
    id: row.id,
    bodyId: row.body_id,
    meetingId: row.meeting_id,
    decisionId: row.decision_id,
    what: row.what,
    language: row.language,
    personId: row.person_id,
    organizationId: row.organization_id,
    name: row.name,
    dueOn: row.due_on,
    forMembers: row.for_members,
    state: row.state,
    saidOn: row.said_on,
    endedOn: row.ended_on,
    outcome: row.outcome,
  });

/** Actions of an initiative, the earliest due first and those without a day last. */
export async function listActions(
  tx: Reader,
  initiativeId: string,
  wanted: { bodyId?: string; states?: readonly Action["state"][] } = {},
): Promise<Action[]> {
  let asked = tx.selectFrom("action").selectAll().where("initiative_id", "=", initiativeId);
  if (wanted.bodyId) asked = asked.where("body_id", "=", wanted.bodyId);
  if (wanted.states) asked = asked.where("state", "in", wanted.states);
  const rows = await asked
    .orderBy("due_on", (day) => day.asc().nullsLast())
    .orderBy("id")
    .execute();
  return rows.map(actionOf);
}

/** One action. */
export async function findAction(tx: Reader, initiativeId: string, id: string): Promise<Action | undefined> {
  const row = await tx
    .selectFrom("action")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && actionOf(row);
}

/** One action, held until the transaction ends. */
export async function lockAction(tx: Writer, initiativeId: string, id: string): Promise<Action | undefined> {
  const row = await tx
    .selectFrom("action")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && actionOf(row);
}

const columnsOf = (promised: Promised) => ({
  what: promised.what,
  person_id: promised.personId,
  organization_id: promised.organizationId,
  name: promised.name,
  due_on: promised.dueOn,
  for_members: promised.forMembers,
});

/** Keeps what somebody said she would do. */
export async function insertAction(
  tx: Writer,
  initiativeId: string,
  action: Promised & {
    id: string;
    bodyId: string;
    meetingId: string | null;
    decisionId: string | null;
    language: Language;
    saidOn: string;
    saidBy: string | null;
  },
): Promise<void> {
  await tx
    .insertInto("action")
    .values({
      initiative_id: initiativeId,
      id: action.id,
      body_id: action.bodyId,
      meeting_id: action.meetingId,
      decision_id: action.decisionId,
      language: action.language,
      said_on: action.saidOn,
      said_by: action.saidBy,
      ...columnsOf(action),
    })
    .execute();
}

/** Sets what, who and by when. */
export async function setAction(tx: Writer, initiativeId: string, id: string, promised: Promised): Promise<void> {
  await tx
    .updateTable("action")
    .set(columnsOf(promised))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Ends an action with what came of it or why it was dropped, or opens it again. */
export async function setEnd(
  tx: Writer,
  initiativeId: string,
  id: string,
  end: { state: Action["state"]; outcome: string | null; endedOn: string | null; endedBy: string | null },
): Promise<void> {
  await tx
    .updateTable("action")
    .set({ state: end.state, outcome: end.outcome, ended_on: end.endedOn, ended_by: end.endedBy })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
