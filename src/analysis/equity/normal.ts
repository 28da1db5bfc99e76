/**
 * The share of a standard normal distribution below z.
 * Complementary error function by the continued fraction of Cody's form as given by W. J. West (2005), error < 1e-14.
 */
export function normalShareBelow(z: number): number {
  const distance = Math.abs(z);
  if (distance > 37) return z > 0 ? 1 : 0;
  const tail = distance < 7.07106781186547 ? nearTail(distance) : farTail(distance);
  return z > 0 ? 1 - tail : tail;
}

function nearTail(z: number): number {
  const above = [
    0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
    220.206867912376,
  ];
  const below = [
    0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
    793.826512519948, 440.413735824752,
  ];
  return (Math.exp((-z * z) / 2) * polynomial(above, z)) / polynomial(below, z);
}

function farTail(z: number): number {
  const fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
  return Math.exp((-z * z) / 2) / fraction / 2.506628274631;
}

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** The z below which a share (0…1) of a standard normal distribution lies; ±Infinity at the ends. By bisection. */
export function normalQuantile(share: number): number {
  if (share <= 0) return Number.NEGATIVE_INFINITY;
  if (share >= 1) return Number.POSITIVE_INFINITY;
  return bisect(normalShareBelow, share, -38, 38);
}

/**
 * The t below which a share (0.5…1) of Student's distribution with whole degrees of freedom lies.
 * Exact finite series of Abramowitz & Stegun 26.7.3–4, inverted by bisection; normal above 1,000 degrees.
 */
export function studentQuantile(share: number, degrees: number): number {
  if (degrees > 1000) return normalQuantile(share);
  if (lastStudent.share === share && lastStudent.degrees === degrees) return lastStudent.quantile;
  lastStudent = { share, degrees, quantile: invertStudent(share, degrees) };
  return lastStudent.quantile;
}

/** The last answer: the figures of a place ask for the same one after another. */
let lastStudent = { share: 0, degrees: 0, quantile: 0 };

function invertStudent(share: number, degrees: number): number {
  return bisect((t) => (1 + studentShareWithin(t, degrees)) / 2, share, 0, 1e6);
}

function studentShareWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine2 = Math.cos(angle) ** 2;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cosine2 * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

function bisect(rising: (x: number) => number, wanted: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
