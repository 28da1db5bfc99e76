import { z } from "zod";
import { anyone } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { demandOpen, listGoals } from "../goals/public.ts";
import { listNarratives, narrativeViewSchema } from "../narratives/public.ts";
import { eventViewSchema } from "./event.ts";
import { listEvents } from "./store.ts";

export const readBesideCurve = query({
  name: "event.beside-curve",
  summary: "Reads the words beside the curve: what happened and when, and the story behind it as people tell it.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    /** What a story is told about; null before the first goal is set. */
    goalId: z.string().nullable(),
    events: z.array(eventViewSchema),
    stories: z.array(narrativeViewSchema),
  }),
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      await demandOpen(tx, on);
      const goal = (await listGoals(tx, on.initiativeId)).find(({ kind }) => kind === "level");
      return {
        goalId: goal?.id ?? null,
        events: await listEvents(tx, on.initiativeId),
        stories: goal ? await listNarratives(tx, on.initiativeId, "goal", [goal.id]) : [],
      };
    }),
});
