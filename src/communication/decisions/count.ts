import { countBorda } from "../../analysis/choice/borda.ts";
import { countPairs, type Ranking } from "../../analysis/choice/pairwise.ts";
import { placesByPoints } from "../../analysis/choice/places.ts";
import { rankBySchulze } from "../../analysis/choice/schulze.ts";
import { summarizeScores } from "../../analysis/choice/scores.ts";
import { answersOf, type Choice } from "./ballots.ts";
import type { Decision, Result, Share } from "./decision.ts";

type Asked = Pick<Decision, "method" | "options" | "shareNeeded" | "countedBy">;

/** Who could take part in a decision and who did. */
export interface Attendance {
  /** Those who may vote, without those who stepped aside. */
  mayVote: number;
  recused: number;
  /** How many must take part. */
  quorum: number;
}

/** Whether those for are enough, in whole numbers. */
export function isEnough(yes: number, no: number, share: Share): boolean {
  if (yes === 0) return false;
  if (share === "half") return yes > no;
  return share === "two-thirds" ? yes >= 2 * no : yes >= 3 * no;
}

/** Whether a proposal is adopted by these answers. */
function isAdopted({ method, shareNeeded }: Asked, counts: Record<string, number>): boolean {
  if (method === "majority") return isEnough(counts.yes ?? 0, counts.no ?? 0, shareNeeded);
  return (counts.agree ?? 0) > 0 && (counts.objection ?? 0) + (counts.disagree ?? 0) === 0;
}

/** Counts the answers to a proposal, or the hands raised for each. */
export function countAnswers(
  decision: Asked,
  counts: Record<string, number>,
  took: number,
  attendance: Attendance,
): Result {
  const all = Object.fromEntries(answersOf[decision.method].map((answer) => [answer, counts[answer] ?? 0]));
  const outcome = took < attendance.quorum ? "no-quorum" : isAdopted(decision, all) ? "adopted" : "not-adopted";
  return { ...attendance, took, outcome, counts: all, winners: [], options: [] };
}

/** Counts the votes of those who may vote. */
export function countVotes(decision: Asked, choices: readonly Choice[], attendance: Attendance): Result {
  const words = choices.filter((choice) => typeof choice === "string");
  if (answersOf[decision.method].length > 0) {
    const counts: Record<string, number> = {};
    for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
    return countAnswers(decision, counts, words.length, attendance);
  }
  const ballots = choices.filter((choice) => typeof choice !== "string");
  const counted = countOptions(decision, ballots);
  const winners = counted.places[0] ?? [];
  const outcome = ballots.length < attendance.quorum ? "no-quorum" : winners.length === 1 ? "chosen" : "level";
  return {
    ...attendance,
    took: ballots.length,
    outcome,
    counts: {},
    winners,
    options: counted.told.map((told, option) => ({
      ...told,
      place:
        counted.places
          .slice(
            0,
            counted.places.findIndex((place) => place.includes(option)),
          )
          .flat().length + 1,
    })),
    ...(counted.pairs && { pairs: counted.pairs }),
  };
}

interface Counted {
  /** The options of each place, the best first. */
  places: number[][];
  told: Omit<Result["options"][number], "place">[];
  pairs?: number[][];
}

function countOptions({ method, options, countedBy }: Asked, ballots: readonly Ranking[]): Counted {
  if (method === "score") return countScores(ballots, options.length);
  if (method === "dots") {
    const points = options.map((_, option) => ballots.reduce((sum, ballot) => sum + (ballot[option] ?? 0), 0));
    return { places: placesByPoints(points), told: points.map((one) => ({ points: one })) };
  }
  const pairs = countPairs(ballots, options.length);
  if (countedBy === "schulze")
    return { places: rankBySchulze(ballots, options.length).places, told: options.map(() => ({})), pairs };
  const points = countBorda(ballots, options.length);
  return { places: placesByPoints(points), told: points.map((one) => ({ points: one })), pairs };
}

/** By the middle score; an option that nobody scored stands last. */
function countScores(ballots: readonly Ranking[], options: number): Counted {
  const told = Array.from({ length: options }, (_, option) => {
    const scores = ballots.flatMap((ballot) => ballot[option] ?? []);
    const summary = summarizeScores(scores);
    return summary ? { median: summary.median, low: summary.low, high: summary.high } : {};
  });
  return { places: placesByPoints(told.map((one) => ("median" in one ? one.median : -1))), told };
}
