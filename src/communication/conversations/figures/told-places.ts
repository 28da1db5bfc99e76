import type { Place } from "./figures.ts";
import { grid, type Spots } from "./shapes.ts";
import { type Share, shareOf, ToldSteps } from "./told-steps.ts";

/** Stand, among the numbers of statements, for who is in which group and for what the picture was drawn of. */
export const [membership, picture] = [-1, -3];
/** Stand for how far along and how far down people stood in the picture as it was told last. */
const [along, down] = [-4, -5];

type Told = Map<number, ToldSteps>;

/** A side of the picture goes from −1 to 1: the square of the grid in which somebody stands, as a part of a table. */
const squareOf = (value: number): number => Math.round((value + 1) / grid);
const placeOf = (square: number): number => Number((square * grid - 1).toFixed(2));

/** Keeps where people stood when the picture was drawn, in place of where they stood before. */
export function keepPlaces(told: Told, people: Iterable<number>, spots: Spots): void {
  const standing = [...people].flatMap((one) => (spots.get(one) ? [[one, spots.get(one)] as const] : []));
  for (const [number, side] of [
    [along, "x"],
    [down, "y"],
  ] as const) {
    const table = new ToldSteps();
    table.tell(new Map(standing.map(([one, spot]): [number, Share] => [one, shareOf(squareOf(spot?.[side] ?? 0), 0)])));
    told.set(number, table);
  }
}

/**
 * Where each person stands, for her own eyes: in the picture and the groups as they were told last. It moves in the steps of
 * the picture alone, so that whoever looks at her own place before and after learns of nobody's vote.
 */
export function placesTold(told: Told): Map<number, Place> {
  const groups = told.get(membership)?.last;
  const downs = told.get(down)?.last;
  return new Map(
    [...(told.get(along)?.last ?? [])].map(([one, { part }]) => [
      one,
      { letter: groups?.get(one)?.part ?? -1, x: placeOf(part), y: placeOf(downs?.get(one)?.part ?? 0) },
    ]),
  );
}
