import type { Mark } from "./target-path.ts";

/** How a figure changed since a baseline: in its own unit, and as a ratio (2 is doubled; null from 0). */
export interface ChangeSince {
  from: Mark;
  to: Mark;
  difference: number;
  ratio: number | null;
}

/** The change to the latest mark from the reader's baseline; null where the series has no mark there. */
export function changeSince(marks: readonly Mark[], baseline: number): ChangeSince | null {
  const from = marks.find(({ at }) => at === baseline);
  const to = marks.toSorted((a, b) => a.at - b.at).at(-1);
  if (!from || !to) return null;
  return { from, to, difference: to.value - from.value, ratio: from.value === 0 ? null : to.value / from.value };
}

/**
 * A series cut into the lines that may be drawn: a definition that changed so that figures before and after cannot be
 * compared starts a new line with the first mark at or after `breaks`. In order of time.
 */
export function splitAtBreaks<M extends Mark>(marks: readonly M[], breaks: readonly number[]): M[][] {
  const lines = new Map<number, M[]>();
  for (const mark of marks.toSorted((a, b) => a.at - b.at)) {
    const passed = breaks.filter((at) => at <= mark.at).length;
    lines.set(passed, [...(lines.get(passed) ?? []), mark]);
  }
  return [...lines.values()];
}
