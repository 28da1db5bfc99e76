import type { Names } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { cohortSchema, type Outcome } from "./cohort.ts";

const selected = ["id", "names", "starts_on as startsOn"] as const;

/** The cohorts of an initiative, the earliest first. */
export async function listCohorts(tx: Reader, initiativeId: string) {
  const rows = await tx
    .selectFrom("cohort")
    .select(selected)
    .where("initiative_id", "=", initiativeId)
    .orderBy("starts_on")
    .orderBy("id")
    .execute();
  return cohortSchema.array().parse(rows);
}

/** One cohort. */
export async function findCohort(tx: Reader, initiativeId: string, id: string) {
  const row = await tx
    .selectFrom("cohort")
    .select(selected)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && cohortSchema.parse(row);
}

/** Adds a cohort. */
export async function addCohort(
  tx: Writer,
  initiativeId: string,
  cohort: { id: string; names: Names; startsOn: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("cohort")
    .values({
      initiative_id: initiativeId,
      id: cohort.id,
      names: JSON.stringify(cohort.names),
      starts_on: cohort.startsOn,
      made_at: cohort.now,
    })
    .execute();
}

/** A decision on several applications at once. */
export interface CohortDecision {
  id: string;
  cohortId: string;
  decidedOn: string;
  /** The committee that decided; null where the backbone team itself did. */
  bodyId: string | null;
  recordedBy: string | null;
  now: Date;
}

/** Writes down that was decided, by whom and when. */
export async function addDecision(tx: Writer, initiativeId: string, decision: CohortDecision): Promise<void> {
  await tx
    .insertInto("cohort_decision")
    .values({
      initiative_id: initiativeId,
      id: decision.id,
      cohort_id: decision.cohortId,
      decided_on: decision.decidedOn,
      body_id: decision.bodyId,
      recorded_by: decision.recordedBy,
      recorded_at: decision.now,
    })
    .execute();
}

/** The decisions about a cohort, newest first. */
export const listDecisions = (tx: Reader, initiativeId: string, cohortId: string) =>
  tx
    .selectFrom("cohort_decision")
    .select(["id", "decided_on as decidedOn", "body_id as bodyId", "recorded_by as recordedBy"])
    .where("initiative_id", "=", initiativeId)
    .where("cohort_id", "=", cohortId)
    .orderBy("id", "desc")
    .execute();

/** What came of an application in a decision. */
export interface Decided {
  applicationId: string;
  outcome: Outcome;
  reasons: string;
  cohortId: string;
  decisionId: string;
  organizationId: string | null;
  invitationId: string | null;
  now: Date;
}

/** Writes what was decided on an application. */
export async function setOutcome(tx: Writer, initiativeId: string, decided: Decided): Promise<void> {
  await tx
    .updateTable("application")
    .set({
      state: "decided",
      outcome: decided.outcome,
      reasons: decided.reasons,
      cohort_id: decided.cohortId,
      decision_id: decided.decisionId,
      organization_id: decided.organizationId,
      invitation_id: decided.invitationId,
      changed_at: decided.now,
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", decided.applicationId)
    .execute();
}

/** Says since when an organization takes part. */
export async function setAdmitted(tx: Writer, initiativeId: string, organizationId: string, day: string) {
  await tx
    .updateTable("organization")
    .set({ admitted_on: day })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", organizationId)
    .execute();
}

/** Names the link by which the people of an admitted organization come in. */
export async function setInvitation(tx: Writer, initiativeId: string, applicationId: string, invitationId: string) {
  await tx
    .updateTable("application")
    .set({ invitation_id: invitationId })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", applicationId)
    .execute();
}
