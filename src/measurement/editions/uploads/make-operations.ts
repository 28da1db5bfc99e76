import { z } from "zod";
import type { Allowance } from "../../../core/actor.ts";
import { change, type On, type OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { listIndicators } from "../../indicators/public.ts";
import { listDimensions, listPlaces } from "../../places/public.ts";
import { listEditions } from "../store.ts";
import { sweepFiles } from "./kept-file.ts";
import { Cancelled, failureOf, type Ground, makeEdition, Unusable } from "./make-edition.ts";
import {
  askQueue,
  failUpload,
  holdUpload,
  listInitiativeIds,
  listKnownFiles,
  noteProgress,
  uploadById,
} from "./store.ts";
import { emptyReport } from "./upload.ts";

/** Only the program itself, when the queue or its start asks. */
const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

/** Progress is written a few times only: each is a line of history. */
const progressSteps = 4;

export const makeOneEdition = change({
  name: "edition.make",
  summary: "Reads a file whose columns are known and makes a draft edition of it; asked again, it does nothing twice.",
  scope: "initiative",
  input: z.object({ uploadId: idSchema }),
  output: z.object({ editionId: z.string().nullable() }),
  allow: programOnly,
  example: { uploadId: "01990000-0000-7000-8000-000000000000" },
  run: async (on, { uploadId }) => {
    const ground = await readGround(on, uploadId);
    if (!ground) return { editionId: null };
    try {
      return { editionId: await makeEdition(on, ground, shareTeller(on, uploadId)) };
    } catch (error) {
      if (error instanceof Cancelled) return { editionId: null };
      await fail(on, uploadId, error);
      if (error instanceof Unusable || error instanceof Refusal) return { editionId: null };
      throw error;
    }
  },
});

/** What is known of an upload that waits to be read; undefined where it does not wait any more. */
const readGround = (on: On, uploadId: string): Promise<Ground | undefined> =>
  on.read(async (tx) => {
    const upload = await uploadById(tx, on.initiativeId, uploadId);
    const indicators = await listIndicators(tx, on.initiativeId);
    const indicator = indicators.find(({ id }) => id === upload?.indicatorId);
    if (upload?.status !== "working" || !upload.mapping || !indicator) return undefined;
    return {
      upload,
      mapping: upload.mapping,
      indicator,
      places: await listPlaces(tx, on.initiativeId),
      dimensions: await listDimensions(tx, on.initiativeId),
      editions: await listEditions(tx, on.initiativeId),
    };
  });

/** Tells how far the reading is, and stops it where somebody cancelled. */
function shareTeller(on: OnChange, uploadId: string): (share: number) => Promise<void> {
  let told = 0;
  return async (share) => {
    const upload = await on.read((tx) => uploadById(tx, on.initiativeId, uploadId));
    if (upload?.status !== "working") throw new Cancelled();
    const step = Math.floor(share * progressSteps);
    if (step <= told) return;
    told = step;
    await on.write(async (tx, note) => {
      await noteProgress(tx, on.initiativeId, uploadId, share);
      note({ kind: "upload", id: uploadId, detail: { share } });
    });
  };
}

const fail = (on: OnChange, uploadId: string, error: unknown): Promise<void> =>
  on.write(async (tx, note) => {
    const held = await holdUpload(tx, on.initiativeId, uploadId);
    const report = error instanceof Unusable ? error.report : { ...emptyReport, failure: failureOf(error) };
    if (held?.status === "working") await failUpload(tx, on.initiativeId, uploadId, report);
    note({ kind: "upload", id: uploadId, detail: { failed: report.failure?.message.en ?? "" } });
  });

export const recoverUploads = change({
  name: "edition.recover",
  summary: "At start: sweeps files that no record knows and has the readings taken up again that were cut short.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ swept: z.number().int(), takenUp: z.number().int() }),
  allow: programOnly,
  example: {},
  run: async (on) => {
    const known: string[] = [];
    let [swept, takenUp] = [0, 0];
    for (const initiativeId of await on.read(listInitiativeIds)) {
      const { editions, uploads } = await on.readOwn(initiativeId, (tx) => listKnownFiles(tx, initiativeId));
      for (const { rows_file, figures_file } of editions) known.push(figures_file, ...(rows_file ? [rows_file] : []));
      const needed = uploads.filter(({ status }) => status !== "done" && status !== "cancelled");
      swept += await sweepFiles(on.uploads, initiativeId, new Set(needed.map(({ id }) => id)));
      for (const { id } of uploads.filter(({ status }) => status === "working")) {
        await on.write(async (tx, note) => {
          await askQueue(tx, initiativeId, id);
          note({ kind: "upload", id, detail: { takenUp: true } });
        }, initiativeId);
        takenUp += 1;
      }
    }
    swept += (await on.figures.sweep(known)).length;
    return { swept, takenUp };
  },
});

export const makeOperations = [makeOneEdition, recoverUploads];
