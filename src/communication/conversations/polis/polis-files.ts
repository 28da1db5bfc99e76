import type { Message } from "../../../core/message.ts";
import { type Refusal, refuseField } from "../../../core/refusal.ts";
import { type CsvRow, parseCsv, UnclosedQuote, writeCsv } from "./parse-csv.ts";
import { polisFaults as said } from "./words.ts";

/** The files of one conversation as Polis writes them. */
export const polisNames = ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] as const;
export type PolisName = (typeof polisNames)[number];
export type PolisTexts = Partial<Record<PolisName, string>>;

/** A statement with what Polis says beside it. */
export interface PolisStatement {
  number: number;
  atMs: number;
  saidAt: string;
  author: string;
  agrees: string;
  disagrees: string;
  moderated: -1 | 0 | 1;
  text: string;
}

/** One vote, as it was cast; later ones take the place of earlier ones. */
export interface PolisVote {
  atMs: number;
  saidAt: string;
  statement: number;
  participant: number;
  vote: -1 | 0 | 1;
}

/** A participant with what Polis counted. */
export interface PolisParticipant {
  number: number;
  group: string;
  counts: readonly [comments: string, votes: string, agrees: string, disagrees: string];
}

/** A whole conversation in the shapes of Polis. */
export interface PolisConversation {
  summary: readonly (readonly string[])[];
  statements: PolisStatement[];
  votes: PolisVote[];
  /** Null where there was no such file. */
  matrix: { participants: PolisParticipant[]; statements: number[] } | null;
}

const commentColumns = [
  "timestamp",
  "datetime",
  "comment-id",
  "author-id",
  "agrees",
  "disagrees",
  "moderated",
  "comment-body",
];
const voteColumns = ["timestamp", "datetime", "comment-id", "voter-id", "vote"];
const matrixColumns = ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];

/** A table of named columns; what is wrong in it is said with file, row and column. */
class Table {
  readonly file: PolisName;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];

  constructor(file: PolisName, text: string, needed: readonly string[]) {
    this.file = file;
    const [head, ...rows] = parse(file, text);
    if (!head) throw this.refuse(said.empty);
    this.columns = head.cells;
    this.rows = rows;
    for (const field of needed) if (!this.columns.includes(field)) throw this.refuse(said.noColumn, { field });
    for (const { row, cells } of rows)
      if (cells.length !== this.columns.length)
        throw this.refuse(said.cells, { row, cells: cells.length, columns: this.columns.length });
  }

  cell({ cells }: CsvRow, field: string): string {
    return cells[this.columns.indexOf(field)] ?? "";
  }

  whole(row: CsvRow, field: string): number {
    const text = this.cell(row, field);
    if (!/^\d{1,15}$/.test(text)) throw this.refuse(said.notNumber, { row: row.row, field, said: text });
    return Number(text);
  }

  oneOfThree(row: CsvRow, field: string, fault: Message): -1 | 0 | 1 {
    const text = this.cell(row, field);
    if (text === "1") return 1;
    if (text === "0") return 0;
    if (text === "-1") return -1;
    throw this.refuse(fault, { row: row.row, field, said: text });
  }

  refuse(fault: Message, values: Record<string, string | number> = {}): Refusal {
    return refuseField("files", fault, { file: this.file, ...values });
  }
}

function parse(file: PolisName, text: string): CsvRow[] {
  try {
    return parseCsv(text);
  } catch (error) {
    if (error instanceof UnclosedQuote) throw refuseField("files", said.unclosed, { file, row: error.row });
    throw error;
  }
}

/** Reads the files of one conversation. @throws {Refusal} that names the file, the row and the column that is wrong. */
export function readPolis(texts: PolisTexts): PolisConversation {
  for (const file of ["comments.csv", "votes.csv"] as const)
    if (texts[file] === undefined) throw refuseField("files", said.missingFile, { file });
  const statements = readStatements(new Table("comments.csv", texts["comments.csv"] ?? "", commentColumns));
  const known = new Set(statements.map(({ number }) => number));
  const votes = readVotes(new Table("votes.csv", texts["votes.csv"] ?? "", voteColumns), known);
  const participants = texts["participants-votes.csv"];
  const matrix =
    participants === undefined
      ? null
      : readMatrix(new Table("participants-votes.csv", participants, matrixColumns), known, lastVotes(votes));
  if (matrix) {
    const people = new Set(matrix.participants.map(({ number }) => number));
    const at = votes.findIndex(({ participant }) => !people.has(participant));
    if (at >= 0)
      throw refuseField("files", said.unknownVoter, {
        ...{ file: "votes.csv", row: at + 2, field: "voter-id", said: String(votes[at]?.participant) },
      });
  }
  const summary = texts["summary.csv"] === undefined ? [] : parse("summary.csv", texts["summary.csv"]);
  return { summary: summary.map(({ cells }) => cells), statements, votes, matrix };
}

function readStatements(table: Table): PolisStatement[] {
  const numbers = new Set<number>();
  return table.rows.map((row) => {
    const number = table.whole(row, "comment-id");
    if (numbers.has(number))
      throw table.refuse(said.twice, { row: row.row, field: "comment-id", said: String(number) });
    numbers.add(number);
    return {
      number,
      atMs: table.whole(row, "timestamp"),
      saidAt: table.cell(row, "datetime"),
      author: table.cell(row, "author-id"),
      agrees: table.cell(row, "agrees"),
      disagrees: table.cell(row, "disagrees"),
      moderated: table.oneOfThree(row, "moderated", said.notModerated),
      text: table.cell(row, "comment-body"),
    };
  });
}

function readVotes(table: Table, known: ReadonlySet<number>): PolisVote[] {
  return table.rows.map((row) => {
    const statement = table.whole(row, "comment-id");
    if (!known.has(statement))
      throw table.refuse(said.unknownStatement, { row: row.row, field: "comment-id", said: String(statement) });
    return {
      atMs: table.whole(row, "timestamp"),
      saidAt: table.cell(row, "datetime"),
      statement,
      participant: table.whole(row, "voter-id"),
      vote: table.oneOfThree(row, "vote", said.notVote),
    };
  });
}

/** The vote that stands of each participant on each statement: the last by its time, and of those at one time the later row. */
export function lastVotes(votes: readonly PolisVote[]): Map<string, PolisVote> {
  const last = new Map<string, PolisVote>();
  for (const vote of votes) {
    const key = `${vote.participant} ${vote.statement}`;
    if ((last.get(key)?.atMs ?? 0) <= vote.atMs) last.set(key, vote);
  }
  return last;
}

function readMatrix(table: Table, known: ReadonlySet<number>, last: ReadonlyMap<string, PolisVote>) {
  const fields = table.columns.filter((field) => !matrixColumns.includes(field));
  for (const field of fields)
    if (!/^\d{1,9}$/.test(field) || !known.has(Number(field)))
      throw table.refuse(said.unknownStatement, { row: 1, field, said: field });
  const numbers = new Set<number>();
  const participants = table.rows.map((row) => {
    const number = table.whole(row, "participant");
    if (numbers.has(number))
      throw table.refuse(said.twice, { row: row.row, field: "participant", said: String(number) });
    numbers.add(number);
    for (const field of fields) {
      const cell = table.cell(row, field);
      if (cell !== "") table.oneOfThree(row, field, said.notVote);
      const other = String(last.get(`${number} ${field}`)?.vote ?? "");
      if (cell !== other) throw table.refuse(said.differs, { row: row.row, field, said: cell, other });
    }
    return {
      number,
      group: table.cell(row, "group-id"),
      counts: ["n-comments", "n-votes", "n-agree", "n-disagree"].map((field) =>
        table.cell(row, field),
      ) as unknown as PolisParticipant["counts"],
    };
  });
  return { participants, statements: fields.map(Number) };
}

/** Writes a conversation as Polis does. */
export function writePolis({ summary, statements, votes, matrix }: PolisConversation): PolisTexts {
  const last = lastVotes(votes);
  return {
    ...(summary.length > 0 && { "summary.csv": writeCsv(summary) }),
    "comments.csv": writeCsv([
      commentColumns,
      ...statements.map((one) => [
        ...[one.atMs, one.saidAt, one.number, one.author, one.agrees, one.disagrees, one.moderated, one.text],
      ]),
    ]),
    "votes.csv": writeCsv([
      voteColumns,
      ...votes.map(({ atMs, saidAt, statement, participant, vote }) => [atMs, saidAt, statement, participant, vote]),
    ]),
    ...(matrix && {
      "participants-votes.csv": writeCsv([
        [...matrixColumns, ...matrix.statements],
        ...matrix.participants.map(({ number, group, counts }) => [
          ...[number, group, ...counts],
          ...matrix.statements.map((statement) => last.get(`${number} ${statement}`)?.vote ?? ""),
        ]),
      ]),
    }),
  };
}
