import { z } from "zod";
import { namesSchema } from "../../core/schemas.ts";
import type { RunView } from "./run.ts";

/** What differs between two calculations: what they read, how they were set, and where causes stand. */
export const comparisonSchema = z.object({
  before: z.object({ id: z.string(), number: z.number().int() }),
  after: z.object({ id: z.string(), number: z.number().int() }),
  /** Where only the settings differ the inputs are the same to the last answer. */
  sameInputs: z.boolean(),
  sameSettings: z.boolean(),
  people: z.tuple([z.number().int(), z.number().int()]),
  answers: z.tuple([z.number().int(), z.number().int()]),
  setAside: z.tuple([z.number().int(), z.number().int()]),
  reworded: z.array(z.string()),
  rows: z.array(
    z.object({
      id: z.string(),
      names: namesSchema,
      /** The rank before and after; null where the cause was not read. */
      before: z.number().int().nullable(),
      after: z.number().int().nullable(),
      /** The two intervals do not touch: more than the chance of who was asked. */
      beyondChance: z.boolean(),
    }),
  ),
});
export type Comparison = z.output<typeof comparisonSchema>;

/** Compares two calculations, by the rank after. */
export function compareRuns(before: RunView, after: RunView): Comparison {
  const standings = (run: RunView) => new Map(run.results.causes.map((one) => [one.id, one.lenses.second_order]));
  const [first, second] = [standings(before), standings(after)];
  const worded = new Map([...before.inputs.causes, ...after.inputs.causes].map(({ id, names }) => [id, names]));
  const oldWords = new Map(before.inputs.causes.map(({ id, names }) => [id, names]));
  const rows = [...worded].map(([id, names]) => {
    const [was, is] = [first.get(id) ?? null, second.get(id) ?? null];
    return { id, names, before: was?.rank ?? null, after: is?.rank ?? null, beyondChance: areApart(was, is) };
  });
  return {
    before: { id: before.id, number: before.number },
    after: { id: after.id, number: after.number },
    sameInputs: before.sha256 === after.sha256,
    sameSettings: (["k", "replicates", "seed"] as const).every((key) => before.settings[key] === after.settings[key]),
    people: [before.inputs.people, after.inputs.people],
    answers: [before.inputs.answers, after.inputs.answers],
    setAside: [before.inputs.setAside, after.inputs.setAside],
    reworded: after.inputs.causes
      .filter(({ id, names }) => {
        const old = oldWords.get(id);
        return old && (["en", "he", "ar"] as const).some((language) => old[language] !== names[language]);
      })
      .map(({ id }) => id),
    rows: rows.sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity) || (a.before ?? 0) - (b.before ?? 0)),
  };
}

type Interval = { low: number | null; high: number | null } | null;

const areApart = (a: Interval, b: Interval): boolean =>
  a?.low != null && a.high != null && b?.low != null && b.high != null && (a.high < b.low || b.high < a.low);
