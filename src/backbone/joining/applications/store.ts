import { hashToken } from "../../../core/id.ts";
import type { Language } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type Applicant, type Application, applicationSchema } from "./application.ts";

const columnsOf = (applicant: Applicant) => ({
  name: applicant.name,
  sector: applicant.sector,
  contact_name: applicant.contactName,
  contact_mail: applicant.contactMail,
  contact_phone: applicant.contactPhone,
});

const selected = [
  "application.id",
  "application.state",
  "application.name",
  "application.sector",
  "application.contact_name as contactName",
  "application.contact_mail as contactMail",
  "application.contact_phone as contactPhone",
  "application.language",
  "application.answers",
  "application.nomination_id as nominationId",
  "application.cohort_id as cohortId",
  "application.begun_at as begunAt",
  "application.sent_at as sentAt",
  "application.vetting_closed_at as vettingClosedAt",
  "application.outcome",
  "application.reasons",
  "application.decision_id as decisionId",
  "cohort_decision.decided_on as decidedOn",
  "application.organization_id as organizationId",
  "application.invitation_id as invitationId",
] as const;

const applications = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("application")
    .leftJoin("cohort_decision", (join) =>
      join
        .onRef("cohort_decision.initiative_id", "=", "application.initiative_id")
        .onRef("cohort_decision.id", "=", "application.decision_id"),
    )
    .select(selected)
    .where("application.initiative_id", "=", initiativeId);

/** Adds a draft. Only the hash of its link is kept. */
export async function addApplication(
  tx: Writer,
  initiativeId: string,
  begun: Applicant & {
    id: string;
    token: string;
    language: Language;
    nominationId: string | null;
    cohortId: string | null;
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto("application")
    .values({
      initiative_id: initiativeId,
      id: begun.id,
      token_hash: hashToken(begun.token),
      nomination_id: begun.nominationId,
      cohort_id: begun.cohortId,
      language: begun.language,
      begun_at: begun.now,
      changed_at: begun.now,
      ...columnsOf(begun),
    })
    .execute();
}

/** How many applications were begun since a moment, all or those with one mail address. */
export async function countBegun(tx: Reader, initiativeId: string, since: Date, mail?: string): Promise<number> {
  let asked = tx
    .selectFrom("application")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("initiative_id", "=", initiativeId)
    .where("begun_at", ">", since);
  if (mail) asked = asked.where((a) => a(a.fn<string>("lower", ["contact_mail"]), "=", mail.toLowerCase()));
  return Number((await asked.executeTakeFirstOrThrow()).count);
}

/** The application that a link belongs to, in this initiative. */
export async function findByToken(tx: Reader, initiativeId: string, token: string): Promise<Application | undefined> {
  const row = await applications(tx, initiativeId).where("token_hash", "=", hashToken(token)).executeTakeFirst();
  return row && applicationSchema.parse(row);
}

/** One application. */
export async function findApplication(tx: Reader, initiativeId: string, id: string): Promise<Application | undefined> {
  const row = await applications(tx, initiativeId).where("application.id", "=", id).executeTakeFirst();
  return row && applicationSchema.parse(row);
}

/** Locks applications, in one order for everybody, until the transaction ends; answers them as they then are. */
export async function lockApplications(
  tx: Writer,
  initiativeId: string,
  ids: readonly string[],
): Promise<Application[]> {
  if (ids.length === 0) return [];
  await tx
    .selectFrom("application")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "in", ids)
    .orderBy("id")
    .forUpdate()
    .execute();
  const rows = await applications(tx, initiativeId).where("application.id", "in", ids).execute();
  return applicationSchema.array().parse(rows);
}

/** Everything that was sent, the longest waiting first; drafts and what was withdrawn are left out. */
export async function listSent(tx: Reader, initiativeId: string): Promise<Application[]> {
  const rows = await applications(tx, initiativeId)
    .where("application.state", "in", ["sent", "decided"])
    .orderBy("application.sent_at")
    .orderBy("application.id")
    .execute();
  return applicationSchema.array().parse(rows);
}

/** How many applications there are in each state. */
export async function countStates(tx: Reader, initiativeId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom("application")
    .select(({ fn }) => ["state", fn.countAll<number>().as("count")])
    .where("initiative_id", "=", initiativeId)
    .groupBy("state")
    .execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Sets who applies, in a draft. */
export async function setApplicant(
  tx: Writer,
  initiativeId: string,
  id: string,
  applicant: Applicant,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("application")
    .set({ ...columnsOf(applicant), changed_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Sets the answers of a draft. */
export async function setAnswers(
  tx: Writer,
  initiativeId: string,
  id: string,
  answers: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("application")
    .set({ answers: JSON.stringify(answers), changed_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Notes that an application was sent. */
export async function markSent(tx: Writer, initiativeId: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("application")
    .set({ state: "sent", sent_at: now, changed_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Withdraws an application: what was written in it, and who was to be answered, is deleted. */
export async function withdrawApplication(tx: Writer, initiativeId: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("application")
    .set({
      state: "withdrawn",
      answers: "{}",
      contact_name: null,
      contact_mail: null,
      contact_phone: null,
      reasons: null,
      changed_at: now,
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
  await tx.deleteFrom("vetting").where("initiative_id", "=", initiativeId).where("application_id", "=", id).execute();
}

/** Whether there are drafts that nobody has touched since a moment. */
export async function hasDraftsBefore(tx: Reader, initiativeId: string, before: Date): Promise<boolean> {
  const row = await tx
    .selectFrom("application")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("state", "=", "draft")
    .where("changed_at", "<", before)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes drafts that nobody has touched since a moment, and answers how many there were. */
export async function forgetDrafts(tx: Writer, initiativeId: string, before: Date): Promise<number> {
  const rows = await tx
    .deleteFrom("application")
    .where("initiative_id", "=", initiativeId)
    .where("state", "=", "draft")
    .where("changed_at", "<", before)
    .returning("id")
    .execute();
  return rows.length;
}

/** Closes the reading of an application: nobody scores it any more. */
export async function closeVetting(tx: Writer, initiativeId: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("application")
    .set({ vetting_closed_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
