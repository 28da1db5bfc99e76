import { z } from "zod";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import { standingFor, standingSchema, tellThing } from "../../backbone/things/public.ts";
import { may, members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { languages, type Names, say } from "../../core/message.ts";
import { change, type On, type OnChange, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { coverageOf, coverageSchema, listRounds, stateOfRound } from "../rounds/public.ts";
import { calculateApart } from "./calculation/calculate-apart.ts";
import { compareRuns, comparisonSchema } from "./compare.ts";
import { gather } from "./gather.ts";
import { runHeadSchema, runViewSchema, settingsSchema } from "./run.ts";
import { readPresent, roundsSince } from "./since.ts";
import { addRun, findRun, listMaps, listRuns } from "./store.ts";
import { runWords as said } from "./words.ts";

export const makeRun = change({
  name: "run.make",
  summary: "Calculates from closed rounds and a map which causes move the others most, and keeps it with all it read.",
  scope: "initiative",
  input: settingsSchema.extend({
    names: maybeNamesSchema,
    roundIds: z.array(idSchema).max(50).default([]),
    mapId: idSchema.nullable().default(null),
  }),
  output: z.object({ id: z.string(), isNew: z.boolean() }),
  allow: may("backbone", "steering"),
  example: { roundIds: ["00000000-0000-7000-8000-000000000000"] },
  run: (on, { names, roundIds, mapId, ...settings }) => calculate(on, { names, roundIds, mapId, settings }),
});

interface Wanted {
  names: z.output<typeof maybeNamesSchema>;
  roundIds: readonly string[];
  mapId: string | null;
  settings: z.output<typeof settingsSchema>;
}

/** Reads what is wanted, calculates outside any transaction, and keeps what came out. */
async function calculate(on: OnChange, { names, roundIds, mapId, settings }: Wanted) {
  const { calculation, inputs, sha256 } = await on.read(async (tx) => {
    const fewest = (await readInitiative(tx, on.initiativeId))?.care.k ?? 5;
    return gather(tx, on.initiativeId, { roundIds, mapId, fewest, now: on.now });
  });
  const results = await calculateApart({ ...calculation, settings });
  const by = on.actor.kind === "person" ? on.actor.personId : null;
  return on.write(async (tx, note) => {
    const kept = { id: newId(), names: names as Names, inputs, sha256, settings, results, by, now: on.now };
    const { id, number, isNew } = await addRun(tx, on.initiativeId, kept);
    if (isNew)
      await tellThing(tx, on.initiativeId, {
        kind: "run",
        id,
        path: `causes/calculations/${id}`,
        names: nameRun(names, number),
        audience: ["members"],
        state: { message: said.wasMade, values: { people: inputs.people, causes: inputs.causes.length } },
        by,
        now: on.now,
      });
    note({ kind: "run", id, detail: { number, people: inputs.people, answers: inputs.answers } });
    return { id, isNew };
  });
}

export const makeAgain = change({
  name: "run.again",
  summary: "Calculates once more what a calculation read, as it is now, with the rounds that have closed since.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string(), isNew: z.boolean() }),
  allow: may("backbone", "steering"),
  example: { id: "00000000-0000-7000-8000-000000000000" },
  async run(on, { id }) {
    const wanted = await on.read(async (tx) => {
      const { inputs, settings, madeAt } = await demandRun(tx, on, id);
      const present = await readPresent(tx, on, new Map());
      const rounds = [...inputs.rounds, ...roundsSince({ rounds: inputs.rounds, madeAt: new Date(madeAt) }, present)];
      return { names: {}, roundIds: rounds.map((round) => round.id), mapId: inputs.map?.id ?? null, settings };
    });
    return calculate(on, wanted);
  },
});

/** What a calculation is called: as people named it, or else by its number. */
export const nameRun = (names: Names, number: number): Names =>
  Object.values(names).some(Boolean)
    ? names
    : Object.fromEntries(languages.map((language) => [language, say(said.numbered, language, { number })]));

const openRoundSchema = z.object({ id: z.string(), names: namesSchema, code: z.string(), coverage: coverageSchema });
export const openRoundsSchema = z.array(openRoundSchema);

/** The rounds that are open at a moment: as long as there is one, no ranking is anybody's. */
export async function listOpenRounds(tx: Reader, on: Pick<On, "initiativeId" | "now">) {
  const open = (await listRounds(tx, on.initiativeId)).filter((round) => stateOfRound(round, on.now) === "open");
  const coverage = await coverageOf(tx, on.initiativeId, open);
  return open.flatMap(({ id, names, code }) => {
    const reached = coverage.get(id);
    return reached ? [{ id, names, code, coverage: reached }] : [];
  });
}

export const listAllRuns = query({
  name: "run.list",
  summary: "Lists the calculations with what they read, and compares two of them.",
  scope: "initiative",
  input: z.object({ before: idSchema.nullable().default(null), after: idSchema.nullable().default(null) }),
  output: z.object({
    runs: z.array(runHeadSchema),
    rounds: z.array(z.object({ id: z.string(), names: namesSchema, people: z.number(), answers: z.number() })),
    maps: z.array(z.object({ id: z.string(), names: namesSchema, links: z.number().int() })),
    openRounds: openRoundsSchema,
    fewest: z.number().int(),
    /** Null unless two were named, and while a round is open. */
    comparison: comparisonSchema.nullable(),
  }),
  allow: members,
  example: {},
  run: (on, { before, after }) =>
    on.read(async (tx) => {
      const openRounds = await listOpenRounds(tx, on);
      const closed = (await listRounds(tx, on.initiativeId)).filter((one) => stateOfRound(one, on.now) === "closed");
      const coverage = await coverageOf(tx, on.initiativeId, closed);
      const two = before && after ? [await demandRun(tx, on, before), await demandRun(tx, on, after)] : [];
      const [first, second] = two;
      return {
        runs: await listRuns(tx, on),
        rounds: closed.map(({ id, names }) => ({
          id,
          names,
          people: coverage.get(id)?.people ?? 0,
          answers: coverage.get(id)?.answers ?? 0,
        })),
        maps: (await listMaps(tx, on.initiativeId)).map((map) => ({ ...map, names: namesSchema.parse(map.names) })),
        openRounds,
        fewest: (await readInitiative(tx, on.initiativeId))?.care.k ?? 5,
        comparison: first && second && openRounds.length === 0 ? compareRuns(first, second) : null,
      };
    }),
});

async function demandRun(tx: Reader, on: On, id: string) {
  const run = await findRun(tx, on, id);
  if (!run) throw new Refusal("not-found", coreWords.notFound);
  return run;
}

export const showRun = query({
  name: "run.show",
  summary: "Shows one calculation whole, with what it read and how to cite it; no ranking while a round is open.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    head: runHeadSchema,
    results: runViewSchema.shape.results.nullable(),
    openRounds: openRoundsSchema,
    standing: standingSchema,
  }),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const { results, ...head } = await demandRun(tx, on, id);
      const openRounds = await listOpenRounds(tx, on);
      const standing = await standingFor(tx, on, { kind: "run", id });
      return { head, results: openRounds.length > 0 ? null : results, openRounds, standing };
    }),
});

export const operations = [makeRun, makeAgain, listAllRuns, showRun];
