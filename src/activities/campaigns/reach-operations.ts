import { z } from "zod";
import { members } from "../../core/actor.ts";
import { change } from "../../core/operation.ts";
import { type Fault, Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { readRows } from "../../core/table-files/read-table.ts";
import { coreWords } from "../../core/words.ts";
import { personOf } from "../voices/public.ts";
import { type Reach, reachSchema } from "./campaign.ts";
import { holdCampaign, tellCampaign } from "./operations.ts";
import { findOverlap } from "./reach.ts";
import { readReach } from "./reach-file.ts";
import { listReach, removeReach, setReach } from "./store.ts";
import { campaignNews as news, reachFileWords, campaignWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const mostRows = 5000;
const mostNamed = 50;

export const noteReach = change({
  name: "campaign.note-reach",
  summary: "Writes down how many a campaign reached in some days, by channel and measure, with who counted.",
  scope: "initiative",
  input: reachSchema.extend({ id: idSchema, toOn: z.iso.date().nullable().default(null) }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: {
    id: nowhere,
    channel: "petition",
    measure: "signatures",
    fromOn: "2015-05-01",
    amount: 1,
    source: "The petition",
  },
  run: (on, { id, toOn, ...count }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, id);
      const reach: Reach = { ...count, toOn: toOn ?? count.fromOn };
      if (reach.toOn < reach.fromOn) throw refuseField("toOn", said.endsBefore);
      const overlap = findOverlap(await listReach(tx, on.initiativeId, [id]), reach);
      if (overlap) throw refuseField("fromOn", said.overlaps, { from: overlap.fromOn, to: overlap.toOn });
      await setReach(tx, on.initiativeId, id, [reach], { by: personOf(on), now: on.now });
      await tellCampaign(tx, on, campaign, news.reached);
      note({ kind: "campaign", id, detail: { reach } });
      return { id };
    }),
});

export const bringReach = change({
  name: "campaign.bring-reach",
  summary:
    "Takes counts of reach from a CSV or Excel file; a row that is not understood is named, and then none is taken.",
  scope: "initiative",
  input: z.object({ id: idSchema, file: z.file() }),
  output: z.object({ id: z.string(), taken: z.number().int() }),
  allow: members,
  example: { id: nowhere, file: new File(["day,channel,measure,amount,source\n"], "reach.csv") },
  run: async (on, { id, file }) => {
    const read = await readRows(new Uint8Array(await file.arrayBuffer()), file.name).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      throw refuseField("file", error.said, error.values);
    });
    if (read.rows.length > mostRows + 1) throw refuseField("file", reachFileWords.tooMany, { most: mostRows });
    const { reach, faults } = readReach(read.rows);
    return on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, id);
      const known: Reach[] = await listReach(tx, on.initiativeId, [id]);
      for (const { row, ...one } of reach) {
        const overlap = findOverlap(known, one);
        if (overlap)
          faults.push({
            row,
            message: reachFileWords.overlaps,
            values: { row, from: overlap.fromOn, to: overlap.toOn },
          });
        known.push(one);
      }
      if (faults.length > 0 || reach.length === 0) throw refuseRows(faults);
      await setReach(tx, on.initiativeId, id, reach, { by: personOf(on), now: on.now });
      await tellCampaign(tx, on, campaign, news.reached);
      note({ kind: "campaign", id, detail: { broughtFrom: file.name.slice(0, 200), rows: reach.length } });
      return { id, taken: reach.length };
    });
  },
});

/** Names the rows that are not understood, in their order. */
function refuseRows(faults: readonly (Omit<Fault, "field"> & { row: number })[]): Refusal {
  const named = faults.toSorted((a, b) => a.row - b.row).slice(0, mostNamed);
  return new Refusal("invalid", coreWords.invalid, {
    faults: (named.length > 0 ? named : [{ message: reachFileWords.columnsMissing, values: {} }]).map(
      ({ message, values }) => ({ field: "file", message, ...(values && { values }) }),
    ),
  });
}

export const removeOneReach = change({
  name: "campaign.remove-reach",
  summary: "Takes a count of reach off; the log of changes keeps that it was there.",
  scope: "initiative",
  input: z.object({ id: idSchema, countId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, countId: nowhere },
  run: (on, { id, countId }) =>
    on.write(async (tx, note) => {
      await holdCampaign(tx, on, id);
      const count = (await listReach(tx, on.initiativeId, [id])).find((one) => one.id === countId);
      if (!count || !(await removeReach(tx, on.initiativeId, id, countId)))
        throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "campaign", id, detail: { removed: count } });
      return { id };
    }),
});
