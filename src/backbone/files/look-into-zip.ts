import { fromBufferPromise, type ZipFile } from "yauzl";
import { refuseField } from "../../core/refusal.ts";
import type { FileKind } from "./kinds.ts";
import { fileWords as said } from "./words.ts";

/** What an archive may unpack to; documents of people stay far below. */
const most = { entries: 20_000, bytes: 1_000_000_000, ratio: 300, smallPart: 2_000_000 };

/** The folder that tells which program of an office wrote a document. */
const rootOf: Readonly<Record<string, string>> = {
  "wordprocessingml.document": "word/",
  "spreadsheetml.sheet": "xl/",
  "presentationml.presentation": "ppt/",
};

const hasMacros = /(^|\/)(vbaProject\.bin|macrosheets\/|Basic\/|Scripts\/)/i;

/**
 * Looks at the list of parts of an office document, unpacking nothing but the few letters that say what it is.
 * @throws {Refusal} for what is damaged, locked, would unpack to too much, holds macros, or is another kind of document.
 */
export async function lookIntoZip(bytes: Uint8Array, kind: FileKind): Promise<void> {
  const parts = await listParts(bytes);
  if (parts.some((name) => hasMacros.test(name))) throw refuseField("file", said.macros);
  if (kind.inside === "open-document") return demandOpenDocument(bytes, kind);
  const root = Object.entries(rootOf).find(([end]) => kind.mediaType.endsWith(end))?.[1] ?? "";
  if (!parts.includes("[Content_Types].xml") || !parts.some((name) => name.startsWith(root)))
    throw refuseField("file", said.notWhatItSays);
}

async function listParts(bytes: Uint8Array): Promise<string[]> {
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > most.entries) throw refuseField("file", said.unpacksTooLarge);
    const names: string[] = [];
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refuseField("file", said.locked);
      unpacked += entry.uncompressedSize;
      const swollen =
        entry.uncompressedSize > most.smallPart && entry.uncompressedSize > entry.compressedSize * most.ratio;
      if (swollen || unpacked > most.bytes) throw refuseField("file", said.unpacksTooLarge);
      names.push(entry.fileName);
    }
    return names;
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") throw error;
    throw refuseField("file", said.damaged);
  } finally {
    zip?.close();
  }
}

/** A document of the open kind says its type in its first part, which is stored as it is: it stands at a fixed place. */
function demandOpenDocument(bytes: Uint8Array, kind: FileKind): void {
  const begin = Buffer.from(bytes.subarray(30, 200)).toString("latin1");
  if (!begin.startsWith(`mimetype${kind.mediaType}`)) throw refuseField("file", said.notWhatItSays);
}
