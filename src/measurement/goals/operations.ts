import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import type { Language, Names } from "../../core/message.ts";
import { change, query } from "../../core/operation.ts";
import { refuseField } from "../../core/refusal.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { addIndicator, indicatorIdBySlug, indicatorWords, nameDefinition } from "../indicators/public.ts";
import { type GoalSentence, goalSchema, goalSentenceSchema, goalViewSchema, inEach, sentences } from "./goal.ts";
import { addGoal, listGoals, openToVisitors } from "./store.ts";
import { tellGoals } from "./tell-goals.ts";

export const listAllGoals = query({
  name: "goal.list",
  summary: "Lists the goals of an initiative, gaps among them.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ goals: z.array(goalViewSchema) }),
  allow: members,
  example: {},
  run: async (on) => ({ goals: await on.read((tx) => listGoals(tx, on.initiativeId)) }),
});

export const setGoal = change({
  name: "goal.set",
  summary:
    "Sets a goal for something measured: baseline, target, agreed path and lag; or for the gap between two groups.",
  scope: "initiative",
  input: goalSchema,
  output: z.object({ goalId: z.string() }),
  allow: may("backbone", "steering"),
  example: {
    indicator: "school-file-share",
    names: { en: "Close the distance between cluster 9 and cluster 1" },
    baseline: { period: "2016", value: 0.184 },
    target: { period: "2021", value: 0.1 },
    gap: { dimension: "cluster", group: "1", reference: "9" },
    owner: "The steering committee",
  },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const indicatorId = await indicatorIdBySlug(tx, on.initiativeId, input.indicator);
      if (!indicatorId) throw refuseField("indicator", indicatorWords.noSuch, { slug: input.indicator });
      const goalId = await addGoal(tx, on.initiativeId, indicatorId, input);
      await tellGoals(tx, on, goalId);
      note({
        kind: "goal",
        id: goalId,
        detail: { indicator: input.indicator, baseline: input.baseline, target: input.target, gap: input.gap ?? null },
      });
      return { goalId };
    }),
});

/** The slug of the indicator that a goal sentence brings with it. */
const firstIndicator = "goal";

const together = (sentence: GoalSentence, writtenIn: Language): Names =>
  inEach(
    sentence,
    writtenIn,
    (language) => `${sentence.whomIn[language] ?? sentence.whom} ${sentence.whatIn[language] ?? sentence.what}`,
  );

export const sayGoal = change({
  name: "goal.say",
  summary: "Sets the first goal from one sentence: how many of whom do what by which year, and what it was before.",
  scope: "initiative",
  input: goalSentenceSchema,
  output: z.object({ goalId: z.string(), sentence: maybeNamesSchema }),
  allow: may("backbone"),
  example: {
    kind: "count",
    amount: 18000,
    whom: "students",
    what: "sit five-unit mathematics",
    year: 2018,
    baseYear: 2012,
    base: 8869,
  },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const inEach = sentences(input, on.language);
      const share = input.kind === "share";
      let indicatorId = await indicatorIdBySlug(tx, on.initiativeId, firstIndicator);
      if (!indicatorId) {
        indicatorId = newId();
        const definition = nameDefinition(together(input, on.language), share ? { [on.language]: input.whom } : {});
        await addIndicator(tx, on.initiativeId, indicatorId, {
          slug: firstIndicator,
          names: together(input, on.language),
          kind: input.kind,
          unit: share ? {} : { [on.language]: input.whom },
          direction: input.amount >= input.base ? "up" : "down",
          definition,
        });
      }
      const scale = share ? 0.01 : 1;
      const goalId = await addGoal(tx, on.initiativeId, indicatorId, {
        ...goalSchema.parse({
          indicator: firstIndicator,
          baseline: { period: String(input.baseYear), value: input.base * scale },
          target: { period: String(input.year), value: input.amount * scale },
        }),
        lagPeriods: input.lagPeriods,
        sentence: inEach,
      });
      await tellGoals(tx, on, goalId);
      note({ kind: "goal", id: goalId, detail: { sentence: inEach } });
      return { goalId, sentence: inEach };
    }),
});

export const openGoal = change({
  name: "goal.open",
  summary: "Opens the goal's page to everyone, or closes it again; figures still need their own act.",
  scope: "initiative",
  input: z.object({ open: z.boolean() }),
  output: z.object({ open: z.boolean() }),
  allow: may("backbone"),
  example: { open: true },
  run: (on, { open }) =>
    on.write(async (tx, note) => {
      await openToVisitors(tx, on.initiativeId, open);
      await tellGoals(tx, on);
      note({ kind: "goal", id: on.initiativeId, detail: { openToEveryone: open } });
      return { open };
    }),
});

export const operations = [listAllGoals, setGoal, sayGoal, openGoal];
