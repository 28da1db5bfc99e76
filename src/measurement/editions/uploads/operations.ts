import { createHash } from "node:crypto";
import { z } from "zod";
import { type Actor, may } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { inLanguage } from "../../../core/message.ts";
import { change, type On, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, maybeNamesSchema, slugSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { indicatorViewSchema, listIndicators } from "../../indicators/public.ts";
import { dimensionViewSchema, listDimensions, placeLevels } from "../../places/public.ts";
import { resultOf, workAtDesk } from "../desk/desk.ts";
import { editionSchema } from "../edition.ts";
import { figureSchema } from "../figures/figure.ts";
import { selectFigures } from "../figures/store.ts";
import { leastGroup, personOf } from "../reading.ts";
import { dropDraft, editionById, editionOfUpload, initiativeNames } from "../store.ts";
import { dropFile, isKept, keepFile } from "./kept-file.ts";
import { addUpload, beginWork, cancelUpload, findSameFile, holdUpload, uploadById } from "./store.ts";
import { mostBytes, type Upload, uploadMappingSchema, uploadSchema } from "./upload.ts";
import { uploadWords as said } from "./words.ts";

const keepers = may("backbone", "data-lead");
const exampleId = "01990000-0000-7000-8000-000000000000";

export const bringFile = change({
  name: "upload.bring",
  summary: "Brings a file of figures: it is looked through whole, and kept only if it holds no details of people.",
  scope: "initiative",
  input: z.object({
    indicator: slugSchema,
    file: z.file(),
    /** That a file already brought to another initiative belongs here too. */
    evenSo: z.boolean().default(false),
  }),
  output: z.object({ uploadId: z.string(), again: z.boolean(), edition: z.number().int().nullable() }),
  allow: keepers,
  example: {
    indicator: "school-file-share",
    file: new File(["year,school,passed,sat\n2016,1,3,40\n2016,2,12,60\n"], "example.csv"),
  },
  run: async (on, { indicator, file, evenSo }) => {
    if (file.size > mostBytes) throw refuseField("file", said.tooLarge, { most: mostBytes / 1e6 });
    const indicatorId = await on.read(async (tx) => {
      const all = await listIndicators(tx, on.initiativeId);
      return all.find(({ slug }) => slug === indicator)?.id;
    });
    if (!indicatorId) throw refuseField("indicator", said.noSuchIndicator);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const before = await findBefore(on, sha256, indicatorId);
    if (before) return before;
    if (!evenSo) await refuseOthersFile(on, sha256);
    const glance = await resultOf(workAtDesk("glance", { source: bytes, filename: file.name }, bytes.length));
    const id = newId();
    await keepFile(on.uploads, on.initiativeId, id, bytes);
    const filename = file.name.slice(0, 200) || "file";
    await on.write(async (tx, note) => {
      const broughtBy = personOf(on);
      const upload = { id, indicatorId, filename, sha256, bytes: bytes.length, glance, broughtAt: on.now, broughtBy };
      await addUpload(tx, on.initiativeId, upload);
      note({ kind: "upload", id, detail: { filename, rows: glance.rows } });
    });
    return { uploadId: id, again: false, edition: null };
  },
});

export const offerUpload = query({
  name: "upload.offer",
  summary: "Says what a file that is brought may count.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ indicators: z.array(indicatorViewSchema.pick({ slug: true, names: true, kind: true })) }),
  allow: keepers,
  example: {},
  run: async (on) => ({
    indicators: (await on.read((tx) => listIndicators(tx, on.initiativeId))).map(({ slug, names, kind }) => ({
      slug,
      names,
      kind,
    })),
  }),
});

/** The same file, brought before for the same indicator and neither cancelled nor taken back. */
async function findBefore(on: On, sha256: string, indicatorId: string) {
  const same = await on.read((tx) => findSameFile(tx, on.initiativeId, sha256));
  const before = same.find(
    (one) => one.indicator_id === indicatorId && one.status !== "cancelled" && one.stage !== "withdrawn",
  );
  return before && { uploadId: before.id, again: true, edition: before.number };
}

/** The other initiatives whose files the actor may bring. */
const othersOf = (actor: Actor, initiativeId: string): string[] =>
  actor.kind !== "person"
    ? []
    : actor.memberships
        .map((membership) => membership.initiativeId)
        .filter((other) => other !== initiativeId && keepers.test(actor, other));

async function refuseOthersFile(on: On, sha256: string): Promise<void> {
  for (const other of othersOf(on.actor, on.initiativeId)) {
    const names = await on.readOwn(other, async (tx) => {
      const same = await findSameFile(tx, other, sha256);
      return same.some(({ status }) => status !== "cancelled") ? initiativeNames(tx, other) : null;
    });
    if (names) throw refuseField("evenSo", said.otherInitiative, { initiative: inLanguage(names, on.language) });
  }
}

export const readUpload = query({
  name: "upload.read",
  summary: "Reads a file that was brought: its header and first rows, how far its reading is, and what came of it.",
  scope: "initiative",
  input: z.object({ uploadId: idSchema }),
  output: z.object({
    upload: uploadSchema,
    indicator: z.object({ slug: z.string(), names: maybeNamesSchema, kind: z.string() }),
    dimensions: z.array(dimensionViewSchema.pick({ slug: true, names: true, groups: true })),
    draft: z.object({ edition: editionSchema, totals: z.array(figureSchema) }).nullable(),
  }),
  allow: keepers,
  example: { uploadId: exampleId },
  run: async (on, { uploadId }) => {
    const found = await on.read(async (tx) => {
      const upload = await uploadById(tx, on.initiativeId, uploadId);
      if (!upload) throw new Refusal("not-found", coreWords.notFound);
      const made = await editionOfUpload(tx, on.initiativeId, uploadId);
      const indicators = await listIndicators(tx, on.initiativeId);
      return {
        upload,
        indicator: indicators.find(({ id }) => id === upload.indicatorId),
        dimensions: await listDimensions(tx, on.initiativeId),
        edition: made && (await editionById(tx, on.initiativeId, made.id)),
      };
    });
    const { edition, indicator } = found;
    const whole = { places: [""], dimensions: [""] };
    return {
      upload: found.upload,
      indicator: { slug: indicator?.slug ?? "", names: indicator?.names ?? {}, kind: indicator?.kind ?? "count" },
      dimensions: found.dimensions.map(({ slug, names, groups }) => ({ slug, names, groups })),
      draft: edition
        ? { edition, totals: await selectFigures(on.figures, on.initiativeId, edition.figuresFile, whole) }
        : null,
    };
  },
});

export const mapUpload = change({
  name: "upload.map",
  summary: "Says what the columns of a file are and under which conditions its figures stand, and has it read.",
  scope: "initiative",
  input: uploadMappingSchema.extend({ uploadId: idSchema }),
  output: z.object({ uploadId: z.string() }),
  allow: keepers,
  example: {
    uploadId: exampleId,
    columns: {
      period: "year",
      unit: "school",
      dimensions: [],
      value: { kind: "pair", numerator: "passed", denominator: "sat" },
      zeroMeans: "zero",
      blankMeans: "missing",
    },
    sourceName: { en: "Ministry of Education" },
    sourceLine: { en: "Ministry of Education, school file" },
    placeLevel: placeLevels[2],
  },
  run: async (on, { uploadId, ...mapping }) => {
    if (!(await isKept(on.uploads, on.initiativeId, uploadId))) throw new Refusal("conflict", said.fileGone);
    return on.write(async (tx, note) => {
      const upload = await holdOpen(tx, on, uploadId);
      const dimensions = await listDimensions(tx, on.initiativeId);
      checkMapping(upload, mapping, new Set(dimensions.map(({ slug }) => slug)));
      await dropDraft(tx, on.initiativeId, uploadId);
      const groupMinimum = await leastGroup(tx, on, mapping.groupMinimum);
      await beginWork(tx, on.initiativeId, uploadId, { ...mapping, groupMinimum });
      note({ kind: "upload", id: uploadId, detail: { columns: mapping.columns } });
      return { uploadId };
    });
  },
});

/** An upload at which something can still be changed. */
async function holdOpen(tx: Writer, on: OnChange, uploadId: string): Promise<Upload> {
  const upload = await holdUpload(tx, on.initiativeId, uploadId);
  if (!upload) throw new Refusal("not-found", coreWords.notFound);
  if (upload.status === "done" || upload.status === "cancelled") throw new Refusal("conflict", said.notNow);
  return upload;
}

function checkMapping(upload: Upload, mapping: z.output<typeof uploadMappingSchema>, known: ReadonlySet<string>): void {
  if (upload.status === "working") throw new Refusal("conflict", said.notNow);
  if (upload.glance.periods.some(({ kind }) => kind === "school-year") && !mapping.schoolYearsConfirmed)
    throw refuseField("schoolYearsConfirmed", said.confirmSchoolYears);
  const slugs = mapping.columns.dimensions.map(({ dimension }) => dimension);
  if (new Set(slugs).size < slugs.length) throw refuseField("", said.twoColumns);
  for (const { column, dimension } of mapping.columns.dimensions)
    if (!known.has(dimension) && !mapping.dimensions.some(({ slug }) => slug === dimension))
      throw refuseField("", said.nameDimension, { column });
}

export const cancelOneUpload = change({
  name: "upload.cancel",
  summary: "Stops the reading of a file and throws away the file and its draft.",
  scope: "initiative",
  input: z.object({ uploadId: idSchema }),
  output: z.object({ uploadId: z.string() }),
  allow: keepers,
  example: { uploadId: exampleId },
  run: async (on, { uploadId }) => {
    await on.write(async (tx, note) => {
      await holdOpen(tx, on, uploadId);
      await dropDraft(tx, on.initiativeId, uploadId);
      await cancelUpload(tx, on.initiativeId, uploadId);
      note({ kind: "upload", id: uploadId });
    });
    await dropFile(on.uploads, on.initiativeId, uploadId);
    return { uploadId };
  },
});

export const uploadOperations = [offerUpload, bringFile, readUpload, mapUpload, cancelOneUpload];
