/**
 * People's answers to "if `from` were solved, how much easier would `to` become?", one answer a place of the arrays; raters,
 * challenges and themes are numbered from 0. Scores are usually 3, 2, 1, 0 and −1; what is not known or skipped is absent.
 */
export interface Judgments {
  challenges: number;
  raters: number;
  rater: Int32Array;
  from: Int32Array;
  to: Int32Array;
  score: Float64Array;
  /** The theme of each challenge; −1 where it has none. */
  themes: Int32Array;
}

/** Judgments put together by ordered pair; a pair's answers are the places `starts[p]` … `starts[p + 1] - 1`. */
export interface JudgedPairs {
  from: Int32Array;
  to: Int32Array;
  starts: Int32Array;
  rater: Int32Array;
  score: Float64Array;
}

/** Puts judgments in the order of their pairs, from first to last sender and receiver, by counting. */
export function groupByPair(judgments: Judgments): JudgedPairs {
  const { challenges, from, to, rater, score } = judgments;
  const ends = new Int32Array(challenges ** 2 + 1);
  for (let at = 0; at < score.length; at++) {
    const after = (from[at] ?? 0) * challenges + (to[at] ?? 0) + 1;
    ends[after] = (ends[after] ?? 0) + 1;
  }
  const cells: number[] = [];
  const starts = [0];
  for (let cell = 0; cell < challenges ** 2; cell++) {
    const count = ends[cell + 1] ?? 0;
    ends[cell + 1] = count + (ends[cell] ?? 0);
    if (count === 0) continue;
    cells.push(cell);
    starts.push(ends[cell + 1] ?? 0);
  }
  const sorted = { rater: new Int32Array(score.length), score: new Float64Array(score.length) };
  for (let at = 0; at < score.length; at++) {
    const cell = (from[at] ?? 0) * challenges + (to[at] ?? 0);
    const place = ends[cell] ?? 0;
    ends[cell] = place + 1;
    sorted.rater[place] = rater[at] ?? 0;
    sorted.score[place] = score[at] ?? 0;
  }
  const pairs = new Int32Array(cells);
  return {
    from: pairs.map((cell) => Math.floor(cell / challenges)),
    to: pairs.map((cell) => cell % challenges),
    starts: new Int32Array(starts),
    ...sorted,
  };
}
