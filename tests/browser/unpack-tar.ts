import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const block = 512;

/** Writes the plain files of a tar archive (short names, no links) below a folder, keeping which are executable. */
export async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  let at = 0;
  while (at + block <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + block);
    const size = readOctal(header, 124, 12);
    const kind = String.fromCharCode(header[156] ?? 0);
    at += block;
    if (kind === "0" || kind === "\0") {
      const file = join(folder, readText(header, 0, 100));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, archive.subarray(at, at + size), { mode: readOctal(header, 100, 8) });
    }
    at += Math.ceil(size / block) * block;
  }
}

function readText(header: Buffer, from: number, length: number): string {
  const text = header.toString("latin1", from, from + length);
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

const readOctal = (header: Buffer, from: number, length: number): number =>
  Number.parseInt(readText(header, from, length).trim() || "0", 8);
