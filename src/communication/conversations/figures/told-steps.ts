/** What one person adds to a table of parts: the part she stands in (−1 is no group that is shown), and what she said. */
export interface Share {
  part: number;
  vote: number;
}

/** Who stands where in one table: by the number of each who takes part. */
export type Shares = ReadonlyMap<number, Share>;

/** Stands in the tale of one person for: in no part at all. */
export const absent = -1;
/** Parts are numbered below this. */
export const mostParts = 128;

/** A share as one whole number. */
export const codeOf = (share: Share | undefined): number =>
  share ? (share.vote + 1) * mostParts + share.part + 1 : absent;

/** The same share is the same object, so that a large table takes little room. */
const shares = new Map<number, Share>();
const mostKept = 4096;

/** The share that a number stands for. */
export function shareOfCode(code: number): Share {
  const known = shares.get(code);
  if (known) return known;
  const share = Object.freeze({ part: (code % mostParts) - 1, vote: Math.floor(code / mostParts) - 1 });
  if (shares.size < mostKept) shares.set(code, share);
  return share;
}

/** Who stands in a part and said this. */
export const shareOf = (part: number, vote: number): Share => shareOfCode(codeOf({ part, vote }));

/** With so many steps told, a thousandth of the people must have changed for each of them before there is another. */
const stepsToWhole = 1000;

/** All that was told of one table, step by step: of each person from which step on she stood where. */
export class ToldSteps {
  /** How many steps were told. */
  steps: number;
  /** What was told last. */
  last: Shares;
  /** Of each person, step and code by turns. */
  readonly tales: Map<number, number[]>;

  constructor(steps = 0, tales = new Map<number, number[]>()) {
    this.steps = steps;
    this.tales = tales;
    const last = new Map<number, Share>();
    for (const [one, tale] of tales) {
      const code = tale.at(-1) ?? absent;
      if (code !== absent) last.set(one, shareOfCode(code));
    }
    this.last = last;
  }

  /** Whether enough would change for another step: the more steps there were, the more, so that they stay few enough to be held against each other. */
  isWorthAStep(next: Shares): boolean {
    const changed = [...new Set([...this.last.keys(), ...next.keys()])].filter(
      (one) => codeOf(this.last.get(one)) !== codeOf(next.get(one)),
    ).length;
    return changed * stepsToWhole >= this.last.size * this.steps;
  }

  /** How somebody stood at one step. */
  sightOf(one: number, step: number): number {
    const tale = this.tales.get(one) ?? [];
    let code = absent;
    for (let at = 0; at < tale.length && (tale[at] ?? 0) <= step; at += 2) code = tale[at + 1] ?? absent;
    return code;
  }

  /** Notes a step that is told; where nothing changes there is none. */
  tell(next: Shares): void {
    let isStep = false;
    for (const one of new Set([...this.last.keys(), ...next.keys()])) {
      const code = codeOf(next.get(one));
      if (code === codeOf(this.last.get(one))) continue;
      isStep = true;
      const tale = this.tales.get(one);
      if (tale) tale.push(this.steps, code);
      else this.tales.set(one, [this.steps, code]);
    }
    if (!isStep) return;
    this.steps += 1;
    this.last = next;
  }
}
