import { access, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Where the file of an upload waits; the folder belongs to the program alone. */
export const pathOfUpload = (folder: string, initiativeId: string, uploadId: string): string =>
  join(folder, initiativeId, uploadId);

/** Keeps a file that nobody but the program can read; when it returns, it survives a power cut. */
export async function keepFile(
  folder: string,
  initiativeId: string,
  uploadId: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = pathOfUpload(folder, initiativeId, uploadId);
  await mkdir(join(folder, initiativeId), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.tmp`, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.tmp`, path);
}

/** Whether the file of an upload is still kept. */
export const isKept = (folder: string, initiativeId: string, uploadId: string): Promise<boolean> =>
  access(pathOfUpload(folder, initiativeId, uploadId)).then(
    () => true,
    () => false,
  );

/** Throws away the file of an upload. */
export const dropFile = (folder: string, initiativeId: string, uploadId: string): Promise<void> =>
  rm(pathOfUpload(folder, initiativeId, uploadId), { force: true });

/** Throws away every file of an initiative whose upload does not need it any more. Answers how many. */
export async function sweepFiles(folder: string, initiativeId: string, needed: ReadonlySet<string>): Promise<number> {
  const names = await readdir(join(folder, initiativeId)).catch(() => []);
  const left = names.filter((name) => !needed.has(name));
  for (const name of left) await rm(join(folder, initiativeId, name), { force: true, recursive: true });
  return left.length;
}
