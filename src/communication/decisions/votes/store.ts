import type { Reader, Writer } from "../../../storage/records.ts";
import { type Choice, choiceSchema, type Vote } from "../ballots.ts";
import type { Decision } from "../decision.ts";

type InRound = Pick<Decision, "id" | "round">;

/** The votes of the present round of a decision. */
export async function listVotes(tx: Reader, initiativeId: string, { id, round }: InRound): Promise<Vote[]> {
  const rows = await tx
    .selectFrom("vote")
    .select(["person_id as personId", "choice", "reason"])
    .where("initiative_id", "=", initiativeId)
    .where("decision_id", "=", id)
    .where("round", "=", round)
    .orderBy("at")
    .execute();
  return rows.map((row) => ({ ...row, choice: choiceSchema.parse(row.choice) }));
}

/** Keeps a vote, in place of an earlier one of this person in this round. */
export async function setVote(
  tx: Writer,
  initiativeId: string,
  { id, round }: InRound,
  vote: { personId: string; choice: Choice; reason: string | null; now: Date },
): Promise<void> {
  const kept = { choice: JSON.stringify(vote.choice), reason: vote.reason, at: vote.now };
  await tx
    .insertInto("vote")
    .values({ initiative_id: initiativeId, decision_id: id, round, person_id: vote.personId, ...kept })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "decision_id", "round", "person_id"]).doUpdateSet(kept),
    )
    .execute();
}

/** Takes a person's votes in a decision away: she stepped aside. */
export async function dropVotes(tx: Writer, initiativeId: string, decisionId: string, personId: string): Promise<void> {
  await tx
    .deleteFrom("vote")
    .where("initiative_id", "=", initiativeId)
    .where("decision_id", "=", decisionId)
    .where("person_id", "=", personId)
    .execute();
}

/** Who stepped aside from a decision, by voter, and because of what. */
export interface Recusal {
  voter: string;
  interestId: string | null;
  words: string;
}

/** Who stepped aside from a decision. */
export const listRecusals = (tx: Reader, initiativeId: string, decisionId: string): Promise<Recusal[]> =>
  tx
    .selectFrom("recusal")
    .select(["voter", "interest_id as interestId", "words"])
    .where("initiative_id", "=", initiativeId)
    .where("decision_id", "=", decisionId)
    .orderBy("at")
    .execute();

/** Records that somebody stepped aside; once is enough. */
export async function addRecusal(
  tx: Writer,
  initiativeId: string,
  decisionId: string,
  recusal: Recusal & { now: Date },
): Promise<void> {
  await tx
    .insertInto("recusal")
    .values({
      initiative_id: initiativeId,
      decision_id: decisionId,
      voter: recusal.voter,
      interest_id: recusal.interestId,
      words: recusal.words,
      at: recusal.now,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "decision_id", "voter"]).doNothing())
    .execute();
}

/** In which of these decisions, in their present round, a person has answered or stepped aside. */
export async function listAnswered(
  tx: Reader,
  initiativeId: string,
  personId: string,
  decisions: readonly InRound[],
): Promise<Set<string>> {
  if (decisions.length === 0) return new Set();
  const ids = decisions.map(({ id }) => id);
  const votes = await tx
    .selectFrom("vote")
    .select(["decision_id as id", "round"])
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .where("decision_id", "in", ids)
    .execute();
  const recusals = await tx
    .selectFrom("recusal")
    .select("decision_id as id")
    .where("initiative_id", "=", initiativeId)
    .where("voter", "=", personId)
    .where("decision_id", "in", ids)
    .execute();
  const present = decisions.filter(({ id, round }) => votes.some((vote) => vote.id === id && vote.round === round));
  return new Set([...present, ...recusals].map(({ id }) => id));
}
