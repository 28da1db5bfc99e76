import { createHash } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Where it is noted what was taken back: beside the database and not in it, so that a safety copy of the database, put
 * back, does not bring back a story. It holds prints of ids alone, from which nothing can be read.
 */
const fileOf = (uploads: string): string => join(dirname(uploads), "taken-back", "stories.txt");

/** The print of an id, as it is noted. */
export const printOf = (id: string): string => createHash("sha256").update(`taken back ${id}`).digest("hex");

/** Notes that these ids shall be there no more. It lies on the disk when this returns. */
export async function noteTakenBack(uploads: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const path = fileOf(uploads);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, "a", 0o600);
  try {
    await file.writeFile(`${ids.map(printOf).join("\n")}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The prints of all that was taken back. */
export async function readTakenBack(uploads: string): Promise<ReadonlySet<string>> {
  const text = await readFile(fileOf(uploads), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return new Set(text.split("\n").filter((line) => line.length === 64));
}
