import { Readable } from "node:stream";
import { refuseField } from "../../../core/refusal.ts";
import { openZip } from "../../../core/table-files/open-zip.ts";
import { type PolisName, type PolisTexts, polisNames } from "./polis-files.ts";
import { polisFaults as said } from "./words.ts";

/** More than the largest export that Polis has published. */
const mostMegabytes = 50;

/** The name of the export's file that this one is; participants-votes.csv ends in votes.csv too. */
const nameOf = (path: string): PolisName | undefined => {
  const name = path.split("/").at(-1) ?? "";
  if (path.startsWith("__MACOSX") || name.startsWith("._")) return undefined;
  return ["participants-votes.csv" as const, ...polisNames].find((one) => name.toLowerCase().endsWith(one));
};

/** Takes what was sent for the files of one export: several files, or one archive; others in it are passed over. */
export async function readSentFiles(files: readonly File[]): Promise<PolisTexts> {
  const texts: PolisTexts = {};
  const take = (path: string, bytes: Uint8Array): void => {
    const name = nameOf(path);
    if (!name) return;
    if (texts[name] !== undefined) throw refuseField("files", said.twiceFile, { file: name });
    try {
      texts[name] = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw refuseField("files", said.notText, { file: name });
    }
  };
  for (const file of files) {
    if (file.size > mostMegabytes * 1024 * 1024)
      throw refuseField("files", said.tooLarge, { file: file.name, most: mostMegabytes });
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) await unpack(bytes, take);
    else take(file.name, bytes);
  }
  if (Object.keys(texts).length === 0) throw refuseField("files", said.noFiles);
  return texts;
}

async function unpack(bytes: Uint8Array, take: (path: string, bytes: Uint8Array) => void): Promise<void> {
  const zip = await openZip(bytes);
  try {
    for (const name of zip.names) {
      if (!nameOf(name)) continue;
      take(name, Buffer.concat(await Readable.from(await zip.unpack(name)).toArray()));
    }
  } finally {
    zip.close();
  }
}
