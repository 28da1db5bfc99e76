import type { z } from "zod";
import type { View } from "../../../interface/view.ts";
import { type Axis, type Gap, unnamed } from "../grid.ts";
import type { readGrid } from "../operations.ts";
import { gridWords as said, unnamedWords } from "../words.ts";

export type FoundGrid = z.output<typeof readGrid.output>;

/** What is asked of the grid, as its address says it. */
export interface Asked {
  only: string;
  all: boolean;
  row: string;
  column: string;
}

/** What a line is called. */
export function nameLine(view: View, found: FoundGrid, axis: Axis, key: string): string {
  if (key === unnamed) return view.t(unnamedWords[axis]);
  const { challenges, places, groups } = found.spots;
  const among = axis === "challenge" ? challenges : axis === "place" ? places : groups;
  return view.name(among.find(({ id }) => id === key)?.names ?? {});
}

/** A cell by its two lines, in the order in which a sentence names them: cause before place before group. */
export function pairOf(view: View, found: FoundGrid, row: string, column: string) {
  const { rows, columns } = found;
  const named = { [rows]: nameLine(view, found, rows, row), [columns]: nameLine(view, found, columns, column) };
  const { challenge, place, group } = named as Partial<Record<Axis, string>>;
  if (challenge !== undefined && place !== undefined) return { pair: "cp", a: quoted(view, challenge), b: place };
  if (challenge !== undefined) return { pair: "cg", a: quoted(view, challenge), b: group ?? "" };
  return { pair: "pg", a: place ?? "", b: group ?? "" };
}

const quoted = (view: View, text: string): string =>
  view.language === "he" ? `״${text}״` : view.language === "ar" ? `«${text}»` : `“${text}”`;

/** Whether those who work elsewhere in a row do the same there: they do along places and groups, not along causes. */
export const alike = ({ rows, columns }: Pick<FoundGrid, "rows" | "columns">): boolean =>
  columns !== "challenge" && !(rows === "group" && columns === "place");

/** One gap in a sentence: what nobody is known to do there, and who does the same elsewhere. */
export function sayGap(view: View, found: FoundGrid, gap: Gap): string {
  if (gap.column === null) {
    const name = nameLine(view, found, found.rows, gap.row);
    const a = found.rows === "challenge" ? quoted(view, name) : name;
    return view.t(said.nobodyAtAll, { a, on: found.rows, why: gap.why });
  }
  const pair = pairOf(view, found, gap.row, gap.column);
  if (gap.why === "asked") return view.t(said.nobodyAsked, pair);
  // Where causes stand across, who works on another cause there does not do the same.
  if (!gap.elsewhere || !alike(found)) return view.t(said.nobodyPlain, pair);
  const elsewhere = nameLine(view, found, found.columns, gap.elsewhere.column);
  return view.t(said.nobodyOthers, { ...pair, elsewhere, count: gap.elsewhere.organizations.length });
}

/** The first sentence of the grid: the gap that matters most, else who could meet, else how much is done. */
export function sayGrid(view: View, found: FoundGrid): string {
  const [gap, overlap] = [found.grid.gaps[0], found.grid.overlaps[0]];
  if (gap && (gap.why !== "elsewhere" || (gap.elsewhere?.organizations.length ?? 0) > 0))
    return sayGap(view, found, gap);
  if (overlap)
    return view.t(said.couldMeet, {
      ...pairOf(view, found, overlap.row, overlap.column),
      count: overlap.organizations,
    });
  return view.t(said.plain, { organizations: found.organizations, doings: found.doings });
}

/** The address of a cell, or of the grid laid otherwise. */
export function addressOf(view: View, found: FoundGrid, asked: Partial<Asked>): string {
  const query = new URLSearchParams();
  if (found.rows !== "challenge" || found.columns !== "place") {
    query.set("rows", found.rows);
    query.set("columns", found.columns);
  }
  for (const key of ["only", "row", "column"] as const) if (asked[key]) query.set(key, asked[key] ?? "");
  if (asked.all) query.set("all", "yes");
  const text = query.toString();
  return view.url(text ? `work?${text}` : "work");
}
