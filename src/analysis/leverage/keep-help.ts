import { type InfluenceMap, influencesOf, mapOf } from "./influence-map.ts";

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
