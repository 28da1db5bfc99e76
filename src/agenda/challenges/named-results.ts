/** A record of one number (or word) a challenge, by name. */
export const byName = <Value>(names: readonly string[], values: Iterable<Value>): Record<string, Value> =>
  Object.fromEntries([...values].map((value, at): [string, Value] => [names[at] ?? "", value]));

/** The names of places. */
export const namesAt = (names: readonly string[], places: readonly number[]): string[] =>
  places.map((place) => names[place] ?? "");
