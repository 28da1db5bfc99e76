import type { Names } from "../../../core/message.ts";
import type { Reader } from "../../../storage/records.ts";
import { type Figures, figuresSchema } from "./figures.ts";

/** A closed wave with all that is ever shown of it. */
export interface TellingWave {
  number: number;
  names: Names;
  closedOn: string;
  figures: Figures;
}

/** The closed waves between organizations of an initiative, the newest first. Reads figures alone, never an answer. */
export async function listFigures(tx: Reader, initiativeId: string): Promise<TellingWave[]> {
  const rows = await tx
    .selectFrom("survey_wave")
    .select(["number", "names", "closed_at", "figures"])
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", "relationship")
    .where("closed_at", "is not", null)
    .where("figures", "is not", null)
    .orderBy("number", "desc")
    .execute();
  return rows.flatMap(({ number, names, closed_at, figures }) => {
    const read = figuresSchema.safeParse(figures);
    if (!read.success || !closed_at) return [];
    return [{ number, names: names as Names, closedOn: closed_at.toISOString().slice(0, 10), figures: read.data }];
  });
}
