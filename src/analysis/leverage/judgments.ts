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

/** Puts judgments in the order of their pairs, from first to last sender and receiver. */
export function groupByPair(judgments: Judgments): JudgedPairs {
  const { challenges, from, to, rater, score } = judgments;
  const cellOf = (at: number) => (from[at] ?? 0) * challenges + (to[at] ?? 0);
  const order = Float64Array.from(score, (_, at) => cellOf(at) * score.length + at).sort();
  const places = Int32Array.from(order, (key) => key % Math.max(1, score.length));
  const starts: number[] = [];
  let last = -1;
  places.forEach((place, at) => {
    const cell = cellOf(place);
    if (cell !== last) starts.push(at);
    last = cell;
  });
  const firsts = starts.map((at) => places[at] ?? 0);
  return {
    from: Int32Array.from(firsts, (place) => from[place] ?? 0),
    to: Int32Array.from(firsts, (place) => to[place] ?? 0),
    starts: Int32Array.from([...starts, places.length]),
    rater: Int32Array.from(places, (place) => rater[place] ?? 0),
    score: Float64Array.from(places, (place) => score[place] ?? 0),
  };
}
