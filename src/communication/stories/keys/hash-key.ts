import { scrypt } from "node:crypto";
import { promisify } from "node:util";

const slowly = promisify<string, string, number, object, Buffer>(scrypt);

/** What is kept of four words: slow to make, so that whoever has the database cannot try all of them. */
export async function hashKey(canonical: string, secret: string): Promise<string> {
  const hash = await slowly(canonical, secret, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
  return hash.toString("hex");
}
