import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type KeptAsk, type KeptStep, keptAskSchema, keptStepSchema, type PolicyAsk } from "./policy-ask.ts";

const columns = [
  "id",
  "kind",
  "names",
  "about",
  "asked_organization_id as askedOrganizationId",
  "asked_name as askedName",
  "body_id as bodyId",
  "owner_id as ownerId",
  "why",
  "challenge_id as challengeId",
  "indicator_id as indicatorId",
  "opened_at",
  "version",
] as const;

/** What was asked of those who govern, as it came in. */
export async function listAsks(tx: Reader, initiativeId: string): Promise<KeptAsk[]> {
  const rows = await tx
    .selectFrom("policy_ask")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy("id")
    .execute();
  return rows.map(({ opened_at, ...row }) => keptAskSchema.parse({ ...row, isOpen: opened_at !== null }));
}

/** One ask; held until the transaction ends where it is to be changed. */
export async function findAsk(
  tx: Reader,
  initiativeId: string,
  id: string,
  { held = false } = {},
): Promise<KeptAsk | undefined> {
  const asked = tx
    .selectFrom("policy_ask")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id);
  const row = await (held ? asked.forUpdate() : asked).executeTakeFirst();
  if (!row) return undefined;
  const { opened_at, ...ask } = row;
  return keptAskSchema.parse({ ...ask, isOpen: opened_at !== null });
}

const columnsOf = (ask: PolicyAsk) => ({
  kind: ask.kind,
  names: JSON.stringify(ask.names),
  about: JSON.stringify(ask.about),
  asked_organization_id: ask.askedOrganizationId,
  asked_name: ask.askedName,
  body_id: ask.bodyId,
  owner_id: ask.ownerId,
  why: JSON.stringify(ask.why),
  challenge_id: ask.challengeId,
  indicator_id: ask.indicatorId,
});

/** Who did something, and when. */
interface Doing {
  by: string | null;
  now: Date;
}

/** Writes an ask under an id that the caller made. */
export async function addAsk(
  tx: Writer,
  initiativeId: string,
  { id, ...ask }: PolicyAsk & { id: string },
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto("policy_ask")
    .values({ initiative_id: initiativeId, id, ...columnsOf(ask), made_at: now, made_by: by })
    .execute();
}

/** Writes what an ask says now. */
export async function setAsk(tx: Writer, initiativeId: string, id: string, ask: PolicyAsk): Promise<void> {
  await tx
    .updateTable("policy_ask")
    .set(({ eb }) => ({ ...columnsOf(ask), version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Declares an ask in public, or takes that back. */
export async function setOpen(
  tx: Writer,
  initiativeId: string,
  id: string,
  { open, by, now }: Doing & { open: boolean },
): Promise<void> {
  await tx
    .updateTable("policy_ask")
    .set({ opened_at: open ? now : null, opened_by: open ? by : null })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

const stepColumns = [
  "id",
  "ask_id as askId",
  "state",
  "happened as on",
  "words",
  "language",
  "source",
  "event_id as eventId",
  "said_at",
] as const;

/** The steps of asks, in the order in which they were written down. */
export async function listSteps(
  tx: Reader,
  initiativeId: string,
  askIds: readonly string[],
): Promise<(KeptStep & { askId: string })[]> {
  if (askIds.length === 0) return [];
  const rows = await tx
    .selectFrom("policy_step")
    .select(stepColumns)
    .where("initiative_id", "=", initiativeId)
    .where("ask_id", "in", askIds)
    .orderBy("id")
    .execute();
  return rows.map(({ askId, said_at, ...row }) => ({
    askId,
    ...keptStepSchema.parse({ ...row, saidAt: said_at.toISOString() }),
  }));
}

/** Writes down how an ask stands from a day on. */
export async function addStep(
  tx: Writer,
  initiativeId: string,
  step: { id: string; askId: string; language: Language } & Pick<KeptStep, "state" | "on" | "words" | "source">,
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto("policy_step")
    .values({
      initiative_id: initiativeId,
      ask_id: step.askId,
      id: step.id,
      state: step.state,
      happened: step.on,
      words: step.words,
      language: step.language,
      source: step.source,
      said_at: now,
      said_by: by,
    })
    .execute();
}

/** Takes a step off. */
export async function removeStep(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("policy_step").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** Ties a step to its event on the curve, or unties it. */
export async function setEvent(
  tx: Writer,
  initiativeId: string,
  stepId: string,
  eventId: string | null,
): Promise<void> {
  await tx
    .updateTable("policy_step")
    .set({ event_id: eventId })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", stepId)
    .execute();
}

/** What was written beside an ask for the backbone team and the committee, newest first. */
export const listNotes = (tx: Reader, initiativeId: string, askId: string) =>
  tx
    .selectFrom("policy_note")
    .select(["id", "words", "language", "written_at as writtenAt", "written_by as writtenBy"])
    .where("initiative_id", "=", initiativeId)
    .where("ask_id", "=", askId)
    .orderBy("id", "desc")
    .execute();

/** Writes a note. */
export async function addNote(
  tx: Writer,
  initiativeId: string,
  note: { id: string; askId: string; words: string; language: Language },
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto("policy_note")
    .values({
      initiative_id: initiativeId,
      ask_id: note.askId,
      id: note.id,
      words: note.words,
      language: note.language,
      written_at: now,
      written_by: by,
    })
    .execute();
}
