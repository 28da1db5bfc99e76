import type { Selectable, Updateable } from "kysely";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import { type Decision, decisionSchema, type Proposal, type Result } from "./decision.ts";

const decisionOf = (row: Selectable<Tables["decision"]>): Decision =>
  decisionSchema.parse({
    id: row.id,
    bodyId: row.body_id,
    meetingId: row.meeting_id,
    aboutKind: row.about_kind,
    aboutId: row.about_id,
    organizationIds: row.organization_ids,
    title: row.title,
    proposal: row.proposal,
    language: row.language,
    method: row.method,
    options: row.options,
    shareNeeded: row.share_needed,
    countedBy: row.counted_by,
    dots: row.dots,
    readBy: row.read_by,
    round: row.round,
    state: row.state,
    openUntil: row.open_until,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    result: row.result,
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
    ownerPersonId: row.owner_person_id,
    ownerName: row.owner_name,
    effect: row.effect,
    reviewOn: row.review_on,
    doneOn: row.done_on,
    cameOfIt: row.came_of_it,
  });

/** Which decisions are looked for. */
interface Wanted {
  bodyIds?: readonly string[];
  meetingId?: string;
  states?: readonly Decision["state"][];
}

/** Decisions of an initiative, the newest first. */
export async function listDecisions(tx: Reader, initiativeId: string, wanted: Wanted = {}): Promise<Decision[]> {
  if (wanted.bodyIds?.length === 0) return [];
  let asked = tx.selectFrom("decision").selectAll().where("initiative_id", "=", initiativeId);
  if (wanted.bodyIds) asked = asked.where("body_id", "in", wanted.bodyIds);
  if (wanted.meetingId) asked = asked.where("meeting_id", "=", wanted.meetingId);
  if (wanted.states) asked = asked.where("state", "in", wanted.states);
  return (await asked.orderBy("id", "desc").execute()).map(decisionOf);
}

/** One decision. */
export async function findDecision(tx: Reader, initiativeId: string, id: string): Promise<Decision | undefined> {
  const row = await tx
    .selectFrom("decision")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && decisionOf(row);
}

/** One decision, held until the transaction ends: whoever votes and whoever closes come one after the other. */
export async function lockDecision(tx: Writer, initiativeId: string, id: string): Promise<Decision | undefined> {
  const row = await tx
    .selectFrom("decision")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && decisionOf(row);
}

const proposalColumns = (proposal: Proposal) => ({
  title: proposal.title,
  proposal: proposal.proposal,
  method: proposal.method,
  options: proposal.options,
  share_needed: proposal.shareNeeded,
  counted_by: proposal.countedBy,
  dots: proposal.dots,
  read_by: proposal.readBy,
  organization_ids: proposal.organizationIds,
});

/** Where a proposal comes from. */
export interface Origin {
  bodyId: string;
  meetingId: string | null;
  aboutKind: string | null;
  aboutId: string | null;
  supersedes: string | null;
}

/** Adds a proposal, in preparation. */
export async function addDecision(
  tx: Writer,
  initiativeId: string,
  decision: Proposal & Origin & { id: string; language: Language; proposedBy: string | null; proposedAt: Date },
): Promise<void> {
  await tx
    .insertInto("decision")
    .values({
      initiative_id: initiativeId,
      id: decision.id,
      body_id: decision.bodyId,
      meeting_id: decision.meetingId,
      about_kind: decision.aboutKind,
      about_id: decision.aboutId,
      supersedes: decision.supersedes,
      language: decision.language,
      proposed_by: decision.proposedBy,
      proposed_at: decision.proposedAt,
      ...proposalColumns(decision),
    })
    .execute();
}

async function update(
  tx: Writer,
  initiativeId: string,
  id: string,
  row: Updateable<Tables["decision"]>,
): Promise<void> {
  await tx.updateTable("decision").set(row).where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** Sets what is proposed. */
export const setProposal = (
  tx: Writer,
  initiativeId: string,
  id: string,
  proposal: Proposal & { language: Language },
): Promise<void> => update(tx, initiativeId, id, { ...proposalColumns(proposal), language: proposal.language });

/** Opens a decision for answers until the end of a day. */
export const openDecision = (
  tx: Writer,
  initiativeId: string,
  id: string,
  { until, now }: { until: string; now: Date },
): Promise<void> => update(tx, initiativeId, id, { state: "open", open_until: until, opened_at: now });

/** Takes a decision off. */
export const withdrawDecision = (tx: Writer, initiativeId: string, id: string): Promise<void> =>
  update(tx, initiativeId, id, { state: "withdrawn" });

/** Keeps what was counted. */
export const setResult = (
  tx: Writer,
  initiativeId: string,
  id: string,
  closing: { result: Result; state: "decided" | "not-adopted"; closedAt: Date; closedBy: string | null },
): Promise<void> =>
  update(tx, initiativeId, id, {
    result: JSON.stringify(closing.result),
    state: closing.state,
    closed_at: closing.closedAt,
    closed_by: closing.closedBy,
  });

/** Says that a newer decision stands in the place of this one. */
export const setSuperseded = (tx: Writer, initiativeId: string, id: string, by: string): Promise<void> =>
  update(tx, initiativeId, id, { superseded_by: by });

/** What follows from a decision. */
export type Following = Pick<Decision, "state" | "ownerPersonId" | "ownerName" | "effect" | "reviewOn" | "doneOn">;

/** Sets what follows from a decision. */
export const setFollowing = (tx: Writer, initiativeId: string, id: string, following: Following): Promise<void> =>
  update(tx, initiativeId, id, {
    state: following.state,
    owner_person_id: following.ownerPersonId,
    owner_name: following.ownerName,
    effect: following.effect,
    review_on: following.reviewOn,
    done_on: following.doneOn,
  });

/** Writes down what came of a decision. */
export const setReview = (
  tx: Writer,
  initiativeId: string,
  id: string,
  { cameOfIt, now }: { cameOfIt: string; now: Date },
): Promise<void> => update(tx, initiativeId, id, { state: "reviewed", came_of_it: cameOfIt, reviewed_at: now });

/** Amends a proposal: the wording so far is kept, and a new round begins. */
export async function amendDecision(
  tx: Writer,
  initiativeId: string,
  decision: Pick<Decision, "id" | "round" | "proposal">,
  amended: { proposal: string; because: string; until: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("decision_wording")
    .values({
      initiative_id: initiativeId,
      decision_id: decision.id,
      round: decision.round,
      proposal: decision.proposal,
      amended_because: amended.because,
      amended_at: amended.now,
    })
    .execute();
  await update(tx, initiativeId, decision.id, {
    proposal: amended.proposal,
    round: decision.round + 1,
    open_until: amended.until,
  });
}

/** The wordings of a proposal before it was amended, the newest first. */
export async function listWordings(
  tx: Reader,
  initiativeId: string,
  decisionId: string,
): Promise<{ round: number; proposal: string; because: string }[]> {
  return tx
    .selectFrom("decision_wording")
    .select(["round", "proposal", "amended_because as because"])
    .where("initiative_id", "=", initiativeId)
    .where("decision_id", "=", decisionId)
    .orderBy("round", "desc")
    .execute();
}
