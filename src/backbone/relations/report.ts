import { measureBetweenness } from "../../analysis/relations/betweenness.ts";
import {
  confirmTies,
  degreeOf,
  measureCentralization,
  measureDensity,
  measureReciprocity,
} from "../../analysis/relations/cohesion.ts";
import { findCommunities } from "../../analysis/relations/communities.ts";
import { findComponents, findCutPoints, sizeOfGiant, takeOut } from "../../analysis/relations/components.ts";
import { measureCoreness } from "../../analysis/relations/coreness.ts";
import { boundDegrees, boundFigures } from "../../analysis/relations/missing-answers.ts";
import { measureMixing } from "../../analysis/relations/mixing.ts";
import { buildNetwork, type Network, type Tie } from "../../analysis/relations/network.ts";
import { compareWaves, type TieSurvival } from "../../analysis/relations/tie-survival.ts";
import type { Organizations } from "./read-organizations.ts";

/** What the figures are computed from. */
export interface RelationsInput {
  organizations: Organizations;
  ties: readonly Tie[];
  /** The ties of the wave before, with those of organizations that have since left; null without an earlier wave. */
  before: { ties: readonly Tie[]; departed: readonly Tie[] } | null;
  directed: boolean;
  seed: number;
  /** Numbers of the organizations that hold the network together by task. */
  backbone: readonly number[];
}

/** How many of the most central organizations are taken out, one at a time, to see what falls apart. */
const takenOutOneByOne = 5;

/** Figures told as the recorded answers give them, with no range over what silence could hide. */
const figuresWithoutRange = [
  "centralization_in",
  "centralization_out",
  "betweenness",
  "communities",
  "modularity",
  "confirmed",
  "claimed",
  "core",
  "brokers",
  "without",
  "mixing",
];

/** Every figure of a network of organizations, in the names of the study's answer. */
export function reportRelations(input: RelationsInput) {
  const { organizations, ties, directed } = input;
  const { ids, answered } = organizations;
  const network = buildNetwork(ids.length, ties, directed);
  const components = findComponents(network);
  const communities = findCommunities(network, input.seed);
  const betweenness = measureBetweenness(network);
  const survival = reportSurvival(input, network);
  const { ranges: survivalRanges, ...survivalFigures } = survival;
  return {
    organizations: ids.length,
    ties: network.ties,
    directed,
    density: measureDensity(network),
    reciprocity: measureReciprocity(network),
    centralization: measureCentralization(network),
    centralization_in: directed ? measureCentralization(network, "in") : null,
    centralization_out: directed ? measureCentralization(network, "out") : null,
    components: components.sizes.length,
    giant: sizeOfGiant(components),
    component_sizes: components.sizes.toSorted((a, b) => b - a),
    communities: communities.members.map((members) => members.map((node) => ids[node])),
    modularity: communities.modularity,
    ...reportConfirmation(ties, organizations),
    ...survivalFigures,
    answers: reportAnswers(organizations),
    core: reportCore(network, ids),
    brokers: findCutPoints(network).map((node) => ids[node]),
    without: reportWithout(network, ids, betweenness, input.backbone),
    mixing: reportMixing(network, organizations),
    ranges: { ...boundFigures(network, answered), ...survivalRanges },
    without_range: figuresWithoutRange,
    nodes: reportNodes(network, organizations, betweenness, communities.of),
  };
}

function reportConfirmation(ties: readonly Tie[], { answered, ids }: Organizations) {
  const { claimed, confirmed, unanswered } = confirmTies(buildNetwork(ids.length, ties, true), answered);
  return { confirmed, claimed, claimed_of_silent: unanswered };
}

function reportSurvival({ organizations, before, directed }: RelationsInput, now: Network) {
  if (before === null) return { kept: null, new: null, lost: null, unknown: null, ranges: {} };
  const { answered, answeredBefore } = organizations;
  const earlier = { network: buildNetwork(now.size, before.ties, directed), answered: answeredBefore };
  const survival = compareWaves(earlier, { network: now, answered });
  const departed = countDepartedTies(before.departed, directed);
  return {
    kept: survival.kept,
    new: survival.new,
    lost: survival.lost + departed,
    unknown: survival.unknown,
    kept_or_lost: survival.keptOrLost,
    kept_or_new: survival.keptOrNew,
    lost_with_organizations_that_left: departed,
    ranges: addToLost(survival, departed).ranges,
  };
}

function addToLost(survival: TieSurvival, departed: number): TieSurvival {
  const { lost } = survival.ranges;
  const more = { ...lost, low: lost.low + departed, high: lost.high + departed };
  return { ...survival, ranges: { ...survival.ranges, lost: more } };
}

const countDepartedTies = (ties: readonly Tie[], directed: boolean): number =>
  new Set(ties.map(([from, to]) => (directed || from < to ? `${from} ${to}` : `${to} ${from}`))).size;

function reportAnswers({ answered, columns, ids }: Organizations) {
  if (columns.answered === null) return null;
  const count = answered.filter((one) => one).length;
  return { answered: count, silent: ids.length - count, rate: count / ids.length };
}

/** The innermost core and the edge: those tied to one other at most within any group. */
function reportCore(network: Network, ids: readonly string[]) {
  const depth = measureCoreness(network);
  const deepest = depth.reduce((most, one) => Math.max(most, one), 0);
  return {
    k: deepest,
    core: ids.filter((_, node) => depth[node] === deepest),
    edge: ids.filter((_, node) => (depth[node] ?? 0) <= 1 && deepest > 1),
  };
}

function reportWithout(
  network: Network,
  ids: readonly string[],
  betweenness: Float64Array,
  backbone: readonly number[],
) {
  const central = ids
    .map((_, node) => node)
    .filter((node) => (betweenness[node] ?? 0) > 0)
    .sort((a, b) => (betweenness[b] ?? 0) - (betweenness[a] ?? 0) || a - b)
    .slice(0, takenOutOneByOne);
  const remainder = (why: "backbone" | "central", nodes: readonly number[]) => ({
    without: nodes.map((node) => ids[node]),
    why,
    ...takeOut(network, nodes),
  });
  return [
    ...(backbone.length > 0 ? [remainder("backbone", backbone)] : []),
    ...central.map((node) => remainder("central", [node])),
  ];
}

function reportMixing(network: Network, { columns, sectors }: Organizations) {
  if (sectors === null) return null;
  const mixing = measureMixing(network, sectors);
  return {
    column: columns.sector,
    assortativity: mixing.assortativity,
    sectors: mixing.sectors,
    ties: mixing.ties,
    ties_left_out: mixing.leftOut,
  };
}

function reportNodes(
  network: Network,
  { answered, columns, inFileOrder, numberOf }: Organizations,
  betweenness: Float64Array,
  communities: Int32Array,
) {
  const depth = measureCoreness(network);
  const degrees = columns.answered === null ? null : boundDegrees(network, answered);
  return inFileOrder.map((id) => {
    const node = numberOf.get(id) ?? 0;
    return {
      id,
      in: degreeOf(network, node, "in"),
      out: degreeOf(network, node, "out"),
      betweenness: betweenness[node] ?? 0,
      community: communities[node] ?? 0,
      core: depth[node] ?? 0,
      ...(degrees === null
        ? {}
        : { answered: answered[node] === true, in_high: degrees[node]?.in.high, out_high: degrees[node]?.out.high }),
    };
  });
}
