import { seededIntegers } from "../equity/random.ts";
import type { Judgments } from "./judgments.ts";
import type { LinkEstimates } from "./links-from-judgments.ts";
import { orderOf } from "./ranks.ts";

/** A question worth asking next: the pair, whom to ask, and how much its answer is expected to change. */
export interface NextQuestion {
  /** Null where there is no rater yet, or each has judged the pair. */
  rater: number | null;
  from: number;
  to: number;
  /** How far one answer is expected to move the sender's probability of being in the top k. */
  change: number;
}

/** What is asked for. */
export interface QuestionsWanted {
  count: number;
  top: number;
  /** Breaks ties between links that are equally unsure. */
  seed: number;
  /** Questions that raters met and did not answer; they are not asked them again. */
  unanswered?: readonly { rater: number; from: number; to: number }[];
}

/**
 * Chooses the questions that best tell the top k from the rest: each goes to the sender that has most variance left for
 * its distance from the boundary of the set, so that answers come in proportion to variance / distance² (optimal
 * computing budget allocation for a subset: Chen, He, Fu & Lee 2008, “Efficient simulation budget allocation for selecting
 * an optimal subset”, doi 10.1287/ijoc.1080.0268), and there to its least
 * sure link. A distance counts as at least half the way from the middle of the set to as far outside of it: two that are
 * closer are too alike to spend all answers on. What one answer is expected to change, the rule before this one, left
 * alone for good whoever had begun badly by chance (decision 0023). Each question goes to the rater with the fewest
 * answers, of these first to one whose answers show the themes, never one who judged the pair.
 */
export function chooseQuestions(
  estimates: LinkEstimates,
  judgments: Judgments,
  { count, top, seed, unanswered = [] }: QuestionsWanted,
): NextQuestion[] {
  const pool = new QuestionPool(estimates, top, seed);
  const raters = new RaterPool(judgments, unanswered);
  const questions: NextQuestion[] = [];
  const most = judgments.challenges * (judgments.challenges - 1);
  for (let tries = 0; questions.length < count && tries < Math.min(most, count * 50); tries++) {
    const next = pool.take();
    if (!next) break;
    const rater = raters.assign(next.from, next.to);
    if (rater === undefined) continue;
    questions.push({ ...next, rater });
  }
  return questions;
}

/** The questions worth asking next, whoever is asked: as `chooseQuestions`, for many people who answer at once. */
export function rankQuestions(
  estimates: LinkEstimates,
  { count, top, seed }: Pick<QuestionsWanted, "count" | "top" | "seed">,
): Pick<NextQuestion, "from" | "to" | "change">[] {
  const pool = new QuestionPool(estimates, top, seed);
  const questions: Pick<NextQuestion, "from" | "to" | "change">[] = [];
  for (let next = pool.take(); next && questions.length < count; next = pool.take()) questions.push(next);
  return questions;
}

class QuestionPool {
  readonly #size: number;
  readonly #noise: number;
  readonly #variance: Float64Array;
  /** For each sender, its links from the least sure on; taken from the end. */
  readonly #waiting: number[][];
  readonly #spread: Float64Array;
  /** What is left of each sender's variance after the questions already chosen. */
  readonly #left: Float64Array;
  /** How many answers each sender has, those counted in that its effect is known by before any. */
  readonly #answers: Float64Array;
  readonly #distance: Float64Array;
  readonly #least: number;

  constructor(
    { challenges, mean, variance, variances, senderUncertainty, ownShare, pairs }: LinkEstimates,
    top: number,
    seed: number,
  ) {
    this.#size = challenges;
    this.#noise = variances.noise;
    this.#variance = variance;
    const sums = rowsOf(mean, challenges);
    const order = orderOf(sums);
    const [inside, outside] = [sums[order[top - 1] ?? 0] ?? 0, sums[order[top] ?? order.at(-1) ?? 0] ?? 0];
    const boundary = (inside + outside) / 2;
    this.#distance = sums.map((sum) => sum - boundary);
    const within = sums[order[Math.floor((top - 1) / 2)] ?? 0] ?? 0;
    const without = sums[order[Math.min(challenges, Math.ceil(1.5 * top)) - 1] ?? 0] ?? 0;
    this.#least = Math.max(((within - without) / 2) ** 2, 1e-12);
    this.#answers = new Float64Array(challenges).fill((variances.pair + variances.noise) / variances.sender);
    pairs.from.forEach((from, pair) => {
      this.#answers[from] = (this.#answers[from] ?? 0) + (pairs.starts[pair + 1] ?? 0) - (pairs.starts[pair] ?? 0);
    });
    const openShare = rowsOf(
      ownShare.map((share, cell) => (isSelf(cell, challenges) ? 0 : 1 - share)),
      challenges,
    );
    const shared = senderUncertainty.map((one, at) => one * (openShare[at] ?? 0) ** 2);
    this.#spread = rowsOf(variance, challenges).map((sum, at) => sum + (shared[at] ?? 0));
    this.#left = this.#spread.slice();
    const draw = seededIntegers(seed);
    const chance = variance.map(() => draw(0x1_0000_0000));
    this.#waiting = Array.from({ length: challenges }, (_, from) =>
      Array.from({ length: challenges }, (_, to) => from * challenges + to)
        .filter((cell) => !isSelf(cell, challenges))
        .sort((a, b) => (variance[a] ?? 0) - (variance[b] ?? 0) || (chance[a] ?? 0) - (chance[b] ?? 0)),
    );
  }

  take(): { from: number; to: number; change: number } | null {
    let [sender, most] = [-1, -1];
    for (let from = 0; from < this.#size; from++) {
      if (this.#waiting[from]?.length === 0) continue;
      const worth = (this.#left[from] ?? 0) / ((this.#distance[from] ?? 0) ** 2 + this.#least);
      if (worth > most) [sender, most] = [from, worth];
    }
    const change = this.#changeOf(sender);
    const cell = this.#waiting[sender]?.pop();
    if (cell === undefined) return null;
    const answers = (this.#answers[sender] ?? 0) + 1;
    this.#answers[sender] = answers;
    this.#left[sender] = (this.#left[sender] ?? 0) * (1 - 1 / answers);
    return { from: sender, to: cell % this.#size, change };
  }

  #changeOf(from: number): number {
    const cell = this.#waiting[from]?.at(-1);
    if (cell === undefined) return -1;
    const link = this.#variance[cell] ?? 0;
    const spread = Math.sqrt(this.#spread[from] ?? 1) || 1;
    const standing = (this.#distance[from] ?? 0) / spread;
    const density = Math.exp((-standing * standing) / 2) / Math.sqrt(2 * Math.PI);
    return (Math.sqrt(2 / Math.PI) * density * (link / Math.sqrt(link + this.#noise))) / spread;
  }
}

/** Knows who has judged what, and how much. */
class RaterPool {
  readonly #judged: Set<number>[];
  readonly #answers: Int32Array;
  readonly #themes: Set<number>[];
  readonly #themeOf: Int32Array;
  readonly #size: number;

  constructor(
    { challenges, raters, rater, from, to, themes }: Judgments,
    unanswered: readonly { rater: number; from: number; to: number }[],
  ) {
    this.#size = challenges;
    this.#answers = new Int32Array(raters);
    this.#themeOf = themes;
    this.#judged = Array.from({ length: raters }, () => new Set());
    this.#themes = Array.from({ length: raters }, () => new Set());
    rater.forEach((by, at) => {
      this.#judged[by]?.add((from[at] ?? 0) * challenges + (to[at] ?? 0));
      this.#answers[by] = (this.#answers[by] ?? 0) + 1;
      for (const end of [from[at] ?? 0, to[at] ?? 0]) this.#themes[by]?.add(themes[end] ?? -1);
    });
    for (const met of unanswered) this.#judged[met.rater]?.add(met.from * challenges + met.to);
  }

  /** Null where nobody is known; undefined where everybody has judged the pair. */
  assign(from: number, to: number): number | null | undefined {
    if (this.#answers.length === 0) return null;
    const cell = from * this.#size + to;
    const able = [...this.#answers.keys()].filter((by) => !this.#judged[by]?.has(cell));
    const fewest = able.reduce((least, by) => Math.min(least, this.#answers[by] ?? 0), Number.POSITIVE_INFINITY);
    const idle = able.filter((by) => (this.#answers[by] ?? 0) === fewest);
    const known = (by: number) => [from, to].filter((end) => this.#themes[by]?.has(this.#themeOf[end] ?? -1)).length;
    const chosen = idle.reduce<number | undefined>(
      (best, by) => (best === undefined || known(by) > known(best) ? by : best),
      undefined,
    );
    if (chosen === undefined) return undefined;
    this.#judged[chosen]?.add(cell);
    this.#answers[chosen] = fewest + 1;
    return chosen;
  }
}

const isSelf = (cell: number, size: number) => Math.floor(cell / size) === cell % size;

function rowsOf(cells: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let cell = 0; cell < cells.length; cell++) {
    const row = Math.floor(cell / size);
    sums[row] = (sums[row] ?? 0) + (cells[cell] ?? 0);
  }
  return sums;
}
