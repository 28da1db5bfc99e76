import { z } from "zod";

const whole = z.number().int().min(0);

/** How a number of people answered, as it is told. */
export const toldSchema = z.object({ agrees: whole, disagrees: whole, seen: whole });

/** Where a group stands in the picture: the middle of its people and how far they reach, each on a coarse grid. */
export const shapeSchema = z.object({
  x: z.number(),
  y: z.number(),
  /** Half the length and breadth, and the turn of the length against the line, in degrees. */
  long: z.number(),
  broad: z.number(),
  turn: z.number(),
});
export type Shape = z.output<typeof shapeSchema>;

/** All that is told of a conversation's votes: of nobody less than the fewest people that it names. */
export const figuresSchema = z.object({
  /** People who voted and votes in all, down to the five below. */
  people: whole,
  votes: whole,
  groups: z.array(z.object({ letter: whole, size: whole, shape: shapeSchema.nullable() })),
  /** The statements with a total, each by its number. */
  statements: z.array(
    z.object({
      number: whole,
      all: toldSchema,
      byGroup: z.array(toldSchema.extend({ letter: whole })),
    }),
  ),
});
export type ToldFigures = z.output<typeof figuresSchema>;
export type ToldStatement = ToldFigures["statements"][number];

/** Nothing is told of a conversation yet. */
export const nothingTold: ToldFigures = { people: 0, votes: 0, groups: [], statements: [] };

/** Where one person stands; shown to her alone. */
export interface Place {
  letter: number;
  x: number;
  y: number;
}
