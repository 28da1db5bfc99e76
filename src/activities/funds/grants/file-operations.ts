import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { personOf } from "../../voices/public.ts";
import { addFile, type GrantFile, listFiles, removeFile, setFile } from "./files/store.ts";
import { emptyReport, reportSchema } from "./grant.ts";
import { readApart } from "./read-apart.ts";
import { listNamed, setNamed, sides } from "./sides/store.ts";
import { addRead, countHere, takeRead } from "./store.ts";
import { readMatcher } from "./views.ts";
import { grantWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const bringers = may("backbone", "data-lead");
const mostBytes = 50 * 1024 * 1024;
/** A file of this size is read before its bringer is answered; a larger one while she waits on its page. */
const smallBytes = 500_000;

/** The files that are being read by this program now. */
const atWork = new Set<string>();

const fileSchema = z.object({
  id: z.string(),
  filename: z.string(),
  form: z.string(),
  state: z.enum(["reading", "read", "taking", "taken", "unreadable"]),
  /** It was being read when the program stopped. */
  isInterrupted: z.boolean(),
  done: z.number().int(),
  total: z.number().int(),
  report: reportSchema,
  trouble: z
    .object({
      message: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  mended: z.boolean(),
  broughtAt: z.iso.datetime(),
});

const viewOf = ({ envelope: _, broughtAt, ...file }: GrantFile): z.output<typeof fileSchema> => ({
  ...file,
  broughtAt: broughtAt.toISOString(),
  isInterrupted: file.state === "reading" && !atWork.has(file.id),
});

export const listGrantFiles = query({
  name: "grant.files",
  summary: "Lists the files of grants that were brought, for who brings them.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ files: z.array(fileSchema) }),
  allow: bringers,
  example: {},
  run: (on) => on.read(async (tx) => ({ files: (await listFiles(tx, on.initiativeId)).map(viewOf) })),
});

export const bringGrants = change({
  name: "grant.bring",
  summary: "Reads grants from a file in the 360Giving shape (JSON, CSV, Excel), to be looked at before they are taken.",
  scope: "initiative",
  input: z.object({ file: z.file() }),
  output: z.object({ id: z.string() }),
  allow: bringers,
  example: { file: new File(['{"grants":[]}'], "grants.json") },
  run: async (on, { file }) => {
    if (file.size > mostBytes) throw refuseField("file", said.tooLarge, { most: mostBytes / 1024 / 1024 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = newId();
    const filename = file.name.slice(0, 200) || "grants";
    await on.write(async (tx, note) => {
      const by = personOf(on);
      await addFile(tx, on.initiativeId, { id, filename, report: emptyReport, by, now: on.now });
      note({ kind: "grant-file", id, detail: { filename } });
    });
    atWork.add(id);
    const reading = readInto(on, id, bytes, filename).finally(() => atWork.delete(id));
    // What goes wrong later is written down with the file.
    if (bytes.length <= smallBytes) await reading;
    else void reading.catch(() => undefined);
    return { id };
  },
});

/** Reads a file part by part into what is looked at; whatever goes wrong is written down with the file. */
async function readInto(on: OnChange, id: string, bytes: Uint8Array, filename: string): Promise<void> {
  const { initiativeId, now } = on;
  const step = (change: Parameters<typeof setFile>[3], rows: Parameters<typeof addRead>[3] = []): Promise<void> =>
    on.write(async (tx, note) => {
      await addRead(tx, initiativeId, id, rows, { by: personOf(on), now });
      await setFile(tx, initiativeId, id, change);
      note({ kind: "grant-file", id, keptElsewhere: true });
    });
  try {
    for await (const { opened, rows, report } of readApart(bytes, filename)) {
      const { form, envelope, total } = opened;
      await step({ form, envelope, total, done: report.grants, report }, rows);
    }
    await step({ state: "read" });
  } catch (error) {
    const trouble =
      error instanceof Refusal
        ? { message: error.said, values: plainValues(error.values) }
        : { message: coreWords.wrong, values: {} };
    await step({ state: "unreadable", trouble });
    if (!(error instanceof Refusal)) throw error;
  }
}

const plainValues = (values: Refusal["values"]): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );

export const lookAtGrants = query({
  name: "grant.look",
  summary: "Shows what was found in a file of grants before it is taken: what is odd, what is left out, who is known.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    file: fileSchema,
    /** How many are here already, by their identifier. */
    here: z.number().int(),
    /** How many of those who give or receive are organizations of the initiative. */
    matched: z.number().int(),
  }),
  allow: bringers,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const [file] = await listFiles(tx, on.initiativeId, { id });
      if (!file) throw new Refusal("not-found", coreWords.notFound);
      if (file.state === "reading" || file.state === "unreadable") return { file: viewOf(file), here: 0, matched: 0 };
      const match = await readMatcher(tx, on.initiativeId);
      const known = new Set<string>();
      for (const side of sides)
        for (const named of await listNamed(tx, on.initiativeId, id, side)) known.add(match(named) ?? "");
      known.delete("");
      return { file: viewOf(file), here: await countHere(tx, on.initiativeId, id), matched: known.size };
    }),
});

export const takeGrants = change({
  name: "grant.take",
  summary: "Takes the grants of a file in: organizations are matched by identifier or name, the others kept by name.",
  scope: "initiative",
  input: z.object({ id: idSchema, mended: z.boolean().default(false) }),
  output: z.object({ id: z.string(), taken: z.number().int() }),
  allow: bringers,
  example: { id: nowhere },
  run: (on, { id, mended }) =>
    on.write(async (tx, note) => {
      const [file] = await listFiles(tx, on.initiativeId, { id, held: true });
      if (!file) throw new Refusal("not-found", coreWords.notFound);
      if (file.state === "taken") {
        note({ kind: "grant-file", id, detail: { again: true } });
        return { id, taken: 0 };
      }
      if (file.state !== "read") throw new Refusal("conflict", said.notReadYet);
      const match = await readMatcher(tx, on.initiativeId);
      for (const side of sides)
        for (const named of await listNamed(tx, on.initiativeId, id, side)) {
          const organizationId = match(named);
          if (organizationId) await setNamed(tx, on.initiativeId, id, side, { ...named, organizationId });
        }
      const taken = await takeRead(tx, on.initiativeId, id);
      await setFile(tx, on.initiativeId, id, { state: "taken", mended });
      note({ kind: "grant-file", id, detail: { filename: file.filename, taken, mended } });
      return { id, taken };
    }),
});

export const dropGrants = change({
  name: "grant.drop",
  summary: "Lets a file of grants go, with every grant that came from it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: bringers,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const [file] = await listFiles(tx, on.initiativeId, { id, held: true });
      if (!file) throw new Refusal("not-found", coreWords.notFound);
      if (atWork.has(id)) throw new Refusal("conflict", said.notReadYet);
      await removeFile(tx, on.initiativeId, id);
      note({ kind: "grant-file", id, detail: { dropped: file.filename } });
      return {};
    }),
});
