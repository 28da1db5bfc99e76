import { absent, shareOfCode, type ToldSteps } from "../figures/told-steps.ts";

/**
 * Whether what was told of a statement, less a file of votes, tells of fewer than `fewest` who are not in the file: in the
 * step that was told last, and in each earlier one in which all of the file stood as they stand in it, in any group or in all.
 */
export function tellsOfFew(told: ToldSteps | undefined, file: ReadonlyMap<number, number>, fewest: number): boolean {
  if (!told || file.size === 0) return false;
  const others = new Map<number, number>();
  const standing = new Set<number>();
  const note = (one: number, code: number, count: 1 | -1) => {
    if (code === absent) return;
    const { part, vote } = shareOfCode(code);
    if (!file.has(one)) others.set(part, (others.get(part) ?? 0) + count);
    else if (count === 1 && file.get(one) === vote) standing.add(one);
    else if (count === -1) standing.delete(one);
  };
  const steps = changesOf(told);
  for (const [step, changes] of steps.entries()) {
    for (const { one, before, after } of changes) {
      note(one, before, -1);
      note(one, after, 1);
    }
    const isKnown = step === steps.length - 1 || standing.size === file.size;
    if (isKnown && [...others.values()].some((people) => people > 0 && people < fewest)) return true;
  }
  return false;
}

interface Changed {
  one: number;
  before: number;
  after: number;
}

/** Who was told anew in each step. */
function changesOf({ steps, tales }: ToldSteps): Changed[][] {
  const all = Array.from({ length: steps }, (): Changed[] => []);
  for (const [one, tale] of tales) {
    let before = absent;
    for (let at = 0; at < tale.length; at += 2) {
      const after = tale[at + 1] ?? absent;
      all[tale[at] ?? 0]?.push({ one, before, after });
      before = after;
    }
  }
  return all;
}
