import { countLoops, type LoopCount } from "../../analysis/leverage/loops.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { type NamedMap, readLinks } from "./map-file.ts";
import { byName } from "./named-results.ts";
import { readText, readWhole } from "./study-options.ts";

/** The loops of a map, by polarity and length, and in how many each challenge takes part. */
export const loopsStudy = study({
  name: "loops",
  summary: "Feedback loops of a map: reinforcing and balancing, and who takes part.",
  options: {
    links: { type: "string", required: true, value: "FILE", about: "CSV file of links: from, to, weight" },
    max: { type: "string", value: "N", about: "challenges in the longest loop that is counted, 6 if not given" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runLoops,
});

async function runLoops(values: StudyValues) {
  const longest = readWhole(values.max, "max", { least: 1, most: 100_000, absent: 6 });
  const named = await readLinks(readText(values.links) ?? "");
  const { loops, reinforcing, balancing, byLength, participation } = countOrFault(named, longest);
  const lengths = [...byLength.entries()].filter(([length, count]) => length > 0 && (count > 0 || length <= longest));
  return {
    loops,
    reinforcing,
    balancing,
    by_length: Object.fromEntries(lengths.map(([length, count]) => [String(length), count])),
    participation: byName(named.names, participation),
    challenges: named.names.length,
    links: named.map.targets.length,
    max: longest,
    warnings: named.warnings,
  };
}

function countOrFault({ map }: NamedMap, longest: number): LoopCount {
  try {
    return countLoops(map, longest);
  } catch (error) {
    if (error instanceof RangeError) throw new StudyFault(error.message);
    throw error;
  }
}
