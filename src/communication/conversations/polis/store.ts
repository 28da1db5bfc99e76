import { sql } from "kysely";
import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { findTold, withVotes } from "../figures/store.ts";
import { readTold } from "../figures/told-bytes.ts";
import type { OpenVotes } from "./open-file.ts";
import { lastVotes, type PolisConversation, type PolisParticipant, type PolisStatement } from "./polis-files.ts";

/** Keeps what was brought of a conversation: its people, statements and votes, and what Polis says beside them. */
export async function keepBrought(
  tx: Writer,
  initiativeId: string,
  conversationId: string,
  brought: PolisConversation & { languages: readonly string[] },
): Promise<void> {
  const last = lastVotes(brought.votes);
  const people = brought.matrix?.participants.map(({ number }) => number) ?? [
    ...new Set(brought.votes.map(({ participant }) => participant)),
  ];
  const personIds = new Map(people.map((number) => [number, newId()]));
  const statementIds = new Map(brought.statements.map(({ number }) => [number, newId()]));
  const now = new Date();
  await sql`insert into participant (initiative_id, id, conversation_id, number, in_open_file, begun_at, seen_at)
    select ${initiativeId}::uuid, i, ${conversationId}::uuid, n, true, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${[...personIds.values()]}::uuid[], ${[...personIds.keys()]}::int[]) as one (i, n)`.execute(tx);
  await keepStatements(tx, { initiativeId, conversationId }, brought, statementIds, personIds);
  const kept = [...last.values()];
  await withVotes(tx, conversationId, () =>
    sql`insert into statement_vote (initiative_id, conversation_id, participant_id, statement_id, vote, voted_at)
      select ${initiativeId}::uuid, ${conversationId}::uuid, p, s, v, to_timestamp(t / 1000.0)
      from unnest(${kept.map(({ participant }) => personIds.get(participant) ?? null)}::uuid[],
        ${kept.map(({ statement }) => statementIds.get(statement) ?? null)}::uuid[],
        ${kept.map(({ vote }) => vote)}::smallint[], ${kept.map(({ atMs }) => atMs)}::bigint[]) as one (p, s, v, t)`.execute(
      tx,
    ),
  );
  const { votes } = brought;
  await sql`insert into brought_vote (initiative_id, conversation_id, place, statement, participant, vote, at_ms, said_at)
    select ${initiativeId}::uuid, ${conversationId}::uuid, o, s, p, v, t, d
    from unnest(${votes.map(({ statement }) => statement)}::int[], ${votes.map(({ participant }) => participant)}::int[],
      ${votes.map(({ vote }) => vote)}::smallint[], ${votes.map(({ atMs }) => atMs)}::bigint[],
      ${votes.map(({ saidAt }) => saidAt)}::text[]) with ordinality as one (s, p, v, t, d, o)`.execute(tx);
  await keepLines(tx, { initiativeId, conversationId }, brought);
}

interface Place {
  initiativeId: string;
  conversationId: string;
}

async function keepStatements(
  tx: Writer,
  { initiativeId, conversationId }: Place,
  { statements, languages }: PolisConversation & { languages: readonly string[] },
  ids: ReadonlyMap<number, string>,
  personIds: ReadonlyMap<number, string>,
): Promise<void> {
  if (statements.length === 0) return;
  await tx
    .insertInto("statement")
    .values(
      statements.map(({ number, text, author, moderated, atMs }, at) => ({
        initiative_id: initiativeId,
        id: ids.get(number) ?? newId(),
        conversation_id: conversationId,
        number,
        texts: JSON.stringify({ [languages[at] ?? "en"]: text }),
        language: languages[at] ?? "en",
        participant_id: personIds.get(Number(author)) ?? null,
        // Without strict moderation, what nobody ruled on was shown.
        state: moderated === -1 ? "not-shown" : "shown",
        said_at: new Date(atMs),
      })),
    )
    .execute();
}

async function keepLines(
  tx: Writer,
  { initiativeId, conversationId }: Place,
  brought: PolisConversation,
): Promise<void> {
  const lines: { file: string; place: number; number: number | null; beside: unknown }[] = [
    ...brought.summary.map((cells, place) => ({ file: "summary", place, number: null, beside: cells })),
    ...brought.statements.map(({ number, text: _, ...beside }, place) => ({ file: "comments", place, number, beside })),
    ...(brought.matrix?.participants ?? []).map(({ number, group, counts }, at) => ({
      ...{ file: "participants", place: at + 1, number, beside: { group, counts } },
    })),
    ...(brought.matrix ? [{ file: "participants", place: 0, number: null, beside: brought.matrix.statements }] : []),
  ];
  if (lines.length === 0) return;
  await sql`insert into brought_line (initiative_id, conversation_id, file, place, number, beside)
    select ${initiativeId}::uuid, ${conversationId}::uuid, f, p, n, b::jsonb
    from unnest(${lines.map(({ file }) => file)}::text[], ${lines.map(({ place }) => place)}::int[],
      ${lines.map(({ number }) => number)}::int[], ${lines.map(({ beside }) => JSON.stringify(beside))}::text[])
      as one (f, p, n, b)`.execute(tx);
}

/** A conversation that was brought, as it came. */
export async function readBrought(
  tx: Reader,
  initiativeId: string,
  conversationId: string,
): Promise<PolisConversation> {
  const lines = await tx
    .selectFrom("brought_line")
    .select(["file", "place", "number", "beside"])
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId)
    .orderBy("file")
    .orderBy("place")
    .execute();
  const votes = await tx
    .selectFrom("brought_vote")
    .select(["statement", "participant", "vote", "at_ms as atMs", "said_at as saidAt"])
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId)
    .orderBy("place")
    .execute();
  const statements = await tx
    .selectFrom("statement")
    .select(["number", "texts", "language"])
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId)
    .execute();
  const texts = new Map(
    statements.map(({ number, texts: all, language }) => [number, (all as Record<string, string>)[language] ?? ""]),
  );
  const of = (file: string) => lines.filter((line) => line.file === file);
  const [head, ...participants] = of("participants");
  return {
    summary: of("summary").map(({ beside }) => beside as string[]),
    statements: of("comments").map(({ number, beside }) => ({
      ...(beside as Omit<PolisStatement, "number" | "text">),
      number: number ?? 0,
      text: texts.get(number ?? 0) ?? "",
    })),
    votes: votes.map((one) => ({ ...one, vote: one.vote as -1 | 0 | 1 })),
    matrix: head
      ? {
          statements: head.beside as number[],
          participants: participants.map(({ number, beside }) => ({
            ...(beside as Omit<PolisParticipant, "number">),
            number: number ?? 0,
          })),
        }
      : null,
  };
}

/** All votes of a conversation of our own, and what was told of them, for its open file alone. */
export async function readOpenVotes(
  tx: Reader,
  initiativeId: string,
  conversationId: string,
): Promise<Pick<OpenVotes, "participants" | "votes" | "told">> {
  const told = await findTold(tx, initiativeId, conversationId);
  return withVotes(tx, conversationId, async () => {
    const participants = await tx
      .selectFrom("participant")
      .select(["id", "number", "in_open_file as inOpenFile"])
      .where("initiative_id", "=", initiativeId)
      .where("conversation_id", "=", conversationId)
      .execute();
    const votes = await tx
      .selectFrom("statement_vote")
      .select(["participant_id as participantId", "statement_id as statementId", "vote"])
      .where("initiative_id", "=", initiativeId)
      .where("conversation_id", "=", conversationId)
      .execute();
    return { participants, votes, told: told ? readTold(told) : new Map() };
  });
}
