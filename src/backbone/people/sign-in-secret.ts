import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret that signs sessions' cookies, 256 bits in hexadecimal: read from `sign-in.secret` in the data folder,
 * made at the first start. Only its owner can read the file.
 */
export async function readSignInSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, "sign-in.secret");
  const kept = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  if (/^[0-9a-f]{64}$/.test(kept.trim())) return kept.trim();
  const secret = randomBytes(32).toString("hex");
  const beside = `${file}.${process.pid}`;
  const written = await open(beside, "w", 0o600);
  await written.writeFile(`${secret}\n`);
  await written.sync();
  await written.close();
  await rename(beside, file);
  return secret;
}
