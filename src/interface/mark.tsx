/** The five conditions, in their order around the mark: clockwise from the top. */
export const conditions = ["agenda", "measurement", "activities", "communication", "backbone"] as const;
export type Condition = (typeof conditions)[number];

const folds = [
  "M16.8 1.6L30.8 11.8L23.1 18.0z",
  "M30.9 13.0L25.5 29.5L17.2 24.0z",
  "M24.4 29.9L7.1 29.9L9.7 20.3z",
  "M6.3 29.0L1.0 12.5L10.9 12.0z",
  "M1.6 11.5L15.6 1.3L19.2 10.6z",
] as const;
const wholeTones = [1, 0.85, 0.68, 0.5, 0.92];

/** A strip of paper tied in a knot. Whole it is Fivefold; with one fold lit it is a condition; pale it marks an empty page. */
export function Mark({ lit, pale = false }: { lit?: Condition; pale?: boolean }) {
  const tone = (fold: number): number => {
    if (lit) return conditions[fold] === lit ? 1 : 0.16;
    if (pale) return fold === 0 ? 0.9 : 0.25;
    return wholeTones[fold] ?? 1;
  };
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      {folds.map((fold, place) => (
        <path key={fold} d={fold} fill="currentColor" fill-opacity={tone(place)} />
      ))}
    </svg>
  );
}
