/** How much at once, and how much goes on. */
interface Rate {
  most: number;
  perSecond: number;
}

/** More who are counted than this at once, and those who have their full measure again are let go. */
const manyKnown = 10_000;

/** Counts what somebody does against a rate: answers whether there is room for one more, by a measure that refills. */
export function makeRateLimit({ most, perSecond }: Rate): (who: string, now: number) => boolean {
  const known = new Map<string, { left: number; at: number }>();
  const refilled = (one: { left: number; at: number }, now: number): number =>
    Math.min(most, one.left + ((now - one.at) / 1000) * perSecond);
  return (who, now) => {
    if (known.size > manyKnown) for (const [other, one] of known) if (refilled(one, now) >= most) known.delete(other);
    const left = refilled(known.get(who) ?? { left: most, at: now }, now);
    known.set(who, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1;
  };
}
