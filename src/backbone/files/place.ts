import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const folderOf = (uploads: string, initiativeId: string): string => join(uploads, "files", initiativeId);

/** Where the bytes of a file lie: under its id, which the program gave, never under a name that people gave. */
const placeOf = (uploads: string, initiativeId: string, id: string): string =>
  join(folderOf(uploads, initiativeId), id);

/** Lays bytes down where only the program reads them; when it returns, they survive a power cut. */
export async function layDown(uploads: string, initiativeId: string, id: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folderOf(uploads, initiativeId), { recursive: true, mode: 0o700 });
  const place = placeOf(uploads, initiativeId, id);
  const file = await open(`${place}.tmp`, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${place}.tmp`, place);
}

/** The bytes of a file; null where they are gone. */
export const bytesOf = (uploads: string, initiativeId: string, id: string): Promise<Buffer | null> =>
  readFile(placeOf(uploads, initiativeId, id)).catch(() => null);

/** Throws the bytes of a file away. */
export const throwAway = (uploads: string, initiativeId: string, id: string): Promise<void> =>
  rm(placeOf(uploads, initiativeId, id), { force: true });

/** How long bytes may wait for the row that names them: longer than any form takes. */
const grace = 60 * 60_000;

/** Throws away the bytes of an initiative that no row names, and that are no longer on their way. Answers how many. */
export async function sweepBytes(
  uploads: string,
  initiativeId: string,
  named: ReadonlySet<string>,
  now: Date,
): Promise<number> {
  const folder = folderOf(uploads, initiativeId);
  let swept = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    if (named.has(name)) continue;
    const place = join(folder, name);
    const laid = await stat(place).catch(() => null);
    if (!laid || now.getTime() - laid.mtimeMs < grace) continue;
    await rm(place, { force: true });
    swept += 1;
  }
  return swept;
}
