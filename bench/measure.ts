/** Milliseconds that something took, many times over, in order. */
export async function timeMany(times: number, act: (time: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await act(time);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

/** The value below which a share of sorted numbers lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number =>
  quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );

/** A number in three digits, as they are read in a table. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** Prints rows as a table, each under its name. */
export const printTable = (title: string, rows: Readonly<Record<string, Record<string, number | string>>>): void => {
  console.log(`\n${title}`);
  console.table(rows);
};
