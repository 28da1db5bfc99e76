import { z } from "zod";
import { lockOrganizations } from "../../../backbone/organizations/public.ts";
import { may } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { personOf } from "../../voices/public.ts";
import { hasEscapes } from "./cells.ts";
import { columnKinds, columnsByTitle } from "./columns.ts";
import { type Considered, considerList, type Wishes } from "./consider.ts";
import { exportPromises } from "./export-operation.ts";
import { mappingSchema, rowFaultSchema } from "./interpret.ts";
import { listWords as said } from "./list-words.ts";
import { readList } from "./read-list.ts";
import { type BroughtList, findList, holdList, keepList, listTaken, setTaken } from "./store.ts";
import { takeIn } from "./take-in.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const mostBytes = 20_000_000;

export const bringPromises = change({
  name: "commitment.bring",
  summary: "Reads a list of promises from a file or from pasted rows, to be looked at first; nothing comes in by it.",
  scope: "initiative",
  input: z.object({ file: z.file().optional(), text: z.string().max(mostBytes).optional() }),
  output: z.object({ id: z.string(), rows: z.number().int() }),
  allow: may("backbone"),
  example: { text: "Promise\tOrganization\nTrain 120 teachers\tSchool network North\n" },
  run: async (on, { file, text }) => {
    const given = file && file.size > 0 ? file : undefined;
    if (!given && !text) throw refuseField("file", said.nothingSent);
    if (given && given.size > mostBytes) throw refuseField("file", said.tooLarge, { most: mostBytes / 1e6 });
    const bytes = given ? new Uint8Array(await given.arrayBuffer()) : new TextEncoder().encode(text);
    const filename = given?.name.slice(0, 200) || "list.csv";
    const list = await readList(bytes, filename).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      throw refuseField(given ? "file" : "text", error.said, error.values);
    });
    const id = newId();
    await on.write(async (tx, note) => {
      await keepList(tx, on.initiativeId, { ...list, id, filename }, { by: personOf(on), now: on.now });
      note({ kind: "commitment", id, detail: { read: filename, rows: list.rows.length } });
    });
    return { id, rows: list.rows.length };
  },
});

const wishesSchema = z.object({
  /** As the titles suggest where it is left out. */
  mapping: mappingSchema.optional(),
  /** Reads characters that were written out as codes. */
  escapes: z.boolean().default(true),
  same: z.record(z.string(), z.string()).default({}),
  addHelpers: z.boolean().default(false),
});

const wishesFor = (list: BroughtList, { mapping, ...wishes }: z.output<typeof wishesSchema>): Wishes => ({
  ...wishes,
  mapping: list.header.map((_, at) => (mapping ?? columnsByTitle(list.header))[at] ?? null),
});

/** How many faults and doubles are named at once. */
const namedAtOnce = 200;

const messageSchema = z.object({
  message: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.date()])).optional(),
});

export const previewPromises = query({
  name: "commitment.preview",
  summary: "Shows what a list of promises would bring in: columns, faults by row, organizations that are new, doubles.",
  scope: "initiative",
  input: wishesSchema.extend({ id: idSchema }),
  output: z.object({
    filename: z.string(),
    header: z.array(z.string()),
    mapping: z.array(z.enum(columnKinds).nullable()),
    rows: z.number().int(),
    found: z.number().int(),
    /** Cells in which characters are written out as codes. */
    escapes: z.number().int(),
    notes: z.array(messageSchema),
    sample: z.array(z.object({ row: z.number(), names: z.string(), lead: z.string(), partners: z.array(z.string()) })),
    faults: z.array(rowFaultSchema),
    faultCount: z.number().int(),
    organizations: z.number().int(),
    fresh: z.number().int(),
    alike: z.array(
      z.object({ name: z.string(), organizations: z.array(z.object({ id: z.string(), name: z.string() })) }),
    ),
    doubles: z.array(z.object({ row: z.number().int(), names: z.string() })),
    doubleCount: z.number().int(),
    taken: z.boolean(),
  }),
  allow: may("backbone"),
  example: { id: nowhere },
  run: async (on, { id, ...asked }) => {
    const list = await on.read((tx) => findList(tx, on.initiativeId, id));
    if (!list) throw new Refusal("not-found", said.gone);
    const wishes = wishesFor(list, asked);
    const considered = await on.read((tx) => considerList(tx, on.initiativeId, list.rows, wishes));
    return previewOf(list, wishes, considered);
  },
});

function previewOf(list: BroughtList, { mapping }: Wishes, { promises, faults, fresh, alike }: Considered) {
  const doubles = promises.filter(({ isDouble }) => isDouble);
  return {
    filename: list.filename,
    header: list.header,
    mapping,
    rows: list.rows.length,
    found: promises.length,
    escapes: list.rows.reduce((sum, { cells }) => sum + cells.filter(hasEscapes).length, 0),
    notes: list.notes.map(({ message, values }) => ({ message, ...(values && { values }) })),
    sample: promises.slice(0, 5).map(({ row, names, lead, partners }) => ({ row, names, lead, partners })),
    faults: faults.toSorted((a, b) => a.row - b.row).slice(0, namedAtOnce),
    faultCount: faults.length,
    organizations: new Set(promises.map(({ lead, organizationId }) => organizationId ?? lead)).size,
    fresh: fresh.length,
    alike,
    doubles: doubles.slice(0, namedAtOnce).map(({ row, names }) => ({ row, names })),
    doubleCount: doubles.length,
    taken: list.takenAt !== null,
  };
}

export const takePromises = change({
  name: "commitment.take",
  summary:
    "Brings the promises of a list in, with organizations that are new; each waits for its word unless it was public.",
  scope: "initiative",
  input: wishesSchema.extend({
    id: idSchema,
    /** They were made in public already: nobody's word is waited for. */
    isPublic: z.boolean().default(false),
    doubles: z.enum(["skip", "bring"]).default("skip"),
  }),
  output: z.object({ added: z.number().int(), organizations: z.number().int(), left: z.number().int() }),
  allow: may("backbone"),
  example: { id: nowhere },
  run: (on, { id, isPublic, doubles, ...asked }) =>
    on.write(async (tx, note) => {
      await lockOrganizations(tx, on.initiativeId);
      const list = await holdList(tx, on.initiativeId, id);
      if (!list) throw new Refusal("not-found", said.gone);
      if (list.takenAt) {
        note({ kind: "commitment", id, keptElsewhere: true });
        return { added: 0, organizations: 0, left: 0 };
      }
      const considered = await considerList(tx, on.initiativeId, list.rows, wishesFor(list, asked));
      if (considered.promises.length === 0) throw new Refusal("invalid", said.nothingToTake);
      const wanted = considered.promises.filter(({ isDouble }) => doubles === "bring" || !isDouble);
      const organizations = await takeIn(tx, on, { list, wanted, considered, isPublic });
      await setTaken(tx, on.initiativeId, id, on.now);
      note({ kind: "commitment", id, detail: { brought: list.filename, added: wanted.length, organizations } });
      return { added: wanted.length, organizations, left: list.rows.length - wanted.length };
    }),
});

export const listBrought = query({
  name: "commitment.list-brought",
  summary: "Lists the files from which promises were brought.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ lists: z.array(z.object({ id: z.string(), filename: z.string(), takenAt: z.iso.datetime() })) }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.read(async (tx) => ({
      lists: (await listTaken(tx, on.initiativeId)).map((one) => ({ ...one, takenAt: one.takenAt.toISOString() })),
    })),
});

export const operations = [bringPromises, previewPromises, takePromises, listBrought, exportPromises];
