import type { Vote, Votes } from "../../analysis/opinion/votes.ts";
import { StudyFault } from "../../core/study.ts";
import { faultIn, findColumn, needColumn, type TableFile } from "../read-table.ts";

/** The votes of a conversation, with the names that the file gives its participants and statements. */
export interface ReadVotes {
  participants: readonly string[];
  statements: readonly string[];
  votes: Votes;
}

interface Ballot {
  voters: Map<string, Map<string, Vote>>;
  statements: Set<string>;
}

/**
 * Reads votes from a table in either of Polis's shapes: `votes.csv`, one row a vote, the last vote of a participant on
 * a statement counting; or the matrix of participants, one row each and one column a statement.
 * @throws {StudyFault} that names file, row and column.
 */
export function readVotes(table: TableFile): ReadVotes {
  const hasRowForVote = [["vote"], voterNames.slice(0, 2), statementNames].filter(
    (names) => findColumn(table, ...names) !== null,
  );
  const ballot = hasRowForVote.length < 2 ? readMatrix(table) : readVoteRows(table);
  if (ballot.statements.size === 0) throw new StudyFault(`The file ${table.path} has no statements in it.`);
  if (ballot.voters.size === 0) throw new StudyFault(`The file ${table.path} has no votes in it.`);
  return arrange(ballot);
}

const voterNames = ["voter-id", "voter_id", "participant", "participant-id"] as const;
const statementNames = ["comment-id", "comment_id", "statement", "statement-id"] as const;

function readVoteRows(table: TableFile): Ballot {
  const voteAt = needColumn(table, "vote");
  const voterAt = needColumn(table, ...voterNames);
  const statementAt = needColumn(table, ...statementNames);
  const voters: Ballot["voters"] = new Map();
  const statements = new Set<string>();
  for (const { row, cells } of inOrderOfTime(table)) {
    const [voter = "", statement = ""] = [cells[voterAt], cells[statementAt]];
    if (voter === "") throw faultIn(table, row, voterAt, "it does not say who voted");
    if (statement === "") throw faultIn(table, row, statementAt, "it does not say which statement was voted on");
    const vote = readVote(cells[voteAt] ?? "");
    if (vote === null) throw refuseVote(table, row, voteAt, cells[voteAt] ?? "");
    statements.add(statement);
    votesOf(voters, voter).set(statement, vote);
  }
  return { voters, statements };
}

/** Votes at the same time, and those of a file without times, stay in the order of their rows. */
function inOrderOfTime(table: TableFile): TableFile["rows"] {
  const timeAt = findColumn(table, "timestamp");
  if (timeAt === null) return table.rows;
  const timed = table.rows.map((line) => {
    const said = line.cells[timeAt] ?? "";
    const time = said === "" ? Number.NaN : /^\d+(\.\d+)?$/u.test(said) ? Number(said) : Date.parse(said);
    if (Number.isNaN(time)) throw faultIn(table, line.row, timeAt, `“${said}” is not a time`);
    return { line, time };
  });
  return timed.sort((a, b) => a.time - b.time).map(({ line }) => line);
}

/** What Polis writes beside the statements. */
const besideStatements = ["participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];

function readMatrix(table: TableFile): Ballot {
  const participantAt = findColumn(table, "participant", "participant-id", "voter-id", "voter_id");
  if (participantAt === null) {
    throw new StudyFault(
      `The file ${table.path} has neither a column “vote”, as votes.csv has, nor a column “participant”, as a matrix of participants has.`,
    );
  }
  const columns = statementColumns(table, participantAt);
  const voters: Ballot["voters"] = new Map();
  for (const { row, cells } of table.rows) {
    const participant = cells[participantAt] ?? "";
    if (participant === "") throw faultIn(table, row, participantAt, "it does not say who voted");
    if (voters.has(participant)) throw faultIn(table, row, participantAt, `“${participant}” has a row already`);
    const own = votesOf(voters, participant);
    for (const { name, at } of columns) {
      const said = cells[at] ?? "";
      if (said === "") continue;
      const vote = readVote(said);
      if (vote === null) throw refuseVote(table, row, at, said);
      own.set(name, vote);
    }
  }
  return { voters, statements: new Set(columns.map(({ name }) => name)) };
}

/** The columns named by a number, or where none is, all but those that Polis writes beside. */
function statementColumns({ path, columns }: TableFile, participantAt: number): { name: string; at: number }[] {
  const others = columns
    .map((name, at) => ({ name, at }))
    .filter(({ name, at }) => at !== participantAt && name !== "" && !besideStatements.includes(name.toLowerCase()));
  const numbered = others.filter(({ name }) => isNumber(name));
  const found = numbered.length > 0 ? numbered : others;
  const twice = found.find(({ name }, place) => found.findIndex((other) => other.name === name) < place);
  if (twice) throw new StudyFault(`The file ${path} has more than one column “${twice.name}”.`);
  return found;
}

const isNumber = (name: string): boolean => /^\d+$/u.test(name);

function votesOf(voters: Ballot["voters"], voter: string): Map<string, Vote> {
  const found = voters.get(voter);
  if (found) return found;
  const own = new Map<string, Vote>();
  voters.set(voter, own);
  return own;
}

function readVote(said: string): Vote | null {
  if (said === "1") return 1;
  if (said === "0") return 0;
  if (said === "-1") return -1;
  if (said === "") return null;
  const number = Number(said.replace("\u2212", "-"));
  return number === 1 || number === 0 || number === -1 ? number : null;
}

const refuseVote = (table: TableFile, row: number, column: number, said: string): StudyFault =>
  faultIn(table, row, column, `“${said}” is no vote: 1 agrees, -1 disagrees, 0 passes`);

function arrange({ voters, statements }: Ballot): ReadVotes {
  const participants = inOrder([...voters.keys()]);
  const names = inOrder([...statements]);
  const place = new Map(names.map((name, at) => [name, at]));
  const total = [...voters.values()].reduce((sum, own) => sum + own.size, 0);
  const start = new Int32Array(participants.length + 1);
  const statement = new Int32Array(total);
  const vote = new Int8Array(total);
  let at = 0;
  for (const [number, participant] of participants.entries()) {
    const own = [...(voters.get(participant) ?? [])].map(([name, said]) => ({ on: place.get(name) ?? 0, said }));
    for (const { on, said } of own.sort((a, b) => a.on - b.on)) {
      statement[at] = on;
      vote[at] = said;
      at += 1;
    }
    start[number + 1] = at;
  }
  const votes = { participants: participants.length, statements: names.length, start, statement, vote };
  return { participants, statements: names, votes };
}

/** By number where all are numbers; else as they came. */
const inOrder = (names: readonly string[]): string[] =>
  names.every(isNumber) ? [...names].sort((a, b) => Number(a) - Number(b)) : [...names];
