import { compareLenses } from "../../analysis/leverage/agreement.ts";
import {
  drawRanks,
  mapOfEstimates,
  type RankCertainty,
  ranksWithoutRaters,
} from "../../analysis/leverage/certainty.ts";
import { type InfluenceMap, influencesOf, mapOf } from "../../analysis/leverage/influence-map.ts";
import { keepHelp } from "../../analysis/leverage/keep-help.ts";
import { estimateLinks, type LinkEstimates } from "../../analysis/leverage/links-from-judgments.ts";
import { choosePortfolio } from "../../analysis/leverage/portfolio.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { type ChallengeList, type NamedJudgments, readChallenges, readJudgments } from "./judgments-file.ts";
import { readLenses } from "./keystone-lenses.ts";
import { type NamedMap, readLinks, readMatrix } from "./map-file.ts";
import { byName, namesAt } from "./named-results.ts";
import { readText, readWhole } from "./study-options.ts";

/** The few challenges whose solution would ease the others most, through several lenses, and how sure that is. */
export const keystonesStudy = study({
  name: "keystones",
  summary: "The few challenges that move the others most, through several lenses, with the certainty of each rank.",
  options: {
    judgments: { type: "string", value: "FILE", about: "CSV file of judgments: rater, from, to, score" },
    links: { type: "string", value: "FILE", about: "or CSV file of links: from, to, weight" },
    matrix: { type: "string", value: "FILE", about: "or CSV file of a matrix, row influences column" },
    challenges: { type: "string", value: "FILE", about: "with --judgments: CSV file of challenges: id, theme" },
    k: { type: "string", value: "K", about: "how many keystones, 6 if not given" },
    replicates: { type: "string", value: "N", about: "how often raters and links are drawn, 1000 if not given" },
    seed: { type: "string", value: "S", about: "whole number that fixes the draws, 1 if not given" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runKeystones,
});

interface Asked {
  top: number;
  replicates: number;
  seed: number;
}

async function runKeystones(values: StudyValues) {
  const asked: Asked = {
    top: readWhole(values.k, "k", { least: 1, most: 1000, absent: 6 }),
    replicates: readWhole(values.replicates, "replicates", { least: 10, most: 100_000, absent: 1000 }),
    seed: readWhole(values.seed, "seed", { least: 0, most: 0xffff_ffff, absent: 1 }),
  };
  const [judgments, links, matrix] = [readText(values.judgments), readText(values.links), readText(values.matrix)];
  if ([judgments, links, matrix].filter((one) => one !== null).length !== 1) {
    throw new StudyFault("Give one of --judgments FILE, --links FILE and --matrix FILE.");
  }
  if (judgments !== null) {
    const path = readText(values.challenges);
    const list: ChallengeList | null = path === null ? null : await readChallenges(path);
    return reportJudgments(await readJudgments(judgments, list), asked);
  }
  return reportMap(links === null ? await readMatrix(matrix ?? "") : await readLinks(links), asked);
}

function reportJudgments({ names, judgments, unanswered, warnings }: NamedJudgments, asked: Asked) {
  if (judgments.score.length === 0) throw new StudyFault("The file has no judgments with a score.");
  const estimates = estimateLinks(judgments);
  const map = withoutDiagonal(mapOfEstimates(estimates, estimates.mean));
  const help = keepHelp(map);
  const readings = readLenses(names, map, help.map);
  const drawn = drawRanks(estimates, asked);
  const certainty = { ...drawn, fcm: readings.lenses.fcm ? drawn.fcm : null };
  const raters = new Set(judgments.rater).size;
  return {
    challenges: names.length,
    links: estimates.pairs.from.length,
    judgments: judgments.score.length,
    raters,
    unanswered: unanswered.length,
    ...readTogether(names, map, readings, certainty.second_order, asked),
    certainty: Object.fromEntries(
      Object.entries(certainty).map(([lens, ranks]) => [lens, ranks && byName(names, ranks)]),
    ),
    rater_model: estimates.variances,
    ...asked,
    warnings: [...warnings, ...help.warnings, ...readings.warnings, ...sayModel(estimates, raters), notProof],
  };
}

const notProof = "The certainty is of what these people think, which is not proof.";

function sayModel({ noiseAssumed }: LinkEstimates, raters: number): string[] {
  return [
    ...(noiseAssumed
      ? ["Too few questions have two answers; chance and real difference are taken as equally large."]
      : []),
    ...(raters < 10 ? [`There are only ${raters} raters; others might think otherwise.`] : []),
  ];
}

function reportMap({ names, map, warnings }: NamedMap, asked: Asked) {
  const readings = readLenses(names, map, map);
  const ranks = ranksWithoutRaters(readings.scores.second_order, asked.top);
  return {
    challenges: names.length,
    links: map.targets.length,
    judgments: 0,
    raters: 0,
    ...readTogether(names, map, readings, ranks, asked),
    certainty: null,
    warnings: [...warnings, ...readings.warnings, noRaters],
  };
}

const noRaters =
  "A map without raters says nothing of certainty: ranks are those of the map, intervals show ties alone.";

/** What is told alike of judgments and of a map. */
function readTogether(
  names: readonly string[],
  map: InfluenceMap,
  readings: ReturnType<typeof readLenses>,
  certainty: readonly RankCertainty[],
  { top }: Asked,
) {
  const portfolio = choosePortfolio(map, top);
  const ranking = certainty
    .map(({ rank, low, high, probability }, at) => ({ id: names[at] ?? "", rank, low, high, probability }))
    .sort((a, b) => a.rank - b.rank);
  return {
    lenses: readings.lenses,
    ranked_by: "second_order",
    keystones: ranking.slice(0, top),
    ranking,
    portfolio: { chosen: namesAt(names, portfolio.chosen), value: portfolio.value, bound: portfolio.bound },
    agreement: compareLenses(readings.scores, top).map(({ lenses, tau, sharedTop }) => ({
      lenses,
      tau,
      shared_top: sharedTop,
    })),
  };
}

/** Estimates keep the diagonal as 0s, which are no influences. */
const withoutDiagonal = (map: InfluenceMap) => mapOf(map.size, influencesOf(map));
