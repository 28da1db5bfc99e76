import { compareNaturally } from "../../../analysis/equity/panel.ts";
import { newId } from "../../../core/id.ts";
import type { OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import type { Cell } from "../../../storage/figure-values.ts";
import type { Writer } from "../../../storage/records.ts";
import type { IndicatorView } from "../../indicators/public.ts";
import { addPlaces, type DimensionView, isAtOrAbove, type PlaceView, setDimension } from "../../places/public.ts";
import { workAtDesk } from "../desk/desk.ts";
import type { AllRead } from "../desk/works.ts";
import { type CurrentEdition, divideByPeriod, type Edition, editionsAsKnownOn } from "../edition.ts";
import type { Figure } from "../figures/figure.ts";
import { countHidden } from "../figures/make-figures.ts";
import { publishFigures, publishRows, type RowsOfPeriods, selectFigures, sumRows } from "../figures/store.ts";
import { emptyGapReport } from "../gap-report.ts";
import { addEdition } from "../store.ts";
import { groupNames, namesAsWritten } from "./as-written.ts";
import { plain } from "./glance.ts";
import { pathOfUpload } from "./kept-file.ts";
import { holdUpload, keepReport } from "./store.ts";
import type { Report, Upload, UploadMapping } from "./upload.ts";
import { uploadWords as said } from "./words.ts";

/** All that is known before a file is read. */
export interface Ground {
  upload: Upload;
  mapping: UploadMapping;
  indicator: IndicatorView;
  places: readonly PlaceView[];
  dimensions: readonly DimensionView[];
  editions: readonly Edition[];
}

/** Somebody cancelled the reading, or it was done elsewhere: nothing is to be made of it. */
export class Cancelled extends Error {}

/** The file was read, and nothing could be made of it; the report says why. */
export class Unusable extends Error {
  readonly report: Report;
  constructor(report: Report) {
    super("No row of the file could be taken");
    this.report = report;
  }
}

const replicates = 999;
const seed = 5;
const readingShare = 0.6;

/** How far the making has come, 0 to 1. @throws {Cancelled} when it is to stop. */
export type OnShare = (share: number) => Promise<void>;

/**
 * Makes a draft edition of a file: first the two files in the warehouse, which outlast a power cut, then one
 * transaction that makes them visible. Whatever happens before it leaves nothing but files to be swept.
 */
export async function makeEdition(on: OnChange, ground: Ground, onShare: OnShare): Promise<string> {
  const { upload, mapping } = ground;
  const { initiativeId } = on;
  const id = newId();
  const { rowsFile, read } = await readRows(on, ground, `${id}-rows`, onShare);
  if (read.report.taken === 0)
    throw new Unusable({ ...read.report, failure: { message: said.nothingTaken, values: {} } });
  await onShare(readingShare);
  const { hiddenOutsideDenominator } = read;
  const making = { ...mapping, reckoning: { replicates, seed, hiddenOutsideDenominator } };
  const own = { rowsFile, periods: read.periods };
  const counted = await sumRows(on.figures, initiativeId, [own]);
  const definitionVersion = ground.indicator.definitions[0]?.version ?? 1;
  const beside = await countBeside(on, own, editionsBeside(ground, definitionVersion, read.periods, on.now));
  await onShare(0.7);
  const figures: Figure[] = [];
  let gaps = emptyGapReport;
  for await (const part of workAtDesk("reckon", { counted, beside, making }, upload.bytes)) {
    for (const figure of part.figures) figures.push(figure);
    gaps = part.gaps ?? gaps;
  }
  await onShare(0.9);
  const published = await publishFigures(on.figures, initiativeId, `${id}-figures`, ground.indicator.slug, figures);
  await commit(on, ground, read, {
    id,
    definitionVersion,
    rowsFile,
    figuresFile: published.file,
    sha256: published.sha256,
    gaps,
    hidden: { ...countHidden(figures), zeroMeans: zeroStandsFor(mapping) },
  });
  return id;
}

/** Reads the file of an upload and publishes its rows, as they come. */
async function readRows(
  on: OnChange,
  { upload, mapping, places }: Ground,
  name: string,
  onShare: OnShare,
): Promise<{ rowsFile: string; read: AllRead }> {
  const { columns, placeLevel } = mapping;
  const path = pathOfUpload(on.uploads, on.initiativeId, upload.id);
  const reading = { path, filename: upload.filename, columns, placeLevel, places };
  let read: AllRead | null = null as AllRead | null;
  const rows = async function* (): AsyncGenerator<Cell[]> {
    for await (const part of workAtDesk("read", reading, upload.bytes)) {
      await onShare((readingShare * part.read) / Math.max(1, upload.glance.rows));
      yield* part.rows;
      read = part.end;
    }
  };
  const dimensions = columns.dimensions.map(({ dimension }) => dimension);
  const { file } = await publishRows(on.figures, on.initiativeId, name, dimensions, rows());
  if (!read) throw new Error("The reading of a file came to no end");
  return { rowsFile: file, read };
}

/** The most that a 0 of the source can stand for. */
const zeroStandsFor = ({ columns: { zeroMeans } }: UploadMapping): number =>
  zeroMeans === "zero" ? 0 : zeroMeans.below - 1;

type Made = Pick<Edition, "id" | "definitionVersion" | "rowsFile" | "figuresFile" | "sha256" | "gaps" | "hidden">;

/** Makes the edition visible as a draft, with the groups and places found, in one transaction; or nothing of it. */
async function commit(on: OnChange, ground: Ground, read: AllRead, made: Made): Promise<void> {
  const { upload, indicator } = ground;
  const { columns: _, placeLevel: __, dimensions: ___, schoolYearsConfirmed: ____, ...conditions } = ground.mapping;
  await on.write(async (tx, note) => {
    const held = await holdUpload(tx, on.initiativeId, upload.id);
    if (held?.status !== "working") throw new Cancelled();
    await addWhatWasFound(tx, on.initiativeId, ground, read);
    const number = await addEdition(tx, on.initiativeId, {
      ...conditions,
      ...made,
      indicatorId: indicator.id,
      uploadId: upload.id,
      status: "draft",
      rowsRead: read.report.rowsRead,
      rowsLeftOut: read.report.leftOut,
      periods: read.periods,
      madeAt: on.now.toISOString(),
      madeBy: upload.broughtBy,
      earlyLookUntil: null,
      partnersAt: null,
      partnersBy: null,
      everyoneAt: null,
      everyoneBy: null,
      replaces: null,
    });
    await keepReport(tx, on.initiativeId, upload.id, read.report);
    note({ kind: "edition", id: made.id, detail: { number, filename: upload.filename } });
  });
}

/** The editions with rows that speak for other periods of the same indicator and definition. */
function editionsBeside(ground: Ground, version: number, periods: readonly string[], now: Date): CurrentEdition[] {
  const same = ground.editions.filter(
    (edition) => edition.indicatorId === ground.indicator.id && edition.definitionVersion === version,
  );
  return divideByPeriod(editionsAsKnownOn(same, "member", now))
    .map(({ edition, periods: own }) => ({ edition, periods: own.filter((period) => !periods.includes(period)) }))
    .filter(({ edition, periods: own }) => edition.rowsFile !== null && own.length > 0);
}

/** What was counted in the file and in the editions beside it together, and their figures; null where there are none. */
async function countBeside({ figures, initiativeId }: OnChange, own: RowsOfPeriods, beside: readonly CurrentEdition[]) {
  if (beside.length === 0) return null;
  const files = [own];
  const found: Figure[] = [];
  for (const { edition, periods } of beside) {
    if (edition.rowsFile) files.push({ rowsFile: edition.rowsFile, periods });
    const asked = { periods, places: [""] };
    found.push(...(await selectFigures(figures, initiativeId, edition.figuresFile, asked)));
  }
  return { counted: await sumRows(figures, initiativeId, files), figures: found };
}

/** Adds the groups and places that the file names; of places only those that figures may speak of. */
async function addWhatWasFound(
  tx: Writer,
  initiativeId: string,
  { mapping, dimensions }: Ground,
  read: AllRead,
): Promise<void> {
  for (const [slug, groups] of read.groups) {
    const known = dimensions.find((dimension) => dimension.slug === slug);
    const brought = mapping.dimensions.find((dimension) => dimension.slug === slug);
    const names = known?.names ?? brought?.names ?? namesAsWritten(slug);
    const fresh = groups.filter((code) => !known?.groups.some((group) => group.code === code));
    if (known && fresh.length === 0) continue;
    const found = fresh.sort(compareNaturally).map((code) => ({ code, names: groupNames(code, names) }));
    const ordered = known?.ordered ?? brought?.ordered ?? false;
    await setDimension(tx, initiativeId, { slug, names, ordered, groups: [...(known?.groups ?? []), ...found] });
  }
  if (read.places.length > 0 && isAtOrAbove(mapping.placeLevel, mapping.publicLevel))
    await addPlaces(tx, initiativeId, read.places);
}

/** What a failure is told as: a refusal in its own words, anything else as broken on our side. */
export const failureOf = (error: unknown): Report["failure"] =>
  error instanceof Refusal
    ? { message: error.faults[0]?.message ?? error.said, values: plain(error.faults[0]?.values ?? error.values) }
    : { message: said.broke, values: {} };
