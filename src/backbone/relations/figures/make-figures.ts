import type { AnsweredWave, Figures, Received } from "./figures.ts";

export interface Making {
  wave: AnsweredWave;
  /** The wave before, as it was answered; null in the first. */
  before: AnsweredWave | null;
  /** k: nothing is told that rests on fewer answers. */
  fewest: number;
  /** Decides which answers are replaced; the same for every wave of an initiative, and read by nobody. */
  secret: string;
}

export interface Made {
  /** For everybody who may see the wave. */
  figures: Figures;
  /** For each organization alone, by its id. */
  received: ReadonlyMap<string, Received>;
}

/** Makes all that is ever shown of a wave, once, when it closes. */
export const makeFigures = ({ wave, fewest }: Making): Made => ({
  figures: {
    version: 1,
    organizations: wave.organizations.length,
    answered: wave.answered.length,
    fewest,
    detail: "nothing",
    density: null,
    reciprocity: null,
    confirmed: null,
    centralization: null,
    giant: null,
    alone: null,
    levels: null,
    communities: null,
    brokers: null,
    core: null,
    sectors: [],
    groups: [],
    trust: null,
    value: null,
    withoutBackbone: null,
    since: null,
  },
  received: new Map(),
});
