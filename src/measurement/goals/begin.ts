import { z } from "zod";
import { may } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { type GoalSentence, goalSentenceSchema, sentences } from "./goal.ts";
import { listGoals } from "./store.ts";

/** What a half-filled goal sentence already says: read back in three languages, and the line it draws. */
export const readBeginning = query({
  name: "goal.preview",
  summary: "Reads a goal sentence back in three languages while it is being filled in; nothing is kept.",
  scope: "initiative",
  input: z.record(z.string(), z.unknown()),
  output: z.object({
    hasGoal: z.boolean(),
    sentences: maybeNamesSchema.nullable(),
    kind: z.enum(["count", "share"]),
    from: z.object({ year: z.number(), value: z.number() }).nullable(),
    to: z.object({ year: z.number(), value: z.number() }).nullable(),
  }),
  allow: may("backbone"),
  example: { kind: "count", amount: 120, whom: "teachers", what: "stay", year: 2030, baseYear: 2025, base: 60 },
  run: async (on, input) => {
    const goals = await on.read((tx) => listGoals(tx, on.initiativeId));
    const read = goalSentenceSchema.safeParse(input);
    if (!read.success)
      return { hasGoal: goals.length > 0, sentences: null, kind: "count" as const, from: null, to: null };
    const sentence = read.data;
    return {
      hasGoal: goals.length > 0,
      sentences: sentences(sentence, on.language),
      kind: sentence.kind,
      from: { year: sentence.baseYear, value: scaled(sentence, sentence.base) },
      to: { year: sentence.year, value: scaled(sentence, sentence.amount) },
    };
  },
});

const scaled = ({ kind }: GoalSentence, value: number): number => (kind === "share" ? value / 100 : value);
