import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What numbers are hashed and sealed with: it lies beside the database and not in it. */
export interface SmsSecret {
  /** What stands for a number, or for a message of a number: it cannot be read back, and says the same each time. */
  print(kind: "phone" | "message", ...parts: readonly string[]): string;
  seal(text: string): Buffer;
  /** @throws where it was not sealed with this secret, or changed since. */
  unseal(sealed: Uint8Array): string;
}

const fileOf = (uploads: string): string => join(dirname(uploads), "sms.secret");
const isWhole = (text: string): boolean => /^[0-9a-f]{64}$/.test(text.trim());

async function readOrMake(uploads: string): Promise<string> {
  const file = fileOf(uploads);
  const read = () =>
    readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
  const kept = await read();
  if (isWhole(kept)) return kept.trim();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const written = await open(beside, "wx", 0o600);
  await written.writeFile(`${randomBytes(32).toString("hex")}\n`);
  await written.sync();
  await written.close();
  // Whoever is first wins: a second one takes what is there.
  await link(beside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(beside);
  const made = await read();
  if (!isWhole(made)) throw new Error("The secret for text messages cannot be read.");
  return made.trim();
}

const ivBytes = 12;
const tagBytes = 16;

function secretOf(hex: string): SmsSecret {
  const keyFor = (purpose: string): Buffer =>
    Buffer.from(hkdfSync("sha256", Buffer.from(hex, "hex"), "", `fivefold sms ${purpose}`, 32));
  const [printing, sealing] = [keyFor("print"), keyFor("seal")];
  return {
    print: (...parts) => createHmac("sha256", printing).update(JSON.stringify(parts)).digest("hex"),
    seal: (text) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", sealing, iv);
      const inside = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), inside]);
    },
    unseal: (sealed) => {
      const bytes = Buffer.from(sealed);
      const open = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, ivBytes));
      open.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([open.update(bytes.subarray(ivBytes + tagBytes)), open.final()]).toString("utf8");
    },
  };
}

const known = new Map<string, Promise<SmsSecret>>();

/** The secret of an installation, by its folder; made when it is first needed. */
export function smsSecret(uploads: string): Promise<SmsSecret> {
  const found = known.get(uploads) ?? readOrMake(uploads).then(secretOf);
  known.set(uploads, found);
  found.catch(() => known.delete(uploads));
  return found;
}
