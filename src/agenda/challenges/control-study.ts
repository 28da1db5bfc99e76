import { control } from "../../analysis/leverage/control.ts";
import { findFeedbackSets } from "../../analysis/leverage/feedback-sets.ts";
import { columnSums, type InfluenceMap, withoutSelfLoops } from "../../analysis/leverage/influence-map.ts";
import { type StudyValues, study } from "../../core/study.ts";
import { readLinks } from "./map-file.ts";
import { byName, namesAt } from "./named-results.ts";
import { readChoice, readText } from "./study-options.ts";

/** From where a map could be steered: smallest driver sets and smallest sets that break every loop. */
export const controlStudy = study({
  name: "control",
  summary: "Driver challenges of a map, the role of each, and the smallest sets that break every loop.",
  options: {
    links: { type: "string", required: true, value: "FILE", about: "CSV file of links: from, to, weight" },
    "self-loops": {
      type: "string",
      value: "keep|ignore",
      about: "whether a challenge's influence on itself counts, keep if not given",
    },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runControl,
});

async function runControl(values: StudyValues) {
  const selfLoops = readChoice(values["self-loops"], "self-loops", ["keep", "ignore"]);
  const { names, map: whole, warnings } = await readLinks(readText(values.links) ?? "");
  const map = selfLoops === "keep" ? whole : withoutSelfLoops(whole);
  const drivers = control(map);
  const feedback = findFeedbackSets(map);
  return {
    drivers_needed: drivers.driversNeeded,
    driver_sets: drivers.driverSets.map((set) => namesAt(names, set)),
    roles: byName(names, drivers.roles),
    feedback_vertex_sets: feedback.sets.map((set) => namesAt(names, set)),
    sources: namesAt(names, sourcesOf(map)),
    self_loops: selfLoops,
    challenges: names.length,
    links: map.targets.length,
    warnings: [
      ...(selfLoops === "keep" ? warnings : warnings.filter((one) => !one.includes("influence themselves"))),
      ...(drivers.complete ? [] : [`There are more driver sets; the first ${drivers.driverSets.length} are listed.`]),
      ...(feedback.smallest ? [] : ["The set that breaks every loop is not shown to be the smallest."]),
      ...(feedback.smallest && !feedback.complete ? ["There may be more smallest sets that break every loop."] : []),
    ],
  };
}

/** Challenges that nothing influences; those without a loop must be steered too. */
function sourcesOf(map: InfluenceMap): number[] {
  const influenced = columnSums({ ...map, weights: map.weights.map(() => 1) });
  return [...influenced.keys()].filter((at) => influenced[at] === 0);
}
