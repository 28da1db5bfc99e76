import { z } from "zod";
import { readInitiative } from "../../../backbone/initiatives/public.ts";
import type { Allowance } from "../../../core/actor.ts";
import { wholeInstallation } from "../../../core/dispatch.ts";
import { newId } from "../../../core/id.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { makeRateLimit } from "../../../core/rate-limit.ts";
import { Refusal } from "../../../core/refusal.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { wordsSchema } from "../telling/operations.ts";
import { quietly } from "../telling/phone-key.ts";
import { codeWordIn, commandIn } from "./commands.ts";
import { findByWords, fourWordsIn, isAlmostKey, languageOfLetters, takeBackNow } from "./key-message.ts";
import { sayIn } from "./replies.ts";
import { type SmsSecret, smsSecret } from "./secret.ts";
import {
  addOut,
  addPiece,
  addSeen,
  dropPieces,
  dropTalk,
  findSeen,
  findTalk,
  findWord,
  holdPhone,
  listPieces,
  noteHeard,
} from "./store.ts";
import { takeIn, type Whole } from "./take-in.ts";
import { smsWords as said } from "./words.ts";

/** The door for text messages alone, which acts as the program. */
export const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

const printSchema = z.string().regex(/^[0-9a-f]{64}$/);

const messageSchema = z.object({
  /** What stands for the number, and for this one message of it: neither can be read back. */
  phone: printSchema,
  message: printSchema,
  text: wordsSchema,
  /** Which piece of a message this is, where a gateway brings them apart. */
  piece: z
    .object({
      reference: z.string().min(1).max(60),
      position: z.number().int().min(1).max(40),
      pieces: z.number().int().min(2).max(40),
    })
    .nullable()
    .default(null),
  /** The number, sealed, where answers are sent by themselves. */
  sealedTo: z.string().max(400).nullable().default(null),
  /** Where this site is for its readers. */
  site: z.string().max(300).default(""),
});
type Message = z.output<typeof messageSchema>;

/** What is said to a number of which nothing is kept: as often as a person asks, not as often as a machine answers. */
const mayAnswer = makeRateLimit({ most: 5, perSecond: 1 / 600 });

/** What was answered to a message that comes a second time; undefined where it is new. */
async function answeredBefore(tx: Reader, secret: SmsSecret, message: string): Promise<string[] | undefined> {
  const seen = await findSeen(tx, message);
  if (!seen) return undefined;
  return seen.answered ? z.array(z.string()).parse(JSON.parse(secret.unseal(seen.answered))) : [];
}

/** Notes that a message was taken, and keeps what is answered until it is sent, or asked for again within the hour. */
async function close(
  tx: Writer,
  on: OnChange,
  { secret, asked }: { secret: SmsSecret; asked: Message },
  replies: readonly string[],
): Promise<string[]> {
  const { sealedTo: to, message } = asked;
  await noteHeard(tx, on.now);
  const sends = to !== null && replies.length > 0;
  if (sends)
    for (const text of replies)
      await addOut(tx, { id: newId(), sealed: secret.seal(JSON.stringify({ to, text })), now: on.now });
  const answered = sends || replies.length === 0 ? null : secret.seal(JSON.stringify(replies));
  await addSeen(tx, { message, answered, now: on.now });
  return sends ? [] : [...replies];
}

/** The pieces of a message put together, with the one that came now; null where some are missing. */
async function together(tx: Reader, secret: SmsSecret, { phone, text, piece }: Message): Promise<string | null> {
  if (!piece) return text;
  const here = new Map(
    (await listPieces(tx, phone, piece)).map(({ position, sealed }) => [position, secret.unseal(sealed)] as const),
  );
  if (!here.has(piece.position)) here.set(piece.position, text);
  if (here.size < piece.pieces) return null;
  return wordsSchema.parse(
    [...here]
      .sort(([a], [b]) => a - b)
      .map(([, part]) => part)
      .join(""),
  );
}

/** In which initiative a message is to be taken: where its number tells already, or where a word begins. */
async function routeOf(tx: Reader, phone: string, text: string) {
  const folded = codeWordIn(text);
  const found = await findTalk(tx, phone);
  const word = folded ? await findWord(tx, folded) : undefined;
  // Whoever has not begun to tell can go over to another campaign by its word.
  const goesOver = found && word && found.state.step !== "telling" && word.campaignId !== found.campaignId;
  const talk = goesOver ? undefined : found;
  return { talk, word, goesOver: Boolean(goesOver), inside: talk?.inside ?? word?.inside ?? null };
}

/** What is answered to somebody of whom nothing is kept, and who says no word that begins anything. */
function toNobody(on: OnChange, { phone }: Message, text: string): string[] {
  const message = isAlmostKey(text) ? said.wrongKey : commandIn(text) === "stop" ? said.nothingKept : null;
  return message && mayAnswer(phone, on.now.getTime()) ? [sayIn(languageOfLetters(text), message)] : [];
}

/** Deletes the story whose four words a message holds. */
async function takeByWords(
  on: OnChange,
  kept: { secret: SmsSecret; asked: Message },
  four: NonNullable<ReturnType<typeof fourWordsIn>>,
): Promise<string[]> {
  const found = await findByWords(on, four, kept.asked.phone);
  const isFound = found !== undefined && found !== "too-many";
  return on.write(
    async (tx, note) => {
      await holdPhone(tx, kept.asked.phone);
      note({ kind: "story-campaign", id: wholeInstallation, keptElsewhere: true });
      const before = await answeredBefore(tx, kept.secret, kept.asked.message);
      if (before) return before;
      if (!isFound) {
        const message = found === "too-many" ? said.tooManyTries : said.wrongKey;
        return close(tx, on, kept, [sayIn(four.language, message)]);
      }
      const slug = (await readInitiative(tx, found.initiativeId))?.slug ?? "";
      const page = `${kept.asked.site.replace(/^https?:\/\//, "")}/${slug}/my-story`;
      return close(tx, on, kept, [await takeBackNow(tx, on, found, { language: four.language, page })]);
    },
    isFound ? found.initiativeId : undefined,
  );
}

/** Takes one message in the initiative that it was found to belong to; undefined where that has changed meanwhile. */
function takeOnce(
  on: OnChange,
  kept: { secret: SmsSecret; asked: Message },
  expected: { text: string | null; inside: string | null },
): Promise<string[] | undefined> {
  const { secret, asked } = kept;
  return on.write(async (tx, note) => {
    note({ kind: "story-campaign", id: wholeInstallation, keptElsewhere: true });
    await holdPhone(tx, asked.phone);
    const before = await answeredBefore(tx, secret, asked.message);
    if (before) return before;
    const text = await together(tx, secret, asked);
    if (asked.piece) await addPiece(tx, asked.phone, { ...asked.piece, sealed: secret.seal(asked.text), now: on.now });
    if (text === null) return close(tx, on, kept, []);
    const route = await routeOf(tx, asked.phone, text);
    if (route.inside !== expected.inside) return undefined;
    if (asked.piece) await dropPieces(tx, asked.phone, asked.piece.reference);
    if (route.goesOver) await dropTalk(tx, asked.phone);
    const whole: Whole = { phone: asked.phone, text, talk: route.talk, word: route.word, site: asked.site };
    const replies = route.inside
      ? await takeIn(tx, { ...on, initiativeId: route.inside }, whole)
      : toNobody(on, asked, text);
    return close(tx, on, kept, replies);
  }, expected.inside ?? undefined);
}

const mostRounds = 4;

export const takeMessage = change({
  name: "sms.take",
  summary:
    "Takes a text message that came by the gateway, once: it begins, goes on with, finishes or deletes a story; answers what is sent back.",
  scope: "installation",
  input: messageSchema,
  output: z.object({ replies: z.array(z.string()) }),
  allow: programAlone,
  example: { phone: "0".repeat(64), message: "1".repeat(64), text: "hello" },
  run: (on, asked) =>
    quietly(async () => {
      const secret = await smsSecret(on.uploads);
      const kept = { secret, asked };
      for (let round = 0; round < mostRounds; round += 1) {
        const known = await on.read(async (tx) => {
          const before = await answeredBefore(tx, secret, asked.message);
          const text = before ? null : await together(tx, secret, asked);
          return { before, text, inside: text === null ? null : (await routeOf(tx, asked.phone, text)).inside };
        });
        if (known.before) return { replies: known.before };
        const four = known.text === null ? undefined : fourWordsIn(known.text);
        const replies = four ? await takeByWords(on, kept, four) : await takeOnce(on, kept, known);
        if (replies) return { replies };
      }
      throw new Refusal("conflict", said.tooManyTries);
    }),
});
