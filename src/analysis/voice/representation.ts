import type { Certainty } from "../equity/certainty.ts";
import { effectiveSize, exactInterval } from "./exact-interval.ts";

/** A group: how many belong to it, and the voices of each of its speakers; who is silent may be left out. */
export interface GroupVoices {
  /** Of those who are there: partners, or people who live there. */
  people: number;
  voices: readonly number[];
}

/** How often a group speaks against how many it is. Shares 0…1; ratios have no unit, 1 is as often as there are. */
export interface Representation {
  /** Its voices, added up. */
  voices: number;
  /** Its share of those who are there. */
  expected: number;
  /** Its share of all voices. */
  share: number;
  /** Share over expected share; null where it is not among those who are there. */
  ratio: number | null;
  /** Between these the ratio lies with a confidence of 95%. */
  low: number | null;
  high: number | null;
  sure: Certainty;
}

/** Worth fewer independent voices than so many, nothing can be told of a group, whatever the interval says. */
export const fewestVoices = 5;

/**
 * The representation ratio of each group: its share of all voices over its share of those who are there (in political
 * science the representation index; in epidemiology the participation-to-prevalence ratio, Eshera et al. 2015).
 *
 * The shares of those who are there are known, not drawn. The share of voices is taken as drawn: each voice by itself
 * where it has its own speaker; else as many as Kish's effective size says, in the exact interval (Korn & Graubard 1998,
 * Survey Methodology 24, 193–201), which is Clopper & Pearson's where all speak equally often.
 *
 * *Certain*: the interval of 99% leaves out 1. *Likely*: that of 95% does. *Cannot tell*: neither does, or all voices
 * together are worth fewer than five.
 */
export function measureRepresentation(groups: readonly GroupVoices[]): Representation[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const people = sum(groups.map((group) => group.people));
  const all = sum(groups.flatMap(({ voices }) => voices));
  const size = effectiveSize(groups.flatMap(({ voices }) => voices));
  return groups.map((group) => {
    const voices = sum(group.voices);
    const expected = people === 0 ? 0 : group.people / people;
    const share = all === 0 ? 0 : voices / all;
    if (expected === 0 || all === 0)
      return { voices, expected, share, ratio: null, low: null, high: null, sure: "cannot-tell" };
    const within = exactInterval(share * size, size, 0.95);
    const nearly = exactInterval(share * size, size, 0.99);
    const leavesOut = ({ low, high }: typeof within): boolean => low > expected || high < expected;
    return {
      ...{ voices, expected, share, ratio: share / expected },
      ...{ low: within.low / expected, high: within.high / expected },
      sure:
        size < fewestVoices || expected === 1
          ? "cannot-tell"
          : leavesOut(nearly)
            ? "certain"
            : leavesOut(within)
              ? "likely"
              : "cannot-tell",
    };
  });
}
