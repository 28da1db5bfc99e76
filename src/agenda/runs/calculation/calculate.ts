import { compareLenses } from "../../../analysis/leverage/agreement.ts";
import { control } from "../../../analysis/leverage/control.ts";
import { choosePortfolio } from "../../../analysis/leverage/portfolio.ts";
import { type Lens, lenses, type Results, type RunNote } from "../run.ts";
import type { Calculation, Reading } from "./calculation.ts";
import { type Laid, layLenses } from "./lay-lenses.ts";
import { countFewLoops, findShortLoops, findTies, imagineSolved, longestLoop } from "./look-around.ts";
import { rankByRole } from "./rank-by-role.ts";
import { readMap } from "./read-map.ts";

/** With fewer people than this the page says that others might think otherwise. */
const fewPeople = 10;

/** Calculates all that a run keeps. The same inputs and settings give the same results. */
export function calculate(calculation: Calculation): Results {
  const { settings, causes } = calculation;
  const reading = readMap(calculation);
  const laid = layLenses(reading, settings);
  const idOf = (place: number): string => causes[place]?.id ?? "";
  const portfolio = choosePortfolio(reading.map, settings.k);
  const loops = countFewLoops(reading.strong);
  const drivers = control(reading.strong, 1);
  const roles = rankByRole(calculation);
  const ties = findTies(reading, idOf);
  const solved = imagineSolved(reading.map, laid, idOf);
  const results = causes.map(({ id }, at) => ({
    id,
    total: laid.second.total[at] ?? 0,
    direct: laid.second.direct[at] ?? 0,
    lenses: Object.fromEntries(lenses.map((lens) => [lens, laid.standings[lens]?.[at] ?? null])) as Record<
      Lens,
      Results["causes"][number]["lenses"][Lens]
    >,
    dematel: laid.dematel && { given: laid.dematel.given[at] ?? 0, received: laid.dematel.received[at] ?? 0 },
    incoming: ties.incoming[at] ?? [],
    outgoing: ties.outgoing[at] ?? [],
    loops: loops && (loops.participation[at] ?? 0),
    examples: findShortLoops(reading.strong, at).map(({ places, reinforcing }) => ({
      ids: places.map(idOf),
      reinforcing,
    })),
    control: drivers.roles[at] ?? "redundant",
    solved: solved[at] ?? null,
    byRole: Object.fromEntries(roles.flatMap(({ key, ranks }) => (ranks[at] == null ? [] : [[key, ranks[at]]]))),
  }));
  return {
    causes: results.sort((a, b) => (a.lenses.second_order?.rank ?? 0) - (b.lenses.second_order?.rank ?? 0)),
    links: reading.estimates ? reading.estimates.pairs.from.length : reading.map.targets.length,
    refused: { ...laid.refused, ...(loops ? {} : { loops: "large" as const }) },
    micmac: laid.micmac && { power: laid.micmac.power, hidden: laid.micmac.hidden.map(idOf) },
    portfolio: { chosen: portfolio.chosen.map(idOf), value: portfolio.value, bound: portfolio.bound },
    agreement: agreementOf(laid, settings.k),
    loops: loops && {
      loops: loops.loops,
      reinforcing: loops.reinforcing,
      balancing: loops.balancing,
      longest: longestLoop,
    },
    driversNeeded: drivers.driversNeeded,
    roles: roles.map(({ key, people }) => ({ key, people })),
    notes: notesOf(calculation, reading, laid),
  };
}

const agreementOf = ({ scores }: Laid, top: number): Results["agreement"] =>
  compareLenses(scores as Record<string, ArrayLike<number>>, top).map((one) => ({
    ...one,
    lenses: one.lenses as [Lens, Lens],
  }));

function notesOf({ answers, links }: Calculation, { estimates }: Reading, { belowZero }: Laid): RunNote[] {
  if (!estimates) return ["no-people"];
  const people = new Set(answers.map(({ rater }) => rater)).size;
  return [
    ...(estimates.noiseAssumed ? (["noise-assumed"] as const) : []),
    ...(people < fewPeople ? (["few-people"] as const) : []),
    ...(belowZero ? (["below-zero"] as const) : []),
    ...(links.length > 0 ? (["map-fills"] as const) : []),
  ];
}
