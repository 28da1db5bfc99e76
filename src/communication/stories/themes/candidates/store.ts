import type { Reader, Writer } from "../../../../storage/records.ts";
import { type Candidate, type KeptCandidate, keptCandidateSchema } from "./candidate.ts";

const columns = [
  "id",
  "names",
  "why",
  "theme_ids as themeIds",
  "challenge_ids as challengeIds",
  "indicator_id as indicatorId",
  "decision_id as decisionId",
  "state",
  "state_because as because",
  "settled_at",
] as const;

const viewOf = ({ settled_at, ...row }: { settled_at: Date | null }): KeptCandidate =>
  keptCandidateSchema.parse({ ...row, settledOn: settled_at?.toISOString().slice(0, 10) ?? null });

/** The goals that could be set, those that are open first. */
export async function listCandidates(tx: Reader, initiativeId: string): Promise<KeptCandidate[]> {
  const rows = await tx
    .selectFrom("goal_candidate")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy("state")
    .orderBy("id")
    .execute();
  return rows.map(viewOf);
}

/** One goal that could be set; held until the transaction ends where it is to be changed. */
export async function findCandidate(
  tx: Reader,
  initiativeId: string,
  id: string,
  { held = false } = {},
): Promise<KeptCandidate | undefined> {
  const asked = tx
    .selectFrom("goal_candidate")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id);
  const row = await (held ? asked.forUpdate() : asked).executeTakeFirst();
  return row && viewOf(row);
}

const columnsOf = (candidate: Candidate) => ({
  names: JSON.stringify(candidate.names),
  why: JSON.stringify(candidate.why),
  theme_ids: candidate.themeIds,
  challenge_ids: candidate.challengeIds,
});

/** Writes down a goal that could be set, under an id that the caller made. */
export async function addCandidate(
  tx: Writer,
  initiativeId: string,
  { id, ...candidate }: Candidate & { id: string },
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("goal_candidate")
    .values({ initiative_id: initiativeId, id, ...columnsOf(candidate), made_at: now, made_by: by })
    .execute();
}

const changing = (tx: Writer, initiativeId: string, id: string) =>
  tx.updateTable("goal_candidate").where("initiative_id", "=", initiativeId).where("id", "=", id);

/** Writes what is said of it now. */
export async function setCandidate(tx: Writer, initiativeId: string, id: string, candidate: Candidate): Promise<void> {
  await changing(tx, initiativeId, id).set(columnsOf(candidate)).execute();
}

/** Writes that it was taken up, or why not now. */
export async function settleCandidate(
  tx: Writer,
  initiativeId: string,
  id: string,
  settled: Pick<KeptCandidate, "state" | "because" | "indicatorId" | "decisionId">,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const isOpen = settled.state === "candidate";
  await changing(tx, initiativeId, id)
    .set({
      state: settled.state,
      state_because: settled.because,
      indicator_id: settled.indicatorId,
      decision_id: settled.decisionId,
      settled_at: isOpen ? null : now,
      settled_by: isOpen ? null : by,
    })
    .execute();
}
