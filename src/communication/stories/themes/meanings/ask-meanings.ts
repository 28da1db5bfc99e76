import { z } from "zod";
import type { Meanings } from "../../../../analysis/text/text-groups.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { meaningWords as said } from "./words.ts";

/** The installation's own server that compares meanings. */
export interface MeaningServer {
  /** Takes what OpenAI's `/embeddings` takes and answers as it does. */
  url: string;
  model: string | null;
}

/** The server in `FIVEFOLD_EMBEDDINGS_URL`, with the model in `FIVEFOLD_EMBEDDINGS_MODEL`; null where none is named. */
export function meaningServer(env: NodeJS.ProcessEnv = process.env): MeaningServer | null {
  const url = env.FIVEFOLD_EMBEDDINGS_URL?.trim();
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Refusal("unavailable", said.noAddress, { values: { setting: "FIVEFOLD_EMBEDDINGS_URL" } });
  return { url, model: env.FIVEFOLD_EMBEDDINGS_MODEL?.trim() || null };
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number().finite()).min(1) })),
});

/** So many texts are sent at once, and so long is waited for each answer. */
const atOnce = 64;
const patience = 60_000;
const mostBytes = 64 * 1024 * 1024;

/**
 * Asks the server where each text lies. Nothing but the texts and the name of the model is sent, and to no other
 * address: a server that sends on is refused.
 * @throws {Refusal} with what is wrong with the server, never with what was sent or answered.
 */
export async function askMeanings(server: MeaningServer, texts: readonly string[]): Promise<Meanings> {
  const meanings: number[][] = [];
  for (let from = 0; from < texts.length; from += atOnce)
    meanings.push(...(await askSome(server, texts.slice(from, from + atOnce))));
  const [first] = meanings;
  if (first && meanings.some((one) => one.length !== first.length)) throw refuse(said.unlike);
  return meanings;
}

const refuse = (message: (typeof said)[keyof typeof said], values: Record<string, string | number> = {}): Refusal =>
  new Refusal("unavailable", message, { values });

async function askSome({ url, model }: MeaningServer, input: readonly string[]): Promise<number[][]> {
  const answer = await send(url, JSON.stringify({ ...(model && { model }), input, encoding_format: "float" }));
  const read = answerSchema.safeParse(answer);
  if (!read.success) throw refuse(said.notUnderstood);
  const meanings = input.map((_, index) => read.data.data.find((one) => one.index === index)?.embedding);
  const found = meanings.filter((one) => one !== undefined);
  if (found.length < input.length || read.data.data.length > input.length)
    throw refuse(said.tooFew, { sent: input.length, answered: read.data.data.length });
  return found;
}

async function send(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    // The cause may hold the address with its user and password, and never helps whoever reads the page.
    throw refuse((error as Error).name === "TimeoutError" ? said.slow : said.noAnswer);
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw refuse(response.status >= 300 && response.status < 400 ? said.sentOn : said.refused, {
      status: response.status,
    });
  }
  const text = await readAtMost(response);
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(said.notUnderstood);
  }
}

async function readAtMost(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of response.body ?? []) {
      bytes += piece.byteLength;
      if (bytes > mostBytes) throw refuse(said.notUnderstood);
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : refuse(said.noAnswer);
  }
  return Buffer.concat(pieces).toString("utf8");
}
