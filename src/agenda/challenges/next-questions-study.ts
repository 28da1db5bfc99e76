import { estimateLinks } from "../../analysis/leverage/links-from-judgments.ts";
import { chooseQuestions } from "../../analysis/leverage/next-questions.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { readChallenges, readJudgments } from "./judgments-file.ts";
import { readText, readWhole } from "./study-options.ts";

/** The questions whose answers are expected to change the set of keystones most. */
export const nextQuestionsStudy = study({
  name: "next-questions",
  summary: "Which questions to ask next, and whom, so that the keystones become sure soonest.",
  options: {
    judgments: {
      type: "string",
      required: true,
      value: "FILE",
      about: "CSV file of judgments: rater, from, to, score",
    },
    challenges: { type: "string", required: true, value: "FILE", about: "CSV file of challenges: id, theme" },
    n: { type: "string", value: "N", about: "how many questions, 20 if not given" },
    k: { type: "string", value: "K", about: "how many keystones are looked for, 6 if not given" },
    seed: { type: "string", value: "S", about: "whole number that breaks ties, 1 if not given" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runNextQuestions,
});

async function runNextQuestions(values: StudyValues) {
  const count = readWhole(values.n, "n", { least: 1, most: 100_000, absent: 20 });
  const top = readWhole(values.k, "k", { least: 1, most: 1000, absent: 6 });
  const seed = readWhole(values.seed, "seed", { least: 0, most: Number.MAX_SAFE_INTEGER, absent: 1 });
  const list = await readChallenges(readText(values.challenges) ?? "");
  const { names, raters, judgments, unanswered, warnings } = await readJudgments(
    readText(values.judgments) ?? "",
    list,
  );
  if (names.length < 2) throw new StudyFault("There must be at least two challenges to ask about.");
  const estimates = estimateLinks(judgments);
  const asked = { count, top: Math.min(top, names.length - 1), seed, unanswered };
  const questions = chooseQuestions(estimates, judgments, asked);
  return {
    questions: questions.map(({ rater, from, to, change }) => ({
      rater: rater === null ? null : (raters[rater] ?? null),
      from: names[from],
      to: names[to],
      change,
    })),
    challenges: names.length,
    judgments: judgments.score.length,
    raters: raters.length,
    unanswered: unanswered.length,
    warnings: [
      ...warnings,
      ...(questions.length < count
        ? [`Only ${questions.length} questions are left that somebody has not answered.`]
        : []),
    ],
  };
}
