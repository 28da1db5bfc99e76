import { z } from "zod";
import { anyone, isMember } from "../../core/actor.ts";
import type { Message, Names } from "../../core/message.ts";
import { type On, query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { readScorecard } from "./operations.ts";
import { scorecardSchema } from "./scorecard.ts";

const namedSchema = z.object({ names: maybeNamesSchema, path: z.string() });

/** One thing that was chosen to be moved on the way to the goal, by what it is read and who carries it. */
export const inTheWaySchema = namedSchema.extend({
  /** The figures that show whether it moves. */
  readBy: z.array(namedSchema),
  /** The committee that carries it; null where there is none, and for those who may not know of it. */
  carriedBy: namedSchema.nullable(),
});
export type InTheWay = z.output<typeof inTheWaySchema>;

interface Named {
  names: Names;
  /** Inside the initiative. */
  path: string;
}

/** Lists what was chosen to be moved on the way to the goal, as members or everyone may read it; empty where neither may. */
export type InTheWaySource = (
  tx: Reader,
  asked: { initiativeId: string; isMember: boolean },
) => Promise<readonly (Named & { readBy: readonly Named[]; carriedBy: Named | null })[]>;

/** Says in a sentence what is promised for a goal, as far as whoever asks may know; null where there is nothing to say. */
export type GoalLineSource = (
  tx: Reader,
  on: On,
  goalId: string,
) => Promise<{ sentence: Message; values: Record<string, string | number>; path: string } | null>;

const goalLineSchema = z.object({
  sentence: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
});
export type GoalLine = z.output<typeof goalLineSchema>;

/** Makes the query for the goal's own page, told what lists what stands in its way and what is promised for it. */
export const readGoalFrom = (sources: readonly InTheWaySource[], lines: readonly GoalLineSource[]) =>
  query({
    name: "goal.look",
    summary: "Reads the goal's own page: how it is doing, and what was chosen to be moved on the way to it.",
    scope: "initiative",
    input: readScorecard.input,
    output: z.object({
      card: scorecardSchema,
      inTheWay: z.array(inTheWaySchema),
      promised: z.array(goalLineSchema),
    }),
    allow: anyone,
    example: {},
    run: async (on, input) => {
      const card = await readScorecard.run(on, input);
      const asked = { initiativeId: on.initiativeId, isMember: isMember(on.actor, on.initiativeId) };
      const inTheWay = await on.read(async (tx) => {
        const found: InTheWay[] = [];
        for (const source of sources)
          for (const one of await source(tx, asked)) found.push({ ...one, readBy: [...one.readBy] });
        return found;
      });
      const promised = await on.read(async (tx) => {
        const found = [];
        for (const line of lines) found.push(card.goal ? await line(tx, on, card.goal.id) : null);
        return found.filter((one) => one !== null);
      });
      return { card, inTheWay, promised };
    },
  });
