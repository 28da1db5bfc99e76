import { z } from "zod";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { placesAround, type Spots } from "../aims/public.ts";
import { type Doing, doingSchema } from "../undertakings/public.ts";

/** By what the grid can be laid. */
export const axes = ["challenge", "place", "group"] as const;
export type Axis = (typeof axes)[number];

/** The line for what names no cause, no place or no group. */
export const unnamed = "none";

/** What somebody needs: a cause that was chosen as a leverage point, or an ask that is open to the reader. */
export interface Need {
  challengeIds: readonly string[];
  placeIds: readonly string[];
  why: "chosen" | "asked";
}

export const lineSchema = z.object({
  /** The id of a cause or place, the key of a group, or `none`. */
  key: z.string(),
  names: maybeNamesSchema,
  /** Chosen as a leverage point, or somebody asks for help with it. */
  needed: z.boolean(),
});
export type Line = z.output<typeof lineSchema>;

export const cellSchema = z.object({
  row: z.string(),
  column: z.string(),
  doings: z.array(doingSchema),
  /** Which of these are done for a wider place, in which this one lies. */
  wider: z.array(z.string()),
  /** How many different organizations. */
  organizations: z.number().int(),
});
export type Cell = z.output<typeof cellSchema>;

/** Where nobody is known to work, and who does the same nearby. */
export const gapSchema = z.object({
  row: z.string(),
  /** Null where nobody works on the row anywhere. */
  column: z.string().nullable(),
  why: z.enum(["chosen", "asked", "elsewhere"]),
  elsewhere: z
    .object({ column: z.string(), organizations: z.array(z.object({ id: z.string(), name: z.string() })) })
    .nullable(),
});
export type Gap = z.output<typeof gapSchema>;

/** What the grid shows. */
export const gridSchema = z.object({
  rows: z.array(lineSchema),
  columns: z.array(lineSchema),
  /** Only those in which somebody works. */
  cells: z.array(cellSchema),
  gaps: z.array(gapSchema),
  /** Where several work, so that they could meet: the most first. */
  overlaps: z.array(z.object({ row: z.string(), column: z.string(), organizations: z.number().int() })),
  /** How many lines have neither content nor need, and are left out unless asked for. */
  leftOut: z.number().int(),
});
export type Grid = z.output<typeof gridSchema>;

export interface Laying {
  doings: readonly Doing[];
  spots: Spots;
  needs: readonly Need[];
  rows: Axis;
  columns: Axis;
  /** One line of the third axis; all of it where nothing is said. */
  only?: string | undefined;
  /** Also lines without content and need. */
  all: boolean;
}

/** The axis that is neither rows nor columns. */
export const thirdAxis = (rows: Axis, columns: Axis): Axis =>
  axes.find((axis) => axis !== rows && axis !== columns) ?? "group";

/** For each line of an axis on which a doing stands, whether it does so only by a wider place. */
function linesOf(
  doing: Doing,
  axis: Axis,
  around: (place: string) => readonly string[],
  spots: Spots,
): Map<string, boolean> {
  if (axis === "challenge") return namedOr(doing.challengeIds);
  if (axis === "group") return namedOr(doing.group ? [doing.group] : []);
  if (doing.placeIds.length === 0) return namedOr([]);
  const lines = new Map<string, boolean>();
  for (const { id } of spots.places) {
    const own = doing.placeIds.includes(id);
    if (own || around(id).some((one) => doing.placeIds.includes(one))) lines.set(id, !own);
  }
  return lines;
}

const namedOr = (keys: readonly string[]): Map<string, boolean> =>
  new Map((keys.length > 0 ? keys : [unnamed]).map((key) => [key, false]));

function neededOn(axis: Axis, needs: readonly Need[]): Set<string> {
  if (axis === "group") return new Set();
  return new Set(needs.flatMap((need) => (axis === "challenge" ? need.challengeIds : need.placeIds)));
}

const spotsOf = (spots: Spots, axis: Axis): readonly { id: string; names: object }[] =>
  axis === "challenge" ? spots.challenges : axis === "place" ? spots.places : spots.groups;

/** The lines of an axis: those with content or need, or all; schools and wide places only where somebody named them. */
function layLines(
  { spots, needs, all }: Laying,
  axis: Axis,
  named: ReadonlySet<string>,
): { lines: Line[]; leftOut: number } {
  const needed = neededOn(axis, needs);
  const offered = spotsOf(spots, axis).filter(
    (spot) =>
      axis !== "place" ||
      named.has(spot.id) ||
      needed.has(spot.id) ||
      spots.places.find(({ id }) => id === spot.id)?.level !== "school",
  );
  const shown = offered.filter(({ id }) => all || named.has(id) || needed.has(id));
  const lines = shown.map(({ id, names }) => ({ key: id, names, needed: needed.has(id) }));
  const last = named.has(unnamed) ? [{ key: unnamed, names: {}, needed: false }] : [];
  return { lines: [...lines, ...last], leftOut: offered.length - shown.length };
}

/** Lays what is promised and done by two axes, the third choosing among it. */
export function layGrid(laying: Laying): Grid {
  const { doings, spots, rows, columns, only } = laying;
  const known = new Map<string, string[]>();
  const around = (place: string): readonly string[] => {
    const found = known.get(place) ?? placesAround(spots.places, place);
    known.set(place, found);
    return found;
  };
  const third = thirdAxis(rows, columns);
  const placed = doings
    .filter((doing) => !only || linesOf(doing, third, around, spots).has(only))
    .map((doing) => ({
      doing,
      rows: linesOf(doing, rows, around, spots),
      columns: linesOf(doing, columns, around, spots),
    }));
  const namedOn = (side: "rows" | "columns") =>
    new Set(placed.flatMap((one) => [...one[side]].flatMap(([key, wider]) => (wider ? [] : [key]))));
  const across = layLines(laying, columns, namedOn("columns"));
  const down = layLines(laying, rows, namedOn("rows"));
  const cells = down.lines.flatMap((row) =>
    across.lines.flatMap((column): Cell[] => {
      const here = placed.filter((one) => one.rows.has(row.key) && one.columns.has(column.key));
      if (here.length === 0) return [];
      const wider = here.filter((one) => one.rows.get(row.key) || one.columns.get(column.key));
      return [
        {
          row: row.key,
          column: column.key,
          doings: here.map(({ doing }) => doing),
          wider: wider.map(({ doing }) => doing.id),
          organizations: organizationsOf(here.map(({ doing }) => doing)).length,
        },
      ];
    }),
  );
  return {
    rows: down.lines,
    columns: across.lines,
    cells,
    gaps: findGaps(laying, down.lines, across.lines, cells),
    overlaps: cells
      .filter(({ row, column, organizations }) => organizations > 1 && row !== unnamed && column !== unnamed)
      .map(({ row, column, organizations }) => ({ row, column, organizations }))
      .sort((a, b) => b.organizations - a.organizations),
    leftOut: down.leftOut + across.leftOut,
  };
}

/** The different organizations of several doings, by name. */
export const organizationsOf = (doings: readonly Doing[]): Doing["organizations"] =>
  [...new Map(doings.flatMap(({ organizations }) => organizations).map((one) => [one.id, one])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  );

const urgency: Record<Gap["why"], number> = { asked: 0, chosen: 1, elsewhere: 2 };

/** Empty cells on which something depends: somebody asks there, the cause was chosen, or it is worked on elsewhere. */
function findGaps(laying: Laying, rows: readonly Line[], columns: readonly Line[], cells: readonly Cell[]): Gap[] {
  const { needs } = laying;
  const filled = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const asked = (row: string, column: string): boolean =>
    needs.some(({ why, challengeIds, placeIds }) => {
      const both = [...challengeIds, ...placeIds];
      return why === "asked" && both.includes(row) && both.includes(column);
    });
  const gaps = rows.flatMap((row): Gap[] => {
    if (row.key === unnamed) return [];
    const own = columns.flatMap(({ key }) => filled.get(`${row.key} ${key}`) ?? []);
    const most = own.filter(({ column }) => column !== unnamed).sort((a, b) => b.organizations - a.organizations)[0];
    const elsewhere = most ? { column: most.column, organizations: organizationsOf(most.doings) } : null;
    if (own.length === 0 && row.needed)
      return [{ row: row.key, column: null, why: askedFor(needs, row.key) ? "asked" : "chosen", elsewhere: null }];
    return columns.flatMap(({ key }): Gap[] => {
      if (key === unnamed || filled.has(`${row.key} ${key}`)) return [];
      if (asked(row.key, key)) return [{ row: row.key, column: key, why: "asked", elsewhere }];
      if (own.length === 0) return [];
      return [{ row: row.key, column: key, why: row.needed ? "chosen" : "elsewhere", elsewhere }];
    });
  });
  const meeting = (gap: Gap): number => gap.elsewhere?.organizations.length ?? 0;
  return gaps.sort((a, b) => urgency[a.why] - urgency[b.why] || meeting(b) - meeting(a));
}

const askedFor = (needs: readonly Need[], key: string): boolean =>
  needs.some(({ why, challengeIds, placeIds }) => why === "asked" && [...challengeIds, ...placeIds].includes(key));
