import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { languages } from "../../../core/message.ts";
import { change } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { maybeNamesSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { countrySchema, suggestAges } from "./age-table.ts";
import { type Asked, forms, type StoryCampaign, sliderSchema, storyPlaceLevels, triadSchema } from "./campaign.ts";
import { changePart, holdCampaign } from "./hold.ts";
import { campaignWords as said } from "./words.ts";

const number = z.number().int().positive();
const done = z.object({ number: z.number().int() });
const nowhere = 999_999;

export const setWords = change({
  name: "listening.set-words",
  summary: "Sets what a campaign is called, what it asks and who asks, its languages and countries, and its days.",
  scope: "initiative",
  input: z.object({
    number,
    names: namesSchema,
    prompt: maybeNamesSchema,
    whoAsks: maybeNamesSchema,
    languages: z.array(z.enum(languages)).min(1),
    countries: z.array(countrySchema).min(1).max(20),
    opensOn: z.iso.date().nullable().default(null),
    closesOn: z.iso.date().nullable().default(null),
  }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, names: { en: "A campaign" }, languages: ["en"], countries: ["IL"] },
  run: (on, { number: of, ...words }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      const { opensOn, closesOn } = words;
      if (opensOn && closesOn && closesOn < opensOn) throw refuseField("closesOn", said.endsBeforeItBegins);
      const countries = [...new Set(words.countries)];
      // a country that is new begins with a table that nobody confirmed yet
      const known = campaign.ages.filter(({ country }) => countries.includes(country));
      const fresh = countries.filter((country) => !known.some((one) => one.country === country)).map(suggestAges);
      const set = { ...words, countries, languages: [...new Set(words.languages)], ages: [...known, ...fresh] };
      await changePart(tx, on, campaign, { part: "words", set, note });
      return { number: of };
    }),
});

const finer = (level: string, than: string): boolean =>
  storyPlaceLevels.indexOf(level as never) > storyPlaceLevels.indexOf(than as never);

export const setAsked = change({
  name: "listening.set-asked",
  summary:
    "Sets what can be told, what is asked last, how long stories are kept and from how many on anything is counted.",
  scope: "initiative",
  input: z.object({
    number,
    takes: z.array(z.enum(forms)).min(1),
    placeLevel: z.enum(storyPlaceLevels),
    gender: z.boolean().default(false),
    schoolLanguage: z.boolean().default(false),
    answerWithinDays: z.number().int().min(1).max(60).default(14),
    keptMonths: z.number().int().min(1).max(60).default(12),
    fewest: z.number().int().min(5).max(100).default(5),
    comparesMeanings: z.boolean().default(false),
  }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, takes: ["text"], placeLevel: "none" },
  run: (on, { number: of, gender, schoolLanguage, ...settings }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      if (campaign.openedAt) demandNotLooser(campaign, settings);
      const asks = { ...campaign.asks, gender, schoolLanguage, place: settings.placeLevel !== "none" };
      await changePart(tx, on, campaign, { part: "asked", set: { ...settings, asks }, note });
      return { number: of };
    }),
});

/** What people were promised who told already is not loosened behind their backs. */
function demandNotLooser(
  campaign: StoryCampaign,
  now: Pick<StoryCampaign, "keptMonths" | "fewest" | "comparesMeanings" | "placeLevel" | "answerWithinDays">,
): void {
  if (now.keptMonths > campaign.keptMonths) throw refuseField("keptMonths", said.promisedAlready);
  if (now.answerWithinDays > campaign.answerWithinDays) throw refuseField("answerWithinDays", said.promisedAlready);
  if (now.fewest < campaign.fewest) throw refuseField("fewest", said.promisedAlready);
  if (now.comparesMeanings && !campaign.comparesMeanings) throw refuseField("comparesMeanings", said.promisedAlready);
  if (finer(now.placeLevel, campaign.placeLevel)) throw refuseField("placeLevel", said.promisedAlready);
}

const questionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("triad"), ...triadSchema.omit({ id: true }).shape }),
  z.object({ kind: z.literal("slider"), ...sliderSchema.omit({ id: true }).shape }),
  z.object({ kind: z.literal("choice"), question: namesSchema, choices: z.array(namesSchema).min(2).max(12) }),
]);

/** A short name that nothing else in a list has. */
function freshId(prefix: string, taken: readonly { id: string }[]): string {
  for (let place = taken.length + 1; ; place += 1)
    if (!taken.some(({ id }) => id === `${prefix}-${place}`)) return `${prefix}-${place}`;
}

/** What is asked last, with one question more. */
function withQuestion(asks: Asked, question: z.output<typeof questionSchema>): Asked {
  if (question.kind === "triad") {
    const { question: asked, corners } = question;
    return { ...asks, triads: [...asks.triads, { id: freshId("triad", asks.triads), question: asked, corners }] };
  }
  if (question.kind === "slider") {
    const { question: asked, ends } = question;
    return { ...asks, sliders: [...asks.sliders, { id: freshId("slider", asks.sliders), question: asked, ends }] };
  }
  const choices = question.choices.map((names, place) => ({ id: `choice-${place + 1}`, names }));
  return { ...asks, more: [...asks.more, { id: freshId("question", asks.more), names: question.question, choices }] };
}

const mostQuestions = 5;

export const addQuestion = change({
  name: "listening.add-question",
  summary: "Adds a triad, a slider or a question of who was heard, asked after the story; each can be left out.",
  scope: "initiative",
  input: z.object({ number, question: questionSchema }),
  output: done,
  allow: may("backbone"),
  example: {
    number: nowhere,
    question: { kind: "slider", question: { en: "How was it?" }, ends: [{ en: "Hard" }, { en: "Easy" }] },
  },
  run: (on, { number: of, question }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      const asks = withQuestion(campaign.asks, question);
      if ([asks.triads, asks.sliders, asks.more].some((list) => list.length > mostQuestions))
        throw new Refusal("too-many", said.enoughQuestions, { values: { most: mostQuestions } });
      await changePart(tx, on, campaign, { part: "asked", set: { asks }, note });
      return { number: of };
    }),
});

export const removeQuestion = change({
  name: "listening.remove-question",
  summary: "No longer asks a question that was asked after the story; answers that were given stay with their stories.",
  scope: "initiative",
  input: z.object({ number, questionId: z.string().max(40) }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, questionId: "triad-1" },
  run: (on, { number: of, questionId }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      const without = <T extends { id: string }>(list: readonly T[]): T[] => list.filter(({ id }) => id !== questionId);
      const { triads, sliders, more } = campaign.asks;
      if (![...triads, ...sliders, ...more].some(({ id }) => id === questionId))
        throw new Refusal("not-found", coreWords.notFound);
      const asks = { ...campaign.asks, triads: without(triads), sliders: without(sliders), more: without(more) };
      await changePart(tx, on, campaign, { part: "asked", set: { asks }, note });
      return { number: of };
    }),
});

export const askedOperations = [setWords, setAsked, addQuestion, removeQuestion];
