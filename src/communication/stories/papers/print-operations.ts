import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { languages } from "../../../core/message.ts";
import { change, type On, type OnChange, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { type AgeTable, ages, ruleFor } from "../campaigns/age-table.ts";
import { findBridge } from "../campaigns/bridges/store.ts";
import { bridgeSchema } from "../campaigns/campaign.ts";
import { doing } from "../campaigns/hold.ts";
import { listReaders, standingOf } from "../campaigns/rights.ts";
import { findCampaign } from "../campaigns/store.ts";
import { hashKey } from "../keys/hash-key.ts";
import { canonicalKey, drawKey } from "../keys/key.ts";
import { unlogged } from "../listening/operations.ts";
import { askedOfTellersSchema, asksOf } from "../telling/look.ts";
import { findKeySecret, keySecret } from "../telling/store.ts";
import { mostSheets, numberOfSheet, stackSchema } from "./paper.ts";
import { demandPrinted, printsFor } from "./rights.ts";
import { forgetSheets, sheetsShown, showSheets } from "./shown-words.ts";
import { addStack, deleteStack } from "./store.ts";
import { paperWords as said } from "./words.ts";

const nothing = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);

/** A bridge for whoever prints its sheets, while its campaign takes stories or soon will. */
async function demandPrinting(tx: Reader, on: On, bridgeId: string) {
  const bridge = await findBridge(tx, on.initiativeId, { id: bridgeId });
  const campaign = bridge && (await findCampaign(tx, on.initiativeId, { id: bridge.campaignId }));
  if (!bridge || !campaign || !printsFor(on, bridge)) throw notThere();
  const state = await standingOf(tx, on.initiativeId, campaign, on.now);
  if (bridge.endedAt || (state !== "open" && state !== "not-yet")) throw new Refusal("conflict", said.notTaking);
  return { bridge, campaign };
}

/** The salt of the initiative's keys; made where no key was drawn before. */
async function secretOf(on: OnChange, campaignId: string): Promise<string> {
  const known = await on.read((tx) => findKeySecret(tx, on.initiativeId));
  if (known) return known;
  return on.write((tx, note) => {
    note(unlogged(campaignId));
    return keySecret(tx, on.initiativeId);
  });
}

/** The hashes of keys, two at a time: each takes much memory, so that nobody can guess them. */
async function hashAll(keys: readonly (readonly string[])[], secret: string): Promise<string[]> {
  const hashes: string[] = [];
  for (let at = 0; at < keys.length; at += 2)
    hashes.push(...(await Promise.all(keys.slice(at, at + 2).map((key) => hashKey(canonicalKey(key), secret)))));
  return hashes;
}

export const printPapers = change({
  name: "paper.print",
  summary: "Makes sheets for one bridge, each with a number and four words; they can be printed for half an hour.",
  scope: "initiative",
  input: z.object({
    bridgeId: idSchema,
    language: z.enum(languages),
    count: z.number().int().min(1).max(mostSheets),
  }),
  output: z.object({ stackId: idSchema, number: z.number().int() }),
  allow: members,
  example: { bridgeId: nothing, language: "en", count: 3 },
  run: async (on, { bridgeId, language, count }) => {
    if (on.actor.kind !== "person") throw notThere();
    const { campaign: asked } = await on.read((tx) => demandPrinting(tx, on, bridgeId));
    // Before the transaction: it is slow on purpose.
    const keys = Array.from({ length: count }, () => drawKey(language));
    const hashes = await hashAll(keys, await secretOf(on, asked.id));
    const stackId = newId();
    const number = await on.write(async (tx, note) => {
      const { bridge, campaign } = await demandPrinting(tx, on, bridgeId);
      const { by, now } = doing(on);
      const readers = await listReaders(tx, on.initiativeId, campaign);
      const stack = { id: stackId, campaignId: campaign.id, bridgeId, language, madeBy: by, now, ...readers, hashes };
      note({
        kind: "story-campaign",
        id: campaign.id,
        detail: { names: campaign.names, bridge: bridge.names, sheets: count },
      });
      return addStack(tx, on.initiativeId, stack);
    });
    showSheets(stackId, keys, on.now);
    return { stackId, number };
  },
});

const printedSchema = z.object({
  stack: stackSchema.pick({ id: true, number: true, language: true, sheets: true }),
  bridge: bridgeSchema.pick({ id: true, names: true }),
  campaign: z.object({ number: z.number().int(), closesOn: z.iso.date().nullable() }),
  /** What the sheets say, to whoever writes on them. */
  asked: askedOfTellersSchema,
  /** At which ages one may tell, may allow publishing, and needs a parent for that: what is strictest in all countries. */
  rules: z.array(z.object({ age: z.string(), mayPublish: z.boolean(), needsGuardian: z.boolean() })),
  /** Each sheet with its number and four words; null where they were printed, or half an hour is over. */
  sheets: z.array(z.object({ number: z.string(), words: z.array(z.string()) })).nullable(),
});
export type Printed = z.output<typeof printedSchema>;

/** What each age that may tell may allow. */
const rulesOf = (tables: readonly AgeTable[]) =>
  ages.map((age) => ruleFor(tables, age)).filter(({ mayTell }) => mayTell);

export const readSheets = query({
  name: "paper.sheets",
  summary: "Shows the sheets of a stack with their words, to whoever made it and for half an hour alone.",
  scope: "initiative",
  input: z.object({ stackId: idSchema }),
  output: printedSchema,
  allow: members,
  example: { stackId: nothing },
  run: (on, { stackId }) =>
    on.read(async (tx) => {
      const { stack, bridge, campaign } = await demandPrinted(tx, on, stackId);
      const words = sheetsShown(stackId, on.now);
      const within = { initiativeId: on.initiativeId, language: stack.language, now: on.now };
      const asked = await asksOf(tx, within, campaign, { who: {}, ...stack });
      return {
        ...{ stack, bridge, campaign, asked },
        rules: rulesOf(campaign.ages),
        sheets: words && words.map((own, place) => ({ number: numberOfSheet(stack, place + 1), words: [...own] })),
      };
    }),
});

export const forgetWords = change({
  name: "paper.printed",
  summary: "Says that a stack is printed: its words are forgotten, and nobody prints it again.",
  scope: "initiative",
  input: z.object({ stackId: idSchema }),
  output: z.object({}),
  allow: members,
  example: { stackId: nothing },
  run: (on, { stackId }) =>
    on.write(async (tx, note) => {
      const { campaign } = await demandPrinted(tx, on, stackId);
      note(unlogged(campaign.id));
      forgetSheets(stackId);
      return {};
    }),
});

export const dropStack = change({
  name: "paper.drop",
  summary: "Deletes a stack that was not printed or not handed out, as long as no sheet of it was typed in.",
  scope: "initiative",
  input: z.object({ stackId: idSchema }),
  output: z.object({}),
  allow: members,
  example: { stackId: nothing },
  run: (on, { stackId }) =>
    on.write(async (tx, note) => {
      const { campaign, bridge, stack } = await demandPrinted(tx, on, stackId);
      if (!(await deleteStack(tx, on.initiativeId, stackId))) throw new Refusal("conflict", said.notDropped);
      forgetSheets(stackId);
      const detail = { names: campaign.names, bridge: bridge.names, sheetsDeleted: stack.sheets };
      note({ kind: "story-campaign", id: campaign.id, detail });
      return {};
    }),
});

export const printOperations = [printPapers, readSheets, forgetWords, dropStack];
