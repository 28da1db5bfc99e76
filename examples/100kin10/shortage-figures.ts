import { z } from "zod";
import { readFigures } from "../figures-csv.ts";
import type { ShortageFigure } from "./aggregate-shortages.ts";

/** The columns of `shortages.csv`, in order. */
export const shortageColumns = ["period", "subject", "states"] as const satisfies readonly (keyof ShortageFigure)[];

const figureSchema = z.object({ period: z.string(), subject: z.string(), states: z.coerce.number() });

/** Reads `shortages.csv`. */
export const readShortages = (csv: string): ShortageFigure[] => z.array(figureSchema).parse(readFigures(csv));
