import { measureCentralization, measureDensity, measureReciprocity } from "../../../analysis/relations/cohesion.ts";
import { findCommunities } from "../../../analysis/relations/communities.ts";
import { findCutPoints, takeOut } from "../../../analysis/relations/components.ts";
import { measureCoreness } from "../../../analysis/relations/coreness.ts";
import { boundFigures } from "../../../analysis/relations/missing-answers.ts";
import type { Network } from "../../../analysis/relations/network.ts";
import { inOrganizations, type Telling, tellMeasured, tellShare } from "./amounts.ts";
import { type Confirmed, confirm, networkOf, piecesOf } from "./confirmed.ts";
import type { AnsweredWave, Detail, Figures, Received } from "./figures.ts";
import { type Groups, measureGroups } from "./groups.ts";
import { type CountedWave, maskAnswers } from "./mask.ts";
import { measureReceived, measureScale } from "./scores.ts";
import { measureSurvival } from "./survival.ts";

/** Counted on whenever figures are told otherwise: those made by earlier rules are told by these at the next start. */
export const rulesNow = 2;

/** From this many organizations on, figures are told in numbers; below, in three words. */
const fewestForNumbers = 30;
/** From this many on, also what both sides say and what holds together; below, the density and the two scores alone. */
export const fewestForBothSides = 10;

export interface Making {
  wave: AnsweredWave;
  /** The wave before, as it was answered; null in the first. */
  before: AnsweredWave | null;
  /** k: nothing is told that rests on fewer answers. */
  fewest: number;
  /** Decides which answers are replaced; the same for every wave of an initiative, and read by nobody. */
  secret: string;
  /** False only in the test that tries to recover answers. */
  protect?: boolean;
}

export interface Made {
  /** For everybody who may see the wave. */
  figures: Figures;
  /** For each organization alone, by its id. */
  received: ReadonlyMap<string, Received>;
}

/**
 * Makes all that is ever shown of a wave, once, when it closes. Five things stand between the figures and any answer:
 * about one answer in twenty is replaced, structure rests on ties that both sides name, nothing rests on fewer than k,
 * what is told is rounded (three words under thirty organizations), and few changes between waves are not told
 * (decision 34).
 */
export function makeFigures({ wave, before, fewest, secret, protect = true }: Making): Made {
  const key = protect ? secret : null;
  const now = maskAnswers(wave, key);
  const heard = now.answered.filter(Boolean).length;
  const telling: Telling = {
    detail: protect ? detailFor(heard, wave.organizations.length, fewest) : "numbers",
    fewest,
    answered: heard,
    exact: !protect,
  };
  const told: Told = { wave, now, before: before && maskAnswers(before, key), telling };
  return {
    figures: figuresOf(told),
    received: measureReceived(now, telling),
  };
}

interface Told {
  wave: AnsweredWave;
  now: CountedWave;
  before: CountedWave | null;
  telling: Telling;
}

/** How closely a wave is told, by how many answered of how many. */
export function detailFor(heard: number, organizations: number, fewest: number): Detail {
  if (heard < fewest) return "nothing";
  return organizations < fewestForNumbers || heard < fewestForNumbers ? "words" : "numbers";
}

function figuresOf({ wave, now, before, telling }: Told): Figures {
  const named = networkOf(now);
  const confirmed = confirm(named, now.answered);
  const shows = telling.detail !== "nothing" && named.size > 1;
  const counts = telling.detail === "numbers" && named.size > 1;
  return {
    version: 1,
    rules: rulesNow,
    organizations: named.size,
    answered: telling.answered,
    fewest: telling.fewest,
    detail: telling.detail,
    ...noCohesion,
    ...(shows ? togetherOf(named, confirmed, now.answered, telling) : {}),
    ...(counts ? shapeOf(named, confirmed, now.answered, telling) : {}),
    levels: counts ? levelsOf(now, telling) : null,
    ...(counts ? partsOf(confirmed, telling) : noParts),
    groups: [],
    sectors: counts ? measureGroups(named, now.answered, sectorsOf(wave), telling) : [],
    trust: shows ? measureScale(now, "trust", telling) : null,
    value: shows ? measureScale(now, "value", telling) : null,
    withoutBackbone: counts ? dependenceOf(wave, now, confirmed.sure, telling) : null,
    since: before && shows ? measureSurvival(before, now, telling) : null,
  };
}

const noCohesion = {
  density: null,
  reciprocity: null,
  confirmed: null,
  centralization: null,
  giant: null,
  alone: null,
} as const;
const noParts = { communities: null, brokers: null, core: null };

/** What small networks are told as well. */
function togetherOf(named: Network, confirmed: Confirmed, answered: readonly boolean[], telling: Telling) {
  const possible = telling.answered * (named.size - 1);
  // Among those who answered, so that silence does not look like absence.
  const density = telling.exact ? measureDensity(named) : possible === 0 ? null : named.ties / possible;
  const both = confirmed.bothAnswered;
  const { giant } = piecesOf(confirmed);
  const alone = tellMeasured(density, boundFigures(named, answered).density, telling);
  if (Math.min(telling.answered, named.size) < fewestForBothSides && !telling.exact) return { density: alone };
  return {
    density: alone,
    confirmed: few(both, telling)
      ? null
      : tellMeasured(both === 0 ? null : confirmed.both / both, rangeOfConfirmed(confirmed), telling),
    giant: tellMeasured(giant.share, giant, inOrganizations(telling)),
  };
}

/** What is told from thirty organizations on: in small networks it would leave too few sets of answers possible. */
function shapeOf(named: Network, confirmed: Confirmed, answered: readonly boolean[], telling: Telling) {
  const { alone } = piecesOf(confirmed);
  const reciprocity = () => tellMeasured(measureReciprocity(named), boundFigures(named, answered).reciprocity, telling);
  return {
    reciprocity: few(named.ties, telling) ? null : reciprocity(),
    centralization: tellMeasured(
      measureCentralization(confirmed.sure),
      boundFigures(confirmed.sure, answered).centralization,
      telling,
    ),
    alone: tellMeasured(alone.share, alone, inOrganizations(telling)),
  };
}

const few = (count: number, { exact, fewest }: Telling): boolean => !exact && count < fewest;

const rangeOfConfirmed = ({ both, bothAnswered, open }: Confirmed) => ({
  low: both / Math.max(1, bothAnswered + open),
  high: Math.min(1, (both + open) / Math.max(1, bothAnswered + open)),
});

/** Of the ties that each organization names, the shares that are exchange, coordination and joint work. */
function levelsOf({ counted }: CountedWave, telling: Telling): Figures["levels"] {
  const each = new Map<number, number[]>();
  for (const { from, tie } of counted) {
    if (tie < 2) continue;
    const counts = each.get(from) ?? [0, 0, 0];
    each.set(from, counts);
    counts[tie - 2] = (counts[tie - 2] ?? 0) + 1;
  }
  if (each.size === 0 || few(each.size, telling)) return null;
  const shareOf = (level: number) =>
    [...each.values()].reduce((sum, counts) => sum + (counts[level] ?? 0) / counts.reduce((a, b) => a + b, 0), 0) /
    each.size;
  const [exchange, coordinate, joint] = [0, 1, 2].map((level) =>
    tellShare(shareOf(level), telling, { part: 1 / each.size }),
  );
  return exchange && coordinate && joint ? { exchange, coordinate, joint } : null;
}

/** Communities from k members, brokers, core and edge: how many, about; never who, and not how groups are tied. */
function partsOf({ sure }: Confirmed, telling: Telling) {
  const large = findCommunities(sure).members.filter((members) => telling.exact || members.length >= telling.fewest);
  const inside = large.reduce((sum, members) => sum + members.length, 0);
  const others = tellShare(1 - inside / sure.size, inOrganizations(telling));
  const size = (members: readonly number[]) =>
    telling.exact ? members.length : Math.max(5, Math.round(members.length / 5) * 5);
  return {
    communities: others && large.length > 0 ? { sizes: large.map(size), others } : null,
    brokers: few(findCutPoints(sure).length, telling) ? ("few" as const) : ("several" as const),
    core: coreOf(sure, inOrganizations(telling)),
  };
}

function coreOf(sure: Network, telling: Telling): Figures["core"] {
  const depth = measureCoreness(sure);
  const deepest = depth.reduce((most, one) => Math.max(most, one), 0);
  if (deepest < 2) return null;
  const shareOf = (holds: (one: number) => boolean) => depth.filter(holds).length / sure.size;
  const core = tellShare(
    shareOf((one) => one === deepest),
    telling,
  );
  const edge = tellShare(
    shareOf((one) => one <= 1),
    telling,
  );
  return core && edge && { core, edge };
}

const sectorsOf = ({ organizations }: AnsweredWave): Groups => {
  const names = [...new Set(organizations.map(({ sector }) => sector))].sort();
  return names.flatMap((name) =>
    name === null ? [] : [{ name, members: organizations.flatMap((one, node) => (one.sector === name ? [node] : [])) }],
  );
};

/** What falls apart when the backbone is taken out; null where it is not in the roster, or did not answer. */
function dependenceOf(
  { organizations }: AnsweredWave,
  { answered }: CountedWave,
  sure: Network,
  telling: Telling,
): Figures["withoutBackbone"] {
  const backbone = organizations.flatMap(({ isBackbone }, node) => (isBackbone ? [node] : []));
  if (backbone.length === 0 || backbone.some((node) => !answered[node])) return null;
  const left = takeOut(sure, backbone);
  const others = sure.size - backbone.length;
  if (left.separated === null || others === 0 || few(sure.ties, telling)) return null;
  const separated = tellShare(left.separated, inOrganizations(telling));
  const giant = tellShare(left.giant / others, inOrganizations(telling));
  return separated && giant && { separated, giant };
}
