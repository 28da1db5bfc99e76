import { z } from "zod";
import { anyone, isMember, members } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { listPeople } from "../people/public.ts";
import { textChanged } from "./hub.ts";
import { asOne, BrokenUpdate, openText, textIn } from "./shared-text.ts";
import { sittingsOf } from "./sittings.ts";
import { type DocumentView, listChangesTo, listUpdates, mergeUpdate, readDocument, writeDocument } from "./store.ts";
import { documentWords as said } from "./words.ts";

/** What a text may hold, in letters; an update carries a whole text at most. */
const mostLetters = 200_000;
const mostEncoded = 1_000_000;

const notHere = "00000000-0000-7000-8000-000000000000";

const personOf = ({ actor }: Pick<On, "actor">): string | null => (actor.kind === "person" ? actor.personId : null);

const mayWrite = (on: On, document: DocumentView): boolean => isOpenTo(on.actor, on.initiativeId, document.writers);

/** The text where the reader may read it. @throws {Refusal} that looks like nothing is there. */
async function demandReadable(tx: Reader, on: On, id: string): Promise<DocumentView> {
  const document = await readDocument(tx, on.initiativeId, id);
  if (!document || !isOpenTo(on.actor, on.initiativeId, document.readers))
    throw new Refusal("not-found", coreWords.notFound);
  return document;
}

async function demandWritable(tx: Reader, on: On, id: string): Promise<void> {
  const document = await readDocument(tx, on.initiativeId, id);
  if (!document || !mayWrite(on, document)) throw new Refusal("not-found", coreWords.notFound);
  if (document.locked) throw new Refusal("conflict", said.locked);
}

const written = z.object({ text: z.string(), version: z.number().int() });

export const writeText = change({
  name: "document.write",
  summary: "Keeps what somebody wrote in a text that several people write, merged with what others wrote meanwhile.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** The version that was written from. */
    base: z.coerce.number().int().min(0),
    text: z.string().max(mostLetters),
  }),
  output: written,
  allow: members,
  example: { id: notHere, base: 0, text: "Opening\n" },
  async run(on, { id, base, text }) {
    const kept = await on.write(async (tx, note) => {
      await demandWritable(tx, on, id);
      const kept = await writeDocument(tx, on.initiativeId, { id, base, text, by: personOf(on), now: on.now });
      if (!kept) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "document", id, detail: { version: kept.version } });
      return kept;
    });
    textChanged(on.initiativeId, id, personOf(on), on.now);
    return kept;
  },
});

export const mergeText = change({
  name: "document.merge",
  summary: "Keeps what a browser sends while somebody types in a text that several people write.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** An update of Yjs in base64. */
    change: z
      .string()
      .max(mostEncoded)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  }),
  output: z.object({ version: z.number().int() }),
  allow: members,
  example: { id: notHere, change: "AAA=" },
  async run(on, { id, change: encoded }) {
    const by = personOf(on);
    const kept = await on.write(async (tx, note) => {
      await demandWritable(tx, on, id);
      const update = { id, change: new Uint8Array(Buffer.from(encoded, "base64")), by, now: on.now };
      const kept = await mergeUpdate(tx, on.initiativeId, update).catch((error: unknown) => {
        throw error instanceof BrokenUpdate ? refuseField("change", coreWords.wrong) : error;
      });
      if (!kept) throw new Refusal("not-found", coreWords.notFound);
      if (kept.text.length > mostLetters) throw refuseField("change", coreWords.tooLong, { most: mostLetters });
      note({ kind: "document", id, keptElsewhere: true });
      return kept;
    });
    textChanged(on.initiativeId, id, by, on.now);
    return { version: kept.version };
  },
});

export const readLive = query({
  name: "document.read-live",
  summary: "Reads what was written in a text after a version, as one update for a browser that writes along.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    after: z.coerce.number().int().min(0).default(0),
    /** Up to this version; without it, as the text is now. */
    upTo: z.coerce.number().int().min(0).optional(),
  }),
  output: z.object({
    version: z.number().int(),
    /** An update of Yjs in base64; null where nothing is new. */
    change: z.string().nullable(),
    locked: z.boolean(),
    writes: z.boolean(),
  }),
  allow: anyone,
  example: { id: notHere },
  run: (on, { id, after, upTo }) =>
    on.read(async (tx) => {
      const document = await demandReadable(tx, on, id);
      const version = Math.min(upTo ?? document.version, document.version);
      const changes =
        after === 0
          ? await listChangesTo(tx, on.initiativeId, id, version)
          : (await listUpdates(tx, on.initiativeId, id, { after, upTo: version })).map(({ change }) => change);
      return {
        version,
        change: changes.length > 0 ? Buffer.from(asOne(changes)).toString("base64") : null,
        locked: document.locked,
        writes: mayWrite(on, document),
      };
    }),
});

/** Sittings shown at most; older ones are in the text, and are found by version. */
const mostSittings = 200;

export const readHistory = query({
  name: "document.history",
  summary: "Tells who wrote in a text and when, sitting by sitting, and what one sitting changed.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** The last version of a sitting; without it, the newest. */
    version: z.coerce.number().int().min(1).optional(),
  }),
  output: z.object({
    language: z.enum(["en", "he", "ar"]),
    sittings: z.array(
      z.object({ version: z.number().int(), name: z.string().nullable(), from: z.string(), until: z.string() }),
    ),
    shown: z.object({ version: z.number().int(), before: z.string(), after: z.string() }).nullable(),
  }),
  allow: anyone,
  example: { id: notHere },
  run: (on, { id, version }) =>
    on.read(async (tx) => {
      const { language } = await demandReadable(tx, on, id);
      const all = sittingsOf(await listUpdates(tx, on.initiativeId, id));
      // What is open to everyone is read without the people of the initiative.
      const known = isMember(on.actor, on.initiativeId) ? all.flatMap(([first]) => first?.personId ?? []) : [];
      const people = await listPeople(tx, [...new Set(known)]);
      const names = new Map(people.map((person) => [person.id, person.name]));
      const sittings = all.flatMap((sitting) => {
        const [first, last] = [sitting[0], sitting.at(-1)];
        if (!first || !last) return [];
        const name = first.personId ? (names.get(first.personId) ?? null) : null;
        return [{ version: last.version, name, from: first.at.toISOString(), until: last.at.toISOString() }];
      });
      const place = version ? sittings.findIndex((one) => one.version >= version) : sittings.length - 1;
      const chosen = sittings[place];
      const textAt = async (upTo: number) => textIn(openText(await listChangesTo(tx, on.initiativeId, id, upTo)));
      return {
        language,
        sittings: sittings.slice(-mostSittings).reverse(),
        shown: chosen
          ? {
              version: chosen.version,
              before: await textAt(sittings[place - 1]?.version ?? 0),
              after: await textAt(chosen.version),
            }
          : null,
      };
    }),
});

export const operations = [writeText, mergeText, readLive, readHistory];
