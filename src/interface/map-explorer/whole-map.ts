/** A whole map as it is fetched: lists side by side. */
export interface WholeMap {
  causes: { ids: string[]; numbers: number[]; names: string[]; themes: number[] };
  themes: string[];
  links: { from: number[]; to: number[]; weight: number[] };
}

/** What is shown of it: the rest of the links is left out, the rest of the causes is pale. */
export interface Filter {
  theme: number | null;
  /** 1 for what helps, −1 for what harms, 0 for both. */
  sign: number;
  /** The least strength, as a share of the greatest. */
  least: number;
}

/** For each cause the links that begin or end there. */
export function linksByCause({ causes, links }: WholeMap): number[][] {
  const all = causes.ids.map((): number[] => []);
  links.from.forEach((from, link) => {
    all[from]?.push(link);
    all[links.to[link] ?? -1]?.push(link);
  });
  return all;
}

/** The links that a filter lets through, the weaker first; and how strong the strongest of the map is. */
export function filterLinks({ causes, links }: WholeMap, { theme, sign, least }: Filter): number[] {
  const greatest = greatestOf(links.weight);
  const inTheme = (cause: number | undefined) => theme === null || causes.themes[cause ?? -1] === theme;
  const chosen: number[] = [];
  links.weight.forEach((weight, link) => {
    if (sign !== 0 && Math.sign(weight) !== sign) return;
    if (Math.abs(weight) < least * greatest) return;
    if (inTheme(links.from[link]) || inTheme(links.to[link])) chosen.push(link);
  });
  return chosen.sort((a, b) => Math.abs(links.weight[a] ?? 0) - Math.abs(links.weight[b] ?? 0));
}

/** The greatest strength of these weights. */
export const greatestOf = (weights: readonly number[]): number =>
  weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
