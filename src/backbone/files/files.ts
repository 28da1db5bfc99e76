import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Audience } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import type { OnChange } from "../../core/operation.ts";
import type { Writer } from "../../storage/records.ts";
import type { ThingRef } from "../things/public.ts";
import { addFileRow } from "./store.ts";

/** What somebody sent: a name and bytes, as a form or a program gives them. */
export const sentFileSchema = z.object({ name: z.string().trim().min(1).max(200), bytes: z.instanceof(Uint8Array) });
export type SentFile = z.output<typeof sentFileSchema>;

/** A file as a list shows it. */
export const fileViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  broughtAt: z.iso.datetime(),
});
export type FileView = z.output<typeof fileViewSchema>;

/** A file whose bytes lie in the data folder already, and which no row names yet. */
export interface TakenFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** Where the bytes of a file lie. */
export const placeOf = (uploads: string, initiativeId: string, id: string): string =>
  join(uploads, "files", initiativeId, id);

/** Looks a file over and lays its bytes down, before the transaction that names it. @throws {Refusal} for what is not taken. */
export async function takeFile(on: Pick<OnChange, "uploads" | "initiativeId">, sent: SentFile): Promise<TakenFile> {
  const id = newId();
  await mkdir(join(on.uploads, "files", on.initiativeId), { recursive: true });
  await writeFile(placeOf(on.uploads, on.initiativeId, id), sent.bytes);
  return {
    id,
    name: sent.name,
    mediaType: "application/octet-stream",
    bytes: sent.bytes.length,
    sha256: createHash("sha256").update(sent.bytes).digest("hex"),
  };
}

/** Names a taken file in a transaction: who may read it, and which thing it belongs to. */
export const keepFile = (
  tx: Writer,
  initiativeId: string,
  taken: TakenFile,
  belonging: { audience: Audience; about: ThingRef; by: string | null; now: Date },
): Promise<void> => addFileRow(tx, initiativeId, { ...taken, ...belonging });

/** The bytes of a file. */
export const bytesOf = (uploads: string, initiativeId: string, id: string): Promise<Buffer> =>
  readFile(placeOf(uploads, initiativeId, id));
