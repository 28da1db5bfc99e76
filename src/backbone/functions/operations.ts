import { z } from "zod";
import { may } from "../../core/actor.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import {
  assessmentSchema,
  effortSchema,
  type FunctionLine,
  type FunctionSource,
  fewestVoices,
  functions,
  voicesOf,
} from "./function.ts";
import { listAssessments, listEfforts, setAssessment, setEffort } from "./store.ts";

const yearLength = 365.25 * 86_400_000;
const steering = may("backbone", "steering", "evaluator");
const speaking = may("backbone", "steering");
const personOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

const lineSchema = z.object({
  sentence: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
});

const functionSchema = z.object({
  function: z.enum(functions),
  /** What happened in the last twelve months. */
  lines: z.array(lineSchema),
  /** What was said this year and in the years before: how many said each of 1 to 4; null below the fewest. */
  years: z.array(
    z.object({ year: z.number().int(), voices: z.array(z.number().int()).nullable(), answered: z.number().int() }),
  ),
  /** What was said beside the scores this year, by whoever wanted to; none below the fewest, and no names. */
  words: z.array(z.object({ words: z.string(), language: z.string().nullable() })),
  /** What the reader said this year. */
  own: z.object({ score: z.number().int(), words: z.string().nullable() }).nullable(),
  efforts: z.array(
    z.object({
      year: z.number().int(),
      days: z.number().nullable(),
      money: z.number().nullable(),
      currency: z.string().nullable(),
    }),
  ),
});

/** Makes the query for the six functions, from everything that knows what happened. */
export const readFunctionsFrom = (sources: readonly FunctionSource[]) =>
  query({
    name: "function.read",
    summary:
      "Tells how the backbone's six functions stand: what happened in the last twelve months, and what those who steer say of it.",
    scope: "initiative",
    input: z.object({}),
    output: z.object({
      year: z.number().int(),
      fewest: z.number().int(),
      functions: z.array(functionSchema),
      maySpeak: z.boolean(),
      mayCount: z.boolean(),
    }),
    allow: steering,
    example: {},
    run: (on) =>
      on.read(async (tx) => {
        const { initiativeId, now } = on;
        const since = new Date(now.getTime() - yearLength);
        const lines: FunctionLine[] = [];
        for (const source of sources) lines.push(...(await source(tx, { initiativeId, since, now })));
        const year = now.getUTCFullYear();
        const assessments = await listAssessments(tx, initiativeId);
        const efforts = await listEfforts(tx, initiativeId);
        const personId = personOf(on);
        return {
          year,
          fewest: fewestVoices,
          maySpeak: on.actor.kind === "person" && speaking.test(on.actor, initiativeId),
          mayCount: may("backbone").test(on.actor, initiativeId),
          functions: functions.map((one) => {
            const said = assessments.filter((each) => each.function === one);
            const byYear = Map.groupBy(said, (each) => each.year);
            const thisYear = byYear.get(year) ?? [];
            const own = thisYear.find((each) => each.personId === personId);
            return {
              function: one,
              lines: lines
                .filter((line) => line.function === one)
                .map(({ sentence, values = {}, path }) => ({ sentence, values: plain(values), path })),
              years: [...byYear].map(([each, all]) => ({
                year: each,
                answered: all.length,
                voices: voicesOf(all.map(({ score }) => score)),
              })),
              words:
                thisYear.length < fewestVoices
                  ? []
                  : thisYear.flatMap(({ words, language }) => (words ? [{ words, language }] : [])),
              own: own ? { score: own.score, words: own.words } : null,
              efforts: efforts.filter((each) => each.function === one),
            };
          }),
        };
      }),
  });

const plain = (values: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "number" ? value : String(value)]),
  );

export const assessFunctions = change({
  name: "function.assess",
  summary: "Keeps what one who steers says of the six functions this year; others see it only with at least two more.",
  scope: "initiative",
  input: z.object({ answers: z.array(assessmentSchema).min(1).max(functions.length) }),
  output: z.object({ year: z.number().int() }),
  allow: speaking,
  example: { answers: [{ function: "vision", score: 3 }] },
  run: (on, { answers }) =>
    on.write(async (tx, note) => {
      const personId = personOf(on);
      if (!personId) throw new Refusal("forbidden", coreWords.forbidden);
      const year = on.now.getUTCFullYear();
      for (const answer of answers)
        await setAssessment(tx, on.initiativeId, { ...answer, year, personId, language: on.language, now: on.now });
      note({ kind: "function", id: String(year), keptElsewhere: true });
      return { year };
    }),
});

export const countEffort = change({
  name: "function.count-effort",
  summary: "Keeps the days of work and the money that went into the six functions this year, where the team wishes.",
  scope: "initiative",
  input: z.object({ efforts: z.array(effortSchema).min(1).max(functions.length) }),
  output: z.object({ year: z.number().int() }),
  allow: may("backbone"),
  example: { efforts: [{ function: "vision", days: 20 }] },
  run: (on, { efforts }) =>
    on.write(async (tx, note) => {
      const year = on.now.getUTCFullYear();
      const lacks = efforts.findIndex(({ money, currency }) => money !== null && currency === null);
      if (lacks >= 0) throw refuseField(`efforts.${lacks}.currency`, coreWords.required);
      for (const effort of efforts)
        await setEffort(tx, on.initiativeId, { ...effort, year, by: personOf(on), now: on.now });
      note({ kind: "function", id: String(year), detail: { year } });
      return { year };
    }),
});

export const operations = [assessFunctions, countEffort];
