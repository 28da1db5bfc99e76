import {
  type CognitiveLeverage,
  cognitiveLeverage,
  leverageMotion,
} from "../../analysis/leverage/cognitive-leverage.ts";
import { type Dematel, dematel } from "../../analysis/leverage/dematel.ts";
import { type InfluenceMap, influencesOf, LensRefused, mapOf } from "../../analysis/leverage/influence-map.ts";
import { micmac } from "../../analysis/leverage/micmac.ts";
import { secondOrder } from "../../analysis/leverage/second-order.ts";
import { byName, namesAt } from "./named-results.ts";

/** What every lens says of a map, null where the map does not allow it, and each allowed lens's scores to compare. */
export interface LensReadings {
  lenses: { dematel: object | null; second_order: object; micmac: object | null; fcm: object | null };
  /** Influence given, by lens; higher is more. */
  scores: {
    direct: Float64Array;
    second_order: Float64Array;
    dematel?: Float64Array;
    micmac?: Float64Array;
    fcm?: Float64Array;
  };
  warnings: string[];
}

/**
 * Lays every lens on a map. `oneSign` is the same map for the lenses that need it, where that is another one; null where
 * it cannot be given, with the reason.
 */
export function readLenses(
  names: readonly string[],
  map: InfluenceMap,
  oneSign: InfluenceMap | { refused: string },
): LensReadings {
  const warnings: string[] = [];
  const attempt = <Found>(
    lens: string,
    find: (map: InfluenceMap) => Found,
    on: InfluenceMap | { refused: string } = oneSign,
  ): Found | null => {
    try {
      if ("refused" in on) throw new LensRefused(`${lens}: ${on.refused}`);
      return find(on);
    } catch (error) {
      if (!(error instanceof LensRefused)) throw error;
      warnings.push(error.message);
      return null;
    }
  };
  const second = secondOrder(map);
  const total = attempt("DEMATEL", dematel);
  const powers = attempt("MICMAC", micmac);
  const cognitive = attempt("Fuzzy cognitive map", cognitiveLeverage, map);
  const scores = {
    direct: second.direct,
    second_order: second.total,
    ...(total ? { dematel: total.given } : {}),
    ...(powers ? { micmac: standingOf(powers.influenceRanks) } : {}),
    ...(cognitive ? { fcm: cognitive.moved } : {}),
  };
  return {
    lenses: {
      dematel: total && tellDematel(names, total),
      second_order: {
        direct: byName(names, second.direct),
        second: byName(names, second.second),
        total: byName(names, second.total),
      },
      micmac: powers && {
        k: powers.power,
        influence_order: namesAt(names, powers.influenceOrder),
        dependence_order: namesAt(names, powers.dependenceOrder),
        hidden: namesAt(names, powers.hidden),
        k_influence: powers.powers.influence,
        k_dependence: powers.powers.dependence,
      },
      fcm: cognitive && tellCognitive(names, cognitive),
    },
    scores,
    warnings,
  };
}

const tellDematel = (names: readonly string[], { scale, given, received, threshold }: Dematel) => ({
  scale,
  D: byName(names, given),
  R: byName(names, received),
  prominence: byName(
    names,
    given.map((one, at) => one + (received[at] ?? 0)),
  ),
  relation: byName(
    names,
    given.map((one, at) => one - (received[at] ?? 0)),
  ),
  threshold,
});

const tellCognitive = (names: readonly string[], { scale, iterations, state, moved }: CognitiveLeverage) => ({
  ...leverageMotion,
  scale,
  iterations,
  state: byName(names, state),
  moved: byName(names, moved),
});

/** Ranks as scores: the first has the highest. */
const standingOf = (ranks: Int32Array) => Float64Array.from(ranks, (rank) => -rank);

/** The share of all weight that may be below 0 by chance before estimated links count as a signed map. */
const mostHarm = 0.05;

/**
 * Estimated links for the lenses that need one sign: those slightly below 0 are taken as 0, and weights are rounded to
 * thousandths of a score. Refused where more than 5% of all weight is below 0, which is harm and no chance.
 */
export function keepHelp(map: InfluenceMap): { map: InfluenceMap | { refused: string }; warnings: string[] } {
  const links = influencesOf(map);
  const harming = links.filter(({ weight }) => weight < 0);
  const all = links.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  const harm = harming.reduce((sum, { weight }) => sum - weight, 0);
  if (harm > mostHarm * all) {
    const share = Math.round((100 * harm) / all);
    return {
      map: { refused: `needs influences of one sign; ${share}% of the weight that people gave is below 0.` },
      warnings: [],
    };
  }
  const rounded = links.map((link) => ({ ...link, weight: Math.max(0, Math.round(link.weight * 1000) / 1000) }));
  const sentence = `${harming.length} estimated links are below 0 within chance; DEMATEL and MICMAC count them as 0.`;
  return { map: mapOf(map.size, rounded), warnings: harming.length > 0 ? [sentence] : [] };
}
