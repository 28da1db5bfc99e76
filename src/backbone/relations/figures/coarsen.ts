import { inOrganizations, type Telling, tellScore, tellShare } from "./amounts.ts";
import type { Amount, Figures, Measured, Received, Scale, Score } from "./figures.ts";
import { detailFor, fewestForBothSides, rulesNow } from "./make-figures.ts";

/**
 * Figures that earlier rules made, told no closer than today's would: where no answers are left to make them anew. What
 * cannot be held against today's rules without answers is told no more; no range is, since its ends were rounded
 * outwards.
 */
export function coarsenFigures(old: Figures): Figures {
  if (old.rules >= rulesNow) return old;
  const telling = tellingOf(old);
  const shows = telling.detail !== "nothing";
  const numbers = telling.detail === "numbers";
  const wide = inOrganizations(telling);
  const sides = shows && Math.min(old.answered, old.organizations) >= fewestForBothSides;
  const others = again(old.communities?.others ?? null, wide);
  const sizes = (old.communities?.sizes ?? []).filter((size) => size >= old.fewest);
  const [core, edge] = [again(old.core?.core ?? null, wide), again(old.core?.edge ?? null, wide)];
  return {
    version: 1,
    rules: rulesNow,
    organizations: old.organizations,
    answered: old.answered,
    fewest: old.fewest,
    detail: telling.detail,
    density: shows ? withoutRange(old.density, telling) : null,
    confirmed: sides ? withoutRange(old.confirmed, telling) : null,
    giant: sides ? withoutRange(old.giant, wide) : null,
    reciprocity: numbers ? withoutRange(old.reciprocity, telling) : null,
    centralization: numbers ? withoutRange(old.centralization, telling) : null,
    alone: numbers ? withoutRange(old.alone, wide) : null,
    levels: null,
    communities: numbers && others && sizes.length > 0 ? { sizes, others } : null,
    brokers: numbers ? old.brokers : null,
    core: numbers && core && edge ? { core, edge } : null,
    sectors: [],
    groups: [],
    trust: scaleAgain(old.trust, telling),
    value: scaleAgain(old.value, telling),
    withoutBackbone: null,
    since: shows && old.since ? { organizations: old.since.organizations, ...noShares } : null,
  };
}

const noShares = { kept: null, new: null, lost: null, unknown: null, low: null, high: null };

/** What one organization received, by earlier rules, told no closer than today's would; with the figures of its wave. */
export function coarsenReceived({ trust, value }: Received, figures: Figures): Received {
  const telling = tellingOf(figures);
  const fewest = figures.fewest + 2;
  if (figures.answered <= 2 * fewest) return { trust: null, value: null };
  return { trust: scoreAgain(trust, telling, fewest), value: scoreAgain(value, telling, fewest) };
}

function tellingOf({ detail: before, answered, organizations, fewest }: Figures): Telling {
  const today = detailFor(answered, organizations, fewest);
  const detail = before === "nothing" ? before : before === "words" && today === "numbers" ? before : today;
  return { detail, fewest, answered, exact: false };
}

function again(amount: Amount | null, telling: Telling): Amount | null {
  if (amount === null) return null;
  if (telling.detail === "numbers") return amount.about === null ? null : tellShare(amount.about, telling);
  return tellShare(0, telling) && { word: amount.word, about: null, edge: null };
}

function withoutRange(measured: Measured, telling: Telling): Measured {
  const recorded = again(measured?.recorded ?? null, telling);
  return recorded && { recorded, low: recorded, high: recorded };
}

/** As if no more than the fewest had scored: how many did is known no more. */
function scoreAgain(score: Score, telling: Telling, fewest: number): Score {
  if (score === null || telling.detail === "nothing") return null;
  if (telling.detail === "words") return { word: score.word, about: null, edge: null };
  if (score.about === null) return null;
  return tellScore(
    Array.from({ length: fewest }, () => score.about ?? 0),
    telling,
    fewest,
  );
}

function scaleAgain(scale: Scale, telling: Telling): Scale {
  const mean = scoreAgain(scale?.mean ?? null, telling, telling.fewest);
  return mean && { mean, low: null, high: null, high34: null, low12: null };
}
