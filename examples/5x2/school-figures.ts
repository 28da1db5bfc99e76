import { z } from "zod";
import { readFigures } from "../figures-csv.ts";
import type { SchoolFigure } from "./aggregate-school-file.ts";

/** The columns of `school-file.csv`, in order. */
export const schoolFigureColumns = [
  "period",
  "dimension",
  "group",
  "numerator",
  "numerator_low",
  "numerator_high",
  "denominator",
  "schools",
] as const satisfies readonly (keyof SchoolFigure)[];

const figureSchema = z.object({
  period: z.string(),
  dimension: z.string(),
  group: z.string(),
  numerator: z.coerce.number(),
  numerator_low: z.coerce.number(),
  numerator_high: z.coerce.number(),
  denominator: z.coerce.number(),
  schools: z.coerce.number(),
});

/** Reads `school-file.csv`. */
export const readSchoolFigures = (csv: string): SchoolFigure[] => z.array(figureSchema).parse(readFigures(csv));
