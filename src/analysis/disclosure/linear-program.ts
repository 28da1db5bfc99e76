/** Rows of coefficients and what each row adds up to: `rows · x = sums`, with every x at least 0. */
export interface Equations {
  rows: readonly (readonly number[])[];
  sums: readonly number[];
}

/** Equations with one x that fulfils them at hand, from which the next search starts. */
export interface Program {
  /** The greatest value of `goal · x` over all x allowed; Infinity where it has no bound. Moves `values`. */
  maximize(goal: readonly number[]): number;
  /** The x at hand. */
  values(): number[];
}

const tiny = 1e-9;

/**
 * Finds a first x by the simplex method (Dantzig 1951) in a dense tableau; after many steps without end by Bland's rule,
 * which cannot cycle (1977, doi 10.1287/moor.2.2.103). For some hundreds of unknowns.
 * @throws {RangeError} where the equations allow no x at all.
 */
export function openProgram(equations: Equations, unknowns: number): Program {
  const tableau = equations.rows.map((row, index) => {
    const sum = equations.sums[index] ?? 0;
    const sign = sum < 0 ? -1 : 1;
    const helpers = equations.rows.map((_, other) => (other === index ? 1 : 0));
    return Float64Array.from([...row.map((coefficient) => sign * coefficient), ...helpers, sign * sum]);
  });
  const basis = tableau.map((_, index) => unknowns + index);
  const scale = Math.max(1, ...equations.sums.map(Math.abs));
  const missing = climb(tableau, basis, [...Array(unknowns).fill(0), ...tableau.map(() => -1)]);
  if (missing < -1e-7 * scale) throw new RangeError("The published numbers contradict each other.");
  const rows = dropHelpers(tableau, basis, unknowns);
  return {
    maximize: (goal) => climb(rows, basis, goal),
    values: () => {
      const values: number[] = Array(unknowns).fill(0);
      basis.forEach((column, row) => {
        values[column] = rows[row]?.at(-1) ?? 0;
      });
      return values;
    },
  };
}

/** Pivots until nothing raises the goal; answers the goal reached. */
function climb(tableau: Float64Array[], basis: number[], goal: readonly number[]): number {
  const gains = Float64Array.from([...goal, 0]);
  basis.forEach((column, row) => {
    subtract(gains, tableau[row], goal[column] ?? 0);
  });
  const patience = 20 * (goal.length + basis.length);
  for (let step = 0; ; step++) {
    const entering = findEntering(gains, step > patience);
    if (entering === undefined) return 0 - (gains.at(-1) ?? 0);
    const leaving = findLeaving(tableau, basis, entering);
    if (leaving === undefined) return Number.POSITIVE_INFINITY;
    pivot(tableau, basis, gains, leaving, entering);
  }
}

function findEntering(gains: Float64Array, first: boolean): number | undefined {
  let entering: number | undefined;
  let most = tiny;
  for (let column = 0; column < gains.length - 1; column++) {
    const gain = gains[column] ?? 0;
    if (gain <= most) continue;
    entering = column;
    if (first) break;
    most = gain;
  }
  return entering;
}

function findLeaving(tableau: Float64Array[], basis: number[], entering: number): number | undefined {
  let leaving: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  tableau.forEach((row, index) => {
    const coefficient = row[entering] ?? 0;
    if (coefficient <= tiny) return;
    const ratio = (row.at(-1) ?? 0) / coefficient;
    const earlier = leaving !== undefined && (basis[index] ?? 0) < (basis[leaving] ?? 0);
    if (ratio < least - tiny || (ratio <= least + tiny && earlier)) {
      least = Math.min(least, ratio);
      leaving = index;
    }
  });
  return leaving;
}

function pivot(tableau: Float64Array[], basis: number[], gains: Float64Array, row: number, column: number): void {
  const chosen = tableau[row];
  const divisor = chosen?.[column];
  if (!chosen || !divisor) return;
  for (let k = 0; k < chosen.length; k++) chosen[k] = (chosen[k] ?? 0) / divisor;
  tableau.forEach((other, index) => {
    if (index !== row) subtract(other, chosen, other[column] ?? 0);
  });
  subtract(gains, chosen, gains[column] ?? 0);
  basis[row] = column;
}

function subtract(from: Float64Array, row: Float64Array | undefined, factor: number): void {
  if (!row || factor === 0) return;
  for (let k = 0; k < from.length; k++) from[k] = (from[k] ?? 0) - factor * (row[k] ?? 0);
}

/** Takes the first search's helpers out of basis and tableau; a row without any unknown says nothing and goes. */
function dropHelpers(tableau: Float64Array[], basis: number[], unknowns: number): Float64Array[] {
  const unused = new Float64Array(unknowns + tableau.length + 1);
  for (let row = tableau.length - 1; row >= 0; row--) {
    if ((basis[row] ?? 0) < unknowns) continue;
    const column = tableau[row]?.subarray(0, unknowns).findIndex((value) => Math.abs(value) > tiny) ?? -1;
    if (column >= 0) {
      pivot(tableau, basis, unused, row, column);
    } else {
      tableau.splice(row, 1);
      basis.splice(row, 1);
    }
  }
  return tableau.map((row) => Float64Array.from([...row.subarray(0, unknowns), row.at(-1) ?? 0]));
}
