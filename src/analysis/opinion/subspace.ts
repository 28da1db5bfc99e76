/** Unit vectors at right angles that span the same; a vector that adds nothing becomes all zeros. */
export function orthonormalize(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const left = Float64Array.from(vector);
    const before = Math.sqrt(dot(left, left));
    // Twice is enough (Kahan and Parlett): the first pass leaves rounding errors of the others behind.
    for (let pass = 0; pass < 2; pass += 1) for (const other of done) subtract(left, other, dot(left, other));
    const length = Math.sqrt(dot(left, left));
    done.push(length > before * 1e-10 ? left.map((value) => value / length) : left.fill(0));
  }
  return done;
}

/**
 * The eigenvectors of a symmetric matrix within the span of `basis`, whose vectors it sends to `images`; the largest
 * eigenvalue first (Rayleigh and Ritz). Each vector's largest entry is made positive.
 */
export function rotateToAxes(
  basis: readonly Float64Array[],
  images: readonly Float64Array[],
): { vectors: Float64Array[]; values: number[] } {
  const within = basis.map((one) => Float64Array.from(images, (image) => dot(one, image)));
  const { vectors: turns, values } = eigenOfSymmetric(within);
  return { values, vectors: turns.map((turn) => facingUp(combine(basis, turn))) };
}

/** Eigenvalues, the largest first, and unit eigenvectors of a small symmetric matrix, by Jacobi's rotations. */
export function eigenOfSymmetric(matrix: readonly Float64Array[]): { vectors: Float64Array[]; values: number[] } {
  const size = matrix.length;
  const left = matrix.map((row, at) => row.map((value, other) => (value + (matrix[other]?.[at] ?? 0)) / 2));
  const turns = matrix.map((_, at) => Float64Array.from({ length: size }, (_, other) => (at === other ? 1 : 0)));
  for (let sweep = 0; sweep < 60 && isCoupled(left); sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) decouple(left, turns, p, q);
  }
  const order = left.map((row, at) => ({ at, value: row[at] ?? 0 })).sort((a, b) => b.value - a.value);
  return {
    values: order.map(({ value }) => value),
    vectors: order.map(({ at }) => turns[at] ?? new Float64Array(size)),
  };
}

function isCoupled(matrix: readonly Float64Array[]): boolean {
  const square = (value: number) => value ** 2;
  const all = matrix.reduce((sum, row) => sum + row.map(square).reduce((total, value) => total + value, 0), 0);
  const along = matrix.reduce((sum, row, at) => sum + square(row[at] ?? 0), 0);
  return all - along > all * 1e-14;
}

/** Turns rows and columns p and q so that their common entry vanishes; `turns` holds eigenvectors as rows. */
function decouple(matrix: readonly Float64Array[], turns: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ, turnP, turnQ] = [matrix[p], matrix[q], turns[p], turns[q]];
  const common = rowP?.[q] ?? 0;
  if (!rowP || !rowQ || !turnP || !turnQ || common === 0) return;
  const slope = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * common);
  const tangent = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of matrix) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  turnPair(rowP, rowQ, cosine, sine);
  turnPair(turnP, turnQ, cosine, sine);
}

function turnPair(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < one.length; at += 1) {
    const [x, y] = [one[at] ?? 0, other[at] ?? 0];
    one[at] = cosine * x - sine * y;
    other[at] = sine * x + cosine * y;
  }
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  for (const [index, vector] of basis.entries()) subtract(sum, vector, -(weights[index] ?? 0));
  return sum;
}

function facingUp(vector: Float64Array): Float64Array {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}

function subtract(from: Float64Array, vector: Float64Array, times: number): void {
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] ?? 0) - times * (vector[at] ?? 0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
