import { z } from "zod";
import { listPeople } from "../../../../backbone/people/public.ts";
import { members } from "../../../../core/actor.ts";
import { newId } from "../../../../core/id.ts";
import { change, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Writer } from "../../../../storage/records.ts";
import { reachCampaign } from "../reach-campaign.ts";
import { isCodedBy } from "../store.ts";
import { type Changing, changeBook } from "./change-book.ts";
import { type CodeText, codesOf, codeTextSchema, isIn, standsUnderItself } from "./code-book.ts";
import { readBook } from "./read-book.ts";
import { addCode, dropCode, endCode, listCodes, listVersions, rewriteCode } from "./store.ts";
import { bookWords as said } from "./words.ts";

const numberSchema = z.number().int().min(1);
const whySchema = z.string().trim().min(1).max(500).nullable().default(null);
const nowhere = 9999;
const changed = z.object({ version: z.number().int() });

/** A code as a reader of the code book sees it. */
export const codeViewSchema = z.object({
  id: z.string(),
  rootId: z.string(),
  number: z.number().int(),
  names: maybeNamesSchema,
  meaning: maybeNamesSchema,
  useWhen: z.string().nullable(),
  notWhen: z.string().nullable(),
  parentId: z.string().nullable(),
  depth: z.number().int(),
  /** Began with this version as it stands here. */
  isNew: z.boolean(),
});
export type CodeView = z.output<typeof codeViewSchema>;

export const readCodeBook = query({
  name: "codebook.read",
  summary: "Reads the code book of a story campaign, the newest version or an earlier one.",
  scope: "initiative",
  input: z.object({ number: numberSchema, version: z.number().int().min(1).optional() }),
  output: z.object({
    number: z.number().int(),
    names: maybeNamesSchema,
    version: z.number().int(),
    versions: z.array(
      z.object({ version: z.number().int(), madeAt: z.iso.datetime(), madeBy: z.string(), why: z.string().nullable() }),
    ),
    codes: z.array(codeViewSchema),
    mayChange: z.boolean(),
    codesStories: z.boolean(),
    /** Somebody coded by the newest version: a change makes a new one. */
    isUsed: z.boolean(),
  }),
  allow: members,
  example: { number: nowhere },
  run: (on, asked) =>
    on.read(async (tx) => {
      const { campaign, leads, codes: codesStories } = await reachCampaign(tx, on, asked.number);
      const versions = await listVersions(tx, on.initiativeId, campaign.id);
      const newest = versions[0]?.version ?? 0;
      const version = asked.version ?? newest;
      if (version > newest) throw new Refusal("not-found", coreWords.notFound);
      const codes = await listCodes(tx, on.initiativeId, campaign.id);
      const people = await listPeople(tx, [...new Set(versions.map(({ madeBy }) => madeBy))]);
      const nameOf = new Map(people.map(({ id, name }) => [id, name]));
      return {
        number: campaign.number,
        names: campaign.names,
        version,
        versions: versions.map(({ madeAt, madeBy, ...one }) => ({
          ...one,
          madeAt: madeAt.toISOString(),
          madeBy: nameOf.get(madeBy) ?? "",
        })),
        codes: codesOf(codes, version).map((code) => ({ ...code, isNew: version > 1 && code.fromVersion === version })),
        mayChange: leads || codesStories,
        codesStories,
        isUsed: newest > 0 && (await isCodedBy(tx, on.initiativeId, campaign.id, newest)),
      };
    }),
});

/** Writes a code into the version that is changed: a new one, or another meaning of one that is there. */
export async function writeCode(
  tx: Writer,
  on: { initiativeId: string; now: Date },
  { campaign, version, codes }: Changing,
  rootId: string | null,
  text: CodeText,
): Promise<void> {
  const parent =
    text.parentId && codes.find((code) => isIn(code, version) && [code.id, code.rootId].includes(text.parentId ?? ""));
  if (text.parentId && !parent) throw refuseField("parentId", coreWords.notFound);
  const kept: CodeText = { ...text, parentId: parent ? parent.rootId : null };
  if (rootId === null) {
    const id = newId();
    const number = Math.max(0, ...codes.map((code) => code.number)) + 1;
    const fresh = { ...kept, id, rootId: id, number, fromVersion: version };
    await addCode(tx, on.initiativeId, campaign.id, { ...fresh, now: on.now });
    codes.push({ ...fresh, untilVersion: null });
    return;
  }
  const known = codes.find((code) => isIn(code, version) && code.rootId === rootId);
  if (!known) throw new Refusal("not-found", coreWords.notFound);
  if (standsUnderItself(codes, rootId, kept.parentId, version)) throw refuseField("parentId", said.underItself);
  if (known.fromVersion === version) {
    await rewriteCode(tx, on.initiativeId, known.id, kept);
    Object.assign(known, kept);
    return;
  }
  await endCode(tx, on.initiativeId, known.id, version - 1);
  const next = { ...kept, id: newId(), rootId, number: known.number, fromVersion: version };
  await addCode(tx, on.initiativeId, campaign.id, { ...next, now: on.now });
  known.untilVersion = version - 1;
  codes.push({ ...next, untilVersion: null });
}

export const setCode = change({
  name: "codebook.set-code",
  summary: "Adds a code to the code book, or changes what one means; once somebody coded by it, that is a new version.",
  scope: "initiative",
  input: codeTextSchema.extend({ number: numberSchema, rootId: idSchema.nullable().default(null), why: whySchema }),
  output: changed,
  allow: members,
  example: { number: nowhere, names: { en: "Fear of failing" } },
  run: (on, { number, rootId, why, ...text }) =>
    changeBook(on, number, why, (tx, changing) => writeCode(tx, on, changing, rootId, text)),
});

export const endOneCode = change({
  name: "codebook.end-code",
  summary: "Takes a code out of the code book; what was coded with it by earlier versions stays.",
  scope: "initiative",
  input: z.object({ number: numberSchema, rootId: idSchema, why: whySchema }),
  output: changed,
  allow: members,
  example: { number: nowhere, rootId: "00000000-0000-7000-8000-000000000000" },
  run: (on, { number, rootId, why }) =>
    changeBook(on, number, why, async (tx, { codes, version }) => {
      const known = codes.find((code) => isIn(code, version) && code.rootId === rootId);
      if (!known) throw new Refusal("not-found", coreWords.notFound);
      if (known.fromVersion === version) await dropCode(tx, on.initiativeId, known.id);
      else await endCode(tx, on.initiativeId, known.id, version - 1);
    }),
});

export const bringBook = change({
  name: "codebook.bring",
  summary: "Takes codes from a CSV or Excel file: new ones are added, those of the same name are changed.",
  scope: "initiative",
  input: z.object({ number: numberSchema, file: z.file(), why: whySchema }),
  output: changed.extend({ taken: z.number().int() }),
  allow: members,
  example: { number: nowhere, file: new File(["name\n"], "codes.csv") },
  run: async (on, { number, file, why }) => {
    const rows = await readBook(file);
    const made = await changeBook(on, number, why, async (tx, changing) => {
      const rootByName = new Map<string, string>();
      const take = () => {
        for (const code of changing.codes.filter((one) => isIn(one, changing.version)))
          for (const name of Object.values(code.names)) if (name) rootByName.set(name.toLowerCase(), code.rootId);
      };
      take();
      for (const { row, parent, ...text } of rows) {
        const parentId = parent ? rootByName.get(parent.toLowerCase()) : null;
        if (parentId === undefined) throw refuseField("file", said.parentMissing, { row, parent: parent ?? "" });
        const root = Object.values(text.names).map((name) => rootByName.get((name ?? "").toLowerCase()));
        await writeCode(tx, on, changing, root.find(Boolean) ?? null, { ...text, parentId });
        take();
      }
    });
    return { ...made, taken: rows.length };
  },
});

/** What can be asked and done about code books. */
export const bookOperations = [readCodeBook, setCode, endOneCode, bringBook];
