import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { Refusal } from "../refusal.ts";
import { maximum } from "./bounds.ts";
import type { FileSource } from "./table.ts";
import { fileWords } from "./words.ts";

/** An opened archive: the names of its parts, and a way to unpack one; whoever opens it closes it. */
export interface Zip {
  names: readonly string[];
  unpack: (name: string) => Promise<Readable>;
  close: () => void;
}

const smallPart = 1_000_000;

/**
 * Opens an archive after looking at what it says it unpacks to; a part that says less than it holds fails while it is
 * unpacked. @throws Refusal when it is damaged, locked or would unpack to too much.
 */
export async function openZip(source: FileSource): Promise<Zip> {
  let file: ZipFile;
  try {
    file =
      typeof source === "string"
        ? await openPromise(source, { autoClose: false })
        : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength));
  } catch {
    throw new Refusal("invalid", fileWords.damaged);
  }
  try {
    const entries = await checkEntries(file);
    return {
      names: [...entries.keys()],
      unpack: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw new Refusal("invalid", fileWords.damaged);
        return file.openReadStreamPromise(entry);
      },
      close: () => file.close(),
    };
  } catch (error) {
    file.close();
    throw error instanceof Refusal ? error : new Refusal("invalid", fileWords.damaged);
  }
}

async function checkEntries(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > maximum.zipEntries) throw new Refusal("invalid", fileWords.unpacksTooLarge);
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of file.eachEntry()) {
    if (entry.isEncrypted()) throw new Refusal("invalid", fileWords.locked);
    bytes += entry.uncompressedSize;
    const swollen =
      entry.uncompressedSize > smallPart && entry.uncompressedSize > entry.compressedSize * maximum.zipRatio;
    if (swollen || bytes > maximum.bytes) throw new Refusal("invalid", fileWords.unpacksTooLarge);
    entries.set(entry.fileName, entry);
  }
  return entries;
}
