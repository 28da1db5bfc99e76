import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { lastOfEach, type Participant, type Waiting } from "./vote.ts";

/** Opens the votes of these people to this transaction; whoever calls it was shown their keys. */
export async function openOwnVotes(tx: Reader, participantIds: readonly string[]): Promise<void> {
  await tx
    .selectNoFrom(sql`set_config('fivefold.participant', ${[...new Set(participantIds)].join(",")}, true)`.as("opened"))
    .execute();
}

/** Lets somebody take part; whoever did so under the same hash of a person is found again, with the new key. */
export async function addParticipant(
  tx: Writer,
  initiativeId: string,
  one: {
    id: string;
    conversationId: string;
    tokenHash: string;
    personHash: string | null;
    language: string;
    inOpenFile: boolean;
    originHash: string | null;
    now: Date;
  },
): Promise<number> {
  // Whoever begins at the same time waits here, so that each gets a number of her own.
  await tx
    .selectFrom("conversation")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", one.conversationId)
    .modifyEnd(sql`for no key update`)
    .execute();
  const last = await tx
    .selectFrom("participant")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", one.conversationId)
    .executeTakeFirst();
  const row = await tx
    .insertInto("participant")
    .values({
      initiative_id: initiativeId,
      id: one.id,
      conversation_id: one.conversationId,
      number: (last?.number ?? -1) + 1,
      token_hash: one.tokenHash,
      person_hash: one.personHash,
      language: one.language,
      in_open_file: one.inOpenFile,
      begun_at: one.now,
      seen_at: one.now,
      origin_hash: one.originHash,
    })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "conversation_id", "person_hash"]).doUpdateSet({
        token_hash: one.tokenHash,
        language: one.language,
        in_open_file: one.inOpenFile,
        seen_at: one.now,
      }),
    )
    .returning("number")
    .executeTakeFirstOrThrow();
  return row.number;
}

/** Whoever holds this key. */
export async function findParticipant(
  tx: Reader,
  initiativeId: string,
  tokenHash: string,
): Promise<(Participant & { inOpenFile: boolean }) | undefined> {
  const row = await tx
    .selectFrom("participant")
    .select(["id", "conversation_id", "number", "in_open_file"])
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row && { id: row.id, conversationId: row.conversation_id, number: row.number, inOpenFile: row.in_open_file };
}

/** Says whether the votes of one who takes part may stand in the open file. */
export async function setInOpenFile(
  tx: Writer,
  initiativeId: string,
  participantId: string,
  inOpenFile: boolean,
): Promise<void> {
  await tx
    .updateTable("participant")
    .set({ in_open_file: inOpenFile })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", participantId)
    .execute();
}

/** The statements that are shown in a conversation, by their ids. */
export async function listShown(
  tx: Reader,
  initiativeId: string,
  conversationId: string,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("statement")
    .select(["id", "number"])
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId)
    .where("state", "=", "shown")
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Keeps votes of several people, one person's last vote on a statement standing. */
export async function keepVotes(tx: Writer, initiativeId: string, all: readonly Waiting[], now: Date): Promise<void> {
  const votes = lastOfEach(all);
  await openOwnVotes(
    tx,
    votes.map(({ participant }) => participant.id),
  );
  // Always in the same order, so that two transactions never wait for each other.
  votes.sort((a, b) => compare(a.participant.id, b.participant.id) || compare(a.statementId, b.statementId));
  await sql`insert into statement_vote (initiative_id, conversation_id, participant_id, statement_id, vote, voted_at)
    select ${initiativeId}::uuid, c, p, s, v, ${now}::timestamptz
    from unnest(${votes.map(({ participant }) => participant.conversationId)}::uuid[],
      ${votes.map(({ participant }) => participant.id)}::uuid[],
      ${votes.map(({ statementId }) => statementId)}::uuid[],
      ${votes.map(({ vote }) => vote)}::smallint[]) as one (c, p, s, v)
    on conflict (initiative_id, conversation_id, participant_id, statement_id)
    do update set vote = excluded.vote, voted_at = excluded.voted_at
    where statement_vote.vote <> excluded.vote`.execute(tx);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What one person said, the newest last. */
export async function listOwnVotes(tx: Reader, initiativeId: string, { id, conversationId }: Participant) {
  await openOwnVotes(tx, [id]);
  return tx
    .selectFrom("statement_vote")
    .select(["statement_id as statementId", "vote", "voted_at as at"])
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId)
    .where("participant_id", "=", id)
    .orderBy("voted_at")
    .orderBy("statement_id")
    .execute();
}
