/** In which group each member stands, by view: one list of group numbers a view, all of the same members in one order. */
export type Views = readonly (readonly number[])[];

/**
 * Whether sums over the groups of several views, each sum known exactly, can be added and taken away so that only the
 * numbers of fewer than `fewest` members are left: the linear form of the attack by differences (Hundepool et al.,
 * Statistical Disclosure Control, 2012, 4.1). Members who stand in the same groups of all views always stay together; such
 * a class, or two together, of fewer than `fewest` members must not lie in what the known sums span. It is there exactly
 * when leaving out its rows lowers the rank of the incidence of all classes and groups.
 */
export function givesAway(views: Views, fewest: number): boolean {
  const classes = classesOf(views);
  const rows = classes.map(({ row }) => row);
  const whole = rankOf(rows);
  const small = classes.flatMap(({ members }, place) => (members < fewest ? [place] : []));
  const isLeft = (gone: readonly number[]): boolean => rankOf(rows.filter((_, place) => !gone.includes(place))) < whole;
  if (small.some((place) => isLeft([place]))) return true;
  return small.some((one, at) =>
    small
      .slice(at + 1)
      .some((other) => (classes[one]?.members ?? 0) + (classes[other]?.members ?? 0) < fewest && isLeft([one, other])),
  );
}

/** The members by the groups they stand in, each class with its row of zeros and ones over the groups of all views. */
function classesOf(views: Views): { members: number; row: number[] }[] {
  const counts = new Map<string, number>();
  for (let member = 0; member < (views[0]?.length ?? 0); member++) {
    const key = JSON.stringify(views.map((view) => view[member]));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const widths = views.map((view) => Math.max(-1, ...view) + 1);
  return [...counts].map(([key, members]) => {
    const groups = JSON.parse(key) as number[];
    return {
      members,
      row: groups.flatMap((group, view) =>
        Array.from({ length: widths[view] ?? 0 }, (_, at) => (at === group ? 1 : 0)),
      ),
    };
  });
}

/** The rank of a matrix of small whole numbers, by elimination with the largest pivot. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0) && rank < left.length; column++) {
    let pivot = rank;
    for (let row = rank; row < left.length; row++)
      if (Math.abs(left[row]?.[column] ?? 0) > Math.abs(left[pivot]?.[column] ?? 0)) pivot = row;
    const by = left[pivot];
    if (!by || Math.abs(by[column] ?? 0) < 1e-9) continue;
    [left[pivot], left[rank]] = [left[rank] ?? [], by];
    for (let row = rank + 1; row < left.length; row++) {
      const times = (left[row]?.[column] ?? 0) / (by[column] ?? 1);
      if (times !== 0) left[row] = (left[row] ?? []).map((value, at) => value - times * (by[at] ?? 0));
    }
    rank += 1;
  }
  return rank;
}
