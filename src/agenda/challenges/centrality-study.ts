import { countWays } from "../../analysis/leverage/betweenness.ts";
import { countDegrees, eigenvectorCentrality, katzCentrality, pageRank } from "../../analysis/leverage/centrality.ts";
import { LensRefused } from "../../analysis/leverage/influence-map.ts";
import { type StudyValues, study } from "../../core/study.ts";
import { readLinks } from "./map-file.ts";
import { byName } from "./named-results.ts";
import { readText } from "./study-options.ts";

/** Centralities of a map's challenges, as description and no more. */
export const centralityStudy = study({
  name: "centrality",
  summary: "Centralities of a map, which describe it and are not leverage.",
  options: {
    links: { type: "string", required: true, value: "FILE", about: "CSV file of links: from, to, weight" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runCentrality,
});

const notLeverage =
  "Centralities describe a drawing; they are not leverage. On causal maps betweenness and closeness are “at best " +
  "premature and at worst incorrect” (Crielaard et al. 2023, doi 10.1038/s41598-023-46531-z).";

const definitions = {
  degree: "influences given and received, counted",
  closeness: "1 / mean number of steps to those reached along influences, times the share of others reached",
  betweenness: "ordered pairs of others whose shortest ways lead through it, counted; ties shared; not scaled",
  eigenvector: "received from those who give, weights without signs, of length 1",
  katz: "1 + alpha × what those who give have, weights without signs, of length 1",
  pagerank: "received from those who give, damping 0.85, weights without signs, sums to 1",
};

async function runCentrality(values: StudyValues) {
  const { names, map, warnings } = await readLinks(readText(values.links) ?? "");
  const refused: string[] = [];
  const attempt = <Found>(find: () => Found): Found | null => {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof LensRefused)) throw error;
      refused.push(error.message);
      return null;
    }
  };
  const degrees = countDegrees(map);
  const ways = countWays(map);
  const eigenvector = attempt(() => eigenvectorCentrality(map));
  const katz = attempt(() => katzCentrality(map, eigenvector?.radius ?? 0));
  return {
    warning: notLeverage,
    degree: byName(
      names,
      degrees.given.map((given, at) => given + (degrees.received[at] ?? 0)),
    ),
    out_degree: byName(names, degrees.given),
    in_degree: byName(names, degrees.received),
    closeness: byName(names, ways.closeness),
    betweenness: byName(names, ways.betweenness),
    eigenvector: eigenvector && byName(names, eigenvector.scores),
    katz: katz && byName(names, katz.scores),
    katz_alpha: katz?.alpha ?? null,
    pagerank: byName(names, pageRank(map)),
    definitions,
    challenges: names.length,
    links: map.targets.length,
    warnings: [notLeverage, ...warnings, ...refused],
  };
}
