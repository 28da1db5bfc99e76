import type { Judgments } from "../../analysis/leverage/judgments.ts";
import { StudyFault } from "../../core/study.ts";
import { readTableFile, type TableFile } from "../../measurement/gaps/public.ts";
import { columnOf, findOneOf, placeOf, sayCell, tell } from "./map-file.ts";
import { readName, readNumber } from "./study-options.ts";

/** Judgments with the names of challenges and raters, and what was done to the file to get there. */
export interface NamedJudgments {
  names: string[];
  raters: string[];
  judgments: Judgments;
  /** Questions answered by "I don't know" or skipped: neither a judgment nor a 0. */
  unanswered: readonly { rater: number; from: number; to: number }[];
  warnings: string[];
}

/** The challenges of a list, with a theme for each; "" where it has none. */
export interface ChallengeList {
  themes: ReadonlyMap<string, string>;
}

const mostChallenges = 1500;

const scoreWords: Readonly<Record<string, number>> = {
  "much easier": 3,
  somewhat: 2,
  "a little": 1,
  "no difference": 0,
  harder: -1,
};
const noAnswer = [
  "",
  "i don't know",
  "i don’t know",
  "don't know",
  "dont know",
  "skip",
  "skipped",
  "na",
  "n/a",
  "null",
];

/**
 * Reads the challenges that there are: the column id, challenge or name (else the first), and theme where there is one.
 * @throws {StudyFault} where there are none.
 */
export async function readChallenges(path: string): Promise<ChallengeList> {
  const table = await readTableFile(path);
  const id = findOneOf(table, ["id", "challenge", "name"]) ?? 0;
  const theme = findOneOf(table, ["theme"]);
  const themes = new Map<string, string>();
  for (const row of table.rows) {
    const name = readName(row[id]);
    if (name !== "") themes.set(name, theme === null ? "" : readName(row[theme]));
  }
  if (themes.size === 0) throw new StudyFault(`The file ${path} has no challenges.`);
  return { themes };
}

/**
 * Reads judgments: columns rater, from, to, score; a score is a number or one of the five answers in words. Of several
 * answers of one rater to one question the last stands. Where a list is given, its challenges alone count.
 * @throws {StudyFault} for a file that has no judgments, or a score that is neither, naming row and column.
 */
export async function readJudgments(path: string, list: ChallengeList | null): Promise<NamedJudgments> {
  const table = await readTableFile(path);
  const at = {
    rater: columnOf(table, path, ["rater"]),
    from: columnOf(table, path, ["from"]),
    to: columnOf(table, path, ["to"]),
    score: columnOf(table, path, ["score"]),
  };
  const places = new Map([...(list?.themes.keys() ?? [])].map((name, place) => [name, place]));
  const raters = new Map<string, number>();
  const kept = new Map<string, { rater: number; from: number; to: number; score: number }>();
  const unanswered: { rater: number; from: number; to: number }[] = [];
  const left = { incomplete: 0, unknown: 0, self: 0, repeated: 0, unusual: 0 };
  table.rows.forEach((row, index) => {
    const [rater, from, to] = [readName(row[at.rater]), readName(row[at.from]), readName(row[at.to])];
    if (rater === "" || from === "" || to === "") left.incomplete++;
    else if (list && !(list.themes.has(from) && list.themes.has(to))) left.unknown++;
    else if (from === to) left.self++;
    else {
      const judged = { rater: placeOf(raters, rater), from: placeOf(places, from), to: placeOf(places, to) };
      const score = readScore(row[at.score] ?? "", () => sayCell(path, table, index, at.score));
      if (score === null) unanswered.push(judged);
      else {
        const key = `${judged.rater} ${judged.from} ${judged.to}`;
        if (kept.has(key)) left.repeated++;
        if (score < -1 || score > 3) left.unusual++;
        kept.set(key, { ...judged, score });
      }
    }
  });
  if (places.size > mostChallenges) throw new StudyFault(`${path} has more than ${mostChallenges} challenges.`);
  const judgments = [...kept.values()];
  const names = [...places.keys()];
  return {
    names,
    raters: [...raters.keys()],
    unanswered,
    judgments: {
      challenges: names.length,
      raters: raters.size,
      rater: new Int32Array(judgments.map(({ rater }) => rater)),
      from: new Int32Array(judgments.map(({ from }) => from)),
      to: new Int32Array(judgments.map(({ to }) => to)),
      score: new Float64Array(judgments.map(({ score }) => score)),
      themes: numberThemes(names, list),
    },
    warnings: sayLeft(left, table),
  };
}

function sayLeft(
  left: Record<"incomplete" | "unknown" | "self" | "repeated" | "unusual", number>,
  table: TableFile,
): string[] {
  const of = `of ${table.rows.length} rows`;
  return [
    ...tell(left.incomplete, (count) => `${count} ${of} lack the rater or a challenge and are left out.`),
    ...tell(left.unknown, (count) => `${count} ${of} name a challenge that the list does not have and are left out.`),
    ...tell(left.self, (count) => `${count} ${of} judge a challenge's influence on itself and are left out.`),
    ...tell(left.repeated, (count) => `${count} ${of} answer a question again; the last answer stands.`),
    ...tell(left.unusual, (count) => `${count} judgments are outside −1 to 3; they are taken as they are.`),
  ];
}

function readScore(cell: string, where: () => string): number | null {
  const number = readNumber(cell);
  if (number !== null) return number;
  const text = cell.trim().toLowerCase();
  if (noAnswer.includes(text)) return null;
  const score = scoreWords[text];
  if (score === undefined)
    throw new StudyFault(`${where()}: “${cell.trim()}” is neither a number nor one of the answers.`);
  return score;
}

function numberThemes(names: readonly string[], list: ChallengeList | null): Int32Array {
  const themes = new Map<string, number>();
  return new Int32Array(
    names.map((name) => {
      const theme = list?.themes.get(name) ?? "";
      return theme === "" ? -1 : placeOf(themes, theme);
    }),
  );
}
