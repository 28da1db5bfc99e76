import { leavesHiddenOut } from "../../../analysis/equity/hidden-counts.ts";
import { compareNaturally } from "../../../analysis/equity/panel.ts";
import { newId } from "../../../core/id.ts";
import type { OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import type { Writer } from "../../../storage/records.ts";
import { readTable } from "../../files/public.ts";
import type { IndicatorView } from "../../indicators/public.ts";
import { addPlaces, type DimensionView, isAtOrAbove, type PlaceView, setDimension } from "../../places/public.ts";
import { type CurrentEdition, divideByPeriod, type Edition, editionsAsKnownOn } from "../edition.ts";
import type { Reckoning } from "../figures/cells.ts";
import { countHidden, makeFigures } from "../figures/make-figures.ts";
import { dimensionsIn, publishFigures, publishRows, selectFigures } from "../figures/store.ts";
import { makeGapReport } from "../gap-making.ts";
import { addEdition } from "../store.ts";
import { groupNames, namesAsWritten } from "./as-written.ts";
import { plain } from "./glance.ts";
import { pathOfUpload } from "./kept-file.ts";
import { PlaceFinder } from "./place-finder.ts";
import { holdUpload, keepReport } from "./store.ts";
import { RowTaker } from "./take-rows.ts";
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
  const finder = new PlaceFinder(mapping.placeLevel, ground.places);
  const taker = new RowTaker(mapping.columns, finder);
  const table = await readTable(pathOfUpload(on.uploads, initiativeId, upload.id), upload.filename);
  const dimensions = mapping.columns.dimensions.map(({ dimension }) => dimension);
  const all = Math.max(1, upload.glance.rows);
  const taken = taker.rows(table, (read) => onShare((readingShare * read) / all));
  const { file: rowsFile } = await publishRows(on.figures, initiativeId, `${id}-rows`, dimensions, taken);
  const report = taker.report();
  if (report.taken === 0) throw new Unusable({ ...report, failure: { message: said.nothingTaken, values: {} } });
  await onShare(readingShare);
  const reckoning = reckoningOf(mapping, taker);
  const making = { ...mapping, initiativeId, rowsFile, dimensions, reckoning };
  const made = await makeFigures(on.figures, making, () => onShare(readingShare));
  const figures = await publishFigures(on.figures, initiativeId, `${id}-figures`, ground.indicator.slug, made);
  await onShare(0.9);
  const version = ground.indicator.definitions[0]?.version ?? 1;
  const beside = editionsBeside(ground, version, taker.periods(), on.now);
  const gaps = await gapsOf(on, rowsFile, taker.periods(), beside, dimensions, made, reckoning);
  await commit(
    on,
    ground,
    { taker, finder, report },
    {
      id,
      definitionVersion: version,
      rowsFile,
      figuresFile: figures.file,
      sha256: figures.sha256,
      gaps,
      hidden: { ...countHidden(made), zeroMeans: zeroStandsFor(mapping) },
    },
  );
  return id;
}

/** The most that a 0 of the source can stand for. */
const zeroStandsFor = ({ columns: { zeroMeans } }: UploadMapping): number =>
  zeroMeans === "zero" ? 0 : zeroMeans.below - 1;

type Made = Pick<Edition, "id" | "definitionVersion" | "rowsFile" | "figuresFile" | "sha256" | "gaps" | "hidden">;

/** Makes the edition visible as a draft, with the groups and places found, in one transaction; or nothing of it. */
async function commit(
  on: OnChange,
  ground: Ground,
  { taker, finder, report }: { taker: RowTaker; finder: PlaceFinder; report: Report },
  made: Made,
): Promise<void> {
  const { upload, indicator } = ground;
  const { columns: _, placeLevel: __, dimensions: ___, schoolYearsConfirmed: ____, ...conditions } = ground.mapping;
  await on.write(async (tx, note) => {
    const held = await holdUpload(tx, on.initiativeId, upload.id);
    if (held?.status !== "working") throw new Cancelled();
    await addWhatWasFound(tx, on.initiativeId, ground, taker, finder);
    const number = await addEdition(tx, on.initiativeId, {
      ...conditions,
      ...made,
      indicatorId: indicator.id,
      uploadId: upload.id,
      status: "draft",
      rowsRead: report.rowsRead,
      rowsLeftOut: report.leftOut,
      periods: taker.periods(),
      madeAt: on.now.toISOString(),
      madeBy: upload.broughtBy,
      earlyLookUntil: null,
      partnersAt: null,
      partnersBy: null,
      everyoneAt: null,
      everyoneBy: null,
      replaces: null,
    });
    await keepReport(tx, on.initiativeId, upload.id, report);
    note({ kind: "edition", id: made.id, detail: { number, filename: upload.filename } });
  });
}

function reckoningOf({ columns }: UploadMapping, taker: RowTaker): Reckoning {
  const { zeroMeans } = columns;
  const hiddenOutsideDenominator = zeroMeans !== "zero" && leavesHiddenOut(taker.wholes(), zeroMeans.below);
  return { replicates, seed, hiddenOutsideDenominator };
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

async function gapsOf(
  on: OnChange,
  rowsFile: string,
  periods: readonly string[],
  beside: readonly CurrentEdition[],
  slugs: readonly string[],
  made: Parameters<typeof makeGapReport>[4],
  reckoning: Reckoning,
) {
  const { figures, initiativeId } = on;
  const files = [{ rowsFile, periods }];
  const protectedFigures = [...made];
  const dimensions = new Set(slugs);
  for (const { edition, periods: own } of beside) {
    if (!edition.rowsFile) continue;
    files.push({ rowsFile: edition.rowsFile, periods: own });
    for (const slug of await dimensionsIn(figures, initiativeId, edition.rowsFile)) dimensions.add(slug);
    const asked = { periods: own, places: [""] };
    protectedFigures.push(...(await selectFigures(figures, initiativeId, edition.figuresFile, asked)));
  }
  return makeGapReport(figures, initiativeId, files, [...dimensions], protectedFigures, reckoning);
}

/** Adds the groups and places that the file names; of places only those that figures may speak of. */
async function addWhatWasFound(
  tx: Writer,
  initiativeId: string,
  { mapping, dimensions }: Ground,
  taker: RowTaker,
  finder: PlaceFinder,
): Promise<void> {
  for (const [slug, groups] of taker.groups()) {
    const known = dimensions.find((dimension) => dimension.slug === slug);
    const brought = mapping.dimensions.find((dimension) => dimension.slug === slug);
    const names = known?.names ?? brought?.names ?? namesAsWritten(slug);
    const fresh = [...groups].filter((code) => !known?.groups.some((group) => group.code === code));
    if (known && fresh.length === 0) continue;
    const found = fresh.sort(compareNaturally).map((code) => ({ code, names: groupNames(code, names) }));
    const ordered = known?.ordered ?? brought?.ordered ?? false;
    await setDimension(tx, initiativeId, { slug, names, ordered, groups: [...(known?.groups ?? []), ...found] });
  }
  const places = finder.fresh();
  if (places.length > 0 && isAtOrAbove(mapping.placeLevel, mapping.publicLevel))
    await addPlaces(tx, initiativeId, places);
}

/** What a failure is told as: a refusal in its own words, anything else as broken on our side. */
export const failureOf = (error: unknown): Report["failure"] =>
  error instanceof Refusal
    ? { message: error.faults[0]?.message ?? error.said, values: plain(error.faults[0]?.values ?? error.values) }
    : { message: said.broke, values: {} };
