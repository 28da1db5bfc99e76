import {
  type CognitiveLeverage,
  cognitiveLeverage,
  leverageMotion,
} from "../../analysis/leverage/cognitive-leverage.ts";
import { type Dematel, dematel } from "../../analysis/leverage/dematel.ts";
import { type InfluenceMap, LensRefused } from "../../analysis/leverage/influence-map.ts";
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
