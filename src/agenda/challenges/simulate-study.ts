import { type CognitiveRun, type Motion, simulate } from "../../analysis/leverage/cognitive-map.ts";
import { orderOf } from "../../analysis/leverage/ranks.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { readLinks } from "./map-file.ts";
import { byName, namesAt } from "./named-results.ts";
import { readChoice, readName, readNumber, readText } from "./study-options.ts";

/** What happens on a fuzzy cognitive map, alone and when something is done to it. */
export const simulateStudy = study({
  name: "simulate",
  summary: "Runs a fuzzy cognitive map to its rest, and again with what is held or pushed.",
  options: {
    links: { type: "string", required: true, value: "FILE", about: "CSV file of links: from, to, weight" },
    rule: {
      type: "string",
      value: "kosko|modified-kosko|rescaled",
      about: "what a concept becomes, modified-kosko if not given",
    },
    squash: { type: "string", value: "sigmoid|tanh", about: "what keeps states in bounds, sigmoid if not given" },
    lambda: { type: "string", value: "L", about: "steepness of the squash, 1 if not given" },
    start: {
      type: "string",
      multiple: true,
      value: "ID=V,…",
      about: "where concepts begin, the others at 0; all at 1 if not given",
    },
    hold: { type: "string", multiple: true, value: "ID=V,…", about: "concepts kept at a value, from the baseline on" },
    push: {
      type: "string",
      multiple: true,
      value: "ID=V,…",
      about: "concepts that a cause from outside acts on with this weight, from the baseline on",
    },
    threshold: { type: "string", value: "T", about: "how near to its rest a state must be, 1e-10 if not given" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runSimulation,
});

async function runSimulation(values: StudyValues) {
  const motion: Motion = {
    rule: readChoice(values.rule, "rule", ["modified-kosko", "kosko", "rescaled"]),
    squash: readChoice(values.squash, "squash", ["sigmoid", "tanh"]),
    lambda: readPositive(values.lambda, "lambda", 1),
  };
  const threshold = readPositive(values.threshold, "threshold", 1e-10);
  const { names, map, warnings } = await readLinks(readText(values.links) ?? "");
  const started = readSettings(values.start, "start", names);
  const start = new Float64Array(names.length).fill(started.size === 0 ? 1 : 0);
  for (const [concept, value] of started) start[concept] = value;
  const hold = readSettings(values.hold, "hold", names);
  const push = readSettings(values.push, "push", names);
  const baseline = simulate(map, motion, { start, threshold });
  const acted = hold.size + push.size > 0;
  const run = acted ? simulate(map, motion, { start: baseline.state, hold, push, threshold }) : baseline;
  const change = run.state.map((one, at) => one - (baseline.state[at] ?? 0));
  const moved = orderOf(change.map(Math.abs)).filter((at) => Math.abs(change[at] ?? 0) > 1e-9);
  return {
    converged: run.outcome === "converged",
    iterations: run.iterations,
    state: byName(names, run.state),
    baseline: byName(names, baseline.state),
    change: byName(names, change),
    moved: namesAt(names, moved),
    outcome: run.outcome,
    period: run.period,
    residual: run.residual,
    baseline_converged: baseline.outcome === "converged",
    baseline_iterations: baseline.iterations,
    ...motion,
    warnings: [...warnings, ...sayOutcome("baseline", baseline), ...(acted ? sayOutcome("run", run) : [])],
  };
}

function sayOutcome(name: string, { outcome, period, iterations, residual }: CognitiveRun): string[] {
  if (outcome === "converged") return [];
  if (outcome === "cycle") return [`The ${name} does not rest: it repeats every ${period} steps.`];
  return [`The ${name} had not come to rest after ${iterations} steps; the last one still moved it by ${residual}.`];
}

function readPositive(value: StudyValues[string], name: string, absent: number): number {
  if (value === undefined) return absent;
  const number = typeof value === "string" ? readNumber(value) : null;
  if (number !== null && number > 0) return number;
  throw new StudyFault(`--${name} must be a number above 0, not “${String(value)}”.`);
}

/** Reads `id=value,…`; names may hold commas and equal signs themselves, and values a decimal comma. */
function readSettings(value: StudyValues[string], option: string, names: readonly string[]): Map<number, number> {
  const settings = new Map<number, number>();
  for (const text of [value ?? []].flat().filter((one) => typeof one === "string")) {
    const pieces = text.split(",");
    for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
      const at = piece.lastIndexOf("=");
      const concept = at === -1 ? -1 : names.indexOf(readName(piece.slice(0, at)));
      const decimals = /=\s*[-+−]?\d+$/u.test(piece) && /^\d+$/u.test(pieces[0] ?? "") ? `,${pieces[0]}` : "";
      const number = readNumber(piece.slice(at + 1) + decimals);
      if (concept !== -1 && number !== null) {
        settings.set(concept, number);
        if (decimals !== "") pieces.shift();
      } else if (pieces.length > 0) pieces[0] = `${piece},${pieces[0]}`;
      else if (piece.trim() !== "") throw new StudyFault(sayUnreadable(option, piece, names));
    }
  }
  return settings;
}

const sayUnreadable = (option: string, text: string, names: readonly string[]) =>
  `--${option} “${text}” is not a concept of the map with a number, such as “${names[0]}=1”.`;
