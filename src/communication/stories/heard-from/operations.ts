import { z } from "zod";
import { type Allowance, anyone, isMember, members } from "../../../core/actor.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { inEachCampaign } from "../campaigns/each-campaign.ts";
import { mayKnowOf } from "../campaigns/hold.ts";
import { campaignRights } from "../campaigns/rights.ts";
import { findCampaign } from "../campaigns/store.ts";
import { fewestDaysBetween } from "../coarse.ts";
import { toldMeaningSchema } from "../meanings/meaning.ts";
import { toldSchema } from "./heard-from.ts";
import { lineageSchema, readLineage, toldQualitySchema } from "./quality.ts";
import { questionsOf } from "./questions.ts";
import { findPopulation, findTelling, setPopulation } from "./store.ts";
import { tellWhoWasHeard } from "./tell.ts";
import { heardFromWords as said } from "./words.ts";

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };
const numberSchema = z.number().int().min(1);
const done = z.object({ number: z.number().int() });

const figureSchema = z.object({
  question: z.string().max(60),
  answer: z.string().max(100),
  count: z.number().int().min(1).max(10_000_000_000),
  source: z.string().trim().max(300),
});

const questionSchema = z.object({
  id: z.string(),
  names: maybeNamesSchema.nullable(),
  answers: z.array(z.object({ id: z.string(), names: maybeNamesSchema.nullable() })),
});

const headSchema = z.object({
  number: z.number().int(),
  names: maybeNamesSchema,
  toldOn: z.iso.date().nullable(),
  /** Not told anew before this day. */
  nextOn: z.iso.date().nullable(),
  leads: z.boolean(),
  isOpen: z.boolean(),
  fewest: z.number().int(),
  asksMeaning: z.boolean(),
});

/** A campaign for members, and for everybody where who was heard is open; and what is told of it. */
async function reach(tx: Reader, on: Pick<On, "actor" | "initiativeId">, number: number) {
  const campaign = await findCampaign(tx, on.initiativeId, { number });
  if (!campaign) throw new Refusal("not-found", coreWords.notFound);
  const population = await findPopulation(tx, on.initiativeId, campaign.id);
  if (!population.isOpen && !(await mayKnowOf(tx, on, campaign))) throw new Refusal("not-found", coreWords.notFound);
  const { leads } = campaignRights(on, campaign);
  return { campaign, population, leads };
}

async function reachToLead(tx: Reader, on: Pick<On, "actor" | "initiativeId">, number: number): Promise<StoryCampaign> {
  const { campaign, leads } = await reach(tx, on, number);
  if (!leads) throw new Refusal("forbidden", coreWords.forbidden);
  return campaign;
}

const headOf = (
  { campaign, population, leads }: Awaited<ReturnType<typeof reach>>,
  telling: { toldAt: Date } | undefined,
): z.output<typeof headSchema> => ({
  number: campaign.number,
  names: campaign.names,
  toldOn: telling ? dayOf(telling.toldAt) : null,
  nextOn: telling ? daysAfter(dayOf(telling.toldAt), fewestDaysBetween) : null,
  leads,
  isOpen: population.isOpen,
  fewest: campaign.fewest,
  asksMeaning: campaign.asks.triads.length + campaign.asks.sliders.length > 0,
});

export const readHeardFrom = query({
  name: "heardfrom.read",
  summary: "Who was heard in a story campaign, in coarse counts as they were told last, against who lives there.",
  scope: "initiative",
  input: z.object({ number: numberSchema }),
  output: headSchema.extend({
    told: toldSchema.nullable(),
    /** How well the campaign listened, as it was told with it. */
    quality: toldQualitySchema.nullable(),
    /** What it led to. Both are for members. */
    lineage: lineageSchema.nullable(),
    questions: z.array(questionSchema),
    population: z.array(figureSchema),
  }),
  allow: anyone,
  example: { number: 9999 },
  run: (on, { number }) =>
    on.read(async (tx) => {
      const reached = await reach(tx, on, number);
      const telling = await findTelling(tx, on.initiativeId, reached.campaign.id, "heard-from");
      const { questions } = await questionsOf(tx, on.initiativeId, reached.campaign);
      const belongs = isMember(on.actor, on.initiativeId);
      const quality = belongs ? await findTelling(tx, on.initiativeId, reached.campaign.id, "quality") : undefined;
      return {
        quality: quality ? toldQualitySchema.parse(quality.told) : null,
        lineage: belongs ? await readLineage(tx, on.initiativeId, reached.campaign.id) : null,
        ...headOf(reached, telling),
        told: telling ? toldSchema.parse(telling.told) : null,
        questions: questions.map(({ id, names, answers, answerNames }) => ({
          id,
          names,
          answers: answers.map((answer) => ({ id: answer, names: answerNames[answer] ?? null })),
        })),
        population: reached.population.figures,
      };
    }),
});

export const readMeaning = query({
  name: "heardfrom.meaning",
  summary: "What tellers said that their stories mean, on triads and sliders, in coarse cells as they were told last.",
  scope: "initiative",
  input: z.object({ number: numberSchema }),
  output: headSchema.extend({
    told: toldMeaningSchema.nullable(),
    triads: z.array(z.object({ id: z.string(), question: maybeNamesSchema, corners: z.array(maybeNamesSchema) })),
    sliders: z.array(z.object({ id: z.string(), question: maybeNamesSchema, ends: z.array(maybeNamesSchema) })),
  }),
  allow: anyone,
  example: { number: 9999 },
  run: (on, { number }) =>
    on.read(async (tx) => {
      const reached = await reach(tx, on, number);
      const telling = await findTelling(tx, on.initiativeId, reached.campaign.id, "meaning");
      const { triads, sliders } = reached.campaign.asks;
      return {
        ...headOf(reached, telling),
        told: telling ? toldMeaningSchema.parse(telling.told) : null,
        triads,
        sliders,
      };
    }),
});

export const keepPopulation = change({
  name: "heardfrom.population",
  summary: "Keeps how many live there, by the questions that tellers answer last, each number with its source.",
  scope: "initiative",
  input: z.object({ number: numberSchema, figures: z.array(figureSchema).max(500) }),
  output: done,
  allow: members,
  example: { number: 9999, figures: [] },
  run: (on, { number, figures }) =>
    on.write(async (tx, note) => {
      const campaign = await reachToLead(tx, on, number);
      const { questions } = await questionsOf(tx, on.initiativeId, campaign);
      const unknown = figures.find(
        ({ question, answer }) => !questions.some(({ id, answers }) => id === question && answers.includes(answer)),
      );
      if (unknown) throw refuseField(`figures.${unknown.question}`, coreWords.notFound);
      const unsourced = figures.find(({ source }) => source === "");
      if (unsourced) throw refuseField(`source|${unsourced.question}`, said.sourceNeeded);
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      await setPopulation(tx, on.initiativeId, campaign.id, { figures, by, now: on.now });
      note({ kind: "story-campaign", id: campaign.id, detail: { population: figures.length } });
      return { number };
    }),
});

export const openHeardFrom = change({
  name: "heardfrom.open",
  summary: "Opens who was heard, and what stories mean to their tellers, to everybody, or closes it again.",
  scope: "initiative",
  input: z.object({ number: numberSchema, isOpen: z.boolean() }),
  output: done,
  allow: members,
  example: { number: 9999, isOpen: true },
  run: (on, { number, isOpen }) =>
    on.write(async (tx, note) => {
      const campaign = await reachToLead(tx, on, number);
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      await setPopulation(tx, on.initiativeId, campaign.id, { isOpen, by, now: on.now });
      note({ kind: "story-campaign", id: campaign.id, detail: { whoWasHeardIsOpen: isOpen } });
      return { number };
    }),
});

export const tellHeardFrom = change({
  name: "heardfrom.tell",
  summary:
    "Tells anew who was heard and what stories mean, both together: at most every four weeks, and only with enough new stories.",
  scope: "initiative",
  input: z.object({ number: numberSchema }),
  output: done,
  allow: members,
  example: { number: 9999 },
  run: (on, { number }) =>
    on.write(async (tx, note) => {
      const campaign = await reachToLead(tx, on, number);
      const waits = await tellWhoWasHeard(tx, on, campaign);
      if (waits) throw new Refusal("conflict", said[waits], { values: { fewest: campaign.fewest } });
      note({ kind: "story-campaign", id: campaign.id, detail: { toldWhoWasHeard: dayOf(on.now) } });
      return { number };
    }),
});

export const tellHeardFromDue = change({
  name: "heardfrom.tell-due",
  summary: "On the first of each month: tells anew who was heard in every campaign where enough stories came.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ told: z.number().int() }),
  allow: programOnly,
  example: {},
  run: async (on) => ({
    told: await inEachCampaign(on, async (tx, campaign, initiativeId) =>
      (await tellWhoWasHeard(tx, { initiativeId, now: on.now }, campaign))
        ? null
        : { detail: { toldWhoWasHeard: dayOf(on.now) } },
    ),
  }),
});

/** What can be asked and done about who was heard. */
export const heardFromOperations = [
  ...[readHeardFrom, readMeaning, keepPopulation, openHeardFrom],
  ...[tellHeardFrom, tellHeardFromDue],
];
