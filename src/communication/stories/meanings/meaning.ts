import { z } from "zod";
import { geometricCentre } from "../../../analysis/opinion/composition.ts";
import { stepOf, steps, tellable } from "../coarse.ts";

/** Into so many rows a triad is divided, and into so many parts a slider: coarse, so that a cell holds many. */
export const triadRows = 4;
export const sliderCells = 5;

/** Where the middle of all lies is told from twice as many as a cell needs. */
const moreForCentre = 2;

const stepSchema = z.literal([...steps]).nullable();
const cellSchema = z.object({ cell: z.string(), step: stepSchema });

/** A triad as it was told: no cell that was not told is here, and where nothing is told, that is said. */
export const toldTriadSchema = z.object({
  id: z.string(),
  answered: stepSchema,
  /** Parts of a hundred, in whole ones: the geometric centre. */
  centre: z.array(z.number().int()).length(3).nullable(),
  cells: z.array(cellSchema),
});
export type ToldTriad = z.output<typeof toldTriadSchema>;

/** A slider as it was told, cell by cell in order. */
export const toldSliderSchema = z.object({ id: z.string(), answered: stepSchema, cells: z.array(cellSchema) });
export type ToldSlider = z.output<typeof toldSliderSchema>;

export const toldMeaningSchema = z.object({ triads: z.array(toldTriadSchema), sliders: z.array(toldSliderSchema) });
export type ToldMeaning = z.output<typeof toldMeaningSchema>;

/** What one teller answered. */
export interface Meaning {
  triads?: Readonly<Record<string, readonly number[]>>;
  sliders?: Readonly<Record<string, number>>;
}

/**
 * The small triangle in which a point of a triad lies, as `2-1-0`: how many whole rows each part fills. Of a point on a
 * line between two, the one in which it fills more.
 */
export function triangleOf(parts: readonly number[], rows = triadRows): string {
  const sum = parts.reduce((all, part) => all + part, 0) || 1;
  const filled = parts.map((part) => Math.floor((part / sum) * rows + 1e-9));
  while (filled.reduce((all, one) => all + one, 0) > rows - 1) {
    const fullest = Math.max(...filled);
    filled[filled.indexOf(fullest)] = fullest - 1;
  }
  return filled.join("-");
}

/** Every small triangle of a triad. */
export const triangles = (rows = triadRows): string[] =>
  [rows - 1, rows - 2].flatMap((sum) =>
    Array.from({ length: sum + 1 }, (_, a) =>
      Array.from({ length: sum - a + 1 }, (_, b) => `${a}-${b}-${sum - a - b}`),
    ).flat(),
  );

/** In which part of a slider a place between 0 and 1 lies. */
export const partOf = (place: number): string =>
  String(Math.min(sliderCells - 1, Math.max(0, Math.floor(place * sliderCells))));

/** What may be told of cells: those from `fewest`, and no rest, the silent included, that would be found by taking away. */
function tellCells(cells: readonly string[], given: readonly string[], silent: number, fewest: number) {
  const counts = cells.map((cell) => given.filter((one) => one === cell).length);
  const told = tellable([...counts, silent], fewest);
  return cells.map((cell, place) => ({ cell, step: told[place] ? stepOf(counts[place] ?? 0, fewest) : null }));
}

/** What triads and sliders show of many stories, as it may be told. */
export function tellMeaning(
  asked: { triads: readonly string[]; sliders: readonly string[] },
  all: readonly Meaning[],
  fewest: number,
): ToldMeaning {
  return {
    triads: asked.triads.map((id) => {
      const points = all.flatMap(({ triads }) => {
        const parts = triads?.[id];
        return parts?.length === 3 ? [parts] : [];
      });
      const cells = tellCells(
        triangles(),
        points.map((parts) => triangleOf(parts)),
        all.length - points.length,
        fewest,
      );
      const answered = stepOf(points.length, fewest);
      const centre = points.length >= fewest * moreForCentre ? geometricCentre(points) : null;
      return {
        id,
        answered,
        centre: centre && inHundred(centre),
        cells: answered === null ? [] : cells.filter(({ step }) => step !== null),
      };
    }),
    sliders: asked.sliders.map((id) => {
      const places = all.flatMap(({ sliders }) => sliders?.[id] ?? []);
      const cells = Array.from({ length: sliderCells }, (_, cell) => String(cell));
      const answered = stepOf(places.length, fewest);
      const told = tellCells(cells, places.map(partOf), all.length - places.length, fewest);
      return { id, answered, cells: answered === null ? [] : told };
    }),
  };
}

/** Parts as whole hundredths that make up a hundred. */
function inHundred(parts: readonly number[]): number[] {
  const whole = parts.map((part) => Math.floor(part * 100));
  const order = parts
    .map((part, place) => ({ place, rest: part * 100 - (whole[place] ?? 0) }))
    .sort((a, b) => b.rest - a.rest);
  const missing = 100 - whole.reduce((sum, one) => sum + one, 0);
  for (const { place } of order.slice(0, missing)) whole[place] = (whole[place] ?? 0) + 1;
  return whole;
}
