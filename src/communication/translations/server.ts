import { isIPv4, isIPv6 } from "node:net";
import { z } from "zod";

/** The installation's own server that translates. */
export interface TranslationServer {
  /** Where it answers as LibreTranslate does, without a slash at its end. */
  url: string;
  key: string | null;
  /** What people are told of where words go: its name, never a key or a password. */
  host: string;
  /** It stands on this machine or in its own network, or whoever runs the installation said that it is theirs. */
  isOurs: boolean;
}

/** The setting that names the server. */
export const setting = "FIVEFOLD_TRANSLATION_URL";

/**
 * The server in `FIVEFOLD_TRANSLATION_URL`, with the key in `FIVEFOLD_TRANSLATION_KEY`; null where none is named, or where
 * what is named is no address: then nothing is translated.
 */
export function translationServer(env: NodeJS.ProcessEnv = process.env): TranslationServer | null {
  const named = env[setting]?.trim();
  if (!named || !URL.canParse(named)) return null;
  const url = new URL(named);
  if (!/^https?:$/.test(url.protocol)) return null;
  return {
    url: named.replace(/[?#].*$/, "").replace(/\/+$/, ""),
    key: env.FIVEFOLD_TRANSLATION_KEY?.trim() || null,
    host: url.host,
    isOurs: isNear(url.hostname) || env.FIVEFOLD_TRANSLATION_OURS?.trim() === "yes",
  };
}

const nearNames = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/i;
const nearNumbers = /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** Whether an address is of this machine or of a network that is not the open one. */
function isNear(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, "");
  if (isIPv4(name)) return nearNumbers.test(name);
  if (isIPv6(name)) return name === "::1" || /^f[cd]|^fe[89ab]/i.test(name);
  return !name.includes(".") || nearNames.test(name);
}

/** Why the server gave no translation: it is away, or it does not take what it was sent, or its answer is no text. */
export type ServerTrouble = "away" | "refused" | "not-text";

/** Something is wrong with the server. Holds nothing of what was sent or answered. */
export class TranslationTrouble extends Error {
  readonly trouble: ServerTrouble;

  constructor(trouble: ServerTrouble) {
    super(`The translation server: ${trouble}`);
    this.name = "TranslationTrouble";
    this.trouble = trouble;
  }
}

const patience = 30_000;
const mostBytes = 1024 * 1024;

const answerSchema = z.object({ translatedText: z.union([z.string(), z.array(z.string())]) });
const languagesSchema = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() })).max(500);

/** From which language into which others the server translates, by its own codes. */
export type Pairs = ReadonlyMap<string, readonly string[]>;

/** Asks the server which languages it knows. @throws {TranslationTrouble} */
export async function askPairs(server: TranslationServer): Promise<Pairs> {
  const read = languagesSchema.safeParse(await send(server, "languages"));
  if (!read.success) throw new TranslationTrouble("not-text");
  const all = read.data.map(({ code }) => code);
  return new Map(read.data.map(({ code, targets }) => [code, targets ?? all]));
}

/** Codes that servers have for a language beside ours. */
const otherCodes: Readonly<Record<string, readonly string[]>> = { he: ["iw"], zh: ["zh-Hans", "zh-CN"] };

/** The codes that the server has for a pair of languages; null where it does not translate between them. */
export function pairOf(pairs: Pairs, from: string, to: string): { source: string; target: string } | null {
  const named = (code: string): string[] => [code, ...(otherCodes[code] ?? [])];
  const source = named(from).find((code) => pairs.has(code));
  const target = source && named(to).find((code) => pairs.get(source)?.includes(code));
  return source && target ? { source, target } : null;
}

/**
 * Has texts put from one language into another. Nothing but the texts, the two languages and the key is sent, and to no
 * other address: a server that sends on is refused.
 * @throws {TranslationTrouble}
 */
export async function askTranslations(
  server: TranslationServer,
  { texts, source, target }: { texts: readonly string[]; source: string; target: string },
): Promise<string[]> {
  const body = { q: texts, source, target, format: "text", ...(server.key && { api_key: server.key }) };
  const read = answerSchema.safeParse(await send(server, "translate", body));
  if (!read.success) throw new TranslationTrouble("not-text");
  const answers = [read.data.translatedText].flat();
  if (answers.length !== texts.length) throw new TranslationTrouble("not-text");
  return answers;
}

async function send({ url }: TranslationServer, what: string, body?: object): Promise<unknown> {
  const response = await fetch(`${url}/${what}`, {
    method: body ? "POST" : "GET",
    headers: { accept: "application/json", ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
    redirect: "manual",
    signal: AbortSignal.timeout(patience),
  }).catch(() => {
    // The cause may hold the address with its password, and never helps whoever reads.
    throw new TranslationTrouble("away");
  });
  if (!response.ok) {
    await response.body?.cancel().catch(() => {});
    throw new TranslationTrouble(isRefusal(response.status) ? "refused" : "away");
  }
  if (!/^application\/json\b/i.test(response.headers.get("content-type") ?? "")) {
    await response.body?.cancel().catch(() => {});
    throw new TranslationTrouble("not-text");
  }
  const text = await readAtMost(response);
  try {
    return JSON.parse(text);
  } catch {
    throw new TranslationTrouble("not-text");
  }
}

/** What the server will not take the next time either; that it is asked too often, or moved, passes. */
const isRefusal = (status: number): boolean => [400, 413, 415, 422].includes(status);

async function readAtMost(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of response.body ?? []) {
      bytes += piece.byteLength;
      if (bytes > mostBytes) throw new TranslationTrouble("not-text");
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof TranslationTrouble ? error : new TranslationTrouble("away");
  }
  return Buffer.concat(pieces).toString("utf8");
}
