import { z } from "zod";
import { detectLanguage } from "../../../analysis/text/language.ts";
import { anyone } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { hashToken, newId, newToken } from "../../../core/id.ts";
import { change, type On, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import type { Writer } from "../../../storage/records.ts";
import { countrySchema, ruleFor } from "../campaigns/age-table.ts";
import { countStep } from "../campaigns/bridges/store.ts";
import { type StoryCampaign, type Use, uses } from "../campaigns/campaign.ts";
import { findCampaignByCode, listReaders } from "../campaigns/rights.ts";
import { hashKey } from "../keys/hash-key.ts";
import { canonicalKey, drawKey } from "../keys/key.ts";
import { seeingStory } from "../sight/store.ts";
import { countBeginning } from "./beginnings.ts";
import { listParts } from "./parts/store.ts";
import { forgetShown, hideWords, type Opened, onStory, quietly, showWords } from "./phone-key.ts";
import { placesOffered } from "./places.ts";
import { signOfReaders, stillReading } from "./readers.ts";
import { addStory, deleteStory, keySecret, setConsents, setStory } from "./store.ts";
import {
  asParts,
  meaningSchema,
  mostLetters,
  published,
  ruleOf,
  type Shown,
  saidAges,
  shownOf,
  usesOffered,
  type Who,
  whoSchema,
} from "./story.ts";
import { tellWords as said } from "./words.ts";

export const codeSchema = z.string().min(1).max(60);
export const keySchema = z.string().min(1).max(100);
export const exampleKey = "a-secret-that-a-phone-carries";

/** What people write, without signs that no letters are. */
export const wordsSchema = z
  .string()
  .max(mostLetters)
  .transform((text) => text.replaceAll(/[^\P{Cc}\n\r\t]/gu, ""));

export const beginTelling = change({
  name: "tell.begin",
  summary: "Begins a story on a phone; the secret that comes back is told this once. Under 13 nothing begins.",
  scope: "initiative",
  input: z.object({
    code: codeSchema,
    age: z.enum(saidAges),
    country: countrySchema.nullable().default(null),
    /** The phone is one person's alone: an unfinished story waits there for two weeks. */
    ownPhone: z.boolean().default(false),
    /** What the page said of who reads it; where that has changed meanwhile, it is said anew before anything begins. */
    named: z.string().max(100).nullable().default(null),
  }),
  output: z.object({ key: z.string().nullable(), ownPhone: z.boolean() }),
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given", age: "16-17" },
  run: (on, { code, age, country, ownPhone, named }) =>
    quietly(() =>
      on.write(async (tx, note) => {
        const found = await findCampaignByCode(tx, on.initiativeId, code, on.now);
        if (!found) throw new Refusal("not-found", said.unknownLink);
        const { campaign, bridge, state } = found;
        if (state !== "open") throw new Refusal("conflict", said.notOpenNow);
        countBeginning(on);
        note({ kind: "story-campaign", id: campaign.id, keptElsewhere: true });
        const counted = { campaignId: campaign.id, bridgeId: bridge.id };
        if (country && !campaign.countries.includes(country)) throw refuseField("country", said.unknownCountry);
        if (age === "under-13" || !ruleFor(campaign.ages, age, country).mayTell) {
          await countStep(tx, on.initiativeId, { ...counted, step: "under-age" });
          return { key: null, ownPhone };
        }
        const readers = await listReaders(tx, on.initiativeId, campaign);
        if (named !== null && named !== signOfReaders(readers)) throw new Refusal("conflict", said.othersReadNow);
        const key = newToken();
        const who: Who = country && campaign.countries.length > 1 ? { country } : {};
        const story = { id: newId(), campaignId: campaign.id, age, who, waits: ownPhone };
        const begun = { ...story, draftHash: hashToken(key), today: dayOf(on.now), readers };
        await seeingStory(tx, story.id, () => addStory(tx, on.initiativeId, begun));
        await countStep(tx, on.initiativeId, { ...counted, step: "begun" });
        return { key, ownPhone };
      }),
    ),
});

/** Which language something is written in: as it reads, or, where that cannot be told, the page's. */
export const languageOfWords = (words: string, on: On): string => {
  const found = words.trim() === "" ? "und" : detectLanguage(words);
  return found === "und" ? on.language : found;
};

export const saveWords = change({
  name: "tell.save",
  summary: "Keeps the words of a story while it is told.",
  scope: "initiative",
  input: z.object({ key: keySchema, words: wordsSchema }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey, words: "One experience" },
  run: (on, { key, words }) =>
    onStory(on, key, async (tx, { story }) => {
      if (story.state !== "draft") throw new Refusal("conflict", said.toldAlready);
      await setStory(tx, on.initiativeId, story.id, { words, language: languageOfWords(words, on) });
      return {};
    }),
});

/** Whether something was told: words, or a recording or photo that is whole. */
async function refuseEmpty(tx: Writer, on: On, { story }: Opened) {
  const parts = await listParts(tx, on.initiativeId, story.id);
  if (story.words.trim() === "" && !parts.some(({ isWhole }) => isWhole))
    throw new Refusal("conflict", said.nothingTold);
  return parts;
}

/** Keeps what a teller allows, as far as her age may; what is to be published asks a parent where the table says so. */
export async function allow(
  tx: Writer,
  on: On,
  { story, campaign }: Opened,
  asked: { uses: readonly Use[]; firstName: string | null } & Shown,
): Promise<Use[]> {
  if (!asked.uses.includes("read")) throw refuseField("uses", said.needsReading);
  const rule = ruleOf(campaign, story);
  const offered = usesOffered(rule, asked);
  const allowed = offered.filter((use) => asked.uses.includes(use));
  const isNamed = Boolean(asked.firstName) && (allowed.includes("publish") || allowed.includes("quote"));
  const named = allowed.filter((use) => use !== "first-name" || isNamed);
  const asksGuardian = rule.needsGuardian ? published : [];
  await setConsents(tx, on.initiativeId, story.id, { allowed: named, asksGuardian, now: on.now });
  await setStory(tx, on.initiativeId, story.id, { firstName: named.includes("first-name") ? asked.firstName : null });
  return named;
}

/** Draws four words for a story that is told, and shows them to its teller until she says that she has them. */
export async function giveKey(tx: Writer, on: OnChange, { story }: Opened): Promise<string[]> {
  const words = drawKey(on.language);
  const keyHash = await hashKey(canonicalKey(words), await keySecret(tx, on.initiativeId));
  await setStory(tx, on.initiativeId, story.id, { keyHash });
  showWords(story.id, words, on.now);
  return words;
}

/** The last day on which a story told today is kept without asking. */
export const keepUntil = (campaign: Pick<StoryCampaign, "keptMonths">, today: string): string => {
  const [year, month, day] = today.split("-").map(Number) as [number, number, number];
  return dayOf(new Date(Date.UTC(year, month - 1 + campaign.keptMonths, day)));
};

export const usesSchema = z.array(z.enum(uses)).max(uses.length);
export const firstNameSchema = z.string().trim().max(40).nullable().default(null);

export const sendStory = change({
  name: "tell.send",
  summary: "Gives a story to its readers with what its teller allows, and draws the four words that open it.",
  scope: "initiative",
  input: z.object({ key: keySchema, code: codeSchema, uses: usesSchema, firstName: firstNameSchema }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey, code: "a-link-that-somebody-was-given", uses: ["read"] },
  run: (on, { key, code, uses: asked, firstName }) =>
    onStory(on, key, async (tx, opened) => {
      const { story, campaign } = opened;
      if (story.state === "told") return {};
      const found = await findCampaignByCode(tx, on.initiativeId, code, on.now);
      if (found?.campaign.id !== campaign.id) throw new Refusal("not-found", said.unknownLink);
      if (found.state !== "open") throw new Refusal("conflict", said.notOpenNow);
      const parts = await refuseEmpty(tx, on, opened);
      await allow(tx, on, opened, { uses: asked, firstName, ...shownOf(parts) });
      const today = dayOf(on.now);
      const told = { state: "told", toldOn: today, keepUntil: keepUntil(campaign, today) } as const;
      const readers = stillReading(story, await listReaders(tx, on.initiativeId, campaign));
      const language = story.words.trim() === "" ? null : languageOfWords(story.words, on);
      await setStory(tx, on.initiativeId, story.id, { ...told, ...readers, language });
      await giveKey(tx, on, opened);
      const counted = { campaignId: campaign.id, bridgeId: found.bridge.id, step: "told" } as const;
      await countStep(tx, on.initiativeId, counted);
      return {};
    }),
});

export const drawAgain = change({
  name: "tell.draw-again",
  summary: "Draws four other words for a story, for whoever has it open; those before open it no more.",
  scope: "initiative",
  input: z.object({ key: keySchema }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey },
  run: (on, { key }) =>
    onStory(on, key, async (tx, opened) => {
      if (opened.story.state !== "told") throw new Refusal("conflict", said.notTold);
      await giveKey(tx, on, opened);
      return {};
    }),
});

export const haveWords = change({
  name: "tell.have-words",
  summary: "Notes that a teller has her four words; they are shown no more.",
  scope: "initiative",
  input: z.object({ key: keySchema }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey },
  run: (on, { key }) =>
    onStory(on, key, async (_tx, { story }) => {
      hideWords(story.id);
      return {};
    }),
});

/** Keeps what the campaign asks and the teller said; a question that is not asked, or finer than the campaign allows, is refused. */
function asAsked(campaign: StoryCampaign, story: Opened["story"], said_: Who, meaning: z.output<typeof meaningSchema>) {
  const { asks } = campaign;
  const who: Who = {
    ...(story.who.country && { country: story.who.country }),
    ...(asks.place && campaign.placeLevel !== "none" && said_.place && { place: said_.place }),
    ...(asks.gender && said_.gender && { gender: said_.gender }),
    ...(asks.schoolLanguage && said_.schoolLanguage && { schoolLanguage: said_.schoolLanguage }),
  };
  const more = asks.more.flatMap(({ id, choices }) => {
    const chosen = said_.more?.[id];
    return chosen && choices.some((choice) => choice.id === chosen) ? [[id, chosen] as const] : [];
  });
  if (more.length > 0) who.more = Object.fromEntries(more);
  const triads = asks.triads.flatMap(({ id }) => {
    const parts = asParts(meaning.triads[id] ?? []);
    return parts ? [[id, parts] as const] : [];
  });
  const sliders = asks.sliders.flatMap(({ id }) => {
    const place = meaning.sliders[id];
    return place === undefined ? [] : [[id, place] as const];
  });
  return { who, meaning: { triads: Object.fromEntries(triads), sliders: Object.fromEntries(sliders) } };
}

export const sayLast = change({
  name: "tell.say-last",
  summary: "Keeps what a teller says of herself and of what her story means, last and as far as she likes.",
  scope: "initiative",
  input: z.object({
    key: keySchema,
    who: whoSchema.default({}),
    meaning: meaningSchema.default({ triads: {}, sliders: {} }),
  }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey, who: {} },
  run: (on, { key, who, meaning }) =>
    onStory(on, key, async (tx, { story, campaign }) => {
      if (who.place && !(await placesOffered(tx, on.initiativeId, campaign)).some(({ slug }) => slug === who.place))
        throw refuseField("place", said.unknownPlace);
      await setStory(tx, on.initiativeId, story.id, asAsked(campaign, story, who, meaning));
      return {};
    }),
});

export const leaveTelling = change({
  name: "tell.leave",
  summary: "Leaves the page: on a phone that others use too, what was not told goes with it.",
  scope: "initiative",
  input: z.object({ key: keySchema.nullable() }),
  output: z.object({ waits: z.boolean() }),
  allow: anyone,
  anonymous: true,
  example: { key: exampleKey },
  run: async (on, { key }) => {
    if (!key) return { waits: false };
    return onStory(on, key, async (tx, { story }) => {
      const waits = story.state === "draft" && story.waits;
      if (story.state === "draft" && !story.waits) await deleteStory(tx, on.initiativeId, story.id);
      forgetShown(story.id);
      if (story.state === "told") {
        await setStory(tx, on.initiativeId, story.id, { draftHash: null });
      }
      return { waits };
    });
  },
});

export const tellOperations = [...[beginTelling, saveWords, sendStory, drawAgain, haveWords, sayLast, leaveTelling]];
