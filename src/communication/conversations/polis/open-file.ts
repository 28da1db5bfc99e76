import type { ToldSteps } from "../figures/told-steps.ts";
import { tellsOfFew } from "./file-and-told.ts";
import type { PolisConversation } from "./polis-files.ts";

/** All that an open file is made of. */
export interface OpenVotes {
  topic: string;
  about: string;
  address: string;
  fewest: number;
  statements: readonly { id: string; number: number; text: string }[];
  participants: readonly { id: string; number: number; inOpenFile: boolean }[];
  votes: readonly { participantId: string; statementId: string; vote: number }[];
  /** What was told of each statement, by its number, step by step. */
  told: ReadonlyMap<number, ToldSteps>;
  /** The one day that all of the file bears: days of votes, held against what was told on each, would tell of those not in it. */
  day: Date;
}

const dayOf = (moment: Date): { atMs: number; saidAt: string } => {
  const saidAt = moment.toISOString().slice(0, 10);
  return { atMs: Date.parse(saidAt), saidAt };
};

/**
 * The open file of a conversation: only votes of those who said yes to it, under numbers drawn anew, all with one day. Null where fewer than the fewest people said yes, or where one to fewer than the fewest of those who voted did not.
 * A statement on which so few others voted, or were told of in a group or in all, stands without votes: what was told less the
 * file would tell of them.
 */
export function openFileOf(all: OpenVotes, draw: (below: number) => number): PolisConversation | null {
  const voted = new Set(all.votes.map(({ participantId }) => participantId));
  const yes = all.participants.filter(({ id, inOpenFile }) => inOpenFile && voted.has(id)).map(({ id }) => id);
  const isFew = (people: number) => people > 0 && people < all.fewest;
  if (yes.length < all.fewest || isFew(voted.size - yes.length)) return null;
  const numbers = drawnAnew(yes, draw);
  const numberOf = new Map(all.participants.map(({ id, number }) => [id, number]));
  const day = dayOf(all.day);
  const byStatement = Map.groupBy(all.votes, ({ statementId }) => statementId);
  const votes = all.statements.flatMap(({ id, number: statement }) => {
    const of = byStatement.get(id) ?? [];
    const open = of.filter(({ participantId }) => numbers.has(participantId));
    if (isFew(of.length - open.length)) return [];
    const file = new Map(open.map(({ participantId, vote }) => [numberOf.get(participantId) ?? -1, vote]));
    if (tellsOfFew(all.told.get(statement), file, all.fewest)) return [];
    return open.map(({ participantId, vote }) => ({
      ...day,
      statement,
      participant: numbers.get(participantId) ?? 0,
      vote: vote as -1 | 0 | 1,
    }));
  });
  votes.sort((a, b) => a.statement - b.statement || a.participant - b.participant);
  const count = (of: readonly { vote: number }[], vote: number) => String(of.filter((one) => one.vote === vote).length);
  const byNumber = Map.groupBy(votes, ({ statement }) => statement);
  const byPerson = Map.groupBy(votes, ({ participant }) => participant);
  return {
    summary: [
      ["topic", all.topic],
      ["url", all.address],
      ["voters", String(yes.length)],
      ["voters-in-conv", String(yes.length)],
      ["comments", String(all.statements.length)],
      ["conversation-description", all.about],
    ],
    statements: all.statements.map(({ number, text }) => {
      const of = byNumber.get(number) ?? [];
      return {
        ...day,
        number,
        author: "",
        agrees: count(of, 1),
        disagrees: count(of, -1),
        moderated: 1,
        text,
      };
    }),
    votes,
    matrix: {
      statements: all.statements.map(({ number }) => number),
      participants: yes.map((_, number) => {
        const of = byPerson.get(number) ?? [];
        return { number, group: "", counts: ["", String(of.length), count(of, 1), count(of, -1)] as const };
      }),
    },
  };
}

/** Numbers from 0 that say nothing of who began when. */
function drawnAnew(ids: readonly string[], draw: (below: number) => number): Map<string, number> {
  const shuffled = [...ids];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other] ?? "", shuffled[at] ?? ""];
  }
  return new Map(shuffled.map((id, number) => [id, number]));
}
