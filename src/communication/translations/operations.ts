import { z } from "zod";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import type { Allowance } from "../../core/actor.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { makeTexts, type Outcome } from "./making.ts";
import {
  askPairs,
  type Pairs,
  setting,
  type TranslationServer,
  TranslationTrouble,
  translationServer,
} from "./server.ts";
import { addLetters, claimWaiting, lettersOf, removeTranslations, settle, type Wanted } from "./store.ts";
import { hashOf, type TranslatedText, type TranslationSource } from "./translation.ts";
import { translationWords as said } from "./words.ts";

/** So many texts are taken at once, and so often in one go; then others have their turn. */
const atOnce = 40;
const mostRounds = 25;
/** What an initiative may send on one day, in letters. */
const mostLettersADay = 300_000;
const minute = 60_000;
/** Nobody else tries what was taken, for so long. */
const lease = 10 * minute;
const longestPause = 60 * minute;

/** Only the program itself, when something was asked for and by the clock. */
const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

/** Has translated what waits, in one initiative or in all. Where the server is away it is tried again, later and later. */
export const makeTranslationsFrom = (sources: readonly TranslationSource[]) =>
  change({
    name: "translation.make",
    summary: "Has the installation's own server translate what waits; the program does it when asked and by the clock.",
    scope: "installation",
    input: z.object({ initiativeId: idSchema.optional() }),
    output: z.object({ made: z.number().int(), without: z.number().int(), later: z.number().int() }),
    allow: programAlone,
    example: {},
    async run(on, { initiativeId }) {
      const told = { made: 0, without: 0, later: 0 };
      const server = demandServer();
      if (!server) return told;
      const ids = initiativeId ? [initiativeId] : (await on.read((tx) => listInitiatives(tx))).map(({ id }) => id);
      for (const id of ids)
        for (let round = 0; round < mostRounds; round += 1) {
          const outcomes = await makeSome(on, server, sources, id);
          for (const { outcome } of outcomes)
            told["text" in outcome ? "made" : "because" in outcome ? "without" : "later"] += 1;
          if (outcomes.length === 0 || outcomes.some(({ outcome }) => "later" in outcome)) break;
        }
      return told;
    },
  });

/** The server; whoever runs the installation finds in the log where its address is none. */
function demandServer(): TranslationServer | null {
  const server = translationServer();
  if (!server && process.env[setting]?.trim())
    throw new Refusal("unavailable", said.noAddress, { values: { setting } });
  return server;
}

/** One of those that were taken, and how it came out. */
interface Settled {
  wanted: Wanted;
  outcome: Outcome;
}

async function makeSome(
  on: OnChange,
  server: TranslationServer,
  sources: readonly TranslationSource[],
  initiativeId: string,
): Promise<Settled[]> {
  const note = { kind: "translation", id: initiativeId, keptElsewhere: true };
  const taken = await on.write(async (tx, noted) => {
    noted(note);
    const until = new Date(on.now.getTime() + lease);
    return claimWaiting(tx, initiativeId, { most: atOnce, now: on.now, until });
  }, initiativeId);
  if (taken.length === 0) return [];
  const texts = await readTexts(on, sources, initiativeId, taken);
  // What may be translated no more, or goes nowhere outside, or has changed, is let go.
  const [open, gone] = [
    taken.filter((one) => maySend(one, texts, server)),
    taken.filter((one) => !maySend(one, texts, server)),
  ];
  const letters = open.reduce((sum, one) => sum + (texts.get(one.sourceId)?.text.length ?? 0), 0);
  const isAllowed = await on.write(async (tx, noted) => {
    noted(note);
    for (const { sourceId, language } of gone) await removeTranslations(tx, initiativeId, [sourceId], language);
    const day = on.now.toISOString().slice(0, 10);
    if ((await lettersOf(tx, initiativeId, day)) + letters > mostLettersADay) return false;
    await addLetters(tx, initiativeId, day, letters);
    return true;
  }, initiativeId);
  const outcomes = isAllowed
    ? await makeTexts(server, await pairsOf(server), open, texts)
    : new Map<Wanted, Outcome>(open.map((one) => [one, { later: true }]));
  const settled = open.map((wanted): Settled => ({ wanted, outcome: outcomes.get(wanted) ?? { later: true } }));
  await on.write(async (tx, noted) => {
    noted(note);
    for (const { wanted, outcome } of settled)
      await settle(
        ...([tx, initiativeId, wanted] as const),
        "later" in outcome
          ? { tryAfter: pauseOf(on.now, taken.find((one) => one === wanted)?.tries ?? 0) }
          : { ...outcome, now: on.now },
      );
  }, initiativeId);
  return settled;
}

const pauseOf = (now: Date, tries: number): Date =>
  new Date(now.getTime() + Math.min(longestPause, minute * 2 ** Math.min(tries, 10)));

function maySend(wanted: Wanted, texts: ReadonlyMap<string, TranslatedText>, server: TranslationServer): boolean {
  const text = texts.get(wanted.sourceId);
  return text !== undefined && hashOf(text) === wanted.hash && (server.isOurs || !text.isClosed);
}

async function readTexts(
  on: OnChange,
  sources: readonly TranslationSource[],
  initiativeId: string,
  wanted: readonly Wanted[],
): Promise<Map<string, TranslatedText>> {
  const all = new Map<string, TranslatedText>();
  for (const source of sources) {
    const ids = [...new Set(wanted.filter(({ kind }) => kind === source.kind).map(({ sourceId }) => sourceId))];
    if (ids.length === 0) continue;
    const found = await on.readOwn(initiativeId, (tx) => source.read(tx, initiativeId, ids));
    for (const [id, text] of found) all.set(id, text);
  }
  return all;
}

const known = new Map<string, { pairs: Pairs; until: number }>();
const knownFor = 10 * minute;

/** Which languages the server knows, asked now and then; null where it is away. */
async function pairsOf(server: TranslationServer): Promise<Pairs | null> {
  const before = known.get(server.url);
  if (before && before.until > Date.now()) return before.pairs;
  try {
    const pairs = await askPairs(server);
    known.set(server.url, { pairs, until: Date.now() + knownFor });
    return pairs;
  } catch (error) {
    if (error instanceof TranslationTrouble) return null;
    throw error;
  }
}
