import { z } from "zod";
import { may } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { type Fault, Refusal, refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { listIndicators } from "../indicators/public.ts";
import { listDimensions, listPlaces } from "../places/public.ts";
import { conditionsSchema } from "./edition.ts";
import { enteredRowSchema, figuresOfRows } from "./entered.ts";
import { countHidden } from "./figures/make-figures.ts";
import { protectFigures } from "./figures/protect.ts";
import { publishFigures } from "./figures/store.ts";
import { cellKey, gapReportSchema, withoutHidden } from "./gap-report.ts";
import { leastGroup, personOf } from "./reading.ts";
import { addWorkingDays, earlyLookDays } from "./stage.ts";
import { addEdition } from "./store.ts";
import { uploadWords } from "./uploads/words.ts";

const enterSchema = conditionsSchema.extend({
  indicator: z.string(),
  definitionVersion: z.number().int().min(1).optional(),
  rows: z.array(enteredRowSchema).min(1).max(5_000),
  /** What was computed from rows that are not brought, in the form of `fivefold study gaps`. */
  gaps: gapReportSchema.prefault({}),
  /** The most that a 0 of the source can stand for. */
  zeroMeans: z.number().int().min(0).default(0),
  /** Beyond `draft` only the program itself, for examples that are public already. */
  status: z.enum(["draft", "partners", "everyone"]).default("draft"),
});

export const enterEdition = change({
  name: "edition.enter",
  summary: "Makes a data edition of figures that are typed: each row the whole or one group, in one period.",
  scope: "initiative",
  input: enterSchema,
  output: z.object({ editionId: z.string() }),
  allow: may("backbone", "data-lead"),
  example: {
    indicator: "school-file-share",
    sourceName: { en: "Ministry of Education" },
    rows: [{ period: "2016", numerator: 300, denominator: 2000 }],
  },
  run: async (on, input) => {
    if (input.status !== "draft" && on.actor.kind !== "program") throw new Refusal("forbidden", coreWords.forbidden);
    const { indicator, definitionVersion, rows, gaps, zeroMeans, status, ...conditions } = input;
    const found = await on.read(async (tx) => ({
      indicator: (await listIndicators(tx, on.initiativeId)).find(({ slug }) => slug === indicator),
      places: await listPlaces(tx, on.initiativeId),
      dimensions: await listDimensions(tx, on.initiativeId),
      groupMinimum: await leastGroup(tx, on, input.groupMinimum),
    }));
    if (!found.indicator) throw refuseField("indicator", uploadWords.noSuchIndicator);
    const version = definitionVersion ?? found.indicator.definitions[0]?.version ?? 1;
    const typed = figuresOfRows(rows, { ...found, kind: found.indicator.kind, publicLevel: input.publicLevel });
    if ("faults" in typed) throw refuseRows(typed.faults);
    // A value such as a grade says nothing of how many people stand behind it.
    const minimum = found.indicator.kind === "value" ? 0 : found.groupMinimum;
    const figures = protectFigures(typed.figures, minimum);
    const editionId = newId();
    const file = await publishFigures(on.figures, on.initiativeId, `${editionId}-figures`, indicator, figures);
    const hidden = new Set(
      figures
        .filter((figure) => figure.hidden && figure.place === "")
        .map((figure) => cellKey(figure.dimension, figure.group, figure.period)),
    );
    await on.write(async (tx, note) => {
      const number = await addEdition(tx, on.initiativeId, {
        ...conditions,
        groupMinimum: found.groupMinimum,
        ...openedBy(on, status),
        id: editionId,
        indicatorId: found.indicator?.id ?? "",
        definitionVersion: version,
        uploadId: null,
        status,
        rowsFile: null,
        figuresFile: file.file,
        sha256: file.sha256,
        rowsRead: rows.length,
        rowsLeftOut: [],
        periods: [...new Set(rows.map(({ period }) => period))].sort(),
        gaps: withoutHidden(gaps, (key) => hidden.has(key)),
        hidden: { ...countHidden(figures), zeroMeans },
        madeAt: on.now.toISOString(),
        madeBy: personOf(on),
        replaces: null,
      });
      note({ kind: "edition", id: editionId, detail: { number, indicator } });
    });
    return { editionId };
  },
});

const refuseRows = (faults: readonly Fault[]): Refusal =>
  new Refusal("invalid", faults[0]?.message ?? coreWords.invalid, { values: faults[0]?.values ?? {}, faults });

/** When and by whom an edition is open that begins beyond a draft. */
function openedBy(on: OnChange, status: "draft" | "partners" | "everyone") {
  const at = on.now.toISOString();
  const [partners, everyone] = [status !== "draft", status === "everyone"];
  return {
    partnersAt: partners ? at : null,
    partnersBy: partners ? on.actor.kind : null,
    everyoneAt: everyone ? at : null,
    everyoneBy: everyone ? on.actor.kind : null,
    earlyLookUntil: partners ? addWorkingDays(on.now, everyone ? 0 : earlyLookDays, [5, 6]).toISOString() : null,
  };
}
