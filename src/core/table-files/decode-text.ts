import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { setImmediate as turn } from "node:timers/promises";
import { Refusal } from "../refusal.ts";
import { maximum } from "./bounds.ts";
import type { Encoding, FileSource } from "./table.ts";
import { fileWords } from "./words.ts";

const chunkSize = 65_536;

/** The number of bytes of a file. @throws Refusal when it is empty or larger than `maximum.bytes`. */
export async function measureFile(source: FileSource): Promise<number> {
  const bytes = typeof source === "string" ? (await stat(source)).size : source.length;
  if (bytes === 0) throw new Refusal("invalid", fileWords.empty);
  if (bytes > maximum.bytes) {
    throw new Refusal("invalid", fileWords.tooLarge, { values: { most: maximum.bytes / 1e6 } });
  }
  return bytes;
}

/** The bytes of a file in pieces, giving way to other work between them. */
export async function* readChunks(source: FileSource): AsyncGenerator<Uint8Array> {
  if (typeof source === "string") {
    yield* createReadStream(source, { highWaterMark: chunkSize });
    return;
  }
  for (let at = 0; at < source.length; at += chunkSize) {
    yield source.subarray(at, at + chunkSize);
    await turn();
  }
}

/** The letters of a file in pieces; what cannot be read becomes U+FFFD, and the byte order mark is dropped. */
export async function* readText(source: FileSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of readChunks(source)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * Finds out how a file's letters are written, from the whole of it: its byte order mark, else UTF-8 where nearly all
 * of it is valid (`damaged` counts the rest), else the Hebrew code page of Windows.
 */
export async function detectEncoding(source: FileSource): Promise<{ encoding: Encoding; damaged: number }> {
  let start: Uint8Array | undefined;
  let beyondAscii = 0;
  let damaged = 0;
  const decoder = new TextDecoder("utf-8");
  const count = (text: string): void => {
    beyondAscii += text.match(/[^\0-\x7f]/g)?.length ?? 0;
    damaged += text.match(/\ufffd/g)?.length ?? 0;
  };
  for await (const chunk of readChunks(source)) {
    start ??= chunk;
    if (start[0] === 0xff && start[1] === 0xfe) return { encoding: "utf-16le", damaged: 0 };
    count(decoder.decode(chunk, { stream: true }));
  }
  count(decoder.decode());
  const marked = start?.[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  if (marked || damaged * 20 <= beyondAscii - damaged) return { encoding: "utf-8", damaged };
  return { encoding: "windows-1255", damaged: 0 };
}
