/** The group that somebody is in by its letter, 0 being A. */
export type Letters = ReadonlyMap<number, number>;

/**
 * Gives groups that were found anew the letters of those before that they share most people with, so that A stays A; a group
 * without a forerunner takes the first letter that is free. `groupOf` holds the group of each person by her number.
 */
export function keepLetters(groupOf: ReadonlyMap<number, number>, groups: number, before: Letters): number[] {
  const overlaps = new Map<string, { group: number; letter: number; people: number }>();
  for (const [one, group] of groupOf) {
    const letter = before.get(one);
    if (group < 0 || letter === undefined || letter < 0) continue;
    const key = `${group} ${letter}`;
    const overlap = overlaps.get(key) ?? { group, letter, people: 0 };
    overlap.people += 1;
    overlaps.set(key, overlap);
  }
  const letters = new Array<number>(groups).fill(-1);
  const taken = new Set<number>();
  const byPeople = [...overlaps.values()].sort((a, b) => b.people - a.people || a.letter - b.letter);
  for (const { group, letter } of byPeople) {
    if (letters[group] !== -1 || taken.has(letter)) continue;
    letters[group] = letter;
    taken.add(letter);
  }
  for (const [group, letter] of letters.entries()) {
    if (letter !== -1) continue;
    let free = 0;
    while (taken.has(free)) free += 1;
    letters[group] = free;
    taken.add(free);
  }
  return letters;
}
